import type { PageEntry, TextPart } from "./items.ts";
import { occurrences, type Query } from "./query.ts";

const NAME = "found";

const rangesIn = ({ node, folded }: TextPart, words: readonly string[]): readonly Range[] =>
  words.flatMap((word) =>
    occurrences(folded.text, word).map((at) => {
      const range = document.createRange();
      range.setStart(node, folded.starts[at] ?? 0);
      range.setEnd(node, folded.ends[at + word.length - 1] ?? 0);
      return range;
    }),
  );

/** Marks what was found, without touching the document; browsers without CSS Custom Highlights show it unmarked. */
export const highlight = (shown: readonly PageEntry[], { words }: Query): void => {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete(NAME);
  if (words.length === 0) return;
  const ranges = shown.flatMap(({ parts }) => parts.flatMap((part) => rangesIn(part, words.flat())));
  CSS.highlights.set(NAME, new Highlight(...ranges));
};
