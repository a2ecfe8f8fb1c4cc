import type { XmlElement } from "@rgrove/parse-xml";
import { MAX_COLUMNS } from "../limits.ts";
import type { Worksheet } from "./read.ts";
import { type Area, type At, type Terms, widthOf } from "../../respond/layout/area.ts";
import { rowElements } from "./cells.ts";
import { type Book, entriesOf, formulaFor } from "./options.ts";
import { layered, type Range, rangeOf, rangesOf } from "./reference.ts";
import { validationsOf } from "./validations.ts";
import { attribute, element, elements, isTrue } from "./xml.ts";

const rangeAt = ({ row, column }: At): Range => ({ top: row, left: column, bottom: row, right: column });

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly element: XmlElement;
}

const cellsIn = (worksheet: XmlElement): readonly Cell[] =>
  rowElements(worksheet).flatMap(({ row, cells }) =>
    cells.map(({ column, element: each }) => ({
      row,
      column,
      style: Number(attribute(each, "s") ?? 0),
      element: each,
    })),
  );

/** The cells that hold a formula, or a part of what one gives: of an array, of a data table. */
const formulaRanges = (cells: readonly Cell[]): readonly Range[] =>
  cells.flatMap((each) => {
    const formula = element(each.element, "f");
    if (formula === undefined) return [];
    const reference = attribute(formula, "t") === "shared" ? undefined : attribute(formula, "ref");
    return [...(reference === undefined ? [] : rangesOf(reference)), rangeAt(each)];
  });

/** The cells that stay open in a locked worksheet; undefined where it is not locked. */
const openRanges = (
  worksheet: XmlElement,
  cells: readonly Cell[],
  styles: ReadonlySet<number>,
): readonly Range[] | undefined =>
  isTrue(attribute(element(worksheet, "sheetProtection"), "sheet"))
    ? cells.filter(({ style }) => styles.has(style)).map(rangeAt)
    : undefined;

const hiddenColumns = (worksheet: XmlElement): readonly Range[] =>
  elements(element(worksheet, "cols"), "col").flatMap((each) => {
    const [min, max] = [Number(attribute(each, "min")), Number(attribute(each, "max"))];
    return isTrue(attribute(each, "hidden")) ? [{ top: 1, left: min - 1, bottom: 1, right: max - 1 }] : [];
  });

/** What may stand in a cell, by the validations of its worksheet. */
const termsOf = (worksheet: XmlElement, book: Book, place: number, rows: number): Area["terms"] => {
  const validations = validationsOf(worksheet).flatMap((validation) => {
    const top = Math.min(...validation.ranges.map((range) => range.top));
    const left = Math.min(...validation.ranges.map((range) => range.left));
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
    if (!known.has(formula)) known.set(formula, entriesOf(book, place, formula));
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

const anchorOf = (worksheet: XmlElement, rows: number): Area["anchor"] => {
  const merges = elements(element(worksheet, "mergeCells"), "mergeCell").flatMap(
    (merge) => rangeOf(attribute(merge, "ref") ?? "") ?? [],
  );
  const layer = layered(merges, rows);
  return (at) => {
    const place = layer.at(at.row, at.column);
    const merge = place === undefined ? undefined : merges[place];
    return merge === undefined ? at : { row: merge.top, column: merge.left };
  };
};

/**
 * A worksheet with what its XML says of its cells.
 * @param place its place in the order of the tabs, from 0
 * @param styles the styles that leave a cell open
 */
export const areaOf = (
  worksheet: XmlElement,
  { name, rows }: Worksheet,
  place: number,
  book: Book,
  styles: ReadonlySet<number>,
): Area => {
  const cells = cellsIn(worksheet);
  const all = layered(cells.map(rangeAt), rows.length);
  const formulas = layered(formulaRanges(cells), rows.length);
  const hidden = layered(hiddenColumns(worksheet), 1);
  const openIn = openRanges(worksheet, cells, styles);
  const open = openIn === undefined ? undefined : layered(openIn, rows.length);
  return {
    place,
    name,
    rows,
    width: Math.max(widthOf(rows), listsEnd(worksheet)),
    terms: termsOf(worksheet, book, place, rows.length),
    anchor: anchorOf(worksheet, rows.length),
    isFormula: ({ row, column }) => formulas.at(row, column) !== undefined,
    isHidden: (column) => hidden.at(1, column) !== undefined,
    look: ({ row, column }) => cells[all.at(row, column) ?? cells.length]?.style,
    isOpen: ({ row, column }) => (open === undefined ? undefined : open.at(row, column) !== undefined),
  };
};
