import type { FactKey } from "../sheet/facts.generated.ts";

/** What a change means to a customer: the promise became better or worse, known or unknown, or only its words differ. */
export type Direction = "stronger" | "weaker" | "changed" | "disclosed" | "withdrawn" | "wording";

/** A commitment change: how one fact of one item, or without a fact its words or mark, differs between two revisions. */
export interface Change {
  readonly item: number;
  readonly fact?: FactKey;
  readonly before: string;
  readonly after: string;
  readonly direction: Direction;
}
