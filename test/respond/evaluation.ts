import { parse } from "yaml";
import type { Question } from "../../scripts/respond/questionnaire.ts";
import type { Grounded } from "../../scripts/respond/respond.ts";
import { projectText } from "../support/sheet.ts";
import { question as asQuestion } from "./asking.ts";

/** A question of the evaluation, with what is right. */
export interface Case {
  readonly question: string;
  readonly style: "noun" | "polite" | "yes-no" | "english";
  /** Any of them answers it, or (`compound`) all of them together; none does where it is empty. */
  readonly items: readonly number[];
  readonly compound?: true;
  readonly options?: readonly string[];
  /** The right entry of the drop-down; absent where a person has to decide. */
  readonly reply?: string;
}

/** What came of a case: an answer, or none, that is right or wrong. */
export type Result = "right answer" | "wrong answer" | "right refusal" | "wrong refusal";

/** How often what came of a set. */
export interface Counts extends Readonly<Record<Result, number>> {
  readonly questions: number;
  /** Questions that can be answered without a person. */
  readonly answerable: number;
  /** Questions that some item is about. */
  readonly withItem: number;
  readonly "top-1": number;
  readonly "top-3": number;
}

export const casesIn = (name: string): readonly Case[] =>
  parse(projectText(`test/respond/questions/${name}.yaml`)) as readonly Case[]; // fixtures of ours

const isAnswerable = ({ items, options, reply }: Case): boolean =>
  items.length > 0 && (options === undefined || reply !== undefined);

const resultOf = (each: Case, { reply: { status, answer }, items }: Grounded): Result => {
  if (status !== "answered") return isAnswerable(each) ? "wrong refusal" : "right refusal";
  const isFound =
    each.compound === true
      ? each.items.every((item) => items.includes(item))
      : items.some((item) => each.items.includes(Number(item)));
  const isChosen = each.options === undefined || answer === each.reply;
  return isAnswerable(each) && isFound && isChosen ? "right answer" : "wrong answer";
};

const isAmong = ({ items }: Case, { reply: { candidates } }: Grounded, first: number): boolean =>
  candidates.slice(0, first).some(({ item }) => items.includes(Number(item)));

/** Asks a set of questions, each in a cell with its drop-down and a column for words beside it. */
export const countsOf = (
  cases: readonly Case[],
  respond: (questions: readonly Question[]) => readonly Grounded[],
): Counts => {
  const replies = respond(
    cases.map(({ question, options }, index) =>
      asQuestion(question, options === undefined ? {} : { options, remark: "" }, index + 2),
    ),
  );
  const both = cases.flatMap((each, index) => {
    const reply = replies[index];
    return reply === undefined ? [] : [[each, reply] as const];
  });
  const results = both.map(([each, reply]) => resultOf(each, reply));
  const count = (result: Result): number => results.filter((each) => each === result).length;
  const withItem = both.filter(([{ items }]) => items.length > 0);
  return {
    questions: both.length,
    answerable: cases.filter(isAnswerable).length,
    withItem: withItem.length,
    "right answer": count("right answer"),
    "wrong answer": count("wrong answer"),
    "right refusal": count("right refusal"),
    "wrong refusal": count("wrong refusal"),
    "top-1": withItem.filter(([each, reply]) => isAmong(each, reply, 1)).length,
    "top-3": withItem.filter(([each, reply]) => isAmong(each, reply, 3)).length,
  };
};
