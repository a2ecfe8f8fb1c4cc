import { stringify } from "csv-stringify/sync";
import { messages } from "../locales/messages.ts";
import { type Edition, printedText } from "./edition.ts";

/**
 * The sheet as CSV (RFC 4180): UTF-8 with a byte order mark, without which Excel in Japan reads Shift_JIS. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export const toCsv = (edition: Edition): string => {
  const { columns } = messages[edition.lang].bundle;
  const records = edition.sections.flatMap((section) =>
    section.rows.map((row) => [
      row.no,
      section.title,
      row.category,
      row.title,
      row.requirement,
      row.unit,
      printedText(row.answer, edition.lang),
      row.reviewed,
    ]),
  );
  return stringify([Object.values(columns), ...records], {
    bom: true,
    record_delimiter: "windows",
    escape_formulas: true,
  });
};
