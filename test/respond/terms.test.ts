import { describe, expect, it, test } from "vitest";
import { fold } from "../../scripts/respond/match/fold.ts";
import { lexiconOf } from "../../scripts/respond/match/lexicon.ts";
import { readTerms, type Terms } from "../../scripts/respond/match/terms.ts";
import { readEngineFile } from "../../scripts/io/engine.ts";
import { form, projectText } from "../support/sheet.ts";

const schema = readEngineFile("schema/terms.schema.json");

const read = (text: string) =>
  readTerms(
    { path: "schema/terms.yaml", name: "terms.yaml", text, hasByteOrderMark: false },
    schema,
    form.model,
  );

const small = (asks: string, terms = "backup: { ja: 控え, en: backup }"): string =>
  `plain: { ja: 貴社, en: please }\nterms:\n  ${terms}\nasks:\n  - ${asks}\n`;

describe("the words of questionnaires", () => {
  it("are read, and name only what there is", () => {
    expect(read(projectText("schema/terms.yaml")).findings).toEqual([]);
    expect(
      read(small("{ item: backup-method, fact: backupInterval, when: [backup | a-frequency] }")).findings,
    ).toEqual([]);
  });

  test.each([
    ["an unknown item", small("{ item: no-such-item, when: [backup] }"), "model-reference", 5],
    [
      "a fact of another item",
      small("{ item: backup-method, fact: rto, when: [backup] }"),
      "model-reference",
      5,
    ],
    ["an unknown term", small("{ item: backup-method, when: [backup, retention] }"), "model-reference", 5],
    ["an unknown alternative", small("{ item: backup-method, when: [backup | copy] }"), "model-reference", 5],
    [
      "an unknown term besides",
      small("{ item: backup-method, when: [backup], with: [copy] }"),
      "model-reference",
      5,
    ],
    [
      "an unknown term that is said as well",
      small("{ item: backup-method, when: [backup] }", "backup: { ja: 控え, en: backup, also: [copy] }"),
      "model-reference",
      3,
    ],
    [
      "no language",
      small("{ item: backup-method, when: [backup] }", "backup: { ja: 控え }"),
      "missing-key",
      3,
    ],
    ["no condition", small("{ item: backup-method, when: [] }"), "wrong-value", 5],
    [
      "a key that is none",
      small("{ item: backup-method, when: [backup], without: [backup] }"),
      "unknown-key",
      5,
    ],
    ["no YAML", "plain: [\n", "yaml-syntax", 2],
  ])("are refused with %s", (_name, text, rule, line) => {
    const { terms, findings } = read(text);
    expect(terms).toBeUndefined();
    expect(findings.map((finding) => [finding.rule, finding.place.line])).toContainEqual([rule, line]);
    for (const { message } of findings) expect(message.ja).not.toBe(message.en);
  });
});

const dictionary = (terms: Terms["terms"], plain = { ja: "お知らせください, 利用", en: "the" }) =>
  lexiconOf({ terms, plain, asks: [] });

describe("a word is found", () => {
  const find = dictionary({
    backup: { ja: "バックアップ, 控え", en: "backup, back up, backed up" },
    server: { ja: "サーバー", en: "server" },
    log: { ja: "ログ", en: "log" },
    notice: { ja: "お知らせ, 通知", en: "notif*" },
    incident: { ja: "障害", en: "outage" },
    count: { ja: "障害件数, 件数", en: "number…outages" },
    always: { ja: "常時", en: "24/7" },
    reception: { ja: "受付時間", en: "reception" },
    desk: { ja: "問い合わせの受付", en: "desk" },
    customise: { ja: "カスタマイズ", en: "customi?e*" },
    anomaly: { ja: "異常時", en: "anomaly" },
  });
  const termsIn = (text: string): readonly string[] => find(fold(text)).terms.map(({ term }) => term);
  const innerOf = (text: string): readonly string[] => find(fold(text)).inner.map(({ term }) => term);

  test.each([
    // widths, long vowels, spaces between Japanese letters, case, hyphens, plurals
    ["ﾊﾞｯｸｱｯﾌﾟの有無", ["backup"]],
    ["バック アップ", ["backup"]],
    ["サーバの設置", ["server"]],
    ["サーバーの設置", ["server"]],
    ["BACK-UP of servers", ["backup", "server"]],
    ["Backups", ["backup"]],
    // whole words only
    ["catalogue, blog", []],
    ["logs", ["log"]],
    // the rest of a word, one letter, a few words
    ["You are notified", ["notice"]],
    ["customise, customized", ["customise", "customise"]],
    ["the number of past outages", ["count"]],
    ["number of users. Any outages?", ["incident"]],
    // the longest holds; plain words hide what they hold
    ["障害件数", ["count"]],
    ["お知らせください", []],
    ["お知らせの方法", ["notice"]],
    // words that share letters both hold
    ["問い合わせの受付時間", ["desk", "reception"]],
    ["", []],
  ])("in %j", (text, terms) => {
    expect(termsIn(text)).toEqual(terms);
  });

  test.each([
    ["障害件数", ["incident"]],
    ["異常時", []],
  ])("within %j", (text, terms) => {
    expect(innerOf(text).toSorted()).toEqual(terms.toSorted());
  });
});
