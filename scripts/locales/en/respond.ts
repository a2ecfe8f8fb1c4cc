import type { UnsureTable } from "../../respond/problem.ts";
import type { RespondWords } from "../respond.ts";

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
  },
};
