import { readingWords } from "../reading/messages.ts";
import type { Column } from "./messages.ts";
import { renderWords } from "./messages.ts";
import { stringify } from "csv-stringify/sync";
import type { Evidence } from "../core/sheet.ts";
import { type Edition, printedText, type Row, type Section } from "./edition.ts";

const COLUMNS = [
  "no",
  "section",
  "category",
  "title",
  "requirement",
  "unit",
  "mark",
  "answer",
  "facts",
  "evidence",
  "reviewed",
] as const satisfies readonly Column[];

const cells = (
  { lang }: Edition,
  section: Section,
  row: Row,
): Readonly<Record<(typeof COLUMNS)[number], string | number>> => {
  const { marks } = renderWords[lang];
  const { validUntil } = readingWords[lang];
  const evidence = ({ title, url, until }: Evidence): string =>
    [until === undefined ? title : validUntil(title, until), ...(url === undefined ? [] : [url])].join(" ");
  return {
    no: row.no,
    section: section.title,
    category: row.category,
    title: row.title,
    requirement: row.requirement,
    unit: row.unit,
    mark: row.answer.mark === undefined ? "" : marks[row.answer.mark],
    // The mark stands before the text as well: this cell is what the sheet prints.
    answer: printedText(row.answer, lang),
    facts: row.facts.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    evidence: row.evidence.map(evidence).join("\n"),
    reviewed: row.reviewed,
  };
};

/**
 * The sheet as CSV (RFC 4180): UTF-8 with a byte order mark, without which Excel in Japan reads Shift_JIS. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it. Each record names the version and the
 * source, as records get copied into other tables; several facts or pieces of evidence stand on lines of their own in their cell.
 */
export const toCsv = (edition: Edition): string => {
  const { columns, version, source } = renderWords[edition.lang];
  const header = [...COLUMNS.map((column) => columns[column]), version, source];
  const records = edition.sections.flatMap((section) =>
    section.rows.map((row) => {
      const cell = cells(edition, section, row);
      return [...COLUMNS.map((column) => cell[column]), edition.release.version, edition.source];
    }),
  );
  return stringify([header, ...records], {
    bom: true,
    record_delimiter: "windows",
    escape_formulas: true,
    // The library quotes line ends only where they look like those of its records.
    quoted_match: /[\r\n]/,
  });
};
