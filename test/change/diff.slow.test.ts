import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import type { Change, Json } from "../../scripts/core/change.ts";
import { readRevision } from "../../scripts/commands/revisions.ts";
import { compare } from "../../scripts/change/comparison.ts";
import { comparisonMarkdown } from "../../scripts/report/changes/markdown.ts";
import { comparisonText } from "../../scripts/report/changes/text.ts";
import { type RevisedAnswer, revisionFrom, revisionOf } from "../../scripts/change/revision.ts";
import { relations } from "../../scripts/kits/kits.ts";
import { command } from "../support/command.ts";
import { commandInProcess } from "../support/in-process.ts";
import { repository, type TestRepository } from "../support/repository.ts";
import { type Change as Edit, form, sheetWith } from "../support/sheet.ts";

const { model } = form;

const between = (before: Record<number, Edit>, after: Record<number, Edit>) =>
  compare(model, relations, revisionOf(sheetWith(before)), revisionOf(sheetWith(after)));

const neverTold = (line: string): never => {
  throw new Error(line);
};

const brief = ({ item, fact, part, direction }: Change): string =>
  `${String(item)} ${fact ?? part ?? ""} ${direction}`;

describe("two sheets", () => {
  test.each<[string, Record<number, Edit>, string[], string]>([
    ["the same", {}, [], "none"],
    ["another spelling of a value", { 30: { facts: { backupRetention: "P1W" } } }, [], "none"],
    [
      "another order of choices",
      { 26: { facts: { incidentSupportChannels: ["form", "email"] } } },
      [],
      "none",
    ],
    ["another owner and review", { 30: { owner: "@xtra/legal", reviewed: "2026-11-23" } }, [], "none"],
    ["words in one language", { 38: { en: "Inputs are validated." } }, ["38 text.en wording"], "patch"],
    ["a translation that is gone", { 38: { en: null } }, ["38 text.en wording"], "patch"],
    [
      "a mark with its fact",
      { 4: { mark: "有", facts: { escrow: true } }, 37: { facts: { escrow: true } } },
      ["4 escrow stronger", "4 mark wording", "37 escrow stronger"],
      "minor",
    ],
    ["a mark alone", { 18: { mark: "無" } }, ["18 mark changed"], "minor"],
    [
      "a fact that is no longer stated",
      { 28: { facts: { restoreWindow: null } } },
      ["28 restoreWindow withdrawn"],
      "major",
    ],
  ])("%s", (_name, after, expected, bump) => {
    const comparison = between({}, after);
    expect(comparison.changes.map(brief)).toEqual(expected);
    expect(comparison.bump).toBe(bump);
  });

  it("name the owners concerned and the answers that are tied and were not looked at", () => {
    const weaker = { facts: { backupGenerations: 5 }, reviewed: "2026-11-23" };
    const { owners, suspects } = between({}, { 32: weaker, 6: { reviewed: "2026-11-23" } });
    expect(owners).toEqual(["@xtra/operations"]);
    expect(suspects).toEqual([28, 30]);
  });
});

it("takes facts that are unknown today as they are written", () => {
  const [answer] = revisionOf(sheetWith()).values();
  const before = revisionFrom([answer && { ...answer, facts: { ...answer.facts, oldFact: { a: 1 } } }]);
  const after = revisionFrom([answer]);
  const comparison = compare(model, relations, before, after);
  expect(comparison.changes).toEqual([
    { item: 1, fact: "oldFact", before: { a: 1 }, after: null, direction: "withdrawn" },
  ]);
  expect(comparisonText(model, comparison, { lang: "en", colour: false })).toContain(
    'oldFact: {"a":1} → (not stated)',
  );
});

const answerTo = (item: number): RevisedAnswer => {
  const found = [...revisionOf(sheetWith()).values()].find(({ no }) => no === item);
  if (found === undefined) throw new Error("no such answer");
  return found;
};

describe("values of the past that are none today", () => {
  const answer = answerTo(30);
  const sides = (was: Json, is: Json, fact = "backupRetention") =>
    compare(
      model,
      relations,
      revisionFrom([{ ...answer, facts: { [fact]: was } }]),
      revisionFrom([{ ...answer, facts: { [fact]: is } }]),
    );

  test.each<[Json, Json, string]>([
    ["1 week", "P7D", "changed"],
    ["P7D", "1 week", "changed"],
    ["1 week", "2 weeks", "changed"],
    [7, "P7D", "changed"],
    [{ value: "P7D" }, "P7D", "changed"],
    [["P7D"], "P7D", "changed"],
    [null, "1 week", "disclosed"],
    ["1 week", null, "withdrawn"],
    ["undisclosed", "1 week", "disclosed"],
    ["1 week", "undisclosed", "withdrawn"],
    ["none", "1 week", "changed"],
  ])("%j → %j is told as written: %s", (was, is, direction) => {
    const comparison = sides(was, is);
    expect(comparison.changes.map((change) => change.direction)).toEqual([direction]);
    const shown = typeof was === "string" ? was : JSON.stringify(was);
    const text = comparisonText(model, comparison, { lang: "en", colour: false });
    if (was === "1 week" || typeof was !== "string")
      expect(text).toContain(was === null ? "not stated" : shown);
  });

  test.each([
    "incidentSupportChannels",
    "supportHours",
    "tlsVersions",
    "certifications",
    "upgradeNotice",
    "availability",
  ])("whatever %s has said, nothing is thrown", (fact) => {
    for (const was of ["x", 1, -1, true, [], ["x"], [1, 2, 3], { a: [] }, [[["x"]]], "Mo-Fr 10-17", "9.9"])
      for (const is of ["P7D", [2, 3], "24/7", 99.9, ["1.2"], was]) {
        const comparison = sides(was, is, fact);
        expect(comparisonText(model, comparison, { lang: "ja", colour: false })).not.toBe("");
        expect(comparisonMarkdown(model, comparison, "en")).not.toBe("");
      }
  });

  it("are compared by their own names, whatever every object has", () => {
    expect(sides("a", "b", "constructor").changes).toHaveLength(1);
    const gone = compare(
      model,
      relations,
      revisionFrom([{ ...answer, facts: { toString: "a" } }]),
      revisionFrom([{ ...answer, facts: {} }]),
    );
    expect(gone.changes).toMatchObject([{ before: "a", after: null, direction: "withdrawn" }]);
  });
});

