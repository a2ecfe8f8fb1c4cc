import { saidBy } from "../questionnaire.ts";
import type { ItemNo } from "../../core/model.ts";
import type { Json } from "../../core/change.ts";
import { plain } from "../../core/plain.ts";
import type { Reply } from "../reply.ts";
import type { Grounded } from "../respond.ts";
import type { Published } from "../reply/said.ts";
import type { CustomerMap, Origin, Remembered } from "./map.ts";

export interface Remembering {
  /** The release that is answered from; absent before the first one. */
  readonly release: string | undefined;
  /** Whether a person confirms what is said, or drafted, to a question. */
  readonly isConfirmed: (reply: Reply) => boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What is confirmed is agreed with this customer only. */
  readonly isOnly?: boolean;
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

/** What a customer is told as it would be remembered. */
export const remembered = (
  published: Published,
  { reply, items: sources }: Grounded,
  from: Origin | undefined,
  earlier: Remembered | undefined,
  { release, isConfirmed, today, isOnly }: Remembering,
): Remembered => {
  const isSaid = isConfirmed(reply);
  const takenBack = isSaid ? undefined : earlier?.takenBack;
  const instead = isSaid ? undefined : earlier?.instead;
  const isOpen = !isSaid && reply.status !== "answered" && takenBack === undefined;
  const near = reply.candidates.map(({ item }) => item);
  const facts = restingOn(published, reply, sources);
  const { text, answer, headings } = reply.question;
  return {
    question: text,
    ...(headings.length > 0 && { under: headings.join(" / ") }),
    items: sources,
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(answer.options !== undefined && reply.answer !== "" && { choice: saidBy(answer, reply.answer) }),
    ...(release !== undefined && { release }),
    ...(isSaid && { confirmed: today }),
    ...((earlier?.only === true || (isOnly === true && isSaid)) && { only: true }),
    ...(from !== undefined && { from }),
    ...(takenBack !== undefined && { takenBack }),
    ...(instead !== undefined && { instead }),
    ...(isOpen && { open: true, ...(near.length > 0 && { near }) }),
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
  for (const grounded of replies) {
    const { reply } = grounded;
    const { text, headings } = reply.question;
    const key = keyOf(text, headings.join(" / "));
    const earlier = kept.get(key);
    if (earlier?.confirmed !== undefined && !remembering.isConfirmed(reply)) continue;
    const { from } = grounded;
    // An answer that is confirmed again was taken from where it was first.
    const isItself = from?.customer === before.id && keyOf(from.question, from.under) === key;
    kept.set(key, remembered(published, grounded, isItself ? earlier?.from : from, earlier, remembering));
  }
  return { ...before, answers: [...kept.values()] };
};
