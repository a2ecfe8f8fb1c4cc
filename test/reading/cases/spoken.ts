import {
  always,
  count,
  duration,
  every,
  holidaysOff,
  hours,
  percent,
  say,
  weekdays,
  workdays,
  workingDays,
  type CaseTable,
} from "./case.ts";

const everyDay = weekdays("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

/** Quantities as people say them rather than write them down. */
export const spokenEn: CaseTable = {
  title: "as people say it",
  lang: "en",
  found: [
    [
      "The desk is staffed on weekdays, nine to five.",
      [say("on weekdays", workdays), say("nine to five", hours("09:00", "17:00"))],
    ],
    ["Support: M-F 8-6 ET", [say("M-F", workdays), say("8-6", hours("08:00", "18:00"))]],
    ["Reachable 0900-1730 UK time", [say("0900-1730", hours("09:00", "17:30"))]],
    [
      "Open seven days a week, 10 p.m. to midnight",
      [say("seven days a week", everyDay), say("10 p.m. to midnight", hours("22:00", "00:00"))],
    ],
    ["The desk works five days a week.", [say("five days a week", workdays)]],
    [
      "Reports are taken day and night, every day of the year.",
      [say("day and night, every day of the year", always)],
    ],
    ["Changes are announced a week ahead.", [say("a week", duration("P1W"))]],
    ["An hour's notice is given.", [say("An hour's", duration("PT1H"))]],
    ["Within a quarter of an hour", [say("Within a quarter of an hour", duration("PT15M"), "at-most")]],
    ["It takes three quarters of an hour.", [say("three quarters of an hour", duration("PT45M"))]],
    [
      "Delays do not last longer than ten minutes.",
      [say("not last longer than ten minutes", duration("PT10M"), "at-most")],
    ],
    ["We aim at three nines.", [say("three nines", percent(99.9))]],
    ["Three nines five was reached.", [say("Three nines", percent(99.9))]],
    ["Audits take place every other year.", [say("every other year", every("P2Y"))]],
    ["Snapshots are taken every half hour.", [say("every half hour", every("PT30M"))]],
    ["Probes run every quarter of an hour.", [say("every quarter of an hour", every("PT15M"))]],
    ["Copies are made 6-hourly.", [say("6-hourly", every("PT6H"))]],
    ["Tested on an annual basis", [say("on an annual basis", every("P1Y"))]],
    ["Once per calendar quarter", [say("Once per calendar quarter", every("P3M"))]],
    ["We keep the 14 most recent backups.", [say("14 most recent backups", count(14, "generations"))]],
    [
      "Four outages, one of them long",
      [say("Four outages", count(4, "incidents")), say("one of them", count(1, "incidents"))],
    ],
    [
      "Three incidents, none of which lasted long",
      [say("Three incidents", count(3, "incidents")), say("none of which", count(0, "incidents"))],
    ],
  ],
  leftAlone: ["Answer 1 to 5 on the form.", "The 2 to 3 ratio is kept."],
};

export const spokenJa: CaseTable = {
  title: "as people say it",
  lang: "ja",
  found: [
    ["平日9～18時に承ります。", [say("平日", workdays), say("9～18時", hours("09:00", "18:00"))]],
    ["午後1～5時", [say("午後1～5時", hours("13:00", "17:00"))]],
    ["午後10時～翌2時", [say("午後10時～翌2時", hours("22:00", "02:00"))]],
    ["年間を通じて24時間ご利用いただけます。", [say("年間を通じて24時間", always)]],
    ["昼夜を問わず24時間対応", [say("昼夜を問わず24時間", always)]],
    [
      "土日祝日および年末年始(12/29～1/3)を除きます。",
      [say("土日", workdays), say("祝日および年末年始(12/29～1/3)を除き", holidaysOff("public", "year-end"))],
    ],
    ["2営業日以内", [say("2営業日以内", workingDays(2), "at-most")]],
  ],
  leftAlone: [],
};
