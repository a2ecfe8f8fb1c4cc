import { isOnTheClock, parseDuration } from "../core/duration.ts";
import { isoOf, LENGTH, type Designator } from "./duration.ts";
import { readNumber } from "./numeral.ts";

/** A unit of time in one language: how a pattern matches it, and how prose writes it. */
export interface Unit {
  readonly designator: Designator;
  /** How many of the designator one unit is: a millisecond is 0.001 s. */
  readonly factor?: number;
  /** Source of a regular expression that matches this unit and no other. */
  readonly match: string;
}

/** One fragment out of all units, for `{unit}`: longer wordings first. */
export function unitSource(units: readonly Unit[]): string {
  return units.map((unit) => unit.match).join("|");
}

/** ISO 8601 duration of "1.5" and "時間"; undefined when either is not understood or the month would break. */
export function readDuration(amount: string, unitWord: string, units: readonly Unit[]): string | undefined {
  const number = readNumber(amount);
  const unit = units.find(({ match }) => new RegExp(`^(?:${match})$`).test(unitWord));
  if (number === undefined || unit === undefined) return undefined;
  const scaled = number * (unit.factor ?? 1);
  return isoOf(Math.round(scaled * 1e6) / 1e6, unit.designator);
}

/** The amount of a duration in one unit when it is whole there: P14D is 2 weeks, and no number of months. */
export function amountIn(iso: string, designator: Designator): number | undefined {
  const duration = parseDuration(iso);
  if (!isOnTheClock(duration)) return undefined;
  const { months, seconds } = LENGTH[designator];
  const [whole, unit, other] =
    months > 0 ? [duration.months, months, duration.seconds] : [duration.seconds, seconds, duration.months];
  return other === 0 && whole % unit === 0 ? whole / unit : undefined;
}
