import { describe, expect, it, test } from "vitest";
import { hiddenIn } from "../../scripts/core/hidden.ts";
import { formatJson } from "../../scripts/report/json.ts";
import { formatText } from "../../scripts/report/text.ts";
import { validate } from "../../scripts/load/validate.ts";
import { brief, fileOf, findingsWith, form, realSource, sourceWith } from "../support/sheet.ts";

const text = (item: number): string => fileOf(realSource, item).text;

/** The real file with one line replaced. */
const edited = (item: number, from: string | RegExp, to: string): string => {
  const after = text(item).replace(from, to);
  if (after === text(item)) throw new Error(`nothing to replace in item ${String(item)}`);
  return after;
};

describe("one broken answer", () => {
  test.each([
    [
      "a fact that nobody knows",
      30,
      edited(30, "backupRetention", "backupRetension"),
      ["missing-fact 30:6", "unknown-fact 30:7"],
    ],
    [
      "a fact of another item",
      30,
      edited(30, "  backupRetention: P7D", "  backupRetention: P7D\n  rpo: P1D"),
      ["unknown-fact 30:8"],
    ],
    ["a missing fact", 30, edited(30, "facts:\n  backupRetention: P7D", "facts: {}"), ["missing-fact 30:6"]],
    ["no facts at all", 30, edited(30, /facts:\n.*\n/, ""), ["missing-key 30:1"]],
    ["a duration in words", 30, edited(30, "P7D", "7日"), ["wrong-fact-value 30:7"]],
    ["a duration without a unit", 30, edited(30, "P7D", "P7"), ["wrong-fact-value 30:7"]],
    ["a number for a duration", 30, edited(30, "P7D", "7"), ["wrong-fact-value 30:7"]],
    ["nothing for a value", 30, edited(30, " P7D", ""), ["wrong-fact-value 30:7"]],
    ["a percentage above 100", 5, edited(5, "99.9\n", "100.1\n"), ["wrong-fact-value 5:7"]],
    [
      "a percentage as text",
      5,
      edited(5, "availability: 99.9\n", 'availability: "99.9%"\n'),
      ["wrong-fact-value 5:7"],
    ],
    [
      "half a generation",
      32,
      edited(32, "backupGenerations: 7", "backupGenerations: 6.5"),
      ["wrong-fact-value 32:7"],
    ],
    [
      "a flag in words",
      38,
      edited(38, "inputValidation: true", "inputValidation: あり"),
      ["wrong-fact-value 38:8"],
    ],
    ["a choice outside its set", 26, edited(26, "[email, form]", "[email, fax]"), ["wrong-fact-value 26:8"]],
    ["a choice that is no list", 26, edited(26, "[email, form]", "email"), ["wrong-fact-value 26:8"]],
    ["hours that are none", 27, edited(27, "Mo-Fr 10:00-17:00", "Mo-Fr 10-17"), ["wrong-fact-value 27:7"]],
    [
      "hours after midnight that do not exist",
      27,
      edited(27, "17:00; PH", "25:00; PH"),
      ["wrong-fact-value 27:7"],
    ],
    ["versions as numbers", 42, edited(42, '["1.2"]', "[1.2]"), ["wrong-fact-value 42:8"]],
    ["a range of three", 27, edited(27, "[2, 3]", "[2, 3, 4]"), ["wrong-fact-value 27:8"]],
    ["a range the wrong way round", 27, edited(27, "[2, 3]", "[3, 2]"), ["reversed-range 27:8"]],
    ["a mark that is no mark", 38, edited(38, "mark: 有", "mark: ○"), ["wrong-mark 38:3"]],
    ["a mark where none is asked", 30, edited(30, "no: 30", "no: 30\nmark: 有"), ["wrong-mark 30:3"]],
    ["a day that does not exist", 30, edited(30, "2026-11-22", "2026-02-30"), ["wrong-date 30:9"]],
    ["a leap day in another year", 30, edited(30, "2026-11-22", "2026-02-29"), ["wrong-date 30:9"]],
    ["a date in Japanese", 30, edited(30, "2026-11-22", "2026年11月22日"), ["wrong-date 30:9"]],
    ["a date without quotes", 30, edited(30, '"2026-11-22"', "2026-11-22"), ["yaml-reads-differently 30:9"]],
    [
      "a time without quotes",
      27,
      edited(27, "Mo-Fr 10:00-17:00; PH off", "10:00"),
      ["yaml-reads-differently 27:7"],
    ],
    ["an owner that is no team", 30, edited(30, "@xtra/operations", "operations"), ["wrong-owner 30:8"]],
    [
      "an owner without quotes",
      30,
      edited(30, '"@xtra/operations"', "@xtra/operations"),
      ["yaml-syntax 30:8"],
    ],
    [
      "a key that nobody knows",
      30,
      edited(30, "reviewed:", "revieved:"),
      ["missing-key 30:1", "unknown-key 30:9"],
    ],
    ["a text that is a number", 30, edited(30, /ja: .*/, "ja: 7"), ["wrong-value 30:4"]],
    ["a text without words", 30, edited(30, /ja: .*/, 'ja: "　"'), ["wrong-value 30:4"]],
    ["no Japanese text", 30, edited(30, /  ja: .*\n/, ""), ["missing-key 30:3"]],
    ["a text that is no map", 30, edited(30, /text:\n.*\n.*\n/, "text: あり\n"), ["wrong-value 30:3"]],
    [
      "evidence until a wrong day",
      30,
      `${text(30)}evidence:\n  - { title: 設定, until: "2027-02-29" }\n`,
      ["wrong-date 30:11"],
    ],
    [
      "evidence with an address that is none",
      30,
      `${text(30)}evidence:\n  - { title: 設定, url: "javascript:alert(1)" }\n`,
      ["wrong-value 30:11"],
    ],
    [
      "an acceptance without an end",
      30,
      `${text(30)}accept:\n  - { rule: vague-wording, reason: 承知 }\n`,
      ["missing-key 30:11"],
    ],
    ["another number", 30, edited(30, "no: 30", "no: 99"), ["wrong-value 30:2"]],
    ["a number in words", 30, edited(30, "no: 30", "no: thirty"), ["wrong-value 30:2"]],
    ["a list", 30, "- no: 30\n", ["answer-form 30:1"]],
    ["a word", 30, "30\n", ["answer-form 30:1"]],
    ["nothing", 30, "", ["yaml-empty 30:1"]],
    ["broken YAML", 30, edited(30, "facts:", "facts: ["), ["yaml-syntax 30:8"]],
    ["a tab for indentation", 30, edited(30, "  backup", "\tbackup"), ["yaml-syntax 30:7"]],
    ["two documents", 30, `${text(30)}---\n${text(30)}`, ["yaml-several-documents 30:10"]],
    ["a key written twice", 30, `${text(30)}no: 30\n`, ["yaml-duplicate-key 30:10"]],
    ["Windows line ends", 30, text(30).replaceAll("\n", "\r\n"), ["line-ends 30:1"]],
  ])("%s", (_name, item, content, expected) => {
    const findings = findingsWith({ [item]: content });
    expect(findings.map((finding) => brief(finding).replace(/ \[.*/, ""))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(findings.every(({ severity, fix }) => severity === "error" && fix !== undefined)).toBe(true);
    expect(findings.every((finding) => finding.item === item)).toBe(true);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set(expected.map((line) => line.split(" ")[0])),
    );
  });

  it("names the items that a misplaced fact belongs to", () => {
    const [finding] = findingsWith({ 30: edited(30, "P7D", 'P7D\n  tlsVersions: ["1.2"]') });
    expect(finding?.message.en).toBe(
      "The fact tlsVersions belongs to item 33, 42 and cannot be stated here.",
    );
    expect(finding?.fix?.ja).toBe("この項目の事実: backupRetention。");
  });

  it("says what a fact takes", () => {
    const [finding] = findingsWith({ 26: edited(26, "[email, form]", "[fax]") });
    expect(finding?.fix?.en).toContain("email, form, phone, chat");
  });
});

describe("the folder", () => {
  it("wants an answer for each item", () => {
    expect(findingsWith({ 32: null }).map(brief)).toEqual(["missing-answer 32:1 []"]);
  });

  it("wants one answer for each item", () => {
    const copy = { ...fileOf(realSource, 30), name: "30-copy.yaml", path: "answers/30-copy.yaml" };
    const { findings } = validate(form, { ...realSource, files: [...realSource.files, copy] });
    expect(findings.map(brief)).toEqual(["file-name 30:1 []", "duplicate-answer 30:2 [30]"]);
  });

  it("wants the file's number to be its no", () => {
    const { findings } = validate(
      form,
      sourceWith({
        30: edited(30, "no: 30", "no: 32").replace("backupRetention: P7D", "backupGenerations: 7"),
      }),
    );
    expect(findings.map(brief)).toEqual([
      "wrong-number 32:2 []",
      "duplicate-answer 32:2 [32]",
      "missing-answer 30:1 []",
    ]);
  });

  test.each([
    ["30-retention.yaml", "file-name"],
    ["50-more.yaml", "file-name"],
    ["notes.txt", "unexpected-file"],
    ["30-backup-retention.yml", "unexpected-file"],
  ])("does not pass over %s", (name, rule) => {
    const stray = { ...fileOf(realSource, 30), name, path: `answers/${name}` };
    const { findings } = validate(form, { ...realSource, files: [...realSource.files, stray] });
    expect(findings.map((finding) => finding.rule)).toContain(rule);
  });

  it.each([
    ["30-backup-retention\u200b.yaml", "U+200B (from its character 20)"],
    ["notes\u202etxt.exe", "U+202E (from its character 6)"],
    ["30-backup\u001b[2J-retention.yaml", "U+001B (from its character 10)"],
  ])("names what nobody sees in a file's name: %j", (name, expected) => {
    const stray = { ...fileOf(realSource, 30), name, path: `answers/${name}` };
    const { findings } = validate(form, { ...realSource, files: [...realSource.files, stray] });
    const [found] = findings.filter(({ rule }) => rule === "file-name");
    expect(found?.message.en).toContain(expected);
    expect(hiddenIn(formatText(findings, { lang: "ja", colour: false, answers: 50 }))).toEqual([]);
    expect(hiddenIn(formatJson(findings, "ja"))).toEqual([]);
  });

  it("wants a service", () => {
    expect(validate(form, { ...realSource, service: undefined }).findings.map(brief)).toEqual([
      "missing-service null:1 []",
    ]);
  });

  it("wants a service of the right form", () => {
    const service = realSource.service && {
      ...realSource.service,
      text: realSource.service.text.replace("lang: ja", "lang: fr"),
    };
    expect(validate(form, { ...realSource, service }).findings.map(brief)).toEqual([
      "wrong-value null:16 []",
    ]);
  });

  it("looks at all files, whatever is wrong with one", () => {
    const broken = Object.fromEntries(Array.from({ length: 49 }, (_, index) => [index + 1, "["]));
    expect(new Set(findingsWith(broken).map(({ item }) => item)).size).toBe(49);
  });

  it("does not depend on the order of files", () => {
    const changes = { 5: "[", 30: edited(30, "P7D", "7"), 32: null };
    const source = sourceWith(changes);
    const there = validate(form, source).findings.map(brief).sort();
    const back = validate(form, { ...source, files: [...source.files].reverse() })
      .findings.map(brief)
      .sort();
    expect(back).toEqual(there);
  });
});
