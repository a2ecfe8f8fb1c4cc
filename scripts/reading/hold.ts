import type { FactKey } from "../core/facts.generated.ts";
import { isCases, isStanding } from "../core/facts.ts";
import type { Lang } from "../core/lang.ts";
import { factsOf, itemOf, type Model } from "../core/model.ts";
import type { Answer, Stated as FactStated } from "../core/sheet.ts";
import { readAnswer } from "./answer.ts";
import { says } from "./backs.ts";
import type { Claim } from "./claim.ts";
import { expectations } from "./expect.ts";
import { contradictions } from "./hold-names.ts";
import type { Verdict } from "./verdict.ts";
import { swappedCases } from "./hold-cases.ts";
import { quantityVerdicts } from "./hold-quantities.ts";
import { LANGUAGES } from "./languages.ts";
import type { Statement } from "./statement.ts";

export interface Holding {
  readonly claims: readonly Claim[];
  readonly verdicts: readonly Verdict[];
}

interface Stated {
  readonly fact: FactKey;
  readonly value: FactStated;
}

/** Names that the words do not say and nothing stands in place of: perhaps in words that no one taught us. */
const unsaidNames = (
  { vocabulary }: Model,
  { fact, value }: Stated,
  statements: readonly Statement[],
): readonly Verdict[] => {
  const isAnySaid = statements.some((each) => each.fact === fact && each.says.kind === "name");
  return isAnySaid
    ? []
    : expectations(fact, vocabulary.facts[fact], value)
        .filter(({ kind }) => kind === "name")
        .map((expected) => ({ kind: "unsaid", expected, isUnread: true }));
};

const hold = (model: Model, answer: Answer, lang: Lang): Holding | undefined => {
  const reading = readAnswer(model, answer, lang);
  const item = itemOf(model, answer.slug);
  const text = answer.text[lang];
  if (reading === undefined || item === undefined || text === undefined) return undefined;
  const { facts, unitSets } = model.vocabulary;
  const stated = factsOf(item).flatMap((fact): readonly Stated[] => {
    const value: FactStated | undefined = answer.facts[fact];
    return value === undefined ? [] : [{ fact, value }];
  });
  const isOpenList = LANGUAGES[lang].isOpenList.test(text);
  const ofFacts = stated.flatMap((each): readonly Verdict[] => {
    const { fact, value } = each;
    // What is said of one case is held against no other.
    const against = isCases(value)
      ? []
      : contradictions(fact, facts[fact], unitSets[facts[fact].units ?? ""], value, reading, isOpenList);
    const swapped = isCases(value)
      ? swappedCases(fact, facts[fact], value, reading.claims, text, lang, model.words[lang].cases)
      : [];
    if (swapped.length > 0) return swapped;
    // 「それ以外は3日以内」 is of a case of this fact where no other fact states what holds outside of it.
    const isHere = (other: FactKey): boolean =>
      model.words[lang].facts[other]?.over === fact && answer.facts[other] === undefined;
    const statements = reading.statements.map((said) => (isHere(said.fact) ? { ...said, fact } : said));
    const quantities = quantityVerdicts(
      fact,
      facts[fact],
      value,
      isCases(value) ? { ...reading, statements } : reading,
      model.words[lang].facts[fact],
      text,
    );
    const others = against.map((found): Verdict => ({ kind: "contradicts", ...found }));
    const isNamed = facts[fact].type === "choices" && others.length === 0 && !isStanding(value);
    return [...quantities, ...others, ...(isNamed ? unsaidNames(model, each, reading.statements) : [])];
  });
  /** "Penetration tests are performed annually" need not be how often vulnerabilities are assessed, where it is said of the tests. */
  const isOfAnother = (verdict: Verdict): boolean =>
    verdict.kind === "unbacked" &&
    reading.statements.some(
      ({ fact, claim, says: { kind } }) =>
        kind === "quantity" &&
        claim === verdict.claim &&
        stated.some(
          (each) =>
            each.fact === fact &&
            expectations(fact, facts[fact], each.value).some(({ value }) => says(claim, value)),
        ),
    );
  const missing = reading.statements.flatMap(
    ({ fact, claim, says: { kind }, isNamed, isSecond, sure, force }): readonly Verdict[] => {
      if (claim === undefined || kind !== "quantity" || !isNamed || isSecond || !sure || force === "denied")
        return [];
      if (!factsOf(item).includes(fact) || answer.facts[fact] !== undefined) return [];
      // When maintenance takes place may be told without being a fact: 「毎月第2日曜日」 is no schedule that a fact can hold.
      if (facts[fact].type === "schedule" && !item.facts.must.includes(fact)) return [];
      return [{ kind: "unbacked", claim, could: [fact] }];
    },
  );
  const told = reading.statements.flatMap((statement): readonly Verdict[] => {
    const { fact, claim, says: told, sure, isNamed } = statement;
    const value: FactStated | undefined = answer.facts[fact];
    if (
      claim === undefined ||
      told.kind !== "standing" ||
      !sure ||
      !isNamed ||
      value === undefined ||
      isStanding(value)
    )
      return [];
    if (told.standing !== "undisclosed" && told.standing !== "unspecified") return [];
    const [expected] = expectations(fact, facts[fact], value).filter(({ kind }) => kind === "quantity");
    const isHeld = !ofFacts.some((verdict) => "expected" in verdict && verdict.expected.fact === fact);
    return expected !== undefined && isHeld
      ? [{ kind: "standing-beside-value", claim, expected, said: true }]
      : [];
  });
  const verdicts = [...ofFacts, ...missing, ...told.slice(0, 1)];
  return { claims: reading.claims, verdicts: verdicts.filter((verdict) => !isOfAnother(verdict)) };
};

const holdings = new WeakMap<Answer, Map<Lang, Holding | undefined>>();

/**
 * The claims of an answer's text in one language, and what comes of holding its statements against its facts; undefined where
 * the answer has no such text. Several rules ask for the same, so it is kept with the answer, which never changes.
 */
export const holdAnswer = (model: Model, answer: Answer, lang: Lang): Holding | undefined => {
  const kept = holdings.get(answer) ?? new Map<Lang, Holding | undefined>();
  if (kept.has(lang)) return kept.get(lang);
  const holding = hold(model, answer, lang);
  holdings.set(answer, kept.set(lang, holding));
  return holding;
};
