import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { findClaims } from "../../scripts/reading/find.ts";
import { namesAndLookAlikesEn } from "./cases/vocabulary-names.en.ts";
import { namesAndLookAlikesJa } from "./cases/vocabulary-names.ja.ts";
import { vocabularyEn } from "./cases/vocabulary.en.ts";
import { vocabularyJa } from "./cases/vocabulary.ja.ts";

// Every word of the long lists in the grammar is tried once: none can drop out unnoticed.
describe.each([
  ["ja", [...vocabularyJa, ...namesAndLookAlikesJa]],
  ["en", [...vocabularyEn, ...namesAndLookAlikesEn]],
] as const)("words that say the same (%s)", (lang, frames) => {
  it.each(frames.map((frame) => [frame.sentence, frame] as const))("%s", (sentence, frame) => {
    const { words, value, bound = "exact", unsure } = frame;
    const expected = value && { value, bound, unsure };
    const odd = words
      .split(" ")
      .map((word) => sentence.replace("_", word.replaceAll("+", " ")))
      .filter((text) => {
        // The first claim only: 「土日・祝日を除く」 says more.
        const [found] = findClaims(text, lang);
        return !isDeepStrictEqual(
          found && { value: found.value, bound: found.bound, unsure: found.unsure },
          expected,
        );
      });
    expect(odd).toEqual([]);
  });
});
