import type { Holiday, Weekday } from "../claim.ts";
import { clock, hours, type Half, type Time } from "../clock.ts";
import { EVERY_DAY, holidays, weekdays, weekdaysBetween, WORKDAYS } from "../days.ts";
import { readNumber } from "../numeral.ts";
import { fixed, needing, type Pattern, type Words } from "../pattern.ts";

const DAYS: Readonly<Record<string, Weekday>> = {
  月: "Mo",
  火: "Tu",
  水: "We",
  木: "Th",
  金: "Fr",
  土: "Sa",
  日: "Su",
};

/** Words before an hour. 朝9時 is before noon, 夜9時 after it; 深夜2時 is said of the small hours, 深夜23時 says so itself. */
const HALVES: Readonly<Record<string, Half>> = {
  午前: "am",
  am: "am",
  午後: "pm",
  pm: "pm",
  夕方: "pm",
  夜: "pm",
};

const HOLIDAYS: readonly (readonly [RegExp, Holiday])[] = [
  [/祝|祭日|国民の休日|振替休日/, "public"],
  [/年末年始/, "year-end"],
  [/弊社|当社|会社|(?<!年末年始)(?:休業日|休暇)|夏[季期]|盆|ゴールデンウィーク|GW|定休日/i, "company"],
];

const HOLIDAY =
  "(?:(?:弊社|当社|会社)(?:の)?(?:指定|所定|規定|休業|定め|が定める|の定める)?(?:した|る)?(?:休業?日|休暇|カレンダー)|国民の(?:祝日|休日)|振替休日|祝祭日|祝日?(?!辞)|祭日|年末年始(?:休暇|休業)?(?:期間)?|夏[季期](?:休業|休暇)(?:期間)?|お?盆(?:休み|期間)?|ゴールデンウィーク|GW|(?:特別)?休業日|休日|定休日)";
const HOLIDAY_LIST = `${HOLIDAY}(?:、|・|,|/|[ ]|および|及び|ならびに|並びに|や|と)?(?:${HOLIDAY}(?:、|・|,|/|[ ]|および|及び|ならびに|並びに|や|と)?){0,4}(?:等|など)?`;
/** Some word of every holiday. */
const HOLIDAY_WORDS = ["祝", "祭", "年末", "休", "夏", "盆", "gw", "ゴールデン", "カレンダー"];
const OFF =
  "(?:\\([^()]{1,24}\\))?(?:は|を|も)?{_}(?:除く|除き|除いた|除外|休み|お休み|休業|休止|対象外|定休)";

/** 午前9時30分, 9:30, 18時半; `end` tells the two ends of a range apart. */
function time(end: string): string {
  const { half, hour, minute } = {
    half: `(?<half${end}>午前|午後|AM|PM|夕方|夜|朝|深夜|早朝|未明)`,
    hour: `(?<hour${end}>\\d{1,2}|[〇零一二三四五六七八九十]{1,3})`,
    minute: `(?<minute${end}>\\d{1,2}|半)`,
  };
  return `(?:(?:翌朝?)?(?:${half}{_})?${hour}(?:時(?![間期点刻代的差])(?:{_}${minute}(?:分(?!間))?)?|:(?<colon${end}>\\d{2})(?![\\d:]))|(?<noon${end}>正午|零時))`;
}

/** Some word of every hour. */
const HOUR_WORDS = ["時", ":", "正午"];

