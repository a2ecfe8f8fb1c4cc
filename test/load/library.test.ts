import { describe, expect, it, test } from "vitest";
import { publicSheet } from "../../scripts/core/library.ts";
import { check } from "../../scripts/check/check.ts";
import { rules } from "../../scripts/kits/kits.ts";
import { itemNumbered } from "../../scripts/core/model.ts";
import type { SourceFile } from "../../scripts/core/source.ts";
import { validate } from "../../scripts/load/validate.ts";
import { withhold } from "../../scripts/report/withhold.ts";
import {
  entry,
  findingsOfLibrary,
  libraryOf,
  sheetWithLibrary,
  sourceWithLibrary,
} from "../support/library.ts";
import { form, sheetWith, sourceWith } from "../support/sheet.ts";

const SAID = { facts: { securityTraining: true, securityTrainingInterval: "P1Y" } };

const rulesOf = (id: string, more: Readonly<Record<string, unknown>> = {}): readonly string[] =>
  findingsOfLibrary({ [id]: entry(id, more) }).map(({ rule, severity }) => `${severity} ${rule}`);

describe("an entry of the library", () => {
  it("stands in a section of its own after the checklist, and is as good as an answer", () => {
    const sheet = sheetWithLibrary({ training: entry("training", SAID), about: entry("about") });
    expect(findingsOfLibrary({ training: entry("training", SAID) })).toEqual([]);
    expect(sheet.library?.map(({ id }) => id)).toEqual(["about", "training"]);
    expect(sheet.answers.slice(-2).map(({ answer }) => answer.no)).toEqual(["about", "training"]);
    const item = itemNumbered(sheet.model.checklist, "training");
    expect(item).toMatchObject({ section: "library", title: { ja: "trainingについて教えてください" } });
    expect(sheet.model.checklist.items).toHaveLength(51);
  });

  it("leaves a sheet without any as it is", () => {
    const sheet = sheetWithLibrary({});
    expect(sheet.model).toBe(sheetWith().model);
    expect(sheet.answers).toEqual(sheetWith().answers);
    expect(sheet).not.toHaveProperty("library");
  });

  test.each<[string, string, Readonly<Record<string, unknown>>, string]>([
    ["has the name of its file", "training", { id: "other" }, "error file-name"],
    ["has a name in small letters", "training", { id: "Training" }, "error wrong-value"],
    ["says whom it is shown to", "training", { show: undefined }, "error missing-key"],
    ["is shown to all or on request", "training", { show: "everybody" }, "error wrong-value"],
    ["has questions", "training", { questions: [] }, "error wrong-value"],
    ["knows no other key", "training", { no: 3 }, "error unknown-key"],
    ["has an owner", "training", { owner: "security" }, "error wrong-owner"],
    ["has a day that there is", "training", { reviewed: "2026-02-30" }, "error wrong-date"],
    ["states facts that there are", "training", { facts: { trainingInterval: "P1Y" } }, "error unknown-fact"],
    ["states values of its facts", "training", { facts: { rto: "soon" } }, "error wrong-fact-value"],
    [
      "says in words what it states",
      "training",
      { facts: { securityTraining: true, securityTrainingInterval: "P2Y" } },
      "error words-agree-with-facts",
    ],
    [
      "states nothing else than an answer",
      "backups",
      { text: { ja: "バックアップの保存期間は3日です。" }, facts: { backupRetention: "P3D" } },
      "error facts-agree",
    ],
    [
      "says nothing else than an answer states",
      "backups",
      { text: { ja: "バックアップの保存期間は3日です。" } },
      "warning words-agree-with-other-answers",
    ],
    [
      "has an owner in CODEOWNERS",
      "training",
      { ...SAID, owner: "@xtra/nobody" },
      "error owner-in-codeowners",
    ],
    ["is reviewed in time", "training", { ...SAID, reviewed: "2025-11-20" }, "error answer-fresh"],
    [
      "rests on evidence that holds",
      "training",
      { ...SAID, evidence: [{ title: "記録", until: "2026-01-31" }] },
      "warning evidence-valid",
    ],
  ])("%s", (_name, id, more, expected) => {
    expect(rulesOf(id, more)).toContain(expected);
  });

  it("agrees with the others", () => {
    const other = entry("lessons", {
      text: { ja: "従業員に年2回のセキュリティ研修を行っています。" },
      facts: { securityTraining: true, securityTrainingInterval: "P6M" },
    });
    const found = findingsOfLibrary({ lessons: other, training: entry("training", SAID) });
    expect(found.map(({ rule }) => rule)).toContain("facts-agree");
  });

  it("names facts near one that nobody knows, and the file that it should be called", () => {
    const [unknown] = findingsOfLibrary({ a: entry("a", { facts: { trainingInterval: "P1Y" } }) });
    expect(unknown?.fix?.en).toContain("securityTrainingInterval");
    const [named] = findingsOfLibrary({ a: entry("a", { id: "b" }) });
    expect(named?.fix?.ja).toContain("b.yaml");
  });

  it("is no file of another kind, and no second one of its name", () => {
    const [first] = sourceWithLibrary({ a: entry("a") }).library ?? [];
    if (first === undefined) throw new Error("no file");
    const rulesIn = (library: readonly SourceFile[]): readonly string[] =>
      validate(form, { ...sourceWithLibrary({}), library }).findings.map(({ rule }) => rule);
    expect(rulesIn([{ ...first, name: "../library/a.txt" }])).toEqual(["unexpected-file"]);
    expect(rulesIn([first, { ...first, name: "../library/desk/a.yaml" }])).toEqual(["duplicate-answer"]);
  });
});

