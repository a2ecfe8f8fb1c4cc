import type { Standing } from "../../core/model.ts";

/**
 * What the facts of an answer come to, from the clearest to the one that leaves most open: each has a value, or some fact
 * says a standing. A flag that denies what a customer would want counts as `none`.
 */
export const STATES = ["value", "by-plan", "none", "unspecified", "undisclosed"] as const satisfies readonly (
  "value" | Standing
)[];

export type State = (typeof STATES)[number];

/** How an item's mark is asked for in an address: `?mark=no`. */
export const MARKS = ["yes", "no", "unasked"] as const;

export type MarkName = (typeof MARKS)[number];
