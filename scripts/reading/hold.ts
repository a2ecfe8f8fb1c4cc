import type { Lang } from "../core/lang.ts";
import { factsOf, type Item, type Model, type Standing, itemOf } from "../core/model.ts";
import { isStanding, partsOf } from "../core/facts.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { Answer, FactValue, Stated as FactStated } from "../core/sheet.ts";
import type { Schedule } from "../core/values.ts";
import { agreesOnHolidays, says } from "./backs.ts";
import type { Claim, ClaimValue } from "./claim.ts";
import { couldBeAbout, type Expectation, expectations } from "./expect.ts";
import { findClaims } from "./find.ts";

/** What comes of holding the claims of a text against the facts of its answer. */
export type Verdict =
  /** The words say another value than the fact that they must be about: nothing else says that fact. */
  | { readonly kind: "differs"; readonly claim: Claim; readonly expected: Expectation }
  /** The words say a value where the fact says that there is none to be told. */
  | {
      readonly kind: "value-beside-standing";
      readonly claim: Claim;
      readonly fact: FactKey;
      readonly standing: Standing;
    }
  /** The words say a standing, and no fact does; `said` tells whether they say the fact's value, too. */
  | {
      readonly kind: "standing-beside-value";
      readonly claim: Claim;
      readonly expected: Expectation;
      readonly said: boolean;
    }
  /** No fact says what the words do; `could` are the facts of the item that could. */
  | { readonly kind: "unbacked"; readonly claim: Claim; readonly could: readonly FactKey[] }
  /** The words do not say what the fact does. */
  | { readonly kind: "unsaid"; readonly expected: Expectation };

export interface Holding {
  readonly claims: readonly Claim[];
  readonly verdicts: readonly Verdict[];
}

interface Stated {
  readonly fact: FactKey;
  readonly value: FactValue | Standing;
}

const statedFacts = (answer: Answer, item: Item): readonly Stated[] =>
  factsOf(item).flatMap((fact) => {
    const stated: FactStated | undefined = answer.facts[fact];
    // Each case is said in words of its own.
    return (stated === undefined ? [] : partsOf(stated)).map(({ value }) => ({ fact, value }));
  });

const isBacked = (
  claim: Claim,
  expected: readonly Expectation[],
  stated: readonly Stated[],
  model: Model,
): boolean => {
  const { value } = claim;
  if (value.kind === "holidays")
    return stated.some(
      (each) =>
        model.vocabulary.facts[each.fact].type === "schedule" &&
        !isStanding(each.value) &&
        agreesOnHolidays(value, each.value as Schedule), // a fact of this type
    );
  // Of several versions each needs a fact of its own.
  const parts: readonly ClaimValue[] =
    value.kind === "tls" ? value.versions.map((version) => ({ ...value, versions: [version] })) : [value];
  return parts.every((part) =>
    expected.some((each) =>
      says({ ...claim, value: part, bound: part === value ? claim.bound : "exact" }, each.value),
    ),
  );
};

/** Facts that the claim is likeliest about come first: a duration is seldom an interval. */
const likeliest = (claim: Claim, expected: readonly Expectation[]): readonly Expectation[] => [
  ...expected.filter(({ value }) => value.kind === claim.value.kind),
  ...expected.filter(({ value }) => value.kind !== claim.value.kind),
];

