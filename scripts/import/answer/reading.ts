import type { Extent } from "../../reading/claim.ts";
import type { FactDefinition, Item } from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Mark } from "../../core/sheet.ts";
import type { Words } from "./words.ts";

/** An answer from which facts are read. */
export interface Context {
  readonly item: Item;
  readonly mark: Mark | undefined;
  readonly words: Words;
  /** Whether the cell holds a mark and no words. */
  readonly isBare: boolean;
}

/** Why a fact that is named could not be read: a person has to. */
export type Doubt =
  /** Several values, and no telling which is the fact's. */
  | "several-values"
  /** About, at least where at most is meant, or a value under a condition. */
  | "inexact"
  /** Working days, which no duration tells. */
  | "working-days"
  /** Planned, in some cases, on request. */
  | "conditional"
  /** The mark says one thing and the words another. */
  | "mark-against-words"
  /** A value, and that it is not told. */
  | "standing-beside-value"
  /** The words are somebody else's: a data centre's certificate. */
  | "not-own"
  /** Not applicable, which is neither yes nor no. */
  | "not-applicable"
  /** Words that no table knows. */
  | "unknown-words";

/** What a text says of a fact; that a value is one of the fact's type is for the schema to say. */
export type Hearing =
  | { readonly value: unknown; readonly by: "words" | "mark"; readonly extents: readonly Extent[] }
  | { readonly doubt: Doubt; readonly extents: readonly Extent[] };

/** Reads one fact; undefined where the text says nothing of it. */
export type FactReader = (context: Context, definition: FactDefinition) => Hearing | undefined;

export type Readers = Readonly<Partial<Record<FactKey, FactReader>>>;

/** A value read from the words. */
export const heard = (value: unknown, ...extents: readonly Extent[]): Hearing => ({
  value,
  by: "words",
  extents,
});

/** A value that follows from the mark. */
export const marked = (value: unknown): Hearing => ({ value, by: "mark", extents: [] });

export const doubted = (doubt: Doubt, ...extents: readonly Extent[]): Hearing => ({ doubt, extents });

/** The first reader that hears anything. */
export const firstOf =
  (...readers: readonly FactReader[]): FactReader =>
  (context, definition) => {
    for (const read of readers) {
      const hearing = read(context, definition);
      if (hearing !== undefined) return hearing;
    }
    return undefined;
  };
