import { changeWords } from "../../change/messages.ts";
import { workbookWords } from "./messages.ts";
import type { Direction } from "../../core/change.ts";
import type { Edition, SaidChanges } from "../edition.ts";
import { looks } from "./looks.ts";
import type { LaidOut } from "./sheet.ts";
import { tableSheet } from "./table-sheet.ts";

/** What a customer must know first comes first. */
const ORDER: readonly Direction[] = ["weaker", "withdrawn", "changed", "stronger", "disclosed", "wording"];

/** The third sheet: what changed since an earlier release. */
export const changesSheet = ({ lang }: Edition, { since, changes }: SaidChanges): LaidOut => {
  const words = workbookWords[lang];
  const { changeColumns: columns } = words;
  const { item, text, no, alarm } = looks(lang);
  // Within a direction they stay in the order of the items.
  const sorted = changes.toSorted(
    (one, other) => ORDER.indexOf(one.direction) - ORDER.indexOf(other.direction),
  );
  return tableSheet({
    lang,
    title: words.sheets.changes,
    name: "Changes",
    about: changes.length === 0 ? words.unchanged(since) : words.changesNote(since, changes.length),
    columns: [columns.item, columns.title, columns.label, columns.direction, columns.before, columns.after],
    widths: [84, 220, 220, 124, 306, 306],
    rows: sorted.map(({ item: number, title, label, direction, before, after }) => {
      const isWorse = direction === "weaker" || direction === "withdrawn";
      return [
        { value: number, look: no },
        { value: title, look: item },
        { value: label ?? words.answerChanged, look: text },
        { value: changeWords[lang].direction[direction], look: isWorse ? alarm : text },
        { value: before, look: text },
        { value: after, look: text },
      ];
    }),
  });
};
