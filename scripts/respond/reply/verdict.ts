import type { Json } from "../../core/change.ts";
import { directionOf } from "../../change/direction.ts";
import { agreesOnHolidays, says } from "../../reading/backs.ts";
import type { Claim, ClaimValue } from "../../reading/claim.ts";
import { couldBeAbout, expectations } from "../../reading/expect.ts";
import {
  type FactDefinition,
  markedFacts,
  type Model,
  type Standing,
  itemNumbered,
  type ItemNo,
} from "../../core/model.ts";
import { isStanding, partsOf } from "../../core/facts.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { FactValue, Stated } from "../../core/sheet.ts";
import type { Schedule } from "../../core/values.ts";
import type { Ask } from "../match/terms.ts";
import { type Published, wantedBy } from "./said.ts";

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
    return claim.bound === "at-least" ? verdict(isKept) : verdict(isOffered);
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

const marked = (published: Published, item: ItemNo): Verdict => {
  const mark = published.answer(item)?.mark;
  const asked = itemNumbered(published.model.checklist, item);
  // A mark that stands for no fact speaks of what its words say, which need not be what is asked.
  if (mark === undefined || asked === undefined || markedFacts(asked).length === 0) return undefined;
  return verdict(mark === "有");
};

/** Whether one thing that is asked for is so, by the fact, by what the question claims of it, or by the mark. */
const ofAsk = (published: Published, ask: Ask, claims: readonly Claim[]): Verdict => {
  const { item, fact, yes } = ask;
  const { model } = published;
  if (fact === undefined) {
    const [only, ...others] = wantedBy(published, ask);
    const single = only === undefined || others.length > 0 ? undefined : { ...ask, fact: only };
    return marked(published, item) ?? (single && ofAsk(published, single, claims));
  }
  const definition = model.vocabulary.facts[fact];
  const value = published.value(item, fact);
  if (value === undefined) return undefined;
  if (yes !== undefined)
    return inEachCase(value, (part) => (isStanding(part) ? undefined : verdict(part === yes)));
  const about = claims.filter((claim) => couldBeAbout(claim.value, definition));
  if (about.length > 0)
    return inEachCase(value, (part) => all(about.map((claim) => held(model, claim, fact, part))));
  const asked = itemNumbered(model.checklist, item);
  // A mark that any of several facts bears out says nothing of one of them.
  const [only, ...others] = asked === undefined ? [] : markedFacts(asked);
  const mark = only === fact && others.length === 0 ? marked(published, item) : undefined;
  return mark ?? inEachCase(value, (part) => isThere(definition, part));
};

/** What is so in every case is so; where cases differ, only the answer itself tells. */
const inEachCase = (value: Stated, of: (part: FactValue | Standing) => Verdict): Verdict => {
  const verdicts = new Set(partsOf(value).map((part) => of(part.value)));
  const [first] = verdicts;
  return verdicts.size === 1 ? first : undefined;
};

/** Whether there is such a thing as a fact is about. */
const isThere = ({ type }: FactDefinition, value: FactValue | Standing): Verdict => {
  if (isStanding(value)) return value === "none" ? "no" : undefined;
  if (type === "flag") return verdict(value === true);
  return verdict(value !== 0);
};

/** Yes where all are, no where one is not, else undecided. */
const all = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes("no")) return "no";
  return verdicts.includes(undefined) || verdicts.length === 0 ? undefined : "yes";
};

/** What a wish turns round: 「〜していないこと」, "without". A question 「〜していませんか」 does not. */
const NEGATION =
  /ない(?:こと|か|です|でし)|せず|ずに|ません(?!か)|\b(?:not|never|without|neither|no longer)\b/;

/** A requirement that something is not so: 「障害を起こしていないこと」, 「保存することはない」. */
const IS_NOT_SO = /(?:いない(?:こと)?|ことは?ない(?:こと)?|しない(?:こと)?)[。)]*\s*$/;

/** One of several will do. */
const OR = /または|又は|もしくは|若しくは|あるいは|いずれか|\bor\b/;

/** A question that wants to be told something, and no yes or no: a bare no would be no answer to it. */
const WANTS_TO_KNOW =
  /(?:何|どの|どのよう|どれくらい|どのくらい|いくつ|いつ).*(?:か|ください|下さい)[。??]*\s*$|^(?:what|which|how|when|where|who|at what|in what|to what|for how|during which|state|describe|list)\b/i;

const isAbout = ({ model }: Published, claims: readonly Claim[], fact: FactKey | undefined): boolean =>
  fact !== undefined && claims.some(({ value }) => couldBeAbout(value, model.vocabulary.facts[fact]));

const opposite = (of: Verdict): Verdict => (of === undefined ? undefined : of === "yes" ? "no" : "yes");

/** Whether what a question wishes for holds, over all that it asks for. */
export const verdictOn = (
  published: Published,
  asks: readonly Ask[],
  claims: readonly Claim[],
  text: string,
): Verdict => {
  const each = asks.map((ask) => ofAsk(published, ask, claims));
  // One of several will do, or one value is held against several facts: within business hours, and outside.
  const isMixed = new Set(each).size > 1;
  const compared = asks.filter(({ fact, yes }) => yes === undefined && isAbout(published, claims, fact));
  if (isMixed && (OR.test(text) || compared.length > 1)) return undefined;
  // So of the major upgrades, and not of the minor ones.
  const decided = asks.filter(({ yes }) => yes !== undefined).map((ask) => ofAsk(published, ask, claims));
  if (decided.includes("yes") && decided.includes("no")) return undefined;
  const so = all(each);
  if (so === "no" && WANTS_TO_KNOW.test(text)) return undefined;
  const [only] = asks;
  // What an ask calls its `yes` may be the very negation.
  if (asks.length === 1 && only?.yes === undefined && IS_NOT_SO.test(text)) return opposite(so);
  return NEGATION.test(text) && asks.every(({ yes }) => yes === undefined) ? undefined : so;
};
