import type { Extent } from "./claim.ts";

/** A text in one spelling of width, digits, dashes and spaces, and the way back to the original. */
export interface Normalised {
  readonly text: string;
  /** The stretch of the original from which a stretch of `text` came. */
  readonly origin: (start: number, end: number) => Extent;
}

/** One character with the marks that belong to it: ﾊﾞ is two code points, ガ may be. */
const CHARACTER = /[^\p{M}\uFF9E\uFF9F][\p{M}\uFF9E\uFF9F]{0,8}|[\p{M}\uFF9E\uFF9F]/gsu;

/**
 * Characters that are not shown and that copied text carries inside words: joiners, marks of direction, soft hyphens,
 * selectors. An answer holds none but within emoji and behind ideographs; customers' files may hold any.
 */
const INVISIBLE = /(?![\u115F\u1160\u3164\uFFA0])[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** NFKC would make a digit of a footnote mark (99.9%¹), of ① and of ½, and so invent numbers: these stay. */
const NOT_A_DIGIT =
  /[\u00B2\u00B3\u00B9\u00BC-\u00BE\u2070-\u209F\u2150-\u218F\u2460-\u24FF\u2776-\u2793\u3200-\u33FF]/u;

const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63]/gu;
const TILDE = /[\u301C\u223C\u02DC]/gu;
const SPACE = /[\s\u115F\u1160\u2800\u3164\uFFA0]/u;

/** Characters that are the same in every spelling: most of a text, so they skip the costly part. */
const PLAIN = /^[!-~\u3001-\u301B\u301D-\u3029\u3041-\u3096\u30A1-\u30FC\u4E00-\u9FFF]$/u;

/** What no text may hold that is in this spelling already. */
const OTHER = /[^ \n!-~\u3001-\u301B\u301D-\u3029\u3041-\u3096\u30A1-\u30FC\u4E00-\u9FFF]|[ \n]{2}/;

/**
 * Writes a text in NFKC, character by character, with plain `-`, `~` and single spaces, and without invisible
 * characters. A run of white space that holds a line break becomes one line break. Never throws, whatever the text.
 */
export function normalise(original: string): Normalised {
  if (!OTHER.test(original)) return { text: original, origin: (start, end) => ({ start, end }) };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  for (const { 0: character, index } of original.matchAll(CHARACTER)) {
    const written = PLAIN.test(character) ? character : spell(character);
    const end = index + character.length;
    if ((written === " " || written === "\n") && (text.endsWith(" ") || text.endsWith("\n"))) {
      if (written === "\n") text = `${text.slice(0, -1)}\n`;
      ends[ends.length - 1] = end;
      continue;
    }
    text += written;
    starts.push(...Array<number>(written.length).fill(index));
    ends.push(...Array<number>(written.length).fill(end));
  }
  return {
    text,
    origin: (start, end) => ({ start: starts[start] ?? original.length, end: ends[end - 1] ?? 0 }),
  };
}

function spell(written: string): string {
  const character = written.replace(INVISIBLE, "");
  if (SPACE.test(character)) return character === "\n" || character === "\r" ? "\n" : " ";
  if (NOT_A_DIGIT.test(character)) return character;
  return character.normalize("NFKC").replace(DASH, "-").replace(TILDE, "~");
}
