import { CsvError, parse } from "csv-parse/sync";
import { ImportError } from "../problem.ts";
import { type Grid, gridOf } from "../../tables/grid.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../../tables/limits.ts";

type Rows = readonly (readonly string[])[];

/** What separates cells, the likelier first: what is copied from a page or a spreadsheet has tabs. */
const SEPARATORS = ["\t", ",", ";", "|"] as const;

/** Columns that are only laid out with spaces: text copied from a terminal or a PDF. */
const ALIGNED = /\t| {2,}|\u3000{2,}/;

const options = (delimiter: string, quote: string | false) => ({
  columns: false as const,
  delimiter,
  quote,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  to: MAX_ROWS + 1,
});

const read = (text: string, delimiter: string): Rows => {
  try {
    return parse(text, options(delimiter, '"'));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quote that is not closed is a mark of its own: inches, or a quotation begun in another cell.
    return parse(text, options(delimiter, false));
  }
};

const width = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim() !== "") + 1;

/** How much a reading looks like a table: how many rows have several cells, those of the commonest width counting twice. */
const likeness = (rows: Rows): number => {
  const widths = rows.map(width).filter((each) => each > 1);
  const counts = new Map<number, number>();
  for (const each of widths) counts.set(each, (counts.get(each) ?? 0) + 1);
  return widths.length + Math.max(0, ...counts.values());
};

const HEAD = 40_000;

/** The beginning of a text, which is enough to see what separates its cells, up to the end of a line. */
const head = (text: string): string =>
  text.length <= HEAD ? text : text.slice(0, Math.max(text.lastIndexOf("\n", HEAD), 1));

const aligned = (text: string): Rows =>
  text
    .split("\n")
    .slice(0, MAX_ROWS + 1)
    .map((line) => line.split(ALIGNED));

/** Lines of one cell each, as some programs copy tables. */
const lines = (text: string): Rows =>
  text
    .split("\n")
    .slice(0, MAX_ROWS + 1)
    .map((line) => [line]);

// An apostrophe keeps a spreadsheet from taking a cell for a formula; it is no part of its text.
const unescaped = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r=+-@])/, "");

const checked = (rows: Rows): Rows => {
  if (rows.length > MAX_ROWS) throw new ImportError((m) => m.tooManyRows(MAX_ROWS));
  return rows.map((row) => row.slice(0, MAX_COLUMNS).map(unescaped));
};

/** What separates the cells of a text; undefined where each line seems to be one cell. */
const separatorOf = (text: string): (typeof SEPARATORS)[number] | undefined => {
  const start = head(text);
  const [best] = SEPARATORS.map((separator) => ({ separator, likeness: likeness(read(start, separator)) }))
    // A text of sentences has a comma here and there; a table has several cells in most of its rows.
    .filter((each) => each.likeness >= 4)
    .sort((a, b) => b.likeness - a.likeness);
  return best?.separator;
};

/**
 * CSV, TSV or pasted text as a table: the separator, quotes and lines within cells are found out. A text without any separator
 * is one cell per line.
 * @throws ImportError where it has too many rows
 */
export const readDelimited = (written: string): { readonly grid: Grid; readonly isLines: boolean } => {
  const text = written.replace(/\r\n?/g, "\n");
  const separator = separatorOf(text);
  if (separator !== undefined) return { grid: gridOf("", checked(read(text, separator))), isLines: false };
  const columns = aligned(text);
  if (likeness(columns) > columns.length) return { grid: gridOf("", checked(columns)), isLines: false };
  return { grid: gridOf("", checked(lines(text))), isLines: true };
};
