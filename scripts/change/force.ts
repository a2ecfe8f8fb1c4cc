import type { Direction } from "../core/change.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { Lang } from "../core/lang.ts";
import { factsOf, type Item, markedFacts, type Model, principalFacts } from "../core/model.ts";
import { read } from "../reading/read.ts";
import type { Force, Statement } from "../reading/statement.ts";

/** How much a customer may hold the company to, from words that promise nothing to a guarantee. */
const STRENGTH: Readonly<Record<Force, number>> = {
  denied: 0,
  planned: 1,
  possible: 1,
  "aimed-at": 2,
  done: 3,
  promised: 4,
};

/** How strongly a statement says its fact: what is denied or only planned is not said. */
const strengthOf = ({ says, force }: Statement): number => {
  const isNo = (says.kind === "flag" || says.kind === "name") && !says.is;
  return isNo && force !== "planned" ? STRENGTH.denied : STRENGTH[force];
};

/** The strongest way in which a text says each fact. A standing has no force. */
const strengths = (model: Model, item: Item, text: string, lang: Lang): ReadonlyMap<FactKey, number> => {
  const own = factsOf(item);
  const main = markedFacts(item)[0] ?? principalFacts(item)[0];
  const { statements } = read(text, lang, model.words[lang], model.vocabulary, { own, main });
  const found = new Map<FactKey, number>();
  for (const statement of statements) {
    const { fact, says, claim } = statement;
    const isSaid = says.kind !== "standing" && (statement.sure || claim?.unsure === undefined);
    if (!isSaid || !own.includes(fact)) continue;
    found.set(fact, Math.max(found.get(fact) ?? 0, strengthOf(statement)));
  }
  return found;
};

/**
 * What other words mean for the promise where the facts stay as they are: 「保証します」 → 「努めます」 is weaker, the other way round
 * stronger, although the number is the same. Facts in `changed` tell for themselves, and what only one of the texts says
 * is no change of force. Where one promise gets weaker, the words do.
 */
export const forceDirection = (
  model: Model,
  item: Item,
  [before, after]: readonly [string, string],
  lang: Lang,
  changed: readonly string[],
): Direction => {
  const [was, is] = [strengths(model, item, before, lang), strengths(model, item, after, lang)];
  const steps = [...was].flatMap(([fact, strength]): readonly number[] => {
    const now = is.get(fact);
    // Of what is better absent, or neither, words that say it less strongly are no weaker promise.
    const { type, better } = model.vocabulary.facts[fact];
    const isOpen = type === "flag" && better !== "present";
    return now === undefined || isOpen || changed.includes(fact) ? [] : [now - strength];
  });
  if (steps.some((step) => step < 0)) return "weaker";
  return steps.some((step) => step > 0) ? "stronger" : "wording";
};
