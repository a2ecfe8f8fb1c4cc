import { plain } from "../core/plain.ts";
import type { GridRow } from "./grid.ts";
import { ownText, textAt } from "./grid.ts";
import { type Role, roleOf } from "./headings.ts";
import { optionsIn } from "./hints.ts";

/** A column as its header names it. */
export interface Heading {
  /** All its words: 「回答 判定」 for 判定 below 回答. */
  readonly text: string;
  /** Its own words, without what it stands under. */
  readonly part: string;
  readonly role: Role | undefined;
  /** It is covered by the merged heading to its left. */
  readonly isRepeated: boolean;
}

/** The rows below one header, up to the next one. */
export interface Block {
  readonly headings: readonly Heading[];
  /** Where its header and its rows begin, counted from 0 in the table; the same where it has no header. */
  readonly header: number;
  readonly start: number;
  readonly end: number;
}

const ASKING: ReadonlySet<Role> = new Set(["question", "title", "vague"]);
const ANSWERING: ReadonlySet<Role> = new Set(["answer", "choice", "words", "verdict"]);

/** Headings carry hints how to answer, so they may be long. */
const MAX_HEADING = 160;

const rolesIn = (row: GridRow): readonly Role[] =>
  row.cells.flatMap((_, column) => roleOf(ownText(row, column)) ?? []);

/** Whether a person's words for a column are among a row's: 「ご回答」 for --answer ご回答. */
const names = (row: GridRow, wanted: readonly string[]): boolean =>
  wanted.some((each) => row.cells.some((_, column) => plain(ownText(row, column)) === each));

/**
 * A header names what is asked and something beside it, or what is answered and something beside it. Below the first header, where
 * a row of words can look like one, it has to name both.
 */
const isHeader = (row: GridRow, wanted: readonly string[], isLater: boolean): boolean => {
  const own = row.cells.flatMap((_, column) => {
    const text = ownText(row, column);
    return text === "" ? [] : [text];
  });
  if (own.length < 2 || own.some((text) => text.length > MAX_HEADING)) return false;
  const roles = rolesIn(row);
  if (roles.length < 2 && !names(row, wanted)) return false;
  if (names(row, wanted)) return true;
  const asks = roles.some((role) => ASKING.has(role));
  const answers = roles.some((role) => ANSWERING.has(role));
  if (asks && answers) return true;
  if (isLater) return false;
  const isAsked = roles.includes("question") || (roles.includes("title") && roles.includes("no"));
  return isAsked || (answers && (roles.includes("no") || roles.includes("heading")));
};

/** How many columns a cell's merge covers to its right, itself included. */
const spanAt = (row: GridRow, column: number): number => {
  let end = column + 1;
  while (row.cells[end]?.merged === true && textAt(row, end) === textAt(row, column)) end++;
  return end - column;
};

/** The columns that stand under a heading of several columns, one that does not span the table. */
const grouped = (row: GridRow): readonly (string | undefined)[] => {
  const groups: (string | undefined)[] = row.cells.map(() => undefined);
  const width = row.cells.findLastIndex(({ text }) => text !== "") + 1;
  for (let column = 0; column < width; column++) {
    const span = ownText(row, column) === "" ? 1 : spanAt(row, column);
    if (span > 1 && span < width) groups.fill(ownText(row, column), column, column + span);
  }
  return groups;
};

/** The second row of a header names parts of what the first one groups, or says how to answer. */
const isSecondRow = (first: GridRow, second: GridRow | undefined): boolean => {
  if (second === undefined) return false;
  const columns = second.cells.flatMap((_, column) => (ownText(second, column) === "" ? [] : [column]));
  if (columns.length === 0 || columns.some((column) => textAt(second, column).length > MAX_HEADING))
    return false;
  const isNew = columns.some((column) => plain(textAt(second, column)) !== plain(textAt(first, column)));
  const groups = grouped(first);
  const says = (column: number): boolean => {
    const text = textAt(second, column);
    return groups[column] !== undefined || roleOf(text) !== undefined || optionsIn(text).length > 0;
  };
  if (isNew && columns.every(says)) return true;
  const asked = first.cells.findIndex((_, column) => ASKING.has(roleOf(ownText(first, column)) ?? "other"));
  return (
    asked !== -1 && ownText(second, asked) === "" && columns.every((column) => column > asked && says(column))
  );
};

const combined = (group: string, part: string): Role | undefined => {
  const above = group === "" ? undefined : roleOf(group);
  const below = part === "" || part === group ? undefined : roleOf(part);
  // 発注者記入欄 over 評価 is the customer's, whatever stands below.
  if (above === "other" || below === "other") return "other";
  if (above === undefined || part === "" || part === group) return below ?? above;
  if (ASKING.has(above)) return below === undefined || below === "vague" ? "question" : below;
  if (ANSWERING.has(above)) {
    if (below === undefined) return optionsIn(part).length > 0 ? "choice" : above;
    return below === "vague" ? "words" : below;
  }
  return below ?? above;
};

const headingsOf = (rows: readonly GridRow[]): readonly Heading[] => {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const [upper, lower] = rows;
  return Array.from({ length: width }, (_, column): Heading => {
    const group = textAt(upper, column);
    const part = lower === undefined ? "" : ownText(lower, column);
    const isRepeated =
      part === "" &&
      column > 0 &&
      upper?.cells[column]?.merged === true &&
      group === textAt(upper, column - 1);
    return {
      text: [...new Set([group, part])].filter((text) => text !== "").join(" "),
      part: part === "" ? group : part,
      role: combined(group, part),
      isRepeated,
    };
  });
};

/** The row above a header that groups its columns. */
const groupRow = (rows: readonly GridRow[], index: number): GridRow | undefined => {
  const above = rows[index - 1];
  if (above === undefined) return undefined;
  const groups = grouped(above);
  if (groups.every((group) => group === undefined)) return undefined;
  return {
    ...above,
    cells: above.cells.map((cell, column) => (groups[column] === undefined ? { text: "" } : cell)),
  };
};

/**
 * The parts of a table below each of its headers, which take one or two rows; where it has none, the whole table.
 * @param wanted headings that a person named, as `plain` spells them
 */
export const blocksOf = (rows: readonly GridRow[], wanted: readonly string[]): readonly Block[] => {
  const headers: { header: number; start: number; headings: readonly Heading[] }[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined || !isHeader(row, wanted, headers.length > 0)) continue;
    const second = rows[index + 1];
    const isDouble = isSecondRow(row, second);
    const above = isDouble ? undefined : groupRow(rows, index);
    const header = above === undefined ? index : index - 1;
    const start = index + (isDouble ? 2 : 1);
    const used =
      isDouble && second !== undefined ? [row, second] : above === undefined ? [row] : [above, row];
    headers.push({ header, start, headings: headingsOf(used) });
    index = start - 1;
  }
  if (headers.length === 0) return [{ headings: [], header: 0, start: 0, end: rows.length }];
  return headers.map((each, at) => ({ ...each, end: headers[at + 1]?.header ?? rows.length }));
};
