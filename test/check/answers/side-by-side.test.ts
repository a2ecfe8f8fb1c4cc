import { describe, expect, it, test } from "vitest";
import { businessHoursDefined } from "../../../scripts/check/answers/business-hours.ts";
import { copiedAnswer as copiedWith } from "../../../scripts/check/answers/copied-answer.ts";
import { meti2010 } from "../../../scripts/kits/meti-2010/kit.ts";
import { check } from "../../../scripts/check/check.ts";
import { findingsWith, sheetWith } from "../../support/sheet.ts";
import { type Changes, found, sentences } from "./found.ts";

const copiedAnswer = copiedWith(meti2010.askApart);

describe("business hours", () => {
  const rto = { ja: "目標復旧時間は5時間以内です。", en: "The RTO is five hours." };
  const notice = { ja: "できるだけ早く通知します。", en: "Notice is given as soon as possible." };
  const none: Changes = { 11: rto, 15: notice };
  const support = "月～金曜日 10:00～17:00(祝日を除く)に受け付け、2-3営業日以内に返答します。";
  test.each<[string, Changes, string[]]>([
    ["nowhere", none, []],
    [
      "in two answers and two languages: once",
      {
        11: { ...rto, ja: "営業時間内は5時間以内です。営業時間外は24時間以内です。" },
        15: { ja: "営業時間外は遅れます。", en: "Later outside business hours." },
      },
      ["11 営業時間 [15 15]"],
    ],
    [
      "defined in one of them",
      {
        11: { ...rto, ja: "営業時間(平日9:00～18:00)内は5時間以内です。" },
        15: { ...notice, ja: "営業時間外は翌営業日に通知します。" },
      },
      [],
    ],
    [
      "defined in item 27, by that name",
      {
        ...none,
        15: { ...notice, ja: "営業時間外は遅れます。" },
        27: { ja: `対応時間(以下「営業時間」)は${support}` },
      },
      [],
    ],
    [
      "with a deadline, which is no definition",
      { ...none, 11: { ...rto, ja: "営業時間外は翌日の正午までに復旧します。" } },
      ["11 営業時間 []"],
    ],
    [
      "defined in Japanese only",
      {
        11: {
          ja: "営業時間(平日9:00～18:00)内は5時間以内です。",
          en: "Five hours within our business hours.",
        },
        15: notice,
      },
      ["11 business hours []"],
    ],
    ["around the clock", { ...none, 11: { ja: "営業時間は24時間365日です。", en: rto.en } }, []],
    [
      "office hours and working days in English",
      {
        11: { ...rto, en: "Five hours within office hours." },
        15: { ...notice, en: "Within two working days." },
        27: { ja: "平日に対応します。", en: "We reply." },
      },
      ["11 office hours []", "15 working days []"],
    ],
    [
      "business days beside the days of support",
      { ...none, 15: { ...notice, ja: "翌営業日になることがあります。" }, 27: { ja: support } },
      [],
    ],
    [
      "business days without any days",
      {
        11: rto,
        15: { ...notice, ja: "翌営業日になることがあります。" },
        27: { ja: "10:00～17:00に受け付け、2-3営業日以内に返答します。", en: "We reply." },
      },
      ["15 営業日 [27]"],
    ],
  ])("%s", (_name, changes, expected) => {
    expect(found(businessHoursDefined, changes)).toEqual(expected);
  });

  it.each(
    sentences("Notice is given _.", "in+business+hours in+working+hours in+office+hours Business+hours+only"),
  )("by another name: “%s”", (en) => {
    const silent = { ja: "すぐに通知します。", en: "At once." };
    expect(found(businessHoursDefined, { 11: silent, 15: { ...silent, en } })).toHaveLength(1);
  });

  it.each(
    sentences(
      "Notice is given _.",
      "in+2+business+days the+next+business+day in+2+working+days the+next+working+day",
    ),
  )("in days, by another name: “%s”", (en) => {
    const silent = { ja: "すぐに通知します。", en: "At once." };
    const changes = { 11: silent, 15: { ...silent, en }, 27: { ja: "随時返答します。", en: "We reply." } };
    expect(found(businessHoursDefined, changes)).toHaveLength(1);
  });

  it("may be defined in the preface, by that name", () => {
    const sheet = sheetWith();
    const told = (ja: string, en: string): number =>
      check([businessHoursDefined], { ...sheet, service: { ...sheet.service, preface: { ja, en } } }).length;
    expect(told("", "")).toBe(1);
    expect(told("営業時間は平日9:00～18:00です。", "Business hours are weekdays, 9:00 to 18:00.")).toBe(0);
    expect(told("窓口は平日9:00～18:00です。", "We are there on weekdays, 9:00 to 18:00.")).toBe(1);
    expect(told("営業時間は会社案内にあります。", "Business hours are in our brochure.")).toBe(1);
  });
});

