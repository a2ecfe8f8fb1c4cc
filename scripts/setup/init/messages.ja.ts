/** The words of `npm run init`. */
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
  done: (removed: number, written: readonly string[]) =>
    `前の会社の回答${String(removed)}件を消し、${written.join("、")} を書きました。git で元に戻せます。`,
  /** Files that git does not hold, and the folder that they are kept in. */
  kept: (count: number, folder: string) =>
    `git にないファイル${String(count)}件は、消さずに ${folder} に残しました。`,
  next: [
    "次にすること:",
    "  1. npm run import -- 今ある回答のファイル   (例: npm run import -- checklist.xlsx --dry-run)",
    "  2. npm run check   が示すところを直す",
    "  3. README.md と docs/pictures を自社のものに替え、コミットする",
  ],
};

export type Messages = typeof messages;
