import type { PhrasingContent, Root, RootContent, Table, TableRow } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";

/** Text as Markdown shows it, whatever it holds; line ends become `<br>`, as a table cell has one line. */
export const plain = (text: string): PhrasingContent[] =>
  text
    .trimEnd()
    .split("\n")
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: "html" as const, value: "<br>" }]),
      ...(line === "" ? [] : [{ type: "text" as const, value: line }]),
    ]);

export const heading = (depth: 1 | 2 | 3, text: string): RootContent => ({
  type: "heading",
  depth,
  children: plain(text),
});

export const paragraph = (...children: readonly PhrasingContent[]): RootContent => ({
  type: "paragraph",
  children: [...children],
});

const row = (cells: readonly (readonly PhrasingContent[])[]): TableRow => ({
  type: "tableRow",
  children: cells.map((children) => ({ type: "tableCell", children: [...children] })),
});

/** A table with one header row. */
export const table = (
  header: readonly string[],
  rows: readonly (readonly (readonly PhrasingContent[])[])[],
): Table => ({
  type: "table",
  children: [row(header.map(plain)), ...rows.map(row)],
});

/** The Markdown (GFM) source of the given blocks. */
export const markdown = (blocks: readonly RootContent[]): string => {
  const root: Root = { type: "root", children: [...blocks] };
  // Padding cells to one width would rewrite every line whenever one answer grows.
  return toMarkdown(root, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
};
