import type { NamedRange, TableDefinition, WriteSheet } from "hucre";
import type { Cell } from "hucre/xlsx";
import type { Edition } from "../edition.ts";
import { escaped, looksLikeFormula } from "./cell-text.ts";
import { DIGIT } from "./fonts.ts";
import type { Line, PlacedCell } from "./lines.ts";
import { cellStyle } from "./looks.ts";
import { headerFooter, pageSetup } from "./page.ts";

/** A sheet, laid out. */
export interface LaidOut {
  readonly name: string;
  /** Widths of the columns in pixels. */
  readonly widths: readonly number[];
  readonly lines: readonly Line[];
  /** Index of the line that heads the columns; none where nothing follows it. */
  readonly header?: number;
  /** The table of the sheet with its columns' names: it can be filtered, and screen readers tell its header. */
  readonly table?: { readonly name: string; readonly columns: readonly string[]; readonly about: string };
}

/** What is above the rows that move must leave room for them on a small screen; in points. */
const MOST_FROZEN = 240;

const letter = (column: number): string => String.fromCharCode(65 + column);

/** Marks a cell whose text looks like a formula; cells are locked anyway, so that it says nothing else. See finish.ts. */
export const KEPT_AS_TEXT = { locked: true } as const;

const CLOSED = { top: false, bottom: false };

const cellOf = ({ value, look, open }: PlacedCell): Partial<Cell> => {
  const style = cellStyle(look, open);
  if (typeof value === "number") return { value, style };
  const isSuspect = looksLikeFormula(value);
  return { value: escaped(value), style: isSuspect ? { ...style, protection: KEPT_AS_TEXT } : style };
};

/** The cells that a cell covers have its borders and fill, for where a page ends among them. */
const covered = (line: number, { column, across, down, look }: PlacedCell): [string, Partial<Cell>][] =>
  Array.from({ length: across * down }, (_, index): [string, Partial<Cell>] => {
    const [row, offset] = [Math.floor(index / across), index % across];
    return [`${String(line + row)},${String(column + offset)}`, { style: cellStyle(look, CLOSED) }];
  }).slice(1);

const cellsOf = (lines: readonly Line[]): Map<string, Partial<Cell>> =>
  new Map(
    lines.flatMap(({ cells }, line) =>
      cells.flatMap((cell): [string, Partial<Cell>][] => [
        [`${String(line)},${String(cell.column)}`, cellOf(cell)],
        ...covered(line, cell),
      ]),
    ),
  );

const merges = (lines: readonly Line[]): WriteSheet["merges"] =>
  lines.flatMap(({ cells }, line) =>
    cells
      .filter(({ across, down }) => across * down > 1)
      .map(({ column, across, down }) => ({
        startRow: line,
        startCol: column,
        endRow: line + down - 1,
        endCol: column + across - 1,
      })),
  );

const range = ({ widths, lines }: LaidOut, from: number): string =>
  `A${String(from + 1)}:${letter(widths.length - 1)}${String(lines.length)}`;

const tables = (sheet: LaidOut): TableDefinition[] => {
  const { table, header } = sheet;
  if (table === undefined || header === undefined) return [];
  return [
    {
      name: table.name,
      range: range(sheet, header),
      columns: table.columns.map((name) => ({ name })),
      style: "TableStyleLight1",
      showRowStripes: false,
    },
  ];
};

/** The sheet for the library that writes it. */
export const writable = (sheet: LaidOut, edition: Edition): WriteSheet => {
  const { name, widths, lines, header } = sheet;
  const above = lines.slice(0, (header ?? 0) + 1).reduce((sum, { height }) => sum + height, 0);
  return {
    name,
    columns: widths.map((width) => ({ width: width / DIGIT })),
    cells: cellsOf(lines),
    merges: merges(lines) ?? [],
    rowDefs: new Map(lines.map(({ height }, index) => [index, { height }])),
    ...(header === undefined || above > MOST_FROZEN ? {} : { freezePane: { rows: header + 1 } }),
    tables: tables(sheet),
    pageSetup,
    headerFooter: headerFooter(edition),
    view: { showGridLines: false, zoomScale: 100 },
  };
};

/**
 * The names of a sheet: what is printed of it, which row again on each page, and for screen readers where no table says it
 * the row that heads the columns (a convention of JAWS and NVDA: header.first.last.sheet).
 */
export const namesOf = (sheet: LaidOut, index: number): NamedRange[] => {
  const { name, widths, lines, header, table } = sheet;
  const quoted = `'${name.replaceAll("'", "''")}'!`;
  const last = letter(widths.length - 1);
  const area = { name: "_xlnm.Print_Area", range: `${quoted}$A$1:$${last}$${lines.length}`, scope: name };
  if (header === undefined) return [area];
  const row = header + 1;
  const titles = { name: "_xlnm.Print_Titles", range: `${quoted}$${row}:$${row}`, scope: name };
  const region = `ColumnTitleRegion1.A${row}.${last}${lines.length}.${index + 1}`;
  return table === undefined
    ? [area, titles, { name: region, range: `${quoted}$A$${row}:$${last}$${row}` }]
    : [area, titles];
};
