import { saysSame, type Statement, statementsOf, writtenValue } from "../core/facts.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { Sheet } from "../core/sheet.ts";
import { defineSheetRule, type Report } from "./rule.ts";

const factKeys = (sheet: Sheet): readonly FactKey[] =>
  // The vocabulary's keys are the generated type's keys; a stale type fails the check.
  Object.keys(sheet.model.vocabulary.facts) as FactKey[];

/** Whether one of two statements is told on request, and the other one says that it is not disclosed: both are true. */
const isDisclosed = ({ library = [] }: Sheet, ...both: readonly [Statement, Statement]): boolean => {
  const isOnRequest = ({ by }: Statement): boolean =>
    library.some(({ id, show }) => show === "on-request" && id === by.answer.no);
  const [one, other] = both;
  return (
    (one.value === "undisclosed" && isOnRequest(other)) || (other.value === "undisclosed" && isOnRequest(one))
  );
};

const disagreement = (sheet: Sheet, fact: FactKey): readonly Report[] => {
  const definition = sheet.model.vocabulary.facts[fact];
  const [first, ...others] = statementsOf(sheet, fact);
  const differing = others.filter(
    (other) =>
      first !== undefined &&
      !saysSame(sheet.model.vocabulary, definition, first.value, other.value) &&
      !isDisclosed(sheet, first, other),
  );
  if (first === undefined || differing.length === 0) return [];
  const items = (separator: string): string =>
    differing.map(({ by }) => String(by.answer.no)).join(separator);
  const values = [...new Set(differing.map(({ value }) => writtenValue(value)))];
  const own = writtenValue(first.value);
  return [
    {
      item: first.by.answer.slug,
      path: ["facts", fact],
      words: {
        message: {
          ja: `${definition.label.ja} は ${own} ですが、項目${items("、")}では ${values.join("、")} です。`,
          en: `${definition.label.en} is ${own} here, but ${values.join(", ")} in item ${items(", ")}.`,
        },
        fix: {
          ja: `どちらが正しいかを担当者と確かめ、すべての回答の ${fact} を同じ値にしてください(本文も合わせます)。`,
          en: `Find out which one is right, and state the same ${fact} in all of these answers (and in their words).`,
        },
      },
      related: differing.map(({ by, value }) => ({
        item: by.answer.slug,
        path: ["facts", fact],
        message: { ja: `${fact}: ${writtenValue(value)}`, en: `${fact}: ${writtenValue(value)}` },
      })),
    },
  ];
};

/** A fact that several answers state has one value. METI's items overlap: 6 and 28, 33 and 42, 41 and 45. */
export const factsAgree = defineSheetRule({
  id: "facts-agree",
  severity: "error",
  title: { ja: "複数の回答が述べる事実は同じ値", en: "A fact stated in several answers has one value" },
  source:
    "METI 2010, items {disaster-recovery} and {backup-method}, {encryption} and {communication-encryption}, {data-handling-environment} and {data-access-restriction}",
  why: {
    ja: "顧客は項目どうしを見比べ、食い違う回答を信用しません。",
    en: "Customers compare items with each other and do not trust answers that differ.",
  },
  check: (sheet) => factKeys(sheet).flatMap((fact) => disagreement(sheet, fact)),
  fails: {
    "disaster-recovery": { facts: { restoreWindow: "P6D" } },
    "backup-method": { facts: { restoreWindow: "P7D" } },
  },
  passes: {
    "disaster-recovery": { facts: { restoreWindow: "P1W" } },
    "backup-method": { facts: { restoreWindow: "P7D" } },
  },
});
