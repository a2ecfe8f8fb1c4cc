import type { Nodes, PhrasingContent, Root, RootContent, Table, TableRow } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import { showable } from "./untrusted.ts";

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

export const heading = (depth: 1 | 2 | 3 | 4, text: string | readonly PhrasingContent[]): RootContent => ({
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
    // Many renderers set what stands between two dollar signs as a formula.
    unsafe: [
      { character: "~", inConstruct: "phrasing" },
      { character: "$", inConstruct: "phrasing" },
    ],
  });
};

/**
 * What GitHub makes something of in any text, after Markdown has been read, so that no backslash helps: formulas, mentions,
 * issues (`#1`, `GH-1`), emoji by name, addresses and commits. It looks for them within one text at a time: an element in
 * between keeps them words (https://docs.github.com/en/get-started/writing-on-github).
 */
const LIVE =
  /[$@]|#(?=[0-9])|(?<=GH)-(?=[0-9])|:(?=[A-Za-z0-9_+-]+:|\/\/)|(?<=www)\.|(?<![0-9A-Za-z])[0-9a-f]{7,40}(?![0-9A-Za-z])/gi;

/** In pieces none of which is long enough to name a commit. */
const pieces = (live: string): readonly string[] => live.match(/.{1,6}/g) ?? [];

const kept = (value: string): PhrasingContent[] => {
  const content: PhrasingContent[] = [];
  const text = (part: string): void => {
    if (part !== "") content.push({ type: "text", value: part });
  };
  let end = 0;
  for (const { 0: live, index } of value.matchAll(LIVE)) {
    text(value.slice(end, index));
    // None of these characters means anything to Markdown within an element but the dollar sign, to some.
    for (const piece of pieces(live))
      content.push({ type: "html", value: `<span>${piece.replace("$", "\\$")}</span>` });
    end = index + live.length;
  }
  text(value.slice(end));
  return content;
};

/** A node whose texts stay what they are on GitHub, with nothing hidden in them. */
const inert = <N extends Nodes>(node: N): N => {
  if (node.type === "inlineCode" || node.type === "code") return { ...node, value: showable(node.value) };
  if (!("children" in node)) return node;
  const children = node.children.flatMap((child): readonly Nodes[] =>
    child.type === "text" ? kept(showable(child.value)) : [inert(child)],
  );
  // Texts give way to phrasing, which may stand wherever a text may.
  return Object.assign({}, node, { children });
};

/**
 * The Markdown of given blocks for GitHub: comments, issues, releases, summaries. Their texts may be anybody's: nobody is
 * notified by them, nothing is linked, and everything reads as it is written.
 */
export const githubMarkdown = (blocks: readonly RootContent[]): string => markdown(blocks.map(inert));
