import type { Localized } from "../core/lang.ts";
import { type Item, itemOf, markedFacts, type Model, type Standing, takesMark } from "../core/model.ts";
import { partsOf, writtenValue } from "../core/facts.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { Answer, FactValue, Stated } from "../core/sheet.ts";
import { notApplicable } from "./answers/not-applicable.ts";
import { defineAnswerRule } from "./rule.ts";

/** Whether one thing that a fact says is that there is such a thing: a flag that is true, anything else that is not `none`. */
const affirmsPart = (value: FactValue | Standing): boolean | undefined => {
  if (typeof value === "boolean") return value;
  if (value === "none") return false;
  // "By plan" is a limit; what is undisclosed may or may not exist.
  return value === "undisclosed" || value === "unspecified" ? undefined : true;
};

/** What several say together: yes where any does, no where all do. */
const any = (said: readonly (boolean | undefined)[]): boolean | undefined => {
  if (said.includes(true)) return true;
  return said.length > 0 && said.every((each) => each === false) ? false : undefined;
};

/** Whether a statement says that there is such a thing, in any of its cases. */
export const affirms = (value: Stated): boolean | undefined =>
  any(partsOf(value).map((part) => affirmsPart(part.value)));

/** The facts that stand behind the mark of an answer, of those that it states, and what they say together. */
const behindMark = (
  { facts }: Answer,
  item: Item,
): { readonly stated: readonly (readonly [FactKey, Stated])[]; readonly affirmed: boolean | undefined } => {
  const stated = markedFacts(item).flatMap((fact): (readonly [FactKey, Stated])[] => {
    const value: Stated | undefined = facts[fact];
    return value === undefined ? [] : [[fact, value]];
  });
  return { stated, affirmed: any(stated.map(([, value]) => affirms(value))) };
};

/** What facts say, one after the other: 「escrow(預託等の措置)は false」. */
const saysOf = ({ vocabulary }: Model, stated: readonly (readonly [FactKey, Stated])[]): Localized => ({
  ja: stated
    .map(([fact, value]) => `${fact}(${vocabulary.facts[fact].label.ja})は ${writtenValue(value)}`)
    .join("、"),
  en: stated
    .map(([fact, value]) => `${fact} (${vocabulary.facts[fact].label.en}) is ${writtenValue(value)}`)
    .join(", "),
});

/** The mark says what its fact says. METI: items whose unit asks 有無. */
export const markAgreesWithFact = defineAnswerRule({
  id: "mark-agrees-with-fact",
  severity: "error",
  title: { ja: "有無の印は事実と一致", en: "The mark agrees with its fact" },
  source: "METI 2010, items whose unit asks 有無",
  why: {
    ja: "多くの顧客は【有】【無】だけを見て判断します。",
    en: "Many customers look at the mark alone.",
  },
  check: (answer, { model }) => {
    const { slug, mark } = answer;
    const item = itemOf(model, slug);
    if (item === undefined || mark === undefined) return [];
    const { stated, affirmed } = behindMark(answer, item);
    if (affirmed === undefined || affirmed === (mark === "有")) return [];
    const told = saysOf(model, stated);
    const facts = stated.map(([fact]) => fact);
    const other = mark === "有" ? "無" : "有";
    return [
      {
        path: ["mark"],
        words: {
          message: {
            ja: `印は【${mark}】ですが、事実 ${told.ja} です。`,
            en: `The mark is ${mark} (${mark === "有" ? "yes" : "no"}), but the fact ${told.en}.`,
          },
          fix: {
            ja: `事実が正しければ mark を ${other} に、印が正しければ ${facts.join("、")} を直してください。`,
            en: `Change the mark to ${other} if the fact is right, or ${facts.join(", ")} if the mark is right.`,
          },
        },
        related: stated.map(([fact, value]) => {
          const said = `${fact}: ${writtenValue(value)}`;
          return { item: slug, path: ["facts", fact], message: { ja: said, en: said } };
        }),
      },
    ];
  },
  fails: { escrow: { mark: "有", facts: { escrow: false } } },
  passes: { escrow: { mark: "無", facts: { escrow: false } } },
});

/**
 * An item that asks 有無 gets a mark, unless the words say that it does not apply. Sheets leave it out where neither seems to
 * fit: say which one it is, then explain.
 */
export const markMissing = defineAnswerRule({
  id: "mark-missing",
  severity: "warning",
  title: { ja: "有無を問う項目には印", en: "An item that asks 有無 gets a mark" },
  source: "METI 2010, items whose unit asks 有無",
  why: {
    ja: "有無を問う項目に印がないと、顧客は回答を読み取れません。",
    en: "Without a mark, a customer cannot tell what the answer is to a question that asks yes or no.",
  },
  check: (answer, { model }) => {
    const { slug, mark } = answer;
    const item = itemOf(model, slug);
    if (item === undefined || !takesMark(item) || mark !== undefined || notApplicable(answer).length > 0)
      return [];
    const { stated, affirmed } = behindMark(answer, item);
    const told = saysOf(model, stated);
    return [
      {
        path: ["no"],
        words: {
          message: {
            ja: `「${item.title.ja}」は有無を問いますが、mark がありません。`,
            en: `"${item.title.en}" asks 有無 (yes or no), but there is no mark.`,
          },
          fix:
            affirmed === undefined
              ? {
                  ja: "text の上に「mark: 有」か「mark: 無」の行を加えてください。",
                  en: "Add a line mark: 有 (yes) or mark: 無 (no) above text.",
                }
              : {
                  ja: `事実 ${told.ja} なので、text の上に「mark: ${affirmed ? "有" : "無"}」の行を加えてください。`,
                  en: `The fact ${told.en}, so add a line mark: ${affirmed ? "有 (yes)" : "無 (no)"} above text.`,
                },
        },
      },
    ];
  },
  fails: { "log-collection": { mark: null } },
  passes: { "log-collection": { mark: "無" } },
});
