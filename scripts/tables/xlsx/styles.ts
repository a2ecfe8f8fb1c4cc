import type { XmlElement } from "@rgrove/parse-xml";
import type { Book } from "./book.ts";
import { builtInFormat } from "./number-format.ts";
import { attribute, element, elements, isOn, isTrue } from "./xml.ts";

/** A font as far as the height of its lines goes. */
export interface CellFont {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
}

/** What the styles of a workbook's cells say, each by its number (ECMA-376, part 1, 18.8). */
export interface Styles {
  /** The format by which numbers are shown. */
  readonly format: (style: number) => string;
  /** A line runs through the text. */
  readonly isStruck: (style: number) => boolean;
  /** The cell stays open where its worksheet is locked. */
  readonly isOpen: (style: number) => boolean;
  /** Of a style that is not there the workbook's own. */
  readonly font: (style: number) => CellFont;
  /** A text is broken into lines. */
  readonly wraps: (style: number) => boolean;
}

const STANDARD: CellFont = { name: "", size: 11, bold: false };

const fontOf = (font: XmlElement): CellFont => ({
  name: attribute(element(font, "name"), "val") ?? STANDARD.name,
  size: Number(attribute(element(font, "sz"), "val") ?? STANDARD.size),
  bold: isOn(element(font, "b")),
});

/** @throws TableError where the part is broken */
export const stylesOf = (book: Book): Styles => {
  const root = book.related("styles")?.root;
  const own = new Map(
    elements(element(root, "numFmts"), "numFmt").map((each) => [
      attribute(each, "numFmtId"),
      attribute(each, "formatCode") ?? "General",
    ]),
  );
  const fonts = elements(element(root, "fonts"), "font");
  const struck = fonts.map((font) => isOn(element(font, "strike")));
  const looks = fonts.map(fontOf);
  const cells = elements(element(root, "cellXfs"), "xf");
  const fontId = (style: number): number => Number(attribute(cells[style], "fontId") ?? 0);
  return {
    format: (style) => {
      const id = attribute(cells[style], "numFmtId") ?? "0";
      return own.get(id) ?? builtInFormat(Number(id));
    },
    isStruck: (style) => struck[fontId(style)] === true,
    isOpen: (style) => {
      const locked = attribute(element(cells[style], "protection"), "locked");
      return locked === "0" || locked === "false";
    },
    font: (style) => looks[fontId(style)] ?? looks[0] ?? STANDARD,
    wraps: (style) => isTrue(attribute(element(cells[style], "alignment"), "wrapText")),
  };
};
