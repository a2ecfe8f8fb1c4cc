import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGS, type Lang } from "../../scripts/core/lang.ts";
import {
  WEEKDAYS,
  type ClaimValue,
  type Counter,
  type Holiday,
  type Standing,
} from "../../scripts/reading/claim.ts";
import { sameClaimValue } from "../../scripts/reading/equal.ts";
import { findClaims } from "../../scripts/reading/find.ts";
import { renderings, renderLike } from "../../scripts/reading/render.ts";

const amount = fc.integer({ min: 1, max: 99 });
const simple = fc.oneof(
  amount.map((n) => `P${String(n)}Y`),
  fc.integer({ min: 1, max: 60 }).map((n) => `P${String(n)}M`),
  fc.integer({ min: 1, max: 52 }).map((n) => `P${String(n)}W`),
  fc.integer({ min: 1, max: 400 }).map((n) => `P${String(n)}D`),
  amount.map((n) => `PT${String(n)}H`),
  fc.integer({ min: 1, max: 120 }).map((n) => `PT${String(n)}M`),
  fc.integer({ min: 1, max: 90 }).map((n) => `PT${String(n)}S`),
);
const iso = fc.oneof(
  { arbitrary: simple, weight: 4 },
  fc
    .tuple(fc.integer({ min: 1, max: 23 }), fc.integer({ min: 1, max: 59 }))
    .map(([h, m]) => `PT${String(h)}H${String(m)}M`),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 11 }))
    .map(([y, m]) => `P${String(y)}Y${String(m)}M`),
);
const counter = fc.constantFrom<Counter>("generations", "times", "people", "incidents");
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
const ends = fc.tuple(amount, amount).filter(([a, b]) => a < b);

const value: fc.Arbitrary<ClaimValue> = fc.oneof(
  iso.map((value): ClaimValue => ({ kind: "duration", value })),
  simple.map((every): ClaimValue => ({ kind: "frequency", every })),
  fc
    .tuple(fc.constantFrom("P1D", "P1W", "P1M", "P1Y", "P6M"), fc.integer({ min: 2, max: 12 }))
    .map(([every, times]): ClaimValue => ({ kind: "frequency", every, times })),
  fc.integer({ min: 0, max: 100_00 }).map((n): ClaimValue => ({ kind: "percent", value: n / 100 })),
  fc
    .tuple(fc.integer({ min: 0, max: 9999 }), counter)
    .map(([n, c]): ClaimValue => ({ kind: "count", value: n, counter: c })),
  fc.tuple(ends, counter).map(([[a, b], c]): ClaimValue => ({
    kind: "range",
    from: { kind: "count", value: a, counter: c },
    to: { kind: "count", value: b, counter: c },
  })),
  ends.map(([a, b]): ClaimValue => ({
    kind: "range",
    from: { kind: "percent", value: a },
    to: { kind: "percent", value: b },
  })),
  fc.tuple(ends, fc.constantFrom("D", "W", "M")).map(([[a, b], unit]): ClaimValue => ({
    kind: "range",
    from: { kind: "duration", value: `P${String(a)}${unit}` },
    to: { kind: "duration", value: `P${String(b)}${unit}` },
  })),
  ends.map(([a, b]): ClaimValue => ({
    kind: "range",
    from: { kind: "frequency", every: `PT${String(a)}M` },
    to: { kind: "frequency", every: `PT${String(b)}M` },
  })),
  ends.map(([from, to]): ClaimValue => ({ kind: "working-days", from, to })),
  amount.map((n): ClaimValue => ({ kind: "working-days", from: n, to: n })),
  time.map((at): ClaimValue => ({ kind: "clock", at })),
  fc.tuple(time, time).map(([from, to]): ClaimValue => ({ kind: "hours", from, to })),
  fc.subarray([...WEEKDAYS], { minLength: 1 }).map((days): ClaimValue => ({ kind: "weekdays", days })),
  fc
    .tuple(fc.boolean(), fc.subarray<Holiday>(["public", "year-end", "company"], { minLength: 1 }))
    .map(([off, days]): ClaimValue => ({ kind: "holidays", off, days })),
  fc
    .subarray(["1.0", "1.1", "1.2", "1.3"], { minLength: 1 })
    .map((versions): ClaimValue => ({ kind: "tls", protocol: "TLS", versions })),
  fc
    .constantFrom<Standing>("none", "undisclosed", "unspecified", "by-plan")
    .map((standing): ClaimValue => ({ kind: "standing", standing })),
  fc.constantFrom<ClaimValue>({ kind: "always" }, { kind: "negation" }),
  fc
    .constantFrom("email", "form", "phone", "website", "in-app", "status-page", "letter", "chat")
    .map((name): ClaimValue => ({ kind: "choice", of: "channel", name })),
  fc
    .constantFrom(
      "ISO/IEC 27001",
      "ISO/IEC 27017",
      "ISO/IEC 27018",
      "ISO/IEC 27701",
      "Privacy Mark",
      "ISMAP",
      "SOC 1",
      "SOC 2",
      "SOC 3",
      "PCI DSS",
    )
    .map((name): ClaimValue => ({ kind: "choice", of: "certificate", name })),
);

