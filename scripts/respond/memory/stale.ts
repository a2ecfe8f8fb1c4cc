import type { Direction, Json } from "../../core/change.ts";
import { directionOf } from "../../change/direction.ts";
import type { Model, ItemNo } from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Published } from "../reply/said.ts";
import type { CustomerMap } from "./map.ts";

/** An answer that was sent to a customer and is no longer so. */
export interface StaleAnswer {
  readonly customer: string;
  readonly question: string;
  readonly item: ItemNo;
  readonly fact: string;
  /** As it was told; null where the answer did not state it. */
  readonly before: Json;
  readonly after: Json;
  readonly direction: Direction;
  readonly release?: string;
  readonly confirmed: string;
  /** The day on which it went out; absent where it is only known that it was confirmed. */
  readonly sent?: string;
}

const sameValue = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What the items of an answer state of a fact now; null where none does. */
const valueNow = (published: Published, items: readonly ItemNo[], fact: string): readonly [ItemNo, Json] => {
  for (const item of items) {
    const facts: Readonly<Record<string, unknown>> | undefined = published.answer(item)?.facts;
    const value = facts?.[fact];
    if (value !== undefined) return [item, value as Json]; // what a YAML file holds is JSON
  }
  return [items[0] ?? "", null];
};

const isFact = (model: Model, name: string): name is FactKey => Object.hasOwn(model.vocabulary.facts, name);

const direction = (model: Model, fact: string, before: Json, after: Json): Direction =>
  isFact(model, fact) ? directionOf(model.vocabulary.facts[fact], model, before, after) : "changed";

/** Which confirmed answers differ from what the answers state now, customer by customer. */
export const staleAnswers = (published: Published, maps: readonly CustomerMap[]): readonly StaleAnswer[] =>
  maps.flatMap(({ customer, answers }) =>
    answers.flatMap(({ question, items, facts = {}, release, confirmed }) => {
      if (confirmed === undefined) return [];
      return Object.entries(facts).flatMap(([fact, before]): readonly StaleAnswer[] => {
        const [item, after] = valueNow(published, items, fact);
        if (sameValue(before, after)) return [];
        return [
          {
            customer,
            question,
            item,
            fact,
            before,
            after,
            direction: direction(published.model, fact, before, after),
            ...(release !== undefined && { release }),
            confirmed,
          },
        ];
      });
    }),
  );
