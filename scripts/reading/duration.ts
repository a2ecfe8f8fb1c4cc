import type { Span } from "../core/duration.ts";

/** Longest first: the order in which ISO 8601 writes them. `T` stands before the units of a day. */
export const DESIGNATORS = ["Y", "M", "W", "D", "TH", "TM", "TS"] as const;
export type Designator = (typeof DESIGNATORS)[number];

/** One of each unit. Months and seconds do not convert into each other: a month has 28 to 31 days. */
export const LENGTH: Readonly<Record<Designator, Span>> = {
  Y: { months: 12, seconds: 0 },
  M: { months: 1, seconds: 0 },
  W: { months: 0, seconds: 604_800 },
  D: { months: 0, seconds: 86_400 },
  TH: { months: 0, seconds: 3600 },
  TM: { months: 0, seconds: 60 },
  TS: { months: 0, seconds: 1 },
};

/** Amounts in one or several units, written in ISO 8601: [[1, "TH"], [30, "TM"]] is PT1H30M. */
export function writeIso(parts: readonly (readonly [amount: number, designator: Designator])[]): string {
  let date = "";
  let time = "";
  for (const [amount, designator] of parts) {
    const written = `${String(amount)}${designator.slice(-1)}`;
    if (designator.startsWith("T")) time += written;
    else date += written;
  }
  return `P${date}${time === "" ? "" : `T${time}`}`;
}

/**
 * One amount in one unit. A fraction goes over into smaller units: 1.5 hours is PT1H30M, 1.5 years is P1Y6M.
 * Undefined when it cannot without rounding, as with 1.5 months.
 */
export function isoOf(amount: number, designator: Designator): string | undefined {
  if (Number.isInteger(amount) || designator === "TS") return writeIso([[amount, designator]]);
  const smaller: Partial<Record<Designator, readonly [number, Designator]>> = {
    Y: [12, "M"],
    W: [7, "D"],
    D: [24, "TH"],
    TH: [60, "TM"],
    TM: [60, "TS"],
  };
  const [factor, unit] = smaller[designator] ?? [0, designator];
  const whole = Math.floor(amount);
  const rest = Math.round((amount - whole) * factor * 1e6) / 1e6;
  if (factor === 0) return undefined;
  if (!Number.isInteger(rest))
    return designator === "D" || designator === "W" ? isoOf(amount * factor, unit) : undefined;
  return writeIso(
    whole === 0
      ? [[rest, unit]]
      : [
          [whole, designator],
          [rest, unit],
        ],
  );
}
