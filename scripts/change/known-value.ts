import type { FactDefinition, Model } from "../core/model.ts";
import { factSchema } from "../load/schema/fact-schema.ts";
import { type SchemaCheck, schemaCheck } from "../load/schema-check.ts";

// Most facts are asked for often: of each side of each release.
const checks = new WeakMap<FactDefinition, SchemaCheck>();

/**
 * Whether something is a value or a standing of the fact as today's vocabulary knows it. What an older revision states need
 * not be: its words are shown as they were written, and no reader of values may be given them.
 */
export const isValueOf = ({ vocabulary }: Model, definition: FactDefinition, value: unknown): boolean => {
  const check = checks.get(definition) ?? schemaCheck(factSchema(vocabulary, definition));
  checks.set(definition, check);
  return check(value).length === 0;
};
