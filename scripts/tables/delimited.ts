import { type Grid, gridOf } from "./grid.ts";
import { MAX_COLUMNS, MAX_ROWS } from "./limits.ts";
import { TableError } from "./problem.ts";

/** A cell of a delimited text, in UTF-16 units: from its first character or quotation mark to behind its last. */
export interface CellPlace {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

/** A delimited text as places of its cells. */
export interface Delimited {
  /** What stands between cells; undefined where they are only laid out with spaces, or each line is one. */
  readonly separator: string | undefined;
  readonly records: readonly (readonly CellPlace[])[];
  /** The record, from 1, in which a quotation mark is opened and never closed; all such marks then count as text. */
  readonly openQuote: number | undefined;
}

const ends = (text: string, at: number, separator: string): boolean =>
  at >= text.length || text[at] === separator || text[at] === "\n" || text[at] === "\r";

/** Behind a quoted cell: a quotation mark that neither stands for one of its text nor is followed by more of the cell. */
const endOfQuoted = (text: string, start: number, separator: string): number | undefined => {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at++;
    else if (ends(text, at + 1, separator)) return at + 1;
  }
  return undefined;
};

const endOfPlain = (text: string, start: number, separator: string): number => {
  let at = start;
  while (!ends(text, at, separator)) at++;
  return at;
};

interface Read {
  readonly records: readonly (readonly CellPlace[])[];
  readonly openQuote: number | undefined;
}

/**
 * The places of all cells up to the first quotation mark that is not closed (RFC 4180, with any line ends). One within a cell that
 * does not begin with one is text.
 */
const recordsUpTo = (text: string, separator: string, hasQuotes: boolean): Read => {
  const records: CellPlace[][] = [];
  let at = 0;
  while (at < text.length && records.length <= MAX_ROWS) {
    const record: CellPlace[] = [];
    for (;;) {
      const isQuoted = hasQuotes && text[at] === '"';
      const end = isQuoted ? endOfQuoted(text, at, separator) : endOfPlain(text, at, separator);
      if (end === undefined) return { records, openQuote: records.length + 1 };
      record.push({ start: at, end, isQuoted });
      at = end + 1;
      if (text[end] !== separator) {
        if (text[end] === "\r" && text[end + 1] === "\n") at++;
        break;
      }
    }
    records.push(record);
  }
  return { records, openQuote: undefined };
};

/**
 * The places of all cells of a text whose separator is known.
 * @throws TableError where there are too many records
 */
export const recordsOf = (text: string, separator: string): Read => {
  const read = recordsUpTo(text, separator, true);
  // A quote that is not closed is a mark of its own: inches, or a quotation begun in another cell.
  const records = read.openQuote === undefined ? read.records : recordsUpTo(text, separator, false).records;
  if (records.length > MAX_ROWS) throw new TableError((m) => m.tooManyRows(MAX_ROWS));
  return { records, openQuote: read.openQuote };
};

/** What separates cells, the likelier first: what is copied from a page or a spreadsheet has tabs. */
const SEPARATORS = ["\t", ",", ";", "|"] as const;

const HEAD = 40_000;

/** The beginning of a text, which is enough to see what separates its cells, up to the end of a line. */
const head = (text: string): string =>
  text.length <= HEAD ? text : text.slice(0, Math.max(text.lastIndexOf("\n", HEAD), HEAD));

/** How many rows have the commonest number of cells above one. */
const commonest = (widths: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...counts.values());
};

/**
 * How far a text looks as if it were separated so: how many records have several cells, those of the commonest number counting
 * twice, empty ones included, as in a sheet to be filled in.
 */
const likeness = (start: string, separator: string): number => {
  if (!start.includes(separator)) return 0;
  const read = recordsUpTo(start, separator, true);
  // The end of what is looked at may stand within a cell; otherwise a mark that is not closed tells nothing.
  const isClosed = read.openQuote === undefined || read.records.length > 1;
  const widths = (isClosed ? read : recordsUpTo(start, separator, false)).records
    .filter((record) => record.some(({ start: from, end }) => end > from))
    .map(({ length }) => length);
  const most = commonest(widths);
  // A text of sentences has a comma here and there.
  if (most < 2 || most * 4 < widths.length) return 0;
  return widths.filter((width) => width > 1).length + most;
};

const separatorOf = (text: string): (typeof SEPARATORS)[number] | undefined => {
  const start = head(text);
  const [best] = SEPARATORS.map((separator) => ({ separator, likeness: likeness(start, separator) }))
    .filter((each) => each.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  return best?.separator;
};

const LINE_END = /\r\n?|\n/g;

/** Columns that are only laid out with spaces: text copied from a terminal or a PDF. */
const ALIGNED = /\t| {2,}|\u3000{2,}/g;

/** The parts of a text between what a pattern matches, from one place to another. */
const partsOf = (text: string, between: RegExp, from: number, to: number): readonly CellPlace[] => {
  const parts: CellPlace[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(between)) {
    const end = from + match.index;
    parts.push({ start, end, isQuoted: false });
    start = end + match[0].length;
  }
  return [...parts, { start, end: to, isQuoted: false }];
};

/** Lines of one cell each, as some programs copy tables, or of cells with spaces between them. */
const linesOf = (text: string): Delimited["records"] => {
  const lines = partsOf(text, LINE_END, 0, text.length);
  if (lines.length > MAX_ROWS + 1) throw new TableError((m) => m.tooManyRows(MAX_ROWS));
  const aligned = lines.map(({ start, end }) => partsOf(text, ALIGNED, start, end));
  const widths = aligned.map(
    (cells) => cells.findLastIndex(({ start, end }) => text.slice(start, end).trim() !== "") + 1,
  );
  const several = widths.filter((width) => width > 1).length;
  return several + commonest(widths) > lines.length ? aligned : lines.map((line) => [line]);
};

/**
 * A delimited text's cells and what separates them: commas, tabs, semicolons, bars; else spaces, else the ends of lines.
 * @throws TableError where there are too many records
 */
export const delimitedOf = (text: string): Delimited => {
  const separator = separatorOf(text);
  if (separator === undefined) return { separator, records: linesOf(text), openQuote: undefined };
  return { separator, ...recordsOf(text, separator) };
};

/** The text of a cell; without the apostrophe that keeps a spreadsheet from taking it for a formula. */
const textOf = (text: string, { start, end, isQuoted }: CellPlace): string =>
  (isQuoted ? text.slice(start + 1, end - 1).replaceAll('""', '"') : text.slice(start, end)).replace(
    /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/,
    "",
  );

/** A delimited text as a table, whose rows are its records. */
export interface DelimitedTable extends Omit<Delimited, "records"> {
  readonly grid: Grid;
  /** Each record is one cell. */
  readonly isLines: boolean;
}

/**
 * CSV, TSV or pasted text as a table: the separator, quotes and lines within cells are found out.
 * @throws TableError where it has too many rows
 */
export const readDelimited = (text: string): DelimitedTable => {
  const { separator, records, openQuote } = delimitedOf(text);
  const rows = records.map((record) => record.slice(0, MAX_COLUMNS).map((place) => textOf(text, place)));
  return {
    separator,
    openQuote,
    grid: gridOf("", rows),
    isLines: separator === undefined && records.every(({ length }) => length === 1),
  };
};
