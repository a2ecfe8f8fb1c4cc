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

/** Words that stay as they are written: a name, a path, a command. */
export const inlineCode = (value: string): PhrasingContent => ({ type: "inlineCode", value });

export const strong = (text: string): PhrasingContent => ({ type: "strong", children: plain(text) });

export const heading = (depth: 1 | 2 | 3, text: string | readonly PhrasingContent[]): RootContent => ({
  type: "heading",
  depth,
  children: typeof text === "string" ? plain(text) : [...text],
});

export const paragraph = (...children: readonly PhrasingContent[]): RootContent => ({
  type: "paragraph",
  children: [...children],
});

/** A link; its text can be anything. */
export const link = (url: string, text: string): PhrasingContent => ({
  type: "link",
  url,
  children: [{ type: "text", value: text.replaceAll("\n", " ") }],
});

export const bullets = (items: readonly (readonly PhrasingContent[])[]): RootContent => ({
  type: "list",
  ordered: false,
  spread: false,
  children: items.map((children) => ({
    type: "listItem",
    children: [{ type: "paragraph", children: [...children] }],
  })),
});

/** A block of lines in some language. */
export const code = (lang: string, value: string): RootContent => ({ type: "code", lang, value });

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
  return toMarkdown(root, {
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    bullet: "-",
    // GitHub strikes through what stands between two of them: 「1~2日、3~4日」.
    unsafe: [{ character: "~", inConstruct: "phrasing" }],
  });
};
