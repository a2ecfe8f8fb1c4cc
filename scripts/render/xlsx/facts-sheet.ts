import { renderWords } from "../messages.ts";
import { workbookWords } from "./messages.ts";
import type { Edition } from "../edition.ts";
import { looks } from "./looks.ts";
import type { LaidOut } from "./sheet.ts";
import { tableSheet } from "./table-sheet.ts";

/** The second sheet: every fact with its value and the items that state it. */
export const factsSheet = ({ lang, facts }: Edition): LaidOut => {
  const { sheets, factsNote, key } = workbookWords[lang];
  const { item, text, no } = looks(lang);
  return tableSheet({
    lang,
    title: sheets.facts,
    name: "Facts",
    about: factsNote,
    columns: [...renderWords[lang].factColumns, key],
    widths: [340, 440, 110, 290],
    rows: facts.map(({ label, value, items, fact }) => [
      { value: label, look: item },
      { value, look: text },
      // One number can be sorted as a number.
      { value: items.length === 1 ? (items[0] ?? "") : items.join(", "), look: no },
      { value: fact, look: text },
    ]),
  });
};
