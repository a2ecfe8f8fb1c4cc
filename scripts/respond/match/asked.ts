import { alternatives, type Ask } from "./terms.ts";

/** An ask with what has to be there taken apart: all of the entries, and of each any term. */
export interface ReadyAsk {
  readonly ask: Ask;
  readonly entries: readonly (readonly string[])[];
}

export const readyAsk = (ask: Ask): ReadyAsk => ({ ask, entries: ask.when.map(alternatives) });

/** An ask that a question makes, and which terms of the question it is made of. */
export interface Asked {
  readonly ask: Ask;
  /** Terms by which it was recognised, those of the headings among them. */
  readonly by: readonly string[];
  /** Terms of the question that it answers. */
  readonly covers: ReadonlySet<string>;
  /** Whether the headings above the question were needed. */
  readonly isByHeading: boolean;
}

/** What a question is asked by. */
export interface Asking {
  /** Terms that it holds, each of which may ask for something. */
  readonly terms: ReadonlySet<string>;
  /** Those, and terms that only help to tell what is asked for: parts of words, kinds of values. */
  readonly own: ReadonlySet<string>;
  /** Terms of the headings that it stands under. */
  readonly above: ReadonlySet<string>;
}

/** An ask whose terms are all there: one at least as a word of the question, others as hints or in the headings above it. */
const made = ({ ask, entries }: ReadyAsk, { terms, own, above }: Asking): readonly Asked[] => {
  const isMade =
    entries.every((entry) => entry.some((term) => own.has(term) || above.has(term))) &&
    entries.some((entry) => entry.some((term) => terms.has(term)));
  if (!isMade) return [];
  const here = entries.map((entry) => entry.filter((term) => own.has(term)));
  const by = entries.flatMap((entry, index) =>
    here[index]?.length === 0 ? entry.filter((term) => above.has(term)) : (here[index] ?? []),
  );
  const besides = (ask.with ?? []).filter((term) => own.has(term));
  const isByHeading = here.some((terms) => terms.length === 0);
  return [{ ask, by, covers: new Set([...here.flat(), ...besides]), isByHeading }];
};

/** Whether another ask wants all that this one does, and more, or answers it along the way. */
const isWithin = ({ by }: Asked, other: Asked): boolean =>
  (by.length < other.by.length && by.every((term) => other.by.includes(term))) ||
  (by.length < other.covers.size && by.every((term) => other.covers.has(term)));

/** What a question asks for: the most special asks, so that 「バックアップの間隔」 is not a question about backups at large. */
export const askedIn = (asks: readonly ReadyAsk[], asking: Asking): readonly Asked[] => {
  const found = asks.flatMap((ask) => made(ask, asking));
  // Headings help where the question alone says too little: 「保存期間」 under 「バックアップ」.
  const own = found.filter(({ isByHeading }) => !isByHeading);
  const all = own.length > 0 ? own : found;
  return all.filter((each) => !all.some((other) => isWithin(each, other) && !isWithin(other, each)));
};

/** How far an ask is made that is not made wholly, 0 to 1: by the terms of the question that it wants. */
export const partOf = ({ entries }: ReadyAsk, terms: ReadonlySet<string>): number =>
  entries.filter((entry) => entry.some((term) => terms.has(term))).length / entries.length;
