import { getDocumentProxy } from "unpdf";

/** A row of a table on one page: the text of each cell, its lines apart by line breaks. */
export interface PdfRow {
  readonly page: number;
  readonly cells: readonly string[];
}

/** A piece of text on a page, in points from its lower left corner. */
export interface PdfPiece {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly size: number;
}

/** What a reader finds in a PDF through its tags, as assistive technology does. */
export interface PdfContent {
  readonly pages: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly isTagged: boolean;
  /** The bookmarks, those of a level below as a list after their own. */
  readonly outline: readonly unknown[];
  readonly headings: readonly { readonly page: number; readonly text: string; readonly role: string }[];
  readonly rows: readonly PdfRow[];
  readonly pieces: readonly PdfPiece[];
}

interface Node {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

const outlineOf = (bookmarks: readonly Bookmark[]): readonly unknown[] =>
  bookmarks.flatMap(({ title, items }) => (items.length === 0 ? [title] : [title, outlineOf(items)]));

const found = (node: Node, matches: (node: Node) => boolean): readonly Node[] =>
  matches(node) ? [node] : (node.children ?? []).flatMap((child) => found(child, matches));

/** Reads a PDF with pdf.js. */
export const readPdf = async (bytes: Uint8Array): Promise<PdfContent> => {
  // The reader takes the bytes over, and no Buffer.
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const textById = new Map<string, string>();
      const pieces: PdfPiece[] = [];
      const open: (string | null)[] = [];
      for (const item of items) {
        if ("type" in item) {
          if (item.type === "endMarkedContent") open.pop();
          else open.push(item.id);
          continue;
        }
        const id = open.findLast((name) => name !== null);
        const text = `${item.str}${item.hasEOL ? "\n" : ""}`;
        if (typeof id === "string") textById.set(id, `${textById.get(id) ?? ""}${text}`);
        const [size, , , , left, bottom] = item.transform as readonly number[];
        if (item.str.trim() !== "" && size !== undefined && left !== undefined && bottom !== undefined)
          pieces.push({ page: index + 1, text: item.str, left, right: left + item.width, bottom, size });
      }
      const textOf = (node: Node): string =>
        (node.id === undefined ? "" : (textById.get(node.id) ?? "")) +
        (node.children ?? []).map(textOf).join("");
      return { tree: await page.getStructTree(), textOf, pieces };
    }),
  );
  const inPages = <T>(
    matches: (node: Node) => boolean,
    make: (node: Node, page: number, textOf: (node: Node) => string) => T,
  ): readonly T[] =>
    pages.flatMap(({ tree, textOf }, index) =>
      found(tree, matches).map((node) => make(node, index + 1, textOf)),
    );
  const { info } = await pdf.getMetadata();
  const marked = await pdf.getMarkInfo();
  return {
    pages: pdf.numPages,
    properties: info as Record<string, unknown>,
    isTagged: marked?.Marked === true,
    outline: outlineOf(await pdf.getOutline()),
    headings: inPages(
      ({ role }) => /^H\d$/.test(role ?? ""),
      (node, page, textOf) => ({ page, role: node.role ?? "", text: textOf(node).trim() }),
    ).filter(({ text }) => text !== ""),
    rows: inPages(
      ({ role }) => role === "TR",
      (node, page, textOf) => ({
        page,
        cells: found(node, ({ role }) => role === "TD" || role === "TH").map((cell) => textOf(cell).trim()),
      }),
      // The tree of a page holds the rows of other pages, too, without their text.
    ).filter(({ cells }) => cells.some((cell) => cell !== "")),
    pieces: pages.flatMap((page) => page.pieces),
  };
};
