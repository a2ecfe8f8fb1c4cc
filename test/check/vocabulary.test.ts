import { describe, expect, it, test } from "vitest";
import { check } from "../../scripts/check/check.ts";
import { factRules } from "../../scripts/check/rules.ts";
import { readAssignment } from "../../scripts/change/edit/read-assignment.ts";
import { setFact } from "../../scripts/change/edit/set-fact.ts";
import { directionOf } from "../../scripts/change/direction.ts";
import { boundsOf, isAtLeast, isShorter } from "../../scripts/core/duration.ts";
import { saysSame, writtenValue } from "../../scripts/core/facts.ts";
import type { FactKey } from "../../scripts/core/facts.generated.ts";
import type { Json } from "../../scripts/core/change.ts";
import type { Stated } from "../../scripts/core/sheet.ts";
import { sayValue } from "../../scripts/reading/say-value.ts";
import { validate } from "../../scripts/load/validate.ts";
import { type Change, findingsWith, form, newFindings, sheetWith, sourceWith } from "../support/sheet.ts";

const SEVERITIES = [
  { case: "critical", label: { ja: "重大な障害", en: "critical faults" }, value: "PT4H" },
  { case: "minor", label: { ja: "軽微な障害", en: "minor faults" }, value: "P3D" },
];

/** The rules that the form of an answer breaks, with their places. */
const formOf = (changes: Readonly<Record<number, Change>>): readonly string[] =>
  validate(form, sourceWith(changes)).findings.map(
    ({ rule, place }) => `${rule} ${place.file.slice(8, 10)}:${String(place.line)}`,
  );

describe("what facts can say", () => {
  test.each<readonly [string, number, Readonly<Record<string, unknown>>]>([
    ["working days", 2, { maintenanceNotice: "3 working days" }],
    ["one working day", 11, { rto: "1 working day" }],
    ["cases", 11, { rto: SEVERITIES }],
    ["a standing in a case", 25, { userLimit: [{ case: "free", label: "無料", value: "none" }] }],
    ["whichever is earlier", 11, { rtoOutsideHours: { earliest: ["PT24H", "next-working-day-12:00"] } }],
    ["the end of the next month", 31, { deletionDelay: "next-month-end" }],
    ["a day of the next month", 31, { deletionDelay: "next-month-10" }],
    ["the last backup", 29, { rpo: "last-backup" }],
    ["an amount", 25, { userLimit: "none", storageLimit: "100 GB" }],
    ["places", 49, { dataLocations: ["JP/Tokyo", "JP/大阪", "US"] }],
    ["who holds keys", 34, { keyManagement: "cloud-provider", keyScope: "per-customer" }],
  ])("%s", (_name, no, facts) => {
    expect(formOf({ [no]: { facts } })).toEqual([]);
  });

  test.each<readonly [string, number, Readonly<Record<string, unknown>>, string]>([
    ["working days on the clock", 16, { monitoringInterval: "3 working days" }, "wrong-fact-value 16:7"],
    ["no working days", 2, { maintenanceNotice: "0 working days" }, "wrong-fact-value 02:8"],
    ["digits of another script", 2, { maintenanceNotice: "P３D" }, "wrong-fact-value 02:8"],
    ["a unit that is none", 25, { storageLimit: "100 lots" }, "wrong-fact-value 25:9"],
    ["a country that is none", 49, { dataLocations: ["XX/Tokyo"] }, "wrong-fact-value 49:9"],
    ["a case without a value", 11, { rto: [{ case: "a", label: "甲" }] }, "wrong-case 11:7"],
    ["a case without a label", 11, { rto: [{ case: "a", value: "PT1H" }] }, "wrong-case 11:7"],
    [
      "a case with another kind of value",
      11,
      { rto: [{ case: "a", label: "甲", value: 4 }] },
      "wrong-case 11:7",
    ],
    [
      "two values for one case",
      11,
      { rto: [SEVERITIES[0], { ...SEVERITIES[1], case: "critical" }] },
      "repeated-case 11:7",
    ],
    ["earliest of one", 11, { rto: { earliest: ["PT4H"] } }, "wrong-fact-value 11:7"],
  ])("but not %s", (_name, no, facts, expected) => {
    expect(formOf({ [no]: { facts } })).toEqual([expected]);
  });
});

describe("times whose length the calendar tells", () => {
  test.each([
    ["3 working days", "P3D", true],
    ["3 working days", "P4D", false],
    ["P16D", "3 working days", true],
    ["P15D", "3 working days", false],
    ["3 working days", "3 working days", true],
    ["6 working days", "P6D", true],
    ["P23D", "6 working days", true],
    ["next-month-end", "next-month-end", true],
    ["next-month-end", "P28D", true],
    ["next-month-end", "P29D", false],
    ["P62D", "next-month-end", true],
  ])("%s ≥ %s is %s", (time, other, expected) => {
    expect(isAtLeast(time, other)).toBe(expected);
  });

  it("of several the shortest counts", () => {
    const time = { earliest: ["PT24H", "next-working-day-12:00"] } as unknown as Stated;
    expect(boundsOf(time as never)).toEqual({ least: 12 * 3600, most: 24 * 3600 });
    expect(isAtLeast(time as never, "PT12H")).toBe(true);
    expect(isShorter(time as never, "PT25H")).toBe(true);
    expect(isShorter(time as never, "PT24H")).toBe(false);
  });
});

