import { ImportError } from "../import/problem.ts";
import { type Grid, gridOf } from "./grid.ts";
import { MAX_COLUMNS, MAX_ROWS } from "./limits.ts";
import { RespondError } from "../respond/problem.ts";

/** A cell of a delimited text, in UTF-16 units: from its first character or quotation mark to behind its last. */
export interface CellPlace {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

/** A delimited text as places of its cells. */
export interface Delimited {
  readonly separator: string;
  readonly records: readonly (readonly CellPlace[])[];
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

/**
 * The places of all cells (RFC 4180, with any line ends). A quotation mark within a cell that does not begin with one is text.
 * @throws ImportError where there are too many records
 * @throws RespondError where a quotation mark is not closed
 */
export const recordsOf = (text: string, separator: string): Delimited["records"] => {
  const records: CellPlace[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: CellPlace[] = [];
    for (;;) {
      const isQuoted = text[at] === '"';
      const end = isQuoted ? endOfQuoted(text, at, separator) : endOfPlain(text, at, separator);
      if (end === undefined) throw new RespondError((m) => m.openQuote(records.length + 1));
      record.push({ start: at, end, isQuoted });
      at = end + 1;
      if (text[end] !== separator) {
        if (text[end] === "\r" && text[end + 1] === "\n") at++;
        break;
      }
    }
    records.push(record);
    if (records.length > MAX_ROWS) throw new ImportError((m) => m.tooManyRows(MAX_ROWS));
  }
  return records;
};

/** What separates cells, the likelier first: what is copied from a page or a spreadsheet has tabs. */
const SEPARATORS = ["\t", ",", ";", "|"] as const;

/** How far records are alike: how many have the commonest number of cells, empty ones included, as in a sheet to be filled in. */
const likeness = (records: Delimited["records"]): number => {
  const counts = new Map<number, number>();
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  // A text of sentences has a comma here and there.
  return most >= 2 && most * 4 >= records.length ? most : 0;
};

/** A text's cells if it were separated so; the problem, where it cannot be. */
const attempt = (text: string, separator: string): Delimited | RespondError => {
  try {
    return { separator, records: text.includes(separator) ? recordsOf(text, separator) : [] };
  } catch (error) {
    if (error instanceof RespondError) return error;
    throw error;
  }
};

/**
 * A delimited text's cells and what separates them; no records where nothing seems to.
 * @throws as `recordsOf`
 */
export const delimitedOf = (text: string): Delimited => {
  const attempts = SEPARATORS.map((separator) => attempt(text, separator));
  const [best] = attempts
    .flatMap((each) => (each instanceof RespondError ? [] : [each]))
    .filter(({ records }) => likeness(records) > 0)
    .sort((a, b) => likeness(b.records) - likeness(a.records));
  if (best !== undefined) return best;
  const problem = attempts.find((each) => each instanceof RespondError);
  if (problem !== undefined) throw problem;
  return { separator: ",", records: [] };
};

/** The text of a cell; without the apostrophe that keeps a spreadsheet from taking it for a formula. */
const textOf = (text: string, { start, end, isQuoted }: CellPlace): string =>
  (isQuoted ? text.slice(start + 1, end - 1).replaceAll('""', '"') : text.slice(start, end)).replace(
    /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/,
    "",
  );

/**
 * A delimited text as a table, whose rows are its records.
 * @throws as `recordsOf`
 */
export const readDelimited = (text: string): Grid =>
  gridOf(
    "",
    delimitedOf(text).records.map((record) =>
      record.slice(0, MAX_COLUMNS).map((place) => textOf(text, place)),
    ),
  );
