import type { ItemNo } from "../../core/model.ts";

/** What `npm run set` and `npm run review` say besides the diff and the findings. */
export const messages = {
  /** By `npm run set`. */
  set: {
    nothing: (fact: string) => `${fact} はどの回答でもすでにその値か、述べられていません。`,
    byHand: (file: string, text: string, words: string | undefined): string =>
      words === undefined
        ? `${file}: ${text}は自動では書き換えられません。人が書き直してください。`
        : `${file}: ${text}の「${words}」は自動では書き換えられません。人が書き直してください。`,
    notWritten: "まだ書き込んでいません。書き込むには --write を付けてください。",
    reviewDue: (items: readonly ItemNo[]) =>
      `確認日は変えていません。担当者が確かめたら: npm run review -- ${items.join(" ")}`,
  },
  /** By `npm run review`. */
  review: {
    facts: "事実",
    ties: "関わりのある回答",
    evidence: "根拠",
    until: (day: string) => `(有効期限 ${day})`,
    reviewed: (before: string, now: string) => `確認日 ${before} → ${now}`,
    comma: "、",
    notWritten: "書き込んでいません(--dry-run)。",
    written: (files: readonly string[]) => `確認日を改めました: ${files.join("、")}`,
  },
};

export type Messages = typeof messages;
