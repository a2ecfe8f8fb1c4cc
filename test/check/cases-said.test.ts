import { describe, expect, test } from "vitest";
import { proseRules } from "../../scripts/kits/kits.ts";
import { type Change, newFindings } from "../support/sheet.ts";

type Lang = "ja" | "en";
type Label = string | { readonly ja: string; readonly en: string };

const FAULTS: readonly [Label, Label] = [
  { ja: "重大な障害", en: "critical faults" },
  { ja: "軽微な障害", en: "minor faults" },
];
const FACTS = {
  rto: { item: 11, ids: ["critical", "minor"], labels: FAULTS, values: ["PT4H", "P3D"] },
  backupRetention: { item: 30, ids: ["daily", "monthly"], labels: ["日次", "月次"], values: ["P30D", "P1Y"] },
  plans: {
    item: 30,
    ids: ["standard", "premium"],
    labels: [
      { ja: "スタンダードプラン", en: "Standard plan" },
      { ja: "プレミアムプラン", en: "Premium plan" },
    ],
    values: ["P7D", "P30D"],
  },
  generations: { item: 32, ids: ["daily", "monthly"], labels: ["日次", "月次"], values: [7, 12] },
} as const;

type Name = keyof typeof FACTS;

const factOf = (name: Name): string =>
  name === "plans" ? "backupRetention" : name === "generations" ? "backupGenerations" : name;

/** The errors of words held against two cases, as they are or with their values changed about. */
const errors = (name: Name, lang: Lang, text: string, isSwapped: boolean): readonly string[] => {
  const { item, ids, labels, values } = FACTS[name];
  const [first, second] = isSwapped ? [values[1], values[0]] : values;
  const cases = [
    { case: ids[0], label: labels[0], value: first },
    { case: ids[1], label: labels[1], value: second },
  ];
  const change: Change = {
    facts: {
      [factOf(name)]: cases,
      ...(name === "rto" && { rtoOutsideHours: null }),
    },
    [lang]: text,
    [lang === "ja" ? "en" : "ja"]: lang === "ja" ? "See the terms." : "規約をご覧ください。",
  };
  return newFindings({ [item]: change }, proseRules)
    .filter(({ severity, place }) => severity === "error" && place.excerpt.includes(text))
    .map(({ rule, message }) => `${rule} ${message[lang]}`);
};

describe("each value stands beside the words of its own case", () => {
  test.each<[Name, Lang, string]>([
    ["rto", "ja", "重大な障害は4時間以内、軽微な障害は3日以内に復旧します。"],
    ["rto", "ja", "重大な障害については、4時間以内ですが軽微な障害については、3日以内です。"],
    ["rto", "ja", "軽微な障害は３日以内、重大な障害は４時間以内に復旧します。"],
    ["rto", "ja", "4時間以内(重大な障害)、3日以内(軽微な障害)。"],
    ["rto", "ja", "重大な障害と軽微な障害は、それぞれ4時間以内、3日以内に復旧します。"],
    ["rto", "ja", "重大度に応じ、重大な障害は4時間以内、それ以外は3日以内に復旧します。"],
    [
      "rto",
      "ja",
      "障害を重大な障害と軽微な障害に分け、重大な障害は4時間以内、軽微な障害は3日以内に復旧します。",
    ],
    ["rto", "en", "We restore critical faults within 4 hours, minor ones within 3 days."],
    ["rto", "en", "Recovery takes 4 hours for critical faults and 3 days for minor faults."],
    ["rto", "en", "Critical faults are resolved within 4 hours, or within 3 days for minor faults."],
    ["rto", "en", "We recover within 4 hours and 3 days for critical and minor faults respectively."],
    ["backupRetention", "ja", "バックアップの保存期間は、日次30日間、月次1年間です。"],
    ["backupRetention", "en", "Daily backups are kept for 30 days, monthly backups for one year."],
    ["plans", "ja", "スタンダードは7日、プレミアムは30日保存します。"],
    ["plans", "en", "Backups are kept for 7 days on Standard and for 30 days on Premium."],
    ["generations", "ja", "日次は7世代、月次は12世代を保管します。"],
    ["generations", "en", "We keep 7 generations of daily backups and 12 generations of monthly backups."],
  ])("%s, %s: %s", (name, lang, text) => {
    expect(errors(name, lang, text, false)).toEqual([]);
    const found = errors(name, lang, text, true);
    expect(found[0]).toMatch(/^words-agree-with-facts /);
    const labels = FACTS[name].labels.map((label) => (typeof label === "string" ? label : label[lang]));
    for (const label of labels) expect(found[0]).toContain(label);
  });

  test.each<[Name, Lang, string]>([
    ["rto", "ja", "障害の内容により4時間以内または3日以内に復旧します。"],
    ["rto", "en", "Depending on the fault, we recover within 4 hours or 3 days."],
    ["plans", "ja", "上位の契約は30日、下位の契約は7日保存します。"],
  ])("%s, %s: nothing is swapped where no case is named: %s", (name, lang, text) => {
    expect(errors(name, lang, text, false)).toEqual([]);
    expect(errors(name, lang, text, true)).toEqual([]);
  });
});

describe("what depends on the plan", () => {
  const found = (ja: string, en: string): readonly string[] =>
    newFindings({ 11: { facts: { rto: "by-plan", rtoOutsideHours: null }, ja, en } }, proseRules)
      .filter(({ severity }) => severity === "error")
      .map(({ rule }) => rule);

  test.each<[string, string, string, number]>([
    [
      "is not what depends on severity",
      "重大な障害は4時間以内、軽微な障害は3日以内に復旧します。",
      "We restore critical faults within 4 hours, minor ones within 3 days.",
      2,
    ],
    [
      "may be told for severities in a plan",
      "プランにより異なります。標準では、重大な障害は4時間以内、軽微な障害は3日以内です。",
      "It depends on the plan: critical faults within 4 hours, minor ones within 3 days.",
      0,
    ],
    [
      "may be told for plans",
      "プレミアムは4時間以内、ベーシックは3日以内です。",
      "Premium: 4 hours; Basic: 3 days.",
      0,
    ],
  ])("%s", (_name, ja, en, count) => {
    expect(found(ja, en)).toEqual(Array.from({ length: count }, () => "value-beside-standing"));
  });
});

describe("no outage", () => {
  const found = (outages: unknown, ja: string, en: string): readonly string[] =>
    newFindings({ 12: { facts: { outages }, ja, en } }, proseRules)
      .filter(({ severity }) => severity === "error")
      .map(({ rule }) => rule);

  test.each<[string, string]>([
    ["なし(過去1年間)", "None (in the past year)"],
    ["なし（直近１２か月）", "None in the last 12 months."],
    ["過去1年間なし", "There were none in the past year."],
    ["障害は過去1年間なし。", "No outages in the past twelve months."],
    ["0件(過去1年間)", "No outages."],
  ])("is said by %s and “%s”, as a number and as a standing", (ja, en) => {
    expect(found(0, ja, en)).toEqual([]);
    expect(found("none", ja, en)).toEqual([]);
    expect(found(3, ja, en)).toHaveLength(2);
  });
});
