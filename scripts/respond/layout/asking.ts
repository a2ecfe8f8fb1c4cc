import { contentAt, isChoice, type Known, named, shareBeside } from "./known.ts";

/** Where a question's words are, counted from 0. */
export interface Asking {
  /** The column that every question fills. */
  readonly main: number;
  /** All columns of its words, from left to right, the main one among them. */
  readonly columns: readonly number[];
  /** Columns that name what questions stand under: filled for the first of several only. */
  readonly headings: readonly number[];
  /**
   * A heading that can mean nothing else (質問, Requirement), one that can mean another thing (項目, 内容), or no heading at all
   * but texts that ask.
   */
  readonly by: "heading" | "vague" | "content";
}

/** A column whose text belongs to every question stands in this share of its rows at least. */
const IN_EVERY_ROW = 0.7;

const fullest = (known: Known, columns: readonly number[]): number | undefined => {
  const most = Math.max(0, ...columns.map((column) => contentAt(known, column).filled));
  return columns.find((column) => contentAt(known, column).filled === most);
};

/** A text of several words, roughly. */
const SENTENCE = 6;

/** The column whose texts ask for something. */
const byContent = (known: Known, isFree: (column: number) => boolean): number | undefined => {
  const open = known.columns.filter((column) => isFree(column) && known.headings[column]?.role === undefined);
  const [most] = [...open].sort((a, b) => contentAt(known, b).asks - contentAt(known, a).asks);
  if (most === undefined) return undefined;
  const { asks, filled } = contentAt(known, most);
  if (asks >= 2 && asks * 2 >= filled) return most;
  // The only column of different sentences.
  const [told, ...others] = open.filter((column) => {
    const { filled: texts, length, distinct } = contentAt(known, column);
    return (
      length >= SENTENCE && texts >= 2 && texts * 4 >= known.rows.length * 3 && distinct * 5 >= texts * 4
    );
  });
  return known.headings.length > 0 && others.length === 0 ? told : undefined;
};

/** Where a column names what several rows have in common, the one that nothing names but every row fills asks. */
const finer = (known: Known, main: number, isFree: (column: number) => boolean): number => {
  const { filled } = contentAt(known, main);
  const found = known.columns.find((column) => {
    const content = contentAt(known, column);
    const isUnnamed = known.headings[column]?.role === undefined && !isChoice(known, column);
    return isUnnamed && isFree(column) && content.length >= SENTENCE && content.filled > filled * 1.2;
  });
  return found ?? main;
};

const joined = (
  known: Known,
  main: number,
  by: Asking["by"],
  isFree: (column: number) => boolean,
): Asking => {
  const candidates = named(known, "title", "question", "vague").filter(
    (column) => column !== main && isFree(column),
  );
  // Right of the question stands what only some questions need: 補足 to them.
  const isCarried = (column: number): boolean =>
    column < main && shareBeside(known, main, column) < IN_EVERY_ROW;
  const words = candidates.filter((column) => !isCarried(column) && contentAt(known, column).filled > 0);
  return {
    main,
    by,
    columns: [...words, main].sort((a, b) => a - b),
    headings: [...named(known, "heading"), ...candidates.filter(isCarried)].sort((a, b) => a - b),
  };
};

/**
 * Where a question's words are; undefined where that cannot be told.
 * @param answers columns that answers go into, or may
 * @param chosen the column that a person named
 */
export const askingOf = (
  known: Known,
  answers: readonly number[],
  chosen: number | undefined,
): Asking | undefined => {
  const first = Math.min(...answers);
  const isFree = (column: number): boolean => !answers.includes(column);
  // Right of the answers stands what the customer keeps beside them: the control that a question comes from.
  const isLeft = (column: number): boolean => isFree(column) && column < first;
  if (chosen !== undefined) return joined(known, chosen, "heading", isLeft);
  const pick = (columns: readonly number[]): number | undefined =>
    fullest(known, columns.filter(isLeft)) ?? fullest(known, columns.filter(isFree));
  const question = pick(named(known, "question"));
  if (question !== undefined) return joined(known, finer(known, question, isLeft), "heading", isLeft);
  const title = pick(named(known, "title"));
  const detail = pick(named(known, "vague").filter(isLeft));
  const isDetailed = detail !== undefined && (title === undefined || shareBeside(known, title, detail) > 0.5);
  const vague = isDetailed ? detail : title;
  if (vague !== undefined && contentAt(known, vague).filled > 0) return joined(known, vague, "vague", isLeft);
  const found = byContent(known, isFree);
  return found === undefined ? undefined : joined(known, found, "content", isLeft);
};