/** Words and signs that say nothing: they may stand around a claim and must not change it. */
const NOISE: Readonly<Record<Lang, readonly [before: readonly string[], after: readonly string[]]>> = {
  ja: [
    [
      "",
      "データは",
      "弊社では、",
      "※",
      "（",
      "「",
      "【有】",
      "🙂",
      "👨‍👩‍👧",
      "𠮷野家では",
      "\n",
      "　",
      "ﾃﾞｰﾀは",
      "\u200b",
      "ページ 、",
      "①",
      "停⽌は、",
    ],
    [
      "",
      "となります。",
      "です",
      "）",
      "」",
      "。🙂",
      "\n",
      "　",
      "、等",
      "\u200b。",
      "としています",
      "（注）",
    ],
  ],
  en: [
    ["", "It says: ", "In general ", "(", "“", "🙂 ", "\n", "\u00a0", "* ", "Data, ", "→ "],
    ["", ".", ")", ", as described", " in this document", "\n", "”", " 🙂", "; see below"],
  ],
};

describe.each(LANGS)("renderings (%s)", (lang) => {
  it("are read back as the same value, whatever harmless words stand around", () => {
    const [before, after] = NOISE[lang];
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...before),
        fc.constantFrom(...after),
        (expected, prefix, suffix) => {
          for (const wording of renderings(expected, lang)) {
            const claims = findClaims(prefix + wording + suffix, lang);
            expect(
              claims.map((claim) => claim.words),
              `${prefix}${wording}${suffix}`,
            ).toEqual([wording]);
            expect(
              claims[0] && sameClaimValue(claims[0].value, expected),
              `${wording} ${JSON.stringify([claims[0]?.value, expected])}`,
            ).toBe(true);
            expect(claims[0]?.bound).toBe("exact");
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("exist for every value but an empty one", () => {
    fc.assert(
      fc.property(value, (expected) => {
        if (expected.kind === "hours" && expected.from === expected.to) return;
        expect(renderings(expected, lang), JSON.stringify(expected)).not.toEqual([]);
      }),
    );
  });

  it("do not repeat themselves", () => {
    fc.assert(
      fc.property(value, (expected) => {
        const words = renderings(expected, lang);
        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });
});

describe("renderLike", () => {
  it.each([
    ["1週間", "P2W", "ja", "2週間"],
    ["１週間", "P14D", "ja", "２週間"],
    ["一週間", "P2W", "ja", "二週間"],
    ["7日間", "P14D", "ja", "14日間"],
    ["1ヶ月", "P3M", "ja", "3ヶ月"],
    ["1か月", "P3M", "ja", "3か月"],
    ["24時間", "P2D", "ja", "48時間"],
    ["one week", "P14D", "en", "two weeks"],
    ["7 days", "P14D", "en", "14 days"],
    ["five hours", "PT24H", "en", "24 hours"],
  ] as const)("%s becomes %s", (model, iso, lang, expected) => {
    const found = renderLike(model, { kind: "duration", value: iso }, lang);
    if (expected === "24 hours") expect(["24 hours", "twenty-four hours"]).toContain(found);
    else expect(found).toBe(expected);
  });
});
