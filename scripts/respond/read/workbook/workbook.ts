import { ImportError } from "../../../import/problem.ts";
import { openWorkbook } from "../../../tables/xlsx/read.ts";
import type { Area } from "../../layout/area.ts";
import { areaOf } from "../../../tables/xlsx/sheet.ts";
import { definedNames, openStyles, sheetBytes, sheetParts } from "../../../tables/xlsx/book.ts";
import { parsePart, partText } from "../../../tables/xlsx/xml.ts";

/**
 * The worksheets of an Excel workbook that people see (.xlsx, .xlsm), with what may be entered into their cells. Nothing is run and
 * no link is followed.
 * @throws ImportError where the file is another kind of archive, is broken, or unpacks to too much
 */
export const readWorkbook = async (archive: Uint8Array): Promise<readonly Area[]> => {
  const { parts, sheets } = await openWorkbook(archive);
  try {
    const listed = sheetParts(parts);
    const book = { sheets, names: definedNames(parts) };
    const styles = openStyles(parts);
    return listed.flatMap((part, place) => {
      const sheet = sheets.find(({ name }) => name === part.name);
      if (sheet === undefined || sheet.isHidden) return [];
      return [areaOf(parsePart(partText(sheetBytes(parts, part))), sheet, place, book, styles)];
    });
  } catch (error) {
    // The reader of the cells was content: what is broken stands beside them.
    if (error instanceof ImportError) throw error;
    throw new ImportError((m) => m.brokenArchive);
  }
};
