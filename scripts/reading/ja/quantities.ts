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
import type { Counter } from "../claim.ts";
import { readDuration } from "../units.ts";
import { AMOUNT, COMPOUND, NUMBER_SIGN, RANGE, RANGE_OF_TIME, UNITS } from "./fragments.ts";

/** 人 and 回 and 件 begin other words: 人月, 回線, 件名. */
const COUNTERS: readonly (readonly [counter: Counter, match: string, needs: readonly string[]])[] = [
  ["generations", "世代(?:分(?![割類析散野岐担別量]))?", ["世代"]],
  ["times", "{times}", ["回", "度"]],
  [
    "people",
    "(?:名(?![称前義簿目])|人(?![月日件材的員格事工民])|ユーザー?(?:アカウント)?|アカウント|ID(?![a-z]))(?:分)?",
    ["名", "人", "ユーザ", "アカウント", "id"],
  ],
  ["incidents", "件(?![名数])", ["件"]],
];

export const quantities: readonly Pattern[] = [
  {
    name: "duration",
    match: "{n}{_}{unit}(?:{unit_end}){worth}",
    where: AMOUNT,
    read: (words) => duration(words, UNITS),
  },
  {
    name: "duration-range",
    match: "{n}{_}(?:{unit2}(?:間)?)?{to}{m}{_}{unit}(?:{unit_end}){worth}",
    where: RANGE_OF_TIME,
    read: (words) => (/[、,]/.test(words("n")) ? undefined : durationRange(words, UNITS)),
  },
  {
    name: "duration-compound",
    match:
      "{n}{_}(?<unit>年|時間|分)(?:と|{_}){m}{_}(?<unit2>(?<=年.{0,12})[ヶヵかカケゕゖ箇]月|(?<=時間.{0,12})分|(?<=分.{0,12})秒)(?:{unit_end}){worth}",
    where: COMPOUND,
    read: (words) => compound(words, UNITS),
  },
  {
    name: "duration-日-and-時間",
    match: "{n}{_}(?<unit>日)(?:間)?と{m}{_}(?<unit2>時間)",
    where: /日間?と[\d〇一二三四五六七八九十百千万]/,
    read: (words) => compound(words, UNITS),
  },
  ...needing(
    ["半"],
    [
      {
        name: "duration-and-half",
        match: "{n}{_}(?<unit>時間|日|年|分)半(?![角数分径端])",
        read: (words) => halfMore(words("n"), words("unit")),
      },
    ],
  ),
  fixed("half-year", "(?<![前後四])半年(?:間(?!隔))?(?:分)?", { kind: "duration", value: "P6M" }),
  fixed("half-day", "(?<![前後大])半日(?:間(?!隔))?(?:分)?", { kind: "duration", value: "PT12H" }),
  fixed("half-hour", "半時間", { kind: "duration", value: "PT30M" }),
  fixed("same-day", "即日", { kind: "duration", value: "P0D" }),
  fixed("at-once", "即時(?!性|反映|決済|更新)", { kind: "duration", value: "PT0S" }),
  fixed("today", "当日(?!券)", { kind: "duration", value: "P0D" }, "relative-day"),
  fixed("next-day", "翌日|前日", { kind: "duration", value: "P1D" }, "relative-day"),
  fixed("day-after-next", "翌々日|前々日", { kind: "duration", value: "P2D" }, "relative-day"),
  ...needing(
    ["数"],
    [
      fixed(
        "several",
        "数(?:ミリ秒|秒間?|十?分|時間|日間?|週間?|[ヶヵかカケ箇]月|年)(?:おき|ごと|毎|間隔|に[1一](?:回|度)|間)?|数営業日",
        { kind: "standing", standing: "unspecified" },
        "vague",
      ),
    ],
  ),
  ...needing(["営業日"], [{ name: "working-days", match: "{n}{_}営業日", read: workingDays }]),
  ...needing(
    ["営業日"],
    [
      {
        name: "working-days-range",
        match: "{n}(?:{_}営業日)?{to}{m}{_}営業日",
        where: RANGE,
        read: workingDays,
      },
    ],
  ),
  fixed("next-working-day", "翌営業日", { kind: "working-days", from: 1, to: 1 }, "relative-day"),
  fixed("working-day-after-next", "翌々営業日", { kind: "working-days", from: 2, to: 2 }, "relative-day"),
  ...needing(
    ["%", "パーセント"],
    [
      { name: "percent", match: "{n}{_}(?:%|パーセント)", read: percent },
      {
        name: "percent-range",
        match: "{n}{_}(?:%|パーセント)?(?:{_}(?:~|-|から){_}){m}{_}(?:%|パーセント)",
        where: RANGE,
        read: percentRange,
      },
    ],
  ),
  ...COUNTERS.flatMap(([counter, match, needs]) =>
    needing(needs, [
      {
        name: `count-${counter}`,
        match: `{n}{_}(?:${match})`,
        where: NUMBER_SIGN,
        read: (words) => count(words, counter),
      },
      {
        name: `count-${counter}-range`,
        match: `{n}(?:{_}(?:世代|回|名|人|件))?(?:{_}(?:~|-|から|または|又は)){_}{m}{_}(?:${match})`,
        where: RANGE,
        read: (words) => countRange(words, counter),
      },
    ]),
  ),
  fixed("no-incidents", "ゼロ件|皆無", { kind: "count", value: 0, counter: "incidents" }),
  ...needing(
    ["障害", "事故", "インシデント", "事案", "漏"],
    [
      fixed(
        "no-incident-happened",
        "(?:障害|事故|インシデント|事案|漏え?い|漏洩)(?:等)?(?:の|が)?(?:発生|起き)?(?:した)?(?:事案|件数|実績|事例|履歴|こと)?(?:等)?(?:は|が|も)?、?(?:これまで|現在まで|過去に?)?(?:に?[1一]件も|一度も)?" +
          "(?:なし|ゼロ|0(?![\\d.件回])|(?:あり|ござい)ません(?:でした)?|(?:発生し|起きて?い?|起こって?い?)(?:て(?:い|おり))?ません(?:でした)?|(?:発生していない|ない)(?=[。、\\n)]|$))",
        { kind: "count", value: 0, counter: "incidents" },
      ),
    ],
  ),
  ...needing(
    ["ません"],
    [
      fixed(
        "never-stopped",
        "(?<=(?:停止|障害|事故|漏え?い|漏洩|ダウン|インシデント)[^。\\n、時]{0,15})(?:実績|事例|事案|こと|もの)(?:は|が)(?:一度も)?(?:あり|ござい)ません|(?<=(?:[1一]日以上|24時間以上|長時間)[^。\\n、]{0,16})(?:もの|障害|事案|ケース|停止)(?:は|が)(?:(?:あり|ござい)ません|発生して(?:い|おり)ません|なし|無し|ない(?=[。)]|$))",
        { kind: "count", value: 0, counter: "incidents" },
      ),
    ],
  ),
];

/** 1時間半 is an hour and a half. */
function halfMore(amount: string, unit: string): ReturnType<Pattern["read"]> {
  const half = { 時間: ["30", "分"], 日: ["12", "時間"], 年: ["6", "ヶ月"], 分: ["30", "秒"] }[unit] ?? [
    "",
    "",
  ];
  const more = readDuration(half[0] ?? "", half[1] ?? "", UNITS);
  if (more === undefined) return undefined;
  return compound((group) => ({ n: amount, unit, m: half[0], unit2: half[1] })[group] ?? "", UNITS);
}
