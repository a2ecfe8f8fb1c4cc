import type { FactKey } from "../core/facts.generated.ts";
import { sameClaimValue } from "./equal.ts";
import { sameName } from "./hold-names.ts";
import type { Statement } from "./statement.ts";

/** A fact of which two texts surely say different things. */
export interface Disagreement {
  readonly ours: Statement;
  readonly theirs: Statement;
}

/** What is surely said of a fact by its name, as it is: neither a second value nor a mere plan. */
const plainly = (statements: readonly Statement[], fact: FactKey): readonly Statement[] =>
  statements.filter(
    (each) =>
      each.fact === fact &&
      each.sure &&
      each.isNamed &&
      !each.isSecond &&
      each.force !== "possible" &&
      (each.says.kind !== "quantity" || (each.force !== "denied" && each.force !== "planned")),
  );

/** Whether two statements about one fact say the same; undefined where they are not to be compared. */
const agree = ({ says: a }: Statement, { says: b }: Statement): boolean | undefined => {
  if (a.kind === "flag" && b.kind === "flag") return a.is === b.is;
  if (a.kind === "standing" && b.kind === "standing") return a.standing === b.standing;
  // A list may be longer in one of them; that it has a name and has it not is no matter of length.
  if (a.kind === "name" && b.kind === "name") return sameName(a.name, b.name) ? a.is === b.is : undefined;
  if (a.kind === "quantity" && b.kind === "quantity")
    return a.value.kind === b.value.kind ? sameClaimValue(a.value, b.value) : undefined;
  return undefined;
};

/**
 * The facts of which two texts, as a translation and its original, surely say different things: for each that both speak of
 * plainly, one pair where nothing that the one says is said by the other. Facts in `held` are held against their values instead.
 */
export const disagreements = (
  ours: readonly Statement[],
  theirs: readonly Statement[],
  held: ReadonlySet<string>,
): readonly Disagreement[] =>
  [...new Set(ours.map(({ fact }) => fact))].flatMap((fact): readonly Disagreement[] => {
    if (held.has(fact)) return [];
    const [a, b] = [plainly(ours, fact), plainly(theirs, fact)];
    const pairs = a.flatMap((mine) =>
      b.map((other) => ({ ours: mine, theirs: other, is: agree(mine, other) })),
    );
    const [first] = pairs.filter(({ is }) => is === false);
    return first === undefined || pairs.some(({ is }) => is === true)
      ? []
      : [{ ours: first.ours, theirs: first.theirs }];
  });
