import type { XmlElement } from "@rgrove/parse-xml";
import {
  type Cell,
  type Grid,
  type GridRow,
  type Note,
  type NoteKind,
  type Terms,
  widthOf,
  writtenText,
} from "../grid.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../limits.ts";
import { TableError } from "../problem.ts";
import { cellOf, type CellWords, type RowElement, rowElements, styleOf } from "./cells.ts";
import { letterOf } from "./letters.ts";
import { entriesOf, formulaFor, type Lists } from "./options.ts";
import { layered, type Range, rangeOf, rangesOf } from "./reference.ts";
import { validationsOf } from "./validations.ts";
import { attribute, element, elements, isTrue } from "./xml.ts";

/** A worksheet's cells, and what was left aside of them. */
export interface Worksheet {
  readonly grid: Grid;
  readonly notes: readonly Note[];
}

const EMPTY: Cell = { text: "" };

const isEmpty = (cell: Cell): boolean => writtenText(cell) === "";

/** The cells by row and column, without what stands beyond the limits. @throws TableError where texts stand below the last row that is read */
const cellsOf = (
  rows: readonly RowElement[],
  words: CellWords,
): { readonly texts: Cell[][]; readonly beyond: readonly string[] } => {
  const texts: Cell[][] = [];
  const beyond: string[] = [];
  for (const { row, cells } of rows) {
    if (row > MAX_ROWS) {
      // Formats without a text reach down to the last row of all.
      if (cells.every((cell) => isEmpty(cellOf(cell.element, words)))) continue;
      throw new TableError((m) => m.tooManyRows(MAX_ROWS));
    }
    while (texts.length < row) texts.push([]);
    const line = texts[row - 1] ?? [];
    for (const { column, element: cell } of cells) {
      const read = cellOf(cell, words);
      if (column < MAX_COLUMNS) {
        while (line.length <= column) line.push(EMPTY);
        line[column] = read;
      } else if (!isEmpty(read)) beyond.push(`${letterOf(column)}${String(row)}`);
    }
  }
  return { texts, beyond };
};

/** Repeats a merged cell's text over what it covers, within the table. */
const spread = (rows: Cell[][], merges: readonly Range[]): void => {
  // Merged cells do not overlap, so together they cover no more than there is.
  let left = MAX_ROWS * MAX_COLUMNS;
  for (const { top, left: first, bottom, right } of merges) {
    const last = { row: Math.min(bottom, rows.length), column: Math.min(right, MAX_COLUMNS - 1) };
    left -= Math.max(1, (last.row - top + 1) * (last.column - first + 1));
    if (left < 0) return;
    const covered: Cell = { ...(rows[top - 1]?.[first] ?? EMPTY), merged: true };
    for (let row = top; row <= last.row; row++)
      for (let column = first; column <= last.column; column++) {
        if (row === top && column === first) continue;
        const cells = rows[row - 1];
        while (cells !== undefined && cells.length < column) cells.push(EMPTY);
        if (cells !== undefined) cells[column] = covered;
      }
  }
};

const isNothing = (size: string | undefined): boolean => size !== undefined && Number(size) === 0;

/** Rows that nobody sees, by number: each for itself, or all that say nothing else. */
const hiddenRows = (worksheet: XmlElement, rows: readonly RowElement[]): ((row: number) => boolean) => {
  const isStandard = isTrue(attribute(element(worksheet, "sheetFormatPr"), "zeroHeight"));
  const own = new Map(
    rows.map(({ row, element: each }) => {
      const hidden = attribute(each, "hidden");
      const isHidden = hidden === undefined ? isNothing(attribute(each, "ht")) : isTrue(hidden);
      return [row, isHidden];
    }),
  );
  return (row) => own.get(row) ?? isStandard;
};

