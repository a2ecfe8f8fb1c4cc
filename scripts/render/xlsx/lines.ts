import { holdable } from "./cell-text.ts";
import { inset, type Look, type OpenEdges } from "./looks.ts";
import { type Piece, pieces } from "./measure.ts";

/** A cell with its place in a line, and how many columns and lines it covers. */
export interface PlacedCell {
  readonly column: number;
  readonly value: string | number;
  readonly look: Look;
  readonly across: number;
  readonly down: number;
  readonly open: OpenEdges;
}

/** A row of a sheet; its height in points shows all of its texts. */
export interface Line {
  readonly height: number;
  readonly cells: readonly PlacedCell[];
}

/** A little room between what is above and a table. */
export const SPACE: Line = { height: 6, cells: [] };

/** What a cell is to show: a text of any length, or a number. */
export interface Content {
  readonly column: number;
  readonly value: string | number;
  readonly look: Look;
  readonly across?: number;
}

/**
 * Where a text is too long for one row, the other cells cover all of its rows, or they are repeated in each, so that sorting
 * and filtering keep the rows of a text together.
 */
type Continuation = "merged" | "repeated";

/** A day YYYY-MM-DD as a spreadsheet counts days, so that it can be sorted; a text that is no day stays as it is. */
export const day = (text: string): string | number => {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  // Day 25,569 is 1970-01-01.
  return Number.isNaN(milliseconds) ? text : milliseconds / 86_400_000 + 25_569;
};

const NOTHING: Piece = { text: "", height: 0 };

/**
 * The row that shows these contents whole, or where a text is too long for one row, the rows.
 * @param widths the columns' widths in pixels
 */
export const linesOf = (
  contents: readonly Content[],
  widths: readonly number[],
  continuation: Continuation,
): readonly Line[] => {
  const isMerged = continuation === "merged";
  const columns = contents.map(({ across = 1, ...content }) => {
    const width = widths.slice(content.column, content.column + across).reduce((sum, each) => sum + each, 0);
    const { value, look } = content;
    return { ...content, across, parts: pieces(holdable(String(value)), look.font, width - inset(look)) };
  });
  const rows = Math.max(...columns.map(({ parts }) => parts.length));
  return Array.from({ length: rows }, (_, row) => {
    const shown = columns.flatMap(({ value, parts, ...content }) => {
      const isSingle = parts.length === 1;
      if (isMerged && row >= parts.length) return [];
      const part = (isSingle ? parts[0] : parts[row]) ?? NOTHING;
      const isLast = row >= parts.length - 1;
      const cell = {
        ...content,
        value: typeof value === "number" ? value : part.text,
        down: isMerged && isLast ? rows - row : 1,
        // In the middle of many rows a text would be hard to find.
        look: rows > 1 ? { ...content.look, vertical: "top" as const } : content.look,
        open: { top: !isSingle && row > 0, bottom: !isSingle && !isLast },
      };
      // A cell over several rows finds room in them: a text that needs several rows fills all but the last.
      return [{ cell, height: cell.down > 1 ? 0 : part.height }];
    });
    return { height: Math.max(...shown.map(({ height }) => height)), cells: shown.map(({ cell }) => cell) };
  });
};
