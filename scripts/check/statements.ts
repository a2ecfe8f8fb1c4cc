import type { Localized } from "../core/lang.ts";
import type { Standing } from "../core/model.ts";
import { isStanding, type Statement, statementsOf, writtenValue } from "../core/facts.ts";
import type { FactKey, FactValues } from "../core/facts.generated.ts";
import type { FactValue, Sheet } from "../core/sheet.ts";
import type { Pointer } from "./rule.ts";

/** A statement of a fact that has a value. */
export type ValueStatement<K extends FactKey = FactKey> = Statement<K> & { readonly value: FactValues[K] };

/** Whether a fact is stated, and with a value. */
export const isValue = <V extends FactValue>(value: V | Standing | undefined): value is V =>
  value !== undefined && !isStanding(value);

const hasValue = <K extends FactKey>(statement: Statement<K>): statement is ValueStatement<K> =>
  !isStanding(statement.value);

/** Every answer's statement of the fact, where it states a value and no standing. */
export const valuesOf = <K extends FactKey>(sheet: Sheet, fact: K): readonly ValueStatement<K>[] =>
  statementsOf(sheet, fact).filter(hasValue);

/** Where a statement stands. */
export const atStatement = ({ fact, by }: Statement): Pointer => ({
  item: by.answer.slug,
  path: ["facts", fact],
});

/** A statement as the other side of a finding. */
export const asRelated = (statement: Statement): Pointer & { readonly message: Localized } => {
  const said = `${statement.fact}: ${writtenValue(statement.value)}`;
  return { ...atStatement(statement), message: { ja: said, en: said } };
};
