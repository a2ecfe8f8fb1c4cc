import { eastAsianWidth } from "get-east-asian-width";

/** What of a font decides how much of a text a line holds. */
export interface SizedFont {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Part of a line stays unused, as no two programs measure alike. */
const SAFETY = 0.95;

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
export const linesOf = (text: string, room: number): readonly string[] => {
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

/** How much of a line a cell with `pixels` of room has, in em of the font. */
export const roomOf = (font: SizedFont, pixels: number): number =>
  (pixels * SAFETY) / (font.size * PIXELS_PER_POINT * (font.bold ? 1.08 : 1));

/** How many lines a text takes in a cell with `pixels` of room. */
export const lineCount = (text: string, font: SizedFont, pixels: number): number =>
  linesOf(text, roomOf(font, pixels)).length;
