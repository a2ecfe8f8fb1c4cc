import { factSchema } from "../../load/schema/fact-schema.ts";
import type { Model, Standing } from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import { type SchemaCheck, schemaCheck } from "../../load/schema-check.ts";
import type { FactValue } from "../../core/sheet.ts";

const checks = new WeakMap<Model, Map<FactKey, SchemaCheck>>();

/** Whether a value is one that the vocabulary allows for a fact: what its schema says. */
export const isAllowed = (model: Model, fact: FactKey, value: unknown): value is FactValue | Standing => {
  const known = checks.get(model) ?? new Map<FactKey, SchemaCheck>();
  checks.set(model, known);
  const check = known.get(fact) ?? schemaCheck(factSchema(model.vocabulary, model.vocabulary.facts[fact]));
  known.set(fact, check);
  return check(value).length === 0;
};
