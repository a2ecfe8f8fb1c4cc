import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { showAnswer, tiesOf, withReview } from "../../../scripts/change/edit/review.ts";
import { relations } from "../../../scripts/kits/kits.ts";
import { todayInJapan } from "../../../scripts/io/load.ts";
import type { StatedAnswer } from "../../../scripts/core/sheet.ts";
import { command, copiedAnswers } from "../../support/command.ts";
import { commandInProcess } from "../../support/in-process.ts";
import { fileOf, realSource, sheetWith } from "../../support/sheet.ts";

const sheet = sheetWith({
  30: { evidence: [{ title: "設定の写し", url: "https://example.com/a", until: "2027-03-31" }] },
});

const stated = (item: number): StatedAnswer => {
  const found = sheet.answers.find(({ answer }) => answer.no === item);
  if (found === undefined) throw new Error(`no item ${String(item)}`);
  return found;
};

describe("what a reviewer sees", () => {
  it("has the words in both languages, facts, ties, evidence and the days", () => {
    const shown = showAnswer(sheet, stated(30), relations, "en");
    for (const part of [
      "最大で1週間",
      "one week at most",
      "backupRetention: P7D",
      "Item 32",
      "設定の写し  https://example.com/a  (valid until 2027-03-31)",
      "Reviewed 2026-11-22 → 2026-11-23",
    ])
      expect(shown).toContain(part);
  });

  it("has the ties of shared facts and of rules, never the answer itself", () => {
    const ties = tiesOf(sheet, stated(33).answer, relations, "en");
    expect(ties).toContainEqual({ by: "tlsVersions", items: [42] });
    expect(ties.flatMap(({ items }) => items)).not.toContain(33);
    expect(tiesOf(sheet, stated(49).answer, relations, "en")).toEqual([]);
  });
});

it("changes the day of review and not a character besides", () => {
  const { text } = fileOf(realSource, 32);
  const answer = { ...stated(32), file: fileOf(realSource, 32) };
  expect(withReview(answer, "2027-01-05")).toBe(text.replace("2026-11-22", "2027-01-05"));
});

describe("npm run review", () => {
  it("sets today in the files of the items, and in no other", () => {
    const { folder, remove } = copiedAnswers();
    try {
      const { code, stdout } = command("review", ["30", "32", "30", "--answers", folder]);
      expect(code).toBe(0);
      expect(stdout.match(/^項目30/gm)).toHaveLength(1);
      const reviewed = (name: string): string | undefined =>
        /reviewed: "(.*)"/.exec(readFileSync(join(folder, name), "utf8"))?.[1];
      expect(reviewed("30-backup-retention.yaml")).toBe(todayInJapan());
      expect(reviewed("32-backup-generations.yaml")).toBe(todayInJapan());
      expect(readFileSync(join(folder, "31-data-deletion.yaml"), "utf8")).toBe(fileOf(realSource, 31).text);
    } finally {
      remove();
    }
  });

  it("writes nothing on a dry run, nor for a number that is no item", async () => {
    const { folder, remove } = copiedAnswers();
    try {
      expect((await commandInProcess("review", ["30", "--dry-run", "--answers", folder])).code).toBe(0);
      const { code, stderr } = await commandInProcess("review", ["30", "50", "--answers", folder]);
      expect(code).toBe(2);
      expect(stderr).toContain("50: 1～49 の番号ではありません");
      expect(readFileSync(join(folder, "30-backup-retention.yaml"), "utf8")).toBe(
        fileOf(realSource, 30).text,
      );
    } finally {
      remove();
    }
  });
});
