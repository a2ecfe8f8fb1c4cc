import { describe, expect, it, test } from "vitest";
import type { Finding } from "../../scripts/core/finding.ts";
import { proseRules } from "../../scripts/kits/kits.ts";
import { type Change, findingsWith, newFindings } from "../support/sheet.ts";

/** A finding of the prose layer in one line: severity, rule, item, and the very words it points at. */
const pointed = ({ severity, rule, item, place }: Finding): string =>
  `${severity} ${rule} ${String(item)} ${place.excerpt.slice(place.column - 1, place.endColumn - 1)}`;

const drift = (changes: Record<number, Change>): readonly string[] =>
  newFindings(changes, proseRules).map(pointed);

describe("words that differ from the facts", () => {
  test.each<[string, Record<number, Change>, string[]]>([
    [
      "the fact is changed, the words are not",
      { 30: { facts: { backupRetention: "P14D" } } },
      ["error words-agree-with-facts 30 最大で1週間", "error words-agree-with-facts 30 one week at most"],
    ],
    [
      "only the translation drifts",
      { 30: { en: "Backups are kept for two weeks at most." } },
      ["error words-agree-with-facts 30 two weeks at most"],
    ],
    [
      "the same value in another unit",
      { 30: { ja: "バックアップは７日間保存します。", en: "Backups are kept for seven days." } },
      [],
    ],
    [
      "a percentage",
      { 5: { ja: "稼働率99.5%以上を目標と定義しています。" } },
      ["error words-agree-with-facts 5 99.5%以上"],
    ],
    [
      "generations",
      { 32: { en: "Five generations are guaranteed." } },
      ["error words-agree-with-facts 32 Five generations"],
    ],
    [
      "an interval",
      { 16: { ja: "10分ごとに監視しております。" } },
      ["error words-agree-with-facts 16 10分ごと"],
    ],
    [
      "working days",
      { 27: { facts: { supportReplyWorkingDays: [1, 2] } } },
      [
        "error words-agree-with-facts 27 2-3営業日以内",
        "error words-agree-with-facts 27 within two to three business days",
      ],
    ],
    [
      "hours of support",
      { 27: { facts: { supportHours: "Mo-Fr 09:00-17:00; PH off" } } },
      ["error words-agree-with-facts 27 10:00～17:00", "error words-agree-with-facts 27 10:00 to 17:00"],
    ],
    [
      "days of support",
      { 27: { facts: { supportHours: "Mo-Sa 10:00-17:00; PH off" } } },
      ["error words-agree-with-facts 27 月～金曜日", "error words-agree-with-facts 27 Monday to Friday"],
    ],
    [
      "around the clock against office hours",
      { 13: { facts: { monitoringHours: "Mo-Fr 09:00-18:00" } } },
      [
        "error words-agree-with-facts 13 24時間365日",
        "error words-agree-with-facts 13 24 hours a day, 365 days a year",
      ],
    ],
    [
      "a TLS version",
      { 33: { facts: { tlsVersions: ["1.3"] } }, 42: { facts: { tlsVersions: ["1.3"] } } },
      [
        "error words-agree-with-facts 33 TLSv1.2",
        "error words-agree-with-facts 33 TLS 1.2",
        "error words-agree-with-facts 42 TLSv1.2",
        "error words-agree-with-facts 42 TLS 1.2",
      ],
    ],
    [
      "a channel",
      { 26: { facts: { incidentSupportChannels: ["email", "phone"] } } },
      ["error words-agree-with-facts 26 問い合わせフォーム", "error words-agree-with-facts 26 inquiry form"],
    ],
    [
      "the number of outages",
      { 12: { facts: { outages: 2 } }, 10: { facts: { outages: 2, meanTimeToRecovery: "undisclosed" } } },
      [
        "error words-agree-with-facts 10 障害の発生事案はありません",
        "error words-agree-with-facts 10 there have been no outages",
        "error words-agree-with-facts 12 障害の発生事案はありません",
        "error words-agree-with-facts 12 there have been no outages",
      ],
    ],
    [
      "a certificate",
      {
        39: {
          ja: "ISO/IEC 27001を取得しています。",
          en: "ISO/IEC 27001 certified.",
          mark: "有",
          facts: { certifications: [{ name: "ISO/IEC 27017" }] },
        },
      },
      ["error words-agree-with-facts 39 ISO/IEC 27001", "error words-agree-with-facts 39 ISO/IEC 27001"],
    ],
    [
      "a certificate in another spelling",
      {
        39: {
          ja: "ISO27001を取得しています。",
          en: "ISO 27001 certified.",
          mark: "有",
          facts: { certifications: ["ISO/IEC 27001:2022"] },
        },
      },
      [],
    ],
  ])("%s", (_name, changes, expected) => {
    expect(drift(changes)).toEqual(expected);
  });

  it("offers both remedies, with the right words and the right value, in both languages", () => {
    const [ja, en] = newFindings({ 30: { facts: { backupRetention: "P14D" } } });
    expect(ja?.message.ja).toBe(
      "日本語の本文は「最大で1週間」と述べていますが、事実 backupRetention(バックアップの保存期間)は P14D(14日) です。",
    );
    expect(ja?.fix).toEqual({
      ja: "事実が正しければ、本文の「最大で1週間」を「最大で2週間」にしてください。本文が正しければ、backupRetention を P1W にしてください。",
      en: "If the fact is right, change “最大で1週間” in the text to “最大で2週間”. If the text is right, change backupRetention to P1W.",
    });
    expect(en?.fix?.en).toBe(
      "If the fact is right, change “one week at most” in the text to “two weeks at most”. If the text is right, change backupRetention to P1W.",
    );
    expect(ja?.related).toMatchObject([
      { item: 30, message: { en: "backupRetention: P14D" }, place: { line: 7 } },
    ]);
  });
});

