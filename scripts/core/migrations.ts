import type { Localized } from "./lang.ts";

/** A fact that is called otherwise in the newer vocabulary: an entry of `moves` in `schema/migrations.yaml`. */
export interface Move {
  readonly fact: string;
  readonly to: string;
  /** The one item, by its slug, in which it is; everywhere where none is named. */
  readonly item?: string;
  /** A single choice that becomes a list of one. */
  readonly as?: "list";
  /** What a person has to decide; without it the fact is moved. */
  readonly asks?: Localized;
}

/** What answers to an item can say in the newer vocabulary and could not say before. */
export interface Sayable {
  readonly item: string;
  /** The facts that say it. */
  readonly facts: readonly string[];
  /** Those that had to stand in for it. */
  readonly instead: readonly string[];
  /** What a person has to decide where the words do not say it beyond doubt. */
  readonly asks: Localized;
}

/** How answers of an older vocabulary become those of a newer one. */
export interface Migration {
  /** The format version of what is published with the newer vocabulary. */
  readonly to: number;
  readonly moves: readonly Move[];
  readonly sayable: readonly Sayable[];
}

/** A value as it is in its new place. */
export const movedValue = <T>({ as }: Move, value: T): T | readonly T[] =>
  as === "list" && !Array.isArray(value) ? [value] : value;
