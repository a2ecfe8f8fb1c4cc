import { spoken } from "../../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja } from "./messages.ja.ts";

export type { Messages } from "./messages.ja.ts";

/** What the pages about the crosswalk say. What stands between backticks is code. In each language. */
export const crosswalkWords = spoken(ja, { en });
