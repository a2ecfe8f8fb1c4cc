import { isCalendarDate } from "../../load/value-form.ts";

/** The year before the first of each era of the Japanese calendar. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  R: 2018,
  H: 1988,
  S: 1925,
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const written = (year: number, month: number, day: number): string | undefined => {
  const date = [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  return year >= 1990 && year < 2100 && isCalendarDate(date) ? date : undefined;
};

/** A day that a text consists of, as YYYY-MM-DD: 2024/06/01, 2024年6月1日, 令和6年6月1日, 20240601, "January 15, 2025". */
export const readDay = (text: string): string | undefined => {
  const spelled = text
    .normalize("NFKC")
    .trim()
    .replace(/\s{0,9}(?:\([月火水木金土日]\)|現在|時点|更新|改訂|版)$/u, "");
  const western =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(spelled) ??
    /^(20\d{2})(\d{2})(\d{2})$/.exec(spelled);
  if (western !== null) return written(Number(western[1]), Number(western[2]), Number(western[3]));
  const era =
    /^(令和|平成|昭和|[RHS])\s*(元|\d{1,2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/.exec(spelled);
  if (era !== null) {
    const year = era[2] === "元" ? 1 : Number(era[2]);
    return written((ERAS[era[1] ?? ""] ?? 0) + year, Number(era[3]), Number(era[4]));
  }
  const english = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(spelled);
  const turned = /^(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(spelled);
  const [month, day, year] =
    english === null ? [turned?.[2], turned?.[1], turned?.[3]] : [english[1], english[2], english[3]];
  const index = MONTHS.indexOf((month ?? "").slice(0, 3).toLowerCase());
  return index === -1 ? undefined : written(Number(year), index + 1, Number(day));
};
