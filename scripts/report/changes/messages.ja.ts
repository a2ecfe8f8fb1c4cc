const columns: readonly [item: string, promise: string, before: string, after: string] = [
  "項目",
  "約束",
  "変更前",
  "変更後",
];

/** What is said of the changes between two revisions: by `npm run diff`, release notes and comments. */
export const messages = {
  /** What a customer will see changed. */
  title: "お客様から見た変更",
  /** Headings, the worst first. */
  groups: {
    weaker: "弱くなった約束",
    withdrawn: "取り下げた約束",
    changed: "変わった内容",
    stronger: "強くなった約束",
    disclosed: "新たに公開した内容",
    wording: "文言の変更",
  } satisfies Record<"weaker" | "withdrawn" | "changed" | "stronger" | "disclosed" | "wording", string>,
  noChange: "回答に変更はありません。",
  firstRelease: "比べる前の版がありません。",
  bump: {
    major: "約束が弱くなる変更を含みます(メジャー)",
    minor: "約束が強くなる、または内容が変わる変更です(マイナー)",
    patch: "文言だけの変更です(パッチ)",
    none: "変更なし",
  } satisfies Record<"major" | "minor" | "patch" | "none", string>,
  version: (last: string | undefined, next: string): string =>
    last === undefined ? `最初の版: ${next}` : `版: ${last} → ${next}`,
  columns,
  /** Heads the column of texts, with their changed words. */
  texts: "本文",
  /** Which commit of a pull request is compared, or could not be, by the first digits of its hash. */
  compared: (commit: string) => `コミット ${commit} の内容です。`,
  notCompared: (commit: string) =>
    `コミット ${commit} の回答は比べられませんでした。回答の形式に誤りがあるか、検査が最後まで動いていません。Checks の check の結果をご覧ください。`,
  /** What the check of a commit left is no comparison. */
  refused: (commit: string) =>
    `${commit === "" ? "" : `コミット ${commit} の`}検査が残したものは、npm run diff の比較の形でないか、大きすぎるため、示しません。誰かが書き換えたおそれがあります。変わった回答そのものをご覧ください。`,
  /** Ends a comment, or the notes of a release, that has been cut. */
  cut: "長いため、ここまでです。全体は check の実行結果のまとめにあります。",
  cutNotes: "長いため、ここまでです。全体は、添付のZIPの中の changelog.md にあります。",
  together: "すべてのサービスは1つの版で公開されます。版は、いちばん大きい変更で決まります。",
  owners: (owners: readonly string[]) => `担当: ${owners.join("、")}`,
  suspects: (items: readonly string[]) => `関わりがあるため見直しが要る回答: ${items.join("、")}`,
};

export type Messages = typeof messages;
