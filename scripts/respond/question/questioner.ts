import type { Model } from "../../core/model.ts";
import { langOf } from "../match/match.ts";
import type { Published } from "../reply/said.ts";
import { type Judgement, judge } from "./certain.ts";
import type { QuestionsFile } from "./file.ts";
import { type Asking, type QuestionReader, questionReaderOf } from "./read.ts";
import { type WordReader, wordReaderOf } from "./words.ts";

/** Reads questions and judges which are certain: made once, for many. */
export interface Questioner {
  readonly read: QuestionReader;
  readonly judge: (published: Published, askings: readonly Asking[], hasYesNo: boolean) => Judgement;
  /** Whether a heading narrows nothing: a section of the checklist, 「セキュリティ」. */
  readonly isGeneral: (heading: string) => boolean;
}

/** Names of sections, categories and items: a heading that is one of them tells where a question stands, and no more. */
const sectionNames = ({ checklist }: Model): readonly string[] =>
  [...Object.values(checklist.sections), ...Object.values(checklist.categories)].flatMap(({ ja, en }) => [
    ja.toLowerCase(),
    en.toLowerCase(),
  ]);

/** How customers ask, ready for questions. */
export const questionerOf = (file: QuestionsFile, model: Model): Questioner => {
  const words: WordReader = wordReaderOf(file, model);
  const general = new Set([...file.general.ja, ...file.general.en, ...sectionNames(model)]);
  const isGeneral = (heading: string): boolean => general.has(heading.toLowerCase());
  return {
    read: questionReaderOf(words, isGeneral, langOf),
    judge: (published, askings, hasYesNo) =>
      judge({ model, published, frames: file.frames, read: words }, askings, hasYesNo),
    isGeneral,
  };
};

/** Two questions with the same signature ask the same: in the same form, with the same words in the same order. */
export const signatureOf = (askings: readonly Asking[]): string =>
  JSON.stringify(
    askings.map(({ form, contents, strange }) => [
      form,
      contents.map(({ text, words, names, claim }) =>
        claim === undefined && (words.length > 0 || names.length > 0)
          ? [...words.map(({ word }) => word), ...names.map(({ name }) => name)].join("|")
          : text,
      ),
      strange,
    ]),
  );
