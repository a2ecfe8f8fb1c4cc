import type { ItemNo } from "../../core/model.ts";
import type { Json } from "../../core/change.ts";
import { plain } from "../../core/plain.ts";
import type { Reply } from "../reply.ts";
import type { Grounded } from "../respond.ts";
import type { Published } from "../reply/said.ts";
import type { CustomerMap, Remembered } from "./map.ts";

export interface Remembering {
  /** The release that is answered from; absent before the first one. */
  readonly release: string | undefined;
  /** Whether a person confirms what is said, or drafted, to a question. */
  readonly isConfirmed: (reply: Reply) => boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The facts that an answer rests on: those that are asked for, or all that the item's answer states. */
const restingOn = (
  published: Published,
  reply: Reply,
  items: readonly ItemNo[],
): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    items.flatMap((item) => {
      const asked = reply.candidates.find((candidate) => candidate.item === item)?.facts ?? [];
      const facts = asked.length > 0 ? asked : published.stated(item);
      return facts.flatMap((fact): (readonly [string, Json])[] => {
        const value = published.answer(item)?.facts[fact] as Json | undefined; // plain data, read from YAML
        return value === undefined ? [] : [[fact, value]];
      });
    }),
  );

const remembered = (
  published: Published,
  reply: Reply,
  sources: readonly ItemNo[],
  { release, isConfirmed, today }: Remembering,
): Remembered => {
  const facts = restingOn(published, reply, sources);
  const { text, answer, headings } = reply.question;
  return {
    question: text,
    ...(headings.length > 0 && { under: headings.join(" / ") }),
    items: sources,
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(answer.options !== undefined && reply.answer !== "" && { choice: reply.answer }),
    ...(release !== undefined && { release }),
    ...(isConfirmed(reply) && { confirmed: today }),
  };
};

/**
 * A customer's map after a questionnaire: what a person confirmed before stays as it was told, unless it is confirmed anew;
 * what nobody confirmed is proposed anew; what other questionnaires asked stays.
 */
export const updatedMap = (
  published: Published,
  before: CustomerMap,
  replies: readonly Grounded[],
  remembering: Remembering,
): CustomerMap => {
  const keyOf = (question: string, under = ""): string => `${plain(under)} ${plain(question)}`;
  const kept = new Map(before.answers.map((answer) => [keyOf(answer.question, answer.under), answer]));
  for (const { reply, items } of replies) {
    const { text, headings } = reply.question;
    const key = keyOf(text, headings.join(" / "));
    const earlier = kept.get(key);
    if (earlier?.confirmed !== undefined && !remembering.isConfirmed(reply)) continue;
    kept.set(key, remembered(published, reply, items, remembering));
  }
  return { ...before, answers: [...kept.values()] };
};
