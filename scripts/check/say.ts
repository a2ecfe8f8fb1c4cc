import { readingWords } from "../reading/messages.ts";
import type { Lang, Localized } from "../core/lang.ts";
import { renderings } from "../reading/render.ts";
import { isOnTheClock, parseDuration, type Span, type Spans } from "../core/duration.ts";
import { writtenValue } from "../core/facts.ts";
import { sayTimeOf } from "../reading/say-time.ts";
import type { Duration, Time } from "../core/values.ts";
import type { Moment } from "../core/week.ts";

const UNITS = [
  ["days", 86_400],
  ["hours", 3600],
  ["minutes", 60],
  ["seconds", 1],
] as const;

const largest = (seconds: number): readonly [(typeof UNITS)[number][0], number] => {
  const found = UNITS.find(([, size]) => seconds > 0 && seconds % size === 0);
  const [name, size] = found ?? ["seconds", 1];
  return [name, seconds / size];
};

// `Array.isArray` does not narrow readonly arrays.
const isSpans = (span: Span | Spans): span is Spans => Array.isArray(span);

/** A span as a person says it, in its largest whole unit: 「7日」, "1 month 3 days"; of several, whichever is earlier. */
export const saySpan = (span: Span | Spans, lang: Lang): string => {
  const { units, join, earliest, workingDays } = readingWords[lang].duration;
  if (isSpans(span)) {
    const [first, ...others] = span;
    if (first !== undefined && others.length === 0) return saySpan(first, lang);
    return earliest(span.map((each) => saySpan(each, lang)));
  }
  const { months, seconds } = span;
  // A point or an end by which it starts or stops, and working days, stand before what is added to them.
  const ends = [
    ...(span.end === undefined ? [] : [sayTimeOf(span.end as Duration, lang, (name) => name)]), // it was read from one
    ...(span.workingDays === undefined ? [] : [workingDays(span.workingDays)]),
  ];
  if (ends.length > 0 && months === 0 && seconds === 0) return ends.join(" + ");
  if (ends.length > 0) return [...ends, saySpan({ months, seconds }, lang)].join(" + ");
  const years = months % 12 === 0;
  const calendar =
    months === 0 ? [] : [years ? units.years(String(months / 12)) : units.months(String(months))];
  const [name, amount] = largest(seconds);
  const clock = seconds === 0 && months > 0 ? [] : [units[name](String(amount))];
  return [...calendar, ...clock].join(join);
};

const onClock = (duration: string, lang: Lang): string =>
  renderings({ kind: "duration", value: duration }, lang)[0] ?? saySpan(parseDuration(duration), lang);

/** A time as it is written and as it is said: 「P3D(3日)」, "P3D (3 days)"; once where both are the same. */
export const sayDuration = (time: Time, lang: Lang): string => {
  const written = writtenValue(time);
  const said = sayTimeOf(time, lang, (text) => (text.startsWith("P") ? onClock(text, lang) : text));
  if (said === written) return written;
  return lang === "ja" ? `${written}(${said})` : `${written} (${said})`;
};

/** A number of seconds as a person says it, to its second unit: 「8時間47分」, "44 minutes 38 seconds". */
export const sayTime = (seconds: number, lang: Lang): string => {
  const { units, join } = readingWords[lang].duration;
  const [[large, size], [small, part]] =
    seconds >= 3600
      ? ([
          ["hours", 3600],
          ["minutes", 60],
        ] as const)
      : ([
          ["minutes", 60],
          ["seconds", 1],
        ] as const);
  const whole = Math.floor(seconds / size);
  const rest = Math.floor((seconds - whole * size) / part);
  const said = [
    ...(whole > 0 ? [units[large](String(whole))] : []),
    ...(rest > 0 || whole === 0 ? [units[small](String(rest))] : []),
  ];
  return said.join(join);
};

/** A time of the week: 「土曜日の09:00」, "09:00 on a Saturday"; 「祝日の09:00」 where it takes a public holiday. */
export const sayMoment = ({ day, isHoliday, minute }: Moment, lang: Lang): string => {
  const [name = day] = renderings({ kind: "weekdays", days: [day] }, lang);
  const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
  if (lang === "ja") return `${isHoliday ? "祝日" : name}の${time}`;
  return `${time} on a ${isHoliday ? "public holiday" : name}`;
};

/**
 * What a message adds where it depends on the calendar whether it is true: at its start in Japanese, at its end in English.
 * The times that are compared tell on what.
 */
export const inSomeMonths = (isCertain: boolean, ...times: readonly Time[]): Localized => {
  if (isCertain) return { ja: "", en: "" };
  return times.every(isOnTheClock)
    ? { ja: "月の日数(28～31日)によっては、", en: " in some months, as they have 28 to 31 days" }
    : {
        ja: "土日や祝日、月の長さによっては、",
        en: " at some times of the year, depending on weekends, holidays and the length of months",
      };
};
