import { isStanding, statementsOf } from "../../../core/facts.ts";
import type { FactKey, FactValues } from "../../../core/facts.generated.ts";
import type { Sheet } from "../../../core/sheet.ts";
import type { Edition, FactRow } from "../../edition.ts";

/** The value of a fact, which all answers that state it agree on; undefined where they say a standing, or nothing. */
export const valueOf = <K extends FactKey>(sheet: Sheet, fact: K): FactValues[K] | undefined => {
  const value = statementsOf(sheet, fact)[0]?.value;
  return value === undefined || isStanding(value) ? undefined : value;
};

/** The facts, of those named, that the sheet states, as people read them. */
export const rowsOf = ({ facts }: Edition, named: readonly FactKey[]): readonly FactRow[] =>
  named.flatMap((name) => facts.filter(({ fact }) => fact === name));
