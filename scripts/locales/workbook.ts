import { workbook as en } from "../render/xlsx/messages.en.ts";
import { workbook as ja } from "../render/xlsx/messages.ja.ts";
import type { Lang } from "../core/lang.ts";

/** The words of the workbook that no other format needs. */
export interface WorkbookWords {
  /** The sheets' names: at most 31 characters, none of `[ ] : * ? / \`. */
  readonly sheets: Readonly<Record<"answers" | "facts" | "changes", string>>;
  /** A label with what it is the label of, in one cell. */
  readonly labelled: (label: string, value: string) => string;
  readonly factsNote: string;
  /** Heads the facts' names in the other files of the bundle. */
  readonly key: string;
  readonly changesNote: (since: string, count: number) => string;
  readonly unchanged: (since: string) => string;
  readonly changeColumns: Readonly<
    Record<"item" | "title" | "label" | "direction" | "before" | "after", string>
  >;
  /** What changed where no fact did. */
  readonly answerChanged: string;
  readonly keywords: string;
}

export const workbookWords: Readonly<Record<Lang, WorkbookWords>> = { ja, en };
