import { isCases, isStanding } from "../core/facts.ts";
import type { FactDefinition } from "../core/model.ts";
import type { Stated } from "../core/sheet.ts";
import type { OpenName } from "../core/values.ts";
import { says } from "./backs.ts";
import { expectations, nameOf } from "./expect.ts";
import { sameName } from "./hold-names.ts";
import type { Statement } from "./statement.ts";

/**
 * Whether a statement, on its own, surely says something else than a fact of another answer: that answer's own words are held
 * against it more closely.
 */
export const againstFact = (
  { fact, says: said, sure, isNamed, isSecond, force, claim }: Statement,
  definition: FactDefinition,
  value: Stated,
): boolean => {
  if (
    isCases(value) ||
    !sure ||
    !isNamed ||
    isSecond ||
    force === "planned" ||
    force === "possible" ||
    force === "denied"
  )
    return false;
  if (said.kind === "flag") return typeof value === "boolean" && said.is !== value;
  if (said.kind === "name") {
    if (definition.choices !== "open" || !said.is) return false;
    const held: readonly OpenName[] =
      isStanding(value) || !Array.isArray(value) ? [] : (value as readonly OpenName[]); // a list of free names
    return !held.some((name) => sameName(nameOf(name), said.name));
  }
  if (said.kind === "standing" || claim === undefined || isStanding(value)) return false;
  const expected = expectations(fact, definition, value);
  const kin = expected.filter((each) => each.value.kind === claim.value.kind);
  return kin.length > 0 && !expected.some((each) => says(claim, each.value));
};
