import { no, duration, every, hours, say, standing, tls, unsure, weekdays, type CaseTable } from "./case.ts";

/** Found by mutating the grammar: each case notices a change that no other did. */
export const seamsJa: CaseTable = {
  title: "where one reading ends and the next begins",
  lang: "ja",
  found: [
    ["1時間最大2回", [say("1時間最大2回", { ...every("PT1H", 2) }, "at-most")]],
    [
      "午後1時PM3時",
      [say("午後1時", { kind: "clock", at: "13:00" }), say("PM3時", { kind: "clock", at: "15:00" })],
    ],
    ["四半期3回", [say("四半期3回", every("P3M", 3))]],
    ["TLS1.0はサポートしません", [unsure("TLS1.0", tls("1.0"), "negated"), say("しません", no)]],
    ["土曜日と日曜日", [say("土曜日と日曜日", weekdays("Sa", "Su"))]],
    ["PM1時〜PM5時", [say("PM1時〜PM5時", hours("13:00", "17:00"))]],
  ],
  leftAlone: [
    "1.5~2ヶ月",
    "1~1.3ヶ月",
    "1年1.5ヶ月",
    "1.3ヶ月ごと",
    "1.3~2ヶ月ごと",
    "1~1.3ヶ月ごと",
    "十百回",
    "十百~3回",
    "十百営業日",
    "2~十百営業日",
    "十百~2営業日",
    "1.5回",
    "0回/日",
    "10:60に実施",
    "9:00~10:60",
    "10:00~10:00",
  ],
};

export const seamsEn: CaseTable = {
  title: "where one reading ends and the next begins",
  lang: "en",
  found: [
    [
      "one week at most 3 days",
      [say("one week at most", duration("P1W"), "at-most"), say("3 days", duration("P3D"))],
    ],
    ["thrice a week", [say("thrice a week", every("P1W", 3))]],
    ["two working-days", [say("two working-days", { kind: "working-days", from: 2, to: 2 })]],
    ["over the previous month", [say("month", duration("P1M"))]],
    ["approximately an hour", [say("approximately an hour", duration("PT1H"), "about")]],
    ["No incident was reported.", [say("No incident was reported", no)]],
    ["No one is notified.", []],
    ["It is not from us.", []],
    [
      "excluding Saturday and Sunday",
      [say("excluding Saturday and Sunday", weekdays("Mo", "Tu", "We", "Th", "Fr"))],
    ],
    ["not specified", [say("not specified", standing("unspecified"))]],
  ],
  leftAlone: [
    "1.5 to 2 months",
    "1 to 1.3 months",
    "1 year 1.5 months",
    "every 1.3 months",
    "every 1.3 to 2 months",
    "every 1 to 1.3 months",
    "1.5 users",
    "at 10:60",
    "9:00 to 10:60",
    "10:00 to 10:00",
    "100.5%",
  ],
};
