import { plain } from "../../core/plain.ts";
import type { CustomerMap, Remembered } from "../memory/map.ts";
import { saidBy } from "../questionnaire.ts";
import type { Reported } from "../report/json.ts";
import { type FilledRow, isPutOff, settled } from "./filled.ts";

/** What a person made of a reply: it stands, it was changed, it is theirs alone, or it is still open. */
export type Lesson =
  | { readonly kind: "confirmed"; readonly row: FilledRow }
  | { readonly kind: "corrected"; readonly row: FilledRow; readonly ours: string; readonly theirs: string }
  | { readonly kind: "new"; readonly row: FilledRow; readonly theirs: string }
  | { readonly kind: "open"; readonly row: FilledRow };

const both = (answer: string, remark: string): string =>
  [answer, remark].filter((text) => text !== "").join(" / ");

/** Reads off a file that a person completed what became of each reply, held against the report that came with it. */
export const lessonsOf = (rows: readonly FilledRow[], putOff?: string): readonly Lesson[] =>
  rows.map((row): Lesson => {
    const { reported, answer, remark } = row;
    const ours = { answer: settled(reported.answer), remark: settled(reported.remark) };
    const isWaiting = (text: string): boolean => text === "" || isPutOff(text, putOff);
    const theirs = both(answer, isWaiting(remark) ? "" : remark);
    if (reported.status === "answered") {
      // A remark of theirs may say what the answer does not: it is looked at.
      const isSame = answer === ours.answer && (remark === ours.remark || isWaiting(remark));
      return isSame
        ? { kind: "confirmed", row }
        : { kind: "corrected", row, ours: both(ours.answer, ours.remark), theirs };
    }
    // What stood there before was nobody's reply to it.
    if (isWaiting(answer) && isWaiting(remark)) return { kind: "open", row };
    if (answer !== "" && answer === settled(reported.written) && isWaiting(remark))
      return { kind: "open", row };
    const draft = settled(reported.draft);
    const isDraft = draft !== "" && [answer, remark].some((text) => text === draft);
    return isDraft && (reported.rests?.items.length ?? 0) > 0
      ? { kind: "confirmed", row }
      : { kind: "new", row, theirs };
  });

/** The words of a new answer: those beside a choice where there are any, else what was chosen or written. */
export const wordsOfNew = ({ answer, remark, reported: { options } }: FilledRow): string =>
  options !== undefined && remark !== "" && !isPutOff(remark) ? remark : both(answer, remark);

const underOf = ({ headings }: Reported): Pick<Remembered, "under"> =>
  headings.length === 0 ? {} : { under: headings.join(" / ") };

const choiceOf = ({ reported, answer }: FilledRow): Pick<Remembered, "choice"> =>
  reported.options?.includes(answer) === true ? { choice: saidBy(reported, answer) } : {};

/** How a lesson is remembered; undefined where there is nothing to. `entry` is the entry of the library that a new answer became. */
const remembered = (
  lesson: Lesson,
  { today, isOnly }: Learning,
  entry: string | undefined,
): Remembered | undefined => {
  const { reported } = lesson.row;
  const base = { question: reported.question, ...underOf(reported) };
  const only = isOnly ? ({ only: true } as const) : {};
  const { items = [], facts, release } = reported.rests ?? {};
  const rests = { items, ...(facts !== undefined && { facts }), ...(release !== undefined && { release }) };
  switch (lesson.kind) {
    case "confirmed":
      return { ...base, ...rests, ...choiceOf(lesson.row), confirmed: today, ...only };
    case "corrected":
      return { ...base, ...rests, takenBack: today, instead: lesson.theirs, ...only };
    case "new":
      return entry === undefined
        ? undefined
        : { ...base, items: [entry], ...choiceOf(lesson.row), confirmed: today, ...only };
    case "open":
      return undefined;
  }
};

export interface Learning {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What is learnt is agreed with this customer only. */
  readonly isOnly: boolean;
}

/** A customer's map after a completed file was read; `entryOf` tells which entry of the library a new answer became. */
export const learntMap = (
  before: CustomerMap,
  lessons: readonly Lesson[],
  entryOf: (lesson: Lesson) => string | undefined,
  learning: Learning,
): CustomerMap => {
  const keyOf = ({ question, under = "" }: Pick<Remembered, "question" | "under">): string =>
    `${plain(under)} ${plain(question)}`;
  const answers = new Map(before.answers.map((answer) => [keyOf(answer), answer]));
  for (const lesson of lessons) {
    const learnt = remembered(lesson, learning, entryOf(lesson));
    if (learnt === undefined) continue;
    const earlier = answers.get(keyOf(learnt));
    answers.set(keyOf(learnt), {
      ...learnt,
      ...(earlier?.from !== undefined && lesson.kind === "confirmed" && { from: earlier.from }),
      ...(earlier?.only === true && { only: true }),
    });
  }
  return { ...before, answers: [...answers.values()] };
};
