import type { Json } from "../../core/change.ts";
import { directionOf } from "../../change/direction.ts";
import { agreesOnHolidays, says } from "../../reading/backs.ts";
import type { Claim, ClaimValue } from "../../reading/claim.ts";
import { expectations } from "../../reading/expect.ts";
import type { FactDefinition, Model, Standing } from "../../core/model.ts";
import { isStanding } from "../../core/facts.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { FactValue } from "../../core/sheet.ts";
import type { Schedule } from "../../core/values.ts";

/** Whether what a question wishes for holds; undefined where the facts do not tell. */
export type Verdict = "yes" | "no" | undefined;

const verdict = (holds: boolean): Verdict => (holds ? "yes" : "no");

/** The value of a fact that would say just what a question claims. */
const claimedValue = (value: ClaimValue, { type }: FactDefinition): Json => {
  switch (value.kind) {
    case "duration":
      return type === "duration" ? value.value : null;
    case "frequency":
      return type === "duration" && (value.times ?? 1) === 1 ? value.every : null;
    case "percent":
      return type === "percent" ? value.value : null;
    case "count":
      return type === "count" ? value.value : null;
    case "working-days":
      return type === "range" ? [value.from, value.to] : null;
    case "always":
    case "choice":
    case "clock":
    case "holidays":
    case "hours":
    case "negation":
    case "range":
    case "standing":
    case "tls":
    case "weekdays":
      return null;
  }
};

/**
 * Bounds that go against what a customer would call better: 「保存期間は7日以内」 asks for less, not for more. Of how often
 * something is done, "at least" asks for more: 「日次以上」.
 */
const isWishForLess = ({ bound, value }: Claim, { better }: FactDefinition): boolean => {
  const isAtLeast = bound === "at-least" || bound === "more-than";
  const isAtMost = bound === "at-most" || bound === "less-than";
  if (value.kind === "frequency") return isAtMost;
  return (better === "higher" && isAtMost) || (better === "lower" && isAtLeast) || better === "neither";
};

const heldSchedule = (claim: Claim, schedule: Schedule): Verdict => {
  const { value } = claim;
  if (schedule === "24/7") return "yes";
  if (value.kind === "always") return "no";
  if (value.kind === "holidays" && !agreesOnHolidays(value, schedule)) return "no";
  return undefined;
};

const heldNames = (
  claim: Claim,
  fact: FactKey,
  definition: FactDefinition,
  value: FactValue | Standing,
): Verdict => {
  if (claim.value.kind === "tls") {
    const held = expectations(fact, definition, value);
    const isKept = held.every((each) => says(claim, each.value));
    const isOffered = held.some((each) => says({ ...claim, bound: "exact" }, each.value));
    // That a version is used does not say that no other one is.
    return (claim.bound === "at-least" ? isKept : isOffered) ? "yes" : undefined;
  }
  // A list of names need not be whole: what it lacks is for a person to say.
  return expectations(fact, definition, value).some((each) => says(claim, each.value)) ? "yes" : undefined;
};

/** Whether a fact holds what a quantity or a name in a question claims of it. */
export const held = (model: Model, claim: Claim, fact: FactKey, value: FactValue | Standing): Verdict => {
  const definition = model.vocabulary.facts[fact];
  if (isStanding(value)) {
    if (value !== "none") return undefined;
    return verdict(definition.none === "best");
  }
  // The schema ties each type of fact to its kind of value.
  if (definition.type === "schedule") return heldSchedule(claim, value as Schedule);
  if (claim.value.kind === "tls" || claim.value.kind === "choice")
    return heldNames(claim, fact, definition, value);
  const claimed = claimedValue(claim.value, definition);
  if (claimed === null || claim.unsure !== undefined || isWishForLess(claim, definition)) return undefined;
  if (expectations(fact, definition, value).some((each) => says(claim, each.value)))
    return claim.bound === "more-than" || claim.bound === "less-than" ? "no" : "yes";
  const direction = directionOf(definition, model, claimed, value as Json); // plain data, read from YAML
  return direction === "stronger" ? "yes" : direction === "weaker" ? "no" : undefined;
};
