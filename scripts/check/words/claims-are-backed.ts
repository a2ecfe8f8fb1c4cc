import { rightValue } from "../../reading/remedy.ts";
import { defineAnswerRule } from "../rule.ts";
import { atClaim, doubt, reportEach, textIn } from "./words.ts";

/** A quantity in the words is backed by a fact: what is promised can then be compared and checked. */
export const claimsAreBacked = defineAnswerRule({
  id: "claims-are-backed",
  severity: "error",
  title: { ja: "本文の数量には事実の裏付け", en: "Every quantity in the words is backed by a fact" },
  source: "answers/*.yaml: text, facts",
  why: {
    ja: "事実にない数量は、ほかの回答との矛盾も、後日の変更も検査できません。",
    en: "A quantity outside the facts cannot be held against other answers, nor its change be noticed.",
  },
  check: (answer, sheet) =>
    reportEach(answer, sheet, "unbacked", ({ claim, could }, lang) => {
      // 「翌営業日」 mostly says from when something counts, and no fact holds that.
      if (claim.unsure === "relative-day" || claim.unsure === "negated") return undefined;
      const [fact] = could;
      const value = fact && rightValue(claim.value, sheet.model.vocabulary.facts[fact]);
      const { note } = doubt(claim);
      const remedy =
        fact === undefined
          ? {
              ja: "この項目の事実で表せない数量です。誤りでなければこのままで構いませんが、別の項目の内容なら移してください。",
              en: "No fact of this item can hold it. If it is right, leave it; if it belongs to another item, move it there.",
            }
          : {
              ja: `facts に「${fact}: ${value ?? "…"}」を加えるか、本文から「${claim.words}」を消してください。`,
              en: `Add “${fact}: ${value ?? "…"}” to facts, or take “${claim.words}” out of the text.`,
            };
      return {
        ...atClaim(claim, lang),
        // Where no fact could hold it, the words may well be right.
        ...(fact === undefined || claim.unsure !== undefined ? { severity: "warning" as const } : {}),
        words: {
          message: {
            ja: `${textIn(lang).ja}の「${claim.words}」に当たる事実がありません。${note.ja}`,
            en: `No fact backs “${claim.words}” in ${textIn(lang).en}. ${note.en}`.trimEnd(),
          },
          fix: remedy,
        },
      };
    }),
  fails: { "backup-method": { facts: { restoreWindow: null } } },
  passes: { "backup-method": { facts: { restoreWindow: "P7D" } } },
});
