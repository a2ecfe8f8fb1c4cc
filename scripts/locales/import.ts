import type { ItemNo } from "../core/model.ts";
import type { Concern, UnreadFact } from "../import/answer/read-answer.ts";
import type { Ground, Stray } from "../import/match/match.ts";
import type { Format } from "../tables/grid.ts";
import type { UpdatedAnswer } from "../import/write/answer-file.ts";
import { importing as en } from "../import/messages.en.ts";
import { importing as ja } from "../import/messages.ja.ts";
import type { Lang } from "../core/lang.ts";

/** Why a file could not be imported, and what to do about it. */
export interface ProblemWords {
  readonly macros: string;
  readonly noChecklist: string;
  readonly nothingAnswered: string;
  readonly noAnswerColumn: string;
  readonly onlyExamples: (column: string) => string;
  readonly severalAnswerColumns: (columns: readonly string[]) => string;
  readonly noSuchColumn: (named: string, columns: readonly string[]) => string;
  readonly severalSheets: (names: readonly string[]) => string;
  readonly noSuchSheet: (named: string, names: readonly string[]) => string;
  readonly answersInTheWay: (names: readonly string[]) => string;
  readonly noOwner: (name: string) => string;
  readonly strangeFiles: (names: readonly string[]) => string;
}

/** What was read, told in an import's report. */
export interface ReportWords {
  readonly title: string;
  readonly formats: Readonly<Record<Format, string>>;
  readonly source: (file: string, format: string, encoding: string | undefined) => string;
  readonly answerColumn: (column: string, by: "heading" | "content" | "option") => string;
  readonly markColumn: (column: string) => string;
  readonly exampleColumn: (column: string) => string;
  readonly leftOut: (tables: readonly string[]) => string;
  readonly reviewed: (day: string, by: "sheet" | "today" | "option") => string;
  readonly counts: (counts: ImportCounts) => readonly string[];
  readonly columns: readonly [
    no: string,
    title: string,
    answer: string,
    facts: string,
    sure: string,
    look: string,
  ];
  readonly grounds: Readonly<Record<Ground, string>>;
  readonly line: (table: string, line: number) => string;
  readonly by: Readonly<Record<"mark" | "column", string>>;
  readonly from: (words: readonly string[]) => string;
  readonly unread: (
    fact: string,
    label: string,
    why: UnreadFact["why"],
    words: readonly string[],
    isRequired: boolean,
  ) => string;
  readonly concerns: Readonly<Record<Concern, string>>;
  readonly otherNumber: (no: ItemNo) => string;
  readonly shifted: string;
  readonly remark: (text: string) => string;
  readonly noJapanese: string;
  readonly changed: (parts: UpdatedAnswer["changed"]) => string;
  readonly same: string;
  readonly kept: (facts: readonly string[]) => string;
  readonly translationOlder: string;
  readonly nothingToDo: string;
  readonly blank: (items: readonly string[]) => string;
  readonly absent: (items: readonly string[]) => string;
  readonly strays: string;
  readonly stray: (where: string, text: string, why: Stray["why"], items: readonly ItemNo[]) => string;
  readonly serviceRead: (
    name: string | undefined,
    provider: string | undefined,
    preface: string | undefined,
  ) => string;
  readonly serviceLacks: (keys: readonly string[]) => string;
  readonly serviceKept: string;
  readonly checked: string;
  readonly dryRun: string;
  readonly written: (folder: string, fresh: number, changed: number) => string;
  readonly next: readonly string[];
}

export interface ImportCounts {
  readonly items: number;
  readonly rows: number;
  readonly marks: number;
  readonly facts: number;
  /** Required facts that have to be added. */
  readonly open: number;
  readonly blank: number;
  readonly absent: number;
  /** Items for a person to look at. */
  readonly looks: number;
}

/** The words of `npm run import`. */
export interface ImportWords {
  readonly problems: ProblemWords;
  /** The sentence that opens a sheet of which nothing else is known. */
  readonly preface: (service: string, provider: string) => string;
  readonly report: ReportWords;
}

export const importWords: Readonly<Record<Lang, ImportWords>> = { ja, en };