export const times: readonly Pattern[] = [
  {
    name: "hours",
    needs: HOUR_WORDS,
    match: `(?<![\\d.a-z第]|\\d:)${time("1")}{through}${time("2")}(?:{_}まで)?`,
    read: (words) => hours(timeIn(words, "1"), timeIn(words, "2")),
  },
  {
    name: "hours-short",
    needs: ["時"],
    match: `(?<![\\d.a-z第:]|\\d[-~])(?:(?<half1>午前|午後|AM|PM){_})?(?<hour1>\\d{1,2}){_}[-~]{_}${time("2")}(?:{_}まで)?`,
    read: (words) => hours(timeIn(words, "1"), timeIn(words, "2")),
  },
  {
    name: "clock",
    needs: HOUR_WORDS,
    match: `(?<!\\d:|[\\d.a-z第〇一二三四五六七八九十統同万当臨])${time("1")}`,
    read: (words) => (isKanjiAlone(words) ? undefined : clock(timeIn(words, "1"))),
  },
  ...needing(
    ["24", "365", "四時間"],
    [
      fixed(
        "always-24-365",
        "(?<![\\d/])24{_}(?:時間)?{_}(?:/|×|x|・|、|,|の)?{_}365(?:{_}日間?)?(?:体制)?(?!\\d)|(?<![\\d/])24{_}H(?:ours?|rs?)?{_}[×x/・]?{_}(?:365{_}D(?:ays?)?|7{_}D(?:ays?)?)|(?<![\\d/])24{_}[/×x]{_}7(?:{_}[/×x]{_}365)?(?![\\d:%])|(?:二十四|二四)時間(?:三百六十五|三六五)日|365{_}日{_}[・、/×]?{_}24{_}時間",
        { kind: "always" },
      ),
    ],
  ),
  ...needing(
    ["24"],
    [
      {
        ...fixed(
          "always-week",
          "24{_}時間{_}[・、/×]?{_}(?:週{_}7{_}日(?:間)?|7{_}日(?:間)?|年中無休)|年中無休{_}[・、/×]?(?:の)?{_}24{_}時間",
          { kind: "always" },
        ),
        where: /無休|7[ \n]?日/,
      },
      fixed(
        "always-through-the-year",
        "(?:年間を通(?:じて|して)|[1一]年を?通(?:じて|して)|一年中|1年中|通年(?:で)?|毎日|昼夜を問わず|曜日を問わず)、?{_}24{_}時間(?!以内|前|後|を超|ごと|毎|分|おき)",
        { kind: "always" },
      ),
      fixed(
        "always-day-and-night",
        "24{_}時間(?=(?:体制|対応|有人|監視|受け?付|稼働|サポート|営業|運用|利用可能|いつでも))(?:体制)?",
        { kind: "always" },
      ),
    ],
  ),
  fixed(
    "always",
    "常時(?=(?:{_}|で|[^。、\\n]{0,6}[をが])?(?:監視|稼働|提供|受け?付|対応|運用|利用|サポート))",
    { kind: "always" },
  ),
  fixed("every-day-of-the-year", `年中無休|365日(?={_}(?:午前|\\d{1,2}[:時]))`, EVERY_DAY),
  {
    name: "weekday-range",
    needs: ["~", "-", "から", "より"],
    match:
      "(?<![\\d〇一二三四五六七八九十ヶか])(?<from>[月火水木金土日])(?:曜日?)?{through}(?<to>[月火水木金土日])(?:曜日?)?(?![本間程付時額々次])(?:まで)?",
    read: (words) => weekdaysBetween(DAYS[words("from")], DAYS[words("to")]),
  },
  {
    name: "weekday-list",
    match:
      "(?<list>[月火水木金土日]曜日?(?:[、・,/と][月火水木金土日]曜日?){1,6}|(?<![\\d〇一二三四五六七八九十ヶか一-龠])[月火水木金土日](?:[、・,/][月火水木金土日]){1,6}曜日?)",
    read: (words) =>
      weekdays(
        (
          words("list")
            .replace(/曜日?/g, "")
            .match(/[月火水木金土日]/g) ?? []
        ).map((day) => DAYS[day]),
      ),
  },
  {
    name: "weekday",
    needs: ["曜"],
    match: "(?<day>[月火水木金土日])曜日?(?:日)?",
    read: (words) => weekdays([DAYS[words("day")]]),
  },
  fixed("workdays", "平日(?!以外)", WORKDAYS),
  ...needing(
    ["土"],
    [
      fixed(
        "not-at-weekends",
        `土(?:曜日?)?[・、,/と]?日(?:曜日?)?(?=(?:[・、,/]|及び|および|と|または)?(?:${HOLIDAY_LIST})?${OFF})(?:${OFF})?`,
        WORKDAYS,
      ),
    ],
  ),
  {
    name: "weekend",
    match: "土(?:曜日?)?[・、,/と]?日(?:曜日?)?(?![本程付時])",
    read: () => weekdays(["Sa", "Su"]),
  },
  ...needing(HOLIDAY_WORDS, [
    {
      name: "holidays-off",
      match: `(?<list>${HOLIDAY_LIST})${OFF}`,
      read: (words) => named(words("list"), true),
    },
  ]),
  ...needing(HOLIDAY_WORDS, [
    {
      name: "holidays-on",
      where: /も|含|問わ/,
      match: `(?<list>${HOLIDAY_LIST})(?:も|を含む|を含み|を問わず|含む|含め)`,
      read: (words) => named(words("list"), false),
    },
  ]),
];

function named(list: string, off: boolean): ReturnType<Pattern["read"]> {
  return holidays(list, HOLIDAYS, off);
}

/** 一時 is "for a while" unless words name the half of the day: 午前一時. */
function isKanjiAlone(words: Words): boolean {
  return words("half1") === "" && /^[^\d]/.test(words("hour1"));
}

function timeIn(words: Words, end: string): Time | undefined {
  const noon = words(`noon${end}`);
  if (noon !== "")
    return noon === "正午" ? { hour: 12, minute: 0, half: undefined } : { hour: 0, minute: 0, half: "am" };
  const hour = readNumber(words(`hour${end}`).replace("零", "〇"));
  const minuteWord = words(`minute${end}`) || words(`colon${end}`);
  const minute = minuteWord === "半" ? 30 : Number(minuteWord);
  return hour === undefined ? undefined : { hour, minute, half: HALVES[words(`half${end}`).toLowerCase()] };
}
