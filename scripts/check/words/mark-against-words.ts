import { itemOf } from "../../core/model.ts";
import type { Claim } from "../../reading/claim.ts";
import { holdAnswer } from "../../reading/hold.ts";
import { defineAnswerRule, type Report } from "../rule.ts";

const isNo = ({ value }: Claim): boolean =>
  value.kind === "negation" || (value.kind === "standing" && value.standing === "none");

/** Whether every sentence of a Japanese text ends in a negation. */
const onlyDenies = (text: string, claims: readonly Claim[]): boolean => {
  const sentences = [...text.matchAll(/[^。\n]+[。\n]?/g)].filter(([sentence]) => sentence.trim() !== "");
  return sentences.every(({ index, 0: sentence }) =>
    claims.some(
      (claim) =>
        isNo(claim) &&
        claim.unsure === undefined &&
        claim.start >= index &&
        claim.end <= index + sentence.length &&
        /^[。\s]*$/.test(text.slice(claim.end, index + sentence.length)),
    ),
  );
};

const asksHow = /タイミング|方法|経路/;

const report = (
  message: NonNullable<Report["words"]["message"]>,
  fix: NonNullable<Report["words"]["fix"]>,
): Omit<Report, "item"> => ({
  path: ["mark"],
  words: { message, fix },
  related: [],
});

/**
 * The mark and the words point the same way, and 有 is followed by what the item asks. A warning: whether a negation
 * denies what the item asks for, only a reader can tell. METI items whose unit asks 有無.
 */
export const markAgainstWords = defineAnswerRule({
  id: "mark-against-words",
  severity: "warning",
  title: { ja: "印と本文は同じ向き", en: "The mark and the words point the same way" },
  source: "METI 2010, items whose unit asks 有無",
  why: {
    ja: "印と本文が逆向きだと、顧客は印の付け間違いを疑います。",
    en: "Where mark and words point different ways, a customer suspects the mark to be a slip.",
  },
  check: (answer, sheet) => {
    const item = itemOf(sheet.model, answer.slug);
    const claims = holdAnswer(sheet.model, answer, "ja")?.claims ?? [];
    if (answer.mark === undefined || item === undefined) return [];
    if (answer.mark === "有" && onlyDenies(answer.text.ja, claims))
      return [
        report(
          {
            ja: "印は【有】ですが、本文は「ない」ことだけを述べています。",
            en: "The mark is 有 (yes), but the words only say what is not there.",
          },
          {
            ja: "印を 無 にするか、何を行っているかを本文に書いてください。",
            en: "Change the mark to 無 (no), or say in the text what is there.",
          },
        ),
      ];
    if (answer.mark === "無" && !claims.some((claim) => isNo(claim) || claim.value.kind === "standing"))
      return [
        report(
          {
            ja: "印は【無】ですが、本文に「ない」「行っていない」に当たる記述がありません。",
            en: "The mark is 無 (no), but nothing in the words says what is not there.",
          },
          {
            ja: "印を 有 にするか、何を行っていないかを本文に書いてください。",
            en: "Change the mark to 有 (yes), or say in the text what is not there.",
          },
        ),
      ];
    if (answer.mark === "有" && asksHow.test(item.requirement.ja) && claims.length === 0)
      return [
        report(
          {
            ja: "印は【有】ですが、項目が尋ねるタイミングや方法が本文に見当たりません。",
            en: "The mark is 有 (yes), but the words do not seem to say when or how, which the item asks.",
          },
          {
            ja: "いつ・どの方法で行うかを本文に書いてください。",
            en: "Say in the text when and by what means.",
          },
        ),
      ];
    return [];
  },
  fails: { "input-validation": { mark: "有", ja: "入力値のチェックは行っておりません。" } },
  passes: { "input-validation": { mark: "有", ja: "入力項目ごとに形式と長さをチェックしています。" } },
});
