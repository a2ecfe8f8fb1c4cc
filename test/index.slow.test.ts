import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { check, loadSheet } from "../scripts/index.ts";
import { copiedAnswers } from "./support/command.ts";
import { commandInProcess } from "./support/in-process.ts";

const copy = copiedAnswers();
const TODAY = "2026-12-01";

afterAll(copy.remove);

describe("check", () => {
  it.each(["ja", "en"] as const)("gives what --format json prints (%s)", async (lang) => {
    const args = ["--answers", copy.folder, "--today", TODAY, "--lang", lang, "--format", "json"];
    const { stdout } = await commandInProcess("check", args);
    const found = check(copy.folder, { today: TODAY, lang });
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(stdout));
  });

  it("speaks the language of the service unless asked for another", () => {
    expect(check(copy.folder, { today: TODAY })).toEqual(check(copy.folder, { today: TODAY, lang: "ja" }));
  });

  it("judges by the day that is given", () => {
    const rules = check(copy.folder, { today: "2020-01-01" }).map(({ rule }) => rule);
    expect(rules).toContain("reviewed-in-future");
    expect(check(copy.folder, { today: TODAY }).map(({ rule }) => rule)).not.toContain("reviewed-in-future");
  });

  it("says which folder cannot be read", () => {
    expect(() => check(join(copy.folder, "none"))).toThrow("none");
  });
});

describe("loadSheet", () => {
  it("gives each answer with its typed facts, and what is found", () => {
    const { sheet, model, findings } = loadSheet(copy.folder, { today: TODAY });
    expect(sheet?.answers).toHaveLength(model?.checklist.items.length ?? 0);
    const kept = sheet?.answers.find(({ answer }) => answer.slug === "backup-retention")?.answer;
    expect(kept?.facts.backupRetention).toBe("P7D");
    expect(findings.map(({ rule }) => rule)).toEqual(
      check(copy.folder, { today: TODAY }).map(({ rule }) => rule),
    );
  });

  it("gives no sheet where the form of an answer is broken, and says what is wrong", () => {
    writeFileSync(join(copy.folder, "30-backup-retention.yaml"), "no: [30\n");
    const { sheet, findings } = loadSheet(copy.folder, { today: TODAY });
    expect(sheet).toBeUndefined();
    expect(findings.map(({ severity }) => severity)).toContain("error");
  });
});
