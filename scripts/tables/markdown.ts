import type { Nodes, PhrasingContent, Root, Table } from "mdast";
import { ImportError } from "../import/problem.ts";
import { type Aside, cellText, type Grid, type GridRow } from "./grid.ts";
import { MAX_COLUMNS, MAX_MARKDOWN, MAX_PIPES, MAX_ROWS } from "./limits.ts";

const inline = (node: PhrasingContent): string => {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "break":
      return "\n";
    case "html":
      return /^<br\s*\/?>$/i.test(node.value) ? "\n" : "";
    case "image":
      return node.alt ?? "";
    case "delete":
    case "emphasis":
    case "link":
    case "linkReference":
    case "strong":
      return node.children.map(inline).join("");
    case "footnoteReference":
    case "imageReference":
      return "";
  }
};

const rowsOf = (table: Table): readonly GridRow[] =>
  table.children.map(({ children, position }, index) => ({
    line: position?.start.line ?? index + 1,
    cells: children
      .slice(0, MAX_COLUMNS)
      .map((cell) => ({ text: cellText(cell.children.map(inline).join("")) })),
  }));

interface Found {
  readonly grids: readonly Grid[];
  readonly around: readonly Aside[];
}

const collect = (nodes: readonly Nodes[], found: { grids: Grid[]; around: Aside[] }): void => {
  for (const node of nodes) {
    if (node.type === "table")
      found.grids.push({ name: found.around.at(-1)?.text ?? "", rows: rowsOf(node) });
    else if (node.type === "heading" || node.type === "paragraph")
      found.around.push({ text: cellText(node.children.map(inline).join("")), after: found.grids.length });
    else if (node.type === "list" || node.type === "listItem" || node.type === "blockquote")
      collect(node.children, found);
  }
};

/**
 * A Markdown text with tables (GFM) as blocks with their places.
 * @throws ImportError where the text is too long, or has too many rows of tables
 */
export const parseMarkdown = async (text: string): Promise<Root> => {
  if (text.length > MAX_MARKDOWN) throw new ImportError((m) => m.tooLarge(MAX_MARKDOWN));
  const rows = text.split("\n").filter((line) => line.includes("|")).length;
  if (rows > MAX_ROWS || (text.match(/\|/g)?.length ?? 0) > MAX_PIPES)
    throw new ImportError((m) => m.tooManyRows(MAX_ROWS));
  const [{ fromMarkdown }, { gfmTableFromMarkdown }, { gfmTable }] = await Promise.all([
    import("mdast-util-from-markdown"),
    import("mdast-util-gfm-table"),
    import("micromark-extension-gfm-table"),
  ]);
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
};

/**
 * The tables of a Markdown text, each named by the heading or paragraph above it.
 * @throws ImportError where the text is too long, or has too many rows of tables
 */
export const readMarkdown = async (text: string): Promise<Found> => {
  const root = await parseMarkdown(text);
  const found: { grids: Grid[]; around: Aside[] } = { grids: [], around: [] };
  collect(root.children, found);
  return found;
};
