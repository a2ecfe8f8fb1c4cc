import { defineRule } from "../../rule.ts";
import { isValue } from "../../statements.ts";

/** 99.9 % is 45 minutes a month and nine hours a year: without a period it cannot be held to. METI item availability. */
export const availabilityHasPeriod = defineRule({
  id: "availability-has-period",
  severity: "warning",
  title: { ja: "稼働率には算定期間", en: "An availability has a period" },
  source: "METI 2010, item {availability}",
  facts: ["availability"],
  besides: ["availabilityPeriod"],
  holds: ({ availabilityPeriod }) => isValue(availabilityPeriod) || availabilityPeriod === "by-plan",
  message: {
    ja: ({ availability }) =>
      `稼働率 ${String(availability)}% を、月間・四半期・年間のどれで数えるかが分かりません。`,
    en: ({ availability }) =>
      `It is not said whether the availability of ${String(availability)}% is measured over a month, a quarter or a year.`,
  },
  why: {
    ja: "同じ99.9%でも、月間なら1回の停止は約45分まで、年間なら約9時間までと、約束の重さが大きく違います。",
    en: "99.9% allows for an outage of some 45 minutes if it is measured over a month, and of some nine hours over a year.",
  },
  fix: {
    ja: () =>
      "算定期間を確かめ、availabilityPeriod(month、quarter、year)と本文(例:「月間」)に書いてください。",
    en: () =>
      'Find out the period and state it in availabilityPeriod (month, quarter or year) and in the text, such as "per month".',
  },
  fails: { availability: 99.9, availabilityPeriod: "unspecified" },
  passes: { availability: 99.9, availabilityPeriod: "month" },
});

/** A guarantee binds, a target does not, a record promises nothing: a bare figure may be any of them. METI item availability. */
export const availabilityHasBasis = defineRule({
  id: "availability-has-basis",
  severity: "warning",
  title: {
    ja: "稼働率は保証・目標・実績のどれか",
    en: "An availability is a guarantee, a target or a record",
  },
  source: "METI 2010, item {availability}",
  facts: ["availability"],
  besides: ["availabilityBasis"],
  holds: ({ availabilityBasis }) => isValue(availabilityBasis) || availabilityBasis === "by-plan",
  message: {
    ja: ({ availability }) =>
      `稼働率 ${String(availability)}% が、保証・目標・実績のどれなのかが分かりません。`,
    en: ({ availability }) =>
      `It is not said whether the availability of ${String(availability)}% is a guarantee, a target or a record.`,
  },
  why: {
    ja: "保証なら下回ったときに責任が生じ、目標なら生じません。顧客にとって最も重い違いです。",
    en: "A guarantee binds and a target does not: for a customer nothing about the figure matters more.",
  },
  fix: {
    ja: () =>
      "どれなのかを確かめ、availabilityBasis(guarantee、target、record)と本文(「保証」「目標」「実績」)に書いてください。",
    en: () =>
      "Find out which it is, and state it in availabilityBasis (guarantee, target or record) and in the text.",
  },
  fails: { availability: 99.9, availabilityBasis: "unspecified" },
  passes: { availability: 99.9, availabilityBasis: "target" },
});

/** What was is no promise of what will be: a service level is a target or a guarantee. METI item availability. */
export const availabilityIsPromised = defineRule({
  id: "availability-is-promised",
  severity: "warning",
  title: { ja: "稼働率は実績だけで答えない", en: "An availability is more than a record" },
  source: "METI 2010, item {availability}",
  facts: ["availability", "availabilityBasis"],
  holds: ({ availabilityBasis }) => availabilityBasis !== "record",
  message: {
    ja: ({ availability }) => `稼働率 ${String(availability)}% は実績で、今後の目標も保証も述べていません。`,
    en: ({ availability }) =>
      `The availability of ${String(availability)}% is a record; neither a target nor a guarantee is given.`,
  },
  why: {
    ja: "チェックリストはサービスレベルを問うものです。実績だけでは、今後どれだけ使えるのかを顧客が判断できません。",
    en: "The checklist asks for service levels. A record does not tell a customer what to expect.",
  },
  fix: {
    ja: () =>
      "目標か保証があれば、その値を availability に、種別を availabilityBasis に書き、実績は本文に添えてください。",
    en: () =>
      "If there is a target or a guarantee, state it in availability and availabilityBasis, and add the record in the text.",
  },
  fails: { availability: 99.95, availabilityBasis: "record" },
  passes: { availability: 99.9, availabilityBasis: "target" },
});
