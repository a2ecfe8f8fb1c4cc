import type { FactDefinition, FactType, Vocabulary } from "../../core/model.ts";

const pascal = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

const union = (values: readonly string[]): string => values.map((value) => JSON.stringify(value)).join(" | ");

const choiceType = (fact: FactDefinition): string =>
  fact.choices === undefined || fact.choices === "open" ? "OpenName" : pascal(fact.choices);

const valueTypes: Readonly<Record<FactType, (fact: FactDefinition) => string>> = {
  duration: () => "Time",
  percent: () => "number",
  count: () => "number",
  amount: () => "Amount",
  range: () => "Range",
  flag: () => "boolean",
  choice: choiceType,
  choices: (fact) => `readonly ${choiceType(fact)}[]`,
  places: () => "readonly Place[]",
  schedule: () => "Schedule",
  versions: (fact) => `readonly ${choiceType(fact)}[]`,
};

/** The TypeScript source of the facts' types, one value type per fact. */
export const factTypes = ({ choiceSets, facts }: Vocabulary): string => {
  const sets = Object.entries(choiceSets).map(
    ([name, choices]) => `export type ${pascal(name)} = ${union(Object.keys(choices))};`,
  );
  const keys = Object.entries(facts).map(
    ([key, fact]) => `  /** ${fact.label.en} */\n  readonly ${key}: ${valueTypes[fact.type](fact)};`,
  );
  return [
    "// Generated from schema/facts.yaml by `npm run generate`. Do not edit.",
    'import type { Amount, OpenName, Place, Range, Schedule, Time } from "./values.ts";',
    "",
    ...sets,
    "",
    "/** The value of each fact, where it has one and not a standing. */",
    "export interface FactValues {",
    ...keys,
    "}",
    "",
    "export type FactKey = keyof FactValues;",
    "",
  ].join("\n");
};
