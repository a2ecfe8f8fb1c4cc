import { LANGS } from "../../core/lang.ts";
import { isStanding, partsOf, statementsOf } from "../../core/facts.ts";
import type { Answer, Sheet } from "../../core/sheet.ts";
import { says } from "../../reading/backs.ts";
import { nameOf } from "../../reading/expect.ts";
import { holdAnswer } from "../../reading/hold.ts";
import { defineAnswerRule } from "../rule.ts";
import { atMentions, type Mention, mentionOf } from "./mentions.ts";

/** The certificates that the sheet lists; undefined where no answer tells. */
const listed = (sheet: Sheet): readonly string[] | undefined => {
  const statements = statementsOf(sheet, "certifications");
  const parts = statements.flatMap(({ value }) => partsOf(value));
  if (parts.length === 0 || parts.some(({ value }) => value === "undisclosed")) return undefined;
  return parts.flatMap(({ value }) => (isStanding(value) || !Array.isArray(value) ? [] : value.map(nameOf)));
};

/** Whose certificate it is, where it is not the provider's. */
const OF_OTHERS =
  /データセンター|データセンタ|クラウド(?:事業者|サービス)|AWS|Azure|Google|委託先|グループ会社|data cent(?:er|re)|cloud provider|supplier|parent company/i;

/** Certificates that an answer which does not list them says are held. */
const claimed = (answer: Answer, sheet: Sheet, names: readonly string[]): readonly Mention[] =>
  LANGS.flatMap((lang) =>
    (holdAnswer(sheet.model, answer, lang)?.claims ?? [])
      .filter(
        ({ value, unsure }) => value.kind === "choice" && value.of === "certificate" && unsure === undefined,
      )
      .filter((claim) => !names.some((name) => says(claim, { kind: "choice", of: "certificate", name })))
      .map((claim) => mentionOf(answer, lang, claim)),
  );

/** A certificate that one answer claims stands in the list of the other. It may be somebody else's: a warning. */
export const certificateClaimedElsewhere = defineAnswerRule({
  id: "certificate-claimed-elsewhere",
  severity: "warning",
  title: { ja: "認証の取得はどの回答でも同じ", en: "A certificate is held in every answer or in none" },
  source: "METI 2010, item {certifications}",
  why: {
    ja: "ある回答で掲げた認証が一覧にないと、顧客は取得しているのかどうかを疑います。",
    en: "Where a certificate that one answer names is missing from the list, customers doubt that it is held.",
  },
  check: (answer, sheet) => {
    const names = listed(sheet);
    if (names === undefined || answer.facts.certifications !== undefined) return [];
    if (OF_OTHERS.test(`${answer.text.ja}${answer.text.en ?? ""}`)) return [];
    const [first, ...others] = claimed(answer, sheet, names);
    if (first === undefined) return [];
    return [
      {
        ...atMentions(first, others),
        words: {
          message: {
            ja: `本文は「${first.words}」を挙げていますが、取得した認証(certifications)にはありません。`,
            en: `The text names “${first.words}”, which is not among the certificates that are held (certifications).`,
          },
          fix: {
            ja: "取得しているなら certifications に加え、していなければ本文から除くか、誰の認証かを書いてください。",
            en: "Add it to certifications if it is held. If not, take it out of the text, or say whose it is.",
          },
        },
      },
    ];
  },
  fails: {
    "data-handling-environment": { ja: "ISO/IEC 27001の認証を取得した環境で取り扱っています。", en: null },
    certifications: { facts: { certifications: "none" } },
  },
  passes: {
    "data-handling-environment": { ja: "ISO/IEC 27001の認証を取得した環境で取り扱っています。", en: null },
    certifications: { mark: "有", facts: { certifications: ["ISO/IEC 27001"] } },
  },
});
