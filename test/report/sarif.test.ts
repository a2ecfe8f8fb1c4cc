import fc from "fast-check";
import type { Log, Result, Run } from "sarif";
import { describe, expect, it, test } from "vitest";
import { LANGS, type Lang } from "../../scripts/core/lang.ts";
import { catalogue } from "../../scripts/report/catalogue/catalogue.ts";
import type { Finding } from "../../scripts/core/finding.ts";
import { formatSarif, type SarifOptions } from "../../scripts/report/sarif.ts";
import { rules } from "../../scripts/kits/kits.ts";
import { fileOf, findingsWith, form, realSource } from "../support/sheet.ts";

const options: SarifOptions = {
  lang: "en",
  tool: { name: "security-checklist", version: "1.2.3" },
  catalogue,
  model: form.model,
};

const runOf = (findings: readonly Finding[], more: Partial<SarifOptions> = {}): Run => {
  const log = JSON.parse(formatSarif(findings, { ...options, ...more })) as Log; // what the types of SARIF 2.1.0 hold it to
  expect(log.version).toBe("2.1.0");
  expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/);
  const [run, ...others] = log.runs;
  if (run === undefined) throw new Error("no run");
  expect(others).toEqual([]);
  return run;
};

const resultsOf = (findings: readonly Finding[], more: Partial<SarifOptions> = {}): readonly Result[] =>
  runOf(findings, more).results ?? [];

const held = rules.filter(({ id }) =>
  ["retention-holds-generations", "restore-window-within-retention", "mark-missing"].includes(id),
);
const findings = findingsWith({ 30: { facts: { backupRetention: "P3D" } } }, held);
const retention = findings.filter(({ rule }) => rule === "retention-holds-generations");

const hostile = (text: string, more: Partial<Finding> = {}): Finding => ({
  rule: "wrong-value",
  severity: "error",
  message: { ja: text, en: text },
  why: { ja: text, en: text },
  fix: { ja: text, en: text },
  item: 1,
  place: { file: "answers/01.yaml", line: 2, column: 1, endLine: 3, endColumn: 4, excerpt: text },
  related: [
    {
      message: { ja: text, en: text },
      item: 2,
      place: { file: text, line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: text },
    },
  ],
  ...more,
});

describe("the log", () => {
  it("names the tool, and where it is at home if that is known", () => {
    expect(runOf([])).toMatchObject({
      columnKind: "utf16CodeUnits",
      tool: { driver: { name: "security-checklist", version: "1.2.3" } },
      results: [],
    });
    expect(runOf([]).tool.driver).not.toHaveProperty("informationUri");
    const homepage = "https://example.com/";
    expect(runOf([], { tool: { ...options.tool, homepage } }).tool.driver.informationUri).toBe(homepage);
  });

  test.each(LANGS)("describes every id that findings carry, in %s", (lang: Lang) => {
    const rules = runOf([], { lang }).tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
    for (const [index, entry] of catalogue.entries())
      expect(rules[index]).toMatchObject({
        shortDescription: { text: entry.title[lang] },
        fullDescription: { text: entry.why[lang] },
        defaultConfiguration: { level: entry.severity },
        properties: { tags: [entry.layer] },
      });
    expect(rules.map(({ name = "" }) => name).filter((name) => !/^[A-Z][A-Za-z0-9]+$/.test(name))).toEqual(
      [],
    );
    for (const { help } of rules) {
      expect(help?.text).not.toBe("");
      expect(help?.markdown).toMatch(/^\*\*/);
    }
  });

  it("is written where the checklist is broken, too", () => {
    expect(runOf(retention, { model: undefined }).results).toHaveLength(1);
  });
});

