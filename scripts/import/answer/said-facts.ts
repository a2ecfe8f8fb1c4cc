import { readingWords } from "../../reading/messages.ts";
import { sayValue } from "../../reading/say-value.ts";
import type { Lang } from "../../core/lang.ts";
import {
  type FactDefinition,
  factsOf,
  type Item,
  type Model,
  type Standing,
  STANDINGS,
} from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { FactValue } from "../../core/sheet.ts";
import { channels } from "./names.ts";
import { quantity } from "./quantities.ts";
import type { ReadFact } from "./read-answer.ts";
import type { Context } from "./reading.ts";
import { daySelector, schedule } from "./schedules.ts";
import { tlsVersions } from "./facts/data.ts";
import { isAllowed } from "./allowed.ts";
import { valueOf } from "./values.ts";
import { type Words, wordsOf } from "./words.ts";

const ANY_BOUND = ["exact", "at-least", "at-most"] as const;

/** A name with its date of expiry, as we print it. */
const openName = (written: string): unknown => {
  const [, name, until] =
    /^(.*?)\s*[((](?:有効期限 |valid until )(\d{4}-\d{2}-\d{2})[))]$/.exec(written) ?? [];
  return name === undefined || until === undefined ? written : { name, until };
};

/** A schedule as we print it: days, their hours, then the next days, and the days off. */
const saidSchedule = ({ claims }: Words): string | undefined => {
  const rules: string[] = [];
  for (const { value } of claims) {
    const last = rules.at(-1);
    if (value.kind === "always") rules.push("24/7");
    else if (value.kind === "weekdays") rules.push(daySelector(value.days));
    else if (value.kind === "hours") {
      const hours = `${value.from}-${value.to}`;
      if (last === undefined) rules.push(hours);
      else rules[rules.length - 1] = /\d$/.test(last) ? `${last},${hours}` : `${last} ${hours}`;
    } else if (value.kind === "holidays" && value.off) rules.push("PH off");
  }
  return rules.length === 0 ? undefined : rules.join("; ");
};

/** The times that printed words could stand for: lengths, days of work, ends of the calendar, and whichever of two is earlier. */
const saidTimes = ({ claims }: Words, definition: FactDefinition): readonly unknown[] => {
  const times = claims.flatMap((claim) => {
    const { value } = claim;
    if (value.kind === "clock") return [`next-working-day-${value.at}`];
    if (value.kind === "working-days")
      return [`${String(value.to)} working days`, `${String(value.to)} working day`];
    return value.kind === "duration" ? [valueOf(claim, definition)] : [];
  });
  const pairs = times.flatMap((one) =>
    times.flatMap((other) => (one === other ? [] : [{ earliest: [one, other] }])),
  );
  return [...times, ...pairs];
};

/** Every value of a fact that its printed words could stand for; only those that print so count. */
const candidates = (
  model: Model,
  item: Item,
  fact: FactKey,
  said: string,
  lang: Lang,
): readonly unknown[] => {
  const definition = model.vocabulary.facts[fact];
  const labels = Object.entries(model.vocabulary.choiceSets[definition.choices ?? ""] ?? {});
  const nameOf = (label: string): unknown =>
    labels.find(([, name]) => name[lang] === label)?.[0] ??
    (definition.choices === "open" ? openName(label) : undefined);
  const names = said.split(readingWords[lang].comma).map(nameOf);
  const context: Context = { item, mark: undefined, words: wordsOf(said, lang), isBare: false };
  const readers = [quantity({ bounds: ANY_BOUND }), schedule, channels, tlsVersions];
  const read = readers.flatMap((reader) => {
    const hearing = reader(context, definition);
    return hearing !== undefined && "value" in hearing ? [hearing.value] : [];
  });
  const printed = saidSchedule(context.words);
  const isList = definition.type === "choices" || definition.type === "versions";
  // 「なし」 of a flag is false; of anything else it is none.
  return [
    true,
    false,
    ...STANDINGS,
    isList ? names : names[0],
    ...read,
    ...(definition.type === "duration" ? saidTimes(context.words, definition) : []),
    ...(printed === undefined ? [] : [printed]),
  ];
};

/** Whether a value would be printed in these words. */
export const isSaidAs = (
  model: Model,
  fact: FactKey,
  value: FactValue | Standing,
  said: string,
  lang: Lang,
): boolean => sayValue(model, fact, value, lang) === said;

/** What a bundle that this project published says of an item's facts. */
export interface SaidFacts {
  /** The facts that it lists, each with its printed value. */
  readonly listed: ReadonlyMap<FactKey, string>;
  /** Those whose value could be read back. */
  readonly read: readonly ReadFact[];
}

/**
 * The facts of a bundle that this project published: a line for each, its label and its value in words. A value counts only
 * where it would be printed in these very words.
 */
export const readSaidFacts = (model: Model, item: Item, lines: string, lang: Lang): SaidFacts => {
  const said = lines.split("\n").flatMap((line) => {
    const fact = factsOf(item).find((key) => line.startsWith(`${model.vocabulary.facts[key].label[lang]}: `));
    return fact === undefined
      ? []
      : [{ fact, line, value: line.slice(model.vocabulary.facts[fact].label[lang].length + 2) }];
  });
  const read = said.flatMap(({ fact, line, value: written }): readonly ReadFact[] => {
    const allowed = candidates(model, item, fact, written, lang).filter((value) =>
      isAllowed(model, fact, value),
    );
    const value = allowed.find((each) => isSaidAs(model, fact, each, written, lang));
    return value === undefined ? [] : [{ fact, value, by: "column", words: [line] }];
  });
  return { listed: new Map(said.map(({ fact, value }) => [fact, value])), read };
};
