import type { GridRow } from "../../tables/grid.ts";
import { type Grid, ownText } from "../../tables/grid.ts";
import { ticksIn } from "../../tables/ticks.ts";
import type { Block } from "../../tables/header.ts";

/** What the cells of a column look like, below the header. */
export interface Content {
  /** Rows with a text of their own here; boxes to tick are none. */
  readonly filled: number;
  /** Texts that ask for something, or state what has to be so. */
  readonly asks: number;
  /** The usual length of its texts, in UTF-16 units. */
  readonly length: number;
  readonly distinct: number;
  /** Cells with a drop-down, or with boxes to tick. */
  readonly choices: number;
  /** Cells that are left open in a table that is locked otherwise. */
  readonly open: number;
}

const JA_ASKS = /(?:か|かどうか|こと|(?:くだ|下)さい|せよ|述べよ|とは)[。.?!)」\s]*$|[?][)\s]*$/;
const JA_STATES = /^.{9,}(?:る|ない|い|た|ます|ません)[。.\s]*$/s;
const EN_ASKS =
  /\?\s*$|^(?:do|does|did|is|are|has|have|can|could|will|would|how|what|which|who|where|when|please|describe|provide|explain|list|specify|state|confirm)\s|\b(?:must|shall|should)\b/i;

/** Whether a text reads as a question, a request or a requirement. */
export const asksSomething = (text: string): boolean => {
  const plain = text.normalize("NFKC").trim();
  return plain.length >= 6 && (JA_ASKS.test(plain) || JA_STATES.test(plain) || EN_ASKS.test(plain));
};

/** A row that is covered by one merged cell from end to end heads a section. */
export const isWide = ({ cells }: GridRow): boolean => {
  const width = cells.findLastIndex(({ text }) => text !== "") + 1;
  return (
    width > 2 && cells.slice(1, width).every((cell) => cell.merged === true && cell.text === cells[0]?.text)
  );
};

/** Whether a row's cell offers something to choose from. */
export const hasChoice = (area: Grid, row: GridRow, column: number): boolean =>
  area.terms({ row: row.line, column }).options !== undefined || ticksIn(ownText(row, column)) !== undefined;

/** The rows of a block that may hold a question. */
export const rowsIn = (area: Grid, { start, end }: Block): readonly GridRow[] =>
  area.rows.slice(start, end).filter((row) => !isWide(row) && row.cells.some(({ text }) => text !== ""));

const median = (lengths: readonly number[]): number =>
  [...lengths].sort((a, b) => a - b)[lengths.length >> 1] ?? 0;

/** What a column holds in the given rows. */
export const contentOf = (area: Grid, rows: readonly GridRow[], column: number): Content => {
  const texts = rows.flatMap((row) => {
    const text = ownText(row, column);
    return text === "" || ticksIn(text) !== undefined ? [] : [text];
  });
  const count = (holds: (row: number) => boolean): number => rows.filter(({ line }) => holds(line)).length;
  return {
    filled: texts.length,
    asks: texts.filter(asksSomething).length,
    length: median(texts.map(({ length }) => length)),
    distinct: new Set(texts).size,
    choices: rows.filter((row) => hasChoice(area, row, column)).length,
    open: count((row) => area.isOpen({ row, column }) === true),
  };
};
