import type { Counter, FrequencyValue, Quantity } from "./claim.ts";
import { readNumber } from "./numeral.ts";
import type { Reading, Words } from "./pattern.ts";
import { readDuration, type Unit } from "./units.ts";

/** {n}{unit} as a duration. */
export function duration(words: Words, units: readonly Unit[]): Reading | undefined {
  const value = readDuration(words("n"), words("unit"), units);
  return value === undefined ? undefined : { value: { kind: "duration", value } };
}

/** {n}{unit}{m}{unit2}, larger unit first: 1時間30分. */
export function compound(words: Words, units: readonly Unit[]): Reading | undefined {
  const large = readDuration(words("n"), words("unit"), units);
  const small = readDuration(words("m"), words("unit2"), units);
  if (large === undefined || small === undefined) return undefined;
  const [date = "", time = ""] = large.split("T");
  const joined = small.startsWith("PT") ? `${date}T${time}${small.slice(2)}` : `${large}${small.slice(1)}`;
  return { value: { kind: "duration", value: joined } };
}

/** {n} to {m} of one unit. Equal or falling ends are no range. */
export function range(from: Quantity | undefined, to: Quantity | undefined): Reading | undefined {
  return from && to ? { value: { kind: "range", from, to } } : undefined;
}

/** {n}~{m}{unit} as two durations, each read in {unit} unless the first has {unit2} of its own. */
export function durationRange(words: Words, units: readonly Unit[]): Reading | undefined {
  const from = readDuration(words("n"), words("unit2") || words("unit"), units);
  const to = readDuration(words("m"), words("unit"), units);
  return from === undefined || to === undefined
    ? undefined
    : range({ kind: "duration", value: from }, { kind: "duration", value: to });
}

/** The same range as two intervals: 5~10分おき. */
export function frequencyRange(words: Words, units: readonly Unit[]): Reading | undefined {
  const from = readDuration(words("n"), words("unit2") || words("unit"), units);
  const to = readDuration(words("m"), words("unit"), units);
  return from === undefined || to === undefined
    ? undefined
    : range({ kind: "frequency", every: from }, { kind: "frequency", every: to });
}

/** Every `every`, `times` times in it; once is left unsaid. */
export function frequency(every: string | undefined, times = 1): Reading | undefined {
  if (every === undefined || times < 1) return undefined;
  const value: FrequencyValue =
    times === 1 ? { kind: "frequency", every } : { kind: "frequency", every, times };
  return { value };
}

/** {n} of a counter. Only whole numbers count. */
export function count(words: Words, counter: Counter): Reading | undefined {
  const value = readNumber(words("n"));
  return value === undefined || !Number.isInteger(value)
    ? undefined
    : { value: { kind: "count", value, counter } };
}

/** {n} to {m} of a counter. */
export function countRange(words: Words, counter: Counter): Reading | undefined {
  const from = readNumber(words("n"));
  const to = readNumber(words("m"));
  return from === undefined || to === undefined
    ? undefined
    : range({ kind: "count", value: from, counter }, { kind: "count", value: to, counter });
}

/** {n} as a percentage: 0 to 100. */
export function percent(words: Words): Reading | undefined {
  const value = readNumber(words("n"));
  return value === undefined || value > 100 ? undefined : { value: { kind: "percent", value } };
}

/** {n} to {m} percent. */
export function percentRange(words: Words): Reading | undefined {
  const from = readNumber(words("n"));
  const to = readNumber(words("m"));
  return from === undefined || to === undefined || from > to || to > 100
    ? undefined
    : range({ kind: "percent", value: from }, { kind: "percent", value: to });
}

/** {n} or {n} to {m} working days. */
export function workingDays(words: Words): Reading | undefined {
  const from = readNumber(words("n"));
  const to = words("m") === "" ? from : readNumber(words("m"));
  return from === undefined || to === undefined ? undefined : { value: { kind: "working-days", from, to } };
}
