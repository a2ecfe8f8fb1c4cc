import { strFromU8, strToU8, zipSync } from "fflate";
import { listed, unpack } from "../../xlsx/archive.ts";
import { RespondError } from "../../../respond/problem.ts";
import type { Fill } from "../../../respond/questionnaire.ts";
import { sheetParts } from "../../xlsx/book.ts";
import { partText } from "../../xlsx/xml.ts";
import { groupedBy } from "../group.ts";
import { looksOf } from "./looks.ts";
import { fillSheet } from "./sheet.ts";

// ZIP keeps a time of day without a zone, and takes it from the local clock: noon of a day is that day everywhere. Excel gives
// its own files this day, too.
const DAY = new Date(1980, 0, 1, 12);

const FORMULA = /<(?:[\w.-]+:)?f[\s>/]/;

const hasFormulas = (parts: Readonly<Record<string, Uint8Array>>): boolean =>
  Object.entries(parts).some(
    ([name, bytes]) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name) && FORMULA.test(strFromU8(bytes)),
  );

/**
 * A workbook with texts in its cells. Only the XML of worksheets that get some changes, and in it only the cells and their rows, and
 * where there are formulas the word that they are to be reckoned anew; all parts keep their order. The same workbook and texts give the same bytes.
 * @throws RespondError where a cell cannot be written to
 */
export const fillWorkbook = (archive: Uint8Array, fills: readonly Fill[]): Uint8Array => {
  const parts = unpack(archive, () => true);
  const sheets = sheetParts(parts);
  const book = { looks: looksOf(parts), hasFormulas: hasFormulas(parts) };
  const changed = new Map<string, Uint8Array>();
  for (const [table, own] of groupedBy(fills, "table")) {
    const sheet = sheets[table];
    const path = Object.keys(parts).find((name) => name.toLowerCase() === sheet?.path.toLowerCase());
    const part = path === undefined ? undefined : parts[path];
    if (sheet === undefined || path === undefined || part === undefined)
      throw new RespondError((m) => m.otherFile);
    changed.set(path, strToU8(fillSheet(partText(part), sheet.name, own, book)));
  }
  const files = [...listed(archive).keys()].flatMap((name) => {
    const bytes = changed.get(name) ?? parts[name];
    return bytes === undefined ? [] : [[name, bytes] as const];
  });
  return zipSync(Object.fromEntries(files), { level: 6, mtime: DAY });
};
