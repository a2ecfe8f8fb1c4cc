import type { InitWords } from "../../locales/init.ts";

export const initialising: InitWords = {
  questions: {
    id: "サービスの識別名(英小文字・数字・ハイフン。公開ファイルの名前になります)",
    service: "サービス名(日本語)",
    serviceEn: "サービス名(英語)",
    provider: "提供会社名(日本語)",
    providerEn: "提供会社名(英語)",
    org: "GitHubの組織名(例: acme)",
  },
  team: (role) => `${role}のチーム`,
  roles: { operations: "運用", legal: "法務", support: "サポート", security: "セキュリティ" },
  done: (removed, written) =>
    `前の会社の回答${String(removed)}件を消し、${written.join("、")} を書きました。git で元に戻せます。`,
  kept: (count, folder) => `git にないファイル${String(count)}件は、消さずに ${folder} に残しました。`,
  next: [
    "次にすること:",
    "  1. npm run import -- 今ある回答のファイル   (例: npm run import -- checklist.xlsx --dry-run)",
    "  2. npm run check   が示すところを直す",
    "  3. README.md と docs/pictures を自社のものに替え、コミットする",
  ],
};
