import { parse } from "yaml";
import type { Question } from "../../scripts/respond/questionnaire.ts";
import type { Reply } from "../../scripts/respond/reply.ts";

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

export const casesOf = (yaml: string): readonly Case[] => parse(yaml) as readonly Case[]; // a fixture of ours

/** A case as a customer's question, in a cell with its drop-down and a column for words beside it. */
export const questionOf = ({ question, options }: Case, index: number): Question => {
  const slot = { table: 0, row: index + 2, column: 2, written: "" };
  return {
    table: "",
    row: index + 2,
    no: String(index + 1),
    headings: [],
    text: question,
    answer: options === undefined ? slot : { ...slot, options },
    ...(options !== undefined && { remark: { ...slot, column: 3 } }),
  };
};

/** What came of a case: an answer, or none, that is right or wrong. */
export type Outcome = "right answer" | "wrong answer" | "right refusal" | "wrong refusal";

export const outcomeOf = (
  { items, compound, options, reply: right }: Case,
  { status, answer }: Reply,
  sources: readonly number[],
): Outcome => {
  const isAnswerable = items.length > 0 && (options === undefined || right !== undefined);
  if (status !== "answered") return isAnswerable ? "wrong refusal" : "right refusal";
  const isFound =
    compound === true
      ? items.every((item) => sources.includes(item))
      : sources.some((item) => items.includes(item));
  const isChosen = options === undefined || answer === right;
  return isAnswerable && isFound && isChosen ? "right answer" : "wrong answer";
};
