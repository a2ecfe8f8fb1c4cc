import { comparer } from "../../import/match/resemblance.ts";
import { plain } from "../../core/plain.ts";
import type { CustomerMap, Remembered } from "./map.ts";

/** What people said before to the same question. */
export interface Recalled {
  /** The name of the customer's folder. */
  readonly id: string;
  readonly customer: string;
  readonly answer: Remembered;
  /** Whether its confirmation was taken back, or has run out: it answers nothing. */
  readonly isTakenBack: boolean;
}

/** Finds what was confirmed for a question, of this customer before others. */
export type Recall = (question: string, signature: string) => Recalled | undefined;

/** Whose question is answered, and how old a confirmation may be. */
export interface Recalling {
  /** The name of the customer's folder; undefined where nobody is named. */
  readonly customer: string | undefined;
  /** The first day (YYYY-MM-DD) whose confirmations still count. */
  readonly since: string;
  /** Two questions with the same signature ask the same. */
  readonly signatureOf: (question: string, headings: readonly string[]) => string;
}

const underOf = ({ under }: Remembered): readonly string[] => (under === undefined ? [] : under.split(" / "));

/** Below this, questions that are put alike may ask for different things. */
const ALIKE = 0.8;

/** Finds those of some texts that a question is put like, the likest first, and of several the first. */
export const alikeAmong = <T extends { readonly text: string }>(
  known: readonly T[],
): ((question: string) => readonly T[]) => {
  const likeness = comparer(known.map(({ text }, no) => ({ no, text: plain(text) })));
  return (question) =>
    [...likeness(question)]
      .filter(([, how]) => how >= ALIKE)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .flatMap(([no]) => known[no] ?? []);
};

const dayOf = ({ confirmed, takenBack }: Remembered): string => confirmed ?? takenBack ?? "";

/**
 * The memory of what people confirmed. A question that is put alike is the same where its words, with those of the headings
 * above it, fill the same slots in the same order, and what is not understood is the same to the letter. Not remembered are
 * proposals that nobody confirmed, confirmations that have run out, and, for anybody else, what is agreed with one customer only.
 */
export const recallOf = (
  maps: readonly CustomerMap[],
  { customer, since, signatureOf }: Recalling,
): Recall => {
  const known = maps
    .flatMap((map) =>
      map.answers
        .filter(
          ({ only, confirmed, takenBack }) =>
            (map.id === customer || (map.only !== true && only !== true)) &&
            (takenBack !== undefined || (confirmed !== undefined && confirmed >= since)),
        )
        .map((answer) => ({
          id: map.id,
          customer: map.customer,
          answer,
          isTakenBack: answer.confirmed === undefined,
          text: answer.question,
        })),
    )
    // The latest decision on a question stands, this customer's before all.
    .toSorted(
      (a, b) =>
        Number(b.id === customer) - Number(a.id === customer) ||
        dayOf(b.answer).localeCompare(dayOf(a.answer), "en"),
    );
  const alike = alikeAmong(known);
  return (question, asked) =>
    alike(question).find(
      ({ answer, isTakenBack }) =>
        signatureOf(answer.question, underOf(answer)) === asked ||
        // What was wrong below one heading may be wrong below another.
        (isTakenBack && plain(answer.question) === plain(question)),
    );
};
