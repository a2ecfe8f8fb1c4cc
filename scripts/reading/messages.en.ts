import type { Lagging } from "../core/spoken.ts";
import type { Messages } from "./messages.ja.ts";

const unit =
  (noun: string) =>
  (n: string): string =>
    `${n} ${noun}${n === "1" ? "" : "s"}`;

export const messages: Lagging<Messages> = {
  duration: {
    units: {
      years: unit("year"),
      months: unit("month"),
      weeks: unit("week"),
      days: unit("day"),
      hours: unit("hour"),
      minutes: unit("minute"),
      seconds: unit("second"),
    },
    join: " ",
    workingDays: (n) => `${String(n)} working day${n === 1 ? "" : "s"}`,
    monthEnd: "the end of the month",
    nextMonthEnd: "the end of the next month",
    nextMonthDay: (day) => `day ${String(day)} of the next month`,
    nextWorkingDay: (time) =>
      time === undefined ? "the next working day" : `${time} on the next working day`,
    earliest: (times) => `${times.join(" or ")}, whichever is earlier`,
  },
  standing: {
    none: "none",
    undisclosed: "not disclosed",
    unspecified: "not specified",
    "by-plan": "depends on the plan",
  },
  noLimit: "no limit",
  flag: { yes: "yes", no: "no" },
  publicHolidays: "public holidays",
  closed: (days) => `closed on ${days}`,
  comma: ", ",
  semicolon: "; ",
  inCase: (label, value) => `${label}: ${value}`,
  betweenCases: " / ",
  place: (country, region) => `${country} (${region})`,
  amount: (number, unit) => `${number} ${unit}`,
  validUntil: (name, day) => `${name} (valid until ${day})`,
};
