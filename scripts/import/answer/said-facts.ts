import { sayValue } from "../../reading/say-value.ts";
import type { Lang } from "../../core/lang.ts";
import { readingWords } from "../../reading/messages.ts";
import {
  type FactDefinition,
  factsOf,
  type Item,
  type Model,
  type Standing,
  STANDINGS,
} from "../../core/model.ts";
import type { Claim } from "../../reading/claim.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { FactValue } from "../../core/sheet.ts";
import { findClaims } from "../../reading/find.ts";
import type { ReadFact } from "./read-answer.ts";
import { isAllowed } from "./allowed.ts";
import { saidSchedule } from "./schedules.ts";
import { valueOf } from "./values.ts";
import { versionsOf } from "./versions.ts";

/** A name with its date of expiry, as we print it. */
const openName = (written: string): unknown => {
  const [, name, until] =
    /^(.*?)\s*[((](?:有効期限 |valid until )(\d{4}-\d{2}-\d{2})[))]$/.exec(written) ?? [];
  return name === undefined || until === undefined ? written : { name, until };
};

/** The times that printed words could stand for: lengths, days of work, ends of the calendar, and whichever of two is earlier. */
const saidTimes = (claims: readonly Claim[], definition: FactDefinition): readonly unknown[] => {
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
const candidates = (model: Model, fact: FactKey, said: string, lang: Lang): readonly unknown[] => {
  const definition = model.vocabulary.facts[fact];
  const labels = Object.entries(model.vocabulary.choiceSets[definition.choices ?? ""] ?? {});
  const nameOf = (label: string): unknown =>
    labels.find(([, name]) => name[lang] === label)?.[0] ??
    (definition.choices === "open" ? openName(label) : undefined);
  const names = said.split(readingWords[lang].comma).map(nameOf);
  const claims = findClaims(said, lang);
  const read = claims.map((claim) => valueOf(claim, definition)).filter((value) => value !== undefined);
  const printed = saidSchedule(claims);
  const isList = definition.type === "choices" || definition.type === "versions";
  // 「なし」 of a flag is false; of anything else it is none.
  return [
    true,
    false,
    ...STANDINGS,
    isList ? names : names[0],
    ...read,
    versionsOf(claims),
    ...(definition.type === "duration" ? saidTimes(claims, definition) : []),
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
    const allowed = candidates(model, fact, written, lang).filter((value) => isAllowed(model, fact, value));
    const value = allowed.find((each) => isSaidAs(model, fact, each, written, lang));
    return value === undefined ? [] : [{ fact, value, by: "column", words: [line] }];
  });
  return { listed: new Map(said.map(({ fact, value }) => [fact, value])), read };
};
