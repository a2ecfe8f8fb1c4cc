import { describe, expect, it, test } from "vitest";
import { merge } from "../../scripts/import/merge.ts";
import { newAnswer } from "../../scripts/import/write/answer-file.ts";
import { knownService } from "../../scripts/import/service.ts";
import { serviceFile } from "../../scripts/import/write/service-file.ts";
import { normalForm } from "../../scripts/load/normal/normal-form.ts";
import { saysSame } from "../../scripts/core/facts.ts";
import type { FactKey } from "../../scripts/core/facts.generated.ts";
import type { FactValue } from "../../scripts/core/sheet.ts";
import { collected } from "../support/imported.ts";
import { fixture, form, sheetWith } from "../support/sheet.ts";

const file = await collected(new TextEncoder().encode(fixture("qlingo-sheet.txt")));
const imported = merge(form.model, [file]);
const { answers, serviceFile: service } = sheetWith();

/** What the sheet says nothing of, and a person decided. */
/** What a person has to add, and why: nothing is said of it, or more than one value. */
const OPEN = {
  "5 availabilityPeriod": "not-said",
  "11 rtoOutsideHours": "several-values",
  "46 logRetention": "not-said",
} as const;

const DECIDED: readonly string[] = Object.keys(OPEN);

describe("the original sheet, imported", () => {
  test.each(answers.map(({ answer }) => [answer.no, answer] as const))(
    "answers item %d as this repository does",
    (no, answer) => {
      const found = imported.items.find(({ item }) => item.no === no);
      expect(found?.mark).toBe(answer.mark);
      expect(found?.text).toEqual({ ja: answer.text.ja });
      const decided = Object.keys(answer.facts).filter((fact) => !DECIDED.includes(`${String(no)} ${fact}`));
      expect(Object.keys(found?.facts ?? {})).toEqual(decided);
      for (const fact of decided as FactKey[]) {
        const [read, told] = [found?.facts[fact], answer.facts[fact]] as [FactValue, FactValue]; // both are stated, as just seen
        expect([
          fact,
          read,
          saysSame(form.model.vocabulary, form.model.vocabulary.facts[fact], read, told),
        ]).toEqual([fact, told, true]);
      }
    },
  );

  it("states at least 95 % of the facts, and tells which a person has to add", () => {
    const all = answers.reduce((sum, { answer }) => sum + Object.keys(answer.facts).length, 0);
    const read = imported.items.reduce((sum, { facts }) => sum + Object.keys(facts).length, 0);
    expect(read / all).toBeGreaterThanOrEqual(0.95);
    const open = imported.items.flatMap(({ item, unread }) =>
      unread.map(({ fact, why }) => `${String(item.no)} ${fact}: ${why}`),
    );
    expect(open).toEqual(Object.entries(OPEN).map(([each, why]) => `${each}: ${why}`));
  });

  it("gives the files that a careful person writes, without the translation and those two facts", () => {
    for (const { answer, file: original } of answers) {
      const found = imported.items.find(({ item }) => item.no === answer.no);
      if (found === undefined) throw new Error(`item ${String(answer.no)} was not imported`);
      const text = newAnswer(found, answer);
      const told = original.text.split("\n").filter((line) => {
        const isDecided = DECIDED.some(
          (each) => each === `${String(answer.no)} ${line.trim().split(":")[0] ?? ""}`,
        );
        return !line.startsWith("  en: ") && !isDecided;
      });
      expect(text).toBe(told.join("\n"));
      expect(normalForm({ ...original, text }, form.model)).toBe(text);
    }
  });

  it("says who answers; what no sheet says is left out", () => {
    const lines = serviceFile(knownService({ "provider-en": "Xtra, Inc." }, [file], "ja")).split("\n");
    expect(service.text.split("\n").filter((line) => !lines.includes(line))).toEqual([
      expect.stringContaining("This document describes the security of Qlingo"),
      expect.stringContaining("Answers to a checklist of your own"),
    ]);
  });
});
