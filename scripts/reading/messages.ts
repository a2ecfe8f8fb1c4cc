import { spoken } from "../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja } from "./messages.ja.ts";

export type { Messages } from "./messages.ja.ts";

/** How values are said where a fact is read or told. In each language. */
export const readingWords = spoken(ja, { en });
