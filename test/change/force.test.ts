import { describe, expect, test } from "vitest";
import { compareRevisions } from "../../scripts/change/compare.ts";
import type { RevisedAnswer } from "../../scripts/change/revision.ts";
import { bumpOf } from "../../scripts/change/version.ts";
import type { Direction, Json } from "../../scripts/core/change.ts";
import type { Lang } from "../../scripts/core/lang.ts";
import { itemNumbered } from "../../scripts/core/model.ts";
import { form } from "../support/sheet.ts";

const answer = (
  no: number,
  lang: Lang,
  words: string,
  facts: Readonly<Record<string, Json>>,
): RevisedAnswer => ({
  no,
  slug: itemNumbered(form.model.checklist, no)?.slug ?? "",
  text: lang === "ja" ? { ja: words } : { ja: "同じ文です。", en: words },
  facts,
  owner: "@xtra/operations",
  reviewed: "2026-11-22",
});

const changesOf = (
  no: number,
  lang: Lang,
  before: string,
  after: string,
  facts: readonly Readonly<Record<string, Json>>[],
) => {
  const [was, is] = [
    answer(no, lang, before, facts[0] ?? {}),
    answer(no, lang, after, facts[1] ?? facts[0] ?? {}),
  ];
  return compareRevisions(form.model, new Map([[was.slug, was]]), new Map([[is.slug, is]]));
};

type Row = readonly [no: number, lang: Lang, weaker: string, stronger: string];

/** The same facts in words that promise less and in words that promise more. */
const rows: readonly Row[] = [
  [5, "ja", "月間稼働率99.9%以上を維持するよう努めます。", "月間稼働率99.9%以上を保証します。"],
  [5, "ja", "稼働率は99.9%以上を目標としています。", "稼働率99.9%以上をお約束します。"],
  [5, "en", "We aim for a monthly uptime of 99.9%.", "We guarantee a monthly uptime of 99.9%."],
  [5, "en", "We endeavour to keep availability at 99.9%.", "Availability is 99.9%."],
  [11, "ja", "障害発生から5時間以内の復旧を目指します。", "障害発生から5時間以内に復旧します。"],
  [
    11,
    "ja",
    "5時間以内に復旧するようベストエフォートで対応します。",
    "5時間以内に復旧することを確約します。",
  ],
  [
    11,
    "en",
    "We strive to restore the service within five hours.",
    "The service is restored within five hours.",
  ],
  [15, "ja", "障害発生から1時間以内にご連絡するよう努めます。", "障害発生から1時間以内にご連絡します。"],
  [15, "en", "We seek to notify customers within one hour.", "Customers are notified within one hour."],
  [33, "ja", "保存データの暗号化を予定しています。", "保存データを暗号化しています。"],
  [33, "ja", "保存データの暗号化を検討しています。", "保存データの暗号化を行っております。"],
  [33, "en", "Encryption of data at rest is under consideration.", "Data at rest are encrypted."],
  [33, "en", "Encryption of data at rest is planned.", "Data at rest are encrypted."],
  [2, "ja", "計画停止は3日前までに通知するよう努めます。", "計画停止は3日前までに通知します。"],
  [27, "ja", "2～3営業日以内の回答を目標としています。", "2～3営業日以内に回答いたします。"],
];

describe("words that promise more or less, the facts being the same", () => {
  test.each(rows)("item %s in %s: 「%s」 promises less than 「%s」", (no, lang, weaker, stronger) => {
    const directions = (before: string, after: string): readonly Direction[] =>
      changesOf(no, lang, before, after, [{}]).map(({ direction }) => direction);
    expect(directions(stronger, weaker)).toEqual(["weaker"]);
    expect(directions(weaker, stronger)).toEqual(["stronger"]);
  });

  test.each<Row>([
    [5, "ja", "稼働率は99.9%以上を目標としています。", "稼働率99.9%以上を目指しています。"],
    [11, "ja", "目標復旧時間は5時間です。", "目標復旧時間(RTO)は、5時間です。"],
    [30, "ja", "バックアップの保存期間は7日です。", "バックアップデータは、7日間保存しています。"],
    [33, "en", "Data at rest are encrypted.", "We encrypt all data at rest."],
    [30, "ja", "保存期間は公開しておりません。", "バックアップの保存期間は非公開です。"],
  ])("item %s in %s: 「%s」 and 「%s」 promise the same", (no, lang, before, after) => {
    expect(changesOf(no, lang, before, after, [{}]).map(({ direction }) => direction)).toEqual(["wording"]);
  });

  test("asks for the version that a weaker promise asks for", () => {
    const changes = changesOf(5, "ja", "稼働率99.9%を保証します。", "稼働率99.9%に努めます。", [
      { availability: 99.9 },
    ]);
    expect(bumpOf(changes)).toBe("major");
  });

  test("leaves it to a fact that has changed itself", () => {
    const changes = changesOf(5, "ja", "稼働率99.9%を保証します。", "稼働率99.95%を目標とします。", [
      { availability: 99.9, availabilityBasis: "guarantee", availabilityPeriod: "month" },
      { availability: 99.95, availabilityBasis: "target", availabilityPeriod: "month" },
    ]);
    expect(changes.map(({ fact, part, direction }) => [fact ?? part, direction])).toEqual([
      ["availability", "stronger"],
      ["availabilityBasis", "changed"],
      ["text.ja", "wording"],
    ]);
  });
});
