import type { FileProblem } from "../../core/source.ts";
import type { Said } from "../../core/finding.ts";

/** Which names of an own file are already someone's. */
export type Taken = "no" | "slug" | "section" | "category" | "fact" | "set" | "rule" | "words";

/** What an own file names that nobody defines. */
export type Unknown = "checklist" | "section" | "category" | "fact" | "set" | "choice" | "mark";

const taken: Readonly<Record<Taken, string>> = {
  no: "項目番号",
  slug: "項目の slug",
  section: "大分類(sections)",
  category: "種別(categories)",
  fact: "事実の名前",
  set: "選択肢・単位の組の名前",
  rule: "規則の id",
  words: "言い方",
};

const unknown: Readonly<Record<Unknown, readonly [what: string, fix: string]>> = {
  checklist: ["チェックリスト", "checklist を次のいずれかにしてください"],
  section: ["大分類", "チェックリストのもの、または own/items.yaml の sections に書いたものにしてください"],
  category: ["種別", "チェックリストのもの、または own/items.yaml の categories に書いたものにしてください"],
  fact: ["事実", "つづりを直すか、own/facts.yaml に定義してください"],
  set: ["選択肢・単位の組", "つづりを直すか、own/facts.yaml の choiceSets か unitSets に定義してください"],
  choice: ["選択肢", "つづりを直すか、own/facts.yaml の choiceSets に定義してください"],
  mark: ["この項目の事実", "mark には facts の must か may に書いた事実を指定してください"],
};

const problems: Readonly<Record<FileProblem, (limit: string) => Said>> = {
  "not-utf8": () => ({
    message: "文字コードがUTF-8ではないため読めません。",
    fix: "エディタの「文字コードを指定して保存」で UTF-8 を選び、保存し直してください。",
  }),
  "too-large": (limit) => ({
    message: `ファイルが大きすぎます(上限 ${limit} KiB)。`,
    fix: "own/ には自社の項目・事実・言い方・規則だけを書いてください。",
  }),
  "not-a-file": () => ({
    message: "通常のファイルではありません(フォルダやリンクは読みません)。",
    fix: "own/ には items.yaml、facts.yaml、words.yaml、rules.yaml だけを、通常のファイルとして置いてください。",
  }),
  unreadable: () => ({ message: "ファイルを読めません。", fix: "ファイルの権限を確かめてください。" }),
};

export const messages = {
  file: (problem: FileProblem, limit: string): Said => problems[problem](limit),
  unexpected: (name: string): Said => ({
    message: `own/ に ${name} というファイルは使いません。`,
    why: "読まれないファイルに書いたことは、回答にも検査にも効きません。",
    fix: "items.yaml、facts.yaml、words.yaml、rules.yaml のいずれかに改名するか、ほかの場所に移してください。",
  }),
  taken: (kind: Taken, name: string): Said => ({
    message: `${taken[kind]}「${name}」は、すでに使われています。`,
    why: "同じ名前が2つのものを指すと、回答がどちらのことを述べているか分かりません。",
    fix:
      kind === "words"
        ? "own/words.yaml には、own/facts.yaml に定義した事実と選択肢の言い方だけを書いてください。"
        : "ほかの名前にしてください。",
  }),
  unknown: (kind: Unknown, name: string, known: readonly string[]): Said => ({
    message: `「${name}」という${unknown[kind][0]}はありません。`,
    fix: `${unknown[kind][1]}${known.length === 0 ? "" : `: ${known.join("、")}`}。`,
  }),
  unread: (part: string): Said => ({
    message: `規則として読めません: 「${part}」`,
    fix: "「事実 記号 値」または「事実 記号 事実」と、前後に空白を1つずつ入れて書き、続けるときは and でつないでください。記号は >=、<=、>、<、=、!= です。例: backupRetention >= P30D",
  }),
  wrongValue: (fact: string, label: string, value: string, hint: string): Said => ({
    message: `${label}(${fact})と「${value}」は比べられません。`,
    fix: `値は次の形で書いてください: ${hint}。事実と比べるなら、事実の名前を確かめてください。`,
  }),
  noOrder: (fact: string, label: string, sign: string): Said => ({
    message: `${label}(${fact})の値には大小がないため、${sign} では比べられません。`,
    fix: "= か != を使ってください。",
  }),
  otherType: (fact: string, other: string): Said => ({
    message: `${fact} と ${other} は値の種類が違うため、比べられません。`,
    fix: "期間どうし、個数どうしのように、同じ種類(数量なら同じ単位の組)の事実を指定してください。",
  }),
};

export type Messages = typeof messages;
