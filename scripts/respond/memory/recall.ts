import { comparer } from "../../import/match/resemblance.ts";
import { plain } from "../../import/plain.ts";
import type { Understanding } from "../match/match.ts";
import type { CustomerMap, Remembered } from "./map.ts";

/** A confirmed answer to the same question. */
export interface Recalled {
  readonly customer: string;
  readonly answer: Remembered;
}

/** Finds what was confirmed for a question, of this customer before others. */
export type Recall = (question: string, understanding: Understanding) => Recalled | undefined;

const underOf = ({ under }: Remembered): readonly string[] => (under === undefined ? [] : under.split(" / "));

/** Below this, questions that are put alike may ask for different things. */
const ALIKE = 0.8;

const signature = ({ asked, terms, claims, strange }: Understanding): string =>
  [
    asked.map(({ ask }) => `${String(ask.item)} ${ask.fact ?? ""}`).join(" "),
    [...new Set(terms.map(({ term }) => term))].sort().join(" "),
    claims.map(({ words }) => plain(words)).join(" "),
    [...strange].sort().join(" "),
  ].join("|");

/**
 * The memory of what people confirmed. A question that is put alike is the same where it asks for the same (under its
 * headings, which may be all that tells) and holds the same terms, values and unknown words. Proposals that nobody
 * confirmed are not remembered.
 */
export const recallOf = (
  maps: readonly CustomerMap[],
  customer: string | undefined,
  understand: (question: string, headings: readonly string[]) => Understanding,
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
  return (question, understanding) => {
    const asked = signature(understanding);
    return [...likeness(question)]
      .filter(([, how]) => how >= ALIKE)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([no]) => known[no])
      .find(
        (each) =>
          each !== undefined && signature(understand(each.answer.question, underOf(each.answer))) === asked,
      );
  };
};
