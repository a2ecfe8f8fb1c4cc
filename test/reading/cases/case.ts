import type {
  Bound,
  Claim,
  ClaimValue,
  Counter,
  Holiday,
  Standing,
  Unsure,
  Weekday,
} from "../../../scripts/reading/claim.ts";
import type { Lang } from "../../../scripts/core/lang.ts";

/** A claim as a table writes it: the words (bound included), what they say, and what is not the usual. */
export interface Expected {
  readonly words: string;
  readonly value: ClaimValue;
  readonly bound?: Bound;
  readonly unsure?: Unsure;
}

export type Case = readonly [text: string, claims: readonly Expected[]];

/** One item of a sheet in both languages. */
export interface SheetCase {
  readonly no: number;
  readonly ja: Case;
  readonly en: Case;
}

/** One table of the docs: what is found, and what looks like it and is rightly left alone. */
export interface CaseTable {
  readonly title: string;
  readonly lang: Lang;
  readonly found: readonly Case[];
  readonly leftAlone: readonly string[];
}

export const say = (words: string, value: ClaimValue, bound: Bound = "exact"): Expected => ({
  words,
  value,
  bound,
});
export const unsure = (words: string, value: ClaimValue, why: Unsure, bound: Bound = "exact"): Expected => ({
  words,
  value,
  bound,
  unsure: why,
});

export const duration = (value: string): ClaimValue => ({ kind: "duration", value });
export const every = (interval: string, times?: number): ClaimValue =>
  times === undefined
    ? { kind: "frequency", every: interval }
    : { kind: "frequency", every: interval, times };
export const percent = (value: number): ClaimValue => ({ kind: "percent", value });
export const count = (value: number, counter: Counter): ClaimValue => ({ kind: "count", value, counter });
export const workingDays = (from: number, to = from): ClaimValue => ({ kind: "working-days", from, to });
export const clock = (at: string): ClaimValue => ({ kind: "clock", at });
export const hours = (from: string, to: string): ClaimValue => ({ kind: "hours", from, to });
export const weekdays = (...days: readonly Weekday[]): ClaimValue => ({ kind: "weekdays", days });
export const workdays = weekdays("Mo", "Tu", "We", "Th", "Fr");
export const holidaysOff = (...days: readonly Holiday[]): ClaimValue => ({
  kind: "holidays",
  off: true,
  days,
});
export const holidaysOn = (...days: readonly Holiday[]): ClaimValue => ({
  kind: "holidays",
  off: false,
  days,
});
export const always: ClaimValue = { kind: "always" };
export const tls = (...versions: readonly string[]): ClaimValue => ({
  kind: "tls",
  protocol: "TLS",
  versions,
});
export const ssl = (...versions: readonly string[]): ClaimValue => ({
  kind: "tls",
  protocol: "SSL",
  versions,
});
export const standing = (name: Standing): ClaimValue => ({ kind: "standing", standing: name });
export const no: ClaimValue = { kind: "negation" };
export const channel = (name: string): ClaimValue => ({ kind: "choice", of: "channel", name });
export const certificate = (name: string): ClaimValue => ({ kind: "choice", of: "certificate", name });
export const durations = (from: string, to: string): ClaimValue => ({
  kind: "range",
  from: { kind: "duration", value: from },
  to: { kind: "duration", value: to },
});
export const intervals = (from: string, to: string): ClaimValue => ({
  kind: "range",
  from: { kind: "frequency", every: from },
  to: { kind: "frequency", every: to },
});
export const percents = (from: number, to: number): ClaimValue => ({
  kind: "range",
  from: { kind: "percent", value: from },
  to: { kind: "percent", value: to },
});
export const counts = (from: number, to: number, counter: Counter): ClaimValue => ({
  kind: "range",
  from: { kind: "count", value: from, counter },
  to: { kind: "count", value: to, counter },
});

/** A claim as found, in the same writing, so that a difference reads well. */
export function written({ words, value, bound, unsure: why }: Claim): Expected {
  return why === undefined ? { words, value, bound } : { words, value, bound, unsure: why };
}
