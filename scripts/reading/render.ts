import type { Lang } from "../core/lang.ts";
import type { ClaimValue, FrequencyValue, Quantity } from "./claim.ts";
import { englishWordings } from "./en/wordings.ts";
import { sameClaimValue } from "./equal.ts";
import { japaneseWordings } from "./ja/wordings.ts";
import { durationWords, inUnit, unitsOf, type Wordings } from "./wordings.ts";

const WORDINGS: Readonly<Record<Lang, Wordings>> = { ja: japaneseWordings, en: englishWordings };

/**
 * Every supported wording of a value, the plainest first, without bounds: 1週間, １週間, 一週間, 7日, … for P1W. Each is read
 * back by `findClaims` as the same value. Empty for a value that has no words, such as hours that end when they begin.
 */
export function renderings(value: ClaimValue, lang: Lang): readonly string[] {
  return [...new Set(words(value, WORDINGS[lang]))];
}

/**
 * The rendering that keeps the manner of the words it takes the place of: beside 「最大で１週間」 two weeks are 「２週間」, not
 * 「14日」. Undefined when the value has no words.
 */
export function renderLike(model: string, value: ClaimValue, lang: Lang): string | undefined {
  const choices = renderings(value, lang);
  const manner = skeleton(model);
  return choices.find((choice) => skeleton(choice) === manner) ?? choices[0];
}

/** A wording with its numbers blanked out by kind, its plural taken off. */
function skeleton(wording: string): string {
  return wording
    .toLowerCase()
    .replace(/[0-9.]+/g, "#")
    .replace(/[０-９．]+/g, "＃")
    .replace(/[〇一二三四五六七八九十百千]+(?=[^曜~〜])/g, "漢")
    .replace(
      /\b(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|(?:\w+teen)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/g,
      "word",
    )
    .replace(/s\b/g, "");
}

function words(value: ClaimValue, wordings: Wordings): readonly string[] {
  switch (value.kind) {
    case "duration":
      return durationWords(value.value, wordings);
    case "frequency":
      return frequencyWords(value, wordings);
    case "percent":
      return wordings.percent(String(value.value));
    case "count":
      return countWords(value.value, wordings.counters[value.counter], wordings);
    case "range":
      return rangeWords(value.from, value.to, wordings);
    case "working-days":
      return wordings.workingDays(value.from, value.to);
    case "clock":
      return wordings.clock(Number(value.at.slice(0, 2)), Number(value.at.slice(3)));
    case "hours":
      return value.from === value.to ? [] : wordings.hours(value.from, value.to);
    case "weekdays":
      return value.days.length === 0 ? [] : wordings.weekdays(value.days);
    case "holidays":
      return value.days.length === 0 ? [] : wordings.holidays(value.off, value.days);
    case "always":
      return wordings.always;
    case "tls":
      return value.versions.length === 0 ? [] : wordings.tls(value.protocol, value.versions);
    case "standing":
      return wordings.standings[value.standing];
    case "negation":
      return wordings.negation;
    case "choice":
      return wordings.choices(value);
  }
}

function frequencyWords(value: FrequencyValue, wordings: Wordings): readonly string[] {
  const named = wordings.frequencies
    .filter(([every]) => sameClaimValue({ kind: "frequency", every }, value))
    .flatMap(([, known]) => known);
  const duration = unitsOf(value.every).flatMap((unit) => inUnit(value.every, unit, wordings));
  const times = value.times ?? 1;
  return [
    ...named,
    ...(times === 1
      ? duration.flatMap(wordings.everyDuration)
      : wordings.timesIn(times, value.every, duration)),
  ];
}

function countWords(value: number, counters: readonly string[], wordings: Wordings): readonly string[] {
  return counters.flatMap((counter) =>
    wordings.numbers(value).map((number) => wordings.amount(number, counter, value)),
  );
}

function rangeWords(from: Quantity, to: Quantity, wordings: Wordings): readonly string[] {
  if (from.kind === "count" && to.kind === "count") {
    return countWords(to.value, wordings.counters[to.counter], wordings)
      .filter((words) => /^\d/.test(words))
      .flatMap((last) => wordings.ranges(String(from.value), last));
  }
  if (from.kind === "percent" && to.kind === "percent") {
    return wordings.percent(String(to.value)).flatMap((last) => wordings.ranges(String(from.value), last));
  }
  const [first, last] = [isoOf(from), isoOf(to)];
  if (first === undefined || last === undefined) return [];
  const unit = unitsOf(last).find((candidate) => unitsOf(first).includes(candidate));
  if (unit === undefined) return [];
  const number = /^\d+/.exec(inUnit(first, unit, wordings)[0] ?? "")?.[0] ?? "";
  const ranges = wordings.ranges(number, inUnit(last, unit, wordings)[0] ?? "");
  return from.kind === "frequency" ? ranges.flatMap(wordings.everyRange) : ranges;
}

function isoOf(value: Quantity): string | undefined {
  if (value.kind === "duration") return value.value;
  return value.kind === "frequency" ? value.every : undefined;
}
