import { dateFromSerial, format as formatted, getFormatDateInfo } from "numfmt";

/** A number as a cell shows it. */
export interface Shown {
  readonly text: string;
  /** The day that it stands for, YYYY-MM-DD, where its format shows year, month and day. */
  readonly day?: string;
  /** It is no day or time that can be shown: spreadsheets fill the cell with `#`. */
  readonly isBeyond?: true;
}

/**
 * Formats that a workbook names by their number only, as Excel in Japan shows them: the standard leaves days, times and currencies
 * to the country (ECMA-376, part 1, 18.8.30; ja-jp).
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: "[$-411]ge.m.d",
  28: '[$-411]ggge"年"m"月"d"日"',
  29: '[$-411]ggge"年"m"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: "[$-411]ge.m.d",
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '#,##0;-#,##0;"-";@',
  42: '"¥"#,##0;"¥"-#,##0;"¥""-";@',
  43: '#,##0.00;-#,##0.00;"-";@',
  44: '"¥"#,##0.00;"¥"-#,##0.00;"¥""-";@',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: "[$-411]ge.m.d",
  51: '[$-411]ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: "[$-411]ge.m.d",
  58: '[$-411]ggge"年"m"月"d"日"',
};

/** The format of a number below 164; `General` for one that means nothing. */
export const builtInFormat = (id: number): string => BUILT_IN[id] ?? "General";

/** Excel accepts no longer ones. */
const MAX_FORMAT = 255;

/** Days between 1900 and 1904 as workbooks count them. */
const DAYS_TO_1904 = 1_462;

/** The first day behind 9999-12-31. */
const LAST_DAY = 2_958_466;

/** Digits as Excel shows them: 0.1 + 0.2 is 0.3. */
const general = (value: number): string => String(Number(value.toPrecision(15))).replace("e", "E");

const ERA = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {
  era: "long",
  year: "numeric",
  timeZone: "UTC",
});

const ERA_LETTERS: Readonly<Record<string, string>> = {
  明治: "M",
  大正: "T",
  昭和: "S",
  平成: "H",
  令和: "R",
};

/** What a format is made of: texts that stay, and runs of one letter. Every character belongs to one piece. */
const PIECE = /"[^"]*"?|\\[\s\S]?|\[[^\]]*\]?|g+|e+|[0#?.,]E[+-]|[\s\S]/gi;

/** A format whose Japanese era and its year are replaced by what they are on a day: no library knows them. */
const withEra = (format: string, serial: number): string => {
  if (!/g|\[\$-[0-9a-f]*411[,\]]/i.test(format)) return format;
  const [year, month, day] = dateFromSerial(serial);
  const parts = ERA.formatToParts(new Date(Date.UTC(year, month - 1, day)));
  const era = parts.find(({ type }) => type === "era")?.value ?? "";
  const said = parts.find(({ type }) => type === "year")?.value ?? "";
  const count = said === "元" ? "1" : said;
  const names = ["", ERA_LETTERS[era] ?? era, era.slice(0, 1), era];
  return format.replace(PIECE, (piece) => {
    if (/^g+$/i.test(piece)) return `"${names[Math.min(piece.length, 3)] ?? ""}"`;
    return /^e+$/i.test(piece) ? `"${piece.length > 1 ? count.padStart(2, "0") : count}"` : piece;
  });
};

interface Reading {
  readonly format: string;
  /** It shows a day or a time. */
  readonly isTime: boolean;
  /** It shows a day, so that it matters from when days are counted. */
  readonly isDay: boolean;
  /** It shows all of a day. */
  readonly isWhole: boolean;
}

/** @throws Error for what is no format */
const readingOf = (written: string): Reading => {
  // Excel in Japan writes General so.
  const format = written.replaceAll("G/標準", "General");
  const { year, month, day, hours, minutes, seconds } = getFormatDateInfo(format);
  return {
    format,
    isTime: year || month || day || hours || minutes || seconds,
    isDay: year || day,
    isWhole: year && month && day,
  };
};

const isoDay = (serial: number): string => {
  const [year, month, day] = dateFromSerial(serial);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );
};

/** Weekdays in Japanese have letters of their own, which no other language uses. */
const optionsFor = (format: string): { locale: string } => ({ locale: /aaa/i.test(format) ? "ja" : "en" });

/** The values of a workbook's cells as text, by their formats. */
export interface Formatter {
  readonly number: (value: number, format: string) => Shown;
  /** A text as a format shows it: 「第@条」; the text itself where the format says nothing of texts. */
  readonly text: (text: string, format: string) => string;
}

/** @param is1904 whether days are counted from 1904 */
export const formatter = (is1904: boolean): Formatter => {
  const known = new Map<string, Reading | undefined>();
  const reading = (format: string): Reading | undefined => {
    if (!known.has(format)) {
      let read: Reading | undefined;
      try {
        read = format.length > MAX_FORMAT ? undefined : readingOf(format);
      } catch {
        // What is no format shows numbers as they are.
      }
      known.set(format, read);
    }
    return known.get(format);
  };
  const shown = (value: number, { format, isTime, isDay, isWhole }: Reading): Shown => {
    const serial = isDay && is1904 ? value + DAYS_TO_1904 : value;
    if (isTime && (serial < 0 || serial >= LAST_DAY)) return { text: "########", isBeyond: true };
    const text = formatted(isDay ? withEra(format, serial) : format, serial, optionsFor(format));
    return isWhole ? { text, day: isoDay(serial) } : { text };
  };
  return {
    number: (value, format) => {
      const read = format === "General" || format === "@" ? undefined : reading(format);
      try {
        return read === undefined ? { text: general(value) } : shown(value, read);
      } catch {
        return { text: general(value) };
      }
    },
    text: (text, format) => {
      if (format === "General" || format === "@") return text;
      const read = reading(format);
      try {
        return read === undefined ? text : formatted(read.format, text);
      } catch {
        return text;
      }
    },
  };
};
