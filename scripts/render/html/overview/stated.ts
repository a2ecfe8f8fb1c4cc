import { isCases, isStanding, statementsOf } from "../../../core/facts.ts";
import type { FactKey, FactValues } from "../../../core/facts.generated.ts";
import type { Sheet } from "../../../core/sheet.ts";
import type { Edition, FactRow } from "../../edition.ts";

/** The value of a fact, which all answers that state it agree on; undefined where they say a standing, cases, or nothing. */
export const valueOf = <K extends FactKey>(sheet: Sheet, fact: K): FactValues[K] | undefined => {
  const value = statementsOf(sheet, fact)[0]?.value;
  // The compiler cannot tell apart what is generic.
  return value === undefined || isStanding(value) || isCases(value) ? undefined : value;
};

/** The facts, of those named, that the sheet states, as people read them. */
export const rowsOf = ({ facts }: Edition, named: readonly FactKey[]): readonly FactRow[] =>
  named.flatMap((name) => facts.filter(({ fact }) => fact === name));