const said = (fact: FactKey, value: unknown): readonly string[] =>
  (["ja", "en"] as const).map((lang) => sayValue(form.model, fact, value as Stated, lang));

test.each<readonly [FactKey, unknown, string, string]>([
  ["maintenanceNotice", "3 working days", "3営業日", "3 working days"],
  ["deletionDelay", "next-month-end", "翌月末", "the end of the next month"],
  ["rpo", "last-backup", "最終バックアップ完了時点", "the last completed backup"],
  ["storageLimit", "100 GB", "100 GB", "100 GB"],
  ["storageLimit", "none", "制限なし", "no limit"],
  ["compensationCeiling", "1000000 JPY", "1,000,000円", "1,000,000 JPY"],
  ["compensationCeiling", "12 monthly-fees", "12か月分の利用料金", "12 monthly fees"],
  ["dataLocations", ["JP/Tokyo", "US"], "日本(Tokyo)、アメリカ合衆国", "Japan (Tokyo), United States"],
  [
    "rto",
    SEVERITIES,
    "重大な障害: 4時間／軽微な障害: 3日",
    "critical faults: 4 hours / minor faults: 3 days",
  ],
])("%s: %j is said", (fact, value, ja, en) => {
  expect(said(fact, value)).toEqual([ja, en]);
});

describe("cases", () => {
  it("are judged each by itself", () => {
    const daily = (retention: string, generations: number): Readonly<Record<number, Change>> => {
      const of = (value: unknown, yearly: unknown) => [
        { case: "daily", label: "日次", value },
        { case: "monthly", label: "月次", value: yearly },
      ];
      return {
        28: { facts: { backupInterval: of("P1D", "P1M"), restoreWindow: null } },
        6: { facts: { backupInterval: of("P1D", "P1M"), restoreWindow: null } },
        29: { facts: { rpo: "P31D" } },
        30: { facts: { backupRetention: of(retention, "P1Y") } },
        32: { facts: { backupGenerations: of(generations, 12) } },
      };
    };
    expect(newFindings(daily("P7D", 7), factRules)).toEqual([]);
    const [finding, ...others] = newFindings(daily("P6D", 7), factRules);
    expect(others).toEqual([]);
    expect(finding?.rule).toBe("retention-holds-generations");
    expect(finding?.message.ja).toMatch(/^「日次」の場合: /);
    expect(finding?.related.map(({ message }) => message.en)).toContain("backupGenerations[daily]: 7");
  });

  it("of another kind are held against nothing", () => {
    const facts = { rto: SEVERITIES, meanTimeToRecovery: [{ case: "pro", label: "Pro", value: "P9D" }] };
    const sheet = sheetWith({
      10: { facts: { meanTimeToRecovery: facts.meanTimeToRecovery, outages: 3 } },
      11: { facts: { rto: facts.rto } },
      12: { facts: { outages: 3 } },
    });
    expect(check(factRules, sheet).filter(({ rule }) => rule === "mttr-within-rto")).toEqual([]);
  });

  it("say the same in any order, whatever they are called", () => {
    const { vocabulary } = form.model;
    const renamed = SEVERITIES.map((each) => ({ ...each, label: each.case })).toReversed();
    expect(saysSame(vocabulary, vocabulary.facts.rto, SEVERITIES as never, renamed as never)).toBe(true);
  });

  it("are set one by one, in facts and words", () => {
    const text = "重大な障害は4時間以内、軽微な障害は3日以内に復旧することを目標としています。";
    const sheet = sheetWith({
      11: { facts: { rto: SEVERITIES, rtoOutsideHours: null }, ja: text, en: null },
    });
    const { assignment } = readAssignment(form.model, "rto[minor]=P2D");
    expect(assignment).toEqual({ fact: "rto", of: "minor", value: "P2D" });
    const { changes } = setFact(sheet, "rto", "P2D" as never, "minor");
    const [change] = changes;
    expect(change?.text).toContain("軽微な障害は2日以内");
    expect(change?.text).toContain("重大な障害は4時間以内");
    expect(change?.text).toContain("value: P2D");
  });
});

