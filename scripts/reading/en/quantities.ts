import type { Counter } from "../claim.ts";
import { readNumber } from "../numeral.ts";
import { fixed, needing, type Pattern } from "../pattern.ts";
import {
  compound,
  count,
  countRange,
  duration,
  durationRange,
  percent,
  percentRange,
  workingDays,
} from "../readers.ts";
import { AMOUNT, BETWEEN, COMPOUND, NUMBER_SIGN, RANGE, RANGE_OF_TIME, UNITS } from "./fragments.ts";

const INCIDENT_WORDS = [
  "outage",
  "incident",
  "failure",
  "breach",
  "disruption",
  "interruption",
  "accident",
  "leak",
];

const COUNTERS: readonly (readonly [counter: Counter, match: string, needs: readonly string[]])[] = [
  [
    "generations",
    "(?:(?:most[ ]recent|latest|newest|last|previous|past|daily|nightly|full|weekly)[ ]){0,2}(?:(?:backup[ ])?(?:generations?|sets|copies)(?<!(?<!backup )(?:sets|copies))|backups|snapshots|(?:restore|recovery)[ ]points)",
    ["generation", "backup", "snapshot", "point"],
  ],
  ["times", "(?<=[ ])times?", ["time"]],
  [
    "people",
    "(?:(?:concurrent|simultaneous|active|named|registered)[ ])?(?:people|persons?|employees?|users?|accounts?|seats?|members?)",
    ["people", "person", "employee", "user", "account", "seat", "member"],
  ],
  [
    "incidents",
    "(?:of[ ](?:them|these|those|which|the(?:se)?[ ](?:outages|incidents|failures))|(?:(?:major|serious|security|service|severe|unplanned|critical|long)[ ]){0,2}(?:incidents?|outages?|failures?|disruptions?|interruptions?|breach(?:es)?))",
    [...INCIDENT_WORDS, "of them", "of these", "of those", "of which"],
  ],
];

const MORE_HALF: Readonly<Record<string, readonly [string, string]>> = {
  hour: ["30", "minutes"],
  day: ["12", "hours"],
  year: ["6", "months"],
  minute: ["30", "seconds"],
};

