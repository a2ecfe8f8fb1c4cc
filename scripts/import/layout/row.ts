import type { ItemNo } from "../../core/model.ts";
/** A row of a sheet that may answer an item, its cells by what they hold. */
export interface SheetRow {
  /** The table's name and the line in it, counted from 1. */
  readonly grid: string;
  readonly line: number;
  /** As the sheet numbers it: a whole number, or text such as "1.1". */
  readonly no?: ItemNo;
  readonly title: string;
  readonly requirement: string;
  readonly unit: string;
  /** The cell of a column that holds nothing but marks. */
  readonly mark?: string;
  readonly answer: string;
  readonly remark: string;
  readonly facts: string;
  readonly evidence: string;
  readonly reviewed: string;
  /** Columns by which the row's cells are displaced: -1 where one is missing on the left. */
  readonly shift: number;
}

/** What was found out about a table's columns. */
export interface Columns {
  readonly answer: string;
  /** How it is known to hold the answers: its heading says so, nothing else could, or a person said so. */
  readonly by: "heading" | "content" | "option";
  readonly mark?: string;
  /** The column of METI's examples, which is not read. */
  readonly example?: string;
}

/** A table of the checklist's items. */
export interface Table {
  readonly name: string;
  readonly columns: Columns;
  readonly rows: readonly SheetRow[];
}

/** Columns and table that a person named. */
export interface Choice {
  readonly answerColumn?: string;
  readonly markColumn?: string;
  readonly sheet?: string;
}
