/** A cell of a table as it was read. */
export interface Cell {
  /** As written, with `\n` for line ends and no space around. */
  readonly text: string;
  /** It is covered by a merged cell above or to the left, whose text it repeats. */
  readonly merged?: true;
  /** The text with the space around it, where there is any: a part of a text that goes on in the next row may end with a line. */
  readonly raw?: string;
}

/** A line of a table and where it stands, counted from 1 as its program counts. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A table of whatever origin. */
export interface Grid {
  /** What tells it from the other tables of its document: a worksheet's name; "" where there is none. */
  readonly name: string;
  readonly rows: readonly GridRow[];
}

export type Format = "xlsx" | "delimited" | "html" | "markdown" | "lines";

/** What was left aside on reading, without harm to what was read. */
export type ReadNote = "external-links" | "hidden-sheet";

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
  readonly notes: readonly ReadNote[];
}

const CLEAN_LINES = /\r\n?|[\u0085\u2028\u2029]/g;

const SPACE = /^[\s\u3000\u00a0\ufeff]+|[\s\u3000\u00a0\ufeff]+$/g;

// What no answer may hold: characters outside YAML's printable ones (YAML 1.2.2, 5.1).
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

/** A cell's text with one kind of line end, without control characters and without space around it or its lines' ends. */
export const cellText = (text: string): string =>
  text
    .replace(CLEAN_LINES, "\n")
    .replace(CONTROL, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[ \t\u3000]+$/gm, "")
    .replace(SPACE, "");

/** A cell with what is cut off its text, for tables whose rows may go on with the text of the row above. */
export const rawCell = (written: string): Cell => {
  const text = cellText(written);
  const raw = written.replace(CLEAN_LINES, "\n").replace(CONTROL, "");
  return raw === text ? { text } : { text, raw };
};

/** Rows of plain texts, numbered from 1. Rows of empty cells stay, so that places are right. */
export const gridOf = (name: string, rows: readonly (readonly string[])[]): Grid => ({
  name,
  rows: rows.map((cells, index) => ({
    line: index + 1,
    cells: cells.map((text) => ({ text: cellText(text) })),
  })),
});