it("shows words that were not there before as added, and nothing as taken away", () => {
  const comparison = between({ 38: { en: null } }, {});
  expect(comparisonText(model, comparison, { lang: "en", colour: false })).toMatch(/\): \{\+[^[]*\+\}\n/);
  expect(comparisonMarkdown(model, comparison, "en")).not.toContain("<del>");
});

it("shows hostile words as text, which a release of the past may hold", () => {
  const hostile = "\u001b[31m<script>|`**]]>\u202e 10:00~17:00 ~~x~~ $a$ @all";
  const answer = answerTo(38);
  const was = revisionFrom([{ ...answer, text: { ja: hostile } }]);
  const comparison = compare(model, relations, was, revisionFrom([answer]));
  const text = comparisonText(model, comparison, { lang: "ja", colour: false });
  expect(text).not.toContain("\u001b");
  expect(text).not.toContain("\u202e");
  const markdown = comparisonMarkdown(model, comparison, "ja");
  expect(markdown).not.toMatch(/[^\\]<script>|[^\\]~~x|[^\\]\$|@all/);
});

describe("npm run diff", () => {
  let repo: TestRepository;

  beforeAll(() => {
    repo = repository("2026-11-22");
    repo.git("tag", "v1.0.0");
  });

  afterAll(() => {
    repo.remove();
  });

  beforeEach(() => {
    repo.git("reset", "-q", "--hard", "v1.0.0");
  });

  const diff = (...args: readonly string[]) => commandInProcess("diff", [...args, "--answers", repo.answers]);
  const changes = (base: string, head: string): string[] =>
    compare(
      model,
      relations,
      readRevision(base, repo.answers, neverTold),
      readRevision(head, repo.answers, neverTold),
    ).changes.map(brief);

  const weaken = (): void => {
    repo.edit(30, "backupRetention: P7D", "backupRetention: P5D");
    repo.edit(30, "最大で1週間", "最大で5日");
    repo.edit(30, "one week", "five days");
  };

  it("says what is weaker, in both languages, and what version that makes", async () => {
    weaken();
    const ja = command("diff", ["v1.0.0", "--answers", repo.answers]);
    expect(ja.code).toBe(0);
    expect(ja.stdout).toContain(
      "弱くなった約束\n  項目30 バックアップデータの保存期間\n    バックアップの保存期間: 7日 → 5日\n",
    );
    expect(ja.stdout).toContain("最大で[-1週間-]{+5日+}となります");
    expect(ja.stdout).toContain("版: 1.0.0 → 2.0.0");
    const en = (await diff("v1.0.0", "--lang", "en")).stdout;
    expect(en).toContain(
      "Promises that got weaker\n  Item 30 Backup retention period\n    Backup retention: 7 days → 5 days\n",
    );
  });

  it("compares any two commits, and knows a renamed file and other keys' order", () => {
    weaken();
    const commit = repo.commit("2026-11-23");
    const path = join(repo.answers, "32-backup-generations.yaml");
    const text = readFileSync(path, "utf8");
    const owner = /^owner: .*\n/m.exec(text)?.[0] ?? "";
    writeFileSync(path, text.replace(owner, "").replace("no: 32\n", `no: 32\n${owner}`));
    renameSync(path, join(repo.answers, "32-generations.yaml"));
    repo.commit("2026-11-24");
    const expected = ["30 backupRetention weaker", "30 text.ja wording", "30 text.en wording"];
    expect(changes("v1.0.0", "HEAD")).toEqual(expected);
    expect(changes(commit, "HEAD")).toEqual([]);
    expect(changes("HEAD", "v1.0.0")[0]).toBe("30 backupRetention stronger");
  });

  it("compares a released JSON with the answers as they are, for other programs", async () => {
    const path = join(repo.root, "released.json");
    writeFileSync(path, JSON.stringify({ format: 1, items: [...revisionOf(sheetWith()).values()] }));
    weaken();
    const { stdout } = await diff(path, "--format", "json");
    const { bump, changes: found } = JSON.parse(stdout) as { bump: string; changes: Change[] };
    expect(bump).toBe("major");
    expect(found[0]).toEqual({
      item: 30,
      fact: "backupRetention",
      before: "P7D",
      after: "P5D",
      direction: "weaker",
    });
  });

  it("asks for a revision", async () => {
    const { code, stdout, stderr } = await diff();
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("npm run diff -- BASE [HEAD]");
  });
});
