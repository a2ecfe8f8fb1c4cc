/** A value that a command needs: from its flag, else asked at the terminal. */
export interface Question {
  /** The flag's name, and what was given there. */
  readonly flag: string;
  readonly given: string | undefined;
  readonly text: string;
  /** What an empty answer stands for. */
  readonly otherwise?: string | undefined;
  readonly isValid: (answer: string) => boolean;
}

export type Ask = (question: Question) => Promise<string>;
