import { words } from "./messages.ts";
import type { ErrorObject } from "ajv/dist/2020.js";
import { calendarEnd, workingDaysIn } from "../core/duration.ts";
import { factSchema, hint } from "./schema/fact-schema.ts";
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
import {
  generalError,
  oncePerPlace,
  param,
  type SchemaCheck,
  schemaCheck,
  segments,
  shownValue,
} from "./schema-check.ts";

const isFactKey = (model: Model, key: string): key is FactKey => Object.hasOwn(model.vocabulary.facts, key);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const CASE_KEYS = ["case", "label", "value"] as const;

/** What is wrong with one case of a fact, at the part that is wrong; undefined where it is a case of the fact. */
const caseError = (model: Model, key: FactKey, each: unknown, index: number): DataError | undefined => {
  if (!isRecord(each)) return undefined;
  const check = schemaCheck(factSchema(model.vocabulary, model.vocabulary.facts[key]));
  const sound = { case: "a", label: "a", value: "none" };
  const wrong = CASE_KEYS.find((part) => check([{ ...sound, [part]: each[part] }]).length > 0);
  if (wrong === undefined) return undefined;
  const id = typeof each["case"] === "string" ? each["case"] : undefined;
  const special = wrong === "value" ? clockError(model, key, each[wrong]) : undefined;
  return {
    rule: "wrong-case",
    path: ["facts", key, index, ...(wrong in each ? [wrong] : [])],
    part: "value",
    words: special ?? words((m) => m.caseLacks(key, wrong, id)),
  };
};

/** Working days or an end of the calendar where a fact counts time on the clock. */
const clockError = (model: Model, key: FactKey, value: unknown): DataError["words"] | undefined => {
  const { clock, label } = model.vocabulary.facts[key];
  const isOffClock =
    isRecord(value) ||
    (typeof value === "string" && (workingDaysIn(value) !== undefined || calendarEnd(value) !== undefined));
  return clock === true && isOffClock
    ? words((m, lang) => m.notOnClock(key, label[lang], shownValue(value)))
    : undefined;
};

/** What can be said of a wrong value besides what is allowed. */
const specialError = (model: Model, key: FactKey, value: unknown): DataError | undefined => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const isMeantAsCases = list.some((each) => isRecord(each) && CASE_KEYS.some((part) => part in each));
  if (isMeantAsCases)
    return list.map((each, index) => caseError(model, key, each, index)).find((error) => error !== undefined);
  const said = clockError(model, key, value);
  return said && { rule: "wrong-fact-value", path: ["facts", key], part: "value", words: said };
};

/** The words for what deviates below `facts` of an answer to an item. */
export const factError = (model: Model, item: Item, error: ErrorObject, facts: unknown): DataError => {
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
    const special = isFactKey(model, key) ? specialError(model, key, values[key]) : undefined;
    return special ?? said(key, "wrong-fact-value", values[key]);
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
