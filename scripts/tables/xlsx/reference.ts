import { MAX_COLUMNS, MAX_ROWS } from "../limits.ts";
import { columnOf } from "./letters.ts";

/** Cells from one corner to the other, rows from 1 and columns from 0, both included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and column of a worksheet (ECMA-376, part 1, 18.3.1.73). */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

const REFERENCE = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

/** 「A1」, 「$B$2:$D$10」, 「C:C」, 「5:6」 as a range; undefined for anything else. */
export const rangeOf = (reference: string): Range | undefined => {
  const match = REFERENCE.exec(reference.trim());
  if (match === null) return undefined;
  const [, firstColumn, firstRow, lastColumn, lastRow] = match;
  const isPair = reference.includes(":");
  if (!isPair && (firstColumn === undefined || firstRow === undefined)) return undefined;
  if (firstColumn === undefined && firstRow === undefined) return undefined;
  const left = firstColumn === undefined ? 0 : (columnOf(firstColumn) ?? 0);
  const top = firstRow === undefined ? 1 : Number(firstRow);
  const right = isPair ? (lastColumn === undefined ? LAST_COLUMN : (columnOf(lastColumn) ?? 0)) : left;
  const bottom = isPair ? (lastRow === undefined ? LAST_ROW : Number(lastRow)) : top;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
};

/** More ranges than these no person makes. */
const MOST_RANGES = 20_000;

/** The ranges of a list of references with spaces between them. */
export const rangesOf = (references: string): readonly Range[] =>
  references
    .trim()
    .split(/\s+/, MOST_RANGES)
    .flatMap((each) => rangeOf(each) ?? []);

/** A number for each cell of a worksheet, found at once however many ranges there are. */
export interface Layer {
  readonly at: (row: number, column: number) => number | undefined;
}

/** Ranges of one worksheet do not overlap, so together they cover no more than it has cells, or twice that where two kinds do. */
const MOST_CELLS = 2 * MAX_ROWS * MAX_COLUMNS;

const laid = (ranges: readonly Range[], height: number): Layer => {
  // Numbers are one more than the places, as an array begins with zeros.
  const cells = new Int32Array(height * MAX_COLUMNS);
  let left = MOST_CELLS;
  for (const [place, range] of ranges.entries()) {
    const bottom = Math.min(range.bottom, height);
    const width = Math.min(range.right, MAX_COLUMNS - 1) - range.left + 1;
    left -= Math.max(1, (bottom - range.top + 1) * width);
    if (left < 0) break;
    for (let row = range.top; width > 0 && row <= bottom; row++) {
      const start = (row - 1) * MAX_COLUMNS + range.left;
      cells.fill(place + 1, start, start + width);
    }
  }
  return {
    at: (row, column) => {
      if (row < 1 || row > height || column < 0 || column >= MAX_COLUMNS) return undefined;
      const found = cells[(row - 1) * MAX_COLUMNS + column] ?? 0;
      return found === 0 ? undefined : found - 1;
    },
  };
};

/**
 * Lays ranges over a worksheet, the later ones on top; each is known by its place among them.
 * @param rows how many rows of the worksheet matter
 */
export const layered = (ranges: readonly Range[], rows: number): Layer => {
  let layer: Layer | undefined;
  return {
    at: (row, column) => {
      if (ranges.length === 0) return undefined;
      // Most worksheets are asked of few of their layers.
      layer ??= laid(ranges, Math.min(rows, MAX_ROWS));
      return layer.at(row, column);
    },
  };
};
