import { eastAsianWidth } from "get-east-asian-width";
import { type Font, lineHeightOf } from "./fonts.ts";

/**
 * A higher text goes on in the next row. Excel's rows end at 409 pt, but pages break better between lower ones. A cell so high
 * holds far less than the 32,767 characters that Excel allows, as no character is without width.
 */
const MOST_POINTS = 205;

/** Part of a line stays unused, as no two programs measure alike. */
const SAFETY = 0.95;

/** Room above and below the lines of a cell, in points. */
const PADDING = 5;

const PIXELS_PER_POINT = 96 / 72;

/** Widths of ASCII in em, a little above those of Arial and Yu Gothic. */
const NARROW = /[ !"'()*,./:;I[\]`fijlrt{|}-]/;
const SLIM = /[Jcksvxyz]/;
const BROAD = /[%@MWmw]/;

const beyondAscii = (character: string, code: number): number => {
  // Marks take no width of their own; a little here, so that no line holds any number of them.
  if (/[\p{M}\u200d]/u.test(character)) return 0.1;
  return eastAsianWidth(code, { ambiguousAsWide: true }) === 2 ? 1.02 : 0.66;
};

const advance = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0x7e) return beyondAscii(character, code);
  if (character === "\t") return 4;
  if (NARROW.test(character)) return 0.34;
  if (SLIM.test(character)) return 0.51;
  if (BROAD.test(character)) return 0.95;
  return /[A-Z&#<>=+~]/.test(character) ? 0.73 : 0.57;
};

const width = (text: string): number => Array.from(text, advance).reduce((sum, each) => sum + each, 0);

/** A character that is no space, with the marks that belong to it; bounded, as text may consist of marks alone. */
const MARKED = String.raw`(?:\p{RI}\p{RI}|\S(?:[\p{M}\p{EMod}]|\u200d\S){0,8})`;
const CLUSTER = new RegExp(`\\s|${MARKED}`, "gu");

// Where a line may end: around spaces, and between Japanese characters except before closing and after opening ones.
const OPENING = String.raw`[\p{Ps}\p{Pi}]`;
const CLOSING = String.raw`[\p{Pe}\p{Pf}\p{Po}ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]`;
const WORD = new RegExp(String.raw`\n|[^\S\n]+|${OPENING}{0,4}(?:[!-~]+|${MARKED})${CLOSING}{0,4}`, "gu");

/** What a line may not be broken within, unless it alone is wider than a line. */
const partsOf = (text: string, room: number): readonly string[] =>
  Array.from(text.matchAll(WORD), ([word]) => word).flatMap((word) =>
    width(word) <= room ? [word] : Array.from(word.matchAll(CLUSTER), ([cluster]) => cluster),
  );

/** The text in lines of at most `room` em, roughly where a spreadsheet would break it; joined they are the text. */
const linesOf = (text: string, room: number): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const part of partsOf(text, room)) {
    const taken = width(part);
    if (line.endsWith("\n") || (used + taken > room && line !== "" && part !== "\n")) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += part;
    used += taken;
  }
  return [...lines, line];
};

/** A text, or a part of one that is too long for a cell, with the height in points that it needs. */
export interface Piece {
  readonly text: string;
  readonly height: number;
}

const heightOf = (lines: readonly string[], lineHeight: number): number => {
  const needed = lines.at(-1)?.endsWith("\n") === true ? lines.length + 1 : lines.length;
  return Math.ceil(needed * lineHeight) + PADDING;
};

/** How much of a line a cell with `pixels` of room has, in em of the font. */
const roomOf = (font: Font, pixels: number): number =>
  (pixels * SAFETY) / (font.size * PIXELS_PER_POINT * (font.bold ? 1.08 : 1));

/** How many lines a text takes in a cell with `pixels` of room. */
export const lineCount = (text: string, font: Font, pixels: number): number =>
  linesOf(text, roomOf(font, pixels)).length;

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