/** Columns that nobody sees, from 0. */
const hiddenColumns = (worksheet: XmlElement): ReadonlySet<number> => {
  const hidden = new Set<number>();
  for (const each of elements(element(worksheet, "cols"), "col")) {
    if (!isTrue(attribute(each, "hidden")) && !isNothing(attribute(each, "width"))) continue;
    const last = Math.min(Number(attribute(each, "max") ?? 0), MAX_COLUMNS);
    for (let column = Number(attribute(each, "min") ?? 1); column <= last; column++) hidden.add(column - 1);
  }
  return hidden;
};

/** Numbers or letters in their order, those beside each other as 「5–9」. */
const runsOf = (places: readonly number[], called: (place: number) => string): readonly string[] => {
  const runs: { first: number; last: number }[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && place <= run.last + 1) run.last = place;
    else runs.push({ first: place, last: place });
  }
  return runs.map(({ first, last }) => (first === last ? called(first) : `${called(first)}–${called(last)}`));
};

interface Hidden {
  readonly row: (row: number) => boolean;
  readonly columns: ReadonlySet<number>;
}

/** What is told of a worksheet: cells in doubt, and hidden rows and columns that hold texts. */
const notesOn = (
  name: string,
  texts: readonly (readonly Cell[])[],
  beyond: readonly string[],
  hidden: Hidden,
): readonly Note[] => {
  const cells = new Map<NoteKind, string[]>();
  const rows = new Set<number>();
  const columns = new Set<number>();
  const kinds = {
    error: "errors",
    struck: "struck",
    "no-result": "no-result",
    hidden: "shows-nothing",
  } as const;
  texts.forEach((line, index) => {
    line.forEach((cell, column) => {
      if (cell.merged === true) return;
      const { doubt } = cell;
      if (hidden.row(index + 1)) {
        if (!isEmpty(cell)) rows.add(index + 1);
      } else if (hidden.columns.has(column)) {
        if (!isEmpty(cell)) columns.add(column);
      } else if (doubt !== undefined) {
        const place = `${letterOf(column)}${String(index + 1)}`;
        const said = doubt.why === "error" ? `${place} ${doubt.text}` : place;
        const kind = kinds[doubt.why];
        const same = cells.get(kind);
        if (same === undefined) cells.set(kind, [said]);
        else same.push(said);
      }
    });
  });
  const all: readonly (readonly [NoteKind, readonly string[]])[] = [
    ["hidden-rows", runsOf([...rows], String)],
    ["hidden-columns", runsOf([...columns], letterOf)],
    ...cells,
    ["too-wide", beyond],
  ];
  return all.flatMap(([kind, places]) => (places.length === 0 ? [] : [{ kind, table: name, places }]));
};

/** A cell of a hidden row or column: nobody who looks at the worksheet sees it. */
const concealed = (cell: Cell): Cell => {
  if (isEmpty(cell)) return cell;
  const { merged } = cell;
  return {
    text: "",
    ...(merged === undefined ? {} : { merged }),
    doubt: { why: "hidden", text: writtenText(cell) },
  };
};

/** More different drop-downs than these no person makes. */
const MOST_LISTS = 2_000;

/** What may stand in a cell, by the validations of its worksheet. */
const termsOf = (worksheet: XmlElement, lists: Lists, place: number, rows: number): Grid["terms"] => {
  const validations = validationsOf(worksheet).flatMap((validation) => {
    const top = validation.ranges.reduce((least, range) => Math.min(least, range.top), Infinity);
    const left = validation.ranges.reduce((least, range) => Math.min(least, range.left), Infinity);
    return validation.ranges.map((range) => ({ ...validation, range, top, left }));
  });
  const layer = layered(
    validations.map(({ range }) => range),
    rows,
  );
  const known = new Map<string, readonly string[] | undefined>();
  const entries = (list: string, down: number, right: number): readonly string[] | undefined => {
    const formula = formulaFor(list, down, right);
    // Mostly all cells have the same list.
    if (!known.has(formula) && known.size < MOST_LISTS) known.set(formula, entriesOf(lists, place, formula));
    return known.get(formula);
  };
  return ({ row, column }): Terms => {
    const at = layer.at(row, column);
    const validation = at === undefined ? undefined : validations[at];
    if (validation === undefined) return {};
    const { list, maxLength, top, left } = validation;
    const options = list === undefined ? undefined : entries(list, row - top, column - left);
    return {
      ...(options === undefined ? {} : { options }),
      ...(maxLength === undefined ? {} : { maxLength }),
    };
  };
};

