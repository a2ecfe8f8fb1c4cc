import type { Lang, Localized } from "../core/lang.ts";
import { messages } from "../locales/messages.ts";
import { renderings } from "../reading/render.ts";
import { parseDuration, type Span } from "../core/duration.ts";
import type { Duration } from "../core/values.ts";
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

/** A span as a person says it, in its largest whole unit: 「7日」, "1 month 3 days". */
export const saySpan = ({ months, seconds }: Span, lang: Lang): string => {
  const { units, join } = messages[lang].duration;
  const years = months % 12 === 0;
  const calendar =
    months === 0 ? [] : [years ? units.years(String(months / 12)) : units.months(String(months))];
  const [name, amount] = largest(seconds);
  const clock = seconds === 0 && months > 0 ? [] : [units[name](String(amount))];
  return [...calendar, ...clock].join(join);
};

/** A duration as it is written and as it is said: 「P3D(3日)」, "P3D (3 days)". */
export const sayDuration = (duration: Duration, lang: Lang): string => {
  const [said = saySpan(parseDuration(duration), lang)] = renderings(
    { kind: "duration", value: duration },
    lang,
  );
  return lang === "ja" ? `${duration}(${said})` : `${duration} (${said})`;
};

/** A number of seconds as a person says it, to its second unit: 「8時間47分」, "44 minutes 38 seconds". */
export const sayTime = (seconds: number, lang: Lang): string => {
  const { units, join } = messages[lang].duration;
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

/** What a message adds where it depends on the month whether it is true: at its start in Japanese, at its end in English. */
export const inSomeMonths = (isCertain: boolean): Localized =>
  isCertain
    ? { ja: "", en: "" }
    : { ja: "月の日数(28～31日)によっては、", en: " in some months, as they have 28 to 31 days" };
