import type { Messages } from "./messages.ts";
import { respondWords, type UnsureTable } from "./messages.ts";

/** What a person can say that a file does not: which sheet and which columns. */
export interface Unsure {
  readonly tables: readonly UnsureTable[];
}

/** A questionnaire cannot be read or filled in, or only a person can tell how; the words are for the one who gave it. */
export class RespondError extends Error {
  readonly say: (words: Messages["problems"]) => string;
  /** The tables to choose from, where a choice of sheet and columns would help. */
  readonly unsure: Unsure | undefined;

  constructor(say: (words: Messages["problems"]) => string, unsure?: Unsure) {
    super(say(respondWords.en.problems));
    this.say = say;
    this.unsure = unsure;
  }
}
