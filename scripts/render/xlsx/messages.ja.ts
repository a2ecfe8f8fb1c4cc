import type { WorkbookWords } from "../../locales/workbook.ts";

export const workbook: WorkbookWords = {
  sheets: { answers: "回答", facts: "約束している値", changes: "変更点" },
  labelled: (label, value) => `${label}: ${value}`,
  factsNote: "回答の文章が約束している値の一覧です。「キー」は、同じ内容のJSONファイルでの名前です。",
  key: "キー",
  changesNote: (since, count) =>
    `版 ${since} からの変更は${String(count)}件です。お客様にとって低下となる変更から順に並べています。`,
  unchanged: (since) => `版 ${since} からの変更はありません。`,
  changeColumns: {
    item: "項目",
    title: "サービスレベル項目例",
    label: "内容",
    direction: "区分",
    before: "変更前",
    after: "変更後",
  },
  answerChanged: "回答の文言",
  keywords: "クラウドサービスレベルのチェックリスト, 経済産業省, SLA, セキュリティ",
};
