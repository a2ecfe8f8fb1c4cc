import { type ChangeObject, diffArrays } from "diff";
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
 * A text in pieces that end where a word ends. A segment holds a copy of all the text it was found in: of 40,000 characters
 * at once they would take gigabytes.
 */
const piecesOf = (text: string): readonly string[] =>
  text.match(/[^\s。]{1,200}[\s。]{0,50}|[\s。]{1,50}/gu) ?? [];

/**
 * The words of a text: Japanese has no spaces to tell them apart, so they are those of Unicode UAX #29. A number stays with
 * its unit: a struck 1 before 2週間 would be read as 12.
 */
const wordsOf = (text: string, lang: Lang): readonly string[] => {
  // Making one takes a millisecond, and each text needs it twice.
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: "word" });
  segmenters.set(lang, segmenter);
  const segments = piecesOf(text).flatMap((piece) => [...segmenter.segment(piece)]);
  const isUnit = (index: number): boolean =>
    UNIT.test(segments[index]?.segment ?? "") && NUMBER.test(segments[index - 1]?.segment ?? "");
  return segments.flatMap(({ segment }, index) => {
    if (isUnit(index)) return [];
    return [isUnit(index + 1) ? segment + (segments[index + 1]?.segment ?? "") : segment];
  });
};

const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

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

// Beyond so many words a reader sees more in whole lines; and the work grows with their square.
const MOST_EDITS = 200;

/** The parts of two texts, as far as the comparison is worth its time: words, else lines, else all of each. */
const partsOf = (before: string, after: string, lang: Lang): readonly ChangeObject<string[]>[] => {
  const most = { maxEditLength: MOST_EDITS };
  return (
    diffArrays([...wordsOf(before, lang)], [...wordsOf(after, lang)], most) ??
    diffArrays(linesOf(before), linesOf(after), most) ?? [
      { value: [before], removed: true, added: false, count: 1 },
      { value: [after], removed: false, added: true, count: 1 },
    ]
  );
};

/** How a text changed, word by word, or where most of it did, line by line. Takes time that grows with the texts only. Words that changed side by side are shown as one change, with the blank between them. */
export const wordDiff = (before: string, after: string, lang: Lang): readonly Stretch[] => {
  const parts = partsOf(before, after, lang);
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
