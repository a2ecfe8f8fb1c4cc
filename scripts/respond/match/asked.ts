import type { Found } from "./lexicon.ts";
import { alternatives, type Ask } from "./terms.ts";

/** An ask that a question makes, and which terms of the question it is made of. */
export interface Asked {
  readonly ask: Ask;
  /** Terms by which it was recognised, those of the headings among them. */
  readonly by: readonly string[];
  /** Terms of the question that it answers. */
  readonly covers: ReadonlySet<string>;
}

const isIn = (entry: string, terms: ReadonlySet<string>): readonly string[] =>
  alternatives(entry).filter((term) => terms.has(term));

/** An ask whose terms are all there: in the question itself, or some of them in the headings that it stands under. */
const made = (ask: Ask, own: ReadonlySet<string>, above: ReadonlySet<string>): readonly Asked[] => {
  const entries = ask.when.map((entry) => ({ here: isIn(entry, own), above: isIn(entry, above) }));
  const isMade = entries.every(({ here, above: there }) => here.length > 0 || there.length > 0);
  if (!isMade || entries.every(({ here }) => here.length === 0)) return [];
  const by = entries.flatMap(({ here, above: there }) => (here.length > 0 ? here : there));
  const besides = (ask.with ?? []).filter((term) => own.has(term));
  return [{ ask, by, covers: new Set([...entries.flatMap(({ here }) => here), ...besides]) }];
};

/** Whether another ask wants all that this one does, and more, or answers it along the way. */
const isWithin = ({ by }: Asked, other: Asked): boolean =>
  (by.length < other.by.length && by.every((term) => other.by.includes(term))) ||
  (by.length < other.covers.size && by.every((term) => other.covers.has(term)));

/** What a question asks for: the most special asks, so that 「バックアップの間隔」 is not a question about backups at large. */
export const askedIn = (
  asks: readonly Ask[],
  own: readonly Found[],
  above: readonly Found[],
): readonly Asked[] => {
  const [here, there] = [own, above].map((found) => new Set(found.map(({ term }) => term)));
  const all = asks.flatMap((ask) => made(ask, here ?? new Set(), there ?? new Set()));
  return all.filter((each) => !all.some((other) => isWithin(each, other) && !isWithin(other, each)));
};

/** How far an ask is made that is not made wholly, 0 to 1: by the terms of the question that it wants. */
export const partOf = (ask: Ask, own: ReadonlySet<string>): number =>
  ask.when.filter((entry) => isIn(entry, own).length > 0).length / ask.when.length;
