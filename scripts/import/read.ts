import { ImportError } from "./problem.ts";
import { decode } from "../tables/decode.ts";
import { readDelimited } from "./read/delimited.ts";
import type { Grid, Tables } from "../tables/grid.ts";
import { readHtml } from "../tables/html.ts";
import { readMarkdown } from "../tables/markdown.ts";
import { introOfPage, itemsOfPage } from "./own-page.ts";
import { requireKind } from "./read/require-kind.ts";
import { textKindOf } from "./read/text-kind.ts";
import { readXlsx } from "../tables/xlsx/read.ts";

const nothing = (grids: readonly Grid[]): boolean => grids.every(({ rows }) => rows.length === 0);

const readText = async (bytes: Uint8Array): Promise<Tables> => {
  const { text, encoding } = decode(bytes);
  if (text.trim() === "") throw new ImportError((m) => m.empty);
  const kind = textKindOf(text);
  if (kind === "html") {
    const { grids, around, elements } = await readHtml(text);
    const items = itemsOfPage(elements);
    if (items.length > 0)
      return { format: "html", encoding, grids: items, around: introOfPage(elements), notes: [] };
    if (nothing(grids)) throw new ImportError((m) => m.noTableInPage);
    return { format: "html", encoding, grids, around, notes: [] };
  }
  if (kind === "markdown") {
    const found = await readMarkdown(text);
    return { format: "markdown", encoding, ...found, notes: [] };
  }
  const { grid, isLines } = readDelimited(text);
  return { format: isLines ? "lines" : "delimited", encoding, grids: [grid], around: [], notes: [] };
};

/**
 * Reads a file as tables, by what it holds and not by its name.
 * @throws ImportError where it is no table, too large, or of a kind that is not read
 */
export const readTables = async (bytes: Uint8Array): Promise<Tables> =>
  requireKind(bytes) === "zip" ? readXlsx(bytes) : readText(bytes);
