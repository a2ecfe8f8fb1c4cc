import { coreWords } from "../core/messages.ts";
import { changeWords } from "./messages.ts";
import { sayValue } from "../reading/say-value.ts";
import type { Lang } from "../core/lang.ts";
import { checklistsOf, type FactDefinition, type Model, type Standing, type ItemNo } from "../core/model.ts";
import type { FactKey } from "../core/facts.generated.ts";
import { isValueOf } from "./known-value.ts";
import type { FactValue } from "../core/sheet.ts";
import type { Change, Direction, Json } from "../core/change.ts";

/** A commitment change as a person reads it. */
export interface SaidChange {
  readonly item: ItemNo;
  readonly title: string;
  /** What changed: a fact's label, the mark, or a text. */
  readonly label: string;
  /** The text that changed, to be compared word by word: a side that does not state it is empty; undefined where it is no text. */
  readonly words: { readonly lang: Lang; readonly before: string; readonly after: string } | undefined;
  readonly direction: Direction;
  readonly before: string;
  readonly after: string;
}

const factOf = (model: Model, fact: string): readonly [FactKey, FactDefinition] | undefined =>
  // The vocabulary's keys are the generated type's keys.
  (Object.entries(model.vocabulary.facts) as readonly [FactKey, FactDefinition][]).find(
    ([key]) => key === fact,
  );

/** A value of a fact in words; as it is written where today's vocabulary does not know it. */
const sayFact = (model: Model, fact: string, value: Json, lang: Lang): string => {
  if (value === null) return changeWords[lang].absent;
  const written = typeof value === "string" ? value : JSON.stringify(value);
  const known = factOf(model, fact);
  if (known === undefined) return written;
  const [key, definition] = known;
  // The fact's schema admits its values and standings only.
  return isValueOf(model, definition, value)
    ? sayValue(model, key, value as FactValue | Standing, lang)
    : written;
};

const sayPlain = (value: Json, lang: Lang): string =>
  typeof value === "string" ? value : changeWords[lang].absent;

const wordsOf = (value: Json): string => (typeof value === "string" ? value : "");

const sayMark = (value: Json, lang: Lang): string =>
  value === "有" || value === "無" ? coreWords[lang].mark[value].trim() : changeWords[lang].absent;

/** A change in the words of a language. */
export const sayChange = (model: Model, change: Change, lang: Lang): SaidChange => {
  const { item, fact, from, part = "mark", before, after, direction } = change;
  const asked = checklistsOf(model).flatMap(({ items }) => items.filter(({ no }) => no === item));
  const title = asked[0]?.title[lang] ?? "";
  const base = { item, title, direction, words: undefined };
  if (fact !== undefined)
    return {
      ...base,
      label: `${factOf(model, fact)?.[1].label[lang] ?? fact}${from === undefined ? "" : changeWords[lang].renamed(from, fact)}`,
      before: sayFact(model, fact, before, lang),
      after: sayFact(model, fact, after, lang),
    };
  const label = changeWords[lang].part[part];
  if (part === "mark") return { ...base, label, before: sayMark(before, lang), after: sayMark(after, lang) };
  return {
    ...base,
    label,
    words: { lang: part === "text.ja" ? "ja" : "en", before: wordsOf(before), after: wordsOf(after) },
    before: sayPlain(before, lang),
    after: sayPlain(after, lang),
  };
};

/** From what a customer has to know first to what hardly concerns them. */
export const DIRECTIONS = ["weaker", "withdrawn", "changed", "stronger", "disclosed", "wording"] as const;

/** The changes in the words of a language, by direction, the worst first; directions without a change are left out. */
export const saidByDirection = (
  model: Model,
  changes: readonly Change[],
  lang: Lang,
): readonly (readonly [Direction, readonly SaidChange[]])[] =>
  DIRECTIONS.map(
    (direction) =>
      [
        direction,
        changes
          .filter((change) => change.direction === direction)
          .map((change) => sayChange(model, change, lang)),
      ] as const,
  ).filter(([, said]) => said.length > 0);
