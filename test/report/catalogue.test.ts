import { reportWords } from "../../scripts/report/messages.ts";
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it, test } from "vitest";
import { LANGS } from "../../scripts/core/lang.ts";
import { catalogue, entriesOf } from "../../scripts/report/catalogue/catalogue.ts";
import { type Entry, type Example, LAYERS } from "../../scripts/report/catalogue/entry.ts";
import { explainRule, listRules, nearestIds } from "../../scripts/report/explain.ts";
import { check } from "../../scripts/check/check.ts";
import { rules } from "../../scripts/kits/kits.ts";
import { readModel } from "../../scripts/load/read-model.ts";
import { loadModelSource, engineFile, readEngineFile } from "../../scripts/io/engine.ts";
import type { Source, SourceFile } from "../../scripts/core/source.ts";
import { validate } from "../../scripts/load/validate.ts";
import { companyFindings, companyStatements } from "../../scripts/check/company-facts.ts";
import { serviceFindings } from "../../scripts/load/services/services-form.ts";
import { fileOf, form, projectText, realSource, sheetWith } from "../support/sheet.ts";

const ids = catalogue.map(({ id }) => id);

const idsOfForm = (source: Source): readonly string[] =>
  validate(form, source).findings.map(({ rule }) => rule);

const idsFound = (source: Source): readonly string[] => {
  const { sheet } = validate(form, source);
  return sheet === undefined ? idsOfForm(source) : check(rules, sheet).map(({ rule }) => rule);
};

const withFile = (source: Source, old: SourceFile, file: SourceFile): Source =>
  source.service === old
    ? { ...source, service: file }
    : { ...source, files: source.files.map((each) => (each === old ? file : each)) };

