import { LANGS, type Lang } from "../../core/lang.ts";
import { holdAnswer } from "../../reading/hold.ts";
import type { AvailabilityBasis } from "../../core/facts.generated.ts";
import { isCases, isStanding } from "../../core/facts.ts";
import type { Answer, Sheet } from "../../core/sheet.ts";
import { factSide } from "../words/words.ts";
import { defineAnswerRule } from "../rule.ts";
import { atMentions, type Mention, mentions } from "./mentions.ts";

interface Wording {
  /** Words that name this basis, and do not deny it. */
  readonly sure: RegExp;
  /** Words that may mean it: with one of them in the text, nothing there is held against the fact. */
  readonly maybe: RegExp;
}

const WORDINGS: Readonly<Record<AvailabilityBasis, Readonly<Record<Lang, Wording>>>> = {
  guarantee: {
    ja: {
      sure: /保証(?![^、。\n]{0,12}(?:ません|かね|ない|外|限り))/g,
      maybe: /保証|保障|補償|返金|返還|減額|SLA/,
    },
    en: {
      sure: /(?<!\b(?:no|not|without|nor)(?: \w{1,12}){0,2} )\bguarantee[sd]?(?![a-z])(?! (?:is|are) not)/gi,
      maybe: /guarantee|credit|refund|SLA/i,
    },
  },
  target: {
    ja: {
      sure: /目標(?!復旧|[^、。\n]{0,12}(?:ません|ない))/g,
      maybe: /目標|目指|めざ|努め|努力|SLO/,
    },
    en: {
      sure: /(?<!\b(?:no|not)(?: \w{1,12}){0,2} )\b(?:targets?|service level objectives?)(?![a-z])/gi,
      maybe: /target|objective|goal|\baim|striv|SLO/i,
    },
  },
  record: {
    ja: {
      sure: /実績(?![^、。\n]{0,12}(?:ません|ない|なし))/g,
      maybe: /実績|直近|過去|これまで|年度|結果/,
    },
    en: {
      sure: /\b(?:actual(?:ly)?|was achieved|has been achieved)(?![a-z])/gi,
      maybe: /record|actual|achieved|past|last|previous/i,
    },
  },
};

const BASES: readonly AvailabilityBasis[] = ["guarantee", "target", "record"];

/** How far from its figure a word about it may stand, in characters. A limit keeps the work linear. */
const NEAR = 60;

/** Whether a percentage stands in the same sentence: 「保証」 elsewhere may be about something else. */
const isOfPercentage = ({ model }: Sheet, answer: Answer, { lang, start, end }: Mention): boolean => {
  const text = answer.text[lang] ?? "";
  const claims = holdAnswer(model, answer, lang)?.claims ?? [];
  return claims.some(
    (claim) =>
      claim.value.kind === "percent" &&
      claim.start <= end + NEAR &&
      claim.end >= start - NEAR &&
      !/[。\n]|\.\s/.test(text.slice(Math.min(end, claim.end), Math.max(start, claim.start))),
  );
};

/** The words that say another basis than the fact; none where they may say the fact's, too. */
const otherBasis = (
  sheet: Sheet,
  answer: Answer,
  own: AvailabilityBasis,
  lang: Lang,
): readonly (Mention & { readonly basis: AvailabilityBasis })[] => {
  if (WORDINGS[own][lang].maybe.test(answer.text[lang]?.normalize("NFKC") ?? "")) return [];
  return BASES.filter((basis) => basis !== own).flatMap((basis) =>
    mentions(answer, lang, WORDINGS[basis][lang].sure)
      .filter((mention) => isOfPercentage(sheet, answer, mention))
      .map((mention) => ({ ...mention, basis })),
  );
};

/** A guarantee, a target and a record are three different promises. METI item availability. */
export const availabilityBasisAgrees = defineAnswerRule({
  id: "availability-basis-agrees",
  severity: "error",
  title: {
    ja: "稼働率の「保証」「目標」「実績」は事実と一致",
    en: "Guarantee, target or record: words and fact agree",
  },
  source: "METI 2010, item {availability}",
  why: {
    ja: "保証なら下回ったときに責任が生じ、目標なら生じません。顧客にとって最も重い違いです。",
    en: "A guarantee binds and a target does not: for a customer nothing about the figure matters more.",
  },
  check: (answer, sheet) => {
    const own = answer.facts.availabilityBasis;
    // Where the basis depends, each may be said.
    if (own === undefined || isStanding(own) || isCases(own)) return [];
    const [first, ...others] = LANGS.flatMap((lang) => otherBasis(sheet, answer, own, lang));
    if (first === undefined) return [];
    const label = sheet.model.vocabulary.choiceSets["availabilityBasis"]?.[own] ?? { ja: own, en: own };
    const { related, ...at } = atMentions(first, others);
    return [
      {
        ...at,
        words: {
          message: {
            ja: `稼働率を本文は「${first.words}」としていますが、事実 availabilityBasis は ${own}(${label.ja}) です。`,
            en: `The text calls the availability “${first.words}”, but the fact availabilityBasis is ${own}.`,
          },
          fix: {
            ja: `事実が正しければ、本文を「${label.ja}」に改めてください。本文が正しければ、availabilityBasis を ${first.basis} にしてください。`,
            en: `If the fact is right, say “${label.en}” in the text. If the text is right, change availabilityBasis to ${first.basis}.`,
          },
        },
        related: [...factSide(answer, "availabilityBasis"), ...related],
      },
    ];
  },
  fails: {
    availability: { facts: { availabilityBasis: "target" }, ja: "稼働率99.9%以上を保証しています。" },
  },
  passes: {
    availability: {
      facts: { availabilityBasis: "guarantee" },
      ja: "稼働率99.9%以上を保証しています。",
      en: "Availability of 99.9% or more is guaranteed.",
    },
  },
});