describe("the direction of a change", () => {
  const direction = (fact: FactKey, before: unknown, after: unknown): string =>
    directionOf(form.model.vocabulary.facts[fact], form.model, before as Json, after as Json);
  const of = (critical: string, minor?: string) => [
    { ...SEVERITIES[0], value: critical },
    ...(minor === undefined ? [] : [{ ...SEVERITIES[1], value: minor }]),
  ];

  test.each<readonly [FactKey, unknown, unknown, string]>([
    ["rto", of("PT4H", "P3D"), of("PT2H", "P3D"), "stronger"],
    ["rto", of("PT4H", "P3D"), of("PT2H", "P4D"), "weaker"],
    ["rto", of("PT4H"), of("PT4H", "P3D"), "weaker"],
    ["rto", of("PT4H", "P3D"), of("PT4H"), "withdrawn"],
    ["rto", "PT4H", of("PT4H", "P3D"), "weaker"],
    ["rto", of("PT4H", "P3D"), "PT4H", "stronger"],
    ["rto", "undisclosed", of("PT4H"), "disclosed"],
    ["maintenanceNotice", "P3D", "3 working days", "stronger"],
    ["rto", "P3D", "3 working days", "weaker"],
    ["rtoOutsideHours", "PT24H", { earliest: ["PT24H", "next-working-day-12:00"] }, "stronger"],
    ["storageLimit", "100 GB", "1 TB", "stronger"],
    ["compensationCeiling", "100 JPY", "1 USD", "changed"],
    ["storageLimit", "100 GB", "none", "stronger"],
  ])("%s: %j → %j is %s", (fact, before, after, expected) => {
    expect(direction(fact, before, after)).toBe(expected);
  });
});

it("writes values on one line as YAML reads them", () => {
  expect(writtenValue(SEVERITIES as never)).toBe(
    "[{ case: critical, label: { ja: 重大な障害, en: critical faults }, value: PT4H }, { case: minor, label: { ja: 軽微な障害, en: minor faults }, value: P3D }]",
  );
});

/** Answers to METI's questions that were no honest facts before, and what was published in their place. */
const TABLE: readonly (readonly [string, Readonly<Record<number, Change>>, string | undefined])[] = [
  [
    "keys in a key management service",
    {
      34: {
        mark: "有",
        ja: "鍵はクラウドの鍵管理サービスで管理しています。",
        en: null,
        facts: { customerStorageAccess: null, keyManagement: "cloud-provider" },
      },
    },
    undefined,
  ],
  [
    "a limit of storage and none of users",
    {
      25: {
        mark: "有",
        ja: "ディスク容量は100GBまでです。利用者数の制限はありません。",
        en: null,
        facts: { userLimit: "none", storageLimit: "100 GB" },
      },
    },
    undefined,
  ],
  [
    "no limit, beside one",
    {
      25: {
        mark: "無",
        ja: "ディスク容量は100GBまでです。",
        en: null,
        facts: { userLimit: null, storageLimit: "100 GB" },
      },
    },
    "mark-agrees-with-fact",
  ],
  [
    "recovery by severity",
    {
      11: {
        ja: "重大な障害は4時間以内、軽微な障害は3日以内を目標復旧時間としています。",
        en: null,
        facts: { rto: SEVERITIES, rtoOutsideHours: null },
      },
    },
    undefined,
  ],
  [
    "notice in working days",
    {
      2: {
        ja: "実施3営業日前までにメールで通知します。",
        en: null,
        facts: { maintenanceNotice: "3 working days", maintenanceNoticeChannels: ["email"] },
      },
    },
    undefined,
  ],
  [
    "notice in working days, said as days",
    {
      2: {
        ja: "実施3営業日前までにメールで通知します。",
        en: null,
        facts: { maintenanceNotice: "P3D", maintenanceNoticeChannels: ["email"] },
      },
    },
    // Three working days are no less than three days: nothing is contradicted, but the value is not said.
    "facts-are-said",
  ],
  [
    "the last backup",
    { 29: { ja: "最終バックアップ完了時点のデータを保証します。", en: null, facts: { rpo: "last-backup" } } },
    undefined,
  ],
  [
    "a time to export",
    {
      36: {
        ja: "解約後30日間はデータをダウンロードできます。",
        en: null,
        facts: { deletionAfterTermination: null, deletionDelay: null, exportWindow: "P30D" },
      },
    },
    undefined,
  ],
  [
    "support staff with permission",
    {
      45: {
        ja: "お客様のデータにアクセスできるのは、許可を得たサポート担当者のみです。",
        en: null,
        facts: { serverAccess: null, firewall: null, dataAccess: ["support-staff"] },
      },
    },
    undefined,
  ],
  [
    "long outages apart",
    {
      10: { facts: { outages: 1, meanTimeToRecovery: "undisclosed" } },
      12: {
        ja: "障害は1件、うち対応に1日以上を要したものは0件です。",
        en: null,
        facts: { outages: 1, longOutages: 0 },
      },
    },
    undefined,
  ],
];

test.each(TABLE)("%s", (_name, changes, refusedBy) => {
  const errors = findingsWith(changes).filter(
    ({ severity, item }) => severity === "error" && item !== null && item !== 10 && item in changes,
  );
  expect([...new Set(errors.map(({ rule }) => rule))]).toEqual(refusedBy === undefined ? [] : [refusedBy]);
});
