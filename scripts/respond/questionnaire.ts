import type { Lang } from "../core/lang.ts";
import type { Note } from "../tables/grid.ts";
import type { FilledFormat } from "../tables/write/fill.ts";

/** A cell of a customer's file that an answer may be written into. */
export interface Slot {
  /** The table's place in its file, from 0: of a workbook, the worksheet's in the order of the tabs. */
  readonly table: number;
  /** As its program counts, from 1: a row of Excel, a record of CSV, a line of Markdown. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** What stands there already; "" where the cell is empty. */
  readonly written: string;
  /** What alone may stand there: the entries of the cell's drop-down, in their order. */
  readonly options?: readonly string[];
  /** What each option stands for, in their order, where the form says so besides: 実施 for 3; "" where that is not known. */
  readonly says?: readonly string[];
  /** The longest text that may stand there, in characters: by the cell's validation, its heading or its question. */
  readonly maxLength?: number;
}

/** What an option stands for in any form: 実施 for the 3 of 「3:実施」, as another customer's 3 may be 未実施; else the option itself. */
export const saidBy = ({ options = [], says }: Pick<Slot, "options" | "says">, option: string): string =>
  says?.[options.indexOf(option)] ?? option;

/** One question of a customer, and where its answer goes. */
export interface Question {
  /** The name of the table: a worksheet's; "" where there is none. */
  readonly table: string;
  /** As its program counts, from 1. */
  readonly row: number;
  /** The customer's own number: 「Q3-1」; "" where there is none. */
  readonly no: string;
  /** The headings that it stands under, the outermost first: 「運用」「バックアップ」. */
  readonly headings: readonly string[];
  readonly text: string;
  /** Where a choice or, without `remark`, the whole answer goes. */
  readonly answer: Slot;
  /** Where words go beside the answer: 備考, 補足, 「具体的な内容」. */
  readonly remark?: Slot;
}

/** What a cover sheet asks of the one who answers. */
export type CoverField = "company" | "service" | "department" | "name" | "mail" | "day";

/** A cell of a cover sheet, beside its label. */
export interface CoverCell {
  readonly field: CoverField;
  /** The label's language. */
  readonly lang: Lang;
  readonly slot: Slot;
}

/** A customer's file as questions in its order. */
export interface Questionnaire {
  readonly format: FilledFormat;
  readonly questions: readonly Question[];
  /** The empty cells of a cover that ask who answers. */
  readonly cover?: readonly CoverCell[];
  /** What of the file was left aside. */
  readonly notes?: readonly Note[];
}

/** A text for a cell. */
export interface Fill {
  readonly slot: Slot;
  readonly text: string;
}

/** What a person says of a file whose columns cannot be told: columns by letter (C) or by heading. */
export interface Columns {
  readonly sheet?: string | undefined;
  readonly question?: string | undefined;
  readonly answer?: string | undefined;
  readonly remark?: string | undefined;
}
