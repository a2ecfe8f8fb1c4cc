import { readNumber } from "../numeral.ts";
import type { Bound } from "../claim.ts";
import { fixed, needing } from "../pattern.ts";
import type { Pattern, Reading, Words } from "../pattern.ts";
import { frequency, frequencyRange } from "../readers.ts";
import { readDuration } from "../units.ts";
import { AMOUNT, NUMBER_SIGN, RANGE_OF_TIME, UNITS } from "./fragments.ts";

/** Words that name an interval by themselves. */
export const FREQUENCY_WORDS: readonly (readonly [every: string, words: readonly string[], match: string])[] =
  [
    ["PT1M", ["毎分"], "毎分|分毎"],
    ["PT1H", ["毎時"], "毎正?時(?:間)?(?!点)|時間毎"],
    [
      "P1D",
      ["日次", "毎日", "日毎", "デイリー"],
      "日次|(?<![曜平祝休])日(?:毎|ごと)|毎日(?!新聞)|デイリー|毎[晩夜朝]",
    ],
    ["P1W", ["週次", "毎週", "週毎"], "週次|週毎|週ごと|毎週|ウィークリー"],
    ["P1M", ["月次", "毎月"], "月次|毎月(?:{m}日|末日?)?|(?<![ヶヵかカケ箇])月(?:毎|ごと)|マンスリー"],
    ["P1Y", ["年次", "毎年"], "(?<![\\d一二三四五六七八九十])年次(?!有給|総会)|毎年|年(?:毎|ごと)"],
    [
      "P3M",
      ["四半期ごと", "四半期に1回", "毎四半期"],
      "毎四半期|四半期{_}(?:ごと|毎|単位|次(?!第)|に{_}[1一](?:回|度))",
    ],
    ["P6M", ["半期ごと", "半年ごと", "半年に1回"], "(?<!四)半(?:期|年){_}(?:ごと|毎|に{_}[1一](?:回|度))"],
    ["PT12H", ["半日ごと"], "半日(?:ごと|毎|おき|に[1一]回)"],
    ["P2D", ["隔日"], "隔日"],
    ["P2W", ["隔週"], "隔週"],
    ["P2M", ["隔月"], "隔月"],
    ["P2Y", ["隔年"], "隔年"],
  ];

/** 日, 週, 月 and 年 as the span in which something is done so many times: 週2回. */
const SPANS: Readonly<Record<string, string>> = {
  分: "PT1M",
  時: "PT1H",
  日: "P1D",
  週: "P1W",
  月: "P1M",
  年: "P1Y",
  半年: "P6M",
  四半期: "P3M",
};

const INNER_BOUNDS: Readonly<Record<string, Bound>> = {
  最低: "at-least",
  少なくとも: "at-least",
  最大: "at-most",
  約: "about",
};

export const frequencies: readonly Pattern[] = [
  ...FREQUENCY_WORDS.map(([every, , match]) => fixed(`every-${every}`, match, { kind: "frequency", every })),
  ...needing(
    ["回", "度"],
    [
      {
        name: "times-in-duration",
        match:
          "{n}{_}{unit}(?:間)?(?:に|に付き|につき|あたり|当たり|/|で)?{_}(?:に)?(?<inner>最低|少なくとも|最大|約)?{m}{_}{times}",
        where: AMOUNT,
        read: (words) => timesIn(readDuration(words("n"), words("unit"), UNITS), words),
      },
    ],
  ),
  ...needing(
    ["回", "度"],
    [
      {
        name: "times-in-span",
        where: NUMBER_SIGN,
        match:
          "(?:毎|(?<![\\d.〇一二三四五六七八九十百数第平休祝曜翌当前本同営今昨ヶヵかカケ箇]))(?<span>四半期|半年|[日週月年])(?:間|次)?(?:に|につき|あたり|当たり|/)?{_}(?<inner>最低|少なくとも|最大|約)?{m}{_}{times}",
        read: (words) => timesIn(SPANS[words("span")], words),
      },
    ],
  ),
  ...needing(
    ["回", "度"],
    [
      {
        name: "times-per",
        where: NUMBER_SIGN,
        match:
          "{n}{_}回{_}/{_}(?:(?<m>[1一]){_})?(?<span>四半期|半年|日|週|[ヶヵかカケ箇]?月|年|時(?=間)|分)間?",
        read: (words) => frequency(SPANS[words("span").replace(/^[^四半]月$/, "月")], readNumber(words("n"))),
      },
    ],
  ),
  ...needing(
    ["ごと", "毎", "間隔"],
    [
      {
        name: "interval",
        match: "(?:毎{_})?{n}{_}{unit}{_}(?:ごと|毎|間隔|間毎|間ごと)",
        where: AMOUNT,
        read: (words) => frequency(readDuration(words("n"), words("unit"), UNITS)),
      },
    ],
  ),
  ...needing(
    ["毎"],
    [
      {
        name: "interval-毎",
        match: "毎{_}{m}{_}{unit}(?!おき|置き)(?:{unit_end})",
        where: AMOUNT,
        read: (words) => frequency(readDuration(words("m"), words("unit"), UNITS)),
      },
    ],
  ),
  ...needing(
    ["おき", "置き"],
    [
      {
        name: "interval-おき",
        match: "{n}{_}{unit}間?{_}(?:おき|置き)",
        // Every other day, or every day: people write 1日おき for both. With hours and less there is one reading only.
        read: (words) => {
          const reading = frequency(readDuration(words("n"), words("unit"), UNITS));
          return reading && /[日週月年]$/.test(words("unit"))
            ? { ...reading, unsure: "ambiguous-interval" }
            : reading;
        },
      },
    ],
  ),
  ...needing(
    ["おき", "置き", "ごと", "毎", "間隔", "回", "度"],
    [
      {
        name: "interval-range",
        match: "{n}{_}(?:{unit2}間?)?{to}{m}{_}{unit}間?{_}(?:ごと|毎|おき|置き|間隔|に{_}[1一]{_}(?:回|度))",
        where: RANGE_OF_TIME,
        read: (words) => frequencyRange(words, UNITS),
      },
    ],
  ),
];

function timesIn(every: string | undefined, words: Words): Reading | undefined {
  const reading = frequency(every, readNumber(words("m")));
  const bound = INNER_BOUNDS[words("inner")];
  return reading && bound ? { ...reading, bound } : reading;
}
