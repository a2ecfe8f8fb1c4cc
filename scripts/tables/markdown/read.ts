import type { Aside, Cell, Grid } from "../grid.ts";
import { cellText, plainGrid } from "../grid.ts";
import { MAX_COLUMNS } from "../limits.ts";
import { blocksIn, type TableBlock } from "./blocks.ts";
import { inlineText, labelKey } from "./inline.ts";

interface Found {
  readonly grids: readonly Grid[];
  readonly around: readonly Aside[];
}

const DEFINITION = /^[ \t>]{0,20}\[((?:[^[\]\\]|\\.){1,999})\]:[ \t]*\S/gm;

/** Whether a label has an address anywhere in a text. */
const definedIn = (text: string): ((label: string) => boolean) => {
  const labels = new Set(Array.from(text.matchAll(DEFINITION), ([, label = ""]) => labelKey(label)));
  return (label) => labels.has(label);
};

const cellOf = (source: string, isDefined: (label: string) => boolean): Cell => {
  // Within a table a bar is escaped everywhere, in code too.
  const { text, isStruck } = inlineText(source.replaceAll("\\|", "|"), isDefined);
  const shown = cellText(text);
  return isStruck ? { text: "", doubt: { why: "struck", text: shown } } : { text: shown };
};

const rowsOf = (text: string, { rows }: TableBlock, isDefined: (label: string) => boolean): Grid["rows"] =>
  rows.map(({ line, cells }) => ({
    line,
    cells: cells
      .slice(0, MAX_COLUMNS)
      .map(({ start, end }) => cellOf(text.slice(start, end).trim(), isDefined)),
  }));

/**
 * The tables of a Markdown text (GitHub's), each named by the heading or paragraph above it; those in lists and quotations, too.
 * @throws TableError where the text is too long, or has too many rows of tables
 */
export const readMarkdown = (text: string): Found => {
  const isDefined = definedIn(text);
  const grids: Grid[] = [];
  const around: Aside[] = [];
  for (const block of blocksIn(text)) {
    if (block.kind === "table")
      grids.push(plainGrid(around.at(-1)?.text ?? "", rowsOf(text, block, isDefined), grids.length));
    else around.push({ text: cellText(inlineText(block.text, isDefined).text), after: grids.length });
  }
  return { grids, around };
};
