import type { Holiday, Weekday } from "../claim.ts";
import { readNumber } from "../numeral.ts";
import { clock, hours, type Half, type Time } from "../clock.ts";
import { EVERY_DAY, holidays, weekdays, weekdaysBetween, WORKDAYS } from "../days.ts";
import { fixed, needing, type Pattern, type Words } from "../pattern.ts";

const DAYS: Readonly<Record<string, Weekday>> = {
  mo: "Mo",
  tu: "Tu",
  we: "We",
  th: "Th",
  fr: "Fr",
  sa: "Sa",
  su: "Su",
};
const FULL = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?";
const DAY = `(?:${FULL}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)(?![a-z])(?:\\.(?= ?[-~,/]))?)`;

const HOLIDAYS: readonly (readonly [RegExp, Holiday])[] = [
  [/(?<!(?:year|year['’]s|end|company|designated|summer|winter|office) )holiday/i, "public"],
  [/year[- ]end|new year|end[- ]of[- ]year/i, "year-end"],
  [/company|summer|golden week|office|obon|designated/i, "company"],
];

/** A run of words that name holidays; which they name, and whether they name any, is read from the words. */
const HOLIDAY_WORD =
  "(?:on|the|our|any|all|and|or|during|japanese|public|national|bank|statutory|company|company-designated|office|designated|summer|golden|week|year-end|year|end|end-of-year|new|year['’]s|holidays?|period|vacation|break|obon)";
const HOLIDAY_LIST = `(?!(?:and|or)[ ])(?:${HOLIDAY_WORD}[ /,]{1,2}){0,14}(?:holidays?|period|vacation|break|year|week|obon)(?![a-z-])(?:,?[ ](?:etc\\.?|and[ ]the[ ]like))?`;
/** Some word of every holiday. */
const HOLIDAY_WORDS = [
  "holiday",
  "year-end",
  "year end",
  "new year",
  "end-of-year",
  "summer",
  "golden",
  "obon",
];
const EXCEPT =
  "(?:excluding|except(?:ing)?(?:[ ](?:for|on))?|exclud(?:es|ed)|other[ ]than|closed[ ](?:on|for|during)|not[ ]including|with[ ]the[ ]exception[ ]of)";

function time(end: string): string {
  return `(?:(?<hour${end}>\\d{1,2})(?:(?::(?<minute${end}>\\d{2})(?![:\\d])(?:{_}(?=[ap]\\.?m))?)|{_}(?=[ap]\\.?m)|[.](?<dot${end}>\\d{2}){_}(?=[ap]\\.?m))(?<half${end}>[ap](?:\\.m\\.?|m)(?![a-z]))?|(?:12[ ])?(?<noon${end}>noon|midnight)(?![a-z]))`;
}

const HOUR_WORD = "(?:seven|eight|nine|ten|eleven|twelve|one|two|three|four|five|six)";

/** What every time of day holds, and every day of the week. */
const TIME_SIGN = /\d(?::\d|[ \n]?[ap]\.?m)|noon|midnight/;
const DAY_SIGN = /\b(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day|(?![a-z]))/;
const DAY_LIST =
  /(?:day|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,2}\.?(?:,|[ \n]and|[ \n]or|\/)[ \n]?(?:and[ \n])?(?:mon|tue|wed|thu|fri|sat|sun)/;

export const times: readonly Pattern[] = [
  {
    name: "hours",
    where: TIME_SIGN,
    match: `(?<![\\w:./-])${time("1")}{through}${time("2")}`,
    read: (words) => hours(timeIn(words, "1"), timeIn(words, "2")),
  },
  {
    name: "hours-short",
    where: TIME_SIGN,
    match: `(?<![\\w:./-])(?<hour1>\\d{1,2}){through}${time("2")}(?<=[ap]\\.?m\\.?)`,
    read: (words) => shortHours(words),
  },
  {
    name: "hours-bare",
    where: /week[ -]?day|m-f|business day|working day|(?:mon|tue|wed|thu|fri|sat|sun)/,
    match: `(?<![\\w:./-])(?:from{s})?(?<hour1>\\d{1,2}|${HOUR_WORD})(?:[ ]?-[ ]?|{s}(?:to|till|until){s})(?<hour2>\\d{1,2}|${HOUR_WORD})(?![\\w:%/-]|\\.\\d)(?=,?{s}(?:\\(?[a-z]{1,4}\\)?,?{s})?(?:on{s}|every{s})?(?:week[ -]?days?|${DAY}|business[ ]days|working[ ]days|m-f)(?![a-z]))|(?<=(?:weekdays?|days|${FULL}|fri|sat|sun|m-f)[,:]?[ ](?:\\(?from[ ])?)(?<hour3>\\d{1,2}|${HOUR_WORD})(?:[ ]?-[ ]?|{s}(?:to|till|until){s})(?<hour4>\\d{1,2}|${HOUR_WORD})(?![\\w:%/-]|\\.\\d|[ ](?:business|working|days?|hours?|minutes?|weeks?))`,
    read: (words) => bareHours(words),
  },
  {
    name: "hours-four-digits",
    where: /\d{4}/,
    match:
      "(?<![\\w:./-])(?<hour1>[01]\\d|2[0-4])(?<minute1>[0-5]\\d){_}(?:-|to|until){_}(?<hour2>[01]\\d|2[0-4])(?<minute2>[0-5]\\d)(?![\\w:/-])(?:{_}h(?:ours|rs)?(?![a-z]))?",
    read: (words) => {
      const end = (at: string): Time => ({
        hour: Number(words(`hour${at}`)),
        minute: Number(words(`minute${at}`)),
        half: undefined,
      });
      return hours(end("1"), end("2"));
    },
  },
  { name: "clock", match: `(?<![\\w:./-])${time("1")}`, where: TIME_SIGN, read: (words) => clockIn(words) },
  {
    ...fixed(
      "always-24-7",
      "(?<![\\d/])24{_}(?:h(?:ours?|rs?)?)?{_}[/x×]{_}(?:7|365)(?:{_}d(?:ays?)?)?(?:{_}[/x×]{_}365)?(?:{_}days?)?(?![\\d:%/])",
      { kind: "always" },
    ),
    where: /24[ \n]?[h\/x×]/,
  },
  ...needing(
    ["24", "twenty-four"],
    [
      fixed(
        "always-24-hours",
        "(?<![\\d.])(?:24|twenty-four){s}hours?{s}(?:a|per){s}day(?:,?{s}(?:and{s})?(?:(?:7|seven){s}days{s}(?:a|per){s}week|(?:365|every){s}days?(?:{s}(?:a|per|of{s}the){s}year)?|every{s}day)){0,2}|24{s}hours,?{s}(?:and{s})?(?:365|7){s}days(?:{s}a{s}(?:year|week))?",
        { kind: "always" },
      ),
    ],
  ),
  fixed("always-round", "\\b(?:a)?round[ -]the[ -]clock", { kind: "always" }),
  ...needing(
    ["night"],
    [
      fixed(
        "always-day-and-night",
        "\\b(?:at{s}any{s}(?:time|hour),?{s}(?:of{s}(?:the{s})?)?)?day{s}(?:or|and){s}night(?:,?{s}(?:365{s}days{s}(?:a|per){s}year|every{s}day(?:{s}of{s}the{s}year)?|seven{s}days{s}a{s}week|7{s}days{s}a{s}week|all{s}year{s}round))?",
        { kind: "always" },
      ),
    ],
  ),
  ...needing(
    ["24"],
    [
      fixed(
        "always-24-hour",
        "(?<![\\d.])24[ -]hour(?={s}(?:monitoring|support|service|operation|coverage|access|surveillance|security|manned|staffed))",
        { kind: "always" },
      ),
    ],
  ),
  fixed("every-day-of-the-year", "\\b(?:365|seven|7){s}days{s}(?:a|per){s}(?:year|week)", EVERY_DAY),
  {
    where: DAY_SIGN,
    name: "weekday-range",
    match: `\\b(?<from>${DAY})(?:{_}[-~]{_}|{s}(?:to|through|thru|until){s})(?<to>${DAY})`,
    read: (words) => weekdaysBetween(day(words("from")), day(words("to"))),
  },
  {
    where: DAY_LIST,
    name: "weekday-list",
    match: `\\b(?<list>${DAY}(?:(?:,{s}(?:and{s})?|{s}and{s}|{s}or{s}|/)${DAY}){1,6})`,
    read: (words) => weekdays((words("list").match(/[a-z]{3,}/gi) ?? []).map(day)),
  },
  {
    where: DAY_SIGN,
    name: "weekday",
    match: `\\b(?<day>${FULL})(?![a-z])`,
    read: (words) => weekdays([day(words("day"))]),
  },
  { ...fixed("workdays-short", "(?<![\\w-])m-f(?![\\w-])", WORKDAYS), where: /m-f/ },
  {
    ...fixed("five-days", "\\b(?:five|5){s}days{s}(?:a|per){s}week", WORKDAYS),
    where: /(?:five|5)[ \n]days/,
  },
  fixed(
    "workdays",
    "\\b(?:on{s})?week[ -]?days?(?![a-z])|\\b(?:on|every|each){s}(?:business|working){s}days?(?![a-z])",
    WORKDAYS,
  ),
  ...needing(
    ["weekend", "saturday"],
    [
      fixed(
        "not-at-weekends",
        `\\b${EXCEPT}{s}(?:on{s})?(?:the{s})?(?:weekends?|Saturdays?(?:,|{s}and|{s}or){s}Sundays?)(?![a-z])|\\bweekends(?={s}and{s}${HOLIDAY_LIST}{s}(?:are{s})?excluded)|\\bweekends{s}(?:are{s})?excluded`,
        WORKDAYS,
      ),
    ],
  ),
  ...needing(HOLIDAY_WORDS, [
    {
      name: "holidays-off",
      match: `(?:\\b${EXCEPT}{s}|(?<=${EXCEPT}[ ](?:on[ ])?(?:the[ ])?(?:weekends?|Saturdays?(?:,|[ ]and)?[ ]?Sundays?),?[ ](?:and[ ]|or[ ])?))(?<list>${HOLIDAY_LIST})`,
      read: (words) => holidays(words("list"), HOLIDAYS, true),
    },
  ]),
  ...needing(HOLIDAY_WORDS, [
    {
      name: "holidays-excluded",
      match: `\\b(?<list>${HOLIDAY_LIST}){s}(?:(?:is|are){s})?(?:excluded|closed|not{s}included)`,
      read: (words) => holidays(words("list"), HOLIDAYS, true),
    },
  ]),
  ...needing(HOLIDAY_WORDS, [
    {
      name: "holidays-on",
      match: `\\bincluding{s}(?:weekends{s}and{s})?(?<list>${HOLIDAY_LIST})`,
      read: (words) => holidays(words("list"), HOLIDAYS, false),
    },
  ]),
];

function day(word: string): Weekday | undefined {
  return DAYS[word.slice(0, 2).toLowerCase()];
}

function clockIn(words: Words): ReturnType<Pattern["read"]> {
  return clock(timeIn(words, "1"));
}

function timeIn(words: Words, end: string): Time | undefined {
  const noon = words(`noon${end}`).toLowerCase();
  if (noon !== "")
    return noon === "noon" ? { hour: 12, minute: 0, half: undefined } : { hour: 0, minute: 0, half: "am" };
  const half: Half = { a: "am" as const, p: "pm" as const }[words(`half${end}`).charAt(0).toLowerCase()];
  const minute = words(`minute${end}`) || words(`dot${end}`) || "0";
  return { hour: Number(words(`hour${end}`)), minute: Number(minute), half };
}

/** "Weekdays, nine to five": a span of hours runs forward, so that five is in the afternoon. */
function bareHours(words: Words): ReturnType<Pattern["read"]> {
  const from = readNumber(words("hour1") || words("hour3"));
  const to = readNumber(words("hour2") || words("hour4"));
  if (from === undefined || to === undefined || from > 24 || to > 24) return undefined;
  const isAfternoon = to <= from && to <= 12 && from <= 12;
  return hours(
    { hour: from, minute: 0, half: undefined },
    { hour: to, minute: 0, half: isAfternoon ? "pm" : undefined },
  );
}

/** "9 to 5 p.m." begins in the morning, "1 to 5 p.m." does not: a span of hours runs forward. */
function shortHours(words: Words): ReturnType<Pattern["read"]> {
  const to = timeIn(words, "2");
  const hour = Number(words("hour1"));
  return to && hours({ hour, minute: 0, half: hour < to.hour ? to.half : undefined }, to);
}
