import { WEEKDAYS, type Holiday, type Weekday } from "../claim.ts";
import { CERTIFICATES } from "../names.ts";
import { writeEnglish } from "../numeral.ts";
import type { Wordings } from "../wordings.ts";
import { FREQUENCY_WORDS } from "./frequencies.ts";
import { names } from "./grammar.ts";

const DAYS: Readonly<Record<Weekday, string>> = {
  Mo: "Monday",
  Tu: "Tuesday",
  We: "Wednesday",
  Th: "Thursday",
  Fr: "Friday",
  Sa: "Saturday",
  Su: "Sunday",
};
const HOLIDAYS: Readonly<Record<Holiday, string>> = {
  public: "public holidays",
  "year-end": "the year-end and New Year period",
  company: "company holidays",
};

export const englishWordings: Wordings = {
  numbers: (value) => {
    const word = writeEnglish(value);
    return word === undefined ? [String(value)] : [String(value), word];
  },
  units: {
    TS: ["second"],
    TM: ["minute"],
    TH: ["hour"],
    D: ["day"],
    W: ["week"],
    M: ["month"],
    Y: ["year"],
  },
  amount: (number, unit, value) => `${number} ${plural(unit, value)}`,
  joined: (large, small) => [`${large} ${small}`, `${large} and ${small}`],
  counters: {
    generations: ["generation"],
    times: ["time"],
    people: ["user", "account"],
    incidents: ["incident", "outage"],
  },
  durations: { P6M: ["half a year"], PT12H: ["half a day"], PT30M: ["half an hour"], P2W: ["a fortnight"] },
  frequencies: FREQUENCY_WORDS,
  everyDuration: (duration) => [`every ${duration}`, `once every ${duration}`, ...atIntervals(duration)],
  timesIn: (times, every, duration) => {
    const span = { P1D: "day", P1W: "week", P1M: "month", P1Y: "year" }[every];
    const often =
      times === 2 ? ["twice"] : [`${String(times)} times`, `${writeEnglish(times) ?? String(times)} times`];
    const spans = span === undefined ? [] : [`a ${span}`, `per ${span}`];
    return often.flatMap((words) => [
      ...spans.map((in_) => `${words} ${in_}`),
      ...duration.map((each) => `${words} every ${each}`),
    ]);
  },
  percent: (number) => [`${number}%`, `${number} percent`],
  workingDays: (from, to) =>
    writeBoth(from).flatMap((first, index) => {
      if (from === to)
        return [`${first} ${plural("business day", from)}`, `${first} ${plural("working day", from)}`];
      const last = writeBoth(to)[index] ?? String(to);
      return [
        `${first} to ${last} business days`,
        `${first}-${last} business days`,
        `${first} or ${last} working days`,
      ];
    }),
  ranges: (from, to) => [`${from} to ${to}`, `${from}-${to}`, `${from}–${to}`],
  everyRange: (range) => [`every ${range}`],
  clock,
  hours: (from, to) => {
    const [a = [], b = []] = [from, to].map((time) => clock(Number(time.slice(0, 2)), Number(time.slice(3))));
    // Both ends in one manner: "1 p.m. to 0:00" would read as noon.
    const paired = a.slice(0, b.length);
    return paired.flatMap((first, index) => [
      `${first} to ${b[index] ?? ""}`,
      `${first}–${b[index] ?? ""}`,
      `${first}-${b[index] ?? ""}`,
    ]);
  },
  weekdays: (days) => {
    const words = days.map((day) => DAYS[day]);
    const [first = "", last = ""] = [words[0], words.at(-1)];
    if (days.length === 1) return [first, `${first}s`];
    const list = [`${words.slice(0, -1).join(", ")} and ${last}`];
    const known = days.join(",") === "Mo,Tu,We,Th,Fr" ? ["weekdays", "on weekdays"] : [];
    const inRow =
      WEEKDAYS.indexOf(days[0] ?? "Mo") + days.length - 1 === WEEKDAYS.indexOf(days.at(-1) ?? "Mo");
    const short = `${first.slice(0, 3)}-${last.slice(0, 3)}`;
    return [
      ...known,
      ...(inRow && days.length > 2 ? [`${first} to ${last}`, `${first} through ${last}`, short] : []),
      ...list,
    ];
  },
  holidays: (off, days) => {
    const list = days.map((day) => HOLIDAYS[day]);
    const words =
      list.length > 1 ? `${list.slice(0, -1).join(", ")} and ${list.at(-1) ?? ""}` : list.join("");
    return off ? [`excluding ${words}`, `except ${words}`, `${words} excluded`] : [`including ${words}`];
  },
  always: [
    "24 hours a day, 365 days a year",
    "24 hours a day, seven days a week",
    "24/7",
    "24/365",
    "around the clock",
  ],
  tls: (protocol, versions) => [
    `${protocol} ${versions.join("/")}`,
    `${protocol} ${versions.join(" and ")}`,
    versions.map((version) => `${protocol} ${version}`).join(" or "),
  ],
  standings: {
    undisclosed: ["not disclosed", "undisclosed", "not publicly available"],
    unspecified: ["no fixed time", "unspecified", "not specified"],
    none: ["none", "no limit", "not applicable"],
    "by-plan": ["depending on your plan", "depends on the customer's plan", "by plan"],
  },
  negation: ["is not offered", "is not provided", "do not offer"],
  choices: ({ of, name }) =>
    [...names, ...CERTIFICATES].find((row) => row.of === of && row.name === name)?.words ?? [],
};

function plural(unit: string, value: number): string {
  return value === 1 ? unit : `${unit}s`;
}

function writeBoth(value: number): readonly string[] {
  return [String(value), writeEnglish(value) ?? String(value)];
}

function clock(hour: number, minute: number): readonly string[] {
  const minutes = String(minute).padStart(2, "0");
  const written = `${String(hour)}:${minutes}`;
  if (hour === 24) return [written];
  if (hour === 12) return minute === 0 ? [written, "noon"] : [written];
  const twelve = `${String(hour % 12 === 0 ? 0 : hour % 12)}${minute === 0 ? "" : `:${minutes}`}`;
  return hour === 0
    ? [written]
    : [written, `${twelve} ${hour < 12 ? "a.m." : "p.m."}`, `${twelve}${hour < 12 ? "am" : "pm"}`];
}

/** "at five-minute intervals", for a number and one unit. */
function atIntervals(duration: string): readonly string[] {
  const [, number, unit] = /^(\S+) (second|minute|hour|day|week|month)s?$/.exec(duration) ?? [];
  return number === undefined || unit === undefined ? [] : [`at ${number}-${unit} intervals`];
}
