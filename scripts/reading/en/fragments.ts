import { DIGITS, ENGLISH, ENGLISH_WORDS } from "../numeral.ts";
import { unitSource, type Unit } from "../units.ts";

export const UNITS: readonly Unit[] = [
  { designator: "TS", factor: 0.001, match: "milliseconds?|msecs?|ms" },
  { designator: "TS", match: "seconds?|secs?" },
  { designator: "TM", match: "minutes?|mins?" },
  { designator: "TH", match: "hours?|hrs?|h" },
  { designator: "D", match: "days?" },
  { designator: "W", match: "weeks?|wks?" },
  { designator: "M", match: "months?" },
  { designator: "Y", match: "years?|yrs?" },
];

const SIGN = `(?:\\d|${ENGLISH_WORDS})`;
const TIME = "[ \\n-]?(?:(?:calendar|consecutive|full) )?[dhmswy]";
/** Signs without which whole groups of rows find nothing: a number, one with a unit of time, two as a range. */
export const NUMBER_SIGN = new RegExp(`${SIGN}[ -]`);
export const AMOUNT = new RegExp(SIGN + TIME);
export const RANGE = new RegExp(
  `${SIGN}[ \\n-]?(?:%|[a-z]{1,12}(?:[ -]days?)?)?(?:[ \\n]?[-~/]|[ \\n](?:to|or|through|and))[ \\n]?${SIGN}`,
);
export const RANGE_OF_TIME = new RegExp(`${RANGE.source}[\\d.,a-z-]{0,12}${TIME}`);
export const BETWEEN = new RegExp(`between[ \\n]${SIGN}`);
export const COMPOUND = new RegExp(`(?:hour|hr|h|year|minute|min)s?[ \\n]?(?:and[ \\n]|,[ \\n])?${SIGN}`);

const NUMBER = `(?:${DIGITS}|${ENGLISH})`;

export const fragments: Readonly<Record<string, string>> = {
  _: "[ \\n]?",
  s: "[ \\n]",
  /** A letter, a sign or a hyphen before a digit makes it part of a name (EC2, AES-256) or of a sum of money. */
  n: `(?<![a-z_\\d$€£¥]|[a-z\\d][-/.,])(?<n>${NUMBER})`,
  m: `(?<m>${NUMBER})`,
  unit: `(?:(?:calendar|consecutive|full)[ ])?(?<unit>${unitSource(UNITS)})(?![a-z])`,
  unit2: `(?<unit2>${unitSource(UNITS)})(?![a-z])`,
  /** Between a number and its unit: 7 days, 7-day, 24h. */
  gap: "[ \\n-]?",
  /** 30 days' notice, one month's notice. */
  of: "(?:['’]s?(?![a-z]))?",
  to: "(?:{_}[-~/]{_}|{s}(?:to|or|through){s})",
  through: "(?:{_}[-~]{_}|{s}(?:to|until|till|through|and){s})",
  one: "(?:1|one)",
};
