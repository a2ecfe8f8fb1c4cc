import type { XmlElement } from "@rgrove/parse-xml";
import type { Font } from "../../../render/xlsx/fonts.ts";
import { attribute, element, elements, isTrue, parsePart, partText } from "../../xlsx/xml.ts";

/** How a workbook shows its cells, as far as the height of rows goes. */
export interface Looks {
  /** The font of a style; of one that is not there the workbook's own. */
  readonly font: (style: number) => Font;
  /** Whether a style breaks a text into lines. */
  readonly wraps: (style: number) => boolean;
  /** An entry of the strings that cells share. */
  readonly shared: (index: number) => string;
}

type Parts = Readonly<Record<string, Uint8Array>>;

const rootOf = (parts: Parts, path: string): XmlElement | undefined => {
  const name = Object.keys(parts).find((each) => each.toLowerCase() === path.toLowerCase());
  const bytes = name === undefined ? undefined : parts[name];
  return bytes === undefined ? undefined : parsePart(partText(bytes));
};

const value = (font: XmlElement, name: string): string | undefined => attribute(element(font, name), "val");

const fontOf = (font: XmlElement): Font => {
  const bold = element(font, "b");
  return {
    name: value(font, "name") ?? "",
    size: Number(value(font, "sz") ?? 11),
    bold: bold !== undefined && (attribute(bold, "val") === undefined || isTrue(attribute(bold, "val"))),
    line: 1.3,
  };
};

const STANDARD: Font = { name: "", size: 11, bold: false, line: 1.3 };

/** The text of a shared string: of all its runs, without their furigana (ECMA-376, part 1, 18.4.8). */
const stringOf = (entry: XmlElement): string =>
  [...elements(entry, "t"), ...elements(entry, "r").flatMap((run) => elements(run, "t"))]
    .map(({ text }) => text)
    .join("");

/** @throws XmlError, TypeError where a part is broken */
export const looksOf = (parts: Parts): Looks => {
  const styles = rootOf(parts, "xl/styles.xml");
  const fonts = elements(element(styles, "fonts"), "font").map(fontOf);
  const formats = elements(element(styles, "cellXfs"), "xf");
  const strings = elements(rootOf(parts, "xl/sharedStrings.xml"), "si");
  return {
    font: (style) => fonts[Number(attribute(formats[style], "fontId") ?? 0)] ?? fonts[0] ?? STANDARD,
    wraps: (style) => isTrue(attribute(element(formats[style], "alignment"), "wrapText")),
    shared: (index) => {
      const entry = strings[index];
      return entry === undefined ? "" : stringOf(entry);
    },
  };
};
