import { LANGS, type Lang } from "../../core/lang.ts";
import { says } from "../../reading/backs.ts";
import type { Claim } from "../../reading/claim.ts";
import { nameOf } from "../../reading/expect.ts";
import { holdAnswer } from "../../reading/hold.ts";
import { isStanding, partsOf } from "../../core/facts.ts";
import type { Answer, Sheet } from "../../core/sheet.ts";
import { defineAnswerRule } from "../rule.ts";
import { atMentions, type Mention, mentionOf, mentions } from "./mentions.ts";

const listed = ({ facts: { certifications } }: Answer): readonly string[] =>
  (certifications === undefined ? [] : partsOf(certifications)).flatMap(({ value }) =>
    isStanding(value) ? [] : value.map(nameOf),
  );

const isCertificate = ({ value }: Claim): boolean => value.kind === "choice" && value.of === "certificate";

/** A certificate that is held, while its next edition is only planned: 「2022年版への移行を予定」. */
const MOVES_ON = /移行|更新|切り?替|改訂|transition|renew|upgrad|migrat/i;

const movesOn = (text: string, { start, end }: Claim): boolean =>
  MOVES_ON.test(text.slice(Math.max(0, start - 30), end + 20));

/** For each name listed: where the words say of it only that it is planned for or conformed to. */
const notHeld = (answer: Answer, { model }: Sheet): readonly (readonly Mention[])[] =>
  listed(answer).map((name) => {
    const said = LANGS.flatMap((lang) =>
      (holdAnswer(model, answer, lang)?.claims ?? [])
        .filter((claim) => says(claim, { kind: "choice", of: "certificate", name }))
        .map((claim) => ({ lang, claim })),
    );
    const isHeld = said.some(
      ({ lang, claim }) => claim.unsure !== "not-held" || movesOn(answer.text[lang] ?? "", claim),
    );
    return isHeld ? [] : said.map(({ lang, claim }) => mentionOf(answer, lang, claim));
  });

const PLANNED: Readonly<Record<Lang, RegExp>> = {
  ja: /取得(?:を|に向けて?)?(?:準備|予定|検討|目指)中?|(?:申請|審査|準備|検討)中/g,
  en: /\b(?:in preparation|under consideration|application pending|plan(?:s|ned|ning)? to (?:obtain|acquire))\b/gi,
};

const HELD: Readonly<Record<Lang, RegExp>> = {
  ja: /取得(?:済|して(?:い|お)(?:ま|り)|しました|いたしました)|保有して|認証を(?:受け|維持)/g,
  en: /\b(?:certified|holds?|held|obtained|acquired)\b/gi,
};

/** Where the words say 「取得準備中」 and of no certificate that it is held. */
const onlyPlanned = (answer: Answer, { model }: Sheet): readonly Mention[] => {
  const holdsOne = LANGS.some(
    (lang) =>
      mentions(answer, lang, HELD[lang]).length > 0 ||
      holdAnswer(model, answer, lang)?.claims.some(
        (claim) => isCertificate(claim) && claim.unsure === undefined,
      ),
  );
  return holdsOne ? [] : LANGS.flatMap((lang) => mentions(answer, lang, PLANNED[lang]));
};

/** A certificate that is planned or applied for is none yet, and to conform to a standard is not to be certified. METI item certifications. */
export const certificateNotHeld = defineAnswerRule({
  id: "certificate-not-held",
  severity: "warning",
  title: { ja: "取得前の認証を取得済みとしない", en: "A certificate that is not held is not listed as held" },
  source: "METI 2010, item {certifications}",
  why: {
    ja: "取得準備中・申請中・準拠は、認証の取得ではありません。顧客の審査では虚偽の回答とみなされることがあります。",
    en: "To prepare, to apply or to conform is not to be certified, and a customer's audit may call it a false answer.",
  },
  check: (answer, sheet) => {
    if (answer.facts.certifications === undefined || answer.mark === "無") return [];
    const named = notHeld(answer, sheet).filter((found) => found.length > 0);
    const groups = named.length > 0 ? named : [answer.mark === "有" ? onlyPlanned(answer, sheet) : []];
    return groups.flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [
            {
              ...atMentions(first, others),
              words: {
                message: {
                  ja: `認証を取得済みとする回答ですが、本文の「${first.words}」は取得済みとは述べていません。`,
                  en: `The answer is that a certificate is held, but “${first.words}” in the text does not say that it is.`,
                },
                fix: {
                  ja: "取得前なら certifications から除き、ほかに認証がなければ mark を 無 にして、予定は本文に書いてください。取得済みなら本文にそう書いてください。",
                  en: "If it is not held yet, take it out of certifications, change the mark to 無 (no) if no other is left, and keep the plan in the text. If it is held, say so in the text.",
                },
              },
            },
          ],
    );
  },
  fails: {
    certifications: {
      mark: "有",
      facts: { certifications: ["ISO/IEC 27001"] },
      ja: "ISO/IEC 27001の取得準備中です。",
      en: "ISO/IEC 27001 is in preparation.",
    },
  },
  passes: {
    certifications: {
      mark: "有",
      facts: { certifications: ["ISO/IEC 27001"] },
      ja: "ISO/IEC 27001を取得しています。ISO/IEC 27017は取得準備中です。",
      en: "We are certified to ISO/IEC 27001. ISO/IEC 27017 is in preparation.",
    },
  },
});
