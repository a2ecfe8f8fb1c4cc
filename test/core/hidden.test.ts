import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenIn, replaceHidden } from "../../scripts/core/hidden.ts";
import { showable, showableLine, visibleJson } from "../../scripts/core/untrusted.ts";
import { isLinear } from "../support/growth.ts";

const brief = (text: string): string =>
  hiddenIn(text)
    .map(({ kind, name, start }) => `${kind} ${name} ${String(start)}`)
    .join(", ");

describe("hiddenIn", () => {
  it.each([
    ["41\u202e日間", "order U+202E 2"],
    ["a\u061cb", "order U+061C 1"],
    ["\u2066a\u2069", "order U+2066 0, order U+2069 2"],
    ["14\u200b日", "invisible U+200B 2"],
    ["a\u00adb\u2060c\ufeffd", "invisible U+00AD 1, invisible U+2060 3, invisible U+FEFF 5"],
    ["\u{E0041}x", "invisible U+E0041 0"],
    ["\u034f\u180e\u180b", "invisible U+034F 0, invisible U+180E 1, invisible U+180B 2"],
    ["\ufff9a\ufffab\ufffb", "invisible U+FFF9 0, invisible U+FFFA 2, invisible U+FFFB 4"],
    [
      "\u115f\u1160\u3164\uffa0\u2800",
      "blank U+115F 0, blank U+1160 1, blank U+3164 2, blank U+FFA0 3, blank U+2800 4",
    ],
    ["1\ufe0f4日", "invisible U+FE0F 1"],
    ["a\u200db \u200d👩", "invisible U+200D 1, invisible U+200D 4"],
    ["辻\u{E0100}\u{E0101}", "invisible U+E0101 3"],
    ["あ\u{E0100}", "invisible U+E0100 1"],
    ["1\u03364\u0336日", "overlay U+0336 1, overlay U+0336 3"],
    ["可\u20e0 x\u20e3", "overlay U+20E0 1, overlay U+20E3 4"],
    ["a\u0301\u0301\u0301\u0301\u0301", "overlay U+0301 5"],
    ["\ue000 \u{F0000}", "private U+E000 0, private U+F0000 2"],
    ["\u0000\u001b\u007f\u0085", "control U+0000 0, control U+001B 1, control U+007F 2, control U+0085 3"],
    ["\ud800x\udc00", "control U+D800 0, control U+DC00 2"],
    [
      "\ufffe\ufdd0\u{1fffe}\u2028",
      "control U+FFFE 0, control U+FDD0 1, control U+1FFFE 2, control U+2028 4",
    ],
    ["🏴\u{E0067}\u{E0062}\u{E0041}", "invisible U+E0067 2, invisible U+E0062 4, invisible U+E0041 6"],
  ])("finds in %j: %s", (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  it.each([
    "最大で1週間となります。\n\tTLS 1.2、①、㈱、１４日、〜、½、№",
    "👨‍👩‍👧‍👦 ❤️ ✔︎ 1️⃣ #️⃣ 👍🏽 🕵🏻‍♂️ 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ©️ ㊗️ 🇯🇵",
    "辻\u{E0100} 葛\u{E0101}飾区 神\uFE00",
    "ガ がｶﾞ é e\u0301 ≠ =\u0338 あ゙",
    "한국어 ภาษาไทย العربية हिन्दी \u0600",
    "a\u00a0b\u3000c\u2003d",
  ])("finds nothing in %s", (text) => {
    expect(brief(text)).toBe("");
  });

  it("takes time that grows with the text only", () => {
    for (const part of ["\u200d", "👩\u200d", "\u0301", "\u{E0100}", "🏴\u{E0067}", "漢\u200b", "=\u0338"])
      expect(isLinear((times) => hiddenIn(part.repeat(2000 * times)))).toBe(true);
  });
});

describe("showable", () => {
  it.each([
    ["a\u202eb", "a⟨U+202E⟩b"],
    ["a\u200b.yaml", "a⟨U+200B⟩.yaml"],
    ["\u001b[2J\r\u007f\u009b", "␛[2J␍␡⟨U+009B⟩"],
    ["\ud800", "\ufffd"],
    ["👨‍👩‍👧\n辻\u{E0100}", "👨‍👩‍👧\n辻\u{E0100}"],
  ])("writes %j as %j", (text, shown) => {
    expect(showable(text)).toBe(shown);
  });

  it("leaves nothing hidden, on one line, and in JSON nothing but what was there", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(hiddenIn(showable(text))).toEqual([]);
        expect(showableLine(text)).not.toMatch(/[\n\t]/);
        const json = visibleJson({ text });
        expect(hiddenIn(json)).toEqual([]);
        expect(JSON.parse(json)).toEqual({ text });
        expect(replaceHidden(text, ({ start, end }) => text.slice(start, end))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
