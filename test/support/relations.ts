import { expect, test } from "vitest";
import { newFindings } from "../../scripts/report/outcome.ts";
import type { Finding } from "../../scripts/core/finding.ts";
import { factRules } from "../../scripts/kits/kits.ts";
import { type Said, stating } from "./facts.ts";
import { type Change, findingsWith } from "./sheet.ts";

const usual = findingsWith({}, factRules);

/** What the relations say of the real answers with some changed, besides what they always say. */
export const foundIn = (changes: Readonly<Record<number, Change>>): readonly Finding[] =>
  newFindings(usual, findingsWith(changes, factRules));

/** The finding of one rule on the real answers with some facts changed. */
export const findingOf = (rule: string, facts: Said): Finding | undefined =>
  findingsWith(stating(facts), factRules).find((finding) => finding.rule === rule);

/** A finding in one line: severity, rule, item, and the items on the other side. */
const inBrief = ({ severity, rule, item, related }: Finding): string =>
  `${severity} ${rule} ${String(item)} [${related.map((other) => String(other.item)).join(" ")}]`;

/** A name, facts that all answers that may state them do state, and what is then found that is not found in the real answers. */
export type Row = readonly [name: string, facts: Said, expected: readonly string[]];

/** A table of contradictions made by hand. */
export const testRows = (table: readonly Row[]): void => {
  test.each(table)("%s", (_name, facts, expected) => {
    expect(foundIn(stating(facts)).map(inBrief)).toEqual(expected);
  });
};
