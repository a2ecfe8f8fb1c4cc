import type { Resemblance } from "../match/resemblance.ts";
import { plain } from "../../core/plain.ts";
import { ImportError } from "../problem.ts";
import { type Content, contentOf, EMPTY } from "./column-content.ts";
import type { Block, Heading } from "./header.ts";
import type { Role } from "./headings.ts";
import type { Choice, Columns } from "./row.ts";

/** The column of each role, counted from 0. */
export type Assigned = Readonly<Partial<Record<Role, number>>> & { readonly columns: Columns };

const letter = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);

/** How a column is called where people are told of it: by its letter and its heading. */
const called = (column: number, headings: readonly Heading[]): string => {
  const text = headings[column]?.text.replace(/\s+/g, " ").slice(0, 40) ?? "";
  return text === "" ? letter(column) : `${letter(column)} (${text})`;
};

/** The column that a person named: by its heading, its letter or its number. @throws ImportError where there is none */
const chosen = (named: string, headings: readonly Heading[], width: number): number => {
  const exact = headings.findIndex(({ text }) => plain(text) === plain(named));
  if (exact !== -1) return exact;
  const byLetter = Array.from({ length: width }, (_, column) => letter(column)).indexOf(named.toUpperCase());
  if (byLetter !== -1) return byLetter;
  const number = /^\d+$/.test(named) ? Number(named) - 1 : -1;
  if (number >= 0 && number < width) return number;
  const part = headings.flatMap(({ text }, column) => (text.includes(named) ? [column] : []));
  if (part.length === 1 && part[0] !== undefined) return part[0];
  const known = Array.from({ length: width }, (_, column) => called(column, headings));
  throw new ImportError((m) => m.noSuchColumn(named, known));
};

const most = (contents: readonly Content[], count: (content: Content) => number): number | undefined => {
  const counts = contents.map(count);
  const highest = Math.max(0, ...counts);
  return highest === 0 ? undefined : counts.indexOf(highest);
};

const isMostlyMarks = ({ marks, filled }: Content): boolean => filled > 0 && marks / filled >= 0.9;
const isExample = ({ examples }: Content): boolean => examples >= 2;

interface Known {
  readonly headings: readonly Heading[];
  readonly contents: readonly Content[];
}

/** The columns whose heading names a role. */
const named = ({ headings }: Known, role: Role): readonly number[] =>
  headings.flatMap((heading, column) => (heading.role === role ? [column] : []));

/** Of columns with one heading, a merged one, the first that is filled. */
const firstFilled = (columns: readonly number[], { contents }: Known): number | undefined =>
  columns.find((column) => (contents[column]?.filled ?? 0) > 0) ?? columns[0];

const FIXED = [
  "no",
  "section",
  "category",
  "unit",
  "remark",
  "facts",
  "evidence",
  "reviewed",
  "owner",
] as const;

/** What is asked is known by the checklist's own words, whatever the heading; a heading decides where these are translated. */
const asking = (known: Known): Readonly<Partial<Record<Role, number>>> => {
  const { contents } = known;
  const likest = (count: (content: Content) => number, role: Role): number | undefined => {
    const byContent = most(contents, count);
    const found = byContent === undefined ? 0 : count(contents[byContent] ?? EMPTY);
    const [byHeading] = named(known, role);
    return found >= 3 || byHeading === undefined ? byContent : byHeading;
  };
  const title = likest(({ titles }) => titles, "title");
  const requirement = likest(({ requirements }) => requirements, "requirement");
  return {
    ...(title === undefined ? {} : { title }),
    ...(requirement === undefined || requirement === title ? {} : { requirement }),
  };
};

const fixed = (known: Known): Readonly<Partial<Record<Role, number>>> => {
  const byHeading = FIXED.flatMap((role) => {
    const column = firstFilled(named(known, role), known);
    return column === undefined ? [] : [[role, column] as const];
  });
  const roles: Partial<Record<Role, number>> = Object.fromEntries(byHeading);
  if (known.headings.length === 0) {
    const no = most(known.contents, ({ numbers }) => numbers);
    const unit = most(known.contents, ({ units }) => units);
    return { ...roles, ...(no === undefined ? {} : { no }), ...(unit === undefined ? {} : { unit }) };
  }
  return roles;
};

