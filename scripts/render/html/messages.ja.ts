import type { ItemNo } from "../../core/model.ts";
import type { State, MarkName } from "./states.ts";

/** The words around the answers on the page. */
export const messages = {
  language: "表示言語",
  /** The language's own name. */
  languageName: "日本語",
  skip: "回答へ移動",
  contents: "目次",
  overview: "概要",
  search: "検索",
  searchHint: "語句や項目番号で探せます。「/」キーで入力欄に移り、Escキーで消去します。",
  answersBy: (count: number) => `${String(count)}項目の回答の内訳`,
  /** Explains how an item is counted to which several states apply. */
  countedLower: "複数に当てはまる項目は、下のほうに数えています。",
  state: {
    value: "値や有無を回答",
    "by-plan": "プランによる",
    none: "ない・行っていない",
    unspecified: "値を定めていない",
    undisclosed: "公開していない",
  } satisfies Record<State, string>,
  backups: "バックアップ",
  recovery: "稼働と復旧",
  hours: "サービスとサポートの時間帯",
  ago: (said: string) => `${said}前`,
  later: (said: string) => `${said}後`,
  outage: "障害発生",
  /** Monday to Sunday, and public holidays. */
  days: ["月", "火", "水", "木", "金", "土", "日", "祝"],
  holidaysNotDrawn: "祝日の時間帯が曜日によって異なるものは、祝日を描いていません。",
  approximately: "1か月を30日として描いています。",
  everyItem: (count: number) => `全${String(count)}項目`,
  item: (no: ItemNo) => `項目${String(no)}`,
  filter: "絞り込み",
  filters: {
    section: "区分",
    mark: "有無",
    state: "回答の内容",
    before: "確認日がこの日より前",
    since: "変更点を示す",
    changed: "変わった項目だけ",
    reset: "条件を解除",
  } satisfies Record<"section" | "mark" | "state" | "before" | "since" | "changed" | "reset", string>,
  mark: { yes: "有", no: "無", unasked: "有無を問わない" } satisfies Record<MarkName, string>,
  unit: "測定単位",
  confirmed: "確認日",
  overdue: "再確認の時期を過ぎています",
  evidence: "根拠資料",
  until: (day: string) => `有効期限 ${day}`,
  expired: (day: string) => `有効期限切れ ${day}`,
  copy: "引用をコピー",
  propose: "変更を提案",
  changes: "変更点",
  changesSince: (version: string, date: string, count: number) =>
    `${version}(${date})から: ${String(count)}件`,
  unchanged: "回答に変更はありません。",
  /** What an item's answer is called where its words changed, by the language of the words. */
  answerChanged: { ja: "回答の文言", en: "回答の英訳" },
  absent: "記載なし",
  downloads: "ダウンロード",
  downloadsIntro: "このページと同じ内容の、別の形式のファイルです。",
  verify: "ダウンロードしたファイルのSHA-256を下の値と比べると、同じものかどうか確かめられます。",
  /** What only the preview says. */
  preview: {
    title: "プレビュー",
    stale: "下のページは、形式の誤りが入る前のものです。",
  },
  selfContained: "このページは1つのファイルで完結しており、外部との通信を行いません。",
};

export type Messages = typeof messages;

/** What the page's script says; it alone is put into the script. */
export const client = {
  found: (count: number) => `${String(count)}項目が該当`,
  nothing: "当てはまる項目はありません。",
  copied: (no: ItemNo) => `項目${String(no)}の回答をコピーしました。`,
  notCopied: "コピーできませんでした。回答を選択してコピーしてください。",
  /** The line under an answer that is quoted elsewhere. */
  citation: ({
    sheet,
    no,
    title,
    version,
    confirmed,
  }: {
    readonly sheet: string;
    readonly no: ItemNo;
    readonly title: string;
    readonly version: string;
    readonly confirmed: string;
  }) => `― ${sheet}(版 ${version})、項目${String(no)}「${title}」、${confirmed} 確認`,
};

export type ClientMessages = typeof client;
