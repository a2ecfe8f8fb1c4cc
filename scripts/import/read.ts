import type { Tables } from "../tables/grid.ts";
import { requireKind } from "../tables/kind.ts";
import { TableError } from "../tables/problem.ts";
import { readFile } from "../tables/read.ts";
import { introOfPage, itemsOfPage } from "./own-page.ts";
import { ImportError } from "./problem.ts";

/**
 * Reads a sheet of answers as tables; of a page that this project published, its items.
 * @throws TableError where it is no table, too large, or of a kind that is not read
 * @throws ImportError where it holds macros
 */
export const readTables = async (bytes: Uint8Array): Promise<Tables> => {
  const kind = requireKind(bytes);
  if (kind.kind === "workbook" && kind.hasMacros) throw new ImportError((m) => m.macros);
  const read = await readFile(bytes);
  const { elements } = read;
  if (elements === undefined) return read;
  const items = itemsOfPage(elements);
  if (items.length > 0) return { ...read, grids: items, around: introOfPage(elements), notes: [] };
  if (read.grids.every(({ rows }) => rows.length === 0)) throw new TableError((m) => m.noTableInPage);
  return read;
};
