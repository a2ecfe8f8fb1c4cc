import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGS } from "../../scripts/core/lang.ts";
import { findClaims } from "../../scripts/reading/find.ts";
import { isLinear } from "../support/growth.ts";
import { tables } from "./cases/tables.ts";

/** What would make a careless grammar go back over the text: runs and repetitions of what its rows begin with. */
const REPEATED = [
  ...Array.from("1９一万漢アﾊﾞ(「~-.,/:@ \n"),
  ...Array.from("月日回分時"),
  "1日",
  "1日1回",
  "1,000,",
  "((1日)",
  "24時間365日",
  "月~",
  "月・",
  "祝日、",
  "公式",
  "障害の発生",
  "ことはありません",
  "最大で",
  "以内",
  "TLS 1.2、",
  "ISO ",
  "2025年",
  "one ",
  "twenty-",
  "no ",
  "no thing ",
  "do not ",
  "every ",
  "24 hours a day, ",
  "public holidays, ",
  "Monday, ",
  "https://",
  "a@",
  "www.",
  "a",
  "👨‍👩‍👧",
  "e\u0301",
  "\u3099",
  "\u200b",
  "\u202eabc\u202c",
  "⽌",
  "\ud800",
];

const LENGTH = 2500;

describe.each(LANGS)("hostile text (%s)", (lang) => {
  it.each(REPEATED.map((part) => [part]))(
    "of %j repeated takes time that grows with its length only",
    (part) => {
      const text = part.repeat(Math.ceil(LENGTH / part.length));
      expect(isLinear((times) => findClaims(text.repeat(times), lang))).toBe(true);
    },
  );

  it("gives claims whose places are in order, in the text, and hold their words", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(fc.constantFrom(...REPEATED), { maxLength: 40 }).map((parts) => parts.join("")),
      fc
        .array(fc.constantFrom(...tables.flatMap(({ found }) => found.map(([text]) => text))), {
          maxLength: 4,
        })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, words, core } of findClaims(text, lang)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(core.start).toBeGreaterThanOrEqual(start);
          expect(core.end).toBeLessThanOrEqual(end);
          expect(core.end).toBeGreaterThan(core.start);
          expect(text.slice(start, end)).toBe(words);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
