import { coreWords } from "../../core/messages.ts";
import { visibleJson } from "../../core/untrusted.ts";
import type { Reply } from "../reply.ts";
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

/** What a report said of one question: enough to see whether it still says so. */
export interface Reported {
  readonly table: string;
  readonly row: number;
  readonly question: string;
  readonly answer: string;
  readonly remark: string;
  readonly draft: string;
  /** The numbers of items, as text. */
  readonly items: readonly string[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const reportedIn = (value: unknown): Reported | undefined => {
  if (!isRecord(value)) return undefined;
  const { table, row, question, answer, remark, draft, items } = value;
  const isText = (each: unknown): each is string => typeof each === "string";
  return isText(table) &&
    typeof row === "number" &&
    [question, answer, remark, draft].every(isText) &&
    Array.isArray(items)
    ? { table, row, items: items.map(String), ...texts({ question, answer, remark, draft }) }
    : undefined;
};

const texts = (
  given: Readonly<Record<"question" | "answer" | "remark" | "draft", unknown>>,
): Pick<Reported, "question" | "answer" | "remark" | "draft"> => ({
  question: String(given.question),
  answer: String(given.answer),
  remark: String(given.remark),
  draft: String(given.draft),
});

/** Reads what `jsonReport` wrote; undefined where a text is no such report. */
export const readReport = (text: string): readonly Reported[] | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(value)) return undefined;
  const entries = value.map(reportedIn);
  const known = entries.flatMap((entry) => entry ?? []);
  return known.length < entries.length ? undefined : known;
};

/** Whether a report that was written before says of a question what is said of it now. */
export const isReported = (report: readonly Reported[], { question, ...reply }: Reply): boolean =>
  report.some(
    (entry) =>
      entry.table === question.table &&
      entry.row === question.row &&
      entry.question === question.text &&
      entry.answer === reply.answer &&
      entry.remark === reply.remark &&
      entry.draft === reply.draft &&
      entry.items.join("\n") === reply.candidates.map(({ item }) => String(item)).join("\n"),
  );
