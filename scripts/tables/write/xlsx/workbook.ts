import { strFromU8, strToU8, zipSync } from "fflate";
import { TableError } from "../../problem.ts";
import { type Book, openBook } from "../../xlsx/book.ts";
import { sharedStrings } from "../../xlsx/strings.ts";
import { stylesOf } from "../../xlsx/styles.ts";
import { type Fill, groupedBy } from "../target.ts";
import { fillSheet } from "./sheet.ts";

// ZIP keeps a time of day without a zone, and takes it from the local clock: noon of a day is that day everywhere. Excel gives
// its own files this day, too.
const DAY = new Date(1980, 0, 1, 12);

const FORMULA = /<(?:[\w.-]{1,40}:)?f[\s>/]/;

const hasFormulas = ({ parts }: Book): boolean =>
  Object.entries(parts).some(
    ([name, bytes]) => /(?:^|\/)worksheets\/[^/]+\.xml$/i.test(name) && FORMULA.test(strFromU8(bytes)),
  );

/**
 * A workbook with texts in its cells. Only the XML of worksheets that get some changes, and in it only the cells and their rows, and
 * where there are formulas the word that they are to be reckoned anew; all parts keep their order. The same workbook and texts give the same bytes.
 * @throws TableError where a cell cannot be written to
 */
export const fillWorkbook = (archive: Uint8Array, fills: readonly Fill[]): Uint8Array => {
  const book = openBook(archive, () => true);
  const surroundings = {
    styles: stylesOf(book),
    strings: sharedStrings(book),
    hasFormulas: hasFormulas(book),
  };
  const changed = new Map<string, Uint8Array>();
  for (const [table, own] of groupedBy(fills, "table")) {
    const { path, name = "" } = book.tabs[table] ?? {};
    const part = path === undefined ? undefined : book.part(path);
    if (path === undefined || part === undefined) throw new TableError((m) => m.otherFile);
    changed.set(path.toLowerCase(), strToU8(fillSheet(part, name, own, surroundings)));
  }
  const files = Object.entries(book.parts).map(
    ([name, bytes]) => [name, changed.get(name.toLowerCase()) ?? bytes] as const,
  );
  return zipSync(Object.fromEntries(files), { level: 6, mtime: DAY });
};
