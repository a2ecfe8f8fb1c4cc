import type { Lang } from "../core/lang.ts";
import { factsOf, itemOf, markedFacts, type Model, principalFacts } from "../core/model.ts";
import type { Answer } from "../core/sheet.ts";
import { read } from "./read.ts";
import type { Reading } from "./statement.ts";

const readings = new WeakMap<Answer, Map<Lang, Reading>>();

/**
 * What an answer's text in one language says; undefined where the answer has no such text. Several rules ask for the same,
 * so it is kept with the answer, which never changes.
 */
export const readAnswer = (model: Model, answer: Answer, lang: Lang): Reading | undefined => {
  const text = answer.text[lang];
  const item = itemOf(model, answer.slug);
  if (text === undefined || item === undefined) return undefined;
  const kept = readings.get(answer) ?? new Map<Lang, Reading>();
  const known = kept.get(lang);
  if (known !== undefined) return known;
  const own = factsOf(item);
  const reading = read(text, lang, model.words[lang], model.vocabulary, {
    own,
    main: markedFacts(item)[0] ?? principalFacts(item)[0],
  });
  readings.set(answer, kept.set(lang, reading));
  return reading;
};
