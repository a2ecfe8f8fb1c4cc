import { kitOf } from "../../kits/kits.ts";
import { LANGS } from "../../core/lang.ts";
import type { Item, Model, ItemNo } from "../../core/model.ts";
import { plain } from "../../core/plain.ts";

/** How like what stands behind a key a text is, 0 to 1: an item's words, by its number. */
export type Likenesses<Key> = ReadonlyMap<Key, number>;

const pairs = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index++) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
};

/** A wording of an item. */
export interface Entry<Key> {
  readonly no: Key;
  readonly text: string;
}

/** Texts longer than this are no title and no wording of the checklist. */
const LONGEST = 400;

/**
 * Compares texts with all entries at once, by the pairs of neighbouring characters that they have in common (Dice's coefficient).
 * Equal texts are 1; of several entries of an item the likest counts.
 */
export const comparer = <Key>(entries: readonly Entry<Key>[]): ((text: string) => Likenesses<Key>) => {
  const index = new Map<string, { entry: number; count: number }[]>();
  const sizes = entries.map(({ text }, entry) => {
    for (const [pair, count] of pairs(text)) index.set(pair, [...(index.get(pair) ?? []), { entry, count }]);
    return text.length - 1;
  });
  const known = new Map<string, Likenesses<Key>>();
  return (written) => {
    const text = plain(written.slice(0, LONGEST));
    const found = known.get(text);
    if (found !== undefined) return found;
    const common = entries.map(() => 0);
    for (const [pair, count] of pairs(text))
      for (const posting of index.get(pair) ?? [])
        common[posting.entry] = (common[posting.entry] ?? 0) + Math.min(count, posting.count);
    const likenesses = new Map<Key, number>();
    entries.forEach(({ no, text: own }, entry) => {
      const size = (sizes[entry] ?? 0) + text.length - 1;
      const likeness = own === text && text !== "" ? 1 : size <= 0 ? 0 : (2 * (common[entry] ?? 0)) / size;
      if (likeness > (likenesses.get(no) ?? 0.1)) likenesses.set(no, likeness);
    });
    known.set(text, likenesses);
    return likenesses;
  };
};

/** Compares texts with the words of a checklist's items. */
export interface Resemblance {
  readonly title: (text: string) => Likenesses<ItemNo>;
  readonly requirement: (text: string) => Likenesses<ItemNo>;
  /** Whether a text is a unit of the checklist: 有無, 時間(分). */
  readonly isUnit: (text: string) => boolean;
  /** Whether a text is the name of a section or a category. */
  readonly isGroup: (text: string) => boolean;
}

const inLangs = (items: readonly Item[], words: (item: Item) => Item["title"]): readonly Entry<ItemNo>[] =>
  items.flatMap((item) => LANGS.map((lang) => ({ no: item.no, text: plain(words(item)[lang]) })));

/** What `comparer` finds for a checklist; made once per import. */
export const resemblanceTo = ({ checklist }: Model): Resemblance => {
  const { aliases } = kitOf(checklist.id);
  const { items, sections, categories } = checklist;
  const called = items.flatMap(({ no, slug }) =>
    (aliases[slug] ?? []).map((title) => ({ no, text: plain(title) })),
  );
  const units = new Set(inLangs(items, ({ unit }) => unit).map(({ text }) => text));
  const groups = new Set(
    [...Object.values(sections), ...Object.values(categories)].flatMap((name) =>
      LANGS.map((lang) => plain(name[lang])),
    ),
  );
  return {
    title: comparer([...inLangs(items, ({ title }) => title), ...called]),
    requirement: comparer(inLangs(items, ({ requirement }) => requirement)),
    isUnit: (text) => units.has(plain(text)),
    isGroup: (text) => groups.has(plain(text)),
  };
};

/** The likest and how like it is; `[undefined, 0]` where none is. */
export const best = <Key>(likenesses: Likenesses<Key>): readonly [no: Key | undefined, likeness: number] =>
  [...likenesses].reduce<readonly [Key | undefined, number]>(
    (found, each) => (each[1] > found[1] ? each : found),
    [undefined, 0],
  );