/** Behind the last column with a drop-down, which may have no text yet. */
const listsEnd = (worksheet: XmlElement): number =>
  validationsOf(worksheet)
    .filter(({ list }) => list !== undefined)
    .flatMap(({ ranges }) => ranges)
    .reduce((end, { right }) => (right < MAX_COLUMNS ? Math.max(end, right + 1) : end), 0);

/** The cells that hold a formula, or a part of what one gives: of an array, of a data table. */
const formulasOf = (rows: readonly RowElement[]): Grid["isFormula"] => {
  const own = new Set<number>();
  const ranges: Range[] = [];
  for (const { row, cells } of rows)
    for (const cell of cells) {
      const formula = element(cell.element, "f");
      if (formula === undefined || cell.column >= MAX_COLUMNS) continue;
      own.add(row * MAX_COLUMNS + cell.column);
      if (attribute(formula, "t") !== "shared") ranges.push(...rangesOf(attribute(formula, "ref") ?? ""));
    }
  const layer = layered(ranges, rows.at(-1)?.row ?? 0);
  return ({ row, column }) => own.has(row * MAX_COLUMNS + column) || layer.at(row, column) !== undefined;
};

const looksOf = (rows: readonly RowElement[]): Grid["look"] => {
  const styles = new Map(
    rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, styleOf(cell.element)]))]),
  );
  return ({ row, column }) => styles.get(row)?.get(column);
};

const anchorsOf = (merges: readonly Range[], rows: number): Grid["anchor"] => {
  const layer = layered(merges, rows);
  return (at) => {
    const place = layer.at(at.row, at.column);
    const merge = place === undefined ? undefined : merges[place];
    return merge === undefined ? at : { row: merge.top, column: merge.left };
  };
};

/**
 * A worksheet as its reader sees it, with what its XML says of its cells.
 * @param place its place in the order of the tabs, from 0
 * @throws TableError where it has too many rows
 */
export const worksheetOf = (
  worksheet: XmlElement,
  name: string,
  place: number,
  words: CellWords,
  lists: Lists,
): Worksheet => {
  const elementsOfRows = rowElements(worksheet);
  const merges = elements(element(worksheet, "mergeCells"), "mergeCell").flatMap(
    (merge) => rangeOf(attribute(merge, "ref") ?? "") ?? [],
  );
  const hidden: Hidden = { row: hiddenRows(worksheet, elementsOfRows), columns: hiddenColumns(worksheet) };
  const { texts, beyond } = cellsOf(elementsOfRows, words);
  spread(texts, merges);
  const rows = texts.map((line, index): GridRow => {
    const isHidden = hidden.row(index + 1);
    const cells = line.map((cell, column) =>
      isHidden || hidden.columns.has(column) ? concealed(cell) : cell,
    );
    return { line: index + 1, cells };
  });
  const look = looksOf(elementsOfRows);
  const isLocked = isTrue(attribute(element(worksheet, "sheetProtection"), "sheet"));
  const isOpenStyle = (style: number | undefined): boolean =>
    style !== undefined && words.styles.isOpen(style);
  const grid: Grid = {
    place,
    name,
    rows,
    width: Math.max(widthOf(rows), listsEnd(worksheet)),
    terms: termsOf(worksheet, lists, place, rows.length),
    anchor: anchorsOf(merges, rows.length),
    isFormula: formulasOf(elementsOfRows),
    isHidden: (column) => hidden.columns.has(column),
    look,
    isOpen: (at) => (isLocked ? isOpenStyle(look(at)) : undefined),
  };
  return { grid, notes: notesOn(name, texts, beyond, hidden) };
};
