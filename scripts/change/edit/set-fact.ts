import { LANGS, type Lang } from "../../core/lang.ts";
import { says } from "../../reading/backs.ts";
import type { Claim } from "../../reading/claim.ts";
import { type Expectation, expectations } from "../../reading/expect.ts";
import { findClaims } from "../../reading/find.ts";
import { renderLike } from "../../reading/render.ts";
import { factsOf, type Model, itemOf, type ItemNo } from "../../core/model.ts";
import { partsOf, writtenValue } from "../../core/facts.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { FactValue, Sheet, Stated, StatedAnswer } from "../../core/sheet.ts";
import type { SourceFile } from "../../core/source.ts";
import { type Stretch, valueStretch, wordsStretch } from "../../load/yaml-places.ts";

/** Words that say the old value and could not be rewritten safely: a person has to. */
export interface ByHand {
  readonly file: SourceFile;
  readonly item: ItemNo;
  readonly lang: Lang;
  /** The words, where there are any to point at. */
  readonly words: string | undefined;
}

/** An answer's file as it is and as it is to be. */
export interface FileChange {
  readonly file: SourceFile;
  readonly text: string;
}

export interface FactChange {
  readonly changes: readonly FileChange[];
  readonly byHand: readonly ByHand[];
}

interface Replacement extends Stretch {
  readonly by: string;
}

const apply = (text: string, replacements: readonly Replacement[]): string =>
  [...replacements]
    .sort((a, b) => b.start - a.start)
    .reduce((changed, { start, end, by }) => changed.slice(0, start) + by + changed.slice(end), text);

/** What the answer's other facts ask to be said: words that say both are not ours alone to change. */
const otherExpectations = (model: Model, { answer }: StatedAnswer, fact: FactKey): readonly Expectation[] => {
  const item = itemOf(model, answer.slug);
  return (item === undefined ? [] : factsOf(item))
    .filter((other) => other !== fact)
    .flatMap((other) => {
      const value: Stated | undefined = answer.facts[other];
      return value === undefined ? [] : expectations(other, model.vocabulary.facts[other], value);
    });
};

/** Words that begin a sentence, or not, as those whose place they take. */
const inCaseOf = (own: string, by: string): string =>
  /^[A-Z]/.test(own) ? by.charAt(0).toUpperCase() + by.slice(1) : by;

const rewriteClaim = (
  { file, answer }: StatedAnswer,
  claim: Claim,
  to: Expectation,
  lang: Lang,
): Replacement | undefined => {
  const own = answer.text[lang]?.slice(claim.core.start, claim.core.end) ?? "";
  const by = renderLike(own, to.value, lang);
  const stretch = wordsStretch(file.text, ["text", lang], claim.core);
  return by === undefined || stretch === undefined ? undefined : { ...stretch, by: inCaseOf(own, by) };
};

interface TextChange {
  readonly replacements: readonly Replacement[];
  readonly byHand: readonly ByHand[];
}

/** What a fact said and is to say, always or in one case, and what it says in its other cases. */
interface Rewriting {
  readonly old: Stated;
  readonly value: Stated;
  readonly beside: readonly Stated[];
}

/** The words of one text that say the fact's old value, rewritten to say the new one. */
const rewriteText = (
  model: Model,
  stated: StatedAnswer,
  fact: FactKey,
  { old, value, beside }: Rewriting,
  lang: Lang,
): TextChange => {
  const { file, answer } = stated;
  const text = answer.text[lang];
  if (text === undefined) return { replacements: [], byHand: [] };
  const definition = model.vocabulary.facts[fact];
  const [from, to] = [expectations(fact, definition, old), expectations(fact, definition, value)];
  const byHand = (words: string | undefined): TextChange => ({
    replacements: [],
    byHand: [{ file, item: answer.no, lang, words }],
  });
  // Between a value and a standing, or lists of different length, the sentence itself has to change.
  if (from.length !== to.length) return byHand(undefined);
  const others = [
    ...otherExpectations(model, stated, fact),
    ...beside.flatMap((each) => expectations(fact, definition, each)),
  ];
  const claims = findClaims(text, lang);
  const parts = from.flatMap((expected, index): TextChange[] => {
    const next = to[index];
    if (next === undefined || JSON.stringify(next.value) === JSON.stringify(expected.value)) return [];
    const saying = claims.filter((claim) => says(claim, expected.value));
    if (saying.length === 0) return [byHand(undefined)];
    return saying.map((claim) => {
      const isShared = others.some((other) => says(claim, other.value));
      const replacement =
        isShared || claim.unsure !== undefined ? undefined : rewriteClaim(stated, claim, next, lang);
      return replacement === undefined ? byHand(claim.words) : { replacements: [replacement], byHand: [] };
    });
  });
  return {
    replacements: parts.flatMap((part) => part.replacements),
    byHand: parts.flatMap((part) => part.byHand),
  };
};

/**
 * A commitment changed wherever it is made: the fact in every answer that states it, and the words that say its old value,
 * in every language; with `of` in that case only. Review dates stay for the owners to renew. Pure: nothing is written.
 */
export const setFact = (sheet: Sheet, fact: FactKey, value: Stated, of?: string): FactChange => {
  const parts = sheet.answers.flatMap((stated): readonly (FileChange & { byHand: readonly ByHand[] })[] => {
    const { file, answer } = stated;
    const whole: Stated | undefined = answer.facts[fact];
    const parts = whole === undefined ? [] : partsOf<FactValue>(whole);
    const part = of === undefined ? { value: whole, path: [] } : parts.find((each) => each.of?.case === of);
    const old: Stated | undefined = part?.value;
    const stretch = valueStretch(file.text, ["facts", fact, ...(part?.path ?? [])]);
    if (stretch === undefined || part === undefined || old === undefined) return [];
    const beside = of === undefined ? [] : parts.filter((each) => each !== part).map((each) => each.value);
    const rewriting: Rewriting = { old, value, beside };
    const texts = LANGS.map((lang) => rewriteText(sheet.model, stated, fact, rewriting, lang));
    const replacements = [
      { ...stretch, by: writtenValue(value) },
      ...texts.flatMap((text) => text.replacements),
    ];
    return [{ file, text: apply(file.text, replacements), byHand: texts.flatMap((text) => text.byHand) }];
  });
  return {
    changes: parts.filter(({ file, text }) => text !== file.text).map(({ file, text }) => ({ file, text })),
    byHand: parts.flatMap(({ byHand }) => byHand),
  };
};
