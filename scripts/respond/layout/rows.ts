import { plain } from "../../core/plain.ts";
import type { GridRow } from "../../tables/grid.ts";
import type { Question, Slot } from "../questionnaire.ts";
import { ownText, textAt } from "../../tables/grid.ts";
import type { Assigned } from "./assign.ts";
import type { Block } from "../../tables/header.ts";
import { habitsOf, kindOfRow, numberOf, type Table } from "./row-kind.ts";
import { type Section, sectionOf, under } from "./sections.ts";
import { slotOf, type TextOf } from "./slot.ts";

/** The words of a question: its columns one below the other, without those that another one contains. */
const wordsOf = (row: GridRow, { asking }: Assigned): string => {
  const texts = [...new Set(asking.map((column) => textAt(row, column)))].filter((text) => text !== "");
  return texts.filter((text) => !texts.some((other) => other !== text && other.includes(text))).join("\n");
};

/** The texts of the columns for headings, which stand on the first of several rows. */
const carried = (row: GridRow, { headings }: Assigned, before: readonly string[]): readonly string[] => {
  const changed = headings.findIndex((column) => ownText(row, column) !== "");
  if (changed === -1) return before;
  return headings.map((column, level) => (level < changed ? (before[level] ?? "") : ownText(row, column)));
};

/** 「組織」 below 「1. 組織」 says nothing new. */
const distinct = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => text !== "" && !plain(texts[index - 1] ?? "").endsWith(plain(text)));

const isSame = (a: Slot, b: Slot): boolean => a.row === b.row && a.column === b.column;

const questionOf = (
  { area, known, assigned }: Table,
  row: GridRow,
  headings: readonly string[],
  texts: TextOf,
): Question | undefined => {
  const text = wordsOf(row, assigned);
  const slot = (column: number | undefined): Slot | undefined =>
    column === undefined
      ? undefined
      : slotOf(area, { row: row.line, column }, text, assigned, known.headings, texts, known.legend);
  const [first, second] = [slot(assigned.answer), slot(assigned.remark)];
  // Where a formula judges the words, these are the answer.
  const answer = first ?? second;
  if (answer === undefined) return undefined;
  return {
    table: area.name,
    row: row.line,
    no: numberOf(row, assigned),
    headings: distinct(headings),
    text,
    answer,
    ...(first === undefined || second === undefined || isSame(first, second) ? {} : { remark: second }),
  };
};

const slotsOf = (question: Question | undefined): readonly Slot[] =>
  question === undefined
    ? []
    : [question.answer, ...(question.remark === undefined ? [] : [question.remark])];

const withoutTaken = ({ remark, ...question }: Question, taken: ReadonlySet<string>): Question =>
  remark === undefined || taken.has(`${String(remark.row)} ${String(remark.column)}`)
    ? question
    : { ...question, remark };

/**
 * The questions below a header, in their order. What one merged cell answers is one question.
 * @param above the sections that they stand under, from the blocks before
 * @returns the sections that the next block stands under, too
 */
export const questionsBelow = (
  table: Table,
  { start, end }: Block,
  above: readonly Section[],
  texts: TextOf,
): { readonly questions: readonly Question[]; readonly sections: readonly Section[] } => {
  const { area, assigned } = table;
  const habits = habitsOf(table);
  const questions: Question[] = [];
  // Words for several questions in one merged cell are the first one's.
  const taken = new Set<string>();
  let sections = above;
  let headings: readonly string[] = [];
  for (let index = start; index < end; index++) {
    const [row, next] = [area.rows[index], area.rows[index + 1]];
    if (row === undefined) continue;
    headings = carried(row, assigned, headings);
    const kind = kindOfRow(table, row, next, habits);
    if (kind === "section") {
      sections = under(sections, sectionOf(row));
      headings = [];
    }
    if (kind !== "question") continue;
    const question = questionOf(table, row, [...sections.map(({ text }) => text), ...headings], texts);
    const last = questions.at(-1);
    if (question === undefined) continue;
    if (last !== undefined && isSame(last.answer, question.answer))
      questions[questions.length - 1] = { ...last, text: `${last.text}\n${question.text}` };
    else questions.push(withoutTaken(question, taken));
    for (const slot of slotsOf(questions.at(-1))) taken.add(`${String(slot.row)} ${String(slot.column)}`);
  }
  return { questions, sections };
};
