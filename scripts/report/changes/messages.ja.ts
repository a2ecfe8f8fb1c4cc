import type { HistoryWords } from "../../locales/history.ts";

export const history: HistoryWords = {
  title: "お客様から見た変更",
  groups: {
    weaker: "弱くなった約束",
    withdrawn: "取り下げた約束",
    changed: "変わった内容",
    stronger: "強くなった約束",
    disclosed: "新たに公開した内容",
    wording: "文言の変更",
  },
  noChange: "回答に変更はありません。",
  firstRelease: "比べる前の版がありません。",
  changelog: (service) => `${service} 変更履歴`,
  entry: (service, version) => `${service} 回答 ${version}`,
  bump: {
    major: "約束が弱くなる変更を含みます(メジャー)",
    minor: "約束が強くなる、または内容が変わる変更です(マイナー)",
    patch: "文言だけの変更です(パッチ)",
    none: "変更なし",
  },
  version: (last, next) => (last === undefined ? `最初の版: ${next}` : `版: ${last} → ${next}`),
  columns: ["項目", "約束", "変更前", "変更後"],
  absent: "(記載なし)",
  texts: "本文",
  compared: (commit) => `コミット ${commit} の内容です。`,
  notCompared: (commit) =>
    `コミット ${commit} の回答は比べられませんでした。回答の形式に誤りがあるか、検査が最後まで動いていません。Checks の check の結果をご覧ください。`,
  refused: (commit) =>
    `${commit === "" ? "" : `コミット ${commit} の`}検査が残したものは、npm run diff の比較の形でないか、大きすぎるため、示しません。誰かが書き換えたおそれがあります。変わった回答そのものをご覧ください。`,
  cut: "長いため、ここまでです。全体は check の実行結果のまとめにあります。",
  cutNotes: "長いため、ここまでです。全体は、添付のZIPの中の changelog.md にあります。",
  part: { mark: "有無の印", "text.ja": "本文(日本語)", "text.en": "本文(英語)" },
  upkeep: {
    issue: (team) => `回答の確認時期です: ${team}`,
    title: "確認が必要な回答",
    intro: (day) =>
      `${day} までに、確認の期限や根拠の有効期限が来る回答です。今も正しいかを確かめ、確認日(reviewed)を改めるプルリクエストを出してください。`,
    done: "確認が必要な回答はありません。",
  },
  owners: (owners) => `担当: ${owners.join("、")}`,
  suspects: (items) => `関わりがあるため見直しが要る回答: ${items.join("、")}`,
};