describe("a result", () => {
  it("has rule, level, place and both sides", () => {
    const [result] = resultsOf(retention);
    expect(result).toMatchObject({
      ruleId: "retention-holds-generations",
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "answers/30-backup-retention.yaml", uriBaseId: "%SRCROOT%" },
            region: { startLine: 7, startColumn: 20, endLine: 7, endColumn: 23 },
          },
        },
      ],
      relatedLocations: [
        { id: 1, message: { text: "backupInterval: P1D" } },
        { id: 2, message: { text: "backupInterval: P1D" } },
        { id: 3, message: { text: "backupGenerations: 7" } },
      ],
      properties: { item: 30 },
    });
    expect(result?.message.text?.split("\n")).toEqual([
      "Item 30: A retention of P3D (3 days) cannot hold 7 generations taken every P1D (1 day).",
      "against: [backupInterval: P1D](1)",
      "against: [backupInterval: P1D](2)",
      "against: [backupGenerations: 7](3)",
      expect.stringMatching(/^why: /),
      expect.stringMatching(/^fix: Raise backupRetention/),
    ]);
    expect(result?.message.markdown).toContain("- against: [backupGenerations: 7](3)\n");
  });

  it("points at its rule", () => {
    const { results = [], tool } = runOf([...findings, hostile("x")]);
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
    expect(results.map(({ level }) => level)).toContain("warning");
  });

  it("does without what there is not", () => {
    const nowhere = { file: "", line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: "" };
    const [result] = resultsOf([hostile("x", { rule: "not-ours", item: null, place: nowhere, related: [] })]);
    expect(result).toMatchObject({
      ruleId: "not-ours",
      message: { text: expect.stringMatching(/^x\n/) as unknown },
    });
    for (const key of ["ruleIndex", "locations", "relatedLocations", "properties", "fixes"])
      expect(result).not.toHaveProperty(key);
  });

  test.each([
    ["answers/01 あ#%?.yaml", { uri: "answers/01%20%E3%81%82%23%25%3F.yaml", uriBaseId: "%SRCROOT%" }],
    ["a:b/c.yaml", { uri: "a%3Ab/c.yaml", uriBaseId: "%SRCROOT%" }],
    ["/tmp/a b.yaml", { uri: "file:///tmp/a%20b.yaml" }],
    ["C:/Users/x.yaml", { uri: "file:///C:/Users/x.yaml" }],
  ])("has the path %s as an URI", (file, expected) => {
    const [result] = resultsOf([hostile("x", { place: { ...hostile("").place, file } })]);
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual(expected);
  });
});

describe("the fingerprint", () => {
  const names = (given: readonly Finding[]): readonly unknown[] =>
    resultsOf(given).map(({ partialFingerprints }) => partialFingerprints?.["finding/v1"]);

  it("survives moved lines", () => {
    const { text } = fileOf(realSource, 30);
    const broken = text.replace("P7D", "P3D");
    const before = findingsWith({ 30: broken }, held);
    const after = findingsWith({ 30: `# one\n\n# two\n${broken}` }, held);
    expect(after.map(({ place }) => place.line)).not.toEqual(before.map(({ place }) => place.line));
    expect(names(after)).toEqual(names(before));
  });

  it("tells findings apart, equal ones by a number", () => {
    const all = names([...findings, ...findings]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.slice(0, findings.length).every((name) => String(name).endsWith(":1"))).toBe(true);
    expect(all.slice(findings.length)).toEqual(
      all.slice(0, findings.length).map((name) => String(name).replace(/1$/, "2")),
    );
  });

  test.each<[string, Partial<Finding>, boolean]>([
    ["an age in the message", { message: { ja: "", en: "reviewed 401 days ago" } }, true],
    ["another language's words", { message: { ja: "別の言葉", en: "reviewed 400 days ago" } }, true],
    ["what is said", { message: { ja: "", en: "something else" } }, false],
    ["the rule", { rule: "tls-current" }, false],
    ["the item", { item: 2 }, false],
  ])("with %s changed", (_name, change, isSame) => {
    const finding = hostile("x", { message: { ja: "", en: "reviewed 400 days ago" } });
    expect(names([{ ...finding, ...change }])[0] === names([finding])[0]).toBe(isSame);
  });

  it("changes with the value", () => {
    const other = findingsWith({ 30: { facts: { backupRetention: "P4D" } } }, held);
    expect(names(other.filter(({ rule }) => rule === "retention-holds-generations"))).not.toEqual(
      names(retention),
    );
  });
});

describe("text from answers", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."[](){}\\<>!`*_~|&\n\r\u202E\uD800\uDC00\u0007ab1:/".split("")) }),
    fc.constantFrom(
      "]]>",
      "%0A::error::x",
      "[x](javascript:alert(1))",
      "<script>x</script>",
      "{0}",
      "![i](http://x)",
    ),
  );

  const strings = (value: unknown): readonly string[] => {
    if (typeof value === "string") return [value];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
  };

  it("stays text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [result] = resultsOf([hostile(text)], { catalogue: [] });
        for (const said of strings(result))
          expect(said).not.toMatch(/\p{Surrogate}|[\u202A-\u202E\u0000-\u0008]/u);
        const { text: plain = "", markdown = "" } = result?.message ?? {};
        // Braces are placeholders unless they are doubled; the only link is ours.
        for (const said of [plain, markdown]) expect(said.replace(/\{\{|\}\}/g, "")).not.toMatch(/[{}]/);
        expect(plain.split("](")).toHaveLength(2);
        expect(markdown).not.toMatch(/(?<!\\)<[a-z/!]/i);
        const uri = result?.relatedLocations?.[0]?.physicalLocation?.artifactLocation?.uri ?? "";
        expect(uri).toMatch(/^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})*$/);
      }),
    );
  });
});
