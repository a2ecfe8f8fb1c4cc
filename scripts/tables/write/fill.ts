import { decode } from "../decode.ts";
import type { Format } from "../grid.ts";
import { clean } from "./clean.ts";
import type { Fill } from "./target.ts";
import { fillDelimited } from "./delimited.ts";
import { fillMarkdown } from "./markdown.ts";

/** The formats that texts are written into. */
export type FilledFormat = Extract<Format, "xlsx" | "delimited" | "markdown">;

/** What goes into each cell: of several texts for one the last. */
const cleaned = (fills: readonly Fill[]): readonly Fill[] => {
  const byCell = new Map(
    fills.map(({ slot, text }) => [
      `${String(slot.table)} ${String(slot.row)} ${String(slot.column)}`,
      { slot, text: clean(text) },
    ]),
  );
  return [...byCell.values()];
};

/**
 * The file with texts in its cells and everything else as it was, byte for byte: in a workbook all other parts and all other cells,
 * though rows grow that nobody set the height of, and formulas are reckoned anew; in a text all other cells. Texts lose control characters, and their line ends become `\n` (in Markdown `<br>`); "" empties
 * a cell.
 * @param bytes the file that its tables were read from
 * @throws TableError where a text cannot be written: into a formula, too long for a cell, with characters that the file's
 * encoding lacks, or into a cell that is not there
 */
export const fillIn = async (
  bytes: Uint8Array,
  { format }: { readonly format: FilledFormat },
  fills: readonly Fill[],
): Promise<Uint8Array> => {
  const texts = cleaned(fills);
  if (texts.length === 0) return bytes;
  switch (format) {
    case "xlsx": {
      const { fillWorkbook } = await import("./xlsx/workbook.ts");
      return fillWorkbook(bytes, texts);
    }
    case "delimited":
      return fillDelimited(bytes, decode(bytes), texts);
    case "markdown":
      return fillMarkdown(bytes, decode(bytes), texts);
  }
};
