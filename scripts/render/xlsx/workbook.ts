import { workbookWords } from "./messages.ts";
import { writeXlsx } from "hucre/xlsx";
import type { Edition } from "../edition.ts";
import { answersSheet } from "./answers-sheet.ts";
import { holdable } from "./cell-text.ts";
import { changesSheet } from "./changes-sheet.ts";
import { factsSheet } from "./facts-sheet.ts";
import { finish } from "./finish.ts";
import { fontStyle, standard } from "./fonts.ts";
import { namesOf, writable } from "./sheet.ts";

/**
 * The sheet as an Excel workbook (ECMA-376, Office Open XML): the answers, the facts, and where it is known what changed.
 * All text is stored as text, never as a formula or a link; the same edition gives the same bytes.
 */
export const toXlsx = async (edition: Edition): Promise<Uint8Array> => {
  const { lang, release, changed } = edition;
  const sheets = [
    answersSheet(edition),
    factsSheet(edition),
    ...(changed === undefined ? [] : [changesSheet(edition, changed)]),
  ];
  const dated = new Date(`${release.date}T00:00:00Z`);
  const workbook = await writeXlsx({
    sheets: sheets.map((sheet) => writable(sheet, edition)),
    namedRanges: sheets.flatMap(namesOf),
    defaultFont: fontStyle(standard, "000000"),
    properties: {
      title: holdable(edition.title),
      subject: holdable(edition.checklist),
      creator: holdable(edition.provider),
      lastModifiedBy: holdable(edition.provider),
      company: holdable(edition.provider),
      description: holdable(edition.preface.join("\n")),
      keywords: holdable(`${edition.service}, ${workbookWords[lang].keywords}, ${release.version}`),
      created: dated,
      modified: dated,
    },
  });
  const tables = sheets.flatMap(({ name, table }) =>
    table === undefined ? [] : [{ title: name, about: holdable(table.about) }],
  );
  return finish(workbook, { lang, tables });
};
