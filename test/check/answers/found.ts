import type { Finding } from "../../../scripts/core/finding.ts";
import type { Rule } from "../../../scripts/check/rule.ts";
import { type Change, findingsWith } from "../../support/sheet.ts";

export type Changes = Readonly<Record<number, Exclude<Change, string>>>;

/** A finding in one line: severity if it is an error, item, the very words it points at, and the items on the other side. */
const told = ({ severity, item, place, related }: Finding): string =>
  [
    ...(severity === "error" ? ["error"] : []),
    String(item),
    place.excerpt.slice(
      place.column - 1,
      place.endLine === place.line ? place.endColumn - 1 : place.excerpt.length,
    ),
    `[${related.map((other) => String(other.item)).join(" ")}]`,
  ].join(" ");

/** What a rule says of the answers that were changed. */
export const found = (rule: Rule, changes: Changes): readonly string[] =>
  findingsWith(changes, [rule])
    .filter(({ item }) => item !== null && item in changes)
    .map(told);

/** A sentence with each of some words in its gap `_`; `+` stands for a space within words. */
export const sentences = (sentence: string, words: string): readonly string[] =>
  words.split(" ").map((word) => sentence.replace("_", word.replaceAll("+", " ")));
