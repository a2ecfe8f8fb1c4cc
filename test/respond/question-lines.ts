import type { Question, Slot } from "../../scripts/respond/questionnaire.ts";
import { readQuestionnaire } from "../../scripts/respond/read.ts";
import { type SheetOf, workbookOf } from "./workbook-of.ts";

/** A cell as spreadsheets call it. */
export const cellName = ({ row, column }: Slot): string =>
  `${String.fromCharCode(65 + column)}${String(row)}`;

/** A question as one line: number, headings, text, answer's cell, remark's cell. */
const line = ({ no, headings, text, answer, remark }: Question): string =>
  [no, headings.join(" > "), text, cellName(answer), remark === undefined ? "" : cellName(remark)].join(
    " | ",
  );

/** The questions of a workbook, each as one line. */
export const linesOf = async (sheets: readonly SheetOf[]): Promise<readonly string[]> =>
  (await readQuestionnaire(workbookOf(sheets), {})).questions.map(line);

/** A habit of customers, a worksheet in it, and its questions. */
export type Habit = readonly [habit: string, sheet: Omit<SheetOf, "name">, expected: readonly string[]];
