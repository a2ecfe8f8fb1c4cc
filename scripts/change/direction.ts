import type { FactDefinition, Model } from "../core/model.ts";
import { amountIn } from "../core/amount.ts";
import { boundsOf, isAtLeast } from "../core/duration.ts";
import type { Amount, Range, Schedule, Time } from "../core/values.ts";
import { firstUncovered } from "../core/week.ts";
import { isCases } from "../core/facts.ts";
import { isValueOf } from "./known-value.ts";
import type { Direction, Json } from "../core/change.ts";
import { isSameData } from "../load/content.ts";

/** How a value compares with an earlier one, by what it says and not by what is better; undefined where it cannot be told. */
type Comparison = "more" | "less" | undefined;

const byNumber = (before: number, after: number): Comparison =>
  after > before ? "more" : after < before ? "less" : undefined;

const byInclusion = (before: readonly string[], after: readonly string[]): Comparison => {
  const [gained, lost] = [
    after.some((name) => !before.includes(name)),
    before.some((name) => !after.includes(name)),
  ];
  return gained === lost ? undefined : gained ? "more" : "less";
};

const VERSIONS = ["SSL 2.0", "SSL 3.0", "1.0", "1.1", "1.2", "1.3"];

const lowest = (versions: readonly string[]): number =>
  Math.min(...versions.map((version) => VERSIONS.indexOf(version)));

const namesIn = (value: Json): readonly string[] => {
  if (!Array.isArray(value)) return [];
  const parts: readonly Json[] = value;
  return parts.flatMap((part) => {
    const name = typeof part === "object" && part !== null && "name" in part ? part["name"] : part;
    return typeof name === "string" ? [name] : [];
  });
};

/** By the shortest and the longest that a time can be: more where neither is less. */
const byBounds = (before: ReturnType<typeof boundsOf>, after: ReturnType<typeof boundsOf>): Comparison => {
  const ends = [byNumber(before.least, after.least), byNumber(before.most, after.most)];
  return ends.includes("more") === ends.includes("less")
    ? undefined
    : ends.includes("more")
      ? "more"
      : "less";
};

const compare = (definition: FactDefinition, model: Model, before: Json, after: Json): Comparison => {
  const { type, choices } = definition;
  // Both are values of the fact's type: the schema has been kept on each side.
  switch (type) {
    case "duration": {
      const [a, b]: readonly [Time, Time] = [before as never, after as never];
      const [more, less] = [isAtLeast(b, a), isAtLeast(a, b)];
      return more === less ? byBounds(boundsOf(a), boundsOf(b)) : more ? "more" : "less";
    }
    case "amount": {
      const units = model.vocabulary.unitSets[definition.units ?? ""];
      const [a, b] = [amountIn(units, before as Amount), amountIn(units, after as Amount)];
      return a.dimension === b.dimension ? byNumber(a.size, b.size) : undefined;
    }
    case "places":
      return byInclusion(namesIn(before), namesIn(after));
    case "percent":
    case "count":
      return byNumber(before as number, after as number);
    case "range": {
      const [a, b] = [before as Range, after as Range];
      const ends = [byNumber(a[0], b[0]), byNumber(a[1], b[1])];
      return ends.includes("more") === ends.includes("less")
        ? undefined
        : ends.includes("more")
          ? "more"
          : "less";
    }
    case "flag":
      return byNumber(Number(before), Number(after));
    case "choice": {
      const order = Object.keys(model.vocabulary.choiceSets[choices ?? ""] ?? {});
      return byNumber(order.indexOf(before as string), order.indexOf(after as string));
    }
    case "choices":
      return byInclusion(namesIn(before), namesIn(after));
    case "versions": {
      // A customer is as safe as the weakest version that is accepted.
      const [a, b] = [namesIn(before), namesIn(after)];
      return byNumber(lowest(a), lowest(b)) ?? byInclusion(a, b);
    }
    case "schedule": {
      const [a, b] = [before as Schedule, after as Schedule];
      const [isCovered, covers] = [firstUncovered(b, a) === undefined, firstUncovered(a, b) === undefined];
      return isCovered === covers ? undefined : covers ? "more" : "less";
    }
  }
};

