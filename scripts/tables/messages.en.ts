import type { NoteKind } from "./grid.ts";
import type { CellName, Messages } from "./messages.ja.ts";

const mega = (bytes: number): string => `${String(bytes / 2 ** 20)} MB`;

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

/** More places than these are only counted. */
const MOST_PLACES = 20;

const listed = (places: readonly string[]): string =>
  places.slice(0, MOST_PLACES).join(", ") +
  (places.length > MOST_PLACES ? ` and ${String(places.length - MOST_PLACES)} more` : "");

const TABLE = "Save the table alone as Excel (.xlsx), CSV or text.";

const AS_XLSX = "Open it in Excel and save it as .xlsx.";

const cellName = ({ table, row, column }: CellName): string =>
  `the cell in row ${String(row)}, column ${String(column + 1)}${table === "" ? "" : ` of worksheet “${table}”`}`;

const inTable = (table: string): string => (table === "" ? "" : `Worksheet “${table}”: `);

const notes: Readonly<Record<NoteKind, (table: string, places: readonly string[]) => string>> = {
  "external-links": () => "Links to other files were not followed; the values stored with them were read.",
  macros: () => "Macros were not run, and stay as they are.",
  comments: () => "Comments and notes on cells were not read.",
  "hidden-sheets": (_, places) =>
    `Hidden worksheets were not read: ${quoted(places.slice(0, MOST_PLACES))}. Unhide them to have them read.`,
  "hidden-rows": (table, places) =>
    `${inTable(table)}hidden rows were not read (${listed(places)}). Unhide them to have them read.`,
  "hidden-columns": (table, places) =>
    `${inTable(table)}hidden columns were not read (${listed(places)}). Unhide them to have them read.`,
  "shows-nothing": (table, places) =>
    `${inTable(table)}values that their format hides were not read: ${listed(places)}.`,
  errors: (table, places) =>
    `${inTable(table)}errors are no answers, and were taken for empty cells: ${listed(places)}. Mend them in Excel.`,
  struck: (table, places) =>
    `${inTable(table)}cells with text struck out were taken for empty, as it cannot be told whether they hold: ${listed(places)}. Take off the line, or the text.`,
  "no-result": (table, places) =>
    `${inTable(table)}formulas without a stored result were taken for empty cells: ${listed(places)}. Open the workbook in Excel and save it again.`,
  "too-wide": (table, places) =>
    `${inTable(table)}cells beyond the last column that is read: ${listed(places)}.`,
};

export const messages: Messages = {
  empty: "The file is empty.",
  image: "This is an image, in which no text can be read. Give the Excel file or text that it was made from.",
  pdf: "PDF is not read. Copy the table into a text file, or give the Excel file that it was made from.",
  word: "Word documents are not read. Copy the table into Excel or a text file.",
  slides: "PowerPoint is not read. Copy the table into Excel or a text file.",
  richText: "Rich text (.rtf) is not read. Copy the table into Excel or a text file.",
  openDocument: "OpenDocument is not read. Save it as Excel (.xlsx) or CSV.",
  apple: "Documents of Apple's Numbers and Pages are not read. Export it as Excel (.xlsx) or CSV.",
  password:
    "This file is protected by a password and cannot be read. Take the password off, and save it as .xlsx.",
  oldExcel: `This is an old Excel format (.xls) or a workbook with a password. Take the password off, if it has one. ${AS_XLSX}`,
  xls: `This is an old Excel format (.xls). ${AS_XLSX}`,
  binaryExcel: `This is Excel's binary format (.xlsb). ${AS_XLSX}`,
  xmlExcel: `This is the XML format of Excel 2003. ${AS_XLSX}`,
  oldWord: "Old Word documents (.doc) are not read. Copy the table into Excel or a text file.",
  oldSlides: "Old PowerPoint files (.ppt) are not read. Copy the table into Excel or a text file.",
  webArchive:
    "This is a web page in a single file (.mht) or an e-mail. Open it in a browser or in Excel, and save it as .xlsx or CSV.",
  archive: "This is an archive. Unpack it and give the table in it.",
  binary: `This file cannot be read as a table of text. ${TABLE}`,
  brokenArchive: "The workbook is broken. Open it in Excel and save it as .xlsx again.",
  brokenPart: (part) =>
    `The workbook is broken: ${part} in it cannot be read. Open it in Excel and save it as .xlsx again.`,
  onlyPictures:
    "The workbook holds pictures and no cell with text. Text in pictures cannot be read; give the table that they were made from.",
  encoding: "The encoding of the file cannot be told. Save it in UTF-8, UTF-16 or Shift_JIS.",
  noTableInPage: "The page has no table. Copy the table as your browser shows it into a text file.",
  tooLarge: (bytes) => `The file is too large (limit ${mega(bytes)}). ${TABLE}`,
  tooLargeUnpacked: (bytes) => `The workbook is too large once unpacked (limit ${mega(bytes)}). ${TABLE}`,
  tooManyRows: (rows) => `There are too many rows (limit ${String(rows)}). ${TABLE}`,
  tooManySheets: (sheets) => `There are too many worksheets (limit ${String(sheets)}). ${TABLE}`,
  tooManyTags: (tags) =>
    `The page is too large (limit ${String(tags)} tags). Copy the table into a text file.`,
  tooManyParts: (part, tags) =>
    `${part} in the workbook has too many cells or formats (limit ${String(tags)} tags of XML). ${TABLE}`,
  tooDeep: (levels) => `The file is nested too deeply (limit ${String(levels)} levels). ${TABLE}`,
  tooIntricate: (line) => `There are too many signs in line ${String(line)} to read it as Markdown. ${TABLE}`,
  openQuote: (record) =>
    `In record ${String(record)} a quotation mark (") is not closed, so where cells end cannot be told. Open the file in a spreadsheet program and save it as CSV again.`,
  otherFile: "This is not the file that the questions were read from. Give the same file.",
  brokenSheet: (table) =>
    `The cells of worksheet “${table}” are not in the order that the standard asks for, so nothing can be written into it. Open it in Excel and save it as .xlsx again.`,
  formula: (cell: CellName) =>
    `A formula stands in ${cellName(cell)}, and is not overwritten. --answer names another column.`,
  tooLong: (cell, length, limit) =>
    `The text for ${cellName(cell)} is too long (${String(length)} characters; a cell of Excel holds ${String(limit)}). Shorten it.`,
  notInEncoding: (cell, characters, encoding) =>
    `The text for ${cellName(cell)} has characters that the file's encoding (${encoding}) lacks: ${quoted(characters)}. Change them in the answer, or save the file as CSV in UTF-8.`,
  unknownEncoding: (encoding) =>
    `Nothing can be written in the encoding ${encoding}. Save the file in UTF-8, UTF-16, Shift_JIS or EUC-JP.`,
  notes,
};
