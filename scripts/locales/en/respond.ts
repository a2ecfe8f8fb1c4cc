import type { UnsureTable } from "../../respond/problem.ts";
import type { CellName, RespondWords } from "../respond.ts";

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** More tables than this help nobody to choose. */
const MOST_TABLES = 8;

const listed = (tables: readonly UnsureTable[]): string =>
  tables
    .slice(0, MOST_TABLES)
    .map(({ table, row, columns }) => {
      const said = columns.map(({ letter, heading, sample }) =>
        heading === "" ? `${letter} (e.g. ${oneLine(sample)})` : `${letter} “${oneLine(heading)}”`,
      );
      return `\n  ${table === "" ? "table" : `worksheet “${table}”`} (from row ${String(row)}): ${said.join(", ")}`;
    })
    .join("");

const FLAGS =
  "Name the columns with --question and --answer, by letter (--answer D) or by heading (--answer Response). --remark names a column for comments, --sheet a worksheet.";

const cellName = ({ table, row, column }: CellName): string =>
  `the cell in row ${String(row)}, column ${String(column + 1)}${table === "" ? "" : ` of worksheet “${table}”`}`;

export const responding: RespondWords = {
  problems: {
    html: "Answers cannot be written into HTML. Give the questionnaire as Excel (.xlsx), CSV or Markdown.",
    unsure: (tables) =>
      `Which columns hold the questions and the answers cannot be told. ${FLAGS}${listed(tables)}`,
    noQuestions: (tables) =>
      `No table of questions was found. ${tables.length === 0 ? "Give a table with questions and room for answers as Excel (.xlsx), CSV or Markdown." : `${FLAGS}${listed(tables)}`}`,
    noSuchSheet: (named, names) =>
      `There is no worksheet “${named}” (hidden ones are not answered). There are: ${quoted(names)}`,
    noSuchColumn: (named, tables) =>
      `There is no column “${named}”. The file's tables and columns:${listed(tables)}`,
    openQuote: (record) =>
      `In record ${String(record)} a quotation mark (") is not closed, so where cells end cannot be told. Open the file in a spreadsheet program and save it as CSV again.`,
    otherFile: "This is not the file that the questions were read from. Give the same file.",
    brokenSheet: (table) =>
      `The cells of worksheet “${table}” are not in the order that the standard asks for, so nothing can be written into it. Open it in Excel and save it as .xlsx again.`,
    formula: (cell) =>
      `A formula stands in ${cellName(cell)}, and is not overwritten. --answer names another column.`,
    tooLong: (cell, length, limit) =>
      `The text for ${cellName(cell)} is too long (${String(length)} characters; a cell of Excel holds ${String(limit)}). Shorten it.`,
    notInEncoding: (cell, characters, encoding) =>
      `The text for ${cellName(cell)} has characters that the file's encoding (${encoding}) lacks: ${quoted(characters)}. Change them in the answer, or save the file as CSV in UTF-8.`,
    unknownEncoding: (encoding) =>
      `Nothing can be written in the encoding ${encoding}. Save the file in UTF-8, UTF-16, Shift_JIS or EUC-JP.`,
  },
};
