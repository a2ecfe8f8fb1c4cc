import { fixture } from "./sheet.ts";

/** One row of the sheet as the company published it before: the answer's cell holds mark and text. */
export interface OriginalRow {
  readonly no: number;
  readonly answer: string;
}

// In these rows the merged cell of the category was lost on copying, so everything sits one column to the left.
const SHIFTED = new Set([18, 38, 49]);

/** The 49 rows of the original sheet, a tab-separated copy of the published page. */
export const originalRows: readonly OriginalRow[] = fixture("qlingo-sheet.txt")
  .split("\n")
  .map((line) => line.split("\t"))
  .filter(([no = ""]) => /^\d+$/.test(no))
  .map((cells) => {
    const no = Number(cells[0]);
    return { no, answer: cells[SHIFTED.has(no) ? 4 : 5] ?? "" };
  });
