import type { Reading } from "./pattern.ts";

/** Which half of the day words name: none, before noon, after it, or a word that fixes the hour itself. */
export type Half = "am" | "pm" | undefined;

export interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly half: Half;
}

/** HH:MM of a 24-hour day; undefined for what is no time of day, such as 25:00 or 10:75. */
export function timeOfDay({ hour, minute, half }: Time): string | undefined {
  const shifted = half === "pm" && hour < 12 ? hour + 12 : hour;
  if (shifted > 24 || minute > 59 || (shifted === 24 && minute > 0)) return undefined;
  return `${String(shifted).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** One time of day. 午前12時 and "12 p.m." are read as noon and marked: people mean either by them. */
export function clock(time: Time | undefined): Reading | undefined {
  const at = time && timeOfDay(time);
  if (at === undefined) return undefined;
  return isAmbiguous(time)
    ? { value: { kind: "clock", at }, unsure: "ambiguous-noon" }
    : { value: { kind: "clock", at } };
}

/** Two times of day. In 「午後1時~5時」 the second takes the half of the first, unless it would then lie before it. */
export function hours(first: Time | undefined, second: Time | undefined): Reading | undefined {
  if (first === undefined || second === undefined) return undefined;
  const inherited =
    second.half === undefined &&
    first.half === "pm" &&
    second.hour < 12 &&
    (second.hour > first.hour % 12 || (second.hour === first.hour % 12 && second.minute > first.minute));
  const from = timeOfDay(first);
  const to = timeOfDay(inherited ? { ...second, half: "pm" } : second);
  if (from === undefined || to === undefined || from === to) return undefined;
  const value = { kind: "hours", from, to } as const;
  return isAmbiguous(first) || isAmbiguous(second) ? { value, unsure: "ambiguous-noon" } : { value };
}

function isAmbiguous(time: Time | undefined): boolean {
  return time?.hour === 12 && time.half !== undefined;
}
