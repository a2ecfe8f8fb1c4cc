import type { FontStyle } from "hucre";
import type { Lang } from "../../core/lang.ts";

/** A font of one size. The name is one that Excel has on Windows and Mac; LibreOffice puts one of its own in its place. */
export interface Font {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  /** Height of a line in em, where all its characters are the font's own. */
  readonly line: number;
}

/** What a line in a Japanese font takes, in em: Yu Gothic's is high. */
const JAPANESE_LINE = 1.75;

const faces: Readonly<Record<Lang, Pick<Font, "name" | "line">>> = {
  ja: { name: "Yu Gothic", line: JAPANESE_LINE },
  en: { name: "Arial", line: 1.3 },
};

export const font = (lang: Lang, size = 10, bold = false): Font => ({ ...faces[lang], size, bold });

/**
 * The font whose digits are the unit of a column's width. Arial in every language, as each program has it or one of the same
 * widths, so that columns come out equally wide everywhere.
 */
export const standard = font("en");

/** The width of a digit of the standard font in pixels. */
export const DIGIT = 7;

/** The height of a line of the text in points. Characters that the font lacks come from a Japanese one, which is higher. */
export const lineHeightOf = ({ size, line }: Font, text: string): number =>
  size * (/[^\u0000-\u024f\u2010-\u22ff]/.test(text) ? JAPANESE_LINE : line);

/** The font as the workbook stores it. `family` 2 is sans serif; `charset` 128 helps to find another Japanese font. */
export const fontStyle = ({ name, size, bold }: Font, colour: string): FontStyle => ({
  name,
  size,
  bold,
  family: 2,
  ...(name === faces.ja.name ? { charset: 128 } : {}),
  color: { rgb: colour },
});
