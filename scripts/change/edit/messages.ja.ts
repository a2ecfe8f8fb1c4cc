import type { ReviewWords, SetWords } from "../../locales/messages.ts";

export const set: SetWords = {
  nothing: (fact) => `${fact} はどの回答でもすでにその値か、述べられていません。`,
  byHand: (file, text, words) =>
    words === undefined
      ? `${file}: ${text}は自動では書き換えられません。人が書き直してください。`
      : `${file}: ${text}の「${words}」は自動では書き換えられません。人が書き直してください。`,
  notWritten: "まだ書き込んでいません。書き込むには --write を付けてください。",
  reviewDue: (items) => `確認日は変えていません。担当者が確かめたら: npm run review -- ${items.join(" ")}`,
};

export const review: ReviewWords = {
  facts: "事実",
  ties: "関わりのある回答",
  evidence: "根拠",
  until: (day) => `(有効期限 ${day})`,
  reviewed: (before, now) => `確認日 ${before} → ${now}`,
  comma: "、",
  notWritten: "書き込んでいません(--dry-run)。",
  written: (files) => `確認日を改めました: ${files.join("、")}`,
};
