import {
  type Context,
  definitionOf,
  hasSign,
  holds,
  isSo,
  namedBefore,
  sentenceNames,
  statementOf,
  topicsOf,
} from "./context.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { Force, Statement } from "./statement.ts";
import { OPEN, PLACES } from "./words.ts";

/** The facts of the answer that take names of a set. */
const takersOf = (context: Context, set: string): readonly FactKey[] =>
  context.subject.own.filter((fact) => {
    const { type, choices } = definitionOf(context, fact);
    if (type === "places") return set === PLACES;
    return (type === "choice" || type === "choices") && choices === set;
  });

/** What the clause says of names: of channels, people, formats, certificates. */
export const nameStatements = (context: Context, index: number): readonly Statement[] => {
  const clause = context.clauses[index];
  if (clause === undefined) return [];
  const signs = context.signs[index] ?? [];
  const named = signs.filter(({ tag }) => tag.kind === "name" || tag.kind === "own-name");
  return named.flatMap((found) => {
    const { tag } = found;
    if (tag.kind !== "name" && tag.kind !== "own-name") return [];
    // 「システム管理者」 holds 「管理者」, and a contact form is no form of its own.
    if (
      named.some(
        (other) =>
          other !== found && holds(other, found) && other.end - other.start > found.end - found.start,
      )
    )
      return [];
    const takers = tag.kind === "own-name" ? [tag.fact] : takersOf(context, tag.set);
    // A certificate counts wherever it is named as one.
    const elsewhere =
      takers.length === 0 && tag.kind === "name" && tag.set === OPEN
        ? topicsOf(context, index).filter(({ tag: { fact } }) => definitionOf(context, fact).choices === OPEN)
        : [];
    // What begins with the name itself is no topic before it: 「システム管理者が閲覧」.
    const before = takers.length > 1 ? namedBefore(context, index, takers, found.start - 1) : takers;
    // "Administrators can access the servers": the name comes first.
    const own =
      before.length > 0
        ? before
        : [...new Set(topicsOf(context, index).map(({ tag: { fact } }) => fact))].filter((fact) =>
            takers.includes(fact),
          );
    const meant = own.length > 0 ? own : [...new Set(elsewhere.map(({ tag: { fact } }) => fact))];
    return meant.flatMap((fact) => {
      if (hasSign(context, index, "not", fact)) return [];
      const isPlace = tag.kind === "name" && tag.set === PLACES;
      // 「東京リージョンで運用し、バックアップは大阪に」: of two places that counts which is named as the fact's.
      const isNamed = isPlace
        ? topicsOf(context, index).some(({ tag: topic }) => topic.fact === fact && topic.isStrong)
        : sentenceNames(context, index, fact);
      const predicate = context.language.predicateOf(context.scanned.folded, clause, found);
      // The names of how sure a thing is are themselves words of force.
      const force: Force =
        definitionOf(context, fact).choices === "availabilityBasis" ? "done" : predicate.force;
      const so = isSo({ ...predicate, force });
      return [
        statementOf(context, fact, { kind: "name", name: tag.name, is: so !== false }, found, {
          force,
          sure: so !== undefined,
          isNamed,
        }),
      ];
    });
  });
};
