import type { ItemNo } from "./model.ts";

/** A value of JSON. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What a change means to a customer: the promise became better or worse, known or unknown, or only its words differ. */
export type Direction = "stronger" | "weaker" | "changed" | "disclosed" | "withdrawn" | "wording";

/**
 * A commitment change: how one fact of one item, or without a fact its mark or one of its texts, differs between two
 * revisions. A side that does not state it is null. A fact of an older revision may be unknown to today's vocabulary.
 */
export interface Change {
  /** As its checklist prints it. */
  readonly item: ItemNo;
  readonly fact?: string;
  /** What the fact was called before, where only its name has changed, or its name as well. */
  readonly from?: string;
  readonly part?: "mark" | "text.ja" | "text.en";
  readonly before: Json;
  readonly after: Json;
  readonly direction: Direction;
}
