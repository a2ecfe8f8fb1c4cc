import type { Localized } from "../core/lang.ts";
import type { Standing } from "../core/model.ts";
import { isStanding, partsOf, type Statement, statementsOf, writtenValue } from "../core/facts.ts";
import type { FactKey, FactValues } from "../core/facts.generated.ts";
import type { FactValue, Sheet, StatedAnswer } from "../core/sheet.ts";
import type { Pointer } from "./rule.ts";

/** What an answer says of a fact where it has a value: always, or in one case. */
export interface ValueStatement<K extends FactKey = FactKey> {
  readonly fact: K;
  readonly value: FactValues[K];
  readonly by: StatedAnswer;
  /** Keys from the fact to the value. */
  readonly path: readonly (string | number)[];
}

/** Whether a fact is stated, and with a value. */
export const isValue = <V extends FactValue>(value: V | Standing | undefined): value is V =>
  value !== undefined && !isStanding(value);

/** Every answer's statements of the fact, in every case, where it states a value and no standing. */
export const valuesOf = <K extends FactKey>(sheet: Sheet, fact: K): readonly ValueStatement<K>[] =>
  statementsOf(sheet, fact).flatMap(({ by, value: stated }) =>
    partsOf<FactValues[K]>(stated).flatMap(
      ({ value, path }) => (isStanding(value) ? [] : [{ fact, value: value, by, path }]), // no standing: a value
    ),
  );

/** A whole statement, or what it says in one case. */
type Stating = Statement | ValueStatement;

/** Where a statement stands. */
export const atStatement = (statement: Stating): Pointer => ({
  item: statement.by.answer.slug,
  path: ["facts", statement.fact, ...("path" in statement ? statement.path : [])],
});

/** A statement as the other side of a finding. */
export const asRelated = (statement: Stating): Pointer & { readonly message: Localized } => {
  const said = `${statement.fact}: ${writtenValue(statement.value)}`;
  return { ...atStatement(statement), message: { ja: said, en: said } };
};
