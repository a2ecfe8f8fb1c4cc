import { LANGS, type Lang, type Localized } from "../../core/lang.ts";
import type { ClaimValue } from "../../reading/claim.ts";
import { findClaims } from "../../reading/find.ts";
import { holdAnswer } from "../../reading/hold.ts";
import type { Sheet } from "../../core/sheet.ts";
import { defineSheetRule, type Report } from "../rule.ts";
import { otherHours } from "./other-hours.ts";
import { atMentions, type Mention, mentions } from "./mentions.ts";

interface Term {
  readonly words: Readonly<Record<Lang, RegExp>>;
  /** What a text says that tells what the term means. */
  readonly definedBy: readonly ClaimValue["kind"][];
  /** What the reader cannot know. */
  readonly open: Localized;
  readonly example: Localized;
}

const TERMS: readonly Term[] = [
  {
    words: { ja: /営業時間/g, en: /\b(?:business|working|office) hours\b/gi },
    definedBy: ["hours", "always"],
    open: { ja: "何時から何時までか", en: "from when to when it is" },
    example: { ja: "営業時間(平日9時～18時)", en: "business hours (weekdays, 9:00 to 18:00)" },
  },
  {
    words: { ja: /営業日/g, en: /\b(?:business|working) days?\b/gi },
    definedBy: ["weekdays", "holidays"],
    open: { ja: "どの日か", en: "which days it means" },
    example: {
      ja: "営業日(土日祝日・年末年始を除く)",
      en: "business days (Monday to Friday except public holidays)",
    },
  },
];

/** Whether an answer or the preface that uses the term also says the hours or days: beside each other they define it. */
const isDefined = ({ model, service, answers }: Sheet, { words, definedBy }: Term, lang: Lang): boolean => {
  const uses = (text: string): boolean => text.normalize("NFKC").search(words[lang]) !== -1;
  const defines = (claims: readonly { readonly value: ClaimValue }[]): boolean =>
    claims.some(({ value }) => definedBy.includes(value.kind));
  // Hours in service.yaml define the terms for every answer.
  return (
    service.businessHours !== undefined ||
    (uses(service.preface[lang]) && defines(findClaims(service.preface[lang], lang))) ||
    answers.some(
      ({ answer }) => uses(answer.text[lang] ?? "") && defines(holdAnswer(model, answer, lang)?.claims ?? []),
    )
  );
};

const undefinedTerm = (sheet: Sheet, term: Term): readonly Report[] => {
  const [first, ...others] = LANGS.flatMap((lang): readonly Mention[] =>
    isDefined(sheet, term, lang)
      ? []
      : // One place per answer: the definition mends them all.
        sheet.answers.flatMap(({ answer }) => mentions(answer, lang, term.words[lang]).slice(0, 1)),
  );
  if (first === undefined) return [];
  return [
    {
      item: first.item,
      ...atMentions(first, others),
      words: {
        message: {
          ja: `「${first.words}」が${term.open.ja}を、どの回答も前書きも定めていません。`,
          en: `No answer, nor the preface, says of “${first.words}” ${term.open.en}.`,
        },
        fix: {
          ja: `「${term.example.ja}」のように本文に書くか、service.yaml に businessHours(例: Mo-Fr 10:00-17:00; PH off)を書いてください。項目{support-hours}で答えた受付の時間や曜日と同じなら、項目{support-hours}に「(以下「${first.words}」)」と書き添えれば足ります。`,
          en: `Write, for example, “${term.example.en}” in the text, or state businessHours in service.yaml (e.g. Mo-Fr 10:00-17:00; PH off). If it is what item {support-hours} tells, it is enough to give it this name there.`,
        },
      },
    },
  ];
};

/** Limits of time count in business hours and days that somebody has to define. METI items rto, outage-notice-time, support-hours. */
export const businessHoursDefined = defineSheetRule({
  id: "business-hours-defined",
  severity: "warning",
  title: {
    ja: "「営業時間」「営業日」を定義し、1つの意味で使う",
    en: "“Business hours” and “business days” are defined, and mean one thing",
  },
  source: "METI 2010, items {rto}, {outage-notice-time}, {support-hours}",
  why: {
    ja: "「営業時間内は5時間以内」という約束は、営業時間が分からなければ、守られたかどうかを確かめられません。",
    en: "Whether a promise that depends on business hours was kept, nobody can tell who does not know them.",
  },
  check: (sheet) => [...TERMS.flatMap((term) => undefinedTerm(sheet, term)), ...otherHours(sheet)],
  fails: {
    rto: { ja: "営業時間内に発生した障害は5時間以内、営業時間外は24時間以内を目標復旧時間としています。" },
  },
  passes: {
    rto: {
      ja: "営業時間(平日9時～18時)内に発生した障害は5時間以内、営業時間外は24時間以内を目標復旧時間としています。",
      en: "The RTO is five hours within business hours (weekdays, 9:00 to 18:00), and 24 hours outside business hours.",
    },
  },
});
