import type { ItemNo } from "../core/model.ts";
import type { Mark } from "../core/sheet.ts";

const factColumns: readonly [string, string, string] = ["内容", "値", "項目"];

const changeColumns: readonly [string, string, string, string, string] = [
  "No.",
  "サービスレベル項目例",
  "変更",
  "変更前",
  "変更後",
];

/** The words around the answers in the published files. */
export const messages = {
  title: (service: string, checklist: string) => `${service} ${checklist} 回答`,
  columns: {
    no: "No.",
    section: "区分",
    category: "種別",
    title: "サービスレベル項目例",
    requirement: "規定内容",
    unit: "測定単位",
    mark: "有無",
    answer: "回答",
    facts: "回答の値",
    evidence: "根拠資料",
    reviewed: "確認日",
  },
  service: "サービス",
  provider: "提供者",
  checklist: "チェックリスト",
  /** Where the checklist comes from. */
  source: "チェックリストの出典",
  businessHours: "営業時間",
  latestReview: "最新の確認日",
  contents: "目次",
  /** Stands before an answer that has no translation into this language. */
  untranslated: "",
  linkToItem: (no: ItemNo) => `項目${String(no)}へのリンク`,
  /** The state of the sheet that a bundle shows. */
  version: "版",
  issued: "発行日",
  commit: "コミット",
  /** A mark as a word of its own. */
  marks: { 有: "有", 無: "無" } satisfies Record<Mark, string>,
  /** A fact of the whole sheet: its label, its value, the items that state it. */
  factColumns,
  until: "有効期限",
  changesSince: (version: string) => `版 ${version} からの変更`,
  changeColumns,
  changelog: (service: string) => `${service} 変更履歴`,
  /** One line on a release, for a feed. */
  entry: (service: string, version: string) => `${service} 回答 ${version}`,
  /** What the README of the bundle says, line by line. */
  readme: {
    files: "ファイル",
    purposes: {
      page: "ブラウザで読む(1つのファイルで完結し、通信はしません)",
      xlsx: "Excelで読む、絞り込む、自社の表に写す",
      pdf: "印刷する、回覧する、保管する",
      csv: "表計算ソフトや社内のシステムに取り込む(UTF-8)",
      md: "Markdownとして読む",
      json: "プログラムで読む(すべての回答と、型の付いた値)",
      schema: "上のJSONの形式(JSON Schema)",
      catalog: "チェックリスト(NIST OSCALのcatalog)",
      component: "回答(NIST OSCALのcomponent-definition)",
      changelog: "版ごとの変更(弱くなった約束が先頭)",
      changes: "同じ内容をプログラムで使う",
      feed: "新しい版の知らせを受け取る(Atom)",
      licence: "PDFに埋め込まれた書体の使用許諾",
      sums: "各ファイルのSHA-256。下の確認に使う",
    },
    verify: "確認のしかた",
    sums: [
      "1. ファイルが変わっていないこと",
      "   SHA256SUMSに書かれた値と、手元のファイルの値を比べます。このフォルダで次を実行します。",
      "     Linux    sha256sum -c SHA256SUMS",
      "     macOS    shasum -a 256 -c SHA256SUMS",
      "     Windows  (PowerShell)",
      '       Get-Content SHA256SUMS | ForEach-Object { $sum, $path = $_ -split \'  \', 2; if ((Get-FileHash $path).Hash -eq $sum) { "OK  $path" } else { "NG  $path" } }',
      "     Windows  (1つのファイルだけ) certutil -hashfile ファイル名 SHA256",
    ],
    rebuild: (archive: string, repository: string | undefined) => [
      "2. 公開された回答から作られたものであること",
      "   上のコミットからは、誰が作っても同じファイルができます。gitとNode.js(20.19以上)があれば、",
      "   手元で作り直して1バイトずつ比べられます。",
      ...(repository === undefined
        ? ["     提供者のリポジトリをgit cloneで取得し、そのフォルダで次を実行します。"]
        : [`     git clone ${repository} answers`, "     cd answers"]),
      "     npm ci",
      `     npm run verify -- ../${archive} --rebuild`,
    ],
    cannotRebuild: [
      "2. このファイル一式は、記録(コミット)されていない変更を含む試作です。",
      "   作り直して比べることはできません。正式な版を提供者から受け取ってください。",
    ],
  },
};

export type Messages = typeof messages;
