import { isSameDuration, parseDuration, times } from "../core/duration.ts";
import type { ClaimValue, FrequencyValue } from "./claim.ts";

/**
 * Whether two values say the same: 1週間 and P7D, 90分 and 1時間30分, twice a day and every twelve hours do; a month and
 * 30 days do not. Bounds are no part of it.
 * @throws RangeError where a duration is not in ISO 8601; `findClaims` never makes such a one.
 */
export function sameClaimValue(a: ClaimValue, b: ClaimValue): boolean {
  switch (a.kind) {
    case "duration":
      return b.kind === "duration" && isSameDuration(parseDuration(a.value), parseDuration(b.value));
    case "frequency":
      return b.kind === "frequency" && samePace(a, b);
    case "percent":
      return b.kind === "percent" && a.value === b.value;
    case "count":
      return b.kind === "count" && a.value === b.value && a.counter === b.counter;
    case "range":
      return b.kind === "range" && sameClaimValue(a.from, b.from) && sameClaimValue(a.to, b.to);
    case "working-days":
      return b.kind === "working-days" && a.from === b.from && a.to === b.to;
    case "clock":
      return b.kind === "clock" && sameTime(a.at, b.at);
    case "hours":
      return b.kind === "hours" && sameTime(a.from, b.from) && sameTime(a.to, b.to);
    case "weekdays":
      return b.kind === "weekdays" && sameSet(a.days, b.days);
    case "holidays":
      return b.kind === "holidays" && a.off === b.off && sameSet(a.days, b.days);
    case "tls":
      return b.kind === "tls" && a.protocol === b.protocol && sameSet(a.versions, b.versions);
    case "standing":
      return b.kind === "standing" && a.standing === b.standing;
    case "choice":
      return b.kind === "choice" && a.of === b.of && a.name === b.name;
    case "always":
    case "negation":
      return a.kind === b.kind;
  }
}

/** Twice in P1D is as often as once in PT12H: compared across, so that nothing is divided. */
function samePace(a: FrequencyValue, b: FrequencyValue): boolean {
  return isSameDuration(
    times(parseDuration(a.every), b.times ?? 1),
    times(parseDuration(b.every), a.times ?? 1),
  );
}

/** 24:00 of one day is 00:00 of the next. */
function sameTime(a: string, b: string): boolean {
  return a.replace(/^24:00$/, "00:00") === b.replace(/^24:00$/, "00:00");
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((item) => right.has(item));
}
