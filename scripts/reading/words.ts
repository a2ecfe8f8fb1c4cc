import type { Lang } from "../core/lang.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { WordsFile } from "../core/model.ts";
import { type Finder, finderOf, type Phrase } from "./phrases.ts";

/** What a stretch of words is a sign of. */
export type Sign =
  | {
      readonly kind: "topic";
      readonly fact: FactKey;
      readonly isStrong: boolean;
      readonly isContrary: boolean;
      /** Whether the words deny by themselves: "no liability" as a contrary of compensation, 「無効」 of USB ports. */
      readonly isNegative: boolean;
    }
  | { readonly kind: "not" | "also"; readonly fact: FactKey }
  | { readonly kind: "name"; readonly set: string; readonly name: string }
  | { readonly kind: "own-name"; readonly fact: FactKey; readonly name: string }
  | { readonly kind: "other" };

/** The set of free names. */
export const OPEN = "open";

/** What denies by itself within a phrase: in English whole words, in Japanese the endings and nouns that the reader takes for a no. */
const NEGATIVE = /\b(?:not?|without|never|nobody)\b|ません|ない|ず(?=[)|…]|$)|対象外|無効|禁止|未/;

/** The set of countries and regions, of all facts that say where something is. */
export const PLACES = "places";

const phrasesOf = ({ facts, choices, names, others }: WordsFile): readonly Phrase<Sign>[] => {
  const phrases: Phrase<Sign>[] = [];
  const add = (texts: readonly string[] | undefined, tag: Sign): void => {
    for (const text of texts ?? []) phrases.push({ text, tag });
  };
  const addTopics = (
    texts: readonly string[] | undefined,
    tag: Extract<Sign, { readonly kind: "topic" }>,
  ): void => {
    const isNegative = (text: string): boolean => NEGATIVE.test(text);
    add(
      texts?.filter((text) => !isNegative(text)),
      tag,
    );
    add(texts?.filter(isNegative), { ...tag, isNegative: true });
  };
  for (const [key, entry] of Object.entries(facts)) {
    const fact = key as FactKey; // the schema and the model's references see to it
    addTopics(entry.topics, { kind: "topic", fact, isStrong: true, isContrary: false, isNegative: false });
    addTopics(entry.own, { kind: "topic", fact, isStrong: false, isContrary: false, isNegative: false });
    addTopics(entry.contrary, { kind: "topic", fact, isStrong: false, isContrary: true, isNegative: false });
    add(entry.not, { kind: "not", fact });
    add(entry.also, { kind: "also", fact });
    for (const [name, texts] of Object.entries(entry.says ?? {}))
      add(texts, { kind: "own-name", fact, name });
  }
  for (const [set, entries] of Object.entries(choices))
    for (const [name, texts] of Object.entries(entries)) add(texts, { kind: "name", set, name });
  for (const [name, texts] of Object.entries(names)) add(texts, { kind: "name", set: OPEN, name });
  add(others, { kind: "other" });
  return phrases;
};

const finders = new WeakMap<WordsFile, Finder<Sign>>();

/** The finder of a language's words, made once. */
export const finderFor = (words: WordsFile, lang: Lang): Finder<Sign> => {
  const known = finders.get(words);
  if (known !== undefined) return known;
  const made = finderOf(phrasesOf(words), lang);
  finders.set(words, made);
  return made;
};
