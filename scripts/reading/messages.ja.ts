import type { Standing } from "../core/model.ts";

/** How values are said where a fact is read or told. */
export const messages = {
  duration: {
    units: {
      years: (n: string) => `${n}年`,
      months: (n: string) => `${n}か月`,
      weeks: (n: string) => `${n}週間`,
      days: (n: string) => `${n}日`,
      hours: (n: string) => `${n}時間`,
      minutes: (n: string) => `${n}分`,
      seconds: (n: string) => `${n}秒`,
    } satisfies Record<
      "years" | "months" | "weeks" | "days" | "hours" | "minutes" | "seconds",
      (n: string) => string
    >,
    join: "",
    workingDays: (n: number) => `${String(n)}営業日`,
    monthEnd: "月末",
    nextMonthEnd: "翌月末",
    nextMonthDay: (day: number) => `翌月${String(day)}日`,
    /** With the time of day, where there is one. */
    nextWorkingDay: (time: string | undefined): string =>
      time === undefined ? "翌営業日" : `翌営業日の${time}`,
    earliest: (times: readonly string[]) => `${times.join("と")}のいずれか早い方`,
  },
  standing: {
    none: "なし",
    undisclosed: "公開していない",
    unspecified: "定めていない",
    "by-plan": "プランによる",
  } satisfies Record<Standing, string>,
  /** What `none` means of a limit. */
  noLimit: "制限なし",
  flag: { yes: "あり", no: "なし" } satisfies Record<"yes" | "no", string>,
  publicHolidays: "祝日",
  closed: (days: string) => `${days}は休み`,
  comma: "、",
  semicolon: "、",
  /** A value under the condition that its case names. */
  inCase: (label: string, value: string) => `${label}: ${value}`,
  betweenCases: "／",
  /** A place within a country. */
  place: (country: string, region: string) => `${country}(${region})`,
  amount: (number: string, unit: string, isWord: boolean) => `${number}${isWord ? "" : " "}${unit}`,
  validUntil: (name: string, day: string) => `${name}(有効期限 ${day})`,
};

export type Messages = typeof messages;
