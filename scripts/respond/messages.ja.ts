import { exampleOf, type UnsureTable } from "./layout/example.ts";
import { coreWords } from "../core/messages.ts";
import type { ItemNo } from "../core/model.ts";
import type { Direction } from "../core/change.ts";
import type { Counts } from "./report/outcome.ts";
import type { QuestionSlot } from "./question/certain.ts";
import type { Certainty, Status } from "./reply.ts";

export type { UnsureTable };

const inList = (names: readonly string[]): string => names.map((name) => `「${name}」`).join("、");

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** More tables than this help nobody to choose. */
const MOST_TABLES = 8;

const listed = (tables: readonly UnsureTable[]): string =>
  tables
    .slice(0, MOST_TABLES)
    .map(({ table, row, columns }) => {
      const said = columns.map(({ letter, heading, sample }) =>
        heading === "" ? `${letter}(例: ${oneLine(sample)})` : `${letter}「${oneLine(heading)}」`,
      );
      return `\n  ${table === "" ? "表" : `シート「${table}」`}(${String(row)}行目から): ${said.join(" ")}`;
    })
    .join("");

const FLAGS =
  "--question と --answer で列を指定してください。列は記号(例: --answer D)か見出し(例: --answer 回答)で書きます。補足を書く列は --remark、シートは --sheet で指定できます。";

const example = (tables: readonly UnsureTable[]): string => {
  const options = exampleOf(tables);
  return options === "" ? "" : `このファイルなら、例: ${options}`;
};

const quoted = (words: readonly string[]): string => words.map((word) => `「${word}」`).join("");

const columns: readonly [string, string, string, string, string] = [
  "行",
  "質問",
  "回答",
  "出典とその理由",
  "質問の読み方",
];

