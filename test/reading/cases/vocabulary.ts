import type { Bound, ClaimValue, Unsure } from "../../../scripts/reading/claim.ts";
import { duration, standing } from "./case.ts";

/** One sentence, and words that may each stand at its `_`: the sentence says the same with any of them. */
export interface Frame {
  readonly sentence: string;
  /** Parted by spaces; a space within words is written `+`. */
  readonly words: string;
  /** Nothing: with any of the words, the sentence makes no claim. */
  readonly value?: ClaimValue;
  readonly bound?: Bound;
  readonly unsure?: Unsure;
}

export const week = duration("P1W");
export const vague = { value: standing("unspecified"), unsure: "vague" } as const;
