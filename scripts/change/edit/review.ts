import { coreWords } from "../../core/messages.ts";
import { editWords } from "./messages.ts";

import { itemOf, type ItemNo } from "../../core/model.ts";
import type { Lang } from "../../core/lang.ts";
import type { Relation } from "../../check/rule.ts";
import { writtenValue } from "../../core/facts.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Answer, Sheet, StatedAnswer } from "../../core/sheet.ts";
import { valueStretch } from "../../load/yaml-places.ts";

/** What ties one answer to others: a fact that they state as well, or a rule that relates their facts. */
export interface Tie {
  /** The fact, or the rule's title. */
  readonly by: string;
  readonly items: readonly ItemNo[];
}

const itemsStating = ({ answers }: Sheet, facts: readonly FactKey[]): readonly ItemNo[] =>
  answers
    .filter(({ answer }) => facts.some((fact) => answer.facts[fact] !== undefined))
    .map(({ answer }) => answer.no);

/** The answers that a reviewer of one answer has to think of as well. */
export const tiesOf = (
  sheet: Sheet,
  answer: Answer,
  relations: readonly Relation[],
  lang: Lang,
): readonly Tie[] => {
  // The schema admits the vocabulary's keys only.
  const own = Object.keys(answer.facts) as FactKey[];
  const shared = own.map((fact) => ({ by: fact, items: itemsStating(sheet, [fact]) }));
  const related = relations
    .filter(({ facts }) => facts.some((fact) => own.includes(fact)))
    .map(({ title, facts }) => ({ by: title[lang], items: itemsStating(sheet, facts) }));
  return [...shared, ...related]
    .map(({ by, items }) => ({ by, items: items.filter((item) => item !== answer.no) }))
    .filter(({ items }) => items.length > 0);
};

/** An answer as its reviewer has to see it: words, facts, ties and evidence. */
export const showAnswer = (
  sheet: Sheet,
  { answer, file }: StatedAnswer,
  relations: readonly Relation[],
  lang: Lang,
): string => {
  const { review } = editWords[lang];
  const { item, mark } = coreWords[lang];
  const title = itemOf(sheet.model, answer.slug)?.title[lang] ?? "";
  const facts = (Object.keys(answer.facts) as FactKey[]).flatMap((fact) => {
    const value = answer.facts[fact];
    const { label } = sheet.model.vocabulary.facts[fact];
    return value === undefined ? [] : [`    ${fact}: ${writtenValue(value)}  (${label[lang]})`];
  });
  const ties = tiesOf(sheet, answer, relations, lang).map(
    ({ by, items }) => `    ${by}: ${items.map((no) => item(no)).join(review.comma)}`,
  );
  const evidence = (answer.evidence ?? []).map(
    ({ title: name, url, until }) =>
      `    ${[name, url, until === undefined ? undefined : review.until(until)].filter(Boolean).join("  ")}`,
  );
  const part = (name: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`  ${name}`, ...lines];
  const texts = [answer.text.ja, ...(answer.text.en === undefined ? [] : [answer.text.en])];
  return [
    `${item(answer.no)}  ${title}  (${file.path})`,
    ...texts.flatMap((text) =>
      `${answer.mark === undefined ? "" : mark[answer.mark]}${text.trimEnd()}`
        .split("\n")
        .map((line) => `    ${line}`),
    ),
    ...part(review.facts, facts),
    ...part(review.ties, ties),
    ...part(review.evidence, evidence),
    `  ${review.reviewed(answer.reviewed, sheet.today)}`,
  ]
    .map((line) => `${line}\n`)
    .join("");
};

/** The text of an answer's file with another day of review; the rest of it stays to the character. */
export const withReview = ({ file }: StatedAnswer, day: string): string => {
  const stretch = valueStretch(file.text, ["reviewed"]);
  if (stretch === undefined) throw new Error(`${file.path} is valid, so it has a day of review`);
  return `${file.text.slice(0, stretch.start)}"${day}"${file.text.slice(stretch.end)}`;
};
