import type { Bound, ClaimValue, Unsure } from "./claim.ts";

/** What a pattern made of the words it matched. */
export interface Reading {
  readonly value: ClaimValue;
  /** Only where the bound stands inside the pattern, as in 「年に最低1回」. */
  readonly bound?: Bound;
  readonly unsure?: Unsure;
}

/** The words of a named group, or "" when the group took no part. */
export type Words = (group: string) => string;

/**
 * One row of the grammar. `match` is a regular expression in which `{name}` stands for a fragment of the language. Where
 * rows overlap, the one that starts first wins, then the longer one, then the earlier row: so rows need no order, but
 * for look-alikes, which come first.
 */
export interface Pattern {
  readonly name: string;
  readonly match: string;
  /** Words of which every match of the row holds one, not only what stands around it. Only for costly rows: most texts then never try them. */
  readonly needs?: readonly string[];
  /** A cheap expression, shared by many rows, without which the row cannot match either: that there is a number at all. */
  readonly where?: RegExp;
  /** Undefined: the words are no claim (第12条, AES-256), and no other row may read them. */
  readonly read: (words: Words) => Reading | undefined;
}

/** Bound words that touch a value, before or after it. */
export interface BoundWords {
  readonly words: string;
  readonly bound: Bound;
  /** The bound where a lead follows: "no later than 3 days" is a most, "no later than 3 days before" is a least. */
  readonly withLead?: Bound;
}

/** Words around a claim that make it doubtful. `before` and `after` see the same sentence only. */
export interface Doubt {
  readonly kinds: readonly ClaimValue["kind"][];
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly unsure: Unsure;
}

/** All that the grammar of one language consists of: a further language is one more of these. */
export interface Grammar {
  readonly fragments: Readonly<Record<string, string>>;
  readonly patterns: readonly Pattern[];
  readonly before: readonly BoundWords[];
  readonly after: readonly BoundWords[];
  /** What follows a value that is a lead: 前, "before", "in advance". */
  readonly lead: RegExp;
  readonly doubts: readonly Doubt[];
}

/** A row whose words always mean the same. */
export function fixed(name: string, match: string, value: ClaimValue, unsure?: Unsure): Pattern {
  const reading = unsure === undefined ? { value } : { value, unsure };
  return { name, match, read: () => reading };
}

/** The same rows, tried only on texts that hold one of the words (in small letters). */
export function needing(needs: readonly string[], rows: readonly Pattern[]): readonly Pattern[] {
  return rows.map((row) => ({ ...row, needs }));
}

/** A row of words that look like a claim and are none. */
export function lookAlike(name: string, match: string): Pattern {
  return { name, match, read: () => undefined };
}

/** Puts the fragments into a row's `{name}` places. Throws on a name that the language does not have. */
export function expand(match: string, fragments: Readonly<Record<string, string>>): string {
  return match.replace(/\{([a-z_]\w*)\}/gi, (_whole, name: string) => {
    const fragment = fragments[name];
    if (fragment === undefined) throw new Error(`no fragment {${name}} for the pattern ${match}`);
    return expand(fragment, fragments);
  });
}
