import type { Extent } from "./claim.ts";
import type { Force } from "./statement.ts";

/** What a clause says of its topics. Places are offsets into the normalised text in small letters. */
export interface Predicate extends Extent {
  /** Undefined where both or neither is said: 「一部を除き」, "not necessarily". */
  readonly is: boolean | undefined;
  readonly force: Force;
  /** Whether there is a predicate at all: 「ログ提供(有償)」 has none. */
  readonly isBare: boolean;
}

/** Words farther apart than this many characters are not read together, whatever stands between: work stays linear. */
export const LONGEST_CLAUSE = 500;

/** A stretch with one predicate. Brackets are clauses of their own. */
export interface Clause extends Extent {
  readonly predicate: Predicate;
  /** Which sentence it is part of: topics reach on within one. */
  readonly sentence: number;
  readonly inBrackets: boolean;
}

/** What the words around a statement may be that leave its fact open. Those with the flag `g` are counted. */
export interface Doubts {
  /** Planned, possible, on request, for some: no value in such a sentence is promised to all. */
  readonly conditional: RegExp;
  /** As a rule: less than a yes or a no. */
  readonly principle: RegExp;
  /** Only some of it: のみ, を除く, group companies. */
  readonly partial: RegExp;
  /** Whose certificates and figures are not the company's own. */
  readonly others: RegExp;
  /** One of several, and no telling which. */
  readonly either: RegExp;
  /** Two values of which the one counts that comes first, or last. */
  readonly whichever: RegExp;
  /** What holds at some times only. */
  readonly hours: RegExp;
  /** What holds for some customers, plans or faults. */
  readonly kinds: RegExp;
  /** Behind a value, what makes it a rough one. */
  readonly asideBehind: RegExp;
  /** Before a value, an amount that it is only the end of: 「1年と」. */
  readonly cutOff: RegExp;
  /** An amount of anything. */
  readonly amount: RegExp;
  /** The company's own people, to whom an alert is no notice. */
  readonly internal: RegExp;
  readonly customer: RegExp;
  /** What customers tell the company, not the company them. */
  readonly inquiry: RegExp;
  /** What was, not what is promised. */
  readonly record: RegExp;
  /** What takes back or narrows all that is said: the law, "unless", 「この限りではありません」. */
  readonly proviso: RegExp;
  /** Devices of the company's people, which are no servers. */
  readonly devices: RegExp;
  /** What is told when all is over, which is no notice before. */
  readonly afterwards: RegExp;
  /** Faults of a day or more, which are counted apart. */
  readonly long: RegExp;
  /** Planned stops that are left out, as they are everywhere: no exception of what is said. */
  readonly plannedOut: RegExp;
  readonly goal: RegExp;
  readonly except: RegExp;
}

/** The grammar of a language, as the reader needs it. A further language is one more of these, and a file of words. */
export interface Language {
  /** The clauses of a normalised text in small letters, in its order. Linear; never throws. */
  readonly clauses: (text: string) => readonly Clause[];
  /** The predicate that governs a stretch of a clause; `isNegative` where a denial within the stretch is part of its words. */
  readonly predicateOf: (text: string, clause: Clause, topic: Extent, isNegative?: boolean) => Predicate;
  /** Whether a topic ends with its clause at the latest: the conjunction stands between the two. */
  readonly endsTopics: boolean;
  /** What makes a quantity a condition or a secondary case: looked for in its segment, before and behind it. */
  readonly condition: {
    readonly behind: RegExp;
    readonly before: RegExp;
    /** A claim that counts a part of what was counted before: "one of them". */
    readonly part: RegExp;
  };
  /** What stands before a span that lies behind: 過去, "the past". */
  readonly past: RegExp;
  /** Whether the words of a negative predicate deny a quantity: 「超えることはありません」 does not. */
  readonly denies: (words: string) => boolean;
  /** A number without a counter: what may stand between what is counted and the number, the number, what may follow it, and what makes it a limit. */
  readonly counted: {
    readonly between: RegExp;
    readonly number: RegExp;
    readonly behind: RegExp;
    readonly most: RegExp;
  };
  /** What joins two names of which one thing is said: および, "and". */
  readonly joined: RegExp;
  /** What parts a clause into segments, each about one quantity. */
  readonly comma: RegExp;
  /** A clause short enough to speak of what the item asks: without the words that say nothing of their own. */
  readonly isTerse: (clause: string) => boolean;
  /** Whether a list goes on unnamed: 等, "etc.". */
  readonly isOpenList: RegExp;
  /** A name of a list that no words know, beside one that they do. */
  readonly unreadBeside: { readonly before: RegExp; readonly behind: RegExp };
  /** What leaves a fact open for whoever takes facts from statements. */
  readonly doubts: Doubts;
}