const judged = (comparison: Comparison, { better }: FactDefinition): Direction => {
  if (comparison === undefined || better === "neither") return "changed";
  const wanted = better === "higher" || better === "present" ? "more" : "less";
  return comparison === wanted ? "stronger" : "weaker";
};

/** Standings that tell a customer nothing to hold the company to. */
const isSilent = (value: Json): boolean =>
  value === null || value === "undisclosed" || value === "unspecified";

/** A fact's value in one case, as it is read from data that may be of the past. */
const casesOf = (value: Json): ReadonlyMap<string, Json> | undefined => {
  if (!isCases(value)) return undefined;
  const cases: readonly Readonly<Record<string, Json | undefined>>[] = value; // each has a `case`
  return new Map(
    cases.map((each) => [typeof each["case"] === "string" ? each["case"] : "", each["value"] ?? null]),
  );
};

// What a customer has to know first: where one case gets weaker, the promise does.
const WORST_FIRST = ["weaker", "withdrawn", "changed", "stronger", "disclosed"] as const;

/** A case that is new, held against what was promised before: weaker than all of it, or stronger than all of it. */
const ofNewCase = (
  definition: FactDefinition,
  model: Model,
  before: readonly Json[],
  added: Json,
): Direction | undefined => {
  const directions = new Set(
    before.map((value) =>
      isSameData(value, added) ? undefined : directionOf(definition, model, value, added),
    ),
  );
  const [only] = directions;
  if (directions.size === 1) return only;
  // Between what is promised: neither the worst nor the best of it moves.
  return directions.has("weaker") && (directions.has("stronger") || directions.has(undefined))
    ? undefined
    : "changed";
};

/** Cases are compared each with its own; one without cases holds in all of them. */
const ofCases = (definition: FactDefinition, model: Model, before: Json, after: Json): Direction => {
  const [was, is] = [casesOf(before), casesOf(after)];
  const ids = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  const directions = ids.map((id): Direction | undefined => {
    const [a, b] = [was === undefined ? before : was.get(id), is === undefined ? after : is.get(id)];
    if (b === undefined) return "withdrawn";
    if (a === undefined) return ofNewCase(definition, model, [...(was?.values() ?? [])], b);
    return isSameData(a, b) ? undefined : directionOf(definition, model, a, b);
  });
  return WORST_FIRST.find((direction) => directions.includes(direction)) ?? "changed";
};

/**
 * What the change of a fact's value means to a customer, by the direction that the vocabulary calls better. What was not
 * told and now is, is disclosed; the other way round it is withdrawn. `none` is the worst of values unless the vocabulary
 * says otherwise, as of a limit. A fact or value that today's vocabulary does not know has changed.
 */
export const directionOf = (
  definition: FactDefinition | undefined,
  model: Model,
  before: Json,
  after: Json,
): Direction => {
  if (definition !== undefined && before !== null && after !== null && (isCases(before) || isCases(after)))
    return ofCases(definition, model, before, after);
  const [wasSilent, isNow] = [isSilent(before), isSilent(after)];
  if (wasSilent && isNow) return before === null ? "disclosed" : after === null ? "withdrawn" : "changed";
  if (wasSilent) return "disclosed";
  if (isNow) return "withdrawn";
  // Of what is no value of the fact any more nobody can say whether it promised more.
  if (definition === undefined || ![before, after].every((value) => isValueOf(model, definition, value)))
    return "changed";
  if (before === "none" || after === "none") {
    if (definition.better === "neither") return "changed";
    const isBest = definition.none === "best";
    return (after === "none") === isBest ? "stronger" : "weaker";
  }
  if (before === "by-plan" || after === "by-plan") return "changed";
  return judged(compare(definition, model, before, after), definition);
};
