import type { Grid, GridRow } from "../../tables/grid.ts";

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

/** A table of a customer's file: its texts, and what is known of its cells besides. */
export interface Area {
  /** Its place in the file, from 0. */
  readonly place: number;
  readonly name: string;
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

/** How many columns rows have. */
export const widthOf = (rows: readonly GridRow[]): number =>
  rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);

/** A table of a format that knows nothing but texts. */
export const plainArea = ({ name, rows }: Grid, place: number): Area => ({
  place,
  name,
  rows,
  width: widthOf(rows),
  terms: () => ({}),
  anchor: (at) => at,
  isFormula: () => false,
  isHidden: () => false,
  look: () => undefined,
  isOpen: () => undefined,
});

/** The text of a cell; "" where the row ends before it. */
export const textAt = (row: GridRow | undefined, column: number | undefined): string =>
  column === undefined ? "" : (row?.cells[column]?.text ?? "");

/** The text that stands in a cell itself, and is not repeated from a merged one. */
export const ownText = (row: GridRow | undefined, column: number | undefined): string => {
  const cell = column === undefined ? undefined : row?.cells[column];
  return cell === undefined || cell.merged === true ? "" : cell.text;
};
