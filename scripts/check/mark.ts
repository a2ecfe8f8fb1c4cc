import { type Standing, itemOf } from "../core/model.ts";
import { writtenValue } from "../core/facts.ts";
import type { FactValue } from "../core/sheet.ts";
import { notApplicable } from "./answers/not-applicable.ts";
import { defineAnswerRule } from "./rule.ts";

/** Whether a statement says that there is such a thing: a flag that is true, anything else that is not `none`. */
export const affirms = (value: FactValue | Standing): boolean | undefined => {
  if (typeof value === "boolean") return value;
  if (value === "none") return false;
  // "By plan" is a limit; what is undisclosed may or may not exist.
  return value === "undisclosed" || value === "unspecified" ? undefined : true;
};

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
  check: ({ slug, mark, facts }, { model }) => {
    const fact = itemOf(model, slug)?.mark;
    const value = fact === undefined ? undefined : facts[fact];
    if (fact === undefined || mark === undefined || value === undefined) return [];
    const affirmed = affirms(value);
    if (affirmed === undefined || affirmed === (mark === "有")) return [];
    const label = model.vocabulary.facts[fact].label;
    const written = writtenValue(value);
    const other = mark === "有" ? "無" : "有";
    return [
      {
        path: ["mark"],
        words: {
          message: {
            ja: `印は【${mark}】ですが、事実 ${fact}(${label.ja})は ${written} です。`,
            en: `The mark is ${mark} (${mark === "有" ? "yes" : "no"}), but the fact ${fact} (${label.en}) is ${written}.`,
          },
          fix: {
            ja: `事実が正しければ mark を ${other} に、印が正しければ ${fact} を直してください。`,
            en: `Change the mark to ${other} if the fact is right, or ${fact} if the mark is right.`,
          },
        },
        related: [
          {
            item: slug,
            path: ["facts", fact],
            message: { ja: `${fact}: ${written}`, en: `${fact}: ${written}` },
          },
        ],
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
    const { slug, mark, facts } = answer;
    const item = itemOf(model, slug);
    if (item?.mark === undefined || mark !== undefined || notApplicable(answer).length > 0) return [];
    const value = facts[item.mark];
    const affirmed = value === undefined ? undefined : affirms(value);
    const { label } = model.vocabulary.facts[item.mark];
    return [
      {
        path: ["no"],
        words: {
          message: {
            ja: `「${item.title.ja}」は有無を問いますが、mark がありません。`,
            en: `"${item.title.en}" asks 有無 (yes or no), but there is no mark.`,
          },
          fix:
            affirmed === undefined || value === undefined
              ? {
                  ja: "text の上に「mark: 有」か「mark: 無」の行を加えてください。",
                  en: "Add a line mark: 有 (yes) or mark: 無 (no) above text.",
                }
              : {
                  ja: `事実 ${item.mark}(${label.ja})は ${writtenValue(value)} なので、text の上に「mark: ${affirmed ? "有" : "無"}」の行を加えてください。`,
                  en: `The fact ${item.mark} (${label.en}) is ${writtenValue(value)}, so add a line mark: ${affirmed ? "有 (yes)" : "無 (no)"} above text.`,
                },
        },
      },
    ];
  },
  fails: { "log-collection": { mark: null } },
  passes: { "log-collection": { mark: "無" } },
});
