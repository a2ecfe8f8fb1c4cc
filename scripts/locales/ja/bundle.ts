import type { BundleWords } from "../messages.ts";

export const bundle: BundleWords = {
  title: (service, checklist) => `${service} ${checklist} 回答`,
  columns: {
    no: "No.",
    section: "区分",
    category: "種別",
    title: "サービスレベル項目例",
    requirement: "規定内容",
    unit: "測定単位",
    answer: "回答",
    reviewed: "確認日",
  },
  provider: "提供者",
  checklist: "チェックリスト",
  latestReview: "最新の確認日",
  contents: "目次",
  untranslated: "",
  linkToItem: (no) => `項目${String(no)}へのリンク`,
};
