import { LANGS } from "../../core/lang.ts";
import { findClaims } from "../../reading/find.ts";
import { factsOf, principalFacts, itemNumbered, type Model, type ItemNo } from "../../core/model.ts";
import { isStanding } from "../../core/facts.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Answer, Sheet, Stated } from "../../core/sheet.ts";
import { fold } from "../match/fold.ts";
import type { Ask } from "../match/terms.ts";

/** The published answers, as far as questions need them. */
export interface Published {
  readonly model: Model;
  readonly answer: (item: ItemNo) => Answer | undefined;
  /** Whether an answer's text, in any language, holds a word. */
  readonly mentions: (item: ItemNo, word: string) => boolean;
  /** Whether the official words of an item, in any language, hold a word. */
  readonly asks: (item: ItemNo, word: string) => boolean;
  /** The facts that an answer states. */
  readonly stated: (item: ItemNo) => readonly FactKey[];
  /** The value of a fact that an answer says; undefined where it says nothing of it. */
  readonly value: (item: ItemNo, fact: FactKey) => Stated | undefined;
}

/** The facts that an ask wants to know: its own, else those that its item is about, as far as they are stated. */
export const wantedBy = ({ model, stated }: Published, { item, fact }: Ask): readonly FactKey[] => {
  if (fact !== undefined) return [fact];
  const asked = itemNumbered(model.checklist, item);
  if (asked === undefined) return [];
  const { must } = asked.facts;
  return must.length > 0 ? must : principalFacts(asked).filter((each) => stated(item).includes(each));
};

/** That no value is fixed is an answer only where the text says so: 「一定期間」, 「定めはございません」. */
const saysThatNoneIsFixed = ({ text }: Answer): boolean =>
  findClaims(text.ja, "ja").some(
    ({ value, unsure }) =>
      unsure === "vague" || (value.kind === "standing" && value.standing === "unspecified"),
  );

/** Makes a sheet's answers ready to be asked. */
export const publishedBy = ({ model, answers }: Sheet): Published => {
  const official = new Map(
    model.checklist.items.map(({ no, title, requirement }) => [
      no,
      fold(LANGS.flatMap((lang) => [title[lang], requirement[lang]]).join("\n")).text,
    ]),
  );
  const byItem = new Map(
    answers.map(({ answer }) => [
      answer.no,
      { answer, text: LANGS.map((lang) => fold(answer.text[lang] ?? "").text).join("\n") },
    ]),
  );
  return {
    model,
    answer: (item) => byItem.get(item)?.answer,
    mentions: (item, word) => byItem.get(item)?.text.includes(fold(word).text) ?? false,
    asks: (item, word) => official.get(item)?.includes(fold(word).text) ?? false,
    stated: (item) => {
      const definition = itemNumbered(model.checklist, item);
      const facts = byItem.get(item)?.answer.facts;
      return definition === undefined
        ? []
        : factsOf(definition).filter((fact) => facts?.[fact] !== undefined);
    },
    value: (item, fact) => {
      const answer = byItem.get(item)?.answer;
      const value: Stated | undefined = answer?.facts[fact];
      if (answer === undefined || value === undefined) return undefined;
      const isSilent = isStanding(value) && value === "unspecified" && !saysThatNoneIsFixed(answer);
      return isSilent ? undefined : value;
    },
  };
};
