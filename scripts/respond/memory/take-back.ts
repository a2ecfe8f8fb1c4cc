import { plain } from "../../core/plain.ts";
import type { CustomerMap, Origin, Remembered } from "./map.ts";

/** Whether two names are of the same answer. */
const isSame = (a: Origin, b: Origin): boolean =>
  a.customer === b.customer &&
  plain(a.question) === plain(b.question) &&
  plain(a.under ?? "") === plain(b.under ?? "");

const originOf = ({ id }: CustomerMap, { question, under }: Remembered): Origin => ({
  customer: id,
  question,
  ...(under !== undefined && { under }),
});

/** An answer whose confirmation is taken back. */
export interface TakenBack {
  readonly origin: Origin;
  /** The customer as reports call it. */
  readonly customer: string;
  /** The day on which it had been confirmed; undefined where it was only proposed. */
  readonly confirmed: string | undefined;
  /** Whether it is one that was named, and not one that was taken from it. */
  readonly isNamed: boolean;
}

export interface TakingBack {
  /** The maps that change. */
  readonly maps: readonly CustomerMap[];
  readonly taken: readonly TakenBack[];
}

/** The answers that were named, and all that were taken from them, from those in turn, and so on. */
const descendants = (maps: readonly CustomerMap[], named: readonly Origin[]): readonly Origin[] => {
  const next = maps.flatMap((map) =>
    map.answers.flatMap((answer) => {
      const { from } = answer;
      const own = originOf(map, answer);
      const isNew = !named.some((each) => isSame(each, own));
      return isNew && from !== undefined && named.some((each) => isSame(each, from)) ? [own] : [];
    }),
  );
  return next.length === 0 ? named : descendants(maps, [...named, ...next]);
};

/** Takes confirmations back, with those of all answers that were taken from them, whoever was given these. */
export const takeBack = (
  maps: readonly CustomerMap[],
  named: readonly Origin[],
  today: string,
): TakingBack => {
  const all = descendants(maps, named);
  const isMeant = (map: CustomerMap, answer: Remembered): boolean =>
    answer.takenBack === undefined && all.some((each) => isSame(each, originOf(map, answer)));
  const taken = maps.flatMap((map) =>
    map.answers
      .filter((answer) => isMeant(map, answer))
      .map((answer): TakenBack => {
        const origin = originOf(map, answer);
        const isNamed = named.some((each) => isSame(each, origin));
        return { origin, customer: map.customer, confirmed: answer.confirmed, isNamed };
      }),
  );
  const withoutConfirmation = (answer: Remembered): Remembered => {
    const { confirmed, ...rest } = answer;
    return confirmed === undefined && rest.takenBack !== undefined ? answer : { ...rest, takenBack: today };
  };
  return {
    taken,
    maps: maps
      .filter((map) => map.answers.some((answer) => isMeant(map, answer)))
      .map((map) => ({
        ...map,
        answers: map.answers.map((answer) => (isMeant(map, answer) ? withoutConfirmation(answer) : answer)),
      })),
  };
};
