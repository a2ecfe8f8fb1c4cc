import { respondWords } from "../messages.ts";
import { sayValue } from "../../reading/say-value.ts";
import type { Json } from "../../core/change.ts";
import type { Lang } from "../../core/lang.ts";
import { showableLine } from "../../core/untrusted.ts";
import type { Model } from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { FactValue } from "../../core/sheet.ts";
import type { StaleAnswer } from "../memory/stale.ts";

const isFact = (model: Model, name: string): name is FactKey => Object.hasOwn(model.vocabulary.facts, name);

const said = (model: Model, fact: string, value: Json, lang: Lang): string => {
  if (value === null) return respondWords[lang].stale.notStated;
  // What a map records was a value of its fact when it was told; one that is none is shown as it stands.
  try {
    return isFact(model, fact) ? sayValue(model, fact, value as FactValue, lang) : JSON.stringify(value);
  } catch {
    return JSON.stringify(value);
  }
};

const line =
  (model: Model, lang: Lang) =>
  (stale: StaleAnswer): string => {
    const { fact, before, after, item, direction, question, release, confirmed, sent } = stale;
    const words = respondWords[lang].stale;
    const isText = fact === "text";
    const label = isFact(model, fact) ? model.vocabulary.facts[fact].label[lang] : isText ? words.text : fact;
    const say = (value: Json): string =>
      isText && typeof value === "string" ? showableLine(value) : said(model, fact, value, lang);
    const told = sent === undefined ? words.told(confirmed, release) : words.sent(sent, release);
    return [
      `  ${showableLine(question)}`,
      `    ${words.change(item, label, say(before), say(after))}`,
      `    ${told} ${words.directions[direction]}`,
    ].join("\n");
  };

/** The answers that were sent and have changed since, by customer, for a terminal. */
export const staleText = (model: Model, stale: readonly StaleAnswer[], lang: Lang): string => {
  const words = respondWords[lang].stale;
  if (stale.length === 0) return `${words.none}\n`;
  const customers = [...new Set(stale.map(({ customer }) => customer))];
  return [
    ...customers.map((customer) =>
      [
        showableLine(customer),
        ...stale.filter((each) => each.customer === customer).map(line(model, lang)),
      ].join("\n"),
    ),
    words.count(stale.length, customers.length),
    "",
  ]
    .join("\n\n")
    .replace(/\n\n$/, "\n");
};

/** The same as a JSON array. */
export const staleJson = (stale: readonly StaleAnswer[]): string => `${JSON.stringify(stale, null, 2)}\n`;
