import fc from "fast-check";
import { readdirSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { check } from "../../scripts/check/check.ts";
import { markAgreesWithFact, markMissing } from "../../scripts/check/mark.ts";
import {
  defineAnswerRule,
  type Relation,
  type SheetExample,
  type SheetRule,
} from "../../scripts/check/rule.ts";
import { factRules, rules } from "../../scripts/kits/kits.ts";
import { engineFile } from "../../scripts/io/engine.ts";
import { brief, type Change, findingsWith, newFindings, projectText, sheetWith } from "../support/sheet.ts";
import { sheetStating, stating } from "../support/facts.ts";

const relations = rules.filter((rule): rule is Relation => rule.kind === "relation");

describe("each relation", () => {
  test.each(relations.map((rule) => [rule.id, rule] as const))(
    "%s fails on its failing example",
    (_id, rule) => {
      const findings = findingsWith(stating(rule.fails), [rule]);
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({ rule: rule.id, severity: rule.severity });
      const [first] = rule.facts;
      expect(findings[0]?.place.excerpt).toContain(`${String(first)}:`);
      const others = findings[0]?.related.map(({ message }) => message.en.split(":")[0]) ?? [];
      expect(new Set([first, ...others])).toEqual(new Set(rule.facts));
    },
  );

  test.each(relations.map((rule) => [rule.id, rule] as const))(
    "%s passes its passing example",
    (_id, rule) => {
      expect(findingsWith(stating(rule.passes), [rule])).toEqual([]);
    },
  );

  const needingValues = (rule: Relation) => rule.facts.filter((fact) => !rule.standings.includes(fact));

  test.each(
    relations.filter((rule) => needingValues(rule).length > 0).map((rule) => [rule.id, rule] as const),
  )("%s is silent where a fact has no value", (_id, rule) => {
    for (const fact of needingValues(rule))
      for (const standing of ["undisclosed", "unspecified", "none", "by-plan"])
        expect(check([rule], sheetStating({ ...rule.fails, [fact]: standing }))).toEqual([]);
  });
});

const sheetRules = rules.filter((rule): rule is SheetRule => rule.kind === "sheet");

describe("each rule that is no relation", () => {
  const slugOf = (file: string): string => /\/\d+-(.+)\.yaml$/.exec(file)?.[1] ?? "";

  /** What the rule finds in the answers of its example. */
  const found = (rule: SheetRule, example: SheetExample) =>
    findingsWith(example, [rule]).filter(({ place }) => slugOf(place.file) in example);

  test.each(sheetRules.map((rule) => [rule.id, rule] as const))(
    "%s fails on its failing example",
    (_id, rule) => {
      const findings = found(rule, rule.fails);
      expect(findings.map((finding) => finding.rule)).toContain(rule.id);
      expect(findings.map(({ severity }) => severity)).toContain(rule.severity);
    },
  );

  test.each(sheetRules.map((rule) => [rule.id, rule] as const))(
    "%s passes its passing example",
    (_id, rule) => {
      expect(found(rule, rule.passes)).toEqual([]);
    },
  );
});

describe("contradictions made by hand", () => {
  test.each<[string, Record<number, Change | null>, string[]]>([
    [
      "retention below a generation's",
      { 30: { facts: { backupRetention: "P3D" } } },
      ["restore-window-within-retention 6:10 [28 30]", "retention-holds-generations 30:7 [28 6 32]"],
    ],
    [
      "retention in months that can be too short",
      { 30: { facts: { backupRetention: "P1M" } }, 32: { facts: { backupGenerations: 29 } } },
      ["retention-holds-generations 30:7 [28 6 32]"],
    ],
    [
      "another restore window in one of two items",
      { 6: { facts: { restoreWindow: "P6D" } } },
      ["facts-agree 6:10 [28]"],
    ],
    ["the same restore window in another spelling", { 6: { facts: { restoreWindow: "P1W" } } }, []],
    ["an RPO of nothing", { 29: { facts: { rpo: "PT0S" } } }, ["rpo-covers-backup-interval 29:7 [28 6]"]],
    ["TLS 1.3 in item 33 only", { 33: { facts: { tlsVersions: ["1.3"] } } }, ["facts-agree 33:8 [42]"]],
    [
      "the same versions in another order",
      { 33: { facts: { tlsVersions: ["1.2", "1.3"] } }, 42: { facts: { tlsVersions: ["1.3", "1.2"] } } },
      [],
    ],
    [
      "old TLS in both",
      { 33: { facts: { tlsVersions: ["1.0", "1.2"] } }, 42: { facts: { tlsVersions: ["1.0", "1.2"] } } },
      ["tls-current 33:8 [42]"],
    ],
    [
      "formats without an alternative",
      { 8: { facts: { alternativeFormats: ["csv"] } } },
      ["alternative-means-have-formats 8:9 [7 8]"],
    ],
    [
      "undisclosed formats without an alternative",
      { 8: { facts: { alternativeFormats: "undisclosed" } } },
      [],
    ],
    [
      "an MTTR without outages",
      { 10: { facts: { meanTimeToRecovery: "PT2H" } } },
      ["mttr-needs-outages 10:7 [12 10]"],
    ],
    ["有 for no escrow", { 4: { mark: "有" } }, ["mark-agrees-with-fact 4:3 [4]"]],
    ["無 for a firewall", { 41: { mark: "無" } }, ["mark-agrees-with-fact 41:3 [41]"]],
    ["有 for no limit", { 24: { mark: "有" } }, ["mark-agrees-with-fact 24:3 [24]"]],
    ["有 for a limit", { 24: { mark: "有", facts: { concurrentUserLimit: 100 } } }, []],
    ["無 beside what is undisclosed", { 43: { mark: "無", facts: { auditReports: "undisclosed" } } }, []],
    ["no mark", { 2: { mark: undefined } }, ["mark-missing 2:2 []"]],
    [
      "an owner that CODEOWNERS does not name",
      { 30: { owner: "@xtra/legal" } },
      ["owner-in-codeowners 30:8 []"],
    ],
    ["the owner in capitals", { 30: { owner: "@Xtra/Operations" } }, []],
  ])("%s", (_name, changes, expected) => {
    expect(newFindings(changes, factRules).map(brief)).toEqual(expected);
  });

  it("shows both values and both remedies, in both languages", () => {
    const [finding] = findingsWith({ 30: { facts: { backupRetention: "P3D" } } }).filter(
      ({ rule }) => rule === "retention-holds-generations",
    );
    expect(finding?.message).toEqual({
      ja: "保存期間 P3D(3日) では、P1D(1日)ごと × 7世代のバックアップを保持できません。",
      en: "A retention of P3D (3 days) cannot hold 7 generations taken every P1D (1 day).",
    });
    expect(finding?.fix?.ja).toContain("backupRetention を7日以上にするか");
    expect(finding?.related.map(({ message }) => message.en)).toEqual([
      "backupInterval: P1D",
      "backupInterval: P1D",
      "backupGenerations: 7",
    ]);
  });

  it("writes a value as its file must write it", () => {
    const [finding] = newFindings({ 33: { facts: { tlsVersions: ["1.3"] } } }, factRules);
    expect(finding?.message.en).toBe('TLS versions is ["1.3"] here, but ["1.2"] in item 42.');
    const ranges = newFindings({ 27: { facts: { supportReplyWorkingDays: [1, 2] } } }, factRules);
    expect(ranges).toEqual([]);
  });

  it("judges each of two disagreeing values", () => {
    const findings = findingsWith({ 28: { facts: { backupInterval: "P2D" } } });
    expect(findings.map(brief)).toContain("rpo-covers-backup-interval 29:7 [28]");
    expect(findings.map(({ rule }) => rule)).toContain("facts-agree");
  });
});

describe("the engine", () => {
  it("turns a rule that crashes into a finding, and runs the others", () => {
    const crashing = defineAnswerRule({
      id: "crashing",
      severity: "warning",
      title: { ja: "", en: "" },
      source: "",
      why: { ja: "", en: "" },
      check: () => {
        throw new Error("boom");
      },
      fails: {},
      passes: {},
    });
    const findings = check([crashing, markAgreesWithFact, markMissing], sheetWith({ 4: { mark: "有" } }));
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      "crashing error",
      "mark-agrees-with-fact error",
      "mark-missing warning",
    ]);
    expect(findings[0]?.message.en).toContain("boom");
  });

  it("finds each of any number of wrong owners", () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 49 }), { maxLength: 6 });
    fc.assert(
      fc.property(numbers, (chosen) => {
        const changes = Object.fromEntries(chosen.map((item) => [item, { owner: "@xtra/nobody" }]));
        const found = newFindings(changes).map(({ item }) => item);
        expect(found).toEqual([...chosen].sort((a, b) => a - b));
      }),
      { numRuns: 20 },
    );
  });
});

describe("the list of rules", () => {
  it("has each rule once", () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names every file that defines a rule", () => {
    const defining = (folder: string): readonly string[] =>
      readdirSync(engineFile(folder), { recursive: true, encoding: "utf8" }).filter(
        (name) =>
          name.endsWith(".ts") &&
          /^export const \w+ =[^;]*? define\w*Rule\(/m.test(projectText(`${folder}/${name}`)),
      );
    const [list, own] = [projectText("scripts/check/rules.ts"), projectText("scripts/kits/meti-2010/kit.ts")];
    expect(defining("scripts/check").length).toBeGreaterThan(5);
    for (const name of defining("scripts/check"))
      if (name !== "rule.ts") expect(list).toContain(`"./${name}"`);
    expect(defining("scripts/kits/meti-2010").length).toBeGreaterThan(0);
    for (const name of defining("scripts/kits/meti-2010")) expect(own).toContain(`"./${name}"`);
  });
});
