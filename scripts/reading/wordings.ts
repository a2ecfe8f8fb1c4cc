import { parseDuration } from "../core/duration.ts";
import type { ClaimValue, Counter, Holiday, Standing, Weekday } from "./claim.ts";
import { DESIGNATORS, type Designator } from "./duration.ts";
import { amountIn } from "./units.ts";

/** The words in which one language says each value: the twin of its grammar, and read back by it. */
export interface Wordings {
  /** All writings of a number: digits first. */
  readonly numbers: (value: number) => readonly string[];
  readonly units: Readonly<Record<Designator, readonly string[]>>;
  /** A number and a unit, put together. */
  readonly amount: (number: string, unit: string, value: number) => string;
  /** 1時間 and 30分, put together. */
  readonly joined: (large: string, small: string) => readonly string[];
  readonly counters: Readonly<Record<Counter, readonly string[]>>;
  /** Words for a whole value, by ISO duration: 半年, "a fortnight". */
  readonly durations: Readonly<Record<string, readonly string[]>>;
  readonly frequencies: readonly (readonly [every: string, words: readonly string[], match: string])[];
  readonly everyDuration: (duration: string) => readonly string[];
  readonly timesIn: (times: number, every: string, duration: readonly string[]) => readonly string[];
  readonly percent: (number: string) => readonly string[];
  readonly workingDays: (from: number, to: number) => readonly string[];
  readonly ranges: (from: string, to: string) => readonly string[];
  readonly everyRange: (range: string) => readonly string[];
  readonly clock: (hour: number, minute: number) => readonly string[];
  readonly hours: (from: string, to: string) => readonly string[];
  readonly weekdays: (days: readonly Weekday[]) => readonly string[];
  readonly holidays: (off: boolean, days: readonly Holiday[]) => readonly string[];
  readonly always: readonly string[];
  readonly tls: (protocol: string, versions: readonly string[]) => readonly string[];
  readonly standings: Readonly<Record<Standing, readonly string[]>>;
  readonly negation: readonly string[];
  readonly choices: (choice: ClaimValue & { kind: "choice" }) => readonly string[];
}

/** How many of a unit prose names: nobody writes 1,209,600 seconds for two weeks. */
const MOST: Readonly<Record<Designator, number>> = { Y: 99, M: 120, W: 52, D: 999, TH: 99, TM: 999, TS: 999 };

/** A duration in every unit in which it is whole, its own unit first. */
export function durationWords(iso: string, wordings: Wordings): readonly string[] {
  return [
    ...(wordings.durations[iso] ?? []),
    ...unitsOf(iso).flatMap((unit) => inUnit(iso, unit, wordings)),
    ...compound(iso, wordings),
  ];
}

/** The units in which a duration is a whole number that prose would name, its own unit first. */
export function unitsOf(iso: string): readonly Designator[] {
  const own = DESIGNATORS.filter((unit) =>
    (unit.startsWith("T") ? /T.*/ : /^[^T]*/).exec(iso)?.[0].includes(unit.slice(-1)),
  );
  return [...new Set([...own, ...DESIGNATORS])].filter((unit) => {
    const amount = amountIn(iso, unit);
    return amount !== undefined && amount >= 1 && amount <= MOST[unit];
  });
}

/** A duration in one unit; nothing when it is no whole number there. */
export function inUnit(iso: string, unit: Designator, wordings: Wordings): readonly string[] {
  const amount = amountIn(iso, unit);
  if (amount === undefined) return [];
  return wordings
    .numbers(amount)
    .flatMap((number) => wordings.units[unit].map((word) => wordings.amount(number, word, amount)));
}

/** 90 minutes as 1 hour 30 minutes, 18 months as 1 year 6 months. */
function compound(iso: string, wordings: Wordings): readonly string[] {
  const { months, seconds } = parseDuration(iso);
  const [large, small, amount, rest] =
    months > 0
      ? (["Y", "M", Math.floor(months / 12), seconds > 0 ? 0 : months % 12] as const)
      : (["TH", "TM", Math.floor(seconds / 3600), seconds % 60 > 0 ? 0 : (seconds % 3600) / 60] as const);
  if (amount < 1 || rest < 1 || amount > 23) return [];
  const part = (value: number, unit: Designator): string =>
    wordings.amount(String(value), wordings.units[unit][0] ?? "", value);
  return wordings.joined(part(amount, large), part(rest, small));
}
