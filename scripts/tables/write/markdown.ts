import { markdown, table } from "../../core/markdown.ts";
import type { Decoded } from "../decode.ts";
import { blocksIn, type TableLine } from "../markdown/blocks.ts";
import { TableError } from "../problem.ts";
import { type CellPatch, patchedBytes } from "./encoding.ts";
import { type Fill, groupedBy } from "./target.ts";

/** A text as the source of a table's cell: the only cell of a table of its own. */
const source = (text: string): string => {
  const [header = ""] = markdown([table([text], [])]).split("\n");
  return header.replace(/^\| ?/, "").replace(/ ?\|$/, "");
};

/** A text between the bars of a cell, which get no closer than a space. */
const padded = (text: string): string => (text === "" ? " " : ` ${source(text)} `);

/** The changes to a row of a table. Behind its last cell stand those that it lacks. */
const rowPatches = ({ cells, end, isClosed }: TableLine, fills: readonly Fill[]): readonly CellPatch[] => {
  const width = Math.max(cells.length, ...fills.map(({ slot }) => slot.column + 1));
  const missing = Array.from({ length: width - cells.length }, (_, index) => {
    const fill = fills.find(({ slot }) => slot.column === cells.length + index);
    const inside = padded(fill?.text ?? "");
    return isClosed ? `${inside}|` : ` |${inside.trimEnd()}`;
  });
  const present = fills.flatMap((fill): readonly CellPatch[] => {
    const cell = cells[fill.slot.column];
    return cell === undefined
      ? []
      : [{ ...cell, text: padded(fill.text), cell: { ...fill.slot, table: "" } }];
  });
  const beyond = fills.find(({ slot }) => slot.column >= cells.length);
  if (beyond === undefined) return present;
  return [...present, { start: end, end, text: missing.join(""), cell: { ...beyond.slot, table: "" } }];
};

/**
 * A Markdown text with texts in its tables' cells, in which any text stays text; everything else stays as it is.
 * @throws TableError where a cell is not there
 */
export const fillMarkdown = (
  bytes: Uint8Array,
  decoded: Decoded,
  fills: readonly Fill[],
): Promise<Uint8Array> => {
  const tables = blocksIn(decoded.text).filter((block) => block.kind === "table");
  const patches = [...groupedBy(fills, "table")].flatMap(([place, ofTable]) => {
    const rows = new Map(tables[place]?.rows.map((row) => [row.line, row]));
    return [...groupedBy(ofTable, "row")].flatMap(([line, ofRow]) => {
      const row = rows.get(line);
      if (row === undefined) throw new TableError((m) => m.otherFile);
      return rowPatches(row, ofRow);
    });
  });
  return patchedBytes(bytes, decoded, patches);
};
