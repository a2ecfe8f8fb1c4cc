import { normalise } from "../../reading/normalise.ts";

/** A text in which words are looked for, and where its characters stand in the normalised text. */
export interface Folded {
  /** The text in one spelling of widths and digits (`normalise`). */
  readonly normal: string;
  /** In small letters, without long vowel marks (サーバ, サーバー) and without space between Japanese letters. */
  readonly text: string;
  /** The place in `normal` of each character of `text`. */
  readonly at: readonly number[];
}

const ASIDE = /[\u30fc\uff70\u2010-\u2015-]/;

const isSpace = (character: string): boolean => character === " " || character === "\n";

const isWide = (character: string | undefined): boolean => character !== undefined && character > "\u2e7f";

/** Folds a text for comparison of words. One character of `text` for one of `normal`, or none: nothing is added. */
export const fold = (written: string): Folded => {
  const normal = normalise(written).text;
  const at: number[] = [];
  let text = "";
  for (let index = 0; index < normal.length; index++) {
    const character = normal.charAt(index);
    // Long vowels come and go in Japanese; a hyphen does in English (back-up, multi tenant).
    if (ASIDE.test(character) && (isWide(normal[index - 1]) || isWide(character))) continue;
    if (isSpace(character) && (isWide(normal[index - 1]) || isWide(normal[index + 1]))) continue;
    const small = character.toLowerCase();
    text += small.length === 1 ? (isSpace(small) || small === "-" ? " " : small) : character;
    at.push(index);
  }
  return { normal, text, at };
};
