import { linesOf, roomOf } from "../../tables/xlsx/measure.ts";
import { type Font, lineHeightOf } from "./fonts.ts";

/**
 * A higher text goes on in the next row. Excel's rows end at 409 pt, but pages break better between lower ones. A cell so high
 * holds far less than the 32,767 characters that Excel allows, as no character is without width.
 */
const MOST_POINTS = 205;

/** Room above and below the lines of a cell, in points. */
const PADDING = 5;

/** A text, or a part of one that is too long for a cell, with the height in points that it needs. */
export interface Piece {
  readonly text: string;
  readonly height: number;
}

const heightOf = (lines: readonly string[], lineHeight: number): number => {
  const needed = lines.at(-1)?.endsWith("\n") === true ? lines.length + 1 : lines.length;
  return Math.ceil(needed * lineHeight) + PADDING;
};

/**
 * Cuts a text into pieces that a cell with `pixels` of room shows whole, at ends of lines. Joined the pieces are the text; most
 * texts are one piece.
 */
export const pieces = (text: string, font: Font, pixels: number): readonly Piece[] => {
  const room = roomOf(font, pixels);
  const lineHeight = lineHeightOf(font, text);
  const cut: string[][] = [[]];
  for (const line of linesOf(text, room)) {
    const last = cut.at(-1) ?? [];
    const isFull = heightOf([...last, line], lineHeight) > MOST_POINTS;
    if (isFull && last.length > 0) cut.push([line]);
    else last.push(line);
  }
  return cut.map((lines) => ({ text: lines.join(""), height: heightOf(lines, lineHeight) }));
};
