import { readNumber } from "../numeral.ts";
import { fixed, needing, type Pattern, type Reading } from "../pattern.ts";
import { frequency, frequencyRange } from "../readers.ts";
import { readDuration } from "../units.ts";
import { RANGE_OF_TIME, UNITS } from "./fragments.ts";

/** Words that name an interval by themselves. */
export const FREQUENCY_WORDS: readonly (readonly [every: string, words: readonly string[], match: string])[] =
  [
    ["PT1M", ["every minute"], "every{s}minute(?!s)"],
    ["PT1H", ["hourly", "every hour"], "(?<![\\w]-)hourly|(?:every|each){s}hour"],
    [
      "P1D",
      ["daily", "every day", "once a day"],
      "(?<![\\w]-)daily|(?:every|each){s}(?:day|night|morning|evening)|nightly",
    ],
    ["P1W", ["weekly", "every week", "once a week"], "(?<![\\w]-)weekly|(?:every|each){s}week(?!day|end)"],
    ["P1M", ["monthly", "every month"], "(?<![\\w]-)monthly|(?:every|each){s}(?:calendar{s})?month"],
    [
      "P3M",
      ["quarterly", "every quarter"],
      "quarterly|(?:every|each){s}(?:calendar{s})?quarter(?!{s}(?:of|hour))",
    ],
    ["P6M", ["semi-annually", "half-yearly", "every six months"], "semi-?annual(?:ly)?|half-yearly"],
    [
      "P1Y",
      ["annually", "yearly", "every year"],
      "annually|(?<![\\w]-)yearly|(?:every|each){s}(?:calendar{s}|single{s})?year|annual(?={s}(?:\\w{1,14}[ -]){0,2}(?:assessments?|audits?|reviews?|tests?|testing|scans?|drills?|exercises?|training|certifications?|attestations?))|annual(?={s}(?:basis|cadence|cycle|intervals?|frequency|schedule))|per{s}annum",
    ],
    ["P2D", ["every other day"], "every{s}(?:other|second){s}day"],
    ["P2W", ["fortnightly", "every other week"], "fortnightly|every{s}(?:(?:other|second){s}week|fortnight)"],
    ["P2M", ["every other month"], "every{s}(?:other|second){s}month"],
    ["P2Y", ["every other year", "every two years"], "every{s}(?:other|second){s}year|biennial(?:ly)?"],
    ["PT30M", ["every half hour", "every 30 minutes"], "every{s}half[- \\n](?:an{s})?hour|half-hourly"],
    ["PT15M", ["every quarter of an hour", "every 15 minutes"], "every{s}quarter{s}(?:of{s}an{s})?hour"],
  ];

const ONCE: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
const ADVERBS: Readonly<Record<string, string>> = {
  hourly: "hour",
  daily: "day",
  weekly: "week",
  monthly: "month",
  yearly: "year",
  annually: "year",
  quarterly: "quarter",
};
const SPAN =
  "(?:calendar{s}|full{s}|single{s})?(?<span>minute|hour|day|week|fortnight|month|quarter|half-year|year|night)(?![a-z])";

/** What all of the words above have in common. */
const FREQUENCY_SIGN =
  /(?:every|each)[ \n]|(?:hour|dai|night|week|month|quarter|annual|year)ly|annu|biennial/;

export const frequencies: readonly Pattern[] = [
  ...FREQUENCY_WORDS.map(([every, , match]) => ({
    ...fixed(
      `every-${every}`,
      `\\b(?:(?:on|at){s}an?{s})?(?:${match})(?![a-z])(?:{s}(?:basis|intervals?))?`,
      {
        kind: "frequency",
        every,
      },
    ),
    where: FREQUENCY_SIGN,
  })),
  fixed(
    "bi-weekly",
    "\\bbi-?(?:weekly|monthly|annual(?:ly)?)(?![a-z])",
    { kind: "standing", standing: "unspecified" },
    "ambiguous-interval",
  ),
  ...needing(
    ["once", "twice", "thrice", "times"],
    [
      {
        name: "times-in-span",
        match: `(?:\\b(?<once>once|twice|thrice)|{n}{s}times){s}(?:an?|per|each|every|in{s}a){s}${SPAN}`,
        read: (words) => pace(words("span"), words("once"), words("n")),
      },
    ],
  ),
  ...needing(
    ["once", "twice", "thrice", "times"],
    [
      {
        name: "times-adverb",
        match:
          "(?:\\b(?<once>once|twice|thrice)|{n}{s}times){s}(?<span>hourly|daily|weekly|monthly|quarterly|yearly|annually)(?![a-z])",
        read: (words) => pace(ADVERBS[words("span").toLowerCase()] ?? "", words("once"), words("n")),
      },
    ],
  ),
  ...needing(
    ["once", "twice", "thrice", "times"],
    [
      {
        name: "times-every-duration",
        match: "(?:\\b(?<once>once|twice)|{n}{s}times){s}(?:every|per|in|each){s}{m}{gap}{unit}",
        read: (words) =>
          frequency(readDuration(words("m"), words("unit"), UNITS), often(words("once"), words("n"))),
      },
    ],
  ),
  ...needing(
    ["every"],
    [
      {
        name: "interval",
        match: "\\bevery{s}{m}{gap}{unit}",
        read: (words) => frequency(readDuration(words("m"), words("unit"), UNITS)),
      },
    ],
  ),
  ...needing(
    ["hourly", "daily", "weekly", "monthly", "yearly"],
    [
      {
        name: "interval-adverb",
        match: "{n}[- ](?<unit>hour|dai|week|month|year)ly(?![a-z])",
        read: (words) => frequency(readDuration(words("n"), words("unit").replace("dai", "day"), UNITS)),
      },
    ],
  ),
  ...needing(
    ["every"],
    [
      {
        name: "interval-range",
        where: RANGE_OF_TIME,
        match: "\\bevery{s}{n}(?:{gap}{unit2})?{to}{m}{gap}{unit}",
        read: (words) => frequencyRange(words, UNITS),
      },
    ],
  ),
  ...needing(
    ["interval"],
    [
      {
        name: "intervals-of",
        match: "(?:\\bat{s}(?:an{s})?)?\\bintervals?{s}of{s}{m}{gap}{unit}",
        where: /intervals?[ \n]of/,
        read: (words) => frequency(readDuration(words("m"), words("unit"), UNITS)),
      },
      {
        name: "at-intervals",
        match:
          "(?:\\bat{s}|\\bin{s})?(?:an?{s})?{n}{gap}(?<unit>second|minute|hour|day|week|month)[ \\n-]intervals?",
        read: (words) => frequency(readDuration(words("n"), words("unit"), UNITS)),
      },
    ],
  ),
];

function often(once: string, number: string): number | undefined {
  return ONCE[once.toLowerCase()] ?? readNumber(number);
}

function pace(span: string, once: string, number: string): Reading | undefined {
  const named: Readonly<Record<string, string>> = {
    quarter: "P3M",
    "half-year": "P6M",
    fortnight: "P2W",
    night: "P1D",
  };
  const word = span.toLowerCase();
  return frequency(named[word] ?? readDuration("1", word, UNITS), often(once, number));
}
