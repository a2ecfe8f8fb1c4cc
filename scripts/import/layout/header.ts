import type { Cell, Grid, GridRow } from "../../tables/grid.ts";
import { plain } from "../../core/plain.ts";
import { type Role, roleOf, vagueRoleOf } from "./headings.ts";

/** A column as its header names it. */
export interface Heading {
  readonly text: string;
  readonly role: Role | undefined;
  /** What it may be where no other column is: 内容. */
  readonly vague: Role | undefined;
}

/** The rows below one header, up to the next one. */
export interface Block {
  readonly headings: readonly Heading[];
  readonly rows: readonly GridRow[];
}

const heading = (text: string): Heading => ({ text, role: roleOf(text), vague: vagueRoleOf(text) });

const own = (cell: Cell | undefined): string => (cell?.merged === true ? "" : (cell?.text ?? ""));

/** A header names at least two columns of a checklist, among them what is asked or answered. */
const isHeader = ({ cells }: GridRow): boolean => {
  const roles = new Set(
    cells.filter(({ merged }) => merged !== true).flatMap(({ text }) => roleOf(text) ?? []),
  );
  const asks = roles.has("title") || roles.has("requirement");
  const answers = roles.has("answer") || roles.has("mark") || roles.has("example");
  // Answers are longer than headings, and a row of answers has a number.
  const isShort = cells.every(({ text }) => text.length <= 40);
  const named = cells.filter(({ text }) => text !== "");
  return (
    isShort &&
    ((asks && (answers || roles.size >= 3)) ||
      (roles.has("no") && answers) ||
      (asks && named.length >= 2 && roles.size >= 2))
  );
};

/** The second row of a header names columns that the first one leaves open or groups: 回答 over 有無 and 内容. */
const isSecondRow = (first: GridRow, second: GridRow | undefined): boolean => {
  if (second === undefined || isHeader(second)) return false;
  const named = second.cells.filter((cell) => own(cell) !== "");
  return (
    named.length > 0 &&
    named.every(({ text }) => roleOf(text) !== undefined || vagueRoleOf(text) !== undefined) &&
    second.cells.some(
      (cell, column) => own(cell) !== "" && plain(cell.text) !== plain(first.cells[column]?.text ?? ""),
    )
  );
};

const combined = (above: string, below: string): Heading => {
  if (below === "") return heading(above);
  const [group, part] = [heading(above), heading(below)];
  // 回答 over 内容 is an answer, 回答 over 設定例 is an example.
  const role = part.role ?? (part.vague === undefined ? undefined : group.role) ?? part.vague ?? group.role;
  return { text: above === "" || above === below ? below : `${above} ${below}`, role, vague: part.vague };
};

const headingsOf = (first: GridRow, second: GridRow | undefined): readonly Heading[] => {
  const width = Math.max(first.cells.length, second?.cells.length ?? 0);
  return Array.from({ length: width }, (_, column) =>
    combined(first.cells[column]?.text ?? "", second === undefined ? "" : own(second.cells[column])),
  );
};

/** The parts of a table below each of its headers; one part without headings where it has none. */
export const blocksOf = ({ rows }: Grid): readonly Block[] => {
  const starts = rows.flatMap((row, index) => (isHeader(row) ? [index] : []));
  if (starts.length === 0) return [{ headings: [], rows }];
  return starts.map((start, index) => {
    const [first, second] = [rows[start], rows[start + 1]];
    const isDouble = first !== undefined && isSecondRow(first, second);
    return {
      headings: first === undefined ? [] : headingsOf(first, isDouble ? second : undefined),
      rows: rows.slice(start + (isDouble ? 2 : 1), starts[index + 1]),
    };
  });
};

/** The rows above the first header: titles, names and dates. */
export const aboveHeader = ({ rows }: Grid): readonly GridRow[] => {
  const first = rows.findIndex(isHeader);
  return first === -1 ? [] : rows.slice(0, first);
};
