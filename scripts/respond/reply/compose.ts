import { respondWords } from "../messages.ts";
import { sayValue } from "../../reading/say-value.ts";
import type { Lang } from "../../core/lang.ts";
import { factsOf, itemNumbered, type ItemNo } from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Published } from "./said.ts";

/** The item that is answered from, and what of it is asked for: no facts where all of it is. */
export interface Source {
  readonly item: ItemNo;
  readonly facts: readonly FactKey[];
}

/** Facts without their sentences: shorter, and there in every language. */
const factsOnly = (published: Published, { item, facts }: Source, lang: Lang): string => {
  const { model } = published;
  const definition = itemNumbered(model.checklist, item);
  const wanted = facts.length > 0 || definition === undefined ? facts : factsOf(definition);
  return wanted
    .flatMap((fact) => {
      const value = published.value(item, fact);
      if (value === undefined) return [];
      return respondWords[lang].fact(
        model.vocabulary.facts[fact].label[lang],
        sayValue(model, fact, value, lang),
      );
    })
    .join("\n");
};

/** What an answer says in a language: its text, or else its facts; "" where it has neither. */
const said = (published: Published, source: Source, lang: Lang): string =>
  published.answer(source.item)?.text[lang] ?? factsOnly(published, source, lang);

/** Texts one below another, without those that another one holds. */
const joined = (parts: readonly string[]): string => {
  const all = [...new Set(parts)].filter((part) => part !== "");
  return all.filter((part) => !all.some((other) => other !== part && other.includes(part))).join("\n");
};

/** Characters as a program counts them that limits them: UTF-16 units, as Excel's LEN does. */
export const lengthOf = (text: string): number => text.length;

/** The items of the checklist that an answer comes from, for its reader; "" where it comes from the library alone. */
export const citationOf = ({ entries }: Published, sources: readonly Source[], lang: Lang): string => {
  const items = sources.map(({ item }) => item).filter((item) => !entries.some(({ id }) => id === item));
  return items.length === 0 ? "" : respondWords[lang].source(items);
};

/**
 * What is said to a question from the published answers, the fullest first: texts with where they come from (`citation`, if
 * any), the texts, the facts. None is cut off anywhere. Empty where the answers have no words in this language.
 */
export const wordingsOf = (
  published: Published,
  sources: readonly Source[],
  lang: Lang,
  citation: string,
): readonly string[] => {
  const full = joined(sources.map((source) => said(published, source, lang)));
  if (full === "") return [];
  const short = joined(sources.map((source) => factsOnly(published, source, lang)));
  return [...(citation === "" ? [] : [`${full}\n${citation}`]), full, ...(short === "" ? [] : [short])];
};
