import type { ItemWords } from "../check/answers/not-applicable.ts";
import type { Rule } from "../check/rule.ts";

/** Other titles that sheets give to items, by slug. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** The parts of a company that answer for items. */
export const ROLES = ["operations", "legal", "support", "security"] as const;

export type Role = (typeof ROLES)[number];

/** What is known of one checklist beyond its file: everything by the items' slugs. */
export interface Kit {
  /** The checklist's id. */
  readonly checklist: string;
  readonly aliases: Aliases;
  /** Who in a company answers for an item; the security team where nothing is said. */
  readonly roles: Readonly<Record<string, Role>>;
  /** Rules about the items' own terms. */
  readonly rules: readonly Rule[];
  /** Items that ask how a thing is protected, with the words that say that there is no such thing. */
  readonly notUsed: Readonly<Record<string, ItemWords>>;
  /** Items that overlap and yet ask different things, so that one text cannot answer both. */
  readonly askApart: readonly (readonly [string, string])[];
}
