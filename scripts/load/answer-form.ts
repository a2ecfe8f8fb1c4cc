import type { ErrorObject } from "ajv/dist/2020.js";
import { words } from "../locales/messages.ts";
import { hint } from "./schema/fact-schema.ts";
import {
  type FactDefinition,
  factsOf,
  itemsStating,
  type Item,
  type Model,
  itemNumbered,
} from "../core/model.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { DataError } from "./read-data.ts";
import { generalError, oncePerPlace, param, type SchemaCheck, segments, shownValue } from "./schema-check.ts";

const isFactKey = (model: Model, key: string): key is FactKey => Object.hasOwn(model.vocabulary.facts, key);

const factError = (model: Model, item: Item, error: ErrorObject, facts: unknown): DataError => {
  const path = segments(error.instancePath);
  const known = factsOf(item);
  const said = (key: string, rule: string, value: unknown): DataError => {
    if (!isFactKey(model, key)) return generalError(error);
    const fact: FactDefinition = model.vocabulary.facts[key];
    const told = words((m, lang) => {
      const allowed = hint(model.vocabulary, fact, lang);
      return rule === "missing-fact"
        ? m.missingFact(key, fact.label[lang], allowed)
        : m.wrongFactValue(key, fact.label[lang], shownValue(value), allowed);
    });
    return { rule, path: ["facts", key], part: "value", words: told };
  };
  if (path.length > 1) {
    const key = String(path[1]);
    const values = facts as Readonly<Record<string, unknown>>; // an error below /facts/KEY means that it is an object
    return said(key, "wrong-fact-value", values[key]);
  }
  if (error.keyword === "required") return said(param(error, "missingProperty"), "missing-fact", undefined);
  if (error.keyword !== "additionalProperties") return generalError(error);
  const key = param(error, "additionalProperty");
  const told = isFactKey(model, key)
    ? words((m) =>
        m.factOfOtherItem(
          key,
          itemsStating(model.checklist, key).map((other) => other.no),
          known,
        ),
      )
    : words((m) => m.unknownFact(shownValue(key), known));
  return { rule: "unknown-fact", path: ["facts", key], part: "key", words: told };
};

const markError = (item: Item, value: unknown): DataError => ({
  rule: "wrong-mark",
  path: ["mark"],
  part: "value",
  words:
    item.mark === undefined ? words((m) => m.noMarkHere()) : words((m) => m.wrongMark(shownValue(value))),
});

/** What deviates from the schema of answers, in the words of this checklist. */
export const answerErrors = (model: Model, check: SchemaCheck, value: unknown): readonly DataError[] => {
  const errors = check(value).filter(({ keyword }) => keyword !== "if");
  if (errors.length === 0) return [];
  // The root's type is checked by the schema; anything else has no properties to read.
  const answer = (typeof value === "object" && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const item = itemNumbered(model.checklist, answer["no"]);
  return oncePerPlace(
    errors.map((error) => {
      const [first] = segments(error.instancePath);
      if (item !== undefined && first === "facts") return factError(model, item, error, answer["facts"]);
      if (item !== undefined && first === "mark") return markError(item, answer["mark"]);
      return generalError(error);
    }),
  );
};
