import { LANGS, type Localized } from "../../core/lang.ts";
import type { AuditReports } from "../../core/facts.generated.ts";
import { isStanding } from "../../core/facts.ts";
import type { Answer } from "../../core/sheet.ts";
import { defineAnswerRule, type Report } from "../rule.ts";
import { atMentions, mentions } from "./mentions.ts";

interface Replaced {
  readonly report?: AuditReports;
  /** How the standard is called in a text of any language. */
  readonly words: RegExp;
  /** What took its place, and from when on. */
  readonly by: Localized;
}

const SOC1: Localized = {
  ja: "SAS 70 は、2011年6月15日以後に終わる期間の報告書から SSAE 16(国際基準では ISAE 3402)に、2017年5月1日以後の日付の報告書から SSAE 18(SOC 1 報告書)に置き換わっています。",
  en: "SAS 70 was replaced by SSAE 16 (internationally by ISAE 3402) for periods ending on or after 15 June 2011, and that by SSAE 18 (SOC 1 reports) for reports dated on or after 1 May 2017.",
};

const JAPAN_3402: Localized = {
  ja: "監査基準委員会報告書第18号による報告書は、監査・保証実務委員会実務指針第86号、さらに2020年1月1日以後に発行される報告書からは保証業務実務指針3402に置き換わっています。",
  en: "Reports under Japan's Auditing Standards Committee Report No. 18 gave way to those under Practical Guideline No. 86 and, from reports issued on 1 January 2020 on, to those under Assurance Engagements Practice Guideline 3402.",
};

/**
 * Standards that METI's item audit-reports still names, and those between them and today's. Sources: AICPA SSAE 16 (2010) and SSAE 18
 * (2016); IAASB ISAE 3402 (2009); JICPA 監査・保証実務委員会実務指針第86号 (2011) and 保証業務実務指針3402 (2019).
 */
const REPLACED: readonly Replaced[] = [
  { report: "sas70-type2", words: /(?<![A-Za-z])SAS[ -]?(?:No\.? ?)?70(?!\d)/gi, by: SOC1 },
  {
    words: /(?<![A-Za-z])SSAE[ -]?(?:No\.? ?)?16(?!\d)/gi,
    by: {
      ja: "SSAE 16 は、2017年5月1日以後の日付の報告書から SSAE 18(SOC 1 報告書)に置き換わっています。",
      en: "SSAE 16 was replaced by SSAE 18 (SOC 1 reports) for reports dated on or after 1 May 2017.",
    },
  },
  {
    report: "aus18",
    // SSAE No. 18 is today's standard.
    words:
      /監査基準委員会報告(?:書)?第?18号|(?<!SSAE ?|SSAE ?第|[\d第])第?18号(?=(?:監査)?報告書|監査)|Auditing Standards Committee (?:Report|Statement) No\. ?18(?!\d)/gi,
    by: JAPAN_3402,
  },
  {
    words:
      /(?:実務指針|委員会報告)第?86号|(?<![\d第])第?86号(?=(?:監査|保証)?報告書)|Practical Guideline No\. ?86(?!\d)/gi,
    by: {
      ja: "監査・保証実務委員会実務指針第86号は、2020年1月1日以後に発行される報告書から保証業務実務指針3402に置き換わっています。",
      en: "Japan's Practical Guideline No. 86 was replaced by Assurance Engagements Practice Guideline 3402 for reports issued on 1 January 2020 and later.",
    },
  },
];

/** Names of today's standards: 「SOC 1 報告書(旧 SAS 70)」 only says what it was called before. */
const CURRENT = /SOC[ -]?[123]|SSAE ?(?:No\.? ?)?(?:第)?(?:18|21)|3402/i;

const FIX: Localized = {
  ja: "今提供している報告書の基準を確かめ、auditReports(soc1-type2、isae3402、assurance-3402 など)と本文をそれに改めてください。提供していなければ none にし、mark を 無 にしてください。",
  en: "Find out which report you provide today and name it in auditReports (soc1-type2, isae3402, assurance-3402 …) and in the text. If there is none, state none and change the mark to 無 (no).",
};

/** Where an answer names a replaced standard: among its facts, or else in its words, unless they know better. */
const place = (answer: Answer, { report, words }: Replaced): Omit<Report, "item" | "words"> | undefined => {
  const { auditReports } = answer.facts;
  const [first, ...others] = LANGS.flatMap((lang) => mentions(answer, lang, words));
  const inWords = first && atMentions(first, others);
  const index =
    auditReports === undefined || isStanding(auditReports)
      ? -1
      : auditReports.findIndex((each) => each === report);
  if (index !== -1)
    return {
      path: ["facts", "auditReports", index],
      related: first === undefined ? [] : atMentions(first, [first, ...others]).related,
    };
  const texts = LANGS.map((lang) => (answer.text[lang] ?? "").normalize("NFKC"));
  return answer.mark === "無" || texts.some((text) => CURRENT.test(text)) ? undefined : inWords;
};

/** An audit report under a standard that no auditor uses any more. METI item audit-reports names two of them. */
export const auditStandardReplaced = defineAnswerRule({
  id: "audit-standard-replaced",
  severity: "warning",
  title: { ja: "監査報告書は今の基準のもの", en: "Audit reports follow today's standards" },
  source:
    "METI 2010, item {audit-reports}; AICPA SSAE 16 and SSAE 18; IAASB ISAE 3402; JICPA 実務指針第86号, 保証業務実務指針3402",
  why: {
    ja: "廃止された基準の報告書はもう発行されないため、顧客の監査人は「最新の報告書」として使えません。",
    en: "No report is issued under a withdrawn standard any more, so a customer's auditor cannot use it as the latest one.",
  },
  check: (answer) => {
    if (answer.facts.auditReports === undefined) return [];
    return REPLACED.flatMap((replaced) => {
      const at = place(answer, replaced);
      return at === undefined ? [] : [{ ...at, words: { message: replaced.by, fix: FIX } }];
    });
  },
  fails: {
    "audit-reports": {
      mark: "有",
      facts: { auditReports: ["sas70-type2"] },
      ja: "最新のSAS70 Type2監査報告書を提供します。",
      en: "The latest SAS 70 Type II report is provided.",
    },
  },
  passes: {
    "audit-reports": {
      mark: "有",
      facts: { auditReports: ["soc1-type2"] },
      ja: "最新のSOC 1 Type 2報告書(旧SAS70)を提供します。",
      en: "The latest SOC 1 Type 2 report (formerly SAS 70) is provided.",
    },
  },
});
