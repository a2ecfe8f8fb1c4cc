/** The words of the workbook that no other format needs. */
export const messages = {
  /** The sheets' names: at most 31 characters, none of `[ ] : * ? / \`. */
  sheets: { answers: "回答", facts: "約束している値", changes: "変更点" } satisfies Record<
    "answers" | "facts" | "changes",
    string
  >,
  /** A label with what it is the label of, in one cell. */
  labelled: (label: string, value: string) => `${label}: ${value}`,
  factsNote: "回答の文章が約束している値の一覧です。「キー」は、同じ内容のJSONファイルでの名前です。",
  /** Heads the facts' names in the other files of the bundle. */
  key: "キー",
  changesNote: (since: string, count: number) =>
    `版 ${since} からの変更は${String(count)}件です。お客様にとって低下となる変更から順に並べています。`,
  unchanged: (since: string) => `版 ${since} からの変更はありません。`,
  changeColumns: {
    item: "項目",
    title: "サービスレベル項目例",
    label: "内容",
    direction: "区分",
    before: "変更前",
    after: "変更後",
  } satisfies Record<"item" | "title" | "label" | "direction" | "before" | "after", string>,
  /** What changed where no fact did. */
  answerChanged: "回答の文言",
  keywords: "クラウドサービスレベルのチェックリスト, 経済産業省, SLA, セキュリティ",
};

export type Messages = typeof messages;
