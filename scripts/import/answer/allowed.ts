import { factSchema } from "../../schema/fact-schema.ts";
import type { Model, Standing } from "../../schema/model.ts";
import type { FactKey } from "../../sheet/facts.generated.ts";
import { type SchemaCheck, schemaCheck } from "../../sheet/schema-check.ts";
import type { FactValue } from "../../sheet/sheet.ts";

const checks = new WeakMap<Model, Map<FactKey, SchemaCheck>>();

/** Whether a value is one that the vocabulary allows for a fact: what its schema says. */
export const isAllowed = (model: Model, fact: FactKey, value: unknown): value is FactValue | Standing => {
  const known = checks.get(model) ?? new Map<FactKey, SchemaCheck>();
  checks.set(model, known);
  const check = known.get(fact) ?? schemaCheck(factSchema(model.vocabulary, model.vocabulary.facts[fact]));
  known.set(fact, check);
  return check(value).length === 0;
};
