import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { LANGS } from "../../scripts/core/lang.ts";
import { itemOf } from "../../scripts/core/model.ts";
import { OWN_PARTS, type OwnPart, type OwnSource, type SourceFile } from "../../scripts/core/source.ts";
import { engineFile, loadModelSource, readEngineFile } from "../../scripts/io/engine.ts";
import { type OwnReading, readOwn } from "../../scripts/load/own/read-own.ts";
import { readModel } from "../../scripts/load/read-model.ts";

const text = (part: OwnPart): string =>
  readFileSync(engineFile(`test/fixtures/own-example/own/${part}.yaml`), "utf8");

const fileOf = (name: string, content: string, more: Partial<SourceFile> = {}): SourceFile => ({
  path: `own/${name}`,
  name,
  text: content,
  hasByteOrderMark: false,
  ...more,
});

const schemaOf = (part: OwnPart): SourceFile => readEngineFile(`schema/own-${part}.schema.json`);

/** The example's own files, some of them with other content. */
const ownWith = (
  changes: Partial<Record<OwnPart, string>> = {},
  more: readonly SourceFile[] = [],
): OwnSource => ({
  root: "/project",
  files: [...OWN_PARTS.map((part) => fileOf(`${part}.yaml`, changes[part] ?? text(part))), ...more],
  schemas: {
    items: schemaOf("items"),
    facts: schemaOf("facts"),
    words: schemaOf("words"),
    rules: schemaOf("rules"),
  },
  ruleIds: ["retention-holds-generations"],
});

const source = loadModelSource();

const base = (() => {
  const { model, findings } = readModel(source);
  if (model === undefined) throw new Error(JSON.stringify(findings));
  return model;
})();

const read = (own: OwnSource): OwnReading => readOwn(base, own);

/** What is found, as `rule file:line`. */
const found = (own: OwnSource): readonly string[] =>
  read(own).findings.map(
    ({ rule, place }) => `${rule} ${place.file.replace("own/", "")}:${String(place.line)}`,
  );

/** The example's file with a part of it replaced. */
const edited = (part: OwnPart, from: string, to: string): Partial<Record<OwnPart, string>> => {
  const before = text(part);
  if (!before.includes(from)) throw new Error(`${part} does not hold ${from}`);
  return { [part]: before.replace(from, () => to) };
};

const rule = (holds: string): Partial<Record<OwnPart, string>> => ({
  rules: `- id: a-rule\n  holds: ${JSON.stringify(holds)}\n  reason: 理由\n`,
});

describe("what a project adds", () => {
  const { model } = read(ownWith());

  it("stands in the checklist beside what it belongs to", () => {
    const items = model?.checklist.items ?? [];
    const place = items.findIndex(({ no }) => no === 50);
    expect(items[place - 1]?.section).toBe("support");
    expect(items[place + 1]?.section).toBe("data");
    expect(items.slice(-2).map(({ no }) => no)).toEqual(["A1", "A2"]);
    expect(model?.checklist.sections["company"]?.en).toBe("Our own items");
  });

  it("may be answered in words alone, and has a unit all the same", () => {
    const item = model && itemOf(model, "sustainability");
    expect(item?.facts.must).toEqual([]);
    expect(item?.unit.ja).toBe("記述");
  });

  it("is in the vocabulary with its words", () => {
    const facts: Readonly<Record<string, { type: string }>> = model?.vocabulary.facts ?? {};
    expect(facts["termsNotice"]?.type).toBe("duration");
    expect(Object.keys(model?.vocabulary.choiceSets["languages"] ?? {})).toEqual(["japanese", "english"]);
    expect(model?.words.ja.choices["languages"]?.["english"]).toEqual(["英語"]);
  });

  it("leaves the checklists that it does not add to as they are", () => {
    expect(model?.others).toEqual(base.others);
    expect(model?.checklist.items).toHaveLength(base.checklist.items.length + 3);
  });

  it("may say a text in one language", () => {
    const { model: one } = read(
      ownWith(edited("items", "{ ja: 環境への取り組み, en: Sustainability }", "環境への取り組み")),
    );
    expect(one && itemOf(one, "sustainability")?.title).toEqual({
      ja: "環境への取り組み",
      en: "環境への取り組み",
    });
  });
});

