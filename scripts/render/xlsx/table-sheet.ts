import type { Lang } from "../../core/lang.ts";
import { type Content, type Line, linesOf, SPACE } from "./lines.ts";
import { looks } from "./looks.ts";
import type { LaidOut } from "./sheet.ts";

/** A sheet that is one table: a title, a sentence about it, and rows to filter. */
export interface Table {
  readonly lang: Lang;
  /** Names the sheet, too. */
  readonly title: string;
  /** Names the table in formulas: ASCII, one per workbook. */
  readonly name: string;
  readonly about: string;
  readonly columns: readonly string[];
  /** In pixels. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Omit<Content, "column">[])[];
}

/** Room for the button that filters a column, in pixels. */
const BUTTON = 20;

/** The table as a sheet; where it has no rows, the sheet is its title and the sentence. */
export const tableSheet = ({ lang, title, name, about, columns, widths, rows }: Table): LaidOut => {
  const look = looks(lang);
  const whole = (value: string, cell: Content["look"]): readonly Line[] =>
    linesOf([{ column: 0, across: widths.length, value, look: cell }], widths, "merged");
  const above = [...whole(title, look.title), ...whole(about, look.about), SPACE];
  if (rows.length === 0) return { name: title, widths, lines: above };
  const header = linesOf(
    columns.map((value, column) => ({ column, value, look: look.header })),
    widths.map((width) => width - 2 * BUTTON),
    "repeated",
  );
  const body = rows.flatMap((row) =>
    linesOf(
      row.map((content, column) => ({ ...content, column })),
      widths,
      "repeated",
    ),
  );
  return {
    name: title,
    widths,
    lines: [...above, ...header, ...body],
    header: above.length,
    table: { name, columns, about },
  };
};
