import { type FactKey } from "../../core/facts.generated.ts";
import {
  factsOf,
  type FactType,
  type Item,
  markedFacts,
  type Model,
  principalFacts,
} from "../../core/model.ts";
import type { Lang } from "../../core/lang.ts";
import type { Claim, Extent } from "../../reading/claim.ts";
import { LANGUAGES } from "../../reading/languages.ts";
import type { Doubts } from "../../reading/language.ts";
import { normalise } from "../../reading/normalise.ts";
import { read } from "../../reading/read.ts";
import type { Reading } from "../../reading/statement.ts";

/** A text in one spelling, what it says, and its sentences. Places are offsets into `text`. */
export interface Words {
  readonly lang: Lang;
  /** NFKC, plain dashes and single spaces. */
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly reading: Reading;
  readonly doubts: Doubts;
  readonly factTypes: (fact: FactKey | undefined) => FactType | undefined;
  readonly sentences: readonly Extent[];
  /** The words as they were written, of a stretch of `text`. */
  readonly written: (extent: Extent) => string;
}

/** Sentences end at 。, at line ends and around brackets; in English at full stops. */
const BREAKS: Readonly<Record<Lang, RegExp>> = {
  ja: /[。\n()]+/g,
  en: /[.;](?=\s|$)|[\n()]+/g,
};

const sentencesOf = (text: string, lang: Lang): readonly Extent[] => {
  const found: Extent[] = [];
  let start = 0;
  for (const { index, 0: broken } of text.matchAll(BREAKS[lang])) {
    found.push({ start, end: index });
    start = index + broken.length;
  }
  return [...found, { start, end: text.length }].filter(
    (each) => text.slice(each.start, each.end).trim() !== "",
  );
};

/** Reads a text for the facts that an answer to an item may state. */
export const wordsOf = (model: Model, item: Item, original: string, lang: Lang): Words => {
  const { text, origin } = normalise(original);
  const main = markedFacts(item)[0] ?? principalFacts(item)[0];
  const own = factsOf(item).filter((fact) => model.words[lang].facts[fact] !== undefined);
  const reading = read(text, lang, model.words[lang], model.vocabulary, { own, main });
  return {
    lang,
    text,
    claims: reading.claims,
    reading,
    doubts: LANGUAGES[lang].doubts,
    factTypes: (fact) => (fact === undefined ? undefined : model.vocabulary.facts[fact].type),
    sentences: sentencesOf(text, lang),
    written: ({ start, end }) => {
      const { start: from, end: to } = origin(start, end);
      return original.slice(from, to);
    },
  };
};

/** The sentence that a place is in. */
export const sentenceAt = ({ sentences, text }: Words, offset: number): Extent =>
  sentences.find(({ start, end }) => offset >= start && offset < end) ?? { start: 0, end: text.length };

/** The sentence that a place is in, or that the brackets around it belong to. */
export const rootAt = (words: Words, offset: number): Extent => {
  const found = sentenceAt(words, offset);
  if (words.text[found.start - 1] !== "(") return found;
  return words.sentences.findLast(({ end }) => end < found.start) ?? found;
};

/** A sentence with the brackets that follow it, in which a doubt may stand: 「月次報告(希望者のみ)」. */
export const withBrackets = (words: Words, offset: number): Extent => {
  const { start, end } = rootAt(words, offset);
  const next = words.text[end] === "(" ? words.sentences.find((each) => each.start === end + 1) : undefined;
  return { start, end: next?.end ?? end };
};

const COMMA = /[、,;]/;

/** A sentence up to the end of the clause that a place is in, with brackets where they follow it; in English the whole of it. */
export const clauseUpTo = (words: Words, { start, end }: Extent): Extent => {
  const root = rootAt(words, start);
  const whole = withBrackets(words, start);
  if (words.lang === "en" || end >= root.end) return whole;
  const comma = COMMA.exec(words.text.slice(end, root.end));
  return comma === null ? whole : { start: root.start, end: end + comma.index };
};

/** The part of a sentence between commas that a claim is in. */
export const partAround = (words: Words, { start, end }: Extent): Extent => {
  const sentence = sentenceAt(words, start);
  const before = words.text.slice(sentence.start, start);
  const after = words.text.slice(end, sentence.end);
  const from = Math.max(...[...before.matchAll(new RegExp(COMMA, "g"))].map(({ index }) => index + 1), 0);
  const to = COMMA.exec(after)?.index ?? after.length;
  return { start: sentence.start + from, end: end + to };
};

/** The text of a stretch. */
export const textAt = ({ text }: Words, { start, end }: Extent): string => text.slice(start, end);
