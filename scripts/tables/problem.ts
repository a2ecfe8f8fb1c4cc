import type { Lang } from "../core/lang.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja, type Messages } from "./messages.ja.ts";

/** What tables say, in each language. */
export const tableWords: Readonly<Record<Lang, Messages>> = { ja, en };

/** A file cannot be read as tables, or a text not be written into it; the words are for the one who gave it. */
export class TableError extends Error {
  /** What is wrong and what to do about it, in a language. */
  readonly told: (lang: Lang) => string;

  constructor(say: (messages: Messages) => string) {
    super(say(tableWords.en));
    this.told = (lang) => say(tableWords[lang]);
  }
}
