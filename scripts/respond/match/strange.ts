import type { Claim } from "../../reading/claim.ts";
import type { Folded } from "./fold.ts";
import type { Found } from "./lexicon.ts";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretch of the normalised text that a word of the folded text comes from, with the long vowel marks after it. */
export const inNormal = ({ normal, at }: Folded, { start, end }: Stretch): Stretch => {
  const last = (at[end - 1] ?? 0) + 1;
  const vowels = /^[\u30fc-]*/.exec(normal.slice(last, last + 4))?.[0].length ?? 0;
  return { start: at[start] ?? 0, end: last + vowels };
};

/** Words that mean something: Chinese characters, be they a verb's stem, katakana, Latin words, numbers of several digits. */
const WORD = /[\p{Script=Han}々]+|[\p{Script=Katakana}ー]{2,}|[A-Za-z][A-Za-z0-9'-]+|\d[\d.,:]+/gu;

/** What stands before a question: 「Q3-1.」, 「(2)」, 「区分2-1」. */
const NUMBERING =
  /^\s*(?:\p{Script=Han}{0,4}[(]?[A-Z]{0,3}[.-]?\d{1,3}(?:[-.]\d{1,3})*[).:、]?\s+|[(]\d{1,3}[)]\s*|[・●■◆※*-]\s*)/u;

/**
 * The words of a question that nothing accounts for: no term, no plain word, no claim and no quoted control. Each of them may
 * ask for something that no answer says.
 */
export const strangeWords = (
  folded: Folded,
  found: readonly Found[],
  others: readonly (Stretch | Claim)[],
): readonly string[] => {
  const { normal } = folded;
  const numbering = NUMBERING.exec(normal)?.[0].length ?? 0;
  const known = [...found.map((each) => inNormal(folded, each)), ...others, { start: 0, end: numbering }];
  // By UTF-16 places: what is known becomes a full stop, at which words end.
  const masked = normal.split("").map((character, index) => {
    return known.some(({ start, end }) => index >= start && index < end) ? "。" : character;
  });
  return [...masked.join("").matchAll(WORD)].map(([word]) => word);
};
