/** A cell that a text goes into. */
export interface Target {
  /** The table's place in its file, from 0: of a workbook, the worksheet's in the order of the tabs. */
  readonly table: number;
  /** As its program counts, from 1: a row of Excel, a record of CSV, a line of Markdown. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** What alone may stand there: the entries of the cell's drop-down, in their order. */
  readonly options?: readonly string[];
}

/** A text for a cell. */
export interface Fill {
  readonly slot: Target;
  readonly text: string;
}

/** Texts for cells by the place of their table, or by their row. */
export const groupedBy = (
  fills: readonly Fill[],
  key: "table" | "row",
): ReadonlyMap<number, readonly Fill[]> => {
  const groups = new Map<number, Fill[]>();
  for (const fill of fills) {
    const same = groups.get(fill.slot[key]);
    if (same === undefined) groups.set(fill.slot[key], [fill]);
    else same.push(fill);
  }
  return groups;
};
