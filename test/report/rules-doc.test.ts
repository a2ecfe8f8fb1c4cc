import { describe, expect, it, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { LANGS } from "../../scripts/core/lang.ts";
import { catalogue } from "../../scripts/report/catalogue/catalogue.ts";
import { showExample } from "../../scripts/report/example.ts";
import { rulesDoc, rulesDocs } from "../../scripts/report/rules-doc.ts";
import { rules } from "../../scripts/kits/kits.ts";
import { readEngineFile } from "../../scripts/io/engine.ts";
import { form, projectText } from "../support/sheet.ts";

/** What the YAML of an example says, document by document. */
const read = (text: string): readonly Record<string, unknown>[] =>
  parseAllDocuments(text).map((document) => {
    expect(document.errors).toEqual([]);
    return (document.toJS() ?? {}) as Record<string, unknown>; // an example is a map, or only comments
  });

describe("the documents about the rules", () => {
  test.each(rulesDocs(form.model).map(({ path, text }) => [path, text] as const))(
    "%s is up to date",
    (path, text) => {
      expect(projectText(path) === text, "npm run generate").toBe(true);
      // A larger file would not be read, and always be stale.
      expect(readEngineFile(path).problem).toBeUndefined();
    },
  );

  test.each(LANGS)("have a section and a link for each id, in %s", (lang) => {
    const document = rulesDoc(form.model, lang);
    const headings = [...document.matchAll(/^### (.+)$/gm)].map(([, id]) => id);
    expect([...headings].sort()).toEqual(catalogue.map(({ id }) => id).sort());
    const targets = [...document.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
    for (const id of headings) expect(targets).toContain(id);
    const anchors = [...document.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
      title.toLowerCase().replaceAll(" ", "-"),
    );
    for (const target of targets) expect(anchors).toContain(target);
  });
});

describe("an example in YAML", () => {
  const relations = rules.flatMap((rule) => (rule.kind === "relation" ? [[rule.id, rule] as const] : []));

  test.each(relations)("of %s states its facts where answers must state them", (_id, rule) => {
    for (const facts of [rule.fails, rule.passes])
      for (const lang of LANGS) {
        const { text } = showExample({ kind: "facts", facts }, form.model, lang);
        const files = [...text.matchAll(/^# answers\/(\d\d)-/gm)].map(([, no]) => Number(no));
        const stated = read(text).map((values) => values["facts"] as Record<string, unknown>); // as every such example
        expect(files).toHaveLength(stated.length);
        const said = Object.fromEntries(
          Object.entries(facts).filter(([, value]) => value !== undefined && value !== null),
        );
        expect(Object.assign({}, ...stated)).toEqual(said);
        for (const [index, no] of files.entries()) {
          const { must = [], may = [] } = form.model.checklist.items[no - 1]?.facts ?? {};
          for (const fact of Object.keys(stated[index] ?? {})) expect([...must, ...may]).toContain(fact);
        }
      }
  });

  const sheetRules = rules.flatMap((rule) => (rule.kind === "sheet" ? [[rule.id, rule] as const] : []));

  test.each(sheetRules)("of %s says what differs", (_id, rule) => {
    for (const answers of [rule.fails, rule.passes]) {
      const { text } = showExample({ kind: "answers", answers }, form.model, "ja");
      const shown = read(text);
      for (const [index, answer] of Object.values(answers).entries()) {
        const { ja, en, facts, mark, owner, reviewed } = answer;
        const words = shown[index]?.["text"] as { ja?: string; en?: string } | null | undefined; // as the schema has it
        expect(words?.ja ?? undefined).toBe(ja);
        expect(words?.en ?? null).toBe(en ?? null);
        for (const [fact, value] of Object.entries(facts ?? {}))
          if (value !== null) expect(shown[index]?.["facts"]).toHaveProperty(fact, value);
        expect(shown[index]?.["mark"] ?? null).toBe(mark ?? null);
        expect(shown[index]?.["owner"]).toBe(owner);
        expect(shown[index]?.["reviewed"]).toBe(reviewed);
      }
    }
  });

  test.each<[string, unknown]>([
    ["a colon", "a: b"],
    ["a comma in a list", ["a, b", "c"]],
    ["a number in text", ["1.2", "12"]],
    ["line ends", "a\nb\n"],
    ["a date", "2026-11-22"],
    ["a mark of a comment", "a # b"],
    ["quotes", `"a" 'b'`],
    ["a list of maps", [{ title: "報告書", until: "2027-03-31" }, { url: "https://example.com/" }]],
  ])("keeps %s", (_name, value) => {
    const { text } = showExample(
      { kind: "answers", answers: { 30: { facts: { backupRetention: value } } } },
      form.model,
      "ja",
    );
    expect(read(text)).toEqual([{ facts: { backupRetention: value } }]);
  });

  it("tells what an answer said before", () => {
    const answers = {
      "backup-retention": { reviewed: "2026-11-22", was: { changedOn: "2026-11-20", ja: "1日です。" } },
    };
    expect(showExample({ kind: "answers", answers }, form.model, "en").text).toBe(
      [
        "# answers/30-backup-retention.yaml",
        'reviewed: "2026-11-22"',
        "# before it changed on 2026-11-20:",
        "#   text:",
        "#     ja: 1日です。",
      ].join("\n"),
    );
  });

  it("does without the checklist where that is broken", () => {
    const facts = { backupRetention: "P3D", rpo: "PT24H" };
    expect(showExample({ kind: "facts", facts }, undefined, "ja").text).toBe(
      "facts:\n  backupRetention: P3D\n  rpo: PT24H",
    );
    expect(showExample({ kind: "answers", answers: { escrow: { mark: "有" } } }, undefined, "ja").text).toBe(
      "# escrow\nmark: 有",
    );
  });
});
