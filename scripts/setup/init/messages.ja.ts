/** The words of `checklist init` と `checklist upgrade`. */
export const messages = {
  /** What is asked, in the order of the questions. */
  questions: {
    id: "サービスの識別名(英小文字・数字・ハイフン。公開ファイルの名前になります)",
    service: "サービス名(日本語)",
    serviceEn: "サービス名(英語)",
    provider: "提供会社名(日本語)",
    providerEn: "提供会社名(英語)",
    org: "GitHubの組織名(例: acme)",
  } satisfies Record<"id" | "service" | "serviceEn" | "provider" | "providerEn" | "org", string>,
  team: (role: string) => `${role}のチーム`,
  roles: {
    operations: "運用",
    legal: "法務",
    support: "サポート",
    security: "セキュリティ",
  } satisfies Record<"operations" | "legal" | "support" | "security", string>,
  done: (folder: string, files: number) => `${folder} に${String(files)}個のファイルを書きました。`,
  /** What git could not tell. */
  noOrigin:
    "gitのリモート origin がないため、service.yaml の repository(「変更を提案する」のリンク)と site(公開ページ)は書いていません。GitHubにリポジトリを作ったら書いてください。",
  next: (folder: string, isRepository: boolean) => [
    "次にすること:",
    `  cd ${folder}`,
    ...(isRepository ? [] : ["  git init -b main"]),
    "  npm install",
    "  npx checklist import 今ある回答のファイル   (例: npx checklist import ../checklist.xlsx --dry-run)",
    "  npm run check                              が示すところを直す",
    "  git add -A、git commit のあと、GitHubに push する。残る設定は npx checklist doctor が示します",
  ],
  readme: {
    title: (service: string) => `${service} セキュリティチェックリストの回答`,
    intro: (service: string, provider: string) =>
      `${provider}が提供する${service}について、経済産業省「クラウドサービスレベルのチェックリスト」などへの回答を、項目ごとのファイルで管理しています。回答どうしの矛盾や、裏付けのない記述、古くなった回答は、検査が見つけます。`,
    page: "公開しているページ: ",
    changeTitle: "回答を変える",
    change: [
      "answers/ にある項目のファイルを、GitHubの鉛筆のボタンで編集し、プルリクエストを作ります。変えるのは、文章(text)、値(facts)、確認した日(reviewed)の3つです。",
      "検査が、何が・どこと食い違い・どう直すかを示します。担当(owner)の承認と検査の成功がそろえば、取り込めます。",
      "取り込まれると、お客様への約束がどう変わったかに応じた版が公開されます。",
    ],
    commandsTitle: "コマンド",
    commands: [
      ["npm run check", "回答を検査する"],
      ["npm run build", "公開するファイルを dist/ に作る"],
      ["npm run set -- backupRetention=P14D", "約束している値を、それを述べるすべての回答で変える"],
      ["npm run respond -- 質問票.xlsx", "お客様の質問票に、公開している回答から記入する"],
      ["npx checklist upgrade", "新しい版の security-checklist を入れたあとに、生成したファイルを新しくする"],
    ] as readonly (readonly [string, string])[],
  },
  upgrade: {
    renewed: (paths: readonly string[]) =>
      `新しくしたファイル:\n${paths.map((path) => `  ${path}`).join("\n")}`,
    left: (paths: readonly string[]) =>
      `手で変えたか消したもののため、そのままにしたファイル(--overwrite で、エンジンのものに置き換えます):\n${paths.map((path) => `  ${path}`).join("\n")}`,
    none: "新しくするファイルはありません。",
    from: (before: string, now: string) => `security-checklist ${before} → ${now}`,
  },
};

export type Messages = typeof messages;
