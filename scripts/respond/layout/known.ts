import type { GridRow } from "../../tables/grid.ts";
import { type Grid, ownText } from "../../tables/grid.ts";
import { type Content, contentOf, rowsIn } from "./content.ts";
import type { Block, Heading } from "../../tables/header.ts";
import type { Role } from "../../tables/headings.ts";
import { type Grade, legendIn } from "../../tables/legend.ts";
import { optionsIn } from "../../tables/hints.ts";

/** All that is known of the columns of blocks with one header. */
export interface Known {
  readonly area: Grid;
  readonly headings: readonly Heading[];
  readonly contents: readonly Content[];
  /** Those that may hold a question. */
  readonly rows: readonly GridRow[];
  /** The scale that is explained above the header; none where none is. */
  readonly legend: readonly Grade[];
  /** The columns that people see, from left to right. */
  readonly columns: readonly number[];
}

const NOTHING: Content = { filled: 0, asks: 0, length: 0, distinct: 0, choices: 0, open: 0 };

const legendAbove = ({ rows }: Grid, header: number): readonly Grade[] =>
  legendIn(
    rows
      .slice(0, header)
      .flatMap((row) => row.cells.map((_, column) => ownText(row, column)))
      // What is numbered with full stops are notes.
      .filter((text) => !/^\s*[\d\uff10-\uff19]{1,2}[.\uff0e]/u.test(text))
      .join("\n"),
  );

/** What blocks with the same header hold, taken together. */
export const knownOf = (area: Grid, blocks: readonly Block[]): Known => {
  const rows = blocks.flatMap((block) => rowsIn(area, block));
  const headings = blocks[0]?.headings ?? [];
  const all = Array.from({ length: area.width }, (_, column) => column);
  return {
    area,
    headings,
    contents: all.map((column) => contentOf(area, rows, column)),
    rows,
    legend: legendAbove(area, blocks[0]?.header ?? 0),
    columns: all.filter((column) => !area.isHidden(column)),
  };
};

export const contentAt = ({ contents }: Known, column: number): Content => contents[column] ?? NOTHING;

/** The visible columns whose headings name one of the roles; of a merged heading the first. */
export const named = ({ headings, columns }: Known, ...roles: readonly Role[]): readonly number[] =>
  columns.filter((column) => {
    const heading = headings[column];
    return heading?.role !== undefined && !heading.isRepeated && roles.includes(heading.role);
  });

/** Whether most of a column's cells may hold one of a few texts only, by their drop-downs or by the heading. */
export const isChoice = (known: Known, column: number): boolean =>
  contentAt(known, column).choices * 2 > known.rows.length ||
  optionsIn(known.headings[column]?.text ?? "").length > 0;

/** The share of the rows with a text in one column that have one in another, too; 0 to 1. */
export const shareBeside = ({ rows }: Known, main: number, beside: number): number => {
  const asked = rows.filter((row) => ownText(row, main) !== "");
  return asked.length === 0 ? 0 : asked.filter((row) => ownText(row, beside) !== "").length / asked.length;
};
