/** Why the text of a cell is no answer, or may be none. */
export type DoubtKind =
  /** It holds an error instead of a value: `#DIV/0!`, `#N/A`. */
  | "error"
  /** A line runs through it, or a part of it. */
  | "struck"
  /** Its row or column is hidden, or its format shows nothing. */
  | "hidden"
  /** It is computed, and no result was stored with it. */
  | "no-result";

/** A cell that nobody can be sure of: its text is left open. */
export interface Doubt {
  readonly why: DoubtKind;
  /** What stands there all the same, as its program shows it. */
  readonly text: string;
}

/** A cell of a table as it was read. */
export interface Cell {
  /** As its program shows it, with `\n` for line ends and no space around; "" where it is in doubt. */
  readonly text: string;
  /** It is covered by a merged cell above or to the left, whose text it repeats. */
  readonly merged?: true;
  /** The text with the space around it, where there is any: a part of a text that goes on in the next row may end with a line. */
  readonly raw?: string;
  /** The day that the cell of a workbook stands for, YYYY-MM-DD, however it is shown. */
  readonly day?: string;
  readonly doubt?: Doubt;
}

/** A line of a table and where it stands, counted from 1 as its program counts: a row of Excel, a record of CSV, a line of Markdown. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A cell by its row, as its program counts, and its column, from 0. */
export interface At {
  readonly row: number;
  readonly column: number;
}

/** What the program that a table was made with lets stand in a cell. */
export interface Terms {
  /** The entries of its drop-down. */
  readonly options?: readonly string[];
  /** In characters. */
  readonly maxLength?: number;
}

/** A table of whatever origin: its texts, and what is known of its cells besides. */
export interface Grid {
  /** What tells it from the other tables of its document: a worksheet's name; "" where there is none. */
  readonly name: string;
  /** Its place in the file, from 0: of a worksheet, that of its tab. */
  readonly place: number;
  readonly rows: readonly GridRow[];
  /** How many columns hold a text or may take one. */
  readonly width: number;
  readonly terms: (at: At) => Terms;
  /** The cell that is written to for one that a merged cell covers; the cell itself where none does. */
  readonly anchor: (at: At) => At;
  readonly isFormula: (at: At) => boolean;
  /** A column that nobody sees. */
  readonly isHidden: (column: number) => boolean;
  /** A number that cells of one look have in common; undefined where that is not known. */
  readonly look: (at: At) => number | undefined;
  /** Whether the cell is left open where the rest is locked; undefined where nothing is locked. */
  readonly isOpen: (at: At) => boolean | undefined;
}

export type Format = "xlsx" | "delimited" | "html" | "markdown" | "lines";

/** What was left aside on reading, without harm to what was read. */
export type NoteKind =
  | "external-links"
  | "macros"
  | "comments"
  | "hidden-sheets"
  | "hidden-rows"
  | "hidden-columns"
  | "shows-nothing"
  | "errors"
  | "struck"
  | "no-result"
  | "too-wide";

export interface Note {
  readonly kind: NoteKind;
  /** The table's name; "" for the whole file, and where a table has none. */
  readonly table: string;
  /** As their program calls them: cells with what stands there, rows, columns, worksheets. */
  readonly places: readonly string[];
}

/** A heading or a paragraph outside the tables. */
export interface Aside {
  readonly text: string;
  /** How many tables stand before it. */
  readonly after: number;
}

/** A file as tables, with the text that stands around them. */
export interface Tables {
  readonly format: Format;
  /** A WHATWG encoding label; none for formats that fix their own. */
  readonly encoding?: string;
  readonly grids: readonly Grid[];
  /** In their order. */
  readonly around: readonly Aside[];
  readonly notes: readonly Note[];
}

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;

// What no answer may hold: characters outside YAML's printable ones (YAML 1.2.2, 5.1).
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

/** A line without the space at its end. Not a pattern: one would look through each run of spaces once for each of them. */
const trimmedEnd = (line: string): string => {
  let end = line.length;
  while (end > 0 && " \t\u3000".includes(line.charAt(end - 1))) end--;
  return line.slice(0, end);
};

/** A cell's text with one kind of line end, without control characters and without space around it or its lines' ends. */
export const cellText = (text: string): string =>
  text
    .replace(LINE_ENDS, "\n")
    .replace(CONTROL, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("\n")
    .map(trimmedEnd)
    .join("\n")
    .trim();

/** A cell with what is cut off its text, for tables whose rows may go on with the text of the row above. */
export const rawCell = (written: string): Cell => {
  const text = cellText(written);
  const raw = written.replace(LINE_ENDS, "\n").replace(CONTROL, "");
  return raw === text ? { text } : { text, raw };
};

/** How many columns rows have. */
export const widthOf = (rows: readonly GridRow[]): number =>
  rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);

/** A table of a format that knows nothing but texts. */
export const plainGrid = (name: string, rows: readonly GridRow[], place = 0): Grid => ({
  name,
  place,
  rows,
  width: widthOf(rows),
  terms: () => ({}),
  anchor: (at) => at,
  isFormula: () => false,
  isHidden: () => false,
  look: () => undefined,
  isOpen: () => undefined,
});

/** Rows of plain texts, numbered from 1. Rows of empty cells stay, so that places are right. */
export const gridOf = (name: string, rows: readonly (readonly string[])[]): Grid =>
  plainGrid(
    name,
    rows.map((cells, index) => ({
      line: index + 1,
      cells: cells.map((text) => ({ text: cellText(text) })),
    })),
  );

/** The text of a cell; "" where the row ends before it. */
export const textAt = (row: GridRow | undefined, column: number | undefined): string =>
  column === undefined ? "" : (row?.cells[column]?.text ?? "");

/** The text that stands in a cell itself, and is not repeated from a merged one. */
export const ownText = (row: GridRow | undefined, column: number | undefined): string => {
  const cell = column === undefined ? undefined : row?.cells[column];
  return cell === undefined || cell.merged === true ? "" : cell.text;
};

/** What stands in a cell, whether or not anybody can be sure of it: such a cell is not empty. */
export const writtenText = ({ text, doubt }: Cell): string => doubt?.text ?? text;