describe("a broken own file", () => {
  const cases: readonly (readonly [string, Partial<Record<OwnPart, string>>, readonly string[]])[] = [
    ["a number of the checklist", edited("items", "no: 50", "no: 30"), ["own-name-taken items.yaml:9"]],
    ["a number that is used twice", edited("items", "no: A2", "no: A1"), ["own-name-taken items.yaml:25"]],
    [
      "a slug of the checklist",
      edited("items", "slug: sustainability", "slug: backup-retention"),
      ["own-name-taken items.yaml:26"],
    ],
    [
      "a slug of another checklist",
      edited("items", "slug: sustainability", "slug: vulnerability-reports"),
      ["own-name-taken items.yaml:26"],
    ],
    [
      "a slug that every object has",
      edited("items", "slug: sustainability", "slug: constructor"),
      ["own-name-taken items.yaml:26"],
    ],
    ["a number as text", edited("items", "no: 50", 'no: "50"'), ["wrong-value items.yaml:9"]],
    [
      "an unknown section",
      edited("items", "section: support", "section: sales"),
      ["own-unknown-name items.yaml:11"],
    ],
    [
      "an unknown category",
      edited("items", "category: support", "category: sales"),
      ["own-unknown-name items.yaml:12"],
    ],
    [
      "an unknown fact",
      edited("items", "must: [supportLanguages]", "must: [languages]"),
      ["own-unknown-name items.yaml:16"],
    ],
    [
      "an unknown checklist",
      edited("items", "no: A2", "checklist: soc-2\n    no: A2"),
      ["own-unknown-name items.yaml:25"],
    ],
    [
      "a mark for a fact of another item",
      edited("items", "must: [supportLanguages] }", "must: [supportLanguages] }\n    mark: termsNotice"),
      ["own-unknown-name items.yaml:17"],
    ],
    [
      "a section of the checklist",
      edited("items", "  company: { ja: 自社の項目", "  support: { ja: 自社の項目"),
      ["own-name-taken items.yaml:5"],
    ],
    [
      "a taken fact",
      edited("facts", "  termsNotice:", "  backupRetention:"),
      ["own-name-taken facts.yaml:12"],
    ],
    [
      "a fact that every object has",
      edited("facts", "  termsNotice:", "  constructor:"),
      ["own-name-taken facts.yaml:12"],
    ],
    ["a taken set", edited("facts", "  languages:", "  channels:"), ["own-name-taken facts.yaml:3"]],
    [
      "an unknown set",
      edited("facts", "choices: languages", "choices: tongues"),
      ["own-unknown-name facts.yaml:9"],
    ],
    [
      "a type that nobody knows",
      edited("facts", "type: duration", "type: time"),
      ["wrong-value facts.yaml:13"],
    ],
    [
      "words of a fact of ours",
      edited(
        "words",
        "    supportLanguages: { topics: [対応言語",
        "    backupRetention: { topics: [対応言語",
      ),
      ["own-name-taken words.yaml:4"],
    ],
    [
      "words of no fact",
      edited("words", "    supportLanguages: { topics: [対応言語", "    languages: { topics: [対応言語"),
      ["own-unknown-name words.yaml:4"],
    ],
    [
      "words of no choice",
      edited("words", "      english: [英語]", "      german: [独語]"),
      ["own-unknown-name words.yaml:9"],
    ],
    [
      "a taken rule",
      edited("rules", "terms-a-month-ahead", "retention-holds-generations"),
      ["own-name-taken rules.yaml:2"],
    ],
    ["no YAML", { facts: "facts: [" }, ["yaml-syntax facts.yaml:1"]],
    [
      "a hidden character",
      edited("words", "[日本語]", "[日\u200b本語]"),
      ["yaml-hidden-character words.yaml:8"],
    ],
    ["a key that nobody knows", edited("rules", "severity", "serious"), ["unknown-key rules.yaml:4"]],
    [
      "a reason that is missing",
      { rules: "- id: a-rule\n  holds: termsNotice >= P1D\n" },
      ["missing-key rules.yaml:1"],
    ],
  ];
  test.each(cases)("%s", (_name, changes, expected) => {
    expect(found(ownWith(changes))).toEqual(expect.arrayContaining([...expected]));
    for (const { message, fix } of read(ownWith(changes)).findings)
      for (const lang of LANGS) {
        expect(message[lang]).not.toBe("");
        expect(fix?.[lang]).not.toBe("");
      }
  });

  it("that is too large says what it is for", () => {
    const own = ownWith();
    const files = own.files.map((file) =>
      file.name === "facts.yaml" ? { ...file, text: "", problem: "too-large" as const, maxKib: 256 } : file,
    );
    const [finding] = read({ ...own, files }).findings;
    expect(finding?.rule).toBe("too-large");
    expect(finding?.message.en).toContain("256 KiB");
  });

  it("of another name is not passed over", () => {
    expect(found(ownWith({}, [fileOf("rules.yml", "")]))).toEqual(["unexpected-file rules.yml:1"]);
  });
});

