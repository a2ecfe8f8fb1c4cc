import type { Localized } from "../../../core/lang.ts";
import type { Standing } from "../../../core/model.ts";
import { boundsOf, type Span } from "../../../core/duration.ts";
import type { Periods } from "../../../core/facts.generated.ts";
import type { Time } from "../../../core/values.ts";
import { isValue } from "../../statements.ts";

const DAY = 86_400;

// The longest of each, so that what goes beyond it does so in every one: 31 days, July to September, a leap year.
const LENGTHS: Readonly<Record<Periods, number>> = { month: 31 * DAY, quarter: 92 * DAY, year: 366 * DAY };

const NAMES: Readonly<Record<Periods, Localized>> = {
  month: { ja: "月間", en: "a month" },
  quarter: { ja: "四半期", en: "a quarter" },
  year: { ja: "年間", en: "a year" },
};

/** A period that an availability is measured over. */
export interface Period {
  /** In seconds. */
  readonly length: number;
  /** 「月間」, "a month". */
  readonly name: Localized;
}

/** The period that is stated; a year, the longest, where none is. */
export const periodOf = (stated: Periods | Standing | undefined): Period => {
  const period = isValue(stated) ? stated : "year";
  return { length: LENGTHS[period], name: NAMES[period] };
};

/**
 * The downtime that an availability in percent allows for in a period, in a service that never closes:
 * (planned hours − downtime) ÷ planned hours. With fewer hours less is allowed. METI item availability.
 */
export const allowedDowntime = (availability: number, { length }: Period): Span => ({
  months: 0,
  seconds: Math.round(((100 - availability) * length) / 100),
});

/** The highest availability in percent, rounded down to two places, that a downtime in the period leaves. */
export const availabilityAfter = (downtime: Time, { length }: Period): number => {
  const longest = boundsOf(downtime).most;
  return Math.max(0, Math.floor((1 - longest / length) * 10_000) / 100);
};
