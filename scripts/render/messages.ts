import { spoken } from "../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja, type Messages } from "./messages.ja.ts";

export type { Messages } from "./messages.ja.ts";

/** The words around the answers in the published files. In each language. */
export const renderWords = spoken(ja, { en });

/** What a table of answers has a column for. */
export type Column = keyof Messages["columns"];

/** What a file of the bundle is, where its name alone does not tell. */
export type Purpose = keyof Messages["readme"]["purposes"];
