import { spoken } from "../../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja } from "./messages.ja.ts";

export type { Messages } from "./messages.ja.ts";

/** The words of `init` and `upgrade`, in each language. */
export const initWords = spoken(ja, { en });
