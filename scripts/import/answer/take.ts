import type { FactKey } from "../../core/facts.generated.ts";
import { type FactType, factsOf, type Model } from "../../core/model.ts";
import { takeFlag } from "./flags.ts";
import { takeChoice, takeChoices } from "./names.ts";
import { ownTaker } from "./own.ts";
import { takeQuantity } from "./quantities.ts";
import type { Asked, Context, Hearing, Taker } from "./reading.ts";
import { takeSchedule } from "./schedules.ts";
import { takeVersions } from "./versions.ts";

const TAKERS: Readonly<Record<FactType, Taker>> = {
  flag: takeFlag,
  choice: takeChoice,
  choices: takeChoices,
  duration: takeQuantity,
  percent: takeQuantity,
  count: takeQuantity,
  range: takeQuantity,
  amount: takeQuantity,
  places: takeChoices,
  schedule: takeSchedule,
  versions: takeVersions,
};

/** What the statements of a text say of a fact for sure; why not, where they are not; undefined where they say nothing of it. */
export const take = (model: Model, context: Context, fact: FactKey): Hearing | undefined => {
  const words = model.words[context.words.lang];
  const of = (other: FactKey): Asked => ({
    fact: other,
    definition: model.vocabulary.facts[other],
    said: words.facts[other],
    statements: context.words.reading.statements.filter((each) => each.fact === other),
    hasCases:
      words.facts[other]?.over !== undefined ||
      factsOf(context.item).some((each) => words.facts[each]?.over === other),
    figure: (taker) => taker(context, of("availability")),
  });
  return (ownTaker(fact) ?? TAKERS[model.vocabulary.facts[fact].type])(context, of(fact));
};
