import type { Messages } from "./messages.ts";
import { respondWords } from "./messages.ts";

/** A table of which it cannot be told which column is which. */
export interface UnsureTable {
  /** A worksheet's name; "" where there is none. */
  readonly table: string;
  /** Where its header stands, else its first row. */
  readonly row: number;
  readonly columns: readonly {
    readonly letter: string;
    readonly heading: string;
    /** The beginning of the first text below the heading. */
    readonly sample: string;
  }[];
}

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