describe("every id that a finding can carry", () => {
  it("has one entry", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(rules.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("is known wherever findings are made without a rule", () => {
    const folders = ["scripts/load", "scripts/load/schema", "scripts/load/services", "scripts/commands"];
    const files = [
      ...folders.flatMap((folder) =>
        readdirSync(engineFile(folder))
          .filter((name) => name.endsWith(".ts"))
          .map((name) => `${folder}/${name}`),
      ),
      "scripts/check/check.ts",
      "scripts/check/company-facts.ts",
      "scripts/check/exceptions.ts",
    ];
    const makers = files.map(projectText).filter((text) => /errorAt|DataError|\bFinding\b/.test(text));
    // Ids are the only words with hyphens that such a file has.
    const raised = makers.flatMap((text) =>
      [...text.matchAll(/"([a-z0-9]+(?:-[a-z0-9]+)+)"/g)].map(([, id = ""]) => id),
    );
    expect(raised).toContain("missing-fact");
    expect(raised).toContain("unknown-rule");
    expect(raised.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("stands in a layer that has a name", () => {
    expect(LAYERS.flatMap((layer) => entriesOf(layer)).length).toBe(catalogue.length);
    for (const layer of LAYERS) expect(entriesOf(layer)).not.toEqual([]);
    expect(entriesOf("agreement").map(({ id }) => id)).toEqual(["facts-agree", "company-facts-agree"]);
    expect(entriesOf("upkeep").map(({ id }) => id)).toContain("owner-in-codeowners");
    expect(entriesOf("words").map(({ id }) => id)).toContain("mark-missing");
  });

  test.each(catalogue.map((entry) => [entry.id, entry] as const))(
    "%s is explained in both languages",
    (id, entry) => {
      const [ja, en] = [explainRule(entry, form.model, "ja"), explainRule(entry, form.model, "en")];
      for (const [text, lang] of [
        [ja, "ja"],
        [en, "en"],
      ] as const) {
        expect(text).toContain(id);
        expect(text).toContain(entry.title[lang]);
        expect(text).toContain(entry.why[lang]);
        expect(text).not.toContain("undefined");
      }
      expect(entry.title.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(entry.why.ja).toMatch(/。$/);
      expect(entry.why.en).toMatch(/[.?]$/);
    },
  );
});

type FileExample = Extract<Example, { kind: "file" }>;

const withExample = [...entriesOf("form"), ...entriesOf("upkeep")].flatMap(({ id, layer, fails, passes }) =>
  fails.kind === "file" && passes.kind === "file"
    ? [[id, fails, passes, layer === "form" ? idsOfForm : idsFound] as const]
    : [],
);

/** The real answers in which one file has the lines of an example in place of its own lines with the same keys. */
const sourceOf = ({ file, yaml }: FileExample): Source => {
  const name = basename(file);
  const { service } = realSource;
  const old = name === "service.yaml" ? service : fileOf(realSource, Number(name.slice(0, 2)));
  if (old === undefined) throw new Error(`${name} is missing`);
  const keys = [...yaml.matchAll(/^([a-z]+):/gm)].map(([, key = ""]) => key);
  const others = keys.reduce(
    (text, key) => text.replace(new RegExp(`^${key}:.*\\n(?: .*\\n)*`, "m"), ""),
    keys.length === 0 ? "" : old.text,
  );
  return withFile(realSource, old, { ...old, name, path: `answers/${name}`, text: `${others}${yaml}\n` });
};

describe("the lines of an example", () => {
  it("stand for most of these ids", () => {
    expect(withExample.length).toBeGreaterThan(20);
  });

  test.each(withExample)("are refused, and accepted: %s", (id, fails, passes, found) => {
    expect(found(sourceOf(fails))).toContain(id);
    expect(found(sourceOf(passes))).not.toContain(id);
  });
});

describe("what no lines can show", () => {
  const file = fileOf(realSource, 30);
  const changed = (change: Partial<SourceFile>): Source => withFile(realSource, file, { ...file, ...change });
  const modelSource = loadModelSource();
  const broken = {
    ...modelSource.checklist,
    text: modelSource.checklist.text.replace("serviceHours", "noSuchFact"),
  };

  const idsOfOwn = (name: string, text: string): readonly string[] => {
    const [items, facts, words, rules] = (["items", "facts", "words", "rules"] as const).map((part) =>
      readEngineFile(`schema/own-${part}.schema.json`),
    );
    if (items === undefined || facts === undefined || words === undefined || rules === undefined) return [];
    const files = [{ path: `own/${name}`, name, text, hasByteOrderMark: false }];
    const own = { root: "", files, schemas: { items, facts, words, rules }, ruleIds: [] };
    return readModel({ ...modelSource, own }).findings.map(({ rule }) => rule);
  };

  /** Services as `folder: id`. */
  const idsOfServices = (...services: readonly string[]): readonly string[] =>
    serviceFindings(
      services.map((each) => {
        const [name = "", id = ""] = each.split(": ");
        return { name, file: { ...file, name: "service.yaml", text: `id: ${id}\n` } };
      }),
      [],
    ).map(({ rule }) => rule);

  const cases: Readonly<Record<string, () => readonly string[]>> = {
    unreadable: () => idsOfForm(changed({ problem: "unreadable" })),
    "not-a-file": () => idsOfForm(changed({ problem: "not-a-file" })),
    "too-large": () => idsOfForm(changed({ problem: "too-large" })),
    "not-utf8": () => idsOfForm(changed({ problem: "not-utf8" })),
    "byte-order-mark": () => idsOfForm(changed({ hasByteOrderMark: true })),
    "line-ends": () => idsOfForm(changed({ text: file.text.replaceAll("\n", "\r\n") })),
    "yaml-control-character": () => idsOfForm(changed({ text: file.text.replace("最大", "最\u0008大") })),
    "yaml-hidden-character": () => idsOfForm(changed({ text: file.text.replace("最大", "最\u200b大") })),
    "yaml-merge-conflict": () =>
      idsOfForm(changed({ text: file.text.replace("facts:", "<<<<<<< HEAD\nfacts:\n=======\n>>>>>>> b") })),
    "unexpected-file": () =>
      idsOfForm({ ...realSource, files: [...realSource.files, { ...file, name: "memo.txt" }] }),
    "duplicate-answer": () =>
      idsOfForm({ ...realSource, files: [...realSource.files, { ...file, name: "30-old.yaml" }] }),
    "missing-answer": () =>
      idsOfForm({ ...realSource, files: realSource.files.filter((each) => each !== file) }),
    "missing-service": () => idsOfForm({ ...realSource, service: undefined }),
    "mixed-services": () =>
      idsOfForm({ ...realSource, files: [...realSource.files, { ...file, name: "mail/service.yaml" }] }),
    "service-folder": () => idsOfServices("mail: sakura-mail", "desk: desk"),
    "duplicate-service": () => idsOfServices("mail: desk", "desk: desk"),
    "company-facts-agree": () => {
      const [own, other] = [
        sheetWith(),
        sheetWith({ certifications: { facts: { certifications: "undisclosed" } } }),
      ];
      return companyFindings([own, other].map(companyStatements)).map(({ rule }) => rule);
    },
    "model-reference": () =>
      readModel({ ...modelSource, checklist: broken }).findings.map(({ rule }) => rule),
    "own-name-taken": () =>
      idsOfOwn("facts.yaml", "facts: { backupRetention: { type: flag, better: present, label: a } }"),
    "own-unknown-name": () =>
      idsOfOwn("facts.yaml", "facts: { aFact: { type: choice, choices: none, better: neither, label: a } }"),
    "own-rule-unread": () => idsOfOwn("rules.yaml", "- { id: a, holds: backupRetention is long, reason: a }"),
  };

  test.each(Object.entries(cases))("is found: %s", (id, found) => {
    expect(found()).toContain(id);
  });

  it("has a case for each", () => {
    const told = catalogue.filter(({ fails }) => fails.kind === "told").map(({ id }) => id);
    // How deep is too deep depends on the machine; what is generated lies in the project's own folder.
    expect(told.filter((id) => !(id in cases))).toEqual(["yaml-too-deep", "generated-stale"]);
  });
});

describe("the list of all rules", () => {
  test.each(LANGS)("names each, by layer, in %s", (lang) => {
    const list = listRules(lang);
    for (const { id, title } of catalogue)
      expect(list).toMatch(new RegExp(`^  ${id} .*${title[lang].slice(0, 3)}`, "m"));
    for (const layer of LAYERS) expect(list).toContain(`${reportWords[lang].rules.layers[layer].title}\n`);
  });
});

describe("the ids nearest to a name", () => {
  test.each([
    ["tls-curent", ["tls-current"]],
    ["TLS current", ["tls-current"]],
    ["utf8", ["not-utf8"]],
    ["yaml-sintax", ["yaml-syntax"]],
    ["xxxxxxxxxxxxxxxx", []],
    ["", []],
    ["x".repeat(1_000_000), []],
  ])("of %j are %j", (name, expected) => {
    expect(nearestIds(name, ids)).toEqual(expected);
  });

  it("are three at most", () => {
    expect(nearestIds("yaml", ids)).toHaveLength(3);
  });
});

describe("how to make an exception", () => {
  const entry = (id: string): Entry => {
    const found = catalogue.find((each) => each.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };

  test.each([
    ["mark-missing", ["off:", "accept:"], []],
    ["tls-current", ["off:", "An error cannot be accepted."], ["accept:"]],
    ["yaml-syntax", ["knows no exceptions"], ["off:", "accept:"]],
    ["unknown-rule", ["knows no exceptions"], ["accept:"]],
  ])("to %s", (id, said, unsaid) => {
    const text = explainRule(entry(id), form.model, "en").split("\nExceptions\n")[1] ?? "";
    for (const words of said) expect(text).toContain(words);
    for (const words of unsaid) expect(text).not.toContain(words);
  });
});
