import type { DefaultTreeAdapterTypes } from "parse5";
import { ImportError } from "../import/problem.ts";
import { type Aside, type Cell, cellText, type Grid, type GridRow } from "./grid.ts";
import { MAX_COLUMNS, MAX_ROWS, MAX_TAGS } from "./limits.ts";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** What holds nothing that a reader of the page sees. A script is never run, nor is anything that it would write. */
const UNSEEN = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "head",
  "select",
  "svg",
  "iframe",
  "object",
]);

const BLOCKS = new Set(
  "address article blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section ul tr".split(
    " ",
  ),
);

const isElement = (node: Node): node is Element => "tagName" in node;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

const isUnseen = (element: Element): boolean =>
  UNSEEN.has(element.tagName) ||
  attribute(element, "hidden") !== undefined ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, "style") ?? "");

/** The elements below a node that a reader sees, in their order; `enters` tells which of them to look into. Nesting of any depth. */
export const elementsBelow = (
  root: Node,
  enters: (element: Element) => boolean = () => true,
): readonly Element[] => {
  const found: Element[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node) && isUnseen(node)) continue;
    if (isElement(node) && node !== root) found.push(node);
    if ("childNodes" in node && (!isElement(node) || node === root || enters(node)))
      for (let index = node.childNodes.length - 1; index >= 0; index--) {
        const child = node.childNodes[index];
        if (child !== undefined) stack.push(child);
      }
  }
  return found;
};

/** The text of an element as it is shown: blocks and `<br>` on lines of their own, runs of space as one; without tables in it. */
export const textOf = (element: Element): string => {
  const parts: string[] = [];
  const stack: (Node | string)[] = [...element.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") parts.push(node);
    else if (node.nodeName === "#text" && "value" in node)
      parts.push(node.value.replace(/[ \t\r\n\f]+/g, " "));
    else if (isElement(node) && !isUnseen(node) && node.tagName !== "table") {
      const isBlock = BLOCKS.has(node.tagName);
      if (node.tagName === "br") parts.push("\n");
      if (node.tagName === "img") parts.push(attribute(node, "alt") ?? "");
      // One line end between blocks, however many begin and end there.
      if (isBlock) {
        parts.push("\u0000");
        stack.push("\u0000");
      }
      for (let index = node.childNodes.length - 1; index >= 0; index--) {
        const child = node.childNodes[index];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  const shown = parts
    .join("")
    .replace(/ *\u0000[ \u0000]*/g, "\n")
    .replace(/ *\n */g, "\n")
    .replace(/ {2,}/g, " ");
  return cellText(shown);
};

const span = (cell: Element, name: string, most: number): number => {
  const value = Number(attribute(cell, name) ?? "1");
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1;
};

/** The rows of a table with merged cells spread over what they cover (HTML, 4.9.12). */
const rowsOf = (table: Element): readonly GridRow[] => {
  const rows = elementsBelow(table, ({ tagName }) => tagName !== "table").filter(
    ({ tagName }) => tagName === "tr",
  );
  if (rows.length > MAX_ROWS) throw new ImportError((m) => m.tooManyRows(MAX_ROWS));
  const below: { cell: Cell; rows: number }[] = [];
  return rows.map((row, index) => {
    const cells: Cell[] = [];
    const put = (cell: Cell, down: number): void => {
      if (cells.length >= MAX_COLUMNS) return;
      if (down > 1) below[cells.length] = { cell: { ...cell, merged: true }, rows: down - 1 };
      cells.push(cell);
    };
    const fill = (): void => {
      for (
        let covered = below[cells.length];
        covered !== undefined && covered.rows > 0;
        covered = below[cells.length]
      ) {
        covered.rows -= 1;
        cells.push(covered.cell);
      }
    };
    const own = elementsBelow(row, () => false).filter(({ tagName }) => tagName === "td" || tagName === "th");
    for (const cell of own) {
      fill();
      const text = textOf(cell);
      const down = span(cell, "rowspan", MAX_ROWS);
      for (let across = 0; across < span(cell, "colspan", MAX_COLUMNS); across++)
        put(across === 0 ? { text } : { text, merged: true }, down);
    }
    fill();
    return { line: index + 1, cells };
  });
};

const HEADINGS = new Set(["title", "h1", "h2", "h3", "h4", "caption", "p", "li", "dt", "dd"]);

export interface Page {
  readonly grids: readonly Grid[];
  readonly around: readonly Aside[];
  /** The document, for pages whose items are no table. */
  readonly elements: readonly Element[];
}

/**
 * The tables of a page, each named by the heading or paragraph above it. Scripts are not run and no address is opened.
 * @throws ImportError where it has too many tags, or a table too many rows
 */
export const readHtml = async (text: string): Promise<Page> => {
  const tags = text.match(/</g)?.length ?? 0;
  if (tags > MAX_TAGS) throw new ImportError((m) => m.tooManyTags(MAX_TAGS));
  const { parse } = await import("parse5");
  const elements = elementsBelow(parse(text));
  const around: Aside[] = [];
  const grids: Grid[] = [];
  const inTable = new Set<Element>();
  for (const table of elements)
    if (table.tagName === "table" && !inTable.has(table))
      for (const element of elementsBelow(table)) inTable.add(element);
  for (const element of elements) {
    if (element.tagName === "table") grids.push({ name: around.at(-1)?.text ?? "", rows: rowsOf(element) });
    else if (HEADINGS.has(element.tagName) && !inTable.has(element)) {
      const text = textOf(element);
      if (text !== "") around.push({ text, after: grids.length });
    }
  }
  return { grids, around, elements };
};
