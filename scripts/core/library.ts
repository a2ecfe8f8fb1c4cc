import type { Checklist, Item, Model } from "./model.ts";
import type { LibraryEntry, Sheet, StatedAnswer } from "./sheet.ts";

/** The section of the checklist below which entries of the library stand: of that name is no section of a checklist. */
export const LIBRARY = "library";

const TITLE = { ja: "そのほかの回答", en: "Further answers" };

const UNIT = { ja: "記述", en: "Words" };

/** What code calls an entry of the library: of that name is no item of a checklist. */
export const entrySlug = (id: string): string => `${LIBRARY}-${id}`;

const isJapanese = (text: string): boolean => /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text);

/** An entry as an item: its questions are what it asks, in the language in which they are put, else in the other one. */
const itemFrom = ({ id, questions }: LibraryEntry, { answer, file }: StatedAnswer): Item => {
  const put = (isIn: (text: string) => boolean): readonly [string, string] => {
    const own = questions.filter(isIn);
    const [title = "", ...others] = own.length > 0 ? own : questions;
    return [title, others.length > 0 ? others.join("\n") : title];
  };
  const [ja, en] = [put(isJapanese), put((text) => !isJapanese(text))];
  return {
    ...{
      no: id,
      slug: entrySlug(id),
      section: LIBRARY,
      category: LIBRARY,
      unit: UNIT,
      file: file.name,
      isOwn: true,
    },
    title: { ja: ja[0], en: en[0] },
    requirement: { ja: ja[1], en: en[1] },
    // The schema admits the vocabulary's keys only.
    facts: { must: [], may: Object.keys(answer.facts) as Item["facts"]["must"] },
  };
};

const withItems = (checklist: Checklist, items: readonly Item[]): Checklist => ({
  ...checklist,
  sections: { ...checklist.sections, [LIBRARY]: TITLE },
  categories: { ...checklist.categories, [LIBRARY]: TITLE },
  items: [...checklist.items, ...items],
});

// What readers of words make of a model they make once: the same entries have the same model.
const known = new WeakMap<Model, Map<string, Model>>();

/** A model whose checklist has the entries of a library as a section of its own, at the end. */
export const withLibrary = (
  model: Model,
  entries: readonly { readonly entry: LibraryEntry; readonly stated: StatedAnswer }[],
): Model => {
  if (entries.length === 0) return model;
  const items = entries.map(({ entry, stated }) => itemFrom(entry, stated));
  const key = JSON.stringify(items);
  const models = known.get(model) ?? new Map<string, Model>();
  const whole = models.get(key) ?? { ...model, checklist: withItems(model.checklist, items) };
  known.set(model, models.set(key, whole));
  return whole;
};

/** Whether an item is an entry of the library. */
export const isEntry = ({ file }: Item): boolean => file !== undefined;

const withoutSection = <T>(of: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(of).filter(([id]) => id !== LIBRARY));

const published = new WeakMap<Sheet, Sheet>();

/**
 * What of a sheet is public: all but the entries that are shown on request. What is published is made of this, and of nothing
 * else; the same sheet where nothing is on request.
 */
export const publicSheet = (sheet: Sheet): Sheet => {
  const { library = [], model, answers } = sheet;
  const hidden = new Set(library.filter(({ show }) => show === "on-request").map(({ id }) => entrySlug(id)));
  if (hidden.size === 0) return sheet;
  const shown = published.get(sheet);
  if (shown !== undefined) return shown;
  const { checklist } = model;
  const items = checklist.items.filter((item) => !(isEntry(item) && hidden.has(item.slug)));
  const { sections, categories } = checklist;
  const part: Checklist = items.some(isEntry)
    ? { ...checklist, items }
    : { ...checklist, items, sections: withoutSection(sections), categories: withoutSection(categories) };
  const open: Sheet = {
    ...sheet,
    model: { ...model, checklist: part },
    answers: answers.filter(({ answer }) => !hidden.has(answer.slug)),
    library: library.filter(({ id }) => !hidden.has(entrySlug(id))),
  };
  published.set(sheet, open);
  return open;
};
