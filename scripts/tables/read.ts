import { decode } from "./decode.ts";
import { readDelimited } from "./delimited.ts";
import { type Cell, type Grid, type Note, type NoteKind, type Tables, widthOf } from "./grid.ts";
import { requireKind, textKindOf } from "./kind.ts";
import { MAX_COLUMNS } from "./limits.ts";
import { readMarkdown } from "./markdown/read.ts";
import { TableError } from "./problem.ts";
import { letterOf } from "./xlsx/letters.ts";

/** What spreadsheets show for a value that cannot be: never an answer, in an export neither (ECMA-376, part 1, 18.17.3). */
const ERROR =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!)$/i;

const judged = (cell: Cell): Cell =>
  ERROR.test(cell.text) ? { ...cell, text: "", doubt: { why: "error", text: cell.text } } : cell;

const withoutErrors = (grid: Grid): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map(judged) })),
});

const KINDS = {
  error: "errors",
  struck: "struck",
  hidden: "shows-nothing",
  "no-result": "no-result",
} as const;

/** What is told of the cells of a text: of a workbook's its reader tells. */
const notesOn = ({ name, rows }: Grid): readonly Note[] => {
  const places = new Map<NoteKind, string[]>();
  for (const { line, cells } of rows)
    cells.forEach(({ doubt, merged }, column) => {
      if (doubt === undefined || merged === true) return;
      const place = `${letterOf(column)}${String(line)}${doubt.why === "error" ? ` ${doubt.text}` : ""}`;
      const kind = KINDS[doubt.why];
      const same = places.get(kind);
      if (same === undefined) places.set(kind, [place]);
      else same.push(place);
    });
  return [
    ...[...places].map(([kind, of]) => ({ kind, table: name, places: of })),
    ...(widthOf(rows) < MAX_COLUMNS
      ? []
      : [{ kind: "too-wide" as const, table: name, places: [letterOf(MAX_COLUMNS - 1)] }]),
  ];
};

/** What was read, and what only some formats know. */
export interface File extends Tables {
  /** Of a delimited text, the record in which a quotation mark is not closed. */
  readonly openQuote?: number | undefined;
  /** Of a page, its elements, for pages whose items are no table. */
  readonly elements?: readonly import("./html.ts").Element[];
}

const readText = async (bytes: Uint8Array): Promise<File> => {
  const { text, encoding } = decode(bytes);
  if (text.trim() === "") throw new TableError((m) => m.empty);
  switch (textKindOf(text)) {
    case "html": {
      const { readHtml } = await import("./html.ts");
      return { format: "html", encoding, notes: [], ...readHtml(text) };
    }
    case "markdown":
      return { format: "markdown", encoding, notes: [], ...readMarkdown(text) };
    case "delimited": {
      const { grid, isLines, openQuote } = readDelimited(text);
      const format = isLines ? "lines" : "delimited";
      return { format, encoding, grids: [grid], around: [], notes: [], openQuote };
    }
  }
};

/**
 * Reads a file as tables, by what it holds and not by its name. Whatever it holds, the time that takes grows with its length only.
 * @throws TableError where it is no table, too large, broken, or of a kind that is not read
 */
export const readFile = async (bytes: Uint8Array): Promise<File> => {
  if (requireKind(bytes).kind === "workbook") {
    const { readWorkbook } = await import("./xlsx/read.ts");
    const read = readWorkbook(bytes);
    return { ...read, grids: read.grids.map(withoutErrors) };
  }
  const read = await readText(bytes);
  const grids = read.grids.map(withoutErrors);
  return { ...read, grids, notes: [...read.notes, ...grids.flatMap(notesOn)] };
};
