import type { Lang } from "../locales/lang.ts";
import { messages } from "../locales/messages.ts";
import { renderings } from "../prose/render.ts";
import type { Span } from "../sheet/duration.ts";
import type { Duration } from "../sheet/values.ts";

const UNITS = [
  ["days", 86_400],
  ["hours", 3600],
  ["minutes", 60],
  ["seconds", 1],
] as const;

const largest = (seconds: number): readonly [(typeof UNITS)[number][0], number] => {
  const found = UNITS.find(([, size]) => seconds % size === 0);
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
  const [said = duration] = renderings({ kind: "duration", value: duration }, lang);
  return lang === "ja" ? `${duration}(${said})` : `${duration} (${said})`;
};
