import type { Bound, Claim, ClaimValue, Extent, Standing } from "./claim.ts";
import type { FactKey } from "../core/facts.generated.ts";

/** How what is said stands: done, promised, aimed at, planned, only possible. A quantity that is denied is said by nobody. */
export type Force = "done" | "promised" | "aimed-at" | "planned" | "possible" | "denied";

/** What is said of a fact: yes or no, one of its names (held or denied), a standing, or a quantity. */
export type Said =
  | { readonly kind: "flag"; readonly is: boolean }
  | { readonly kind: "name"; readonly name: string; readonly is: boolean }
  | { readonly kind: "standing"; readonly standing: Standing }
  | { readonly kind: "quantity"; readonly value: ClaimValue };

/** What a stretch of words asserts of a fact. The span is in UTF-16 offsets into the text as written. */
export interface Statement extends Extent {
  readonly fact: FactKey;
  readonly says: Said;
  readonly force: Force;
  readonly bound: Bound;
  /** Whether it holds only beside the fact's own value: under a condition, for another kind. */
  readonly isSecond: boolean;
  /** Whether the fact is named by words of its own, rather than by what its item asks. */
  readonly isNamed: boolean;
  readonly sure: boolean;
  /** As written. */
  readonly words: string;
  /** What the grammar of quantities made of it. */
  readonly claim?: Claim;
}

/** All that one text says. */
export interface Reading {
  readonly claims: readonly Claim[];
  readonly statements: readonly Statement[];
  /** Clauses on a fact's topic that were not understood. */
  readonly unread: readonly (Extent & { readonly fact: FactKey })[];
}
