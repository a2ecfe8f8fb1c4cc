import { describe, expect, it, test } from "vitest";
import { readAssignment } from "../../../scripts/change/edit/read-assignment.ts";
import { setFact } from "../../../scripts/change/edit/set-fact.ts";
import { showChanges } from "../../../scripts/change/edit/show-changes.ts";
import { check } from "../../../scripts/check/check.ts";
import { rules } from "../../../scripts/kits/kits.ts";
import { validate } from "../../../scripts/load/validate.ts";
import { type Change, form, realSource, sheetWith } from "../../support/sheet.ts";

const set = (text: string, changes: Record<number, Change> = {}): ReturnType<typeof setFact> => {
  const reading = readAssignment(form.model, text);
  if (reading.assignment === undefined) throw new Error(reading.problem("en"));
  return setFact(sheetWith(changes), reading.assignment.fact, reading.assignment.value);
};

/** The lines that a change puts in, by file number. */
const added = (result: ReturnType<typeof setFact>): string[] =>
  result.changes.flatMap(({ file, text }) => {
    const before = new Set(file.text.split("\n"));
    return text
      .split("\n")
      .filter((line) => !before.has(line))
      .map((line) => `${file.name.slice(0, 2)} ${line.trim()}`);
  });

describe("setFact", () => {
  test.each<[string, string[]]>([
    [
      "backupRetention=P14D",
      [
        "30 ja: バックアップデータの保存期間は最大で2週間となります。",
        "30 en: Backups are kept for two weeks at most.",
        "30 backupRetention: P14D",
      ],
    ],
    [
      "tlsVersions=[1.3]",
      [
        "33 ja: TLSv1.3にて通信を暗号化しています。また保存データおよびデータベースの暗号化を行っています。",
        "33 en: Communications are encrypted with TLS 1.3. Stored data and databases are also encrypted.",
        '33 tlsVersions: ["1.3"]',
        "42 ja: TLSv1.3にて通信を暗号化しています",
        "42 en: Communications are encrypted with TLS 1.3.",
        '42 tlsVersions: ["1.3"]',
      ],
    ],
    [
      "availability=99.95",
      [
        "05 ja: 稼働率99.95%以上を目標と定義しています。",
        "05 en: Availability of 99.95% or more is defined as a target.",
        "05 availability: 99.95",
      ],
    ],
    [
      "backupGenerations=14",
      [
        "32 ja: 14世代分を保証します。",
        "32 en: Fourteen generations are guaranteed.",
        "32 backupGenerations: 14",
      ],
    ],
    [
      "monitoringInterval=PT1M",
      [
        "16 ja: 1分間隔で監視しております。",
        "16 en: Monitoring is performed at one-minute intervals.",
        "16 monitoringInterval: PT1M",
      ],
    ],
    [
      "rto=PT4H",
      [
        "11 ja: 営業時間内に発生した障害については、目標復旧時間を4時間以内としています。営業時間外に発生した障害については、目標復旧時間を24時間以内もしくは翌営業日の午前12時までのどちらか早い方としています。",
        "11 en: For outages that occur within business hours, the RTO is within four hours. For outages that occur outside business hours, the RTO is within 24 hours or by 12 a.m. of the next business day, whichever is earlier.",
        "11 rto: PT4H",
      ],
    ],
    ["encryptionAtRest=false", ["33 encryptionAtRest: false"]],
    ["backupRetention=P7D", []],
    ["backupRetention=P1W", ["30 backupRetention: P1W"]],
  ])("%s", (text, lines) => {
    const result = set(text);
    expect(added(result)).toEqual(lines);
    expect(result.byHand).toEqual([]);
  });

  it("leaves a sheet whose words and facts agree as before, and review dates alone", () => {
    for (const text of [
      "backupRetention=P14D",
      "tlsVersions=[1.3]",
      "availability=99.95",
      "rto=PT4H",
      "restoreWindow=P3D",
      "backupInterval=PT12H",
    ]) {
      const changed = new Map(set(text).changes.map(({ file, text: after }) => [file.name, after]));
      const files = realSource.files.map((file) => ({ ...file, text: changed.get(file.name) ?? file.text }));
      const { sheet } = validate(form, { ...realSource, files });
      const prose =
        sheet === undefined
          ? undefined
          : check(rules, sheet).filter(({ rule }) => /words|said|backed/.test(rule));
      expect(prose).toEqual([]);
      expect(new Set(sheet?.answers.map(({ answer }) => answer.reviewed))).toEqual(new Set(["2026-11-22"]));
    }
  });

  test.each<[string, string, Record<number, Change>, string[]]>([
    [
      "a value that becomes a standing",
      "backupRetention=undisclosed",
      {},
      ["30 ja undefined", "30 en undefined"],
    ],
    [
      "a list that becomes longer",
      "tlsVersions=[1.2, 1.3]",
      {},
      ["33 ja undefined", "33 en undefined", "42 ja undefined", "42 en undefined"],
    ],
    [
      "a value that another fact says as well",
      "backupInterval=PT12H",
      {
        28: { ja: "間隔は24時間、復元は過去24時間まで。", facts: { restoreWindow: "PT24H" } },
        6: { ja: "日次。過去1日を復元。", facts: { restoreWindow: "PT24H" } },
      },
      ["28 ja 24時間", "28 ja 24時間"],
    ],
    [
      "words that YAML writes in escapes",
      "backupRetention=P14D",
      {
        30: 'no: 30\ntext:\n  ja: "\\u4FDD存は1週間です。"\nfacts:\n  backupRetention: P7D\nowner: "@xtra/operations"\nreviewed: "2026-11-22"\n',
      },
      ["30 ja 1週間"],
    ],
  ])("leaves to a person: %s", (_name, text, changes, expected) => {
    const { byHand } = set(text, changes);
    const told = byHand.map(({ item, lang, words }) => `${String(item)} ${lang} ${String(words)}`);
    expect(told).toEqual(expect.arrayContaining(expected));
  });

  it("shows what changes as a diff", () => {
    expect(showChanges(set("backupRetention=P14D").changes)).toContain(
      "-  backupRetention: P7D\n+  backupRetention: P14D\n",
    );
  });
});

describe("readAssignment", () => {
  test.each([
    ["backupRetention=P14D", "P14D"],
    ["tlsVersions=[1.2, 1.3]", ["1.2", "1.3"]],
    ['tlsVersions=["1.2"]', ["1.2"]],
    ["supportHours=Mo-Fr 09:00-18:00; PH off", "Mo-Fr 09:00-18:00; PH off"],
    ["rpo=undisclosed", "undisclosed"],
    ["escrow=true", true],
    ["incidentSupportChannels=[email]", ["email"]],
  ])("reads %s", (text, value) => {
    expect(readAssignment(form.model, text)).toMatchObject({ assignment: { value } });
  });

  test.each([
    "backupRetention",
    "backupRetention=",
    "backupRetention=14",
    "foo=1",
    "=P1D",
    "escrow=yes",
    "tlsVersions=1.2",
    "toString=1",
    "rpo=[",
    "rpo=!!js x",
  ])("refuses %s with a hint in both languages", (text) => {
    const reading = readAssignment(form.model, text);
    expect(reading.assignment).toBeUndefined();
    if (reading.assignment === undefined)
      expect([reading.problem("ja"), reading.problem("en")]).toHaveLength(2);
  });
});