const valueVerdicts = (
  model: Model,
  item: Item,
  stated: readonly Stated[],
  claims: readonly Claim[],
): readonly Verdict[] => {
  const { facts } = model.vocabulary;
  const expected = stated.flatMap(({ fact, value }) => expectations(fact, facts[fact], value));
  const loose = claims.filter((claim) => !isBacked(claim, expected, stated, model));
  const unsaid = expected.filter(({ value }) => !claims.some((claim) => says(claim, value)));
  const taken = new Set<Expectation>();
  const ofClaims = loose.flatMap((claim): readonly Verdict[] => {
    // 「翌営業日になることがあります」 is no time that anything takes.
    const isLoose = claim.value.kind === "working-days" && claim.unsure !== undefined;
    const about = (fact: FactKey): boolean =>
      couldBeAbout(claim.value, facts[fact]) && !(isLoose && facts[fact].type === "duration");
    const other = likeliest(claim, unsaid).find((each) => !taken.has(each) && about(each.fact));
    if (other !== undefined) {
      taken.add(other);
      return [{ kind: "differs", claim, expected: other }];
    }
    const silent = stated.find(({ fact, value }) => about(fact) && isStanding(value));
    if (silent !== undefined && isStanding(silent.value)) {
      // 「プランに応じて最大100名」 says more than its fact, and nothing against it.
      if (silent.value === "by-plan") return [];
      return [{ kind: "value-beside-standing", claim, fact: silent.fact, standing: silent.value }];
    }
    const could = factsOf(item).filter((fact) => about(fact) && !stated.some((each) => each.fact === fact));
    return [{ kind: "unbacked", claim, could }];
  });
  // One change of words or fact mends every verdict on the same fact.
  const mentioned = new Set([...taken].map(({ fact }) => fact));
  const silent = unsaid.filter((each) => !taken.has(each) && !mentioned.has(each.fact));
  return [...ofClaims, ...silent.map((each): Verdict => ({ kind: "unsaid", expected: each }))];
};

/** What a standing in the words, which no fact says, is said beside. */
const standingVerdicts = (
  model: Model,
  stated: readonly Stated[],
  claims: readonly Claim[],
): readonly Verdict[] => {
  const { facts } = model.vocabulary;
  const expected = stated
    .flatMap(({ fact, value }) => expectations(fact, facts[fact], value))
    .filter(({ kind }) => kind === "quantity");
  return claims.flatMap((claim): readonly Verdict[] => {
    if (claim.value.kind !== "standing" || claim.unsure !== undefined) return [];
    const { standing } = claim.value;
    if (stated.some(({ value }) => value === standing)) return [];
    const unsaid = expected.find(({ value }) => !claims.some((other) => says(other, value)));
    if (unsaid !== undefined)
      return [{ kind: "standing-beside-value", claim, expected: unsaid, said: false }];
    // 「制限なし」 beside a number is about something else; 「公開しておりません」 takes back what is said.
    const [first] = expected;
    return first !== undefined && (standing === "undisclosed" || standing === "unspecified")
      ? [{ kind: "standing-beside-value", claim, expected: first, said: true }]
      : [];
  });
};

const COUNTED = new Set<ClaimValue["kind"]>(["standing", "negation", "clock"]);

/** Claims that have to be borne out by a fact: names only where the item has facts of names, counts where it counts them. */
const toBeBacked = (claim: Claim, item: Item, model: Model): boolean => {
  if (COUNTED.has(claim.value.kind)) return false;
  if (claim.value.kind !== "choice" && claim.value.kind !== "count") return true;
  return factsOf(item).some((fact) => couldBeAbout(claim.value, model.vocabulary.facts[fact]));
};

const hold = (model: Model, item: Item, answer: Answer, text: string, lang: Lang): Holding => {
  const claims = findClaims(text, lang);
  const stated = statedFacts(answer, item);
  const values = valueVerdicts(
    model,
    item,
    stated,
    claims.filter((claim) => toBeBacked(claim, item, model)),
  );
  const standings = standingVerdicts(model, stated, claims);
  // A fact whose value is missing from the words because they say a standing is one fault, not two.
  const explained = new Set(
    standings.flatMap((verdict) => ("expected" in verdict ? [verdict.expected.fact] : [])),
  );
  const left = values.filter((verdict) => verdict.kind !== "unsaid" || !explained.has(verdict.expected.fact));
  return { claims, verdicts: [...left, ...standings] };
};

const holdings = new WeakMap<Answer, Map<Lang, Holding>>();

/**
 * The claims of an answer's text in one language, and what comes of holding them against its facts; undefined where the
 * answer has no such text. Several rules ask for the same, so it is kept with the answer, which never changes.
 */
export const holdAnswer = (model: Model, answer: Answer, lang: Lang): Holding | undefined => {
  const text = answer.text[lang];
  const item = itemOf(model, answer.slug);
  if (text === undefined || item === undefined) return undefined;
  const kept = holdings.get(answer) ?? new Map<Lang, Holding>();
  const known = kept.get(lang);
  if (known !== undefined) return known;
  const holding = hold(model, item, answer, text, lang);
  holdings.set(answer, kept.set(lang, holding));
  return holding;
};
