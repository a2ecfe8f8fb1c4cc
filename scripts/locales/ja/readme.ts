import type { ReadmeWords } from "../messages.ts";

export const readme: ReadmeWords = {
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
  rebuild: (archive, repository) => [
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
};
