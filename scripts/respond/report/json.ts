import { isRecord } from "../../load/content.ts";
import type { ItemNo } from "../../core/model.ts";
import { coreWords } from "../../core/messages.ts";
import { visibleJson } from "../../core/untrusted.ts";
import { letterOf } from "../../tables/xlsx/letters.ts";
import type { Remembered } from "../memory/map.ts";
import type { Slot } from "../questionnaire.ts";
import type { Reply } from "../reply.ts";
import type { Outcome } from "./outcome.ts";

/** What a reply rests on: items, the facts with their values, the release. */
type Rests = Pick<Remembered, "items" | "facts" | "choice" | "release" | "from">;

const restsOf = ({ items, facts, choice, release, from }: Remembered): Rests => ({
  items,
  ...(facts !== undefined && { facts }),
  ...(choice !== undefined && { choice }),
  ...(release !== undefined && { release }),
  ...(from !== undefined && { from }),
});

const cellOf = ({ row, column }: Slot): string => `${letterOf(column)}${String(row)}`;

/**
 * The replies as a JSON array in the file's order, for other programs: the keys are fixed, the words in one language. `items` are
 * the numbers of items, the best first: where the answer or the draft comes from, else what came nearest. `slots` are the words of the question with
 * the facts that fill them; none fill what is missing. `at` are the cells, and `rests` what the answer or the draft rests on.
 */
export const jsonReport = ({ replies, proposals = [], lang }: Outcome): string => {
  const entries = replies.map((reply, index) => {
    const { question, status, certainty, slots, answer, remark, draft, candidates, needs } = reply;
    const proposal = proposals[index];
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
      headings: question.headings,
      at: {
        table: question.answer.table,
        answer: cellOf(question.answer),
        ...(question.remark !== undefined && { remark: cellOf(question.remark) }),
      },
      written: question.answer.written,
      ...(question.answer.options !== undefined && { options: question.answer.options }),
      ...(question.answer.says !== undefined && { says: question.answer.says }),
      ...(proposal !== undefined && { rests: restsOf(proposal) }),
    };
  });
  return visibleJson(entries);
};

/** What a report said of one question, as far as it is read again. */
export interface Reported {
  readonly table: string;
  readonly row: number;
  readonly question: string;
  readonly status: string;
  readonly answer: string;
  readonly remark: string;
  readonly draft: string;
  readonly items: readonly ItemNo[];
  readonly headings: readonly string[];
  /** The cells: the table's place in the file, and columns and rows as Excel calls them. */
  readonly at?: { readonly table: number; readonly answer: string; readonly remark?: string };
  /** What stood in the answer's cell before anything was filled in. */
  readonly written: string;
  readonly options?: readonly string[];
  readonly says?: readonly string[];
  readonly rests?: Rests;
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === "string");

const isItems = (value: unknown): value is readonly ItemNo[] =>
  Array.isArray(value) && value.every((each) => typeof each === "string" || typeof each === "number");

const TEXTS = ["table", "question", "status", "answer", "remark", "draft"] as const;

const reportedIn = (value: unknown): Reported | undefined => {
  if (!isRecord(value) || typeof value["row"] !== "number" || !isItems(value["items"])) return undefined;
  if (!TEXTS.every((key) => typeof value[key] === "string")) return undefined;
  const { at, rests, headings = [], written = "", options, says } = value;
  const isAt =
    at === undefined || (isRecord(at) && typeof at["table"] === "number" && typeof at["answer"] === "string");
  const isRests = rests === undefined || (isRecord(rests) && isItems(rests["items"]));
  const isOptions = [options, says].every((each) => each === undefined || isTexts(each));
  if (!isAt || !isRests || !isOptions || !isTexts(headings) || typeof written !== "string") return undefined;
  // Each part has been looked at; what is below `rests` goes into the customer's map, whose schema is held against it.
  return { ...(value as unknown as Reported), headings, written };
};

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