describe("a copied answer", () => {
  const TEXT = "入力項目の要件に合わせて、形式や長さのチェックを行っています。";
  test.each<[string, Changes, string[]]>([
    ["in two items of flags", { 38: { ja: TEXT }, 44: { ja: TEXT } }, [`44 ${TEXT} [38]`]],
    [
      "in other widths and spaces",
      { 38: { ja: "SQL文の 形式をチェックしています。" }, 44: { ja: "ＳＱＬ文の形式をチェックしています" } },
      ["44 ＳＱＬ文の形式をチェックしています [38]"],
    ],
    [
      "in three items, each told",
      { 38: { ja: TEXT }, 44: { ja: TEXT }, 47: { ja: TEXT } },
      [`44 ${TEXT} [38]`, `47 ${TEXT} [38]`],
    ],
    ["a standing alone", { 19: { ja: "公開しておりません。" }, 38: { ja: "公開しておりません。" } }, []],
    [
      "a standing with little else",
      { 38: { ja: "現在は実施していません。" }, 44: { ja: "現在は実施していません。" } },
      [],
    ],
    ["a short phrase", { 38: { ja: "適切に対応しています。" }, 44: { ja: "適切に対応しています。" } }, []],
    [
      "a phrase one letter too short",
      { 38: { ja: "入力値は確認しています。" }, 44: { ja: "入力値は確認しています。" } },
      [],
    ],
    [
      "a phrase just long enough",
      { 38: { ja: "入力値を検査しています今。" }, 44: { ja: "入力値を検査しています今。" } },
      ["44 入力値を検査しています今。 [38]"],
    ],
    [
      "a pointer to another document",
      {
        38: { ja: "詳しくはセキュリティホワイトペーパーをご参照ください。" },
        44: { ja: "詳しくはセキュリティホワイトペーパーをご参照ください。" },
      },
      [],
    ],
    ...sentences(
      "詳しい内容はセキュリティの文書_。",
      "をご参照ください をご覧ください に記載しています に定めるとおりです に規定する通りです に定める通りです に規定するとおりです",
    ).map((ja): [string, Changes, string[]] => [`「${ja}」`, { 38: { ja }, 44: { ja } }, []]),
    ...sentences(
      "_ the security white paper that is published on our website.",
      "Refer+to See Described+in",
    ).map((en): [string, Changes, string[]] => [
      `“${en}”`,
      { 38: { ja: "文書をご覧ください。", en }, 44: { ja: "別の文書をご覧ください。", en } },
      [],
    ]),
    [
      "in items that share a fact",
      {
        31: { ja: "解約の手続き完了後に削除を実施します。" },
        36: { ja: "解約の手続き完了後に削除を実施します。" },
      },
      [],
    ],
    [
      "in items whose own values it says",
      {
        2: { ja: "3日前までに画面上部の告知欄で通知します。" },
        3: {
          ja: "3日前までに画面上部の告知欄で通知します。",
          facts: { terminationNotice: "P3D", terminationNoticeChannels: ["in-app"] },
        },
      },
      [],
    ],
    [
      "in items of which one has other facts besides the values that it says",
      {
        28: { ja: "過去1週間のデータを復元できるよう、日次で保存しています。" },
        30: { ja: "過去1週間のデータを復元できるよう、日次で保存しています。" },
      },
      [],
    ],
    [
      "in two items, one of which says its values",
      {
        30: { ja: "バックアップデータは最大で1週間保存しています。" },
        38: { ja: "バックアップデータは最大で1週間保存しています。" },
      },
      ["38 バックアップデータは最大で1週間保存しています。 [30]"],
    ],
    [
      "in the translation alone",
      {
        38: { ja: "入力値をチェックしています。", en: "Each customer's data is kept in a space of its own." },
        44: { ja: "お客様ごとに分けています。", en: "Each customer's data is kept in a space of its own." },
      },
      ["44 Each customer's data is kept in a space of its own. [38]"],
    ],
    [
      "in both languages: once",
      {
        38: { ja: TEXT, en: "Each customer's data is kept in a space of its own." },
        44: { ja: TEXT, en: "Each customer's data is kept in a space of its own." },
      },
      [`44 ${TEXT} [38]`],
    ],
    ["in other words", { 38: { ja: TEXT }, 44: { ja: `${TEXT}以上です。` } }, []],
    ["in items 41 and 45, which ask apart", { 41: { ja: TEXT }, 45: { ja: TEXT } }, [`45 ${TEXT} [41]`]],
  ])("%s", (_name, changes, expected) => {
    expect(found(copiedAnswer, changes)).toEqual(expected);
  });

  it("says what the item asks", () => {
    const [finding] = findingsWith({}, [copiedAnswer]);
    expect(finding?.message.ja).toBe(
      "項目41「情報取扱い環境」と同じ文ですが、この項目は「情報取扱者の制限」を尋ねています。",
    );
    expect(finding?.related[0]?.place.line).toBe(5); // the text itself
    expect(finding?.fix?.en).toContain("The users who can access user data are limited");
  });
});
