import type { ItemNo } from "../core/model.ts";
import type { Format } from "../tables/grid.ts";
import type { Concern, UnreadFact } from "./answer/read-answer.ts";
import type { Ground, Stray } from "./match/match.ts";

/** What an import came to. */
export interface ImportCounts {
  readonly items: number;
  readonly rows: number;
  readonly marks: number;
  readonly facts: number;
  /** Required facts that have to be added. */
  readonly open: number;
  readonly blank: number;
  readonly absent: number;
  /** Items for a person to look at. */
  readonly looks: number;
}

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join("、");

const TABLE = "チェックリストの表だけを Excel(.xlsx)、CSV、またはテキストとして保存し直してください。";

const columns: readonly [
  no: string,
  title: string,
  answer: string,
  facts: string,
  sure: string,
  look: string,
] = ["No.", "項目", "回答", "読み取った値と、その言葉", "照合", "人が確かめること"];

/** The words of `npm run import`: why a file could not be read and what to do about it, and what was read. */
export const messages = {
  problems: {
    macros: "マクロを含むブック(.xlsm)です。マクロを含まない .xlsx として保存し直してください。",
    noChecklist: `チェックリストの項目(「サービス時間」など)が見つかりません。${TABLE}`,
    nothingAnswered:
      "チェックリストの項目はありますが、回答が1つもありません。記入済みのファイルを指定してください。",
    noAnswerColumn:
      "回答の列を判別できません。--answer-column で列を指定してください(例: --answer-column F、--answer-column 回答)。",
    onlyExamples: (column: string) =>
      `記入例の列「${column}」のほかに回答の列がありません。記入例は回答として読み込みません。この列に自社の回答を書いている場合は --answer-column で指定してください。`,
    severalAnswerColumns: (columns: readonly string[]) =>
      `回答と思われる列が複数あります: ${quoted(columns)}。--answer-column で1つ指定してください(例: --answer-column ${columns[0]?.split(" ")[0] ?? "F"})。`,
    noSuchColumn: (named: string, columns: readonly string[]) =>
      `列「${named}」がありません。この表の列: ${quoted(columns)}`,
    severalSheets: (names: readonly string[]) =>
      `同じ項目に異なる回答のある表が複数あります: ${quoted(names)}。--sheet で1つ指定してください。`,
    noSuchSheet: (named: string, names: readonly string[]) =>
      `シート「${named}」がありません。あるのは: ${quoted(names)}`,
    answersInTheWay: (names: readonly string[]) =>
      `回答ファイルが既にあるため、何も書き込みませんでした(${names[0] ?? ""}${names.length > 1 ? ` ほか${String(names.length - 1)}件` : ""})。今の回答を更新する場合は --force を、別のフォルダに書く場合は --out を付けてください。`,
    noOwner: (name: string) =>
      `${name} の担当チームが分かりません。CODEOWNERS に書くか、--owner "@組織/チーム" を付けてください。`,
    strangeFiles: (names: readonly string[]) =>
      `書き込み先に、回答ではない、または読めないファイルやフォルダがあるため、何も書き込みませんでした: ${quoted(names)}。--out に回答だけのフォルダを指定するか、移動してからやり直してください。`,
  },
  /** The sentence that opens a sheet of which nothing else is known. */
  preface: (service: string, provider: string) =>
    `本資料は、「クラウドサービスレベルのチェックリスト」(経済産業省)に基づき、${provider}が提供する${service}についてまとめたものです。`,
  report: {
    title: "読み込みの報告",
    formats: {
      xlsx: "Excel",
      delimited: "表形式のテキスト",
      html: "HTML",
      markdown: "Markdown",
      lines: "1行に1つの値が並ぶテキスト",
    } satisfies Record<Format, string>,
    source: (file: string, format: string, encoding: string | undefined) =>
      `${file}: ${format}${encoding === undefined ? "" : `(${encoding})`}`,
    answerColumn: (column: string, by: "heading" | "content" | "option"): string =>
      column === ""
        ? "項目名と規定内容に続く行を回答として読みました。"
        : `回答の列: ${column}${{ heading: "", content: "(見出しからは分からないため、内容で判断しました。違う場合は --answer-column で指定してください)", option: "(指定のとおり)" }[by]}`,
    markColumn: (column: string) => `有無の列: ${column}`,
    exampleColumn: (column: string) => `記入例の列(読み込みません): ${column}`,
    leftOut: (tables: readonly string[]) =>
      `読み込まなかった表: ${quoted(tables)}(同じ項目の回答がほかの表により多くあります)`,
    reviewed: (day: string, by: "sheet" | "today" | "option") =>
      ({
        sheet: `確認日はシートの日付 ${day} としました。`,
        today: `シートに日付がないため、確認日は今日 ${day} としました。まだ誰も確認していません。担当者が確かめてから npm run review で確認済みにしてください。`,
        option: `確認日は指定のとおり ${day} としました。`,
      })[by],
    counts: ({ items, rows, marks, facts, open, blank, absent, looks }: ImportCounts): readonly string[] => [
      `項目: ${String(items)}件のうち${String(rows)}件の回答を読みました(空欄 ${String(blank)}件、行なし ${String(absent)}件)。`,
      `有無の印: ${String(marks)}件。値: ${String(facts)}件。人が書き足す必須の値: ${String(open)}件。`,
      `人の確認が必要な項目: ${String(looks)}件。`,
    ],
    columns,
    grounds: {
      "number-and-title": "番号と項目名が一致",
      title: "項目名が一致",
      "title-against-number": "項目名が一致、番号は不一致",
      number: "番号だけで判断",
    } satisfies Record<Ground, string>,
    line: (table: string, line: number) => `${table === "" ? "" : `${table} `}${String(line)}行目`,
    by: { mark: "印から", column: "値の欄から" } satisfies Record<"mark" | "column", string>,
    from: (words: readonly string[]) => words.map((each) => `「${each}」`).join("、"),
    unread: (
      fact: string,
      label: string,
      why: UnreadFact["why"],
      words: readonly string[],
      isRequired: boolean,
    ): string => {
      const said = words.length === 0 ? "" : `「${words.join("」「")}」`;
      const reason = {
        "not-said": "本文に書かれていません",
        "several-values": `${said}のどれを指すか決められません`,
        inexact: `${said}は値を言い切っていません`,
        "working-days": `${said}は営業日で、期間としては表せません`,
        conditional: `${said}は予定や条件付きの話です`,
        "mark-against-words": `印と本文${said}が食い違います`,
        "standing-beside-value": `値と、値を示さない言葉${said}の両方があります`,
        "not-own": `${said}は自社のものではない可能性があります`,
        "not-applicable": "該当しない項目です",
        "unknown-words": `${said === "" ? "本文の言葉" : said}から決められません`,
      }[why];
      return `${fact}(${label})${isRequired ? "" : "、任意"}: ${reason}`;
    },
    concerns: {
      "mark-only": "印だけで説明がありません。本文を書いてください。",
      "mark-not-taken": "この項目は有無を問わないため、印は本文に残しました。",
      "unknown-mark": "有とも無とも読めない印です。",
      "two-marks": "有無の印が2か所で食い違います。mark を決めてください。",
      "not-applicable": "該当しないと読めます。有無の印や値は設定していません。",
    } satisfies Record<Concern, string>,
    otherNumber: (no: ItemNo) => `シートの番号は ${String(no)} です。項目名で判断しました。`,
    shifted: "セルが左右にずれているのを補いました。",
    remark: (text: string) => `備考は読み込みません: 「${text}」`,
    noJapanese: "日本語の本文がありません。text.ja を書いてください。",
    changed: (parts: readonly ("mark" | "text.ja" | "text.en" | "facts" | "reviewed" | "evidence")[]) =>
      `更新: ${parts.map((part) => ({ mark: "印", "text.ja": "日本語の本文", "text.en": "英語の本文", facts: "値", reviewed: "確認日", evidence: "根拠資料" })[part]).join("、")}`,
    same: "変更なし",
    kept: (facts: readonly string[]) => `今の値をそのまま残しました: ${facts.join("、")}`,
    translationOlder: "日本語の本文が変わりました。英語の本文も直してください。",
    nothingToDo: "なし",
    blank: (items: readonly string[]) => `空欄の項目(ファイルを作っていません): ${items.join("、")}`,
    absent: (items: readonly string[]) =>
      `シートに行がない項目(ファイルを作っていません): ${items.join("、")}`,
    strays: "チェックリストの項目と結び付かなかった行",
    stray: (where: string, text: string, why: Stray["why"], items: readonly ItemNo[]) =>
      `${where}「${text}」: ${
        {
          "no-item":
            items.length === 0
              ? "該当する項目がありません"
              : `番号は項目${items.join("、")}ですが、項目名が違います`,
          "several-items": `項目${items.join("と")}のどちらか決められません`,
          twice: `項目${items.join("、")}の行が複数あり、回答が違うため、どれも読み込んでいません`,
        }[why]
      }`,
    serviceRead: (name: string | undefined, provider: string | undefined, preface: string | undefined) =>
      `service.yaml: サービス名 ${name ?? "不明"}、提供者 ${provider ?? "不明"}、前書き${preface === undefined ? " なし" : `「${preface.replace(/\s+/g, " ")}」`}`,
    serviceLacks: (keys: readonly string[]) => `service.yaml に書き足してください: ${keys.join("、")}`,
    serviceKept: "service.yaml は今のまま残しました。",
    checked: "読み込んだ回答の検査",
    dryRun: "示しただけで、何も書き込んでいません。書き込むには --dry-run を外してください。",
    written: (folder: string, fresh: number, changed: number) =>
      `${folder} に書き込みました: 新規 ${String(fresh)}件、更新 ${String(changed)}件。`,
    next: [
      "次にすること: 上の「人が確かめること」と検査の指摘に沿って回答ファイルを直し、npm run check がエラー0件になったらプルリクエストにしてください。",
    ],
  },
};

export type Messages = typeof messages;
