import type { ReplyWords } from "../reply.ts";

const quoted = (words: readonly string[]): string => words.map((word) => `「${word}」`).join("");

export const replying: ReplyWords = {
  reasons: {
    asks: (words, fact) =>
      fact === undefined
        ? `${quoted(words)}から、この項目の回答全体`
        : `${quoted(words)}から、事実「${fact}」`,
    like: (percent) => `項目の公式の文言に${String(percent)}%似ています`,
    control: (identifier) => `管理策 ${identifier} の対応表`,
    memory: (customer, question) => `${customer}様への確認済みの回答「${question}」と同じ質問です`,
  },
  needs: {
    nothing: "対応する項目が見つかりません。",
    unanswered: (words) => `${quoted(words)}については、公表している回答が述べていません。`,
    strange: (words) => `${quoted(words)}が何を尋ねているか、判断できません。`,
    several: "複数のことを尋ねているようです。どの回答を使うか選んでください。",
    unsaid: (item, fact) => `項目${String(item)}の回答は「${fact}」を述べていません。`,
    unclear: "選択肢のどれに当たるか、事実からは決められません。",
    noOption: (options) => `選択肢(${options.join("、")})の中に、当てはまるものがありません。`,
    tooLong: (limit, length) =>
      `回答は${String(length)}文字で、上限の${String(limit)}文字に収まりません。短くしてください。`,
    noText: (item) => `項目${String(item)}には、この言語の本文がありません。`,
    onlyControl: (identifier) =>
      `${identifier} に関わる回答を集めました。管理策を満たすかどうかは、確かめて判断してください。`,
    filled: "すでに記入されているため、変えていません。",
    notOurs: (customer) => `${customer}様について、この質問には答えないと記録されています。`,
  },
  source: (items) => `(出典: クラウドサービスレベルのチェックリスト 項目${items.join("、")})`,
  fact: (label, value) => `${label}: ${value}`,
};
