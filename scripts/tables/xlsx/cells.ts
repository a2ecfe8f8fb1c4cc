import type { XmlElement } from "@rgrove/parse-xml";
import { rangeOf } from "./reference.ts";
import { attribute, element, elements } from "./xml.ts";

/** A cell of a worksheet's XML. */
export interface CellElement {
  /** From 0. */
  readonly column: number;
  readonly element: XmlElement;
}

/** A row of a worksheet's XML. */
export interface RowElement {
  /** From 1. */
  readonly row: number;
  readonly element: XmlElement;
  readonly cells: readonly CellElement[];
}

const cellsIn = (row: XmlElement): readonly CellElement[] => {
  let column = -1;
  return elements(row, "c").map((cell) => {
    const reference = attribute(cell, "r");
    column = (reference === undefined ? undefined : rangeOf(reference)?.left) ?? column + 1;
    return { column, element: cell };
  });
};

/** The rows of a worksheet. One without a number, like a cell without a reference, comes after the one before it (ECMA-376, part 1, 18.3.1.73). */
export const rowElements = (worksheet: XmlElement): readonly RowElement[] => {
  let row = 0;
  return elements(element(worksheet, "sheetData"), "row").map((each) => {
    const number = Number(attribute(each, "r") ?? row + 1);
    row = Number.isInteger(number) && number > 0 ? number : row + 1;
    return { row, element: each, cells: cellsIn(each) };
  });
};
