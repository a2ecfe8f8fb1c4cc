import { comparer } from "../../import/match/resemblance.ts";
import { plain } from "../../core/plain.ts";
import type { CustomerMap, Remembered } from "./map.ts";

/** A confirmed answer to the same question. */
export interface Recalled {
  readonly customer: string;
  readonly answer: Remembered;
}

/** Finds what was confirmed for a question, of this customer before others. */
export type Recall = (question: string, signature: string) => Recalled | undefined;

const underOf = ({ under }: Remembered): readonly string[] => (under === undefined ? [] : under.split(" / "));

/** Below this, questions that are put alike may ask for different things. */
const ALIKE = 0.8;

/**
 * The memory of what people confirmed. A question that is put alike is the same where its words, with those of the headings
 * above it, fill the same slots in the same order, and what is not understood is the same to the letter. Proposals that nobody
 * confirmed are not remembered.
 */
export const recallOf = (
  maps: readonly CustomerMap[],
  customer: string | undefined,
  signatureOf: (question: string, headings: readonly string[]) => string,
): Recall => {
  const known = [...maps]
    .sort((a, b) => Number(b.id === customer) - Number(a.id === customer))
    .flatMap((map) =>
      map.answers
        .filter(({ confirmed }) => confirmed !== undefined)
        // The latest confirmation of a question stands.
        .toSorted((a, b) => (b.confirmed ?? "").localeCompare(a.confirmed ?? "", "en"))
        .map((answer) => ({ customer: map.customer, answer, plain: plain(answer.question) })),
    );
  const likeness = comparer(known.map(({ plain: text }, no) => ({ no, text })));
  return (question, asked) =>
    [...likeness(question)]
      .filter(([, how]) => how >= ALIKE)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([no]) => known[no])
      .find(
        (each) => each !== undefined && signatureOf(each.answer.question, underOf(each.answer)) === asked,
      );
};
