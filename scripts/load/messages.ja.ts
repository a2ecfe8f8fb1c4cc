import type { ItemNo } from "../core/model.ts";
import type { FileProblem } from "../core/source.ts";
import type { Said } from "../core/finding.ts";
import type { YamlProblemCode } from "./yaml.ts";
import type { Standard } from "../core/identifiers.ts";
import { NOT_BLANK_PATTERN } from "./schema/fact-schema.ts";

const fileProblems: Readonly<Record<FileProblem, (detail: string) => Said>> = {
  "not-utf8": () => ({
    message: "文字コードがUTF-8ではないため読めません。",
    fix: "エディタの「文字コードを指定して保存」で UTF-8 を選び、保存し直してください。",
  }),
  "too-large": (detail) => ({
    message: `ファイルが大きすぎます(上限 ${detail} KiB)。`,
    fix: "回答だけを書き、資料は evidence の url で示してください。",
  }),
  "not-a-file": () => ({
    message: "通常のファイルではありません(フォルダやリンクは読みません)。",
    fix: "answers/ には回答のファイルだけを置いてください。",
  }),
  unreadable: (detail) => ({
    message: `ファイルを読めません(${detail})。`,
    fix: "ファイルの権限を確かめてください。",
  }),
};

const syntaxHints: Readonly<Record<string, string>> = {
  BAD_SCALAR_START: '@ や ` で始まる値は引用符で囲んでください。例: owner: "@acme/support"',
  BLOCK_AS_IMPLICIT_KEY: "値の中に「: 」があれば、値全体を引用符で囲んでください。",
  TAB_AS_INDENT: "字下げにはタブではなく半角スペースを使ってください。",
  BAD_INDENT: "字下げの数を、上下の行とそろえてください。",
  MISSING_CHAR: "閉じていない引用符・かっこ、または足りない「:」を補ってください。",
};

const hiddenEffects: Readonly<Record<string, string>> = {
  order: "前後の文字を並べ替えて見せる",
  invisible: "表示されない",
  blank: "空白ではないのに空いて見える",
  overlay: "前の文字を打ち消したり覆ったりする",
  private: "パソコンごとに違う形に見える(外字などの私用領域の)",
};

const yamlProblems: Readonly<Record<YamlProblemCode, (detail: string, hint?: string) => Said>> = {
  syntax: (detail) => ({
    message: `YAMLとして読めません(${detail})。`,
    fix: syntaxHints[detail] ?? "この行と直前の行の、字下げ・引用符・「:」の後の空白を確かめてください。",
  }),
  "several-documents": () => ({
    message: "1つのファイルに複数の文書があります(「---」で区切られています)。",
    fix: "回答は1ファイルに1つです。「---」から後ろを別のファイルに移すか、消してください。",
  }),
  "duplicate-key": (detail) => ({
    message: `「${detail}」が2回書かれています。`,
    fix: "正しいほうを残し、もう一方の行を消してください。",
  }),
  "not-plain-data": (detail) => ({
    message: `アンカー・エイリアス・タグは使えません${detail === "" ? "" : `(${detail})`}。`,
    fix: "「&」「*」「!」の書き方をやめて値をそのまま書くか、値全体を引用符で囲んでください。",
  }),
  "control-character": (detail) => ({
    message: `目に見えない制御文字(${detail})が含まれています。`,
    fix: "この文字を消してください。PDFなどから貼り付けた文によく混じります。",
  }),
  "merge-conflict": (detail, hint) => ({
    message: `マージが終わっていません。競合の印(${detail} など)が${hint === undefined ? "" : `、ここから${hint}行目まで`}残っています。`,
    fix: "<<<<<<< から ======= までが一方、そこから >>>>>>> までがもう一方の内容です。正しいほうを残し、印の行を消してください。",
  }),
  "hidden-character": (detail, hint = "invisible") => ({
    message: `${hiddenEffects[hint] ?? hiddenEffects["invisible"] ?? ""}文字(${detail})が含まれています。読む人には、検査した文と違って見えます。`,
    fix: "この文字を消すか、通常の文字で書いてください。ほかから貼り付けた文によく混じります。",
  }),
  "reads-differently": (detail, hint) =>
    hint === undefined
      ? {
          message: `引用符のない ${detail} は、読むソフトによって日付や数値など別の値になります。`,
          fix: `引用符で囲んでください: "${detail}"`,
        }
      : {
          message: `${detail} は、ソフトによって ${hint} とも、別の数や文字列とも読まれます。`,
          fix: `数の ${hint} なら ${hint} と書き、文字列なら引用符で囲んでください: "${detail}"`,
        },
  "too-deep": () => ({
    message: "入れ子が深すぎて読めません。",
    fix: "かっこの数を確かめてください。",
  }),
  empty: () => ({
    message: "ファイルが空です。",
    fix: "ほかの回答にならって no、text、facts、owner、reviewed を書いてください。",
  }),
};

