import type { GridRow } from "../../tables/grid.ts";
import { type Grid, ownText, textAt } from "../../tables/grid.ts";
import type { Assigned } from "./assign.ts";
import { asksSomething, hasChoice, isWide } from "./content.ts";
import { contentAt, type Known } from "./known.ts";
import { beginsLikeSection } from "./sections.ts";

/** A table whose columns are known. */
export interface Table {
  readonly area: Grid;
  readonly known: Known;
  readonly assigned: Assigned;
}

/** What tells questions from the rows between them, for a whole table. */
export interface Habits {
  readonly isNumbered: boolean;
  readonly hasChoices: boolean;
  readonly asks: boolean;
  /** How the cells for answers beside texts that ask mostly look. */
  readonly look: number | undefined;
}

/** Most rows, for a habit. */
const MOST = 0.7;

/** The commonest of some numbers, where nearly all are that one. */
const usual = (numbers: readonly (number | undefined)[]): number | undefined => {
  const counts = new Map<number | undefined, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] >= numbers.length * 0.9 ? most[0] : undefined;
};

/** How a table's questions mostly look. */
export const habitsOf = ({ area, known, assigned: { no, main, answer } }: Table): Habits => {
  const { filled, asks } = contentAt(known, main);
  const asking = known.rows.filter((row) => asksSomething(ownText(row, main)));
  return {
    isNumbered: no.some((column) => contentAt(known, column).filled >= filled * MOST),
    hasChoices: contentAt(known, answer).choices >= filled * MOST,
    asks: asks * 2 >= filled,
    look: usual(asking.map(({ line }) => area.look({ row: line, column: answer }))),
  };
};

/** The customer's number of a row, of several parts where it is split. */
export const numberOf = (row: GridRow | undefined, { no }: Assigned): string =>
  [...new Set(no.map((column) => textAt(row, column)))].filter((text) => text !== "").join("-");

const EXAMPLE =
  /^[(【]?(?:例|記入例|回答例|記載例|入力例|サンプル|見本|ex|e\.g|example|sample)[.:)】\s\d]*$/i;
const NOTE = /^\s*(?:※|注\s*\d*[):]|\*|note\s*:)/i;

/** Headings are short. */
const MAX_HEADING = 40;

/** 「1」 above 「1.1」, 「1-(1)」. */
const isAbove = (no: string, next: string): boolean =>
  /[\dA-Z]\.?$/i.test(no) && next.startsWith(no) && /^[.\-(]?\d/.test(next.slice(no.length).trim());

/** A text in the place of a question that heads those below it: it does not ask, and has not what questions have. */
const isHeadingLike = (
  { area, known, assigned }: Table,
  row: GridRow,
  next: GridRow | undefined,
  habits: Habits,
): boolean => {
  const text = ownText(row, assigned.main);
  if (asksSomething(text) || text.length > MAX_HEADING) return false;
  const no = numberOf(row, assigned);
  if (habits.isNumbered && (no === "" || isAbove(no, numberOf(next, assigned)))) return true;
  const at = area.anchor({ row: row.line, column: assigned.answer });
  if (habits.hasChoices && area.terms(at).options === undefined && !hasChoice(area, row, assigned.answer))
    return true;
  if (habits.asks && habits.look !== undefined && area.look(at) !== habits.look) return true;
  const mayHead = beginsLikeSection(text) || known.headings.length === 0;
  return habits.asks && assigned.no.length === 0 && text.length <= MAX_HEADING / 2 && mayHead;
};

/**
 * What a row below a header is: a question, the name of a section, or neither (a blank row, a note, an example, a row that goes on
 * with the one above it).
 * @param next the row below it
 */
export const kindOfRow = (
  table: Table,
  row: GridRow,
  next: GridRow | undefined,
  habits: Habits,
): "question" | "section" | undefined => {
  const { main, asking, answer, headings } = table.assigned;
  const filled = row.cells.flatMap((_, column) => (ownText(row, column) === "" ? [] : [column]));
  const [first] = filled;
  if (first === undefined || NOTE.test(textAt(row, first).normalize("NFKC"))) return undefined;
  if (row.cells.some((_, column) => column < answer && EXAMPLE.test(ownText(row, column).normalize("NFKC"))))
    return undefined;
  const text = ownText(row, main);
  if (text === "") {
    const isTitled = asking.some((column) => ownText(row, column) !== "") && filled.length > 1;
    // Without its details a question is asked by its title, where it has a number of its own.
    if (isTitled && row.cells[main]?.merged !== true && numberOf(row, table.assigned) !== "")
      return "question";
    const isAlone = filled.every((column) => column < main && !headings.includes(column));
    return isAlone && row.cells[main]?.merged !== true ? "section" : isWide(row) ? "section" : undefined;
  }
  if (NOTE.test(text.normalize("NFKC"))) return undefined;
  const at = table.area.anchor({ row: row.line, column: answer });
  if (at.row === row.line && at.column === main) return "section";
  return isHeadingLike(table, row, next, habits) ? "section" : "question";
};
