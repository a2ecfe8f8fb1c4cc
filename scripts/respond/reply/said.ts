import { dayBefore } from "../../core/day.ts";
import { findClaims } from "../../reading/find.ts";
import { factsOf, itemNumbered, type Model, type ItemNo } from "../../core/model.ts";
import { isStanding } from "../../core/facts.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Answer, LibraryEntry, Sheet, Stated } from "../../core/sheet.ts";

/** The published answers, as far as questions need them. */
export interface Published {
  readonly model: Model;
  /** The first day (YYYY-MM-DD) whose reviews and confirmations still count. */
  readonly freshSince: string;
  /** The entries of the library: those on request answer questionnaires, too. */
  readonly entries: readonly LibraryEntry[];
  readonly answer: (item: ItemNo) => Answer | undefined;
  /** The facts that an answer states. */
  readonly stated: (item: ItemNo) => readonly FactKey[];
  /** The value of a fact that an answer says; undefined where it says nothing of it. */
  readonly value: (item: ItemNo, fact: FactKey) => Stated | undefined;
}

/** That no value is fixed is an answer only where the text says so: 「一定期間」, 「定めはございません」. */
const saysThatNoneIsFixed = ({ text }: Answer): boolean =>
  findClaims(text.ja, "ja").some(
    ({ value, unsure }) =>
      unsure === "vague" || (value.kind === "standing" && value.standing === "unspecified"),
  );

/** Makes a sheet's answers ready to be asked. */
export const publishedBy = ({ model, answers, service, today, library = [] }: Sheet): Published => {
  const byItem = new Map(answers.map(({ answer }) => [answer.no, answer]));
  return {
    model,
    freshSince: dayBefore(today, service.freshness),
    entries: library,
    answer: (item) => byItem.get(item),
    stated: (item) => {
      const definition = itemNumbered(model.checklist, item);
      const facts = byItem.get(item)?.facts;
      return definition === undefined
        ? []
        : factsOf(definition).filter((fact) => facts?.[fact] !== undefined);
    },
    value: (item, fact) => {
      const answer = byItem.get(item);
      const value: Stated | undefined = answer?.facts[fact];
      if (answer === undefined || value === undefined) return undefined;
      const isSilent = isStanding(value) && value === "unspecified" && !saysThatNoneIsFixed(answer);
      return isSilent ? undefined : value;
    },
  };
};
