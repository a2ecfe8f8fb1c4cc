import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse, type TreeAdapter } from "parse5";
import { type Aside, type Cell, cellText, type Grid, type GridRow, plainGrid } from "./grid.ts";
import { MAX_COLUMNS, MAX_DEPTH, MAX_NODES, MAX_ROWS, MAX_TAGS } from "./limits.ts";
import { TableError } from "./problem.ts";

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
  /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(attribute(element, "style") ?? "");

/** A line runs through what the element holds. */
const isStruck = (element: Element): boolean =>
  ["s", "del", "strike"].includes(element.tagName) ||
  (attribute(element, "style") ?? "").toLowerCase().includes("line-through");

/** The elements below a node that a reader sees, in their order; `enters` tells which of them to look into. */
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

/** Space in a page shows as one, blocks on lines of their own; each run of it is looked at once. */
const shownText = (parts: readonly string[]): string =>
  cellText(
    parts
      .join("")
      .replace(/ {2,}/g, " ")
      // One line end between blocks, however many begin and end there.
      .replace(/ ?\u0000[ \u0000]*/g, "\n")
      .replace(/ ?\n ?/g, "\n"),
  );

/**
 * The text of an element as it is shown: blocks and `<br>` on lines of their own, runs of space as one; without tables in it.
 * @param enters which elements in it are a part of its text
 */
export const textOf = (element: Element, enters: (element: Element) => boolean = () => true): string => {
  const parts: string[] = [];
  const stack: (Node | string)[] = [...element.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") parts.push(node);
    else if (node.nodeName === "#text" && "value" in node)
      parts.push(node.value.replace(/[ \t\r\n\f]+/g, " ").replaceAll("\u0000", ""));
    else if (isElement(node) && !isUnseen(node) && node.tagName !== "table" && enters(node)) {
      if (node.tagName === "br") parts.push("\n");
      if (node.tagName === "img") parts.push(attribute(node, "alt") ?? "");
      if (BLOCKS.has(node.tagName)) {
        parts.push("\u0000");
        stack.push("\u0000");
      }
      for (let index = node.childNodes.length - 1; index >= 0; index--) {
        const child = node.childNodes[index];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  return shownText(parts);
};

const span = (cell: Element, name: string, most: number): number => {
  const value = Number(attribute(cell, name) ?? "1");
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1;
};

const cellOf = (element: Element): Cell => {
  const text = textOf(element);
  const has = [element, ...elementsBelow(element, ({ tagName }) => tagName !== "table")].some(
    (each) => isStruck(each) && (each === element || textOf(each) !== ""),
  );
  return has && text !== "" ? { text: "", doubt: { why: "struck", text } } : { text };
};

/** The rows of a table with merged cells spread over what they cover (HTML, 4.9.12). */
const rowsOf = (table: Element): readonly GridRow[] => {
  const rows = elementsBelow(table, ({ tagName }) => tagName !== "table").filter(
    ({ tagName }) => tagName === "tr",
  );
  if (rows.length > MAX_ROWS) throw new TableError((m) => m.tooManyRows(MAX_ROWS));
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
    for (const element of own) {
      fill();
      const cell = cellOf(element);
      const down = span(element, "rowspan", MAX_ROWS);
      for (let across = 0; across < span(element, "colspan", MAX_COLUMNS); across++)
        put(across === 0 ? cell : { ...cell, merged: true }, down);
    }
    fill();
    return { line: index + 1, cells };
  });
};

const HEADINGS = new Set(["title", "h1", "h2", "h3", "h4", "caption", "p", "li", "dt", "dd"]);

/**
 * Holds a page against the limits before it is parsed, as a parser takes far longer for some than they are long.
 * @throws TableError
 */
const requireModest = (text: string): void => {
  let tags = 0;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at + 1)) tags++;
  if (tags > MAX_TAGS) throw new TableError((m) => m.tooManyTags(MAX_TAGS));
};

/** A page as a tree. @throws TableError where it has too many elements, or they stand in each other too deeply */
const treeOf = (text: string): DefaultTreeAdapterTypes.Document => {
  let [nodes, depth] = [0, 0];
  const count = <T>(node: T): T => {
    if (++nodes > MAX_NODES) throw new TableError((m) => m.tooManyTags(MAX_TAGS));
    return node;
  };
  const adapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (...of) => count(defaultTreeAdapter.createElement(...of)),
    insertText: (...of) => {
      count(0);
      defaultTreeAdapter.insertText(...of);
    },
    onItemPush: () => {
      if (++depth > MAX_DEPTH) throw new TableError((m) => m.tooDeep(MAX_DEPTH));
    },
    onItemPop: () => {
      depth--;
    },
  };
  return parse(text, { treeAdapter: adapter });
};

export interface Page {
  readonly grids: readonly Grid[];
  readonly around: readonly Aside[];
  /** The document, for pages whose items are no table. */
  readonly elements: readonly Element[];
}

/**
 * The tables of a page, each named by the heading or paragraph above it. Scripts are not run and no address is opened.
 * @throws TableError where it has too many tags, or a table too many rows
 */
export const readHtml = (text: string): Page => {
  requireModest(text);
  const elements = elementsBelow(treeOf(text));
  const around: Aside[] = [];
  const grids: Grid[] = [];
  const inTable = new Set<Element>();
  for (const table of elements)
    if (table.tagName === "table" && !inTable.has(table))
      for (const element of elementsBelow(table)) inTable.add(element);
  for (const element of elements) {
    if (element.tagName === "table")
      grids.push(plainGrid(around.at(-1)?.text ?? "", rowsOf(element), grids.length));
    else if (HEADINGS.has(element.tagName) && !inTable.has(element)) {
      // What stands in another one is that one's: an item of a list within an item.
      const text = textOf(element, ({ tagName }) => !HEADINGS.has(tagName));
      if (text !== "") around.push({ text, after: grids.length });
    }
  }
  return { grids, around, elements };
};
