import { WEEKDAYS, type Holiday, type Weekday } from "../claim.ts";
import { CERTIFICATES } from "../names.ts";
import { writeKanji } from "../numeral.ts";
import type { Wordings } from "../wordings.ts";
import { FREQUENCY_WORDS } from "./frequencies.ts";
import { names } from "./grammar.ts";

const DAYS: Readonly<Record<Weekday, string>> = {
  Mo: "月",
  Tu: "火",
  We: "水",
  Th: "木",
  Fr: "金",
  Sa: "土",
  Su: "日",
};
const HOLIDAYS: Readonly<Record<Holiday, string>> = {
  public: "祝日",
  "year-end": "年末年始",
  company: "弊社休業日",
};
const TILDES = ["~", "〜", "～", "-", "–"];

export const japaneseWordings: Wordings = {
  numbers: (value) => {
    const digits = String(value);
    const kanji = writeKanji(value);
    return [digits, wide(digits), ...(kanji === undefined ? [] : [kanji])];
  },
  units: {
    TS: ["秒", "秒間"],
    TM: ["分", "分間"],
    TH: ["時間"],
    D: ["日", "日間"],
    W: ["週間"],
    M: ["ヶ月", "か月", "ヵ月", "カ月", "ケ月", "箇月", "ヶ月間", "か月間"],
    Y: ["年", "年間"],
  },
  // 十分 reads as "enough".
  amount: (number, unit) => (number === "十" && unit === "分" ? "10分" : `${number}${unit}`),
  joined: (large, small) => [`${large}${small}`, ...(small === "30分" ? [`${large}半`] : [])],
  counters: {
    generations: ["世代", "世代分"],
    times: ["回"],
    people: ["名", "人", "ユーザー"],
    incidents: ["件"],
  },
  durations: { P6M: ["半年", "半年間"], PT12H: ["半日"], P0D: ["即日"], PT0S: ["即時"] },
  frequencies: FREQUENCY_WORDS,
  everyDuration: (duration) => [
    `${duration}ごと`,
    `${duration}毎`,
    `${duration}に1回`,
    // 「5分間間隔」 is nobody's word.
    ...(/[分秒日月年週]間$/.test(duration) ? [] : [`${duration}間隔`]),
  ],
  timesIn: (times, every, duration) => {
    const span = { P1D: "日", P1W: "週", P1M: "月", P1Y: "年" }[every];
    const bare = span === undefined ? [] : [`${span}に${String(times)}回`, `${String(times)}回/${span}`];
    return [
      ...duration.flatMap((words) => [`${words}に${String(times)}回`, `${words}${String(times)}回`]),
      ...bare,
    ];
  },
  percent: (number) => [`${number}%`, `${number}％`, `${number}パーセント`],
  workingDays: (from, to) =>
    from === to
      ? [`${String(from)}営業日`, `${wide(String(from))}営業日`]
      : TILDES.map((tilde) => `${String(from)}${tilde}${String(to)}営業日`),
  ranges: (from, to) => TILDES.map((tilde) => `${from}${tilde}${to}`),
  everyRange: (range) => [`${range}ごと`, `${range}間隔`],
  clock,
  hours: (from, to) => {
    const ends = [from, to].map((time) => clock(Number(time.slice(0, 2)), Number(time.slice(3))));
    const [a = [], b = []] = ends;
    return a
      .slice(0, 2)
      .flatMap((first, index) => [
        ...TILDES.map((tilde) => `${first}${tilde}${b[index] ?? ""}`),
        `${first}から${b[index] ?? ""}`,
      ]);
  },
  weekdays: (days) => {
    const letters = days.map((day) => DAYS[day]);
    const [first = "", last = ""] = [letters[0], letters.at(-1)];
    if (days.length === 1) return [`${first}曜日`, `${first}曜`];
    const list = [`${letters.join("・")}曜日`, letters.map((letter) => `${letter}曜日`).join("、")];
    const known =
      { "Mo,Tu,We,Th,Fr": ["平日"], "Sa,Su": ["土日"], [WEEKDAYS.join(",")]: ["年中無休"] }[days.join(",")] ??
      [];
    const inRow =
      WEEKDAYS.indexOf(days[0] ?? "Mo") + days.length - 1 === WEEKDAYS.indexOf(days.at(-1) ?? "Mo");
    const range = TILDES.map((tilde) => `${first}${tilde}${last}曜日`);
    return [...known, ...(inRow ? [...range, `${first}曜日から${last}曜日`] : []), ...list];
  },
  holidays: (off, days) => {
    const list = days.map((day) => HOLIDAYS[day]);
    const lists = [list.join("、"), list.join("・")];
    return lists.flatMap((words) =>
      off ? [`${words}を除く`, `${words}は除く`] : [`${words}も`, `${words}を含む`],
    );
  },
  always: ["24時間365日", "24/365", "24/7", "24時間・週7日間", "２４時間３６５日"],
  tls: (protocol, versions) => [
    `${protocol} ${versions.join("/")}`,
    `${protocol}v${versions.join("、")}`,
    versions.map((version) => `${protocol}${version}`).join("および"),
  ],
  standings: {
    undisclosed: ["公開しておりません", "公開していません", "非公開", "非公表", "開示しておりません"],
    unspecified: ["定めはございません", "定めておりません", "未設定"],
    none: ["該当なし", "制限はありません", "取得していません"],
    "by-plan": ["ご利用のプランに応じて", "ご契約プランによる", "プランごと"],
  },
  negation: ["行っておりません", "行っていません", "提供しておりません", "実施していません"],
  choices: ({ of, name }) =>
    [...names, ...CERTIFICATES].find((row) => row.of === of && row.name === name)?.words ?? [],
};

function wide(digits: string): string {
  return digits.replace(/[\d.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function clock(hour: number, minute: number): readonly string[] {
  const minutes = String(minute).padStart(2, "0");
  const spoken = minute === 0 ? "" : `${String(minute)}分`;
  const half = hour < 12 ? `午前${String(hour)}時${spoken}` : `午後${String(hour - 12)}時${spoken}`;
  return [
    `${String(hour)}:${minutes}`,
    `${String(hour)}時${spoken}`,
    ...(hour === 12 || hour === 24 ? [] : [half]),
  ];
}
