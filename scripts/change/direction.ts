import type { FactDefinition, Model } from "../core/model.ts";
import { isAtLeast } from "../core/duration.ts";
import type { Duration, Range, Schedule } from "../core/values.ts";
import { firstUncovered } from "../core/week.ts";
import type { Direction, Json } from "../core/change.ts";

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

const compare = ({ type, choices }: FactDefinition, model: Model, before: Json, after: Json): Comparison => {
  // Both are values of the fact's type: the schema has been kept on each side.
  switch (type) {
    case "duration": {
      const [a, b] = [before as Duration, after as Duration];
      const [more, less] = [isAtLeast(b, a), isAtLeast(a, b)];
      return more === less ? undefined : more ? "more" : "less";
    }
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

/**
 * What the change of a fact's value means to a customer, by the direction that the vocabulary calls better. What was not
 * told and now is, is disclosed; the other way round it is withdrawn. `none` is the worst of values unless the vocabulary
 * says otherwise, as of a limit.
 */
export const directionOf = (
  definition: FactDefinition,
  model: Model,
  before: Json,
  after: Json,
): Direction => {
  const [wasSilent, isNow] = [isSilent(before), isSilent(after)];
  if (wasSilent && isNow) return before === null ? "disclosed" : after === null ? "withdrawn" : "changed";
  if (wasSilent) return "disclosed";
  if (isNow) return "withdrawn";
  if (before === "none" || after === "none") {
    if (definition.better === "neither") return "changed";
    const isBest = definition.none === "best";
    return (after === "none") === isBest ? "stronger" : "weaker";
  }
  if (before === "by-plan" || after === "by-plan") return "changed";
  return judged(compare(definition, model, before, after), definition);
};
