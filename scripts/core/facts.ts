import {
  type FactDefinition,
  type FactType,
  itemOf,
  STANDINGS,
  type Standing,
  type Vocabulary,
} from "./model.ts";
import type { Lang } from "./lang.ts";
import type { FactKey, FactValues } from "./facts.generated.ts";
import { isSameDuration } from "./duration.ts";
import { amountIn } from "./amount.ts";
import type { Case, Cases, FactValue, Sheet, Stated, StatedAnswer } from "./sheet.ts";
import type { Amount, Time } from "./values.ts";

/** A fact as one answer states it. */
export interface Statement<K extends FactKey = FactKey> {
  readonly fact: K;
  readonly value: Stated<FactValues[K]>;
  readonly by: StatedAnswer;
}

/** Whether a fact says a standing in place of a value. */
export const isStanding = (value: unknown): value is Standing =>
  typeof value === "string" && STANDINGS.some((standing) => standing === value);

/** Whether a fact says a value for each of several cases. */
export const isCases = <T>(value: T): value is Extract<T, readonly { readonly case: string }[]> =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((each: unknown) => typeof each === "object" && each !== null && "case" in each);

/** One thing that a fact says, and where in its file: the whole, or what it says in one case. */
export interface Part<V = FactValue> {
  readonly value: V | Standing;
  /** The case in which it says so; undefined where it always does. */
  readonly of: Case<V> | undefined;
  /** Keys from the fact to this value. */
  readonly path: readonly (string | number)[];
}

/** What a fact says, taken apart into its cases; a single part where it has none. */
export const partsOf = <V>(value: Stated<V>): readonly Part<V>[] => {
  // The compiler cannot tell apart what is generic: a list of cases is no value.
  if (!isCases(value)) return [{ value: value, of: undefined, path: [] }];
  return (value as Cases<V>).map((each, index) => ({ value: each.value, of: each, path: [index, "value"] }));
};

/** What a case is called in a language; in Japanese where it has no other name. */
export const caseLabel = ({ label }: Pick<Case, "label">, lang: Lang): string =>
  typeof label === "string" ? label : (label[lang] ?? label.ja);

/** Every answer's statement of the fact; first those whose item must state it, then by item number. */
export const statementsOf = <K extends FactKey>(sheet: Sheet, fact: K): readonly Statement<K>[] => {
  const stated = sheet.answers.flatMap((by): readonly Statement<K>[] => {
    const value: Stated<FactValues[K]> | undefined = by.answer.facts[fact];
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
  // Both are values of a fact of the type.
  duration: (a, b) => isSameDuration(a as Time, b as Time),
  range: (a, b) => JSON.stringify(a) === JSON.stringify(b),
};

const isSameAmount = (
  { unitSets }: Vocabulary,
  { units = "" }: FactDefinition,
  a: Amount,
  b: Amount,
): boolean => {
  const [own, other] = [amountIn(unitSets[units], a), amountIn(unitSets[units], b)];
  return own.dimension === other.dimension && own.size === other.size;
};

/** Whether two statements of one fact say the same: `P7D` is `P1W`, lists of choices and cases have no order, labels no say. */
export const saysSame = (
  vocabulary: Vocabulary,
  definition: FactDefinition,
  a: Stated,
  b: Stated,
): boolean => {
  if (isCases(a) || isCases(b)) {
    if (!isCases(a) || !isCases(b) || a.length !== b.length) return false;
    return a.every((own) =>
      b.some((other) => other.case === own.case && saysSame(vocabulary, definition, own.value, other.value)),
    );
  }
  if (isStanding(a) || isStanding(b)) return a === b;
  // Both are values of a fact of the type.
  if (definition.type === "amount") return isSameAmount(vocabulary, definition, a as Amount, b as Amount);
  return isSameValue[definition.type]?.(a, b) ?? canonical(a) === canonical(b);
};

// What YAML would take for something else, or for more than one scalar, needs quotes.
const isPlain = (text: string): boolean =>
  /^[^\s"'\[\]{}#&*!|>%@`?:,-][^"\[\]{}#,]*$/.test(text) &&
  !/: | #|:$|\s$/.test(text) &&
  !/^(?:[\d.]+|true|false|null|~)$/i.test(text);

const inFlow = (text: string): string => (isPlain(text) ? text : JSON.stringify(text));

const writtenPart = (part: unknown): string => {
  if (typeof part === "string") return inFlow(part);
  if (Array.isArray(part)) return `[${part.map(writtenPart).join(", ")}]`;
  if (typeof part !== "object" || part === null) return String(part);
  return `{ ${Object.entries(part)
    .map(([key, value]) => `${key}: ${writtenPart(value)}`)
    .join(", ")} }`;
};

/** A fact's value as its file writes it, on one line. */
export const writtenValue = (value: Stated): string =>
  typeof value === "string" ? value : writtenPart(value);
