import { renderWords } from "../../render/messages.ts";
import type { ItemNo } from "../../core/model.ts";
import { type Lang, LANGS } from "../../core/lang.ts";
import type { Grid } from "../../tables/grid.ts";

/** The facts of each item as lines, label and value: what our CSV has in a cell. */
export type FactLines = ReadonlyMap<ItemNo, string>;

const headerAt = (grid: Grid, lang: Lang): number =>
  grid.rows.findIndex(({ cells }) =>
    renderWords[lang].factColumns.every((text, column) => cells[column]?.text === text),
  );

/** The tables of facts that our Markdown and workbooks have behind the answers; none in anything else. */
export const factLines = (grids: readonly Grid[]): FactLines => {
  const lines = new Map<ItemNo, string>();
  for (const grid of grids)
    for (const lang of LANGS) {
      const header = headerAt(grid, lang);
      if (header === -1) continue;
      for (const { cells } of grid.rows.slice(header + 1)) {
        const [label = "", value = "", items = ""] = cells.map(({ text }) => text);
        for (const [item] of items.matchAll(/[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*/g)) {
          const no = /^\d+$/.test(item) ? Number(item) : item;
          lines.set(
            no,
            [lines.get(no), `${label}: ${value}`].filter((line) => line !== undefined).join("\n"),
          );
        }
      }
    }
  return lines;
};

/** Whether a grid is such a table: its labels are like the titles of items. */
export const isFactTable = (grid: Grid): boolean => LANGS.some((lang) => headerAt(grid, lang) !== -1);