describe("a rule as data", () => {
  test.each([
    ["backupRetention >= P30D"],
    ["termsNotice >= 3 working days"],
    ["logRetention >= deletionDelay"],
    ["backupGenerations > 3 and availability >= 99.5"],
    ["inputValidation = true"],
    ["storageLimit >= 100 GB"],
    ["supportLanguages = [japanese, english]"],
    ["serviceHours = 24/7"],
    ['serviceHours != "Mo-Fr 10:00-17:00; PH off"'],
    ["availabilityBasis = guarantee"],
  ])("is read: %s", (holds) => {
    expect(found(ownWith(rule(holds)))).toEqual([]);
  });

  test.each([
    ["", "missing"],
    ["backupRetention", "own-rule-unread"],
    ["backupRetention >= ", "own-rule-unread"],
    ["backupRetention>=P30D", "own-rule-unread"],
    ["backupRetention => P30D", "own-rule-unread"],
    ["backupRetention >= P30D or availability > 99", "own-rule-unread"],
    ["backupRetention >= P30D and", "own-rule-unread"],
    ["backupRetension >= P30D", "own-rule-unread"],
    ["backupRetention >= deletionDelai", "own-rule-unread"],
    ["backupRetention >= 30", "own-rule-unread"],
    ["backupRetention >= 3 working days", "own-rule-unread"],
    ["backupRetention >= undisclosed", "own-rule-unread"],
    ["backupRetention >= backupGenerations", "own-rule-unread"],
    ["backupGenerations >= P30D", "own-rule-unread"],
    ["backupGenerations >= 3; process.exit()", "own-rule-unread"],
    ["availability >= 101", "own-rule-unread"],
    ["inputValidation > true", "own-rule-unread"],
    ["inputValidation = yes", "own-rule-unread"],
    ["supportLanguages = [german]", "own-rule-unread"],
    ["storageLimit >= 100 miles", "own-rule-unread"],
    ["constructor = true", "own-rule-unread"],
  ])("is refused: %s", (holds, id) => {
    const own = ownWith(rule(holds));
    expect(found(own)).toEqual([id === "missing" ? "wrong-value rules.yaml:2" : `${id} rules.yaml:2`]);
    for (const { fix } of read(own).findings) for (const lang of LANGS) expect(fix?.[lang]).toBeTruthy();
  });
});

describe("the schemas of own files", () => {
  const definition = (name: string, part: string): unknown => {
    // A schema that people write.
    const schema = JSON.parse(readEngineFile(`schema/${name}.schema.json`).text) as {
      $defs: Record<string, unknown>;
    };
    return schema.$defs[part];
  };

  test.each([
    ["facts", "own-facts", "fact"],
    ["words", "own-words", "fact"],
    ["words", "own-words", "phrases"],
  ])("hold what %s holds: %s, %s", (ours, own, part) => {
    expect(definition(own, part)).toEqual(definition(ours, part));
  });
});
