import type { XmlElement } from "@rgrove/parse-xml";
import { type RowElement, styleOf } from "../../xlsx/cells.ts";
import { lineCount } from "../../xlsx/measure.ts";
import { type Range, rangeOf } from "../../xlsx/reference.ts";
import { richText, type RichText } from "../../xlsx/strings.ts";
import type { Styles } from "../../xlsx/styles.ts";
import { attribute, element, elements, isTrue } from "../../xlsx/xml.ts";
import type { Fill } from "../target.ts";

/** The highest that Excel lets a row be, in points. */
const MOST_POINTS = 409;

/** Room above and below a cell's lines, in points. */
const PADDING = 3;

/** A digit of most standard fonts, in pixels: the unit of a column's width. What a cell keeps free at its sides is part of it. */
const DIGIT = 7;
const SIDES = 5;

const STANDARD_HEIGHT = 15;
const STANDARD_WIDTH = 9.14;

/** The lines of fonts are 1.2 to 1.75 em high; where a font is not there, its substitute's are at least these. */
const HIGHEST_LINE = 1.75;
const LEAST = { japanese: 1.45, other: 1.3 } as const;

const TIGHT_LINE = 1.2;

/** What is known of a workbook's cells besides their texts. */
export interface Looks {
  readonly styles: Styles;
  /** An entry of the strings that cells share. */
  readonly strings: (index: number) => RichText;
}

/** What the heights of a worksheet's rows depend on. */
export interface Heights {
  /** The height that a row needs, in points; undefined where it has enough, or somebody set it. */
  readonly needed: (row: RowElement, fills: readonly Fill[]) => number | undefined;
}

const number = (of: XmlElement | undefined, name: string): number | undefined => {
  const written = Number(attribute(of, name) ?? Number.NaN);
  return Number.isFinite(written) && written > 0 ? written : undefined;
};

/** The text that a cell holds. Numbers are short. */
const textOf = (cell: XmlElement, looks: Looks): string => {
  switch (attribute(cell, "t")) {
    case "s":
      return looks.strings(Number(element(cell, "v")?.text ?? -1)).text;
    case "inlineStr":
      return richText(element(cell, "is")).text;
    case "str":
      return element(cell, "v")?.text ?? "";
    case undefined:
    default:
      return "";
  }
};

/**
 * The heights that a worksheet's rows need for their texts. Excel fits a row without a height when it opens a file, LibreOffice does
 * not, and neither fits one that has a height; so it is reckoned here, as wide as other programs' fonts may be.
 */
export const heightsOf = (root: XmlElement, rows: readonly RowElement[], looks: Looks): Heights => {
  const format = element(root, "sheetFormatPr");
  const standard = number(format, "defaultRowHeight") ?? STANDARD_HEIGHT;
  const isSet = isTrue(attribute(format, "customHeight"));
  const line = isSet ? 0 : Math.min(standard / looks.styles.font(0).size, HIGHEST_LINE);
  const columns = elements(element(root, "cols"), "col");
  const widthOf = (column: number): number => {
    const own = columns.find(
      (each) => (number(each, "min") ?? 0) <= column + 1 && column + 1 <= (number(each, "max") ?? 0),
    );
    return number(own, "width") ?? number(format, "defaultColWidth") ?? STANDARD_WIDTH;
  };
  const merges = new Map(
    elements(element(root, "mergeCells"), "mergeCell").flatMap((each) => {
      const range = rangeOf(attribute(each, "ref") ?? "");
      return range === undefined ? [] : [[`${String(range.top)} ${String(range.left)}`, range] as const];
    }),
  );
  const heights = new Map(rows.map(({ row, element: each }) => [row, number(each, "ht")]));

  const linesIn = (text: string, style: number, { left, right }: Range): number => {
    // Far more columns than a text needs make no difference.
    const width = Array.from({ length: Math.min(right - left, 50) + 1 }, (_, at) => widthOf(left + at));
    const pixels = width.reduce((sum, each) => sum + each, 0) * DIGIT - SIDES;
    return lineCount(text, looks.styles.font(style), Math.max(pixels, DIGIT));
  };
  /** What a text takes, less the other rows that its cell is merged over. */
  const heightOf = (text: string, style: number, row: number, column: number): number => {
    if (text === "" || !looks.styles.wraps(style)) return 0;
    const own = { top: row, bottom: row, left: column, right: column };
    const range = merges.get(`${String(row)} ${String(column)}`) ?? own;
    const least = /[\u3000-\u9fff\uff00-\uffef]/.test(text) ? LEAST.japanese : LEAST.other;
    const lines = linesIn(text, style, range);
    // Every row has room for a line.
    if (lines === 1) return 0;
    const height = lines * looks.styles.font(style).size * Math.max(line, least) + PADDING;
    const below = Array.from({ length: Math.min(range.bottom - row, MOST_POINTS) }, (_, at) => row + 1 + at);
    return below.reduce((left, each) => left - (heights.get(each) ?? standard), height);
  };
  return {
    needed: ({ row, element: own, cells }, fills) => {
      const has = number(own, "ht");
      // LibreOffice says so of rows that begin a merged cell, too; and a row with room for one line was not made for an answer.
      const isOwn =
        isTrue(attribute(own, "customHeight")) && (has ?? 0) >= 2 * looks.styles.font(0).size * TIGHT_LINE;
      if (isSet || isOwn) return undefined;
      const styles = new Map(cells.map((cell) => [cell.column, styleOf(cell.element)]));
      const filled = fills.map(({ slot, text }) =>
        heightOf(text, styles.get(slot.column) ?? 0, row, slot.column),
      );
      // A row without a height has to be high enough for what stood there already, too.
      const others =
        has === undefined
          ? cells.map((cell) =>
              heightOf(textOf(cell.element, looks), styleOf(cell.element), row, cell.column),
            )
          : [];
      const needed = Math.min(Math.max(...filled, ...others), MOST_POINTS);
      return needed > (has ?? standard) ? Math.ceil(needed * 4) / 4 : undefined;
    },
  };
};