const typeNames: Readonly<Record<string, string>> = {
  string: "文字列(数字や日付は引用符で囲む)",
  integer: "整数",
  object: "字下げした「名前: 値」の並び",
  array: "リスト(行頭に「- 」)",
};

const expectations: Readonly<Record<string, (limit: string) => string>> = {
  type: (limit) => typeNames[limit] ?? limit,
  enum: (limit) => limit,
  pattern: (limit) => (limit === NOT_BLANK_PATTERN ? "空でない文字列" : `正規表現 ${limit} に合う文字列`),
  minimum: (limit) => `${limit}以上の数`,
  maximum: (limit) => `${limit}以下の数`,
  minItems: (limit) => `${limit}個以上`,
};

/** What is wrong with a file, and how to mend it. */
export const messages = {
  file: (problem: FileProblem, detail: string): Said => fileProblems[problem](detail),
  byteOrderMark: (): Said => ({
    message: "ファイルの先頭にBOM(バイト順マーク)があります。",
    fix: "「UTF-8(BOMなし)」で保存し直してください。",
  }),
  carriageReturn: (): Said => ({
    message: "改行コードがWindows式(CRLF)です。",
    fix: "改行コード LF で保存し直してください。",
  }),
  yaml: (code: YamlProblemCode, detail: string, hint?: string): Said => yamlProblems[code](detail, hint),
  serviceMissing: (folder: string): Said => ({
    message: `${folder}/service.yaml がありません。`,
    fix: "回答する会社とサービスを書いた service.yaml を置いてください。",
  }),
  unexpectedFile: (name: string): Said => ({
    message: `${name} は回答のファイルではないため、読まれません。`,
    fix: "回答なら NN-名前.yaml という名前にし、そうでなければ answers/ の外に移してください。",
  }),
  hiddenInName: (characters: readonly string[], column: number): Said => ({
    message: `ファイル名の${String(column)}文字目に、表示されない文字や並べ替えて見せる文字(${characters.join("、")})が含まれています。`,
    fix: "通常の文字だけの名前に変えてください。",
  }),
  wrongName: (name: string, expected: string): Said => ({
    message: `ファイル名 ${name} は、この項目のファイル名と違います。`,
    fix: `ファイル名を ${expected} にしてください。`,
  }),
  wrongNumber: (no: ItemNo, fileNumber: ItemNo): Said => ({
    message: `no: ${String(no)} が、ファイル名の番号 ${String(fileNumber)} と違います。`,
    fix: `no を ${String(fileNumber)} にするか、ファイル名を直してください。`,
  }),
  unknownNumber: (name: string, first: ItemNo, last: ItemNo): Said => ({
    message: `${name} の番号の項目は、チェックリスト(${String(first)}～${String(last)})にありません。`,
    fix: "番号を直すか、ファイルを消してください。",
  }),
  duplicateAnswer: (): Said => ({
    message: "この項目の回答が2つあります。",
    why: "顧客に示せる回答は1つです。",
    fix: "正しいほうを残し、もう一方のファイルを消すか、no を直してください。",
  }),
  otherAnswer: (no: ItemNo) => `項目${String(no)}のもう1つの回答`,
  missingAnswer: (title: string, file: string): Said => ({
    message: `「${title}」の回答がありません。`,
    why: "チェックリストは全項目に回答して初めて公開できます。",
    fix: `${file} を作って回答してください。公開しない場合は、その旨を回答にします。`,
  }),
  notAMap: (): Said => ({
    message: "「no: 30」のような「名前: 値」の並びになっていません。",
    fix: "ほかの回答にならって no、text、facts、owner、reviewed を書いてください。",
  }),
  missingKey: (key: string): Said => ({
    message: `「${key}」がありません。`,
    fix: `「${key}:」の行を加えてください。`,
  }),
  missingFact: (fact: string, label: string, hint: string): Said => ({
    message: `事実 ${fact}(${label})がありません。`,
    fix: `facts に「${fact}:」を加えてください。書けるもの: ${hint}。値がなければ none、undisclosed、unspecified、by-plan のいずれか。`,
  }),
  unknownKey: (key: string, known: readonly string[]): Said => ({
    message: `「${key}」という名前はありません。`,
    fix: `使える名前: ${known.join("、")}。つづりと字下げを確かめてください。`,
  }),
  unknownFact: (fact: string, known: readonly string[]): Said => ({
    message: `「${fact}」という事実はありません。`,
    fix: `この項目の事実: ${known.join("、")}。`,
  }),
  factOfOtherItem: (fact: string, items: readonly ItemNo[], known: readonly string[]): Said => ({
    message: `事実 ${fact} は項目${items.join("、")}のもので、この項目には書けません。`,
    fix: `この項目の事実: ${known.join("、")}。`,
  }),
  wrongFactValue: (fact: string, label: string, value: string, hint: string): Said => ({
    message: `${fact}(${label})の値 ${value} は書き方が違います。`,
    fix: `書けるもの: ${hint}。値がなければ none、undisclosed、unspecified、by-plan のいずれか。`,
  }),
  noMarkHere: (): Said => ({
    message: "この項目は有無を問わないので、mark は書けません。",
    fix: "mark の行を消してください。",
  }),
  wrongMark: (value: string): Said => ({
    message: `mark の値 ${value} は使えません。`,
    fix: "mark: 有 か mark: 無 と書いてください(【】は付けません)。",
  }),
  wrongOwner: (value: string): Said => ({
    message: `owner の値 ${value} は担当チームの名前ではありません。`,
    fix: '@会社/チーム の形で、引用符で囲んで書いてください。例: "@acme/operations"',
  }),
  wrongDate: (key: string, value: string): Said => ({
    message: `${key} の値 ${value} は暦にある日付ではありません。`,
    fix: '年-月-日 の形で、引用符で囲んで書いてください。例: "2026-11-22"',
  }),
  wrongValue: (key: string, value: string, expected: string): Said => ({
    message: `${key} の値 ${value} は書き方が違います。`,
    fix: `書けるもの: ${expected}`,
  }),
  repeatedCase: (fact: string, id: string): Said => ({
    message: `${fact} に場合「${id}」が2つあり、どちらの値か分かりません。`,
    fix: "片方を消すか、別の場合なら case と label を変えてください。",
  }),
  /** A case of a fact that lacks its id, its label or its value. */
  caseLacks: (fact: string, key: string, id: string | undefined): Said => ({
    message: `${fact} の場合${id === undefined ? "" : `「${id}」`}に ${key} がないか、書き方が違います。`,
    fix: "場合ごとに case(英小文字の名前)、label(お客様に見せる名前)、value(値)を書いてください。例: [{ case: critical, label: 重大な障害, value: PT4H }, { case: minor, label: 軽微な障害, value: P3D }]",
  }),
  notOnClock: (fact: string, label: string, value: string): Said => ({
    message: `${fact}(${label})は時計で数える時間なので、${value} とは書けません。`,
    fix: "ISO 8601 の期間で書いてください(例: P7D は7日、PT5M は5分)。営業日でしか決まっていなければ unspecified とし、本文で述べてください。",
  }),
  reversedRange: (fact: string, value: string): Said => ({
    message: `${fact} の値 ${value} は大小が逆です。`,
    fix: "小さいほうを先に書いてください。例: [2, 3]",
  }),
  generatedStale: (file: string): Said => ({
    message: `${file} が、もとになる schema/checklists/meti-2010.yaml、schema/facts.yaml、own/ に対して古くなっています。`,
    fix: "npm run generate を実行し、結果も合わせて登録してください。",
  }),
  /** What a key takes, from a JSON Schema keyword and its limit. */
  expected: (keyword: string, limit: string) => expectations[keyword]?.(limit) ?? limit,
  modelReference: (name: string): Said => ({
    message: `「${name}」は定義されていないか、重複しています。`,
    fix: "つづりを直すか、先に定義してください。",
  }),
  /** What may be wrong with the crosswalk; the standards by name and edition. */
  crosswalk: {
    /** The standards by name and edition. */
    standards: {
      iso27001: "ISO/IEC 27001:2022 附属書A",
      iso27017: "ISO/IEC 27017:2015",
      ccm: "CSA CCM v4.0",
    } satisfies Record<Standard, string>,
    problems: {
      unknownItem: (item: string): Said => ({
        message: `「${item}」という項目はチェックリストにありません。`,
        fix: "チェックリストの slug のとおりに直すか、その行を削除してください。",
      }),
      itemTwice: (item: string): Said => ({
        message: `項目「${item}」が2回書かれています。`,
        fix: "識別子を1行にまとめてください。",
      }),
      itemMissing: (item: string): Said => ({
        message: `項目「${item}」が書かれていません。`,
        fix: `「- { item: ${item} }」を加え、対応する管理策があればその識別子を書いてください。`,
      }),
      unknownIdentifier: (identifier: string, standard: string): Said => ({
        message: `「${identifier}」は、${standard} の管理策の識別子ではありません。`,
        fix: "規格のその版で識別子を確かめ、直すか削除してください。",
      }),
      identifierTwice: (identifier: string, item: string): Said => ({
        message: `項目「${item}」に「${identifier}」が2回書かれています。`,
        fix: "1つを残して削除してください。",
      }),
    },
  },
};

export type Messages = typeof messages;
