import { expect, test } from "vitest";
import { isStanding } from "../../scripts/core/facts.ts";
import type { FactKey } from "../../scripts/core/facts.generated.ts";
import type { Stated } from "../../scripts/core/sheet.ts";
import { form, sheetWith } from "../support/sheet.ts";
import { findingsOfEdit } from "../support/words.ts";

const { vocabulary } = form.model;
const STANDINGS = ["none", "undisclosed", "unspecified"];

/** Every other value that a flag, a choice or a standing could have. */
const others = (fact: FactKey, value: Stated): readonly unknown[] => {
  const { type, choices } = vocabulary.facts[fact];
  if (typeof value === "boolean") return [!value];
  if (isStanding(value)) return STANDINGS.filter((each) => each !== value);
  if (type !== "choice") return [];
  return Object.keys(vocabulary.choiceSets[choices ?? ""] ?? {}).filter((each) => each !== value);
};

test("each fact of the real sheet that is turned against its text is refused", () => {
  const seen: string[] = [];
  const unseen: string[] = [];
  for (const { answer } of sheetWith().answers)
    // The facts of an answer are those of the vocabulary.
    for (const [fact, value] of Object.entries(answer.facts) as readonly [FactKey, Stated][])
      for (const turned of others(fact, value)) {
        const edit = { no: answer.no, facts: { [fact]: turned } };
        const findings = findingsOfEdit({ id: fact, why: "turned", edits: [edit] });
        const isSeen = findings.some(({ severity, item }) => severity === "error" && item === answer.no);
        (isSeen ? seen : unseen).push(`${String(answer.no)} ${fact}: ${String(turned)}`);
      }
  expect(seen.length).toBeGreaterThan(75);
  // Where the text says nothing of the fact, or only that it is done at some time, no standing is against it.
  expect(unseen).toMatchInlineSnapshot(`
    [
      "5 availabilityPeriod: none",
      "5 availabilityPeriod: undisclosed",
      "10 meanTimeToRecovery: undisclosed",
      "10 meanTimeToRecovery: unspecified",
      "36 deletionDelay: undisclosed",
      "40 vulnerabilityAssessmentInterval: undisclosed",
      "46 logRetention: none",
      "46 logRetention: undisclosed",
    ]
  `);
});