describe("facts that the words do not say", () => {
  test.each<[string, Record<number, Change>, string[]]>([
    [
      "a quantity",
      { 30: { ja: "バックアップデータを保存します。" } },
      ["error facts-are-said 30 バックアップデータを保存します。"],
    ],
    [
      "one version of two",
      {
        33: { facts: { tlsVersions: ["1.2", "1.3"] } },
        42: {
          facts: { tlsVersions: ["1.2", "1.3"] },
          ja: "TLS 1.2以上にて通信を暗号化しています",
          en: "Communications are encrypted with TLS 1.2 or later.",
        },
      },
      [
        "error facts-are-said 33 TLSv1.2にて通信を暗号化しています。また保存データおよびデータベースの暗号化を行っています。",
        "error facts-are-said 33 Communications are encrypted with TLS 1.2. Stored data and databases are also encrypted.",
      ],
    ],
    [
      "a name beside another one that is said",
      { 2: { facts: { maintenanceNoticeChannels: ["in-app", "email"] } } },
      ["error words-agree-with-facts 2 告知欄", "error words-agree-with-facts 2 notice area"],
    ],
  ])("%s", (_name, changes, expected) => {
    expect(drift(changes)).toEqual(expected);
  });
});

describe("claims that no fact backs", () => {
  test.each<[string, Record<number, Change>, string[]]>([
    [
      "a fact of the item could",
      { 27: { facts: { supportReplyWorkingDays: undefined } } },
      [
        "error claims-are-backed 27 2-3営業日以内",
        "error claims-are-backed 27 within two to three business days",
      ],
    ],
    [
      "a second value beside the first",
      { 30: { ja: "保存期間は最大で1週間です。バックアップは10日間保存します。" } },
      ["warning claims-are-backed 30 10日間"],
    ],
    [
      "a value of something else beside the first",
      { 30: { ja: "保存期間は最大で1週間ですが、監査ログは1年間です。" } },
      [],
    ],
    ["nothing in the item could hold it", { 38: { ja: "入力は30日以内に確認しています。" } }, []],
    ["a count of something that the item does not count", { 38: { ja: "3回まで再入力できます。" } }, []],
    ["a channel where the item names none", { 38: { ja: "メールアドレスの形式をメールで確認します。" } }, []],
    [
      "numbers that are no claims",
      { 33: { ja: "TLSv1.2にて通信を暗号化しています。保存データはAES-256(利用規約第12条)。" } },
      [],
    ],
    ["a day that only says from when", { 30: { ja: "保存期間は最大で1週間で、翌営業日に削除します。" } }, []],
  ])("%s", (_name, changes, expected) => {
    expect(drift(changes)).toEqual(expected);
  });

  it("says which fact to add", () => {
    const [finding] = newFindings({ 27: { facts: { supportReplyWorkingDays: undefined } } });
    expect(finding?.fix?.ja).toBe(
      "facts に「supportReplyWorkingDays: [2, 3]」を加えるか、本文から「2-3営業日以内」を消してください。",
    );
  });
});

describe("values and standings", () => {
  test.each<[string, Record<number, Change>, string[]]>([
    [
      "a value beside unspecified",
      { 31: { ja: "解約後、30日後に削除します。" } },
      ["error value-beside-standing 31 30日"],
    ],
    ["a value beside none", { 17: { ja: "月次で報告します。" } }, ["error value-beside-standing 17 月次"]],
    [
      "a value beside undisclosed",
      { 19: { ja: "3秒以内です。" } },
      ["error value-beside-standing 19 3秒以内"],
    ],
    ["a limit beside by-plan", { 25: { ja: "ご利用のプランに応じて、最大100名です。" } }, []],
    [
      "not disclosed in place of the value",
      { 30: { ja: "保存期間は公開しておりません。" } },
      ["error standing-beside-value 30 公開しておりません"],
    ],
    [
      "not fixed in place of the value",
      { 16: { ja: "監視間隔の定めはございません。" } },
      ["error standing-beside-value 16 定めはございません"],
    ],
    [
      "something else not disclosed, and then the value",
      { 30: { ja: "詳細は非公開ですが、1週間保存します。" } },
      [],
    ],
    [
      "not disclosed, and then the value",
      { 30: { ja: "保存期間は非公開ですが、1週間保存します。" } },
      ["warning standing-beside-value 30 非公開"],
    ],
    [
      "no limit beside a limit",
      { 24: { mark: "有", facts: { concurrentUserLimit: 100 } } },
      ["error standing-beside-value 24 制限はありません", "error standing-beside-value 24 There is no limit"],
    ],
    ["vague words", { 40: { ja: "脆弱性検査を適宜実施しております。" } }, []],
  ])("%s", (_name, changes, expected) => {
    expect(drift(changes).filter((line) => !line.includes("mark-"))).toEqual(expected);
  });

  it("offers the standing as the fact's value", () => {
    const [finding] = newFindings({ 30: { ja: "保存期間は公開しておりません。" } });
    expect(finding?.fix?.en).toBe(
      "If the fact is right, change “公開しておりません” in the text to “7日”. If the text is right, change backupRetention to undisclosed.",
    );
  });
});

