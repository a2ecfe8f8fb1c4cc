import { plain } from "../../core/plain.ts";
import type { StaleAnswer } from "../memory/stale.ts";
import { staleAnswers } from "../memory/stale.ts";
import type { Published } from "../reply/said.ts";
import { isVerbatim, type SentRecord, type SentRow } from "./sent.ts";

const keyOf = (to: string, { question, under = "" }: SentRow): string =>
  `${to}\n${plain(under)}\n${plain(question)}`;

/** The words of a row, as they were sent. */
const wordsOf = ({ answer, remark = "" }: SentRow): string =>
  [answer, remark].filter((text) => text !== "").join("\n");

/**
 * What went out and is no longer so: facts that changed, entries and items that say it no more, and texts whose words changed. What was
 * sent to the same customer later takes the place of what was sent before.
 */
export const staleSent = (published: Published, records: readonly SentRecord[]): readonly StaleAnswer[] => {
  const latest = new Map<string, { readonly record: SentRecord; readonly row: SentRow }>();
  for (const record of records.toSorted((a, b) => (a.day < b.day ? -1 : 1)))
    for (const row of record.rows) latest.set(keyOf(record.to, row), { record, row });
  return [...latest.values()].flatMap(({ record: { to, day }, row }): readonly StaleAnswer[] => {
    const { question, items, facts = {}, release, verbatim = [] } = row;
    const base = {
      customer: to,
      question,
      confirmed: day,
      sent: day,
      ...(release !== undefined && { release }),
    };
    const changed = staleAnswers(published, [
      {
        id: to,
        customer: to,
        answers: [{ question, items, facts, confirmed: day, ...(release !== undefined && { release }) }],
      },
    ]).map((each): StaleAnswer => ({ ...each, sent: day }));
    const gone = items
      .filter((item) => published.answer(item) === undefined)
      .map((item): StaleAnswer => ({
        ...base,
        item,
        fact: "text",
        before: wordsOf(row),
        after: null,
        direction: "withdrawn",
      }));
    const reworded = verbatim
      .filter((item) => published.answer(item) !== undefined && !isVerbatim(published, item, wordsOf(row)))
      .map((item): StaleAnswer => {
        const text = published.answer(item)?.text;
        return {
          ...base,
          item,
          fact: "text",
          before: wordsOf(row),
          after: /[\p{sc=Hiragana}\p{sc=Han}]/u.test(row.answer)
            ? (text?.ja ?? null)
            : (text?.en ?? text?.ja ?? null),
          direction: "wording",
        };
      });
    return [...changed, ...gone, ...(changed.length > 0 ? [] : reworded)];
  });
};
