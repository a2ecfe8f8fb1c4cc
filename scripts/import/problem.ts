import { importWords, type ProblemWords } from "../locales/import.ts";

/** A file is no sheet that can be imported, or only a person can tell how; the words are for the one who gave it. */
export class ImportError extends Error {
  readonly say: (words: ProblemWords) => string;

  constructor(say: (words: ProblemWords) => string) {
    super(say(importWords.en.problems));
    this.say = say;
  }
}
