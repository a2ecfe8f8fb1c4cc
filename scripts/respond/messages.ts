import { spoken } from "../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja } from "./messages.ja.ts";

export type { Messages, UnsureTable } from "./messages.ja.ts";

/** The words of `npm run respond`: why a file cannot be answered in, and what is said of the replies. In each language. */
export const respondWords = spoken(ja, { en });
