import { coreWords } from "../../core/messages.ts";
import { changeWords } from "../../change/messages.ts";
import { pageWords } from "./messages.ts";
import type { Change, Json } from "../../core/change.ts";
import type { Lang } from "../../core/lang.ts";
import { factSchema } from "../../load/schema/fact-schema.ts";
import type { Model, Standing } from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import { schemaCheck } from "../../load/schema-check.ts";
import type { FactValue } from "../../core/sheet.ts";
import { sayValue } from "../../reading/say-value.ts";

/** A change as a person reads it; without `before` and `after` where words changed, which are too long to stand here. */
export interface ChangeWords {
  readonly label: string;
  readonly direction: string;
  readonly before?: string;
  readonly after?: string;
}

const written = (value: Json): string => (typeof value === "string" ? value : JSON.stringify(value));

const isKnown = ({ vocabulary }: Model, fact: string): fact is FactKey =>
  Object.hasOwn(vocabulary.facts, fact);

// An earlier revision may state what the vocabulary of today does not know: that stays as it is written.
const sayFact = (model: Model, fact: string, value: Json, lang: Lang): string => {
  if (value === null) return pageWords[lang].absent;
  if (!isKnown(model, fact)) return written(value);
  const { vocabulary } = model;
  const errors = schemaCheck(factSchema(vocabulary, vocabulary.facts[fact]))(value);
  // The schema of the fact admits its values and standings only.
  return errors.length === 0 ? sayValue(model, fact, value as FactValue | Standing, lang) : written(value);
};

/** A change in the words of a language. */
export const sayChange = (model: Model, change: Change, lang: Lang): ChangeWords => {
  const { fact, part, before, after } = change;
  const { mark } = coreWords[lang];
  const { filters, answerChanged, absent } = pageWords[lang];
  const direction = changeWords[lang].direction[change.direction];
  if (fact !== undefined)
    return {
      label: isKnown(model, fact) ? model.vocabulary.facts[fact].label[lang] : fact,
      direction,
      before: sayFact(model, fact, before, lang),
      after: sayFact(model, fact, after, lang),
    };
  if (part !== "mark") return { label: answerChanged[part === "text.en" ? "en" : "ja"], direction };
  const sayMark = (value: Json): string => (value === "有" || value === "無" ? mark[value] : absent);
  return { label: filters.mark, direction, before: sayMark(before), after: sayMark(after) };
};
