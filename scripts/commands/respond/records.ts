import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../core/finding.ts";
import { sha256 } from "../../core/sums.ts";
import type { SourceFile } from "../../core/source.ts";
import { readEngineFile } from "../../io/engine.ts";
import { readSourceFile } from "../../io/source-file.ts";
import { errorAtPath, readData } from "../../load/read-data.ts";
import { generalErrors, parseSchema, schemaCheck } from "../../load/schema-check.ts";
import type { Card } from "../../respond/report/outcome.ts";
import type { SentRecord } from "../../respond/loop/sent.ts";

/** Some thousand rows with their words. */
const MAX_KIB = 8192;

const SENT = "sent";

/** The folder in which it is recorded what a customer was sent. */
export const sentFolder = (questionnaires: string, customer: string): string =>
  join(questionnaires, customer, SENT);

/** A record, and the sum of its file. */
export interface ReadRecord {
  readonly path: string;
  readonly record: SentRecord;
  readonly sum: string;
}

interface Reading<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

const readAs = <T>(file: SourceFile, schema: string): Reading<T> => {
  const { value, findings } = readData(file, null);
  if (findings.length > 0) return { value: undefined, findings };
  const check = schemaCheck(parseSchema(readEngineFile(schema)));
  const errors = generalErrors(check, value).map((error) => errorAtPath(file, null, error));
  // Where it keeps to its schema, it is what the schema says.
  return errors.length > 0 ? { value: undefined, findings: errors } : { value: value as T, findings: [] };
};

/** What a customer was sent, the earliest first; findings where a record is broken. */
export const readSent = (
  questionnaires: string,
  customer: string,
): { readonly records: readonly ReadRecord[]; readonly findings: readonly Finding[] } => {
  const folder = sentFolder(questionnaires, customer);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yaml")) : [];
  const readings = names.sort().map((name) => {
    const file = readSourceFile(join(folder, name), MAX_KIB);
    return {
      path: file.path,
      sum: sha256(file.text),
      ...readAs<SentRecord>(file, "schema/sent.schema.json"),
    };
  });
  return {
    records: readings.flatMap(({ path, sum, value }) =>
      value === undefined ? [] : [{ path, sum, record: value }],
    ),
    findings: readings.flatMap(({ findings }) => findings),
  };
};

/** The customers of whom anything is kept. */
export const customersIn = (questionnaires: string): readonly string[] =>
  existsSync(questionnaires)
    ? readdirSync(questionnaires, { withFileTypes: true })
        .filter((each) => each.isDirectory() && !each.name.startsWith("."))
        .map(({ name }) => name)
        .sort()
    : [];

/** Records in their order of writing, of which one names another before it than there is: somebody changed the past. */
export const brokenChain = (records: readonly ReadRecord[]): readonly ReadRecord[] => {
  const sums = new Set(records.map(({ sum }) => sum));
  return records.filter(({ record: { previous } }) => previous !== null && !sums.has(previous));
};

/** The record that no other one names: the last. */
export const lastOf = (records: readonly ReadRecord[]): ReadRecord | undefined => {
  const named = new Set(records.map(({ record }) => record.previous));
  return records.filter(({ sum }) => !named.has(sum)).at(-1);
};

/** The file of a customer's card. */
export const cardPath = (questionnaires: string, customer: string): string =>
  join(questionnaires, customer, "card.yaml");

/** A customer's card, empty where there is none; findings where it is broken. */
export const readCard = (
  questionnaires: string,
  customer: string,
): { readonly card: Card; readonly findings: readonly Finding[] } => {
  const path = cardPath(questionnaires, customer);
  if (!existsSync(path)) return { card: {}, findings: [] };
  const { value, findings } = readAs<Card>(readSourceFile(path), "schema/card.schema.json");
  return { card: value ?? {}, findings };
};
