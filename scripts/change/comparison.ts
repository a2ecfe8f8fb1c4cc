import { type Model, inOrderOf, type ItemNo } from "../core/model.ts";
import type { Relation } from "../check/rule.ts";
import type { Change } from "../core/change.ts";
import { bySlug, compareRevisions } from "./compare.ts";
import type { Revision } from "./revision.ts";
import { type Bump, bumpOf, highestBump } from "./version.ts";

/** What lies between two revisions, and what follows from it. */
export interface Comparison {
  readonly bump: Bump;
  readonly changes: readonly Change[];
  /** The teams that own a changed answer, in the order of the items. */
  readonly owners: readonly string[];
  /** Items whose answers are tied to a changed fact and were not looked at since. */
  readonly suspects: readonly ItemNo[];
}

/** The facts that a fact is tied to: itself, and those that a rule relates to it. */
const tiesOf = (fact: string, relations: readonly Relation[]): ReadonlySet<string> =>
  new Set([
    fact,
    ...relations
      .filter(({ facts }) => facts.some((known) => known === fact))
      .flatMap(({ facts }): readonly string[] => facts),
  ]);

const suspectItems = (
  model: Model,
  relations: readonly Relation[],
  before: Revision,
  after: Revision,
  changes: readonly Change[],
): readonly ItemNo[] => {
  const changed = new Set(changes.map(({ item }) => item));
  const tied = new Set(
    changes.flatMap(({ fact }) => (fact === undefined ? [] : [...tiesOf(fact, relations)])),
  );
  return [...after]
    .filter(([, { no, facts }]) => !changed.has(no) && Object.keys(facts).some((fact) => tied.has(fact)))
    .filter(([slug, { reviewed }]) => before.get(slug)?.reviewed === reviewed)
    .sort(([a], [b]) => inOrderOf(model)(a, b))
    .map(([, { no }]) => no);
};

/** Compares two revisions: pure, the same for the same two. */
export const compare = (
  model: Model,
  relations: readonly Relation[],
  earlier: Revision,
  later: Revision,
): Comparison => {
  const [before, after] = [bySlug(model, earlier), bySlug(model, later)];
  const changes = compareRevisions(model, before, after);
  const owner = new Map([...before.values(), ...after.values()].map(({ no, owner: team }) => [no, team]));
  const owners = changes.map(({ item }) => owner.get(item) ?? "");
  return {
    bump: bumpOf(changes),
    changes,
    owners: [...new Set(owners)].filter((owner) => owner !== ""),
    suspects: suspectItems(model, relations, before, after, changes),
  };
};

/** What changed in one of several services. */
export interface ServiceComparison extends Comparison {
  /** The service's id. */
  readonly service: string;
}

/** What lies between two revisions of several services that are released together. */
export interface ServicesComparison {
  /** The highest that one of them asks for. */
  readonly bump: Bump;
  readonly services: readonly ServiceComparison[];
}

/** The comparisons of services that are released together as one. */
export const together = (services: readonly ServiceComparison[]): ServicesComparison => ({
  bump: highestBump(services.map(({ bump }) => bump)),
  services,
});
