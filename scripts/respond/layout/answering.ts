import type { Role } from "../../tables/headings.ts";
import { contentAt, isChoice, type Known, named } from "./known.ts";

/** Where answers go, counted from 0. */
export interface Answering {
  readonly answer: number;
  readonly remark?: number;
  readonly by: "heading" | "content";
}

/** The roles of columns for words beside a choice, the likelier first. */
const BESIDE: readonly Role[] = ["words", "answer", "vague", "remark"];

/** The heading of a column that is merged over the next one: 回答 over a choice and its words. */
const repeatOf = ({ headings, area, rows, columns }: Known, column: number): number | undefined => {
  const next = column + 1;
  const [row] = rows;
  if (headings[next]?.isRepeated !== true || !columns.includes(next) || row === undefined) return undefined;
  return area.anchor({ row: row.line, column: next }).column === next ? next : undefined;
};

/** The column for words beside a choice or an answer: the nearest to its right, of the likeliest role. */
const besideOf = (known: Known, answer: number, asked: readonly number[]): number | undefined => {
  const isFree = (column: number): boolean =>
    column !== answer &&
    !asked.includes(column) &&
    !isChoice(known, column) &&
    !isCustomers(known, column, answer);
  for (const role of BESIDE) {
    const columns = named(known, role).filter(isFree);
    const found = columns.find((column) => column > answer) ?? columns.at(-1);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** A column for remarks that is filled in where answers are not yet: the customer's own notes. */
const isCustomers = (known: Known, column: number, answer: number): boolean => {
  const [filled, answered] = [contentAt(known, column).filled, contentAt(known, answer).filled];
  return filled * 2 > known.rows.length && answered * 4 < filled;
};

/** One column, or all that it could be. */
type Pick = number | readonly number[] | undefined;

const only = (columns: readonly number[]): Pick => (columns.length > 1 ? columns : columns[0]);

/** Right of an answer, 判定 is what the customer says to it. */
const isCustomersVerdict = (known: Known, column: number): boolean =>
  known.headings[column]?.role === "verdict" &&
  named(known, "answer", "choice", "words").some((answer) => answer < column);

const pickByHeading = (known: Known, asked: readonly number[]): Pick => {
  const isFree = (column: number): boolean => !asked.includes(column) && !isCustomersVerdict(known, column);
  const all = named(known, "answer", "choice", "verdict").filter(isFree);
  const choices = all.filter((column) => isChoice(known, column));
  const listed = choices.filter((column) => contentAt(known, column).choices > 0);
  if (choices.length > 0) return only(listed.length > 0 ? listed : choices);
  for (const role of ["choice", "verdict"] as const) {
    const columns = named(known, role).filter(isFree);
    if (columns.length > 0) return only(columns);
  }
  const answers = named(known, "answer").filter(isFree);
  if (answers.length > 0) return only(answers);
  return only(named(known, "words").filter((column) => isFree(column) && !asked.includes(column)));
};

/** Columns that nothing names: those with drop-downs, else the empty ones; where a table is locked, only what is left open. */
const pickByContent = (known: Known, asked: readonly number[]): Pick => {
  const { rows, headings } = known;
  const taken = new Set([...asked, ...named(known, "no", "heading", "other", "title", "question")]);
  const free = known.columns.filter((column) => !taken.has(column) && headings[column]?.isRepeated !== true);
  const open = free.filter((column) => contentAt(known, column).open * 2 > rows.length);
  const within = open.length > 0 ? open : free;
  const choices = within.filter((column) => contentAt(known, column).choices * 2 > rows.length);
  if (choices.length > 0) return only(choices);
  if (open.length === 1) return open[0];
  const empty = within.filter(
    (column) => (headings[column]?.text ?? "") !== "" && contentAt(known, column).filled * 10 <= rows.length,
  );
  const unnamed = empty.filter((column) => headings[column]?.role !== "remark");
  return only(unnamed.length > 0 ? unnamed : empty);
};

/**
 * Where answers go; all columns that could be meant where that cannot be told, none where there is no room for answers.
 * @param asked the columns that hold the questions
 * @param chosen the columns that a person named
 */
export const answeringOf = (
  known: Known,
  asked: readonly number[],
  chosen: { readonly answer?: number | undefined; readonly remark?: number | undefined },
): Answering | readonly number[] => {
  const byHeading = chosen.answer ?? pickByHeading(known, asked);
  const found = byHeading ?? pickByContent(known, asked);
  if (typeof found !== "number") return found ?? [];
  const by = byHeading === undefined ? "content" : "heading";
  const repeat = isChoice(known, found) ? repeatOf(known, found) : undefined;
  const remark = chosen.remark ?? repeat ?? besideOf(known, found, asked);
  return { answer: found, by, ...(remark === undefined || remark === found ? {} : { remark }) };
};
