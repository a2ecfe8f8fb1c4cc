import { words } from "./messages.ts";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import type { Words } from "../core/finding.ts";
import { type CompiledCheck, preparedCheck } from "./prepared.ts";
import { remembering } from "../core/remember.ts";
import { DATE_PATTERN, type JsonSchema } from "./schema/fact-schema.ts";
import type { DataError } from "./read-data.ts";
import type { SourceFile } from "../core/source.ts";

/** Holds a value against a JSON Schema and returns every deviation from it. */
export type SchemaCheck = (value: unknown) => readonly ErrorObject[];

/**
 * How schemas are read. They are this project's own and a test holds them to their meta-schema, so that a run need not. All
 * errors are wanted, with the values they are about.
 */
export const AJV_OPTIONS = { allErrors: true, verbose: true, meta: false, validateSchema: false } as const;

/** Compiles a JSON Schema (2020-12), once for the same schema: there are some for each fact. */
export const schemaCheck: (schema: JsonSchema) => SchemaCheck = remembering(
  (schema, text) => {
    const validate: CompiledCheck =
      preparedCheck(text) ??
      // Each is used for a handful of values: optimizing its code costs more than it gives.
      new Ajv2020({ ...AJV_OPTIONS, code: { optimize: false } }).compile(schema);
    return (value) => (validate(value) ? [] : (validate.errors ?? []));
  },
  (schema) => JSON.stringify(schema),
  500,
);

/** The property names and indexes of a JSON pointer (RFC 6901). */
export const segments = (pointer: string): readonly (string | number)[] =>
  pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));

/** The JSON Schema that a file of the project holds. @throws SyntaxError that names the file, where it is no JSON. */
export const parseSchema = ({ path, text }: SourceFile): JsonSchema => {
  try {
    return JSON.parse(text) as JsonSchema; // a schema that is no object fails on compiling
  } catch (error) {
    throw new SyntaxError(`${path}: ${error instanceof Error ? error.message : ""}`, { cause: error });
  }
};

const MAX_SHOWN = 60;

/** A value as a message shows it: on one line, and not too long. */
export const shownValue = (value: unknown): string => {
  const json = typeof value === "string" ? value : JSON.stringify(value);
  const line = json.replace(/\s+/g, " ");
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
};

/** One of an error's parameters, as text. */
export const param = (error: ErrorObject, name: string): string => {
  // ajv types an error's parameters by keyword only as a bag of values.
  const value = (error.params as Readonly<Record<string, unknown>>)[name];
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

const limitOf = (error: ErrorObject): string => {
  const names: Readonly<Record<string, string>> = { type: "type", enum: "allowedValues", pattern: "pattern" };
  return param(error, names[error.keyword] ?? "limit");
};

const knownKeys = (error: ErrorObject): readonly string[] => {
  const parent: unknown = error.parentSchema?.["properties"];
  return typeof parent === "object" && parent !== null ? Object.keys(parent) : [];
};

/** The words for a deviation that needs no knowledge of the checklist. */
export const generalError = (error: ErrorObject): DataError => {
  const path = segments(error.instancePath);
  const at = (rule: string, more: readonly string[], part: "key" | "value", said: Words): DataError => ({
    rule,
    path: [...path, ...more],
    part,
    words: said,
  });
  if (error.keyword === "required")
    return at(
      "missing-key",
      [],
      "key",
      words((m) => m.missingKey(param(error, "missingProperty"))),
    );
  if (error.keyword === "additionalProperties") {
    const key = param(error, "additionalProperty");
    return at(
      "unknown-key",
      [key],
      "key",
      words((m) => m.unknownKey(shownValue(key), knownKeys(error))),
    );
  }
  if (path.length === 0)
    return at(
      "answer-form",
      [],
      "value",
      words((m) => m.notAMap()),
    );
  const key = path.join(".");
  const value = shownValue(error.data);
  if (error.schema === DATE_PATTERN)
    return at(
      "wrong-date",
      [],
      "value",
      words((m) => m.wrongDate(key, value)),
    );
  if (key === "owner")
    return at(
      "wrong-owner",
      [],
      "value",
      words((m) => m.wrongOwner(value)),
    );
  const expected = limitOf(error);
  return at(
    "wrong-value",
    [],
    "value",
    words((m) => m.wrongValue(key, value, m.expected(error.keyword, expected))),
  );
};

/** Several keywords may object to one value; its owner needs to read of it once. */
export const oncePerPlace = (errors: readonly DataError[]): readonly DataError[] => [
  ...new Map(
    errors.map((error) => [`${error.rule} ${error.path.join("/")} ${error.words.message.en}`, error]),
  ).values(),
];

/** What deviates from any other schema, such as that of `service.yaml`. */
export const generalErrors = (check: SchemaCheck, value: unknown): readonly DataError[] =>
  oncePerPlace(
    check(value)
      .filter(({ keyword }) => keyword !== "if")
      .map(generalError),
  );
