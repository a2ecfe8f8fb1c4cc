import { itemOf, type Item } from "../../core/model.ts";
import type { Answer } from "../../core/sheet.ts";
import { defineAnswerRule } from "../rule.ts";

/** Letters and digits alone, so that signs and widths do not matter. */
const plain = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

/** A bare yes, and a verb at the most that tells that something is done, but not what: 「把握しております」. */
const BARE =
  /^(?:はい)?(?:適切に|十分に|適宜)?(?:\p{Script=Han}{1,4}(?:を|は)?)?(?:でき(?:て)?|して|行って|行なって|済んで)?(?:おります|います|あります|ございます|ます|済みです|済み|済|です)?$/u;

/** What ends a question, and what ends the answer that says it again. */
const QUESTION_END = /(?:いる|いること|されていること|ていること|こと|か|の有無|する|した)+$/;
const ANSWER_END = /(?:して|されて|て)?(?:おります|います|いる|あります|ございます|です|します|しました)$/;

const isQuestionAgain = (text: string, { requirement, title }: Item): boolean => {
  const said = plain(text).replace(ANSWER_END, "");
  const asked = [requirement.ja, title.ja].map((each) => plain(each).replace(QUESTION_END, ""));
  return said.length >= 8 && asked.some((each) => each === said || each.endsWith(said));
};

const isBare = (text: string): boolean => {
  const said = plain(text);
  // A denial is all there is to say; an affirmation leaves open what is affirmed.
  return BARE.test(said) && !/ない|ません|なし|無/.test(said);
};

const saysNothing = ({ text, mark }: Answer, item: Item): boolean =>
  mark !== "無" && (isBare(text.ja) || isQuestionAgain(text.ja, item));

/** 「把握しております。」 and the question said again tell no more than a mark does. */
export const answerSaysNothing = defineAnswerRule({
  id: "answer-says-nothing",
  severity: "warning",
  title: { ja: "回答は問いを繰り返すだけにしない", en: "An answer says more than the question" },
  source: "METI 2010, items whose unit asks how it is done",
  why: {
    ja: "「しています」だけの回答は審査の材料にならず、顧客は何をどうしているかを問い返します。",
    en: "That something is done tells an assessor nothing, so customers ask back what is done and how.",
  },
  check: (answer, { model }) => {
    const item = itemOf(model, answer.slug);
    if (item === undefined || !saysNothing(answer, item)) return [];
    const words = answer.text.ja.trim();
    return [
      {
        path: ["text", "ja"],
        words: {
          message: {
            ja: `本文は「${words}」だけで、「${item.requirement.ja}」について何をしているかを述べていません。`,
            en: `The text is only “${words}” and does not tell what is done about: ${item.requirement.en}`,
          },
          fix: {
            ja: "何を、誰が、どのように行っているかを1文で書いてください(例: 「データは日本国内にのみ保存し、個人情報保護法の適用を法務部が年1回確認しています。」)。",
            en: "Write in a sentence what is done, by whom and how (for example: “Data are stored in Japan only, and the legal department reviews every year what the Act on the Protection of Personal Information asks for.”).",
          },
        },
      },
    ];
  },
  fails: { "data-location-law": { mark: "有", ja: "把握しております。" } },
  passes: {
    "data-location-law": {
      mark: "有",
      ja: "データは日本国内にのみ保存しており、国内法の制約を法務部が確認しています。",
      en: "Data are stored in Japan only, and the legal department reviews the constraints of its laws.",
    },
  },
});
