import { LANGS, type Localized } from "../../core/lang.ts";
import type { Checklist, Item, ItemNo } from "../../core/model.ts";
import type { Sheet } from "../../core/sheet.ts";
import type { Release } from "../edition.ts";
import {
  identifier,
  identityOf,
  metadata,
  NAMESPACE,
  prop,
  provider,
  translated,
  TRANSLATIONS,
  written,
} from "./document.ts";
import { markupLine, markupLines, oneLine } from "./markup.ts";

// An OSCAL token: letters, digits, dots, hyphens.
const twoDigits = (no: ItemNo): string => String(no).padStart(2, "0");

/** The control that an item is: `meti-2010-30`. */
export const controlId = ({ id }: Checklist, no: ItemNo): string => `${id}-${twoDigits(no)}`;

/** The part of a control that asks, in the main language or, as a part of that one, in another. */
export const statementId = (control: string, lang?: string): string =>
  lang === undefined ? `${control}_smt` : `${control}_smt.${lang}`;

/** A part with its translations as parts of it. OSCAL has no languages: the translation's class names its own. */
const part = (id: string, name: string, text: Localized, ns?: string): object => ({
  id,
  name,
  ...(ns === undefined ? {} : { ns }),
  prose: markupLines(text.ja),
  parts: TRANSLATIONS.map((lang) => ({
    id: `${id}.${lang}`,
    name: "translation",
    ns: NAMESPACE,
    class: lang,
    prose: markupLines(text[lang]),
  })),
});

const control = (checklist: Checklist, item: Item): object => {
  const id = controlId(checklist, item.no);
  const category = checklist.categories[item.category];
  return {
    id,
    class: "item",
    title: markupLine(item.title.ja),
    props: [
      { name: "label", value: String(item.no) },
      { name: "sort-id", value: id },
      ...translated("title", item.title),
      ...(category === undefined
        ? []
        : [prop("category", oneLine(category.ja)), ...translated("category", category)]),
    ],
    parts: [
      part(statementId(id), "statement", item.requirement),
      part(`${id}_unit`, "unit", item.unit, NAMESPACE),
    ],
  };
};

const sourceRemarks = ({ source: { day, licence, repairs, translation } }: Checklist): string =>
  [day, ...LANGS.flatMap((lang) => [licence[lang], repairs[lang], translation[lang]])].join(" / ");

/** The checklist as an OSCAL catalog: its sections are groups, its items controls, what an item asks is the statement. */
export const toCatalog = (sheet: Sheet, release: Release): string => {
  const { checklist } = sheet.model;
  const publisher = {
    name: checklist.publisher,
    role: { id: "creator", title: { ja: "チェックリストの発行者", en: "Publisher of the checklist" } },
  };
  return written({
    catalog: {
      uuid: identifier("catalog", checklist.id, ...identityOf(sheet.service), release.version),
      metadata: metadata(
        checklist.title,
        release,
        [publisher, provider(sheet.service, "prepared-by")],
        [
          prop("checklist", checklist.id),
          prop("checklist-published", checklist.published),
          prop("checklist-source", checklist.source.url, { remarks: markupLine(sourceRemarks(checklist)) }),
        ],
      ),
      groups: Object.entries(checklist.sections).map(([id, title]) => ({
        id: `${checklist.id}-${id}`,
        class: "section",
        title: markupLine(title.ja),
        props: translated("title", title),
        controls: checklist.items
          .filter(({ section }) => section === id)
          .map((item) => control(checklist, item)),
      })),
    },
  });
};
