import { LANGS, type Localized } from "../../../core/lang.ts";
import { vagueWords } from "../../words/vague-words.ts";
import type { FactKey } from "../../../core/facts.generated.ts";
import { statementsOf } from "../../../core/facts.ts";
import type { Sheet } from "../../../core/sheet.ts";
import { isRoundTheClock } from "../../../core/week.ts";
import { defineSheetRule, type Report } from "../../rule.ts";
import { asRelated, atStatement, valuesOf } from "../../statements.ts";
import { lacksBasis } from "./basis.ts";

interface Asked {
  /** A value as it may be. */
  readonly example: string;
  /** What a customer cannot do without it. */
  readonly why: Localized;
}

/** The times and intervals that items ask for, and what for. */
const ASKED: Readonly<Partial<Record<FactKey, Asked>>> = {
  maintenanceNotice: {
    example: "P3D",
    why: {
      ja: "顧客は、計画停止に合わせて業務の予定を組めません。",
      en: "Customers cannot plan their work around the downtime.",
    },
  },
  terminationNotice: {
    example: "P3M",
    why: {
      ja: "顧客は、移行先を探す時間があるかどうかを判断できません。",
      en: "Customers cannot tell whether they would have the time to move elsewhere.",
    },
  },
  meanTimeToRecovery: {
    example: "PT2H",
    why: {
      ja: "顧客は、障害がどのくらい続いてきたのかを判断できません。",
      en: "Customers cannot tell for how long outages have lasted.",
    },
  },
  rto: {
    example: "PT5H",
    why: {
      ja: "顧客は、止まっている間の業務をどう続けるかを計画できません。",
      en: "Customers cannot plan how to go on working during an outage.",
    },
  },
  incidentNoticeTime: {
    example: "PT1H",
    why: {
      ja: "顧客は、障害をいつ知らされるのかを自社の手順に書けません。",
      en: "Customers cannot write into their own procedures when they will hear of an outage.",
    },
  },
  monitoringInterval: {
    example: "PT5M",
    why: {
      ja: "顧客は、障害にどれだけ早く気付くのかを判断できません。",
      en: "Customers cannot tell how soon an outage is noticed.",
    },
  },
  statusReportInterval: {
    example: "P1M",
    why: {
      ja: "顧客は、いつ報告を受け取れるのかが分かりません。",
      en: "Customers cannot tell when they will get a report.",
    },
  },
  responseTime: {
    example: "PT3S",
    why: {
      ja: "顧客は、業務に使える速さかどうかを判断できません。",
      en: "Customers cannot tell whether it is fast enough for their work.",
    },
  },
  responseDelay: {
    example: "PT10M",
    why: {
      ja: "顧客は、遅い状態がどのくらい続きうるのかを判断できません。",
      en: "Customers cannot tell for how long it may be slow.",
    },
  },
  batchTime: {
    example: "PT30M",
    why: {
      ja: "顧客は、一括処理を業務の予定に組み込めません。",
      en: "Customers cannot fit batch processing into their day.",
    },
  },
  backupInterval: {
    example: "P1D",
    why: {
      ja: "顧客は、障害のときにどれだけのデータが失われうるのかを判断できません。",
      en: "Customers cannot tell how much data an outage may cost them.",
    },
  },
  rpo: {
    example: "PT24H",
    why: {
      ja: "顧客は、障害のときにどれだけのデータが失われうるのかを判断できません。",
      en: "Customers cannot tell how much data an outage may cost them.",
    },
  },
  backupRetention: {
    example: "P7D",
    why: {
      ja: "顧客は、どこまで前のデータに戻せるのかを判断できません。",
      en: "Customers cannot tell how far back data can be restored.",
    },
  },
  deletionDelay: {
    example: "P30D",
    why: {
      ja: "解約した顧客は、データがいつ消えたと言えるのかが分かりません。",
      en: "Customers who have left cannot tell when their data are gone.",
    },
  },
  vulnerabilityAssessmentInterval: {
    example: "P1Y",
    why: {
      ja: "顧客は、最後の検査がどのくらい前でありうるのかを判断できません。",
      en: "Customers cannot tell how long ago the last assessment may have been.",
    },
  },
  logRetention: {
    example: "P3M",
    why: {
      ja: "顧客は、どのくらい前のインシデントまで調べられるのかを判断できません。",
      en: "Customers cannot tell how old an incident may be to be traced.",
    },
  },
};

/** Whether another rule tells of the same: of the vague words in its place, or of the desk that is always open. */
const isToldOf = (sheet: Sheet, fact: FactKey): boolean =>
  statementsOf(sheet, fact).some(({ by: { answer } }) =>
    LANGS.some((lang) => vagueWords(answer.text[lang] ?? "", lang).length > 0),
  ) ||
  (fact === "incidentNoticeTime" &&
    valuesOf(sheet, "incidentSupportHours").some(({ value }) => isRoundTheClock(value)));

const report = (sheet: Sheet, fact: FactKey, { example, why }: Asked): readonly Report[] => {
  const [first, ...others] = statementsOf(sheet, fact).filter(({ value }) => value === "unspecified");
  if (first === undefined || lacksBasis(sheet, fact) || isToldOf(sheet, fact)) return [];
  const { label } = sheet.model.vocabulary.facts[fact];
  return [
    {
      ...atStatement(first),
      words: {
        message: {
          ja: `この項目は時間や期間を問いますが、${label.ja}(${fact})を定めていません。`,
          en: `This item asks for a time, but none is fixed: ${fact} (${label.en}) is unspecified.`,
        },
        why,
        fix: {
          ja: `実際の運用を確かめ、${fact}(例: ${example})と本文に同じ値を書いてください。値はあるが公開しないのなら undisclosed にします。`,
          en: `Find out what is done, and state it in ${fact} (e.g. ${example}) and in the text. If there is a value that is not published, say undisclosed.`,
        },
      },
      related: others.map(asRelated),
    },
  ];
};

/** An item that asks for a time is not answered without one. */
export const timeUnspecified = defineSheetRule({
  id: "time-unspecified",
  severity: "warning",
  title: { ja: "時間を問う項目には時間を答える", en: "An item that asks for a time gets one" },
  source: "METI 2010, items that ask for a time, a period or an interval",
  why: {
    ja: "時間を定めていない回答は、顧客が約束として評価できません。",
    en: "Without a time there is no promise for a customer to assess.",
  },
  check: (sheet) => Object.entries(ASKED).flatMap(([fact, asked]) => report(sheet, fact as FactKey, asked)), // the keys of its type
  fails: { "incident-traceability": { facts: { logRetention: "unspecified" } } },
  passes: { "incident-traceability": { facts: { logRetention: "P3M" } } },
});
