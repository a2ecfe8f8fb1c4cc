import { everyLang } from "../../core/spoken.ts";
import { LANGS, type Localized } from "../../core/lang.ts";
import { holdAnswer } from "../../reading/hold.ts";
import { type FactDefinition, type FactType, factsOf, type Model, itemOf } from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Answer } from "../../core/sheet.ts";
import { atMentions, mentionOf } from "../answers/mentions.ts";
import { defineAnswerRule } from "../rule.ts";
import { factSide } from "./words.ts";
import { vagueClaims } from "./vague-words.ts";

const TIMED: readonly FactType[] = ["duration", "range", "schedule"];

/** Facts that say when, how long or how often. */
const isTimed = ({ type, choices }: FactDefinition): boolean =>
  TIMED.includes(type) || choices === "scanTimes";

/**
 * What the item asks of time and the answer leaves open. Where the facts do have a value, vague words beside it are about
 * something else: 「3日前までに通知します。緊急の場合は速やかに通知します。」
 */
const openFacts = (model: Model, answer: Answer): readonly FactKey[] => {
  const item = itemOf(model, answer.slug);
  const saysUndisclosed = LANGS.some((lang) =>
    holdAnswer(model, answer, lang)?.claims.some(
      ({ value }) => value.kind === "standing" && value.standing === "undisclosed",
    ),
  );
  return (item === undefined ? [] : factsOf(item)).filter(
    (fact) =>
      isTimed(model.vocabulary.facts[fact]) &&
      (answer.facts[fact] === "unspecified" || (answer.facts[fact] === "undisclosed" && !saysUndisclosed)),
  );
};

/** A value as it could stand in place of the vague words. */
const example = ({ type, recurs, choices }: FactDefinition): Localized => {
  if (type === "schedule") return { ja: "平日9時～18時", en: "weekdays, 9:00 to 18:00" };
  if (recurs === true || choices === "scanTimes") return { ja: "年1回", en: "once a year" };
  return type === "range"
    ? { ja: "2～3営業日以内", en: "within 2 to 3 business days" }
    : { ja: "1時間以内」「30日後", en: "within 1 hour” or “after 30 days" };
};

/** 「一定期間」 or "promptly" where the item asks for a time. METI items outage-notice-time, data-deletion, data-at-cancellation, third-party-assessment, incident-traceability, and any other that asks for one. */
export const vagueWording = defineAnswerRule({
  id: "vague-wording",
  severity: "warning",
  title: {
    ja: "時間や間隔を問う項目にあいまいな語を使わない",
    en: "No vague words where an item asks for a time",
  },
  source: "METI 2010, items that ask for a time, a period or an interval",
  why: {
    ja: "「いつまでに」「どのくらいの間隔で」が分からない回答は約束として評価できず、顧客は審査で問い返します。",
    en: "Without a time or an interval there is no promise to assess, so customers come back with questions.",
  },
  check: (answer, { model }) => {
    const [first, ...others] = LANGS.flatMap((lang) =>
      vagueClaims(answer.text[lang] ?? "", holdAnswer(model, answer, lang)?.claims ?? [], lang).map((claim) =>
        mentionOf(answer, lang, claim),
      ),
    );
    if (first === undefined) return [];
    const open = openFacts(model, answer);
    const [main] = open;
    if (main === undefined) return [];
    const such = example(model.vocabulary.facts[main]);
    const { related, ...at } = atMentions(first, others);
    const labels = everyLang((lang) =>
      open.map((fact) => model.vocabulary.facts[fact].label[lang]).join(lang === "ja" ? "、" : ", "),
    );
    return [
      {
        ...at,
        words: {
          message: {
            ja: `「${first.words}」では、この項目が尋ねる「${labels.ja}」が分かりません。`,
            en: `“${first.words}” does not tell what this item asks for: ${labels.en}.`,
          },
          fix: {
            ja: `「${such.ja}」のような値を本文に書き、${open.join("、")} も同じ値にしてください。`,
            en: `State a value in the text, such as “${such.en}”, and the same in ${open.join(", ")}.`,
          },
        },
        related: [...open.flatMap((fact) => factSide(answer, fact)), ...related],
      },
    ];
  },
  fails: {
    "data-deletion": {
      facts: { deletionDelay: "unspecified" },
      ja: "サービス解約後、一定期間経過後に削除します。",
      en: "Data is deleted some time after cancellation of the service.",
    },
  },
  passes: {
    "data-deletion": {
      facts: { deletionDelay: "P30D" },
      ja: "サービス解約の30日後に削除します。",
      en: "Data is deleted 30 days after cancellation of the service.",
    },
  },
});
