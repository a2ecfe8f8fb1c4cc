import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { fold } from "../../../scripts/render/html/client/fold.ts";
import { isFound, occurrences, parseQuery } from "../../../scripts/render/html/client/query.ts";
import { filterOf, isFiltering, viewOf } from "../../../scripts/render/html/client/view.ts";

describe("folding", () => {
  test.each([
    ["バックアップ", "ﾊﾞｯｸｱｯﾌﾟ"],
    ["バックアップ", "ばっくあっぷ"],
    ["バックアップ", "バックアップ".normalize("NFD")],
    ["サーバ", "サーバー"],
    ["ユーザ", "ユーザー"],
    ["ファイアウォール", "ファイヤーウォール"],
    ["ウイルス", "ウィルス"],
    ["RTO", "ｒｔｏ"],
    ["24時間", "２４時間"],
    ["1ヶ月", "1か月"],
    ["1ヶ月", "1ケ月"],
    ["1ヶ月", "1箇月"],
    ["問い合わせ", "問合せ"],
    ["問い合わせ", "問合わせ"],
    ["取り扱い", "取扱"],
    ["受け付け", "受付"],
    ["data centre", "Data Center"],
  ])("takes %s and %s for the same", (one, other) => {
    expect(fold(other).text).toBe(fold(one).text);
  });

  test.each([
    ["バックアップ", "バッグアップ"],
    ["復旧", "復元"],
    ["か", "が"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(fold(other).text).not.toBe(fold(one).text);
  });

  it("knows for each character where it came from", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("ﾊﾞ", "サーバー", "問い合わせ", "1ヶ月", ""),
        (text, word) => {
          const original = `${text}${word}${text}`;
          const { text: folded, starts, ends } = fold(original);
          expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
          for (const [index, start] of starts.entries()) {
            const end = ends[index] ?? 0;
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(original.length);
            expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
          }
        },
      ),
    );
  });
});

describe("searching", () => {
  const item = {
    no: 30,
    text: fold("保存期間は5時間、15分、99.9%です。RTO of the cartoon; short\nTLS 1.2").text,
  };

  test.each([
    ["30", true],
    ["3", false],
    ["項目30", true],
    ["項目 ３０", true],
    ["#30", true],
    ["item 30", true],
    ["No.30", true],
    ["項目3", false],
    ["5", true],
    ["5時間", true],
    ["5分", false],
    ["15", true],
    ["9", false],
    ["99", false],
    ["99.9", true],
    ["rto", true],
    ["toon", true],
    ["oon", false],
    ["保存 rto", true],
    ["保存　ＲＴＯ", true],
    ["保存 rpo", false],
    ["ssl", true],
    ["", true],
    ["  ", true],
  ])("%j: %s", (query, expected) => {
    expect(isFound(parseQuery(query), item)).toBe(expected);
  });

  it("finds every word of a text in it", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ぁ-んァ-ヶa-z]{1,8}$/), { minLength: 1 }), (words) => {
        const text = fold(words.join(" ")).text;
        for (const word of words) expect(isFound(parseQuery(word), { no: 0, text })).toBe(true);
      }),
    );
  });

  it("goes on after each occurrence", () => {
    expect(occurrences("ab ab cab", "ab")).toEqual([0, 3]);
    expect(occurrences("あああ", "あ")).toEqual([0, 1, 2]);
    expect(occurrences("abc", "")).toEqual([]);
  });
});

describe("views", () => {
  const item = {
    no: 1,
    section: "data",
    mark: "no",
    state: "none",
    reviewed: "2026-01-31",
    text: "abcd",
    changedSince: ["1.0.0"],
  };

  test.each([
    ["", true],
    ["section=data", true],
    ["section=data&section=support", true],
    ["section=support", false],
    ["mark=no&state=none", true],
    ["mark=no&state=value", false],
    ["before=2026-02-01", true],
    ["before=2026-01-31", false],
    ["since=2.0.0", true],
    ["since=2.0.0&changed=1", false],
    ["since=1.0.0&changed=1", true],
    ["changed=1", true],
    ["q=bc", false],
    ["q=abcd&mark=no", true],
  ])("?%s shows an item: %s", (address, expected) => {
    expect(filterOf(viewOf(new URLSearchParams(address)))(item)).toBe(expected);
  });

  it("knows its own parameters only, in one order", () => {
    const address = new URLSearchParams("utm=x&state=none&q=%20&section=b&section=a&q=rto&lang=en");
    expect(viewOf(address).toString()).toBe("q=rto&section=b&section=a&state=none");
  });

  test.each([
    ["since=1.0.0", false],
    ["changed=1", false],
    ["since=1.0.0&changed=1", true],
    ["mark=no", true],
  ])("?%s leaves out items: %s", (address, expected) => {
    expect(isFiltering(new URLSearchParams(address))).toBe(expected);
  });
});
