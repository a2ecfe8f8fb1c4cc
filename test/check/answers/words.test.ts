import { describe, expect, it, test } from "vitest";
import { wrongHomophone } from "../../../scripts/kits/meti-2010/homophones.ts";
import { answerStandsAlone } from "../../../scripts/check/answers/stands-alone.ts";
import { vagueWording } from "../../../scripts/check/words/vague-wording.ts";
import { vagueWords } from "../../../scripts/check/words/vague-words.ts";
import { type Change, findingsWith } from "../../support/sheet.ts";
import { found, sentences } from "./found.ts";

describe("vague words", () => {
  test.each<[string, "ja" | "en", string[]]>([
    ["できるだけ早く、または速やかに通知します。", "ja", ["できるだけ早く", "速やかに"]],
    ["数日以内に、一定の頻度で", "ja", ["数日", "一定の頻度"]],
    ["定期的な検査は行っておりません。", "ja", []],
    ["定期的な検査は行っておりませんが、随時実施します。", "ja", ["随時"]],
    ["定期的に実施します。外部への公開は行っておりません。", "ja", ["定期的に"]],
    ["検査は行っていません随時です", "ja", ["随時"]],
    ["無期限に保存します。一定の品質を保ちます。", "ja", []],
    ["3日前までに通知します。", "ja", []],
    ["as soon as possible, periodically", "en", ["as soon as possible", "periodically"]],
    ["Scans are not carried out regularly.", "en", []],
    ["Periodic reports are not provided.", "en", []],
    ["Scans are not carried out. Logs are checked regularly.", "en", ["regularly"]],
    ["Data is kept indefinitely.", "en", []],
  ])("in 「%s」 (%s)", (text, lang, expected) => {
    expect(vagueWords(text, lang).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test.each<[string, number, Exclude<Change, string>, string[]]>([
    [
      "in place of a time, in both languages: once",
      15,
      { ja: "なるべく早く通知します。", en: "Notice is given promptly." },
      ["15 なるべく早く [15 15]"],
    ],
    [
      "several of them",
      15,
      { ja: "随時、速やかに通知します。", en: "Notice is given." },
      ["15 随時 [15 15]"],
    ],
    ["in the translation alone", 15, { ja: "定めはございません。", en: "Promptly." }, ["15 Promptly [15]"]],
    [
      "beside a value",
      15,
      { facts: { incidentNoticeTime: "PT1H" }, ja: "速やかに、1時間以内に通知します。" },
      [],
    ],
    ["beside no such thing", 15, { facts: { incidentNoticeTime: "none" } }, []],
    ["beside by-plan", 15, { facts: { incidentNoticeTime: "by-plan" } }, []],
    [
      "in place of a value that is not published",
      40,
      { facts: { vulnerabilityAssessmentInterval: "undisclosed" } },
      ["40 定期的 [40 40]"],
    ],
    [
      "beside the word that it is not published",
      40,
      {
        facts: { vulnerabilityAssessmentInterval: "undisclosed" },
        ja: "脆弱性検査を定期的に実施しています(間隔は非公開)。",
      },
      [],
    ],
    ["where no time is asked", 38, { ja: "入力値を適宜チェックします。", en: "Checked as needed." }, []],
    [
      "where a frequency is asked",
      47,
      { facts: { virusScan: "unspecified" }, ja: "定期的に行います。" },
      ["47 定期的に [47]"],
    ],
    [
      "where hours are asked",
      27,
      { facts: { supportHours: "unspecified" }, ja: "随時受け付けます。" },
      ["27 随時 [27]"],
    ],
    [
      "where a reply is asked",
      27,
      { facts: { supportReplyWorkingDays: "unspecified" }, ja: "できるだけ早く返答します。" },
      ["27 できるだけ早く [27]"],
    ],
    ["where there are none", 31, { ja: "定めはございません。", en: "No time is defined." }, []],
  ])("%s", (_name, item, change, expected) => {
    expect(found(vagueWording, { [item]: change })).toEqual(expected);
  });

  test.each<[number, Record<string, unknown>, string]>([
    [31, { deletionDelay: "unspecified" }, "「1時間以内」「30日後」のような値を本文に書き、deletionDelay も"],
    [40, {}, "「年1回」のような値を本文に書き、vulnerabilityAssessmentInterval も"],
    [47, { virusScan: "unspecified" }, "「年1回」のような値を本文に書き、virusScan も"],
    [
      27,
      { supportHours: "unspecified", supportReplyWorkingDays: "unspecified" },
      "「平日9時～18時」のような値を本文に書き、supportHours、supportReplyWorkingDays も",
    ],
    [27, { supportReplyWorkingDays: "unspecified" }, "「2～3営業日以内」のような値を本文に書き、"],
  ])("in item %d with %j: an example of its kind", (item, facts, expected) => {
    const findings = findingsWith({ [item]: { facts, ja: "定期的に行います。" } }, [vagueWording]);
    expect(findings.find((each) => each.item === item)?.fix?.ja).toContain(expected);
  });
});

describe("two times that are left open", () => {
  it("are told together, in both languages", () => {
    const facts = { supportHours: "unspecified", supportReplyWorkingDays: "unspecified" };
    const [finding] = findingsWith({ 27: { facts, ja: "随時対応します。" } }, [vagueWording]).filter(
      ({ item }) => item === 27,
    );
    expect(finding?.message).toEqual({
      ja: "「随時」では、この項目が尋ねる「一般問合せの受付時間、返答までの営業日数」が分かりません。",
      en: "“随時” does not tell what this item asks for: Support hours, Working days until a reply.",
    });
  });
});

describe("a word that sounds like the right one", () => {
  test.each<[number, string, string[]]>([
    [35, "規約の範囲で補償します。品質も保証します。", []],
    [35, "正確性を保証します。", []],
    [35, "動作の保証を行います。", []],
    [35, "品質保証を行います。", []],
    [35, "保証書を発行します。", []],
    [29, "失われたデータを補償いたしません。", []],
    [32, "7世代分を保証します。", []],
    [5, "補償については規約に定めます。データを保障します。", []],
    [12, "傷害保険に加入しています。", []],
    [16, "使い勝手の感覚を損ないません。", []],
    [
      28,
      "指定の日時でバックアップし、任意日時のバックアップもできます。希望日時バックアップ。指定日時でバックアップ。",
      [],
    ],
    [
      28,
      "設定した日時でバックアップします。実行する日時でバックアップします。次のような日時のバックアップ",
      [],
    ],
    [46, "外部機関の監査を受けます。", []],
    [48, "サーバ室の排気を管理します。", []],
    [49, "誓約書を取得しています。", []],
    [38, "傷害、予託、保証を行います、鑑査、5分感覚", []],
  ])("is not in item %d: 「%s」", (item, ja, expected) => {
    expect(found(wrongHomophone, { [item]: { ja } })).toEqual(expected);
  });

  test.each<[readonly number[], string, string]>([
    [
      [35],
      "利用規約の範囲において_",
      "保証を行います 保障を行います 保証を行っています 保証いたします 保証致します 保証します 保証しています 保証があります 保証がございます",
    ],
    [[35], "データ_の保証を行います。", "漏えい時 漏えいの場合 破壊の際 の損害 漏えい 破壊"],
    [[29], "24時間以内の_します。", "データを保障 データを補償 時点を保障"],
    [[32], "7_します。", "世代を補償 世代分を保障 世代数を保障 世代までを補償"],
    [[5], "稼働率_します。", "を保障 99.9%以上を保障"],
    [[6, 7, 10, 11, 12, 14, 15, 16, 26, 28], "_は発生していません。", "傷害"],
    [
      [15, 16, 17, 28, 40, 47],
      "_で行います。",
      "5秒感覚 5分感覚 1時間感覚 1日感覚 1週感覚 1週間感覚 1ヶ月感覚 1ヵ月感覚 1か月感覚 1カ月感覚 1年感覚 監視感覚5分 報告感覚1時間 時間感覚",
    ],
    [[6, 28, 29, 40, 47], "_を行っております。", "日時でバックアップ 日時のバックアップ 日時バックアップ"],
    [[30, 31, 36, 46], "_は1年です。", "保存機関 保管機関 保持機関"],
    [[4, 37], "データの_は行っていません。", "予託"],
    [[43], "_報告書を提供します。", "鑑査 感作"],
    [
      [31, 48],
      "_します。",
      "媒体を排気 媒体の排気 媒体は排気 媒体排気 メディアの排気 メディアを排気 メディアは排気",
    ],
    [[49], "_を把握しております。", "誓約条件 誓約事項"],
  ])("is in items %j: 「%s」 with %s", (items, sentence, words) => {
    for (const item of items)
      for (const ja of sentences(sentence, words))
        expect([item, ja, found(wrongHomophone, { [item]: { ja, en: undefined } }).length]).toEqual([
          item,
          ja,
          1,
        ]);
  });

  test.each(
    sentences("規約の範囲で_", "保証いたしかねます 保証を行いません 保証しません 保証を行っていない"),
  )("is not in a denial: 「%s」", (ja) => {
    expect(found(wrongHomophone, { 35: { ja } })).toEqual([]);
  });

  it("is told with the right word, and with the translation where the slip went on", () => {
    const [finding] = findingsWith({}, [wrongHomophone]);
    expect(finding?.message).toEqual({
      ja: "「保証」は、同じ読みの「補償」の誤りと思われます。",
      en: "“保証” looks like a slip for “補償” (compensation), which sounds the same.",
    });
    expect(finding?.fix?.ja).toContain("「補償」に書き換えてください(英語の本文も確かめてください)。");
    expect(finding?.related.map(({ message }) => message.en)).toEqual(["“guarantee” in the English text"]);
    const capital = { 35: { en: "Guarantee: as set out in the terms of service." } };
    expect(findingsWith(capital, [wrongHomophone])[0]?.related).toHaveLength(1);
    const english = { 35: { en: "We compensate within the terms of service." } };
    expect(findingsWith(english, [wrongHomophone])[0]?.fix?.ja).not.toContain("英語");
  });
});

describe("an answer that says nothing by itself", () => {
  test.each<[string, string, string | undefined, string[]]>([
    ["a dash", "-", undefined, ["20 - []"]],
    ["a long dash, in both languages", "—", "–", ["20 — [20]"]],
    ["dots", "…", undefined, ["20 … []"]],
    ["a ditto mark", "〃", undefined, ["20 〃 []"]],
    ["a circle", "○", undefined, ["20 ○ []"]],
    ["同上", "同上", undefined, ["20 同上 []"]],
    ["上記の通り", "上記の通りです。", undefined, ["20 上記の通りです。 []"]],
    ["上記に同じ", "上記に同じ", undefined, ["20 上記に同じ []"]],
    ["前項参照", "(前項を参照ください)", undefined, ["20 (前項を参照ください) []"]],
    ["see above", "公開しておりません。", "See above.", ["20 See above. []"]],
    ["same as the previous item", "非公開", "Same as the previous item", ["20 Same as the previous item []"]],
    ["上記と同様, 前項目, 前述", "前項目と同様となります。", undefined, ["20 前項目と同様となります。 []"]],
    ["a standing", "公開しておりません。", "Not disclosed.", []],
    ["なし", "なし", "None", []],
    ["N/A", "N/A", "N/A", []],
    ["a number", "3秒", "3 s", []],
    ["a reference, and then more", "上記の通り、非公開です。", "As above, not disclosed.", []],
    ["a reference by number", "項目19をご参照ください。", "See item 19.", []],
  ])("%s", (_name, ja, en, expected) => {
    expect(found(answerStandsAlone, { 20: { ja, en } })).toEqual(expected);
  });

  test.each([
    ...sentences(
      "_",
      "同上 同左 同上。 (同上) 上記 上記と同じ 上記に同様です 上記の通り 上記のとおりです 上記通りとなります 上記参照 上記を参照ください 上記ご参照願います 前述の通り 前項参照 前項目に同じ",
    ),
    ...sentences(
      "_",
      "ditto See+above. Please+see+above (see+the+above) As+above Same+as+above Refer+to+the+previous+item see+previous+answer See+the+previous+row",
    ),
  ])("「%s」", (text) => {
    expect(
      found(answerStandsAlone, { 20: { ja: text, en: undefined } }).length +
        found(answerStandsAlone, { 20: { ja: "3秒", en: text } }).length,
    ).toBe(1);
  });
});