/** Columns that could hold answers, the surer kind first. */
const candidates = (
  known: Known,
  taken: ReadonlySet<number>,
): { columns: readonly number[]; by: Columns["by"] } => {
  const { headings, contents } = known;
  const isFree = (column: number): boolean => !taken.has(column) && !isExample(contents[column] ?? EMPTY);
  const words = (column: number): boolean => !isMostlyMarks(contents[column] ?? EMPTY);
  const byHeading = named(known, "answer").filter(isFree);
  if (byHeading.some(words)) return { columns: byHeading.filter(words), by: "heading" };
  const byVague = headings.flatMap(({ vague }, column) =>
    vague === "answer" && isFree(column) ? [column] : [],
  );
  if (byVague.some(words)) return { columns: byVague.filter(words), by: "heading" };
  const rest = contents.flatMap(({ filled }, column) => (filled > 0 && isFree(column) ? [column] : []));
  const unnamed = rest.filter((column) => headings[column]?.role === undefined && words(column));
  const largest = Math.max(0, ...unnamed.map((column) => contents[column]?.filled ?? 0));
  // A stray word in an empty column is no answer.
  const serious = unnamed.filter((column) => (contents[column]?.filled ?? 0) * 4 >= largest);
  if (byHeading.length === 0 && named(known, "mark").length === 0) return { columns: serious, by: "content" };
  return { columns: [], by: "heading" };
};

/**
 * The columns of a table by what they hold. METI's own examples are never taken for answers, and where two columns could be the
 * answers, a person has to say which.
 * @throws ImportError where the answers' column cannot be told
 */
export const assignColumns = ({ headings, rows }: Block, like: Resemblance, choice: Choice): Assigned => {
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length));
  const contents = Array.from({ length: width }, (_, column) => contentOf(rows, column, like));
  const known: Known = { headings, contents };
  const roles = { ...fixed(known), ...asking(known) };
  const example = named(known, "example")[0] ?? contents.findIndex(isExample);
  const taken = new Set([...Object.values(roles), ...named(known, "example")]);
  const byMark = [...named(known, "mark"), ...named(known, "answer")].filter(
    (column) => !taken.has(column) && isMostlyMarks(contents[column] ?? EMPTY),
  );
  const mark =
    choice.markColumn === undefined
      ? (byMark[0] ?? named(known, "mark")[0])
      : chosen(choice.markColumn, headings, width);
  const told = {
    ...(mark === undefined ? {} : { mark: called(mark, headings) }),
    ...(example === -1 ? {} : { example: called(example, headings) }),
  };
  const withMark = mark === undefined ? roles : { ...roles, mark };
  if (choice.answerColumn !== undefined) {
    const answer = chosen(choice.answerColumn, headings, width);
    return { ...withMark, answer, columns: { answer: called(answer, headings), by: "option", ...told } };
  }
  if (mark !== undefined) taken.add(mark);
  const { columns, by } = candidates(known, taken);
  const filled = columns.filter((column) => (contents[column]?.filled ?? 0) > 0);
  const open = filled.length > 0 ? filled : columns.slice(0, 1);
  if (open.length > 1)
    throw new ImportError((m) => m.severalAnswerColumns(open.map((column) => called(column, headings))));
  const [answer] = open;
  if (answer !== undefined)
    return { ...withMark, answer, columns: { answer: called(answer, headings), by, ...told } };
  // Where only marks are given, what is remarked on them are the words of the answer.
  if (mark === undefined)
    throw new ImportError((m) =>
      example === -1 ? m.noAnswerColumn : m.onlyExamples(called(example, headings)),
    );
  const words = roles.remark ?? mark;
  return { ...withMark, answer: words, columns: { answer: called(words, headings), by: "heading", ...told } };
};
