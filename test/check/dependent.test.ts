import { describe, expect, it, test } from "vitest";
import { check } from "../../scripts/check/check.ts";
import { dependences } from "../../scripts/check/relations/dependent/basis.ts";
import { timeUnspecified } from "../../scripts/check/relations/dependent/time-unspecified.ts";
import { factRules } from "../../scripts/kits/kits.ts";
import { type Said, sheetStating, stating } from "../support/facts.ts";
import { findingOf, testRows } from "../support/relations.ts";
import { type Change, findingsWith, form } from "../support/sheet.ts";

describe("facts that rest on others", () => {
  testRows([
    [
      "logs that are kept but not collected",
      { logCollection: false, logRetention: "P3M" },
      ["error log-retention-needs-logs 46 [18 46]"],
    ],
    ["logs that are neither", { logCollection: false, logRetention: "none" }, []],
    [
      "an interval of assessments that are not made, in an item with the mark for them",
      { vulnerabilityAssessment: false, vulnerabilityAssessmentInterval: "P1Y" },
      ["error mark-agrees-with-fact 40 [40]", "error assessment-interval-needs-assessment 40 [40]"],
    ],
    [
      "no backups, of which three answers tell",
      { backupInterval: "none" },
      [
        "warning restore-window-needs-backups 6 [28 28 6]",
        "error mark-agrees-with-fact 28 [28]",
        // The words of item 30, beside the restore window alone.
        "warning retention-is-no-ceiling 30 [6 28 30]",
        "error retention-needs-backups 30 [28 6]",
        "error generations-need-backups 32 [28 6]",
      ],
    ],
    [
      "nothing that is monitored, and nothing said of it",
      { monitoringInterval: "none", availability: "none" },
      [],
    ],
  ]);

  test.each(dependences.map((rule) => [rule.id, rule] as const))(
    "%s fails only where the one is affirmed and the other denied",
    (_id, { facts: [fact = "", basis = ""], judge, fails }) => {
      const { [fact]: value, [basis]: denial } = fails;
      for (const open of ["undisclosed", "unspecified"]) {
        expect(judge({ [fact]: open, [basis]: denial })).toBeUndefined();
        expect(judge({ [fact]: value, [basis]: open })).toBeUndefined();
      }
      expect(judge({ [fact]: "none", [basis]: denial })).toBeUndefined();
      expect(judge({ [fact]: "by-plan", [basis]: "none" })).toBeDefined();
    },
  );

  it("says what to set either of them to", () => {
    const logs = findingOf("log-provision-needs-logs", { logCollection: false, logProvision: true });
    expect(logs?.message.en).toBe(
      "No logs are collected (logCollection: false), yet the provision of logs is true.",
    );
    expect(logs?.message.ja).toBe(
      "ログを取得しない(logCollection: false)としながら、利用者へのログの提供を true としています。",
    );
    expect(logs?.fix?.en).toContain("Set logProvision to false");
    expect(findingOf("retention-needs-backups", { backupInterval: "none" })?.fix?.ja).toContain(
      "backupRetention を none にし",
    );
  });
});

it("alternative-means-have-formats says which of the two to mend", () => {
  const fix = (facts: Said) => findingOf("alternative-means-have-formats", facts)?.fix?.en;
  expect(fix({ alternativeMeans: true })).toContain("State the formats");
  const fixInJapanese = findingOf("alternative-means-have-formats", { alternativeMeans: true })?.fix?.ja;
  expect(fixInJapanese).toContain("alternativeFormats に形式(例: [csv])を書くか");
  const said = (facts: Said) => findingOf("alternative-means-have-formats", facts)?.message;
  expect(said({ alternativeMeans: true })?.ja).toBe(
    "代替手段はあるとしていますが、そのデータ形式は none です。",
  );
  expect(said({ alternativeMeans: true })?.en).toContain("are said to exist");
  expect(said({ alternativeFormats: ["csv"] })?.ja).toContain("代替手段はないとしていますが");
  expect(said({ alternativeFormats: ["csv"] })?.en).toContain("are said not to exist");
  expect(fix({ alternativeFormats: ["csv"] })).toContain("Set alternativeFormats to none");
});

describe("a time that is asked for and not fixed", () => {
  const at = (changes: Readonly<Record<number, Change>>): readonly string[] =>
    findingsWith(changes, factRules)
      .filter(({ rule }) => rule === "time-unspecified")
      .map(({ item, related }) => [item, ...related.map((other) => other.item)].join(" "));

  const asked = form.model.checklist.items.flatMap(({ no, facts }) =>
    facts.must
      .filter((fact) => form.model.vocabulary.facts[fact].type === "duration")
      .map((fact) => [fact, no] as const),
  );

  test.each(asked)("is found of %s in item %d", (fact, no) => {
    const sheet = sheetStating({ incidentSupportHours: "Mo-Fr 10:00-17:00", [fact]: "unspecified" });
    expect(check([timeUnspecified], sheet).map(({ item }) => item)).toContain(no);
  });

  test.each<readonly [string, Readonly<Record<number, Change>>, readonly string[]]>([
    ["one that is not published", { 46: { facts: { logRetention: "undisclosed" } } }, []],
    [
      "the same in two answers, as one",
      {
        31: { ja: "解約後に削除します。", en: null },
        36: { ja: "解約後に削除します。", en: null },
      },
      ["31 36", "46"],
    ],
    [
      "vague words in one of the answers, which tell of it themselves",
      { 31: { ja: "解約後に削除します。", en: null } },
      ["46"],
    ],
    ["a log that is not kept", stating({ logCollection: false }), []],
    [
      "a notice by a desk around the clock, which has a rule of its own",
      { 15: { ja: "通知します。", en: null } },
      ["46"],
    ],
    [
      "a notice by another desk",
      { 15: { ja: "通知します。", en: null }, 26: { facts: { incidentSupportHours: "Mo-Fr 10:00-17:00" } } },
      ["15", "46"],
    ],
    [
      "a notice by a desk that is not told of",
      { 15: { ja: "通知します。", en: null }, 26: { facts: { incidentSupportHours: "undisclosed" } } },
      ["15", "46"],
    ],
    [
      "a notice that is vague in one language",
      {
        15: { ja: "速やかに通知します。", en: "Notice is given." },
        26: { facts: { incidentSupportHours: "undisclosed" } },
      },
      ["46"],
    ],
  ])("%s", (_name, changes, expected) => {
    expect(at(changes)).toEqual(expected);
  });

  it("tells what a customer cannot do", () => {
    expect(findingOf("time-unspecified", {})?.why?.en).toBe(
      "Customers cannot tell how old an incident may be to be traced.",
    );
  });
});