describe("the mark against the words", () => {
  test.each<[string, number, Exclude<Change, string>, string[]]>([
    [
      "有 and only a denial",
      38,
      { ja: "形式のチェックは行っておりません。" },
      [
        "warning mark-against-words 38 有",
        "error words-agree-with-facts 38 形式のチェックは行っておりません",
      ],
    ],
    [
      "有 and a denial beside what is done",
      38,
      { ja: "形式をチェックしています。長さのチェックは行っておりません。" },
      [],
    ],
    [
      "有 and a denial of misuse in mid-sentence",
      48,
      { ja: "媒体を使用せず、データセンター間で保管しています。" },
      [],
    ],
    [
      "無 and nothing denied",
      4,
      { ja: "データを預託しています。" },
      ["warning mark-against-words 4 無", "error words-agree-with-facts 4 預託しています"],
    ],
    [
      "有 without timing and method",
      3,
      { ja: "あり", facts: { terminationNotice: "unspecified", terminationNoticeChannels: "unspecified" } },
      ["warning mark-against-words 3 有"],
    ],
  ])("%s", (_name, item, change, expected) => {
    expect(
      drift({ [item]: { ...change, en: undefined } }).filter((line) => !line.includes("translation")),
    ).toEqual(expected);
  });
});

describe("the translation", () => {
  test.each<[string, Record<number, Change>, string[]]>([
    ["is missing", { 38: { en: undefined } }, ["warning translation-missing 38 text"]],
    [
      "turns a bound round",
      { 30: { en: "Backups are kept for at least one week." } },
      ["error translation-keeps-bounds 30 at least one week"],
    ],
    ["leaves a bound out", { 30: { en: "Backups are kept for one week." } }, []],
    [
      "denies what the original says, and no fact holds it",
      {
        28: {
          facts: { backupRedundancy: null },
          ja: "バックアップは日次で取得し、複数の拠点に冗長化しています。7日前まで復元できます。",
          en: "Backups are taken daily and can be restored to any point within the last 7 days. They are not redundant.",
        },
      },
      ["error translation-agrees 28 複数の拠点に冗長化しています"],
    ],
  ])("%s", (_name, changes, expected) => {
    expect(drift(changes)).toEqual(expected);
  });
});

describe("12 a.m.", () => {
  it("is ambiguous in both languages, in the real sheet", () => {
    expect(
      findingsWith({})
        .filter(({ rule }) => rule === "ambiguous-time")
        .map(pointed),
    ).toEqual(["warning ambiguous-time 11 午前12時まで", "warning ambiguous-time 11 by 12 a.m."]);
  });
});

describe("the place of the words", () => {
  const retention = (text: string): string =>
    `no: 30\ntext:\n${text}facts:\n  backupRetention: P14D\nowner: "@xtra/operations"\nreviewed: "2026-11-22"\n`;
  const at = (text: string): string[] =>
    findingsWith({ 30: retention(text) })
      .filter(({ rule }) => rule === "words-agree-with-facts")
      .map(({ place }) => `${String(place.line)}:${String(place.column)}-${String(place.endColumn)}`);

  test.each([
    ["plain", "  ja: 保存は１週間です。\n", "3:10-13"],
    ["double quotes", '  ja: "保存は１週間です。"\n', "3:11-14"],
    ["single quotes with a doubled one", "  ja: '保存''は１週間です。'\n", "3:13-16"],
    ["escaped quotes", '  ja: "保存\\"は１週間です。"\n', "3:13-16"],
    ["a block", "  ja: |\n    次のとおりです。\n    保存は１週間です。\n", "5:8-11"],
    ["a folded block", "  ja: >\n    次のとおりです。\n    保存は１週間です。\n", "5:8-11"],
    ["lines folded in plain style", "  ja: 次のとおり\n    保存は１週間です。\n", "4:8-11"],
    ["words written in escapes: all of the text", '  ja: "保存は\\u0031週間です。"\n', "3:7-23"],
  ])("in %s", (_name, text, expected) => {
    expect(at(text)).toEqual([expected]);
  });
});