describe("what is shown on request", () => {
  it("may be what the checklist says is not disclosed", () => {
    const files = (show: string) => ({
      logs: entry("logs", { show, text: { ja: "ログは1年間保存します。" }, facts: { logRetention: "P1Y" } }),
    });
    const rulesWith = (show: string): readonly string[] => {
      const source = {
        ...sourceWith({ 46: { facts: { logRetention: "undisclosed" } } }),
        ...libraryOf(files(show)),
      };
      const { sheet, findings } = validate(form, source);
      return (sheet === undefined ? findings : check(rules, sheet)).map(({ rule }) => rule);
    };
    expect(rulesWith("public")).toContain("facts-agree");
    expect(rulesWith("on-request")).not.toContain("facts-agree");
  });

  const hidden = entry("report", { show: "on-request", ...SAID });

  it("is no part of the public sheet, which has its section only where something else stands in it", () => {
    const alone = publicSheet(sheetWithLibrary({ report: hidden }));
    expect(alone.answers.map(({ answer }) => answer.no)).not.toContain("report");
    expect(alone.model).toEqual(sheetWith().model);
    const both = publicSheet(sheetWithLibrary({ report: hidden, training: entry("training", SAID) }));
    expect(both.library?.map(({ id }) => id)).toEqual(["training"]);
    expect(Object.keys(both.model.checklist.sections)).toContain("library");
    expect(publicSheet(both)).toBe(both);
  });

  it("is told in no finding, on neither side", () => {
    const files = {
      report: entry("report", {
        show: "on-request",
        text: { ja: "バックアップの保存期間は3日で、ひみつです。" },
        facts: { backupRetention: "P3D" },
      }),
    };
    const found = findingsOfLibrary(files);
    expect(JSON.stringify(found)).toMatch(/P3D|3日/);
    const told = withhold(found, sourceWithLibrary(files).library ?? []);
    expect(told.map(({ rule, place }) => [rule, place.line])).toEqual(
      found.map(({ rule, place }) => [rule, place.line]),
    );
    expect(JSON.stringify(told)).not.toMatch(/P3D|3日|ひみつ/);
    // What does not say that it is public is not.
    const broken = { report: files.report.replace("show: on-request", "show: pub") };
    const ofForm = withhold(findingsOfLibrary(broken), sourceWithLibrary(broken).library ?? []);
    expect(ofForm.length).toBeGreaterThan(0);
    expect(JSON.stringify(ofForm)).not.toMatch(/P3D|ひみつ|pub\b/);
  });
});
