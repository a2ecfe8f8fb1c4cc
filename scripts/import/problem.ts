import type { Messages } from "./messages.ts";
import { importWords } from "./messages.ts";

/** A file is no sheet that can be imported, or only a person can tell how; the words are for the one who gave it. */
export class ImportError extends Error {
  readonly say: (words: Messages["problems"]) => string;

  constructor(say: (words: Messages["problems"]) => string) {
    super(say(importWords.en.problems));
    this.say = say;
  }
}
