/** What prose can say of a value: the typed side of the claims grammar, shared by every language. */

/** How the words around a value limit it: 以内, "or later", 約. */
export type Bound = "exact" | "at-most" | "at-least" | "less-than" | "more-than" | "about";

/** Days in the spelling of OpenStreetMap `opening_hours`, which schedules among the facts use. */
export const WEEKDAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export type Counter = "generations" | "times" | "people" | "incidents";
export type Standing = "none" | "undisclosed" | "unspecified" | "by-plan";
export type Holiday = "public" | "year-end" | "company";

/** ISO 8601 in the unit that the prose itself uses: 1週間 is P1W, 24時間 is PT24H. Compare with `sameClaimValue`. */
export interface DurationValue {
  readonly kind: "duration";
  readonly value: string;
}

/** Once every `every`, or `times` times in it. */
export interface FrequencyValue {
  readonly kind: "frequency";
  readonly every: string;
  readonly times?: number;
}

export interface PercentValue {
  readonly kind: "percent";
  readonly value: number;
}

export interface CountValue {
  readonly kind: "count";
  readonly value: number;
  readonly counter: Counter;
}

/** What may stand at either end of a range. */
export type Quantity = DurationValue | FrequencyValue | PercentValue | CountValue;

export type ClaimValue =
  | Quantity
  /** 「5~10分おき」, "5 to 30 generations": both ends are of one kind. */
  | { readonly kind: "range"; readonly from: Quantity; readonly to: Quantity }
  | { readonly kind: "working-days"; readonly from: number; readonly to: number }
  /** A time of day, HH:MM, 00:00 to 24:00. */
  | { readonly kind: "clock"; readonly at: string }
  | { readonly kind: "hours"; readonly from: string; readonly to: string }
  | { readonly kind: "weekdays"; readonly days: readonly Weekday[] }
  | { readonly kind: "holidays"; readonly off: boolean; readonly days: readonly Holiday[] }
  /** Day and night, every day of the year. */
  | { readonly kind: "always" }
  | { readonly kind: "tls"; readonly protocol: "TLS" | "SSL"; readonly versions: readonly string[] }
  | { readonly kind: "standing"; readonly standing: Standing }
  /** The sentence says that something is not done or not given; what that is, stands in its clause. */
  | { readonly kind: "negation" }
  | { readonly kind: "choice"; readonly of: "channel" | "certificate"; readonly name: string };

/** Why the grammar is not sure of what it read. A finding on such a claim can only be a warning. */
export type Unsure =
  /** 午前12時, "12 a.m.": noon or midnight. */
  | "ambiguous-noon"
  /** 1日おき, "bi-weekly": two readings. */
  | "ambiguous-interval"
  /** 都度, 数時間, "promptly": no value is named. */
  | "vague"
  /** 翌日, 前日: a value, or only where a period starts. */
  | "relative-day"
  /** お問い合わせください: perhaps a refusal, perhaps only an address. */
  | "ask"
  /** 「〜以外は行っておりません」: the negation leaves something out. */
  | "exception"
  /** 「〜ないわけではありません」. */
  | "double-negation"
  /** "if it is not provided": only under a condition. */
  | "conditional"
  /** The value is named only to say that it does not hold: 「電話での受付は行っておりません」. */
  | "negated"
  /** A certificate that is planned for or conformed to, not held. */
  | "not-held"
  /** 「最低1週間以内」. */
  | "conflicting-bounds";

/** A stretch of the original text, in UTF-16 units, the end not included. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A value found in prose. Its span covers the bound as well: 「24時間以内」. */
export interface Claim extends Extent {
  readonly value: ClaimValue;
  readonly bound: Bound;
  /** The text between `start` and `end`, as written. */
  readonly words: string;
  /** The words of the value alone, 「24時間」: what a rewriting replaces, the bound staying as it is. */
  readonly core: Extent;
  /** Absent when the grammar is sure. */
  readonly unsure?: Unsure;
}
