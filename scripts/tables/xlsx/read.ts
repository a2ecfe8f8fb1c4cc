import type { CellValue, MergeRange, Sheet } from "hucre";
import { ImportError } from "../../import/problem.ts";
import { type Cell, type GridRow, rawCell, type ReadNote, type Tables } from "../grid.ts";
import { MAX_COLUMNS, MAX_RANGE, MAX_ROWS } from "../limits.ts";
import { listed, unpack } from "./archive.ts";

/** The parts of a workbook that hold its cells (ECMA-376, part 1, 12). Links to other files, macros, pictures and comments stay packed. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

const names = (archive: Uint8Array): readonly string[] => {
  try {
    return [...listed(archive).keys()];
  } catch {
    throw new ImportError((m) => m.brokenArchive);
  }
};

const refuseOthers = (files: readonly string[]): void => {
  const has = (start: string): boolean => files.some((name) => name.startsWith(start));
  if (has("word/")) throw new ImportError((m) => m.word);
  if (has("ppt/")) throw new ImportError((m) => m.slides);
  if (files.includes("content.xml")) throw new ImportError((m) => m.openDocument);
  if (files.includes("xl/workbook.bin")) throw new ImportError((m) => m.oldExcel);
  if (!has("xl/worksheets/")) throw new ImportError((m) => m.archive);
};

/** A worksheet as its cells are read. */
export interface Worksheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly GridRow[];
}

/** A workbook as far as its cells go. */
export interface Workbook {
  /** The names of all its files. */
  readonly files: readonly string[];
  /** Those that hold its cells, by name. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** In the order of the tabs, hidden ones too. */
  readonly sheets: readonly Worksheet[];
}

const pad = (number: number): string => String(number).padStart(2, "0");

const shownDate = (date: Date): string => {
  const [hours, minutes] = [date.getUTCHours(), date.getUTCMinutes()];
  const time = hours === 0 && minutes === 0 ? "" : ` ${pad(hours)}:${pad(minutes)}`;
  return `${String(date.getUTCFullYear())}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}${time}`;
};

/** Digits as Excel shows them: 0.1 + 0.2 is 0.3. */
const shownNumber = (value: number): string => String(Number(value.toPrecision(15)));

type Formatter = (value: unknown, format: string) => string;

const shown = (value: CellValue, format: string | undefined, formatted: Formatter): string => {
  if (value === null) return "";
  if (value instanceof Date) return shownDate(value);
  if (typeof value === "number")
    return format === undefined || format === "General" ? shownNumber(value) : formatted(value, format);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
};

/** Serial numbers of days that a style shows as days come as dates; the rest as a reader of the workbook sees it. */
const rowsOf = ({ rows, cells, merges = [] }: Sheet, formatted: Formatter): readonly GridRow[] => {
  const texts = rows.slice(0, MAX_ROWS).map((row, line) =>
    row.slice(0, MAX_COLUMNS).map((value, column): Cell => {
      const format = cells?.get(`${String(line)},${String(column)}`)?.style?.numFmt;
      return rawCell(shown(value, format, formatted));
    }),
  );
  // Merged cells do not overlap, so together they cover no more than there is.
  let left = MAX_ROWS * MAX_COLUMNS;
  for (const merge of merges) {
    left -= (Math.min(merge.endRow, texts.length) - merge.startRow + 1) * (merge.endCol - merge.startCol + 1);
    if (left >= 0) spread(texts, merge);
  }
  return texts.map((row, index) => ({ line: index + 1, cells: row }));
};

/** Repeats a merged cell's text over what it covers, within the table. */
const spread = (rows: Cell[][], { startRow, startCol, endRow, endCol }: MergeRange): void => {
  const text = rows[startRow]?.[startCol]?.text ?? "";
  for (let line = startRow; line <= Math.min(endRow, rows.length - 1); line++)
    for (let column = startCol; column <= Math.min(endCol, MAX_COLUMNS - 1); column++)
      if (line !== startRow || column !== startCol) {
        const row = rows[line];
        while (row !== undefined && row.length < column) row.push({ text: "" });
        if (row !== undefined) row[column] = { text, merged: true };
      }
};

const tags = (xml: Uint8Array | undefined, name: string): readonly string[] =>
  new TextDecoder().decode(xml).match(new RegExp(`<(?:[\\w.-]+:)?${name}\\s[^>]*>`, "g")) ?? [];

const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1];

/** The places of the tabs that are no worksheets but charts or dialogues: the reader stops at them. */
const otherTabs = (parts: Workbook["parts"]): ReadonlySet<number> => {
  const others = tags(parts["xl/_rels/workbook.xml.rels"], "Relationship").filter((tag) =>
    /\/(?:chart|dialog|xlMacro|xlIntlMacro)sheet["']/i.test(tag),
  );
  const ids = new Set(others.map((tag) => attributeOf(tag, "Id")));
  const sheets = tags(parts["xl/workbook.xml"], "sheet");
  return new Set(sheets.flatMap((tag, place) => (ids.has(attributeOf(tag, "id")) ? [place] : [])));
};

const notesOn = ({ files, sheets }: Workbook): readonly ReadNote[] => [
  ...(files.some((name) => name.startsWith("xl/externalLinks/")) ? ["external-links" as const] : []),
  ...(sheets.some(({ isHidden }) => isHidden) ? ["hidden-sheet" as const] : []),
];

/**
 * Opens an Excel workbook (.xlsx, .xlsm). Formulas count as the values that were stored with them, links to other files are not
 * followed, and macros stay packed.
 * @throws ImportError where the file is another kind of archive, is broken, or unpacks to too much
 */
export const openWorkbook = async (archive: Uint8Array): Promise<Workbook> => {
  const files = names(archive);
  refuseOthers(files);
  const [{ zipSync }, { readXlsx: readWorkbook }, { formatValue }] = await Promise.all([
    import("fflate"),
    import("hucre/xlsx"),
    import("hucre"),
  ]);
  try {
    const parts = unpack(archive, (name) => PARTS.test(name));
    // What is left is repacked without compression: the reader gets no archive that could unpack to more.
    const others = otherTabs(parts);
    const { sheets } = await readWorkbook(zipSync(parts, { level: 0 }), {
      readStyles: true,
      range: MAX_RANGE,
      sheets: (_, place) => !others.has(place),
    });
    return {
      files,
      parts,
      sheets: sheets.map((sheet) => ({
        name: sheet.name,
        isHidden: sheet.hidden === true || sheet.veryHidden === true,
        rows: rowsOf(sheet, formatValue),
      })),
    };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError((m) => m.brokenArchive);
  }
};

/**
 * The worksheets of an Excel workbook (.xlsx) that a reader sees.
 * @throws ImportError where the file is another kind of archive, holds macros, is broken, or unpacks to too much
 */
export const readXlsx = async (archive: Uint8Array): Promise<Tables> => {
  const files = names(archive);
  refuseOthers(files);
  if (files.some((name) => /vbaProject\.bin$/i.test(name))) throw new ImportError((m) => m.macros);
  const workbook = await openWorkbook(archive);
  return {
    format: "xlsx",
    grids: workbook.sheets.filter(({ isHidden }) => !isHidden).map(({ name, rows }) => ({ name, rows })),
    around: [],
    notes: notesOn(workbook),
  };
};
