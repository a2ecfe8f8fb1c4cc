import { defineAnswerRule } from "../../check/rule.ts";
import { atMentions, mentions } from "../../check/answers/mentions.ts";

interface Slip {
  /** The items, by slug, whose terms they are. */
  readonly items: readonly string[];
  /** The wrong word, and by what stands around it only where it is wrong. */
  readonly wrong: RegExp;
  /** With one of these words in the text, the other is there on purpose. */
  readonly unless?: RegExp;
  readonly right: string;
  /** The same slip where it got into the translation. */
  readonly inEnglish?: RegExp;
  readonly meaning: string;
}

/** Words that sound alike and of which a Japanese input method offers the wrong one; only where no other reading is left. */
const SLIPS: readonly Slip[] = [
  {
    items: ["compensation-insurance"],
    // Somebody makes it good, and nothing is named that is vouched for, as in 「動作保証」 or 「完全性を保証します」.
    wrong:
      /(?<![一-龠を]|(?<!時|場合|際|損害|漏えい|破壊)の)(?:保証|保障)(?=を?(?:行[いっ]|いたし|致し|し(?:ます|て))|が(?:あり|ござい)ます)(?![^、。\n]{0,10}(?:ません|かね|ない))/g,
    unless: /補償/,
    right: "補償",
    inEnglish: /\bguarantee[sd]?\b/gi,
    meaning: "compensation",
  },
  {
    items: ["backup-timing"],
    wrong: /(?<=データを|時点を)(?:補償|保障)(?![^、。\n]{0,10}(?:ません|かね|ない))/g,
    right: "保証",
    meaning: "to guarantee",
  },
  {
    items: ["backup-generations"],
    wrong: /(?<=世代(?:分|数)?(?:まで)?を)(?:補償|保障)/g,
    right: "保証",
    meaning: "to guarantee",
  },
  {
    items: ["availability"],
    wrong: /(?<=稼働率[^、。\n]{0,12})保障/g,
    right: "保証",
    meaning: "to guarantee",
  },
  {
    items: [
      "disaster-recovery",
      "alternative-means",
      "mttr",
      "rto",
      "outage-count",
      "outage-notice-process",
      "outage-notice-time",
      "outage-monitoring-interval",
      "outage-support-hours",
      "backup-method",
    ],
    wrong: /傷害(?!保険)/g,
    right: "障害",
    meaning: "an outage",
  },
  {
    items: [
      "outage-notice-time",
      "outage-monitoring-interval",
      "status-reporting",
      "backup-method",
      "third-party-assessment",
      "virus-scan",
    ],
    wrong: /(?<=\d(?:秒|分|時間|日|週間?|[ヶヵかカ]月|年)|監視|報告|時間)感覚/g,
    right: "間隔",
    meaning: "an interval",
  },
  {
    items: ["disaster-recovery", "backup-method", "backup-timing", "third-party-assessment", "virus-scan"],
    wrong: /(?<!指定|任意|希望|[のたるな])日時(?=でバックアップ|のバックアップ|バックアップ)/g,
    right: "日次",
    meaning: "daily",
  },
  {
    items: ["backup-retention", "data-deletion", "data-at-cancellation", "incident-traceability"],
    wrong: /(?<=保存|保管|保持)機関/g,
    right: "期間",
    meaning: "a period",
  },
  { items: ["escrow", "escrow-integrity"], wrong: /予託/g, right: "預託", meaning: "escrow" },
  { items: ["audit-reports"], wrong: /鑑査|感作/g, right: "監査", meaning: "an audit" },
  {
    items: ["data-deletion", "secondary-storage-media"],
    wrong: /(?<=媒体[のをは]?|メディア[のをは]?)排気/g,
    right: "廃棄",
    meaning: "disposal",
  },
  { items: ["data-location-law"], wrong: /誓約(?=条件|事項)/g, right: "制約", meaning: "a constraint" },
];

/** 「保証」 where the item asks for 「補償」: another promise in the same sound. METI item compensation-insurance and others. */
export const wrongHomophone = defineAnswerRule({
  id: "wrong-homophone",
  severity: "warning",
  title: { ja: "同音の別の語と取り違えない", en: "No word in place of another that sounds the same" },
  source: "METI 2010, the terms of the items themselves",
  why: {
    ja: "読みが同じでも意味が違えば、別の約束をしたことになります。",
    en: "The words sound the same, but they promise something else.",
  },
  check: (answer) =>
    SLIPS.filter(({ items, unless }) => items.includes(answer.slug) && !unless?.test(answer.text.ja)).flatMap(
      ({ wrong, right, inEnglish, meaning }) => {
        const [first, ...others] = mentions(answer, "ja", wrong);
        if (first === undefined) return [];
        const translated = inEnglish === undefined ? [] : mentions(answer, "en", inEnglish);
        return [
          {
            ...atMentions(first, [...others, ...translated]),
            words: {
              message: {
                ja: `「${first.words}」は、同じ読みの「${right}」の誤りと思われます。`,
                en: `“${first.words}” looks like a slip for “${right}” (${meaning}), which sounds the same.`,
              },
              fix: {
                ja: `「${right}」に書き換えてください${translated.length > 0 ? "(英語の本文も確かめてください)" : ""}。「${first.words}」が正しければ、そのことが分かる文にしてください。`,
                en: `Write “${right}”${translated.length > 0 ? ", and see whether the English text follows" : ""}. If “${first.words}” is what you mean, make that clear.`,
              },
            },
          },
        ];
      },
    ),
  fails: { "compensation-insurance": { ja: "利用規約に定める範囲において保証を行います。" } },
  passes: { "compensation-insurance": { ja: "利用規約に定める範囲において補償を行います。" } },
});
