/** The issue that reminds a team. */
export const messages = {
  issue: (team: string) => `回答の確認時期です: ${team}`,
  title: "確認が必要な回答",
  intro: (day: string) =>
    `${day} までに、確認の期限や根拠の有効期限が来る回答です。今も正しいかを確かめ、確認日(reviewed)を改めるプルリクエストを出してください。`,
  done: "確認が必要な回答はありません。",
};

export type Messages = typeof messages;
