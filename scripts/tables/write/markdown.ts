import type { Nodes, Root, Table, TableCell, TableRow } from "mdast";
import type { Decoded } from "../decode.ts";
import { parseMarkdown } from "../markdown.ts";
import { markdown, table } from "../../core/markdown.ts";
import { RespondError } from "../../respond/problem.ts";
import type { Fill } from "../../respond/questionnaire.ts";
import { type CellPatch, patchedBytes } from "./encoding.ts";
import { groupedBy } from "./group.ts";

/** The tables in the order in which they are read: those in lists and quotations, too. */
const tablesIn = (root: Root): readonly Table[] => {
  const found: Table[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === "table") found.push(node);
    else if ("children" in node) for (const child of [...node.children].reverse()) stack.push(child);
  }
  return found;
};

/** A text as the source of a table's cell: the only cell of a table of its own. */
const source = (text: string): string => {
  const [header = ""] = markdown([table([text], [])]).split("\n");
  return header.replace(/^\| ?/, "").replace(/ ?\|$/, "");
};

interface Span {
  readonly start: number;
  readonly end: number;
}

const spanOf = ({ position }: Nodes): Span => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

/** What a cell's bars enclose, with the space around it. */
const insideOf = (text: string, cell: TableCell): Span => {
  const { start, end } = spanOf(cell);
  const written = text.slice(start, end);
  const first = written.startsWith("|") ? 1 : 0;
  const children = cell.children.map(spanOf);
  // A bar at the end is the cell's own unless it is a part of its text.
  const isClosed =
    written.length > first && written.endsWith("|") && !children.some((child) => child.end === end);
  return { start: start + first, end: isClosed ? end - 1 : end };
};

/** A text between the bars of a cell, which get no closer than a space. */
const padded = (text: string): string => (text === "" ? " " : ` ${source(text)} `);

/** The changes to a row of a table. Behind its last cell stand those that it lacks. */
const rowPatches = (text: string, { children }: TableRow, fills: readonly Fill[]): readonly CellPatch[] => {
  const last = children.at(-1);
  if (last === undefined) throw new RespondError((m) => m.otherFile);
  const { end } = spanOf(last);
  const isClosed = insideOf(text, last).end < end;
  const width = Math.max(children.length, ...fills.map(({ slot }) => slot.column + 1));
  const missing = Array.from({ length: width - children.length }, (_, index) => {
    const fill = fills.find(({ slot }) => slot.column === children.length + index);
    const inside = padded(fill?.text ?? "");
    return isClosed ? `${inside}|` : ` |${inside.trimEnd()}`;
  });
  const present = fills.flatMap((fill): readonly CellPatch[] => {
    const cell = children[fill.slot.column];
    if (cell === undefined) return [];
    return [{ ...insideOf(text, cell), text: padded(fill.text), cell: { ...fill.slot, table: "" } }];
  });
  const beyond = fills.find(({ slot }) => slot.column >= children.length);
  if (beyond === undefined) return present;
  return [...present, { start: end, end, text: missing.join(""), cell: { ...beyond.slot, table: "" } }];
};

/**
 * A Markdown text with texts in its tables' cells, in which any text stays text; everything else stays as it is.
 * @throws RespondError where a cell is not there
 */
export const fillMarkdown = async (
  bytes: Uint8Array,
  decoded: Decoded,
  fills: readonly Fill[],
): Promise<Uint8Array> => {
  const tables = tablesIn(await parseMarkdown(decoded.text));
  const patches = [...groupedBy(fills, "table")].flatMap(([place, ofTable]) => {
    const rows = new Map(tables[place]?.children.map((row) => [row.position?.start.line, row]));
    return [...groupedBy(ofTable, "row")].flatMap(([line, ofRow]) => {
      const row = rows.get(line);
      if (row === undefined) throw new RespondError((m) => m.otherFile);
      return rowPatches(decoded.text, row, ofRow);
    });
  });
  return patchedBytes(bytes, decoded, patches);
};
