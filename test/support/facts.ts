import { affirms } from "../../scripts/check/mark.ts";
import {
  factsOf,
  itemNumbered,
  itemOf,
  markedFacts,
  takesMark,
  type ItemNo,
} from "../../scripts/core/model.ts";
import type { FactKey } from "../../scripts/core/facts.generated.ts";
import type { Answer, Facts, Sheet, Stated } from "../../scripts/core/sheet.ts";
import { type Change, form, sheetWith } from "./sheet.ts";

/** What facts say, by their keys. */
export type Said = Readonly<Partial<Record<FactKey, unknown>>>;

/** The part of the facts that an answer to the item may state. */
const ofItem = (no: ItemNo, facts: Said): Said => {
  const item = itemNumbered(form.model.checklist, no);
  const known = item === undefined ? [] : factsOf(item);
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => known.some((key) => key === fact)));
};

/** The changes that make every answer that may state a fact state the given one. */
export const stating = (facts: Said): Record<number, Change> =>
  Object.fromEntries(
    form.model.checklist.items.flatMap(({ no }) => {
      const own = ofItem(no, facts);
      return Object.keys(own).length === 0 ? [] : [[no, { facts: own }]];
    }),
  );

const real = sheetWith();

const yamlOf = ({ no, mark, owner, facts }: Answer): string =>
  [
    `no: ${String(no)}`,
    ...(mark === undefined ? [] : [`mark: ${mark}`]),
    "facts:",
    ...Object.entries(facts).map(([fact, value]) => `  ${fact}: ${JSON.stringify(value)}`),
    `owner: "${owner}"`,
    "",
  ].join("\n");

/**
 * The real sheet with every answer that may state a fact stating the given one, with marks to match, and without words. It
 * is not validated, so that it is made in no time.
 */
export const sheetStating = (facts: Said): Sheet => ({
  ...real,
  answers: real.answers.map(({ answer, file }) => {
    const merged: unknown = { ...answer.facts, ...ofItem(answer.no, facts) };
    const all = merged as Facts; // the tests' own values
    const item = itemOf(form.model, answer.slug);
    const marked = item !== undefined && takesMark(item);
    const said = (item === undefined ? [] : markedFacts(item))
      .map((fact): Stated | undefined => all[fact])
      .filter((value) => value !== undefined);
    const isThere = said.length === 0 || said.some((value) => affirms(value) !== false);
    const stated: Answer = {
      ...answer,
      ...(marked && { mark: !isThere ? "無" : "有" }),
      text: { ja: "回答です。" },
      facts: all,
    };
    return { answer: stated, file: { ...file, text: yamlOf(stated) } };
  }),
});
