import type { Lang } from "../../core/lang.ts";
import { coreWords } from "../../core/messages.ts";
import { writtenValue } from "../../core/facts.ts";
import { showable, showableLine } from "../../core/untrusted.ts";
import { migrateWords } from "./messages.ts";
import type { Decision, MigratedAnswer, Step } from "./migrate-answer.ts";

/** A decision that comes of what the check says of a step. */
export type ToldDecision = Decision & { readonly errors?: string };

export type ToldAnswer = Omit<MigratedAnswer, "decisions"> & { readonly decisions: readonly ToldDecision[] };

const written = (value: unknown): string =>
  // What is no value of a fact is shown as JSON.
  typeof value === "string" ? value : JSON.stringify(value);

const stepLine = ({ fact, was, before, after, words }: Step, lang: Lang): string => {
  const said = migrateWords[lang];
  const line =
    was === undefined
      ? said.stated(fact, before === undefined ? undefined : written(before), writtenValue(after))
      : said.moved(was, fact, writtenValue(after));
  return `  ${line}${words.length === 0 ? "" : `  ← ${said.by(words.join(" … "))}`}`;
};

const decisionLine = ({ fact, value, asks, why, errors = "" }: ToldDecision, lang: Lang): string => {
  const { unknownFact, notOfItem, newErrors } = migrateWords[lang];
  const reason = {
    asks: asks?.[lang] ?? "",
    "unknown-fact": unknownFact,
    "not-of-item": notOfItem,
    "new-errors": newErrors(errors),
  }[why];
  return `  ${fact}: ${written(value)}\n    ${reason}`;
};

/** What was, or would be, done to answers of an older vocabulary, and what is left for people to decide. */
export const migrationText = (
  answers: readonly ToldAnswer[],
  unread: readonly string[],
  lang: Lang,
): string => {
  const words = migrateWords[lang];
  const head = ({ file, item }: ToldAnswer): string => `${file.path} (${coreWords[lang].item(item)})`;
  const done = answers.filter(({ steps }) => steps.length > 0);
  const open = answers.filter(({ decisions }) => decisions.length > 0);
  if (done.length + open.length + unread.length === 0) return words.nothing;
  const lines = [
    ...done.flatMap((answer) => [head(answer), ...answer.steps.map((step) => stepLine(step, lang)), ""]),
    ...(open.length === 0 ? [] : [`${words.decide}:`, ""]),
    ...open.flatMap((answer) => [
      head(answer),
      ...answer.decisions.map((each) => decisionLine(each, lang)),
      "",
    ]),
    ...(unread.length === 0 ? [] : [words.unread(unread.map(showableLine).join(" ")), ""]),
    words.summary(
      done.length,
      open.reduce((sum, { decisions }) => sum + decisions.length, 0),
    ),
  ];
  return showable(lines.map((line) => `${line}\n`).join(""));
};
