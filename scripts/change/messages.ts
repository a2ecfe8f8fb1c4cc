import { spoken } from "../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja } from "./messages.ja.ts";

export type { Messages } from "./messages.ja.ts";

/** How a change is called. In each language. */
export const changeWords = spoken(ja, { en });
