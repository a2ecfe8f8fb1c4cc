import { coreWords } from "../../core/messages.ts";
import { visibleJson } from "../../core/untrusted.ts";
import type { Outcome } from "./outcome.ts";

/**
 * The replies as a JSON array in the file's order, for other programs: the keys are fixed, the words in one language. `items` are
 * the numbers of items, the best first: where the answer or the draft comes from, else what came nearest. `slots` are the words of the question with
 * the facts that fill them; none fill what is missing.
 */
export const jsonReport = ({ replies, lang }: Outcome): string => {
  const entries = replies.map((reply) => {
    const { question, status, certainty, slots, answer, remark, draft, candidates, needs } = reply;
    return {
      row: question.row,
      question: question.text,
      status,
      answer,
      items: candidates.map(({ item }) => item),
      certainty,
      slots,
      reasons: candidates.flatMap(({ item, reasons }) =>
        reasons.map((reason) => `${coreWords[lang].item(item)}: ${reason[lang]}`),
      ),
      table: question.table,
      no: question.no,
      remark,
      draft,
      needs: needs.map((need) => need[lang]),
    };
  });
  return visibleJson(entries);
};