export const quantities: readonly Pattern[] = [
  {
    name: "duration",
    match: "{n}{gap}{unit}{of}",
    where: AMOUNT,
    read: (words) => duration(words, UNITS),
  },
  ...needing(
    ["and"],
    [
      {
        name: "duration-between",
        where: BETWEEN,
        match: "(?<=between[ \\n]){n}(?:{gap}{unit2})?{s}and{s}{m}{gap}{unit}{of}",
        read: (words) => durationRange(words, UNITS),
      },
    ],
  ),
  {
    name: "duration-range",
    match: "{n}(?:{gap}{unit2})?{to}{m}{gap}{unit}{of}",
    where: RANGE_OF_TIME,
    read: (words) => durationRange(words, UNITS),
  },
  {
    name: "duration-compound",
    match:
      "{n}{gap}(?<unit>hours?|hrs?|h|years?|minutes?|mins?){s}?(?:and{s}|,{s})?{m}{gap}(?<unit2>minutes?|mins?|months?|seconds?|secs?)(?![a-z]){of}",
    where: COMPOUND,
    read: (words) => compound(words, UNITS),
  },
  ...needing(
    ["half"],
    [
      {
        name: "duration-and-half",
        match:
          "{n}{s}and{s}a{s}half{s}(?<unit>hour|day|year|minute)s?|(?<one>an?){s}(?<unit1>hour|day|year|minute){s}and{s}a{s}half",
        read: (words) => moreHalf(words("n") || "1", words("unit") || words("unit1")),
      },
    ],
  ),
  {
    name: "one-unit",
    where:
      /(?:within|for|after|least|about|than|most|takes|to|over|under|ately|around|in)[ \n]an?[ \n](?:calendar|consecutive|full|ms|[dhwy]|mi|mo|se)/,
    match:
      "(?<=\\b(?:within|for|after|least|about|than|most|takes|to|over|under|approximately|around|in)[ \\n])an?{s}(?!second[ \\n][a-z]){unit}(?!ly){of}",
    read: (words) => duration((group) => (group === "n" ? "1" : words(group)), UNITS),
  },
  {
    name: "one-unit-ahead",
    where: /an?[ \n](?:hour|day|week|month|year|minute)['’ \n]/,
    match:
      "\\ban?{s}(?<unit>minute|hour|day|week|month|year)(?:['’]s)?(?={s}(?:ahead|before|beforehand|in{s}advance|prior|earlier|later|(?:advance{s}|prior{s}|written{s})?notice|after|from|at{s}(?:most|least|the{s}latest)|or{s}(?:more|less|longer|so)|old)(?![a-z]))",
    read: (words) => duration((group) => (group === "n" ? "1" : words(group)), UNITS),
  },
  {
    name: "last-unit",
    where: /(?:past|last|previous|preceding)[ \n]/,
    match:
      "(?<=\\b(?:past|last|previous|preceding)[ \\n])(?<unit>hour|day|week|month|year)(?![a-z])(?![ ]of)",
    read: (words) => duration((group) => (group === "n" ? "1" : words(group)), UNITS),
  },
  fixed("half-year", "\\bhalf{s}a{s}year|\\bhalf[- ]year(?!ly)", { kind: "duration", value: "P6M" }),
  fixed("half-day", "\\bhalf{s}a{s}day|\\bhalf[- ]day", { kind: "duration", value: "PT12H" }),
  fixed("quarter-hour", "\\b(?:a{s})?quarter{s}of{s}an{s}hour|\\bquarter[- ]hour(?!ly)", {
    kind: "duration",
    value: "PT15M",
  }),
  fixed("three-quarter-hour", "\\bthree{s}quarters{s}of{s}an{s}hour", { kind: "duration", value: "PT45M" }),
  fixed("half-hour", "\\bhalf{s}an{s}hour|\\bhalf[- ]hour", { kind: "duration", value: "PT30M" }),
  fixed("fortnight", "\\b(?:a{s})?fortnight(?!ly)", { kind: "duration", value: "P2W" }),
  fixed(
    "same-day",
    "\\b(?:on{s})?the{s}same{s}day|\\bsame-day",
    { kind: "duration", value: "P0D" },
    "relative-day",
  ),
  fixed(
    "next-day",
    "\\bthe{s}(?:next|following|previous){s}day|\\bthe{s}day{s}(?:before|after)|\\bnext-day",
    { kind: "duration", value: "P1D" },
    "relative-day",
  ),
  ...needing(
    ["several", "few", "couple", "some"],
    [
      fixed(
        "several",
        "\\b(?:several|a{s}few|a{s}couple{s}of|some){s}(?:seconds|minutes|hours|days|weeks|months|years|(?:business|working){s}days)",
        { kind: "standing", standing: "unspecified" },
        "vague",
      ),
    ],
  ),
  ...needing(
    ["business day", "business-day", "working day", "working-day"],
    [{ name: "working-days", match: "{n}[ -](?:business|working)[ -]days?(?![a-z]){of}", read: workingDays }],
  ),
  ...needing(
    ["business day", "business-day", "working day", "working-day"],
    [
      {
        name: "working-days-range",
        match:
          "{n}(?:[ -](?:business|working)[ -]days?)?{to}{m}[ -](?:business|working)[ -]days?(?![a-z]){of}",
        where: RANGE,
        read: workingDays,
      },
    ],
  ),
  fixed(
    "next-working-day",
    "\\b(?:the{s})?(?:next|following){s}(?:business|working){s}day",
    { kind: "working-days", from: 1, to: 1 },
    "relative-day",
  ),
  ...needing(
    ["%", "percent", "per cent", "per\ncent"],
    [
      { name: "percent", match: "{n}{_}(?:%|percent(?![a-z])|per{s}cent)", read: percent },
      {
        name: "percent-range",
        match: "{n}{_}%?{to}{m}{_}(?:%|percent(?![a-z])|per{s}cent)",
        where: RANGE,
        read: percentRange,
      },
    ],
  ),
  ...needing(
    ["nines"],
    [
      {
        name: "nines",
        match:
          "\\b(?<n>two|three|four|five|six|[2-6])(?:{s}|-)nines(?:{s}and{s}a{s}(?<half>half|five))?(?![a-z])",
        read: (words) => nines(words("n"), words("half") !== ""),
      },
    ],
  ),
  ...COUNTERS.flatMap(([counter, match, needs]) =>
    needing(needs, [
      {
        name: `count-${counter}`,
        match: `{n}[ -](?:${match})(?![a-z])`,
        where: NUMBER_SIGN,
        read: (words) => count(words, counter),
      },
      {
        name: `count-${counter}-range`,
        match: `{n}{to}{m}[ -](?:${match})(?![a-z])`,
        where: RANGE,
        read: (words) => countRange(words, counter),
      },
    ]),
  ),
  ...needing(INCIDENT_WORDS, [
    fixed(
      "no-incidents",
      "\\b(?:there{s}(?:have|has){s}been{s}|we{s}have{s}had{s}|there{s}(?:were|was|are){s})?no{s}(?:(?:major|such|security|serious|service|significant|severe|known|reported|data){s}){0,2}(?:(?:outages|incidents|failures|breaches|disruptions|accidents|leaks)(?![a-z])|(?:outage|incident|failure|breach|disruption|accident)(?={s}(?:has|have|occurred|was|of|that|severe|to{s}date|so{s}far)|[.,;)]|$))(?:{s}(?:has|have){s}(?:occurred|happened|been{s}\\w{1,12}))?",
      { kind: "count", value: 0, counter: "incidents" },
    ),
  ]),
  ...needing(
    ["none", "neither"],
    [
      fixed("none-of-them", "\\b(?:none|neither){s}of{s}(?:which|them|these|those)", {
        kind: "count",
        value: 0,
        counter: "incidents",
      }),
    ],
  ),
  ...needing(
    ["never"],
    [
      fixed(
        "never-stopped",
        "\\bnever{s}(?:experienced|had|suffered|been){s}an?{s}(?:\\w{1,12}{s})?(?:outage|incident|failure|breach)",
        { kind: "count", value: 0, counter: "incidents" },
      ),
    ],
  ),
];

/** "Three nines" are 99.9 %, "three nines five" 99.95 %. */
function nines(word: string, isMore: boolean): ReturnType<Pattern["read"]> {
  const amount = readNumber(word) ?? 2;
  return { value: { kind: "percent", value: Number(`99.${"9".repeat(amount - 2)}${isMore ? "5" : "0"}`) } };
}

function moreHalf(amount: string, unit: string): ReturnType<Pattern["read"]> {
  const half = MORE_HALF[unit];
  return half && compound((group) => ({ n: amount, unit, m: half[0], unit2: half[1] })[group] ?? "", UNITS);
}
