import {
  answersFolder,
  choice,
  day,
  flag,
  type Option,
  spokenLang,
  text,
  textOr,
  type Values as ValuesOf,
} from "../command.ts";
import { serviceOption } from "../services.ts";

/** The column that a heading or a letter names. */
const column = (ja: string, en: string): Option<string | undefined> => text("COLUMN", { ja, en });

/** What `respond` takes. */
export const OPTIONS = {
  out: text("FILE", {
    ja: "記入したファイル(既定: FILE の名前に .answered を足したもの)。報告は .report.md、.report.html、.report.json",
    en: "the filled file (default: FILE with .answered in its name), with .report.md, .report.html and .report.json beside it",
  }),
  customer: text("NAME", {
    ja: "お客様。questionnaires/NAME/map.yaml の確認済みの回答を使い、今回の案をそこへ書く",
    en: "the customer: answers confirmed in questionnaires/NAME/map.yaml are used, and new ones proposed there",
  }),
  confirm: text("ROWS", {
    ja: "報告を読んで確かめた行: all(記入した全ての回答)、3,7-9、シート名!12。--customer と使う。先に報告を書き出して\nおくこと。報告と違う行は確認されない。記入済みのファイルは変えない",
    en: "the rows whose answers you confirm: all (that were filled in), 3,7-9, Sheet1!12; with --customer. A report must have been\nwritten before, and rows that differ from it are not confirmed. A filled file stays as it is",
  }),
  report: text("FILE", {
    ja: "--confirm の前に読んだ、または --learn、--sent のファイルに付いていた報告(--dry-run --format json の出力。既定: そのファイルの\n名前に .report.json を足したもの)",
    en: "the report that you read before --confirm, or that came with the file of --learn or --sent: what --dry-run --format json printed\n(default: the name of that file with .report.json)",
  }),
  only: flag({
    ja: "--confirm、--learn と使う。このお客様とだけの取り決めとし、ほかのお客様には使わない",
    en: "with --confirm or --learn: agreed with this customer only, and never given to another",
  }),
  "take-back": text("ROWS|WORDS", {
    ja: "確認を取り消す。FILE の行か、FILE なしで質問の文言。それを使った回答の確認もすべて取り消し、どれかを示す",
    en: "takes a confirmation back, by rows of FILE, or without FILE by the words of the question, and with it those of all answers\nthat were taken from it, which are listed",
  }),
  learn: text("FILE", {
    ja: "人が完成させたファイルを読む。記入のままなら確認、直したところは見比べる一覧、新しい回答はライブラリの下書きになる。\n--customer と使う。記入したときの報告(.report.json)が要る",
    en: "reads the file that a person completed: what stands is confirmed, what was changed is listed to be looked at, new answers become\ndrafts of the library. With --customer; the report (.report.json) that came with the filled file is needed",
  }),
  owner: text("TEAM", {
    ja: "--learn、--heard の下書きの担当(既定: CODEOWNERS、近い項目の担当)",
    en: "who owns the drafts of --learn and --heard (default: by CODEOWNERS, or who owns the nearest item)",
  }),
  sent: text("FILE", {
    ja: "送ったファイルを questionnaires/NAME/sent/ に記録する。--to と --approved-by が要る。記録は書き換えない",
    en: "records a file that was sent in questionnaires/NAME/sent/; needs --to and --approved-by. A record is never changed",
  }),
  to: text("NAME", { ja: "--sent の送り先(お客様)", en: "with --sent: the customer whom it was sent to" }),
  "approved-by": text("ROLE", {
    ja: "--sent を承認した人の役割",
    en: "with --sent: the role of who let it go",
  }),
  "to-ask": flag({
    ja: "すべての質問票の未回答を、担当チームごと、話題ごとに、課題・チャット・メールに貼り付ける文で示す",
    en: "lists what is open in all questionnaires by owner and topic, as text to paste into an issue, a chat or a mail",
  }),
  heard: text("FILE", {
    ja: "--to-ask の文に書き込まれて返ってきた回答を読み、ライブラリの下書きにする(-: 標準入力)。--by が要る",
    en: "reads the text of --to-ask as it came back, and makes drafts of the library of its answers (-: standard input); needs --by",
  }),
  by: text("NAME", { ja: "--heard の回答をした人", en: "with --heard: who answered" }),
  scope: text("TEXT", {
    ja: "お客様の覚え(questionnaires/NAME/card.yaml)に書く: 対象のサービスとプラン",
    en: "kept on the customer's card (questionnaires/NAME/card.yaml): the service and plan that is asked about",
  }),
  deadline: day({ ja: "同じく、回答の期限", en: "also kept there: until when they want the answers" }),
  contact: text("TEXT", { ja: "同じく、お客様の連絡先", en: "also kept there: whom to write to" }),
  empty: text("WORD", {
    ja: "同じく、答えられない欄に書く言葉(確認中、別途回答)。回答とは数えない",
    en: "also kept there: what stands in a cell that has no answer, such as 確認中; it never counts as an answer",
  }),
  stale: flag({
    ja: "送った回答のうち、その後変わったものを示す",
    en: "lists the answers sent to customers that have changed since",
  }),
  sheet: text("NAME", { ja: "質問のあるシート", en: "the worksheet with the questions" }),
  question: column("質問の列(C または見出し)", "the column of the questions, by letter or heading"),
  answer: column("回答の列", "the column to fill in"),
  remark: column("補足の列", "the column for words beside it"),
  refill: flag({ ja: "記入済みの欄にも書く", en: "also fill cells that hold something" }),
  "no-sources": flag({ ja: "回答に出典を付けない", en: "leave the source out of the answers" }),
  force: flag({ ja: "--out のファイルがあっても書き直す", en: "write over an existing file" }),
  "dry-run": flag({ ja: "何も書かずに結果を示す", en: "writes nothing, shows what it would" }),
  answers: answersFolder(),
  service: serviceOption(),
  questionnaires: textOr("DIR", "questionnaires", {
    ja: "記録のフォルダ(既定: questionnaires)",
    en: "folder of what was answered (default: questionnaires)",
  }),
  format: choice("F", ["text", "json"], { ja: "text | json(既定: text)", en: "text | json (default: text)" }),
  lang: spokenLang(),
  today: day({ ja: "この日として扱う", en: "taken as today" }),
} as const;

/** What `respond` was given. */
export type Values = ValuesOf<typeof OPTIONS>;
