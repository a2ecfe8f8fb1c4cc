import { isStanding, partsOf } from "../../core/facts.ts";
import type { Answer } from "../../core/sheet.ts";
import { defineAnswerRule, type Report } from "../rule.ts";

interface Expired {
  readonly name: string;
  readonly until: string;
  readonly path: Report["path"];
}

/** The certificates of an answer that ended before a day, and whether that is all of them. */
const expiredBefore = (
  day: string,
  { facts: { certifications } }: Answer,
): { readonly expired: readonly Expired[]; readonly isAll: boolean } => {
  const listed = (certifications === undefined ? [] : partsOf(certifications)).flatMap(({ value, path }) =>
    isStanding(value)
      ? []
      : value.map((certificate, index) => ({
          certificate,
          path: ["facts", "certifications", ...path, index, "until"],
        })),
  );
  const expired = listed.flatMap(({ certificate, path }): readonly Expired[] => {
    if (typeof certificate === "string" || certificate.until === undefined) return [];
    const { name, until } = certificate;
    return until < day ? [{ name, until, path }] : [];
  });
  return { expired, isAll: listed.length > 0 && expired.length === listed.length };
};

const FIX = {
  ja: "更新済みなら until を新しい有効期限にしてください。失効したなら certifications と本文から消し、ほかに認証がなければ mark を 無 にしてください。",
  en: "If it has been renewed, set until to the new date. If not, take it out of certifications and of the text, and change the mark to 無 (no) if no other is left.",
};

/** A certificate holds until its end; without a valid one there is nothing behind the mark 有. METI item certifications. */
export const certificateExpired = defineAnswerRule({
  id: "certificate-expired",
  severity: "error",
  title: { ja: "認証は有効期限内", en: "Certificates are still valid" },
  source:
    "METI 2010, item {certifications}; ISO/IEC 17021-1 (a certificate names its date of expiry or recertification)",
  why: {
    ja: "期限の切れた認証を掲げると、顧客は虚偽の表示と受け取ります。",
    en: "To a customer, a certificate shown after its end is a false statement.",
  },
  check: (answer, { today }) => {
    const { expired, isAll } = expiredBefore(today, answer);
    if (expired.length === 0) return [];
    if (isAll && answer.mark === "有")
      return [
        {
          path: ["mark"],
          words: {
            message: {
              ja: `印は【有】ですが、挙げた認証は${expired.length > 1 ? "すべて" : ""}有効期限を過ぎています。`,
              en: `The mark is 有 (yes), but ${expired.length > 1 ? "every certificate" : "the certificate"} listed has expired.`,
            },
            fix: FIX,
          },
          related: expired.map(({ name, until, path }) => ({
            item: answer.slug,
            path,
            message: { ja: `${name}: ${until} まで`, en: `${name}: until ${until}` },
          })),
        },
      ];
    return expired.map(({ name, until, path }) => ({
      path,
      // Others may stand behind the mark, and this one may have been renewed without a word here.
      severity: "warning" as const,
      words: {
        message: {
          ja: `認証「${name}」の有効期限 ${until} を過ぎています。`,
          en: `The certificate “${name}” was valid until ${until} only.`,
        },
        fix: FIX,
      },
    }));
  },
  fails: {
    certifications: {
      mark: "有",
      facts: { certifications: [{ name: "ISO/IEC 27001", until: "2020-03-31" }] },
    },
  },
  passes: {
    certifications: {
      mark: "有",
      facts: { certifications: [{ name: "ISO/IEC 27001", until: "2999-03-31" }] },
    },
  },
});
