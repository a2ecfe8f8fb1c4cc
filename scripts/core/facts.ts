import { type FactDefinition, type FactType, itemOf, STANDINGS, type Standing } from "./model.ts";
import type { FactKey, FactValues } from "./facts.generated.ts";
import { isSameDuration } from "./duration.ts";
import type { FactValue, Sheet, StatedAnswer } from "./sheet.ts";
import type { Duration } from "./values.ts";

/** A fact as one answer states it. */
export interface Statement<K extends FactKey = FactKey> {
  readonly fact: K;
  readonly value: FactValues[K] | Standing;
  readonly by: StatedAnswer;
}

/** Whether a fact says a standing in place of a value. */
export const isStanding = (value: FactValue | Standing): value is Standing =>
  typeof value === "string" && STANDINGS.some((standing) => standing === value);

/** Every answer's statement of the fact; first those whose item must state it, then by item number. */
export const statementsOf = <K extends FactKey>(sheet: Sheet, fact: K): readonly Statement<K>[] => {
  const stated = sheet.answers.flatMap((by): readonly Statement<K>[] => {
    const value: FactValues[K] | Standing | undefined = by.answer.facts[fact];
    return value === undefined ? [] : [{ fact, value, by }];
  });
  const must = (statement: Statement<K>): boolean =>
    itemOf(sheet.model, statement.by.answer.slug)?.facts.must.includes(fact) === true;
  return [...stated.filter(must), ...stated.filter((statement) => !must(statement))];
};

const canonical = (value: unknown): string =>
  Array.isArray(value)
    ? JSON.stringify(value.map((part) => JSON.stringify(part)).sort())
    : JSON.stringify(value);

// Sets say the same in any order; a range does not, and a duration has several spellings.
const isSameValue: Readonly<Partial<Record<FactType, (a: FactValue, b: FactValue) => boolean>>> = {
  duration: (a, b) => isSameDuration(a as Duration, b as Duration), // both are values of a fact of this type
  range: (a, b) => JSON.stringify(a) === JSON.stringify(b),
};

/** Whether two statements of one fact say the same: `P7D` is `P1W`, and lists of choices have no order. */
export const saysSame = (
  definition: FactDefinition,
  a: FactValue | Standing,
  b: FactValue | Standing,
): boolean => {
  if (isStanding(a) || isStanding(b)) return a === b;
  return isSameValue[definition.type]?.(a, b) ?? canonical(a) === canonical(b);
};

// `Array.isArray` does not narrow readonly arrays.
const isList = (value: FactValue): value is Extract<FactValue, readonly unknown[]> => Array.isArray(value);

/** A fact's value as its file writes it, on one line. */
export const writtenValue = (value: FactValue | Standing): string => {
  if (typeof value === "string") return value;
  if (!isList(value)) return String(value);
  const written = (part: (typeof value)[number]): string => {
    // Without quotes a version would be a number in YAML.
    const needsQuotes = typeof part === "object" || (typeof part === "string" && /^[\d.]+$/.test(part));
    return needsQuotes ? JSON.stringify(part) : String(part);
  };
  return `[${value.map(written).join(", ")}]`;
};
