import { diffArrays } from "diff";
import type { Lang } from "../core/lang.ts";

/** A stretch of two texts: what both say, or what one of them does. */
export interface Stretch {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

const segmenters = new Map<Lang, Intl.Segmenter>();

const NUMBER = /^\p{Nd}[\p{Nd}.,]*$/u;

// 週間, カ月, か月; but not です.
const UNIT = /^[\p{Script=Han}\p{Script=Katakana}か]/u;

/**
 * The words of a text: Japanese has no spaces to tell them apart, so they are those of Unicode UAX #29. A number stays with
 * its unit: a struck 1 before 2週間 would be read as 12.
 */
const wordsOf = (text: string, lang: Lang): readonly string[] => {
  // Making one takes a millisecond, and each text needs it twice.
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: "word" });
  segmenters.set(lang, segmenter);
  const segments = [...segmenter.segment(text)];
  const isUnit = (index: number): boolean =>
    UNIT.test(segments[index]?.segment ?? "") && NUMBER.test(segments[index - 1]?.segment ?? "");
  return segments.flatMap(({ segment }, index) => {
    if (isUnit(index)) return [];
    return [isUnit(index + 1) ? segment + (segments[index + 1]?.segment ?? "") : segment];
  });
};

/** What was taken away and what came in its place, between two stretches that stayed. */
interface Swap {
  readonly removed: string;
  readonly added: string;
}

const stretchesOf = ({ removed, added }: Swap): readonly Stretch[] => [
  ...(removed === "" ? [] : [{ kind: "removed" as const, text: removed }]),
  ...(added === "" ? [] : [{ kind: "added" as const, text: added }]),
];

const isBlank = (text: string): boolean => /^[^\S\n]+$/.test(text);

/** How a text changed, word by word. Words that changed side by side are shown as one change, with the blank between them. */
export const wordDiff = (before: string, after: string, lang: Lang): readonly Stretch[] => {
  const parts = diffArrays([...wordsOf(before, lang)], [...wordsOf(after, lang)]);
  const stretches: Stretch[] = [];
  let swap: Swap = { removed: "", added: "" };
  for (const [index, { value, removed, added }] of parts.entries()) {
    const text = value.join("");
    const isBetween = index > 0 && index < parts.length - 1 && isBlank(text);
    if (removed || added || isBetween)
      swap = {
        removed: swap.removed + (added ? "" : text),
        added: swap.added + (removed ? "" : text),
      };
    else {
      stretches.push(...stretchesOf(swap), { kind: "same", text });
      swap = { removed: "", added: "" };
    }
  }
  return [...stretches, ...stretchesOf(swap)];
};
