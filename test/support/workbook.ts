import { writeXlsx } from "hucre/xlsx";

/** A workbook as data: texts and numbers by row, and merged cells by first row, first column, last row, last column. */
export interface WorkbookSource {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly (string | number)[])[];
    readonly merges: readonly (readonly [number, number, number, number])[];
  }[];
}

/** The Excel workbook that the data describe. */
export const workbook = async ({ sheets }: WorkbookSource): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(({ name, rows, merges }) => ({
      name,
      rows: rows.map((row) => [...row]),
      merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
    })),
  });
