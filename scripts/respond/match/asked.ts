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

/** An ask whose terms are all there: one at least as a word of the question, others as hints or in the headings above it. */
const made = (
  ask: Ask,
  words: ReadonlySet<string>,
  hints: ReadonlySet<string>,
  above: ReadonlySet<string>,
): readonly Asked[] => {
  const own = new Set([...words, ...hints]);
  const entries = ask.when.map((entry) => ({ here: isIn(entry, own), above: isIn(entry, above) }));
  const isMade = entries.every(({ here, above: there }) => here.length > 0 || there.length > 0);
  if (!isMade || !entries.some(({ here }) => here.some((term) => words.has(term)))) return [];
  const by = entries.flatMap(({ here, above: there }) => (here.length > 0 ? here : there));
  const besides = (ask.with ?? []).filter((term) => own.has(term));
  return [{ ask, by, covers: new Set([...entries.flatMap(({ here }) => here), ...besides]) }];
};

/** Whether another ask wants all that this one does, and more, or answers it along the way. */
const isWithin = ({ by }: Asked, other: Asked): boolean =>
  (by.length < other.by.length && by.every((term) => other.by.includes(term))) ||
  (by.length < other.covers.size && by.every((term) => other.covers.has(term)));

/** What a question is asked by. */
export interface Asking {
  /** Terms that it holds, each of which may ask for something. */
  readonly terms: readonly string[];
  /** Terms that help to tell what is asked for, and ask for nothing by themselves: parts of words, kinds of values. */
  readonly hints: readonly string[];
  /** Terms of the headings that it stands under. */
  readonly above: readonly string[];
}

/** What a question asks for: the most special asks, so that 「バックアップの間隔」 is not a question about backups at large. */
export const askedIn = (asks: readonly Ask[], { terms, hints, above }: Asking): readonly Asked[] => {
  const [words, helping, there] = [new Set(terms), new Set(hints), new Set(above)];
  const all = asks.flatMap((ask) => made(ask, words, helping, there));
  return all.filter((each) => !all.some((other) => isWithin(each, other) && !isWithin(other, each)));
};

/** How far an ask is made that is not made wholly, 0 to 1: by the terms of the question that it wants. */
export const partOf = (ask: Ask, own: ReadonlySet<string>): number =>
  ask.when.filter((entry) => isIn(entry, own).length > 0).length / ask.when.length;
