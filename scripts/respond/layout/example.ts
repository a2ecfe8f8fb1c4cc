import { isChoiceWord } from "../../tables/hints.ts";
import { columnOf, letterOf } from "../../tables/xlsx/letters.ts";

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

const MARK = /^[◎○◯〇●△▲×✕✖☓]$/u;

/**
 * The options that would do for a table, as they are typed: its longest text is asked, and answers go into the first empty column
 * right of it that is no single choice (○, はい), else into the column behind the last; "" for a table without texts.
 */
export const exampleOf = ([table]: readonly UnsureTable[]): string => {
  const columns = table?.columns ?? [];
  const [asked] = columns.toSorted((a, b) => b.sample.length - a.sample.length);
  if (asked === undefined || asked.sample === "") return "";
  const right = columns.slice(columns.indexOf(asked) + 1);
  const isOneChoice = (heading: string): boolean => MARK.test(heading.trim()) || isChoiceWord(heading.trim());
  const empty = right.find(({ heading, sample }) => sample === "" && !isOneChoice(heading));
  const answer = empty?.letter ?? letterOf((columnOf(columns.at(-1)?.letter ?? "A") ?? 0) + 1);
  return `--question ${asked.letter} --answer ${answer}`;
};
