import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "../../scripts/reading/normalise.ts";

describe("normalise", () => {
  it.each([
    ["１２３％", "123%"],
    ["ﾊﾞｯｸｱｯﾌﾟ", "バックアップ"],
    ["停⽌・⽅法", "停止・方法"],
    ["10：00～17：00", "10:00~17:00"],
    ["10:00〜17:00", "10:00~17:00"],
    ["1–2 – 3−4", "1-2 - 3-4"],
    ["a \u3000\t b", "a b"],
    ["a \r\n b", "a\nb"],
    ["24\u200b時\u00ad間", "24時間"],
    ["7\ufe0f日", "7日"],
    ["1\u{E0031}4日、辻\u{E0100}", "14日、辻"],
    ["7\u3164日\u034f間", "7 日間"],
    ["99.9%¹ ①5分 ½", "99.9%¹ ①5分 ½"],
    ["カ\u3099", "ガ"],
    ["\ud800 lone", "\ud800 lone"],
    ["", ""],
  ])("writes %j as %j", (original, text) => {
    expect(normalise(original).text).toBe(text);
  });

  it("finds the way back over half-width kana, ligatures and emoji", () => {
    const original = "🙂ﾊﾞｯｸ㈱１週間";
    const { text, origin } = normalise(original);
    const start = text.indexOf("1週間");
    const span = origin(start, start + 3);
    expect(original.slice(span.start, span.end)).toBe("１週間");
    const kana = origin(text.indexOf("バ"), text.indexOf("ク") + 1);
    expect(original.slice(kana.start, kana.end)).toBe("ﾊﾞｯｸ");
  });

  it("covers the original in order, and is done after one pass", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (original) => {
        const { text, origin } = normalise(original);
        let last = 0;
        for (let unit = 0; unit < text.length; unit++) {
          const { start, end } = origin(unit, unit + 1);
          expect(start).toBeGreaterThanOrEqual(unit === 0 ? 0 : Math.min(last, start));
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
          last = end;
        }
      }),
    );
  });
});
