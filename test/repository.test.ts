import { readdirSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { answerFileName, checklistsOf } from "../scripts/core/model.ts";
import { generate } from "../scripts/load/schema/generate.ts";
import { LANGS } from "../scripts/core/lang.ts";
import { engineFile } from "../scripts/io/engine.ts";
import { brief, findingsWith, fixture, form, projectText, realSource } from "./support/sheet.ts";

const { checklist, vocabulary } = form.model;

describe("the answers that the tests work on", () => {
  it("have no error, and these weaknesses", () => {
    expect(findingsWith({}).map((finding) => `${finding.severity} ${brief(finding)}`)).toEqual([
      "warning availability-has-period 5:7 [5]",
      "warning rto-within-availability 5:7 [11 11 1 5 5]",
      "warning business-hours-defined 11:4 [15 11 15]",
      "warning ambiguous-time 11:4 []",
      "warning ambiguous-time 11:5 []",
      "warning vague-wording 15:4 [15 15]",
      "warning round-the-clock-desk-gives-notice 15:7 [26]",
      "warning mark-missing 18:2 []",
      "warning standing-beside-value 29:4 [29]",
      "warning standing-beside-value 29:5 [29]",
      "warning retention-is-no-ceiling 30:4 [6 28 32 30]",
      "warning vague-wording 31:5 [31 31]",
      "warning wrong-homophone 35:5 [35]",
      "warning vague-wording 36:5 [36 36]",
      "warning vague-wording 40:5 [40 40]",
      "warning copied-answer 45:5 [41]",
      "warning time-unspecified 46:8 []",
      "warning not-applicable-marked 48:5 [48]",
      "warning answer-says-nothing 49:5 []",
    ]);
  });

  it("are one file per item", () => {
    expect(realSource.files.map(({ name }) => name)).toEqual(checklist.items.map(answerFileName));
  });
});

describe("the checklist", () => {
  const official = fixture("meti-2010-items.tsv")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

  test.each(checklist.items.map((item) => [item.no, item] as const))(
    "has the official wording of item %d",
    (no, item) => {
      const { section, category, title, requirement, unit, repaired } = item;
      const ours = [
        String(no),
        checklist.sections[section]?.ja,
        checklist.categories[category]?.ja,
        title.ja,
        requirement.ja,
        unit.ja,
      ];
      expect(ours).toEqual(official[Number(no) - 1]?.slice(0, 6));
      // Three more rows were only shifted, and their wording is whole.
      expect(repaired !== undefined).toBe([5, 35, 48].includes(Number(no)));
    },
  );

  it("uses every fact of the vocabulary, or knows how it is said where only the library states it", () => {
    const used = new Set<string>(
      checklistsOf(form.model)
        .flatMap(({ items }) => items)
        .flatMap(({ facts }) => [...facts.must, ...(facts.may ?? [])]),
    );
    const isSaid = (fact: string): boolean =>
      LANGS.every((lang) => Object.hasOwn(form.model.words[lang].facts, fact));
    expect(Object.keys(vocabulary.facts).filter((fact) => !used.has(fact) && !isSaid(fact))).toEqual([]);
  });

  it("has a mark wherever the unit asks 有無", () => {
    const asked = checklist.items.filter(({ unit }) => unit.ja.includes("有無"));
    expect(asked.filter(({ mark }) => mark === undefined)).toEqual([]);
  });
});

it("has generated files that are up to date", () => {
  for (const { path, text } of generate(form.model)) expect(projectText(path)).toBe(text);
});

describe("what is published about the project", () => {
  const documents = ["README.md", "README.ja.md", "CONTRIBUTING.md"];
  const scripts = Object.keys((JSON.parse(projectText("package.json")) as { scripts: object }).scripts);

  test.each(documents)("%s names only npm scripts that exist", (name) => {
    const named = [...projectText(name).matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, script]) => script);
    expect(named.filter((script) => script !== undefined && !scripts.includes(script))).toEqual([]);
  });

  it("CONTRIBUTING.md gives a reason for each dependency", () => {
    const { dependencies, devDependencies } = JSON.parse(projectText("package.json")) as Record<
      string,
      object
    >;
    const text = projectText("CONTRIBUTING.md");
    const unnamed = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !text.includes(`\`${name}\``),
    );
    expect(unnamed).toEqual([]);
  });
});

describe("the workflows", () => {
  const folder = ".github/workflows";
  const workflows = readdirSync(engineFile(folder)).map(
    (name) => [name, projectText(`${folder}/${name}`)] as const,
  );

  test.each(workflows)("%s pins every action by commit", (_name, text) => {
    const uses = [...text.matchAll(/uses: *(\S+)(.*)/g)].map(([, action = "", comment = ""]) => ({
      action,
      comment,
    }));
    const remote = uses.filter(({ action }) => !action.startsWith("./"));
    expect(remote.length).toBeGreaterThan(0);
    for (const { action, comment } of remote) {
      expect(action).toMatch(/@[0-9a-f]{40}$/);
      expect(comment).toMatch(/# v\d/);
    }
  });

  test.each(workflows)("%s has read access only, unless a job asks for more", (_name, text) => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n(?! )/m);
    expect(text).not.toContain("pull_request_target");
    expect(text).not.toContain("write-all");
  });

  test.each(workflows)("%s puts no text from outside into a shell", (_name, text) => {
    const runs = [...text.matchAll(/run: *(.*(?:\n {10,}.*)*)/g)].map(([, script = ""]) => script);
    for (const script of runs) expect(script).not.toContain("${{");
  });
});
