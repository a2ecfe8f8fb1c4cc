import type { ItemNo } from "../core/model.ts";
import { type Matcher, understand } from "./match/match.ts";
import type { CustomerMap } from "./memory/map.ts";
import { recallOf } from "./memory/recall.ts";
import type { Fill, Question } from "./questionnaire.ts";
import type { Reply } from "./reply.ts";
import { decide, type ReplyOptions } from "./reply/decide.ts";
import { type Grounds, groundsOf, groundsOfMemory } from "./reply/grounds.ts";
import type { Published } from "./reply/said.ts";

/** What is known when a questionnaire comes. */
export interface Knowledge {
  readonly matcher: Matcher;
  readonly published: Published;
  /** What customers were told before. */
  readonly maps: readonly CustomerMap[];
  /** The customer who asks, by the name of the folder. */
  readonly customer: string | undefined;
}

/** A reply, and the items that it rests on, or its draft does. */
export interface Grounded {
  readonly reply: Reply;
  readonly items: readonly ItemNo[];
}

const itemsOf = ({ asks }: Grounds): readonly ItemNo[] => [...new Set(asks.map(({ item }) => item))];

/** What is said to each question, in their order. */
export const respondTo = (
  { matcher, published, maps, customer }: Knowledge,
  questions: readonly Question[],
  options: ReplyOptions,
): readonly Grounded[] => {
  const recall = recallOf(maps, customer, (text, headings) => understand(matcher, text, headings));
  return questions.map((question) => {
    const understanding = understand(matcher, question.text, question.headings);
    const recalled = recall(question.text, understanding);
    const grounds =
      recalled === undefined ? groundsOf(published, understanding) : groundsOfMemory(published, recalled);
    return {
      reply: decide(published, question, understanding, grounds, options),
      items: itemsOf(grounds),
    };
  });
};

/** The texts for the cells of answered questions. */
export const fillsOf = (replies: readonly Reply[]): readonly Fill[] =>
  replies.flatMap(({ question, answer, remark }) => [
    ...(answer === "" ? [] : [{ slot: question.answer, text: answer }]),
    ...(remark === "" || question.remark === undefined ? [] : [{ slot: question.remark, text: remark }]),
  ]);
