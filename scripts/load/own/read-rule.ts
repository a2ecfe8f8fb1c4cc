import type { Comparison, FactDefinition, FactType, Sign, Vocabulary } from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { FactValue } from "../../core/sheet.ts";
import type { Words } from "../../core/finding.ts";
import { hint, valueSchema } from "../schema/fact-schema.ts";
import { schemaCheck } from "../schema-check.ts";
import { ownWords } from "./messages.ts";

/** Either what a rule compares, or what keeps it from being read. */
export type RuleReading =
  { readonly comparisons: readonly Comparison[]; readonly problem?: undefined } | { readonly problem: Words };

const NAME = /^[a-z][A-Za-z0-9]*$/;

// FACT SIGN OPERAND; what an operand holds is for its fact to say.
const COMPARISON = /^([a-z][A-Za-z0-9]*) (>=|<=|!=|=|>|<) (\S(?:.*\S)?)$/;

/** The types whose values have an order. */
const ORDERED: readonly FactType[] = ["duration", "percent", "count", "amount"];

const isFact = ({ facts }: Vocabulary, name: string): name is FactKey => Object.hasOwn(facts, name);

const definitionOf = ({ facts }: Vocabulary, fact: FactKey): FactDefinition => facts[fact];

const unquoted = (text: string): string => /^"([^"]*)"$/.exec(text)?.[1] ?? text;

const number = (text: string): unknown =>
  /^(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/.test(text) ? Number(text) : text;

const list = (text: string): readonly string[] | undefined =>
  /^\[([^\[\]]*)\]$/
    .exec(text)?.[1]
    ?.split(",")
    .map((each) => unquoted(each.trim()));

/** What is written, as YAML would have it for a fact of the type: the schema tells whether it is right. */
const valueIn = (type: FactType, text: string): unknown => {
  switch (type) {
    case "percent":
    case "count":
      return number(text);
    case "flag":
      return text === "true" ? true : text === "false" ? false : text;
    case "range":
      return list(text)?.map(number) ?? text;
    case "choices":
    case "places":
    case "versions":
      return list(text) ?? text;
    case "duration":
    case "amount":
    case "choice":
    case "schedule":
      return unquoted(text);
  }
};

const isOneKind = (a: FactDefinition, b: FactDefinition): boolean =>
  a.type === b.type && a.units === b.units && a.choices === b.choices;

const readComparison = (vocabulary: Vocabulary, text: string): Comparison | Words => {
  const [, fact, sign, operand] = COMPARISON.exec(text) ?? [];
  if (fact === undefined || sign === undefined || operand === undefined)
    return ownWords((m) => m.unread(text));
  if (!isFact(vocabulary, fact)) return ownWords((m) => m.unknown("fact", fact, []));
  const definition = definitionOf(vocabulary, fact);
  if (sign !== "=" && sign !== "!=" && !ORDERED.includes(definition.type))
    return ownWords((m, lang) => m.noOrder(fact, definition.label[lang], sign));
  // The pattern allows these only.
  const begun = { fact, sign: sign as Sign };
  if (isFact(vocabulary, operand))
    return isOneKind(definition, definitionOf(vocabulary, operand))
      ? { ...begun, other: operand }
      : ownWords((m) => m.otherType(fact, operand));
  const value = valueIn(definition.type, operand);
  if (schemaCheck(valueSchema(vocabulary, definition))(value).length === 0)
    return { ...begun, value: value as FactValue }; // the schema of the fact's values was kept
  // A name in the place of a number or a time can only be meant for a fact.
  const isMeantAsFact = NAME.test(operand) && ORDERED.includes(definition.type);
  if (isMeantAsFact) return ownWords((m) => m.unknown("fact", operand, []));
  return ownWords((m, lang) =>
    m.wrongValue(fact, definition.label[lang], operand, hint(vocabulary, definition, lang)),
  );
};

const isProblem = (read: Comparison | Words): read is Words => "message" in read;

/** Reads the small closed form of a rule: `FACT SIGN (FACT|VALUE)`, several joined by `and`. Nothing is executed. */
export const readRule = (vocabulary: Vocabulary, holds: string): RuleReading => {
  const read = holds.split(" and ").map((part) => readComparison(vocabulary, part));
  const problem = read.find(isProblem);
  if (problem !== undefined) return { problem };
  return { comparisons: read.filter((each): each is Comparison => !isProblem(each)) };
};
