import { DIGITS, KANJI } from "../numeral.ts";
import { unitSource, type Unit } from "../units.ts";

/** 分 and 日 and 年 begin many other words: 十分に, 分割, 日本, 日程, 年度. What must not follow stands in the row. */
export const UNITS: readonly Unit[] = [
  { designator: "TS", factor: 0.001, match: "ミリ秒|msec|ms(?![a-z])" },
  { designator: "TS", match: "秒間?" },
  { designator: "TM", match: "分" },
  { designator: "TH", match: "時間" },
  { designator: "D", match: "日" },
  { designator: "W", match: "週" },
  { designator: "M", match: "[ヶヵかカケゕゖ箇ヶ]月" },
  { designator: "Y", match: "年" },
];

const NUMBER = `(?:${DIGITS}[万千百]?|${KANJI})`;

/** A Latin letter or a hyphen before a digit makes it part of a name (EC2, AES-256), but for these abbreviations. */
const FREE = "(?<![a-z_][-/.]?|[\\d〇一二三四五六七八九十百千万][-/.,]?|[統唯同単均専逐随](?:一|(?=一)))";
const AFTER_ABBREVIATION = "(?<=RTO|RPO|MTTR|SLA|SLO)";

const SIGN = "[\\d〇一二三四五六七八九十百千万]";
const TIME = "[ \\n]?(?:[秒分日週年m]|時間|ミリ|[ヶヵかカケゕゖ箇]月)";
/** Signs without which whole groups of rows find nothing: a number, one with a unit of time, two as a range. */
export const NUMBER_SIGN = new RegExp(SIGN);
export const AMOUNT = new RegExp(SIGN + TIME);
export const RANGE = new RegExp(
  `${SIGN}[^\\d。]{0,8}(?:[~、,-]|から|ないし|または|又は|もしくは)[ \\n]?${SIGN}`,
);
export const RANGE_OF_TIME = new RegExp(`${RANGE.source}[\\d.,〇一二三四五六七八九十百千万]{0,12}${TIME}`);
export const COMPOUND = new RegExp(`(?:年|時間|分)と?[ \\n]?${SIGN}`);

export const fragments: Readonly<Record<string, string>> = {
  _: "[ \\n]?",
  free: `(?:${FREE}|${AFTER_ABBREVIATION})`,
  /** The first number of a row, and a second one. */
  n: `{free}(?<n>${NUMBER})`,
  m: `(?<m>${NUMBER})`,
  unit: `(?<unit>${unitSource(UNITS)})`,
  unit2: `(?<unit2>${unitSource(UNITS)})`,
  /** 間 of 3日間, and 分 of 7日分: neither changes the value. 間 of 間隔 and 分 of 分割 belong to the next word. */
  worth: "(?:間(?!隔))?(?:分(?![割類析散野岐担別量]))?",
  /** What must not follow a unit. */
  unit_end:
    "(?<!分)(?<!日)(?<!年)(?<!週)|(?<=分)(?![割類析散野離布岐担別身かけ]|の[\\d一二三四五六七八九十])|" +
    "(?<=日)(?![本付程時曜報誌系米目立替頃次])|(?<=年)(?![度末始次版代生目齢]|[\\d一二三四五六七八九十]{1,2}月)|(?<=週)(?![目末次刊])",
  to: "{_}(?:~|-|から|ないし|または|又は|もしくは|、|,){_}",
  through: "{_}(?:~|-|から|より){_}",
  times: "(?:回|度)(?![線復答目避転収路帰数訪合])",
};
