import type { XmlElement } from "@rgrove/parse-xml";
import { type Cell, type Doubt, rawCell } from "../grid.ts";
import type { Formatter } from "./number-format.ts";
import { rangeOf } from "./reference.ts";
import { type RichText, richText, unescaped } from "./strings.ts";
import type { Styles } from "./styles.ts";
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

/** What the cells of a workbook are read with. */
export interface CellWords {
  readonly strings: (index: number) => RichText;
  readonly styles: Styles;
  readonly formatter: Formatter;
}

/** The number of a cell's style. */
export const styleOf = (cell: XmlElement): number => Number(attribute(cell, "s") ?? 0);

interface Value extends RichText {
  readonly day?: string;
  readonly why?: Doubt["why"];
}

/** Days before 1970 in a workbook's count from 1900. */
const DAYS_TO_1970 = 25_569;
const MS_PER_DAY = 86_400_000;

const ofNumber = (value: number, format: string, { formatter }: CellWords): Value => {
  const { text, day, isBeyond } = formatter.number(value, format);
  return {
    text,
    isStruck: false,
    ...(day === undefined ? {} : { day }),
    ...(isBeyond === true ? { why: "error" } : {}),
  };
};

/** A day as a text (ECMA-376, part 1, 18.18.11: `d`), shown like one that is a number. */
const ofDay = (written: string, format: string, words: CellWords): Value => {
  const time = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(written) ? written : `${written}Z`);
  if (Number.isNaN(time)) return { text: written, isStruck: false };
  // This kind of day is the same whatever a workbook's numbers count from.
  const text = ofNumber(time / MS_PER_DAY + DAYS_TO_1970, format === "General" ? "yyyy/m/d" : format, words);
  return text;
};

const ofText = ({ text, isStruck }: RichText, format: string, { formatter }: CellWords): Value => {
  const shown = formatter.text(text, format);
  return { text: shown, isStruck, ...(shown.trim() === "" && text.trim() !== "" ? { why: "hidden" } : {}) };
};

const valueOf = (cell: XmlElement, format: string, words: CellWords): Value => {
  const value = element(cell, "v")?.text;
  const type = attribute(cell, "t") ?? "n";
  if (type === "inlineStr") return ofText(richText(element(cell, "is")), format, words);
  if (value === undefined) {
    const isFormula = element(cell, "f") !== undefined;
    return { text: "", isStruck: false, ...(isFormula ? { why: "no-result" } : {}) };
  }
  switch (type) {
    case "s":
      return ofText(words.strings(Number(value)), format, words);
    case "e":
      return { text: value, isStruck: false, why: "error" };
    case "b":
      return { text: value === "1" || value === "true" ? "TRUE" : "FALSE", isStruck: false };
    case "d":
      return ofDay(value, format, words);
    case "n": {
      const number = Number(value);
      if (value.trim() !== "" && !Number.isNaN(number)) return ofNumber(number, format, words);
      return { text: value, isStruck: false, ...(value.trim() === "" ? { why: "no-result" } : {}) };
    }
    default:
      return ofText({ text: unescaped(value), isStruck: false }, format, words);
  }
};

const EMPTY: Cell = { text: "" };

/** A cell as Excel shows it; one that nobody can be sure of is left open. Formulas count as the results that were stored with them. */
export const cellOf = (cell: XmlElement, words: CellWords): Cell => {
  if (cell.children.length === 0) return EMPTY;
  const style = styleOf(cell);
  const value = valueOf(cell, words.styles.format(style), words);
  const shown = rawCell(value.text);
  const isStruck = value.isStruck || words.styles.isStruck(style);
  const why = value.why ?? (isStruck && shown.text !== "" ? "struck" : undefined);
  if (why !== undefined) return { text: "", doubt: { why, text: shown.text } };
  return value.day === undefined ? shown : { ...shown, day: value.day };
};
