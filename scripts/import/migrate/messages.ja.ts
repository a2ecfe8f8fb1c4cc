/** What is said of answers of an older vocabulary. */
export const messages = {
  nothing: "移すものはありません。回答はいまの語彙で書かれています。\n",
  moved: (was: string, fact: string, value: string) => `${was} → ${fact}: ${value}`,
  stated: (fact: string, before: string | undefined, after: string) =>
    before === undefined ? `${fact}: ${after}(新しく書きます)` : `${fact}: ${before} → ${after}`,
  by: (words: string) => `本文「${words}」`,
  decide: "担当者が決めること",
  unknownFact: "語彙にない事実です。名前を直すか、own/facts.yaml に定義してください。そのまま残しました。",
  notOfItem: "この項目では述べられない事実です。述べられる項目に移してください。そのまま残しました。",
  newErrors: (errors: string) =>
    `本文からはこう読めますが、書くと検査でエラーになります。そのまま残しました: ${errors}`,
  unread: (paths: string) => `読めないため、そのままにしたファイル: ${paths}`,
  summary: (files: number, decisions: number) =>
    `移した回答: ${String(files)}件。担当者が決めること: ${String(decisions)}件。`,
  dryRun: "--dry-run のため、書き込んでいません。",
  next: "本文とマークは変えていません。npm run check で確かめ、担当者が npm run review で確認してください。",
};

export type Messages = typeof messages;