/** The words of `npm run respond`: why a file cannot be answered in, and what is said of the replies. */
export const messages = {
  problems: {
    html: "HTMLには回答を書き込めません。Excel(.xlsx)、CSV、Markdown のいずれかの質問票を指定してください。",
    unsure: (tables: readonly UnsureTable[]) =>
      `質問と回答の列を判別できません。${FLAGS}${example(tables)}${listed(tables)}`,
    noQuestions: (tables: readonly UnsureTable[]) =>
      `質問の表が見つかりません。${tables.length === 0 ? "質問と回答欄のある表を、Excel(.xlsx)、CSV、Markdown のいずれかで指定してください。" : `${FLAGS}${example(tables)}${listed(tables)}`}`,
    noSuchSheet: (named: string, names: readonly string[]) =>
      `シート「${named}」がありません(非表示のシートには回答しません)。あるのは: ${inList(names)}`,
    noSuchColumn: (named: string, tables: readonly UnsureTable[]) =>
      `列「${named}」がありません。このファイルの表と列:${listed(tables)}`,
  },
  /** Why a question is thought to be about an item. */
  reasons: {
    asks: (words: readonly string[], fact: string | undefined): string =>
      fact === undefined
        ? `${quoted(words)}から、この項目の回答全体`
        : `${quoted(words)}から、事実「${fact}」`,
    like: (percent: number) => `項目の公式の文言に${String(percent)}%似ています`,
    own: "チェックリストの項目そのものです",
    entry: (id: string) => `ライブラリの回答「${id}」が、この質問への回答です`,
    onRequest: "申し込みに応じて見せる回答です(公開していません)",
    control: (identifier: string) => `管理策 ${identifier} の対応表`,
    memory: (customer: string, question: string) =>
      `${customer}様への確認済みの回答「${question}」と同じ質問です`,
  },
  /** What a person has to decide before anything is filled in. */
  needs: {
    nothing: "対応する項目が見つかりません。",
    unanswered: (words: readonly string[]) =>
      `${quoted(words)}については、公表している回答が述べていません。`,
    strange: (words: readonly string[]) => `${quoted(words)}が何を尋ねているか、判断できません。`,
    unsettled: "同じ話題の回答はありますが、述べている事実だけでは、尋ねられたことに答えられません。",
    unclear: "選択肢のどれに当たるか、事実からは決められません。",
    noOption: (options: readonly string[]) =>
      `選択肢(${options.join("、")})の中に、当てはまるものがありません。`,
    tooLong: (limit: number, length: number) =>
      `回答は${String(length)}文字で、上限の${String(limit)}文字に収まりません。短くしてください。`,
    noText: (item: ItemNo) => `項目${String(item)}には、この言語の本文がありません。`,
    onlyControl: (identifier: string) =>
      `${identifier} に関わる回答を集めました。管理策を満たすかどうかは、確かめて判断してください。`,
    filled: "すでに記入されているため、変えていません。",
    takenBack: (customer: string, day: string, instead: string | undefined): string =>
      instead === undefined
        ? `この質問への回答の確認は、${day} に取り消されています(${customer}様)。担当者が確かめてください。`
        : `${customer}様には、${day} に人が「${instead}」と直しました。どちらが正しいか、担当者が確かめてください。`,
    overdue: (items: readonly ItemNo[]) =>
      `項目${items.join("、")}の回答は、確認の期限を過ぎています。担当者が確かめ、npm run review で確認日を改めてください。`,
    notOurs: (customer: string) => `${customer}様について、この質問には答えないと記録されています。`,
  },
  /** What a person at the terminal is asked about a file whose columns cannot be told. */
  columns: {
    sheet: "質問のあるシート",
    question: "質問の列(C のような文字か見出し)",
    answer: "回答を書く列",
    remark: "補足を書く列(なければ -)",
  },
  /** Answers that were sent and have changed since. */
  stale: {
    none: "お客様に送った回答で、その後変わったものはありません。",
    count: (answers: number, customers: number) =>
      `${String(customers)}社への回答のうち、${String(answers)}件がその後変わっています。お客様に知らせるかどうかを決め、知らせたら、送ったファイルを --sent で記録するか、--confirm で確認し直してください。`,
    change: (item: ItemNo, fact: string, before: string, after: string) =>
      `${coreWords.ja.item(item)} ${fact}: ${before} → ${after}`,
    text: "本文",
    sent: (day: string, release: string | undefined): string =>
      release === undefined ? `${day} に送った回答` : `${day} に送った回答(${release} 版)`,
    told: (day: string, release: string | undefined): string =>
      release === undefined ? `${day} に確認した回答` : `${day} に確認した回答(${release} 版)`,
    notStated: "(述べていない)",
    directions: {
      stronger: "― 約束が強くなりました",
      weaker: "― 約束が弱くなりました",
      changed: "― 変わりました",
      disclosed: "― 新たに公開しました",
      withdrawn: "― 公開を取りやめました",
      wording: "― 文言だけが変わりました",
    } satisfies Record<Direction, string>,
  } satisfies {
    readonly none: string;
    readonly count: (answers: number, customers: number) => string;
    readonly change: (item: ItemNo, fact: string, before: string, after: string) => string;
    readonly text: string;
    readonly sent: (day: string, release: string | undefined) => string;
    readonly told: (day: string, release: string | undefined) => string;
    readonly notStated: string;
    readonly directions: Readonly<Record<Direction, string>>;
  },
  /** What came of confirming, and of taking a confirmation back. */
  confirmed: {
    count: (count: number) => `${String(count)}問を確認済みにしました。`,
    unseen: (places: readonly string[]) =>
      `次の行は、報告にないか、報告と今の回答が違うため、確認済みにしていません: ${places.join("、")}。もう一度 --confirm なしで実行し、新しい報告を読んでから確認してください。`,
    takenBack: (count: number) =>
      count === 0 ? "取り消す確認はありません。" : `${String(count)}件の確認を取り消しました。`,
    entry: (customer: string, question: string, day: string | undefined): string =>
      day === undefined ? `${customer}: ${question}(案のまま)` : `${customer}: ${question}(${day} に確認)`,
    reused: "これを使った回答:",
    again: "この質問には、確認し直すまで記入しません。送ってしまったお客様には、知らせてください。",
  },
  /** What a file that a person completed teaches. */
  learn: {
    count: (confirmed: number, corrected: number, fresh: number, open: number) =>
      `確認 ${String(confirmed)}、訂正 ${String(corrected)}、新しい回答 ${String(fresh)}、未回答のまま ${String(open)}`,
    corrected:
      "訂正された回答(回答のもとを直すか、担当者と確かめてください。それまでこの質問には記入しません):",
    change: (place: string, question: string, ours: string, theirs: string) =>
      `${place} ${question}\n    記入: ${ours}\n    訂正: ${theirs === "" ? "(消された)" : theirs}`,
    drafts: "ライブラリの下書き(show: on-request。担当者が確かめ、英訳と事実を加えてください):",
    draft: (path: string, question: string, owner: string) => `${path}  ${owner}  ${question}`,
    contradicting: "今の回答と食い違うため、書いていません。どちらが正しいかを確かめてください:",
    known: (question: string, id: string) =>
      `${question}: ライブラリの「${id}」が、すでにこの質問に答えています`,
    warnings: "下書きへの指摘:",
  },
  sent: {
    recorded: (path: string, rows: number) => `送った回答 ${String(rows)}件を記録しました: ${path}`,
    broken: (path: string) =>
      `${path}: 前の記録が、書き換えられたか、なくなっています。git の履歴から戻してください。`,
  },
  ask: {
    none: "回答を待っている質問はありません。",
    otherTopic: "そのほか",
    how: "「回答:」の後に書いて、このまま返してください。分からないものは空のままで結構です。",
    askedBy: (customers: readonly string[]) => `尋ねたお客様: ${customers.join("、")}`,
    answer: "回答",
    unknown: (ids: readonly string[]) => `どの質問への回答か分かりません: ${ids.join("、")}`,
  },
  /** The files that were written. */
  written: (paths: readonly string[]) => `書き出しました: ${paths.join("、")}`,
  source: (items: readonly ItemNo[]) =>
    `(出典: クラウドサービスレベルのチェックリスト 項目${items.join("、")})`,
  /** A fact without its sentence: 「バックアップの保存期間: 7日」. */
  fact: (label: string, value: string) => `${label}: ${value}`,
  report: {
    title: (file: string, service: string) => `質問票への回答(${service}): ${file}`,
    customer: "お客様",
    release: "回答の版",
    card: { scope: "対象", deadline: "回答の期限", contact: "お客様の連絡先" },
    status: { answered: "回答済み", review: "要確認", unanswered: "未回答" } satisfies Record<Status, string>,
    counts: ({ answered, review, unanswered }: Counts) =>
      `全${String(answered + review + unanswered)}問: 回答済み ${String(answered)}、要確認 ${String(review)}、未回答 ${String(unanswered)}`,
    noQuestions: "質問が1つもありません。ファイルと列の指定を確かめてください。",
    todo: "進め方",
    /** What to do with the replies of each status. */
    tasks: {
      review: (count: number) =>
        `要確認の${String(count)}問には、記入していません。下書きが質問に合っていればその行を確認済みにし、合っていなければ担当者が記入してください。`,
      unanswered: (count: number) =>
        `未回答の${String(count)}問は、公表している回答からは答えられません。最も近い項目を参考に、担当者が記入してください。`,
      answered: (count: number) =>
        `回答済みの${String(count)}問は、公表している回答から記入しました。送る前に、質問と合っているか目を通してください。`,
    } satisfies Record<Status, (count: number) => string>,
    confirm:
      "確かめた回答を記録すると、同じ質問が次に届いたときに、その記録から答えます。回答済みのすべてを記録するコマンド:",
    confirmRows:
      "行を選んで記録するときは、all の代わりに行を書きます(例: 3,7-9。シートが複数あるときは Sheet1!12)。行を選ぶと、要確認の下書きも記録されます。",
    certainty: { certain: "確実", draft: "下書き", open: "未回答" } satisfies Record<Certainty, string>,
    /** What certain, draft and open mean. */
    legend:
      "「確実」は、質問の言葉の一つひとつを、公表している回答の事実が埋めたものです(または人が確認した回答)。欄に記入するのはこれだけです。「下書き」は同じ話題の回答で、質問に合うかどうかは人が決めます。「未回答」には最も近い項目だけを示します。",
    slots: "質問の読み方",
    slot: {
      about: "何について",
      what: "その何を",
      whom: "誰の・誰に",
      scope: "範囲",
      polarity: "肯否",
      value: "値",
      unknown: "読めない言葉",
    } satisfies Record<QuestionSlot["slot"], string>,
    /** Said of a slot that no fact fills. */
    missing: "埋める事実がありません",
    row: (row: number) => `${String(row)}行目`,
    fields: {
      answer: "回答",
      remark: "備考",
      written: "記入済みの内容",
      options: "選択肢",
      limit: "長さの上限",
      draft: "下書き",
    },
    characters: (limit: number) => `${String(limit)}文字`,
    needs: "記入しなかった理由",
    sources: { answered: "出典", review: "関わりのある項目", unanswered: "最も近い項目" } satisfies Record<
      Status,
      string
    >,
    noSource: "近い項目はありません。",
    columns,
    more: (count: number) => `ほかに${String(count)}問あります。`,
  },
};

export type Messages = typeof messages;
