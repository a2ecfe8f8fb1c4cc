import { diffArrays } from "diff";
import type { Lang } from "../locales/lang.ts";

/** A stretch of two texts: what both say, or what one of them does. */
export interface Stretch {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

const segmenters = new Map<Lang, Intl.Segmenter>();

// Making one takes a millisecond, and each text needs it twice.
const wordsOf = (text: string, lang: Lang): readonly string[] => {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: "word" });
  segmenters.set(lang, segmenter);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
};

/** How a text changed, word by word: Japanese has no spaces to tell them apart, so the words are those of Unicode UAX #29. */
export const wordDiff = (before: string, after: string, lang: Lang): readonly Stretch[] =>
  diffArrays([...wordsOf(before, lang)], [...wordsOf(after, lang)]).map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
