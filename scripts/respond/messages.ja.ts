import type { ReplyWords } from "../locales/reply.ts";

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
  columns: {
    sheet: "質問のあるシート",
    question: "質問の列(C のような文字か見出し)",
    answer: "回答を書く列",
    remark: "補足を書く列(なければ -)",
  },
  stale: {
    none: "お客様に送った回答で、その後変わったものはありません。",
    count: (answers, customers) =>
      `${String(customers)}社への回答のうち、${String(answers)}件がその後変わっています。お客様に知らせるかどうかを決め、知らせたら --confirm で確認し直してください。`,
    change: (item, fact, before, after) => `項目${String(item)} ${fact}: ${before} → ${after}`,
    told: (day, release) =>
      release === undefined ? `${day} に確認した回答` : `${day} に確認した回答(${release} 版)`,
    notStated: "(述べていない)",
    directions: {
      stronger: "― 約束が強くなりました",
      weaker: "― 約束が弱くなりました",
      changed: "― 変わりました",
      disclosed: "― 新たに公開しました",
      withdrawn: "― 公開を取りやめました",
      wording: "― 文言だけが変わりました",
    },
  },
  written: (paths) => `書き出しました: ${paths.join("、")}`,
  source: (items) => `(出典: クラウドサービスレベルのチェックリスト 項目${items.join("、")})`,
  fact: (label, value) => `${label}: ${value}`,
  report: {
    title: (file, service) => `質問票への回答(${service}): ${file}`,
    customer: "お客様",
    release: "回答の版",
    status: { answered: "回答済み", review: "要確認", unanswered: "未回答" },
    counts: ({ answered, review, unanswered }) =>
      `全${String(answered + review + unanswered)}問: 回答済み ${String(answered)}、要確認 ${String(review)}、未回答 ${String(unanswered)}`,
    noQuestions: "質問が1つもありません。ファイルと列の指定を確かめてください。",
    todo: "進め方",
    tasks: {
      review: (count) =>
        `要確認の${String(count)}問には、記入していません。下書きが質問に合っていればその行を確認済みにし、合っていなければ担当者が記入してください。`,
      unanswered: (count) =>
        `未回答の${String(count)}問は、公表している回答からは答えられません。最も近い項目を参考に、担当者が記入してください。`,
      answered: (count) =>
        `回答済みの${String(count)}問は、公表している回答から記入しました。確度の低いものから順に、質問と合っているか確かめてください。`,
    },
    confirm:
      "確かめた回答を記録すると、同じ質問が次に届いたときに、その記録から答えます。回答済みのすべてを記録するコマンド:",
    confirmRows:
      "行を選んで記録するときは、all の代わりに行を書きます(例: 3,7-9。シートが複数あるときは Sheet1!12)。行を選ぶと、要確認の下書きも記録されます。",
    confidence: "確度",
    level: { high: "高", medium: "中", low: "低" },
    legend: ({ high, medium }) =>
      `確度は、質問の言葉と項目や事実の言葉がどれだけ合うかを0から1で表したものです(高: ${high}以上、中: ${medium}以上、低: ${medium}未満)。正しい確率ではありません。`,
    row: (row) => `${String(row)}行目`,
    fields: {
      answer: "回答",
      remark: "備考",
      written: "記入済みの内容",
      options: "選択肢",
      limit: "長さの上限",
      draft: "下書き",
    },
    characters: (limit) => `${String(limit)}文字`,
    needs: "記入しなかった理由",
    sources: { answered: "出典", review: "関わりのある項目", unanswered: "最も近い項目" },
    noSource: "近い項目はありません。",
    columns: ["行", "質問", "回答", "出典とその理由", "確度"],
    more: (count) => `ほかに${String(count)}問あります。`,
  },
};
