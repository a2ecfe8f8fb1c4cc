import { MAX_FILE_KIB } from "../../core/source.ts";
import type { FileProblem } from "../../core/source.ts";
import type { YamlProblemCode } from "../../load/yaml.ts";
import { type Described, everywhere, lines, told } from "./entry.ts";

const REVIEWED = lines('reviewed: "2026-11-22"');

const FORM = { ja: "このリポジトリの回答の形式", en: "the format of answers in this repository" };

type Id = FileProblem | `yaml-${YamlProblemCode}` | "byte-order-mark" | "line-ends";

type Words = Omit<Described, "id">;

/** What may be wrong with a file before anybody reads what it says: its bytes, and its YAML. */
const described: Readonly<Record<Id, Words>> = {
  unreadable: {
    title: { ja: "ファイルは読めること", en: "A file can be read" },
    why: {
      ja: "読めない回答は検査も公開もできません。",
      en: "An answer that cannot be read is neither checked nor published.",
    },
    source: FORM,
    fails: told("読み取りの権限がないファイル。", "A file without permission to read it."),
    passes: told("誰でも読めるファイル。", "A file that everybody may read."),
  },
  "not-a-file": {
    title: { ja: "回答は通常のファイル", en: "An answer is a regular file" },
    why: {
      ja: "リンクの先は回答の変更履歴に残らず、承認なしに書き換えられます。",
      en: "What a link points at has no history here, and may change without anybody's approval.",
    },
    source: FORM,
    fails: told("answers/ に置いたリンク(別のファイルを指すもの)。", "A link in answers/ to another file."),
    passes: told("answers/ に置いたファイルそのもの。", "The file itself in answers/."),
  },
  "too-large": {
    title: {
      ja: `ファイルは${String(MAX_FILE_KIB)} KiBまで`,
      en: `A file has ${String(MAX_FILE_KIB)} KiB at most`,
    },
    why: {
      ja: "資料まで書き込んだ回答は、顧客に読まれません。",
      en: "Customers do not read answers that contain whole documents.",
    },
    source: FORM,
    fails: told(
      "監査報告書の全文を text に貼り付けた回答。",
      "An answer with a whole audit report pasted into its text.",
    ),
    passes: told(
      "資料を evidence の url で示した回答。",
      "An answer that points at the report with the url of an evidence entry.",
    ),
  },
  "not-utf8": {
    title: { ja: "文字コードはUTF-8", en: "A file is encoded in UTF-8" },
    why: {
      ja: "ほかの文字コードの回答は、公開すると文字化けします。",
      en: "An answer in another encoding would be published as garbled characters.",
    },
    source: everywhere("RFC 3629"),
    fails: told("Shift_JIS で保存したファイル。", "A file saved as Shift_JIS."),
    passes: told("UTF-8 で保存したファイル。", "A file saved as UTF-8."),
  },
  "byte-order-mark": {
    title: { ja: "先頭にBOMを付けない", en: "No byte order mark" },
    why: {
      ja: "先頭の見えない文字のために、読めなくなるソフトがあります。",
      en: "Some programs stumble over the invisible character at the start.",
    },
    source: everywhere("RFC 3629, section 6"),
    fails: told("「UTF-8(BOM付き)」で保存したファイル。", "A file saved as “UTF-8 with BOM”."),
    passes: told("「UTF-8(BOMなし)」で保存したファイル。", "A file saved as “UTF-8 without BOM”."),
  },
  "line-ends": {
    title: { ja: "改行コードはLF", en: "Lines end in LF" },
    why: {
      ja: "改行コードが混ざると、変えていない行まで変更として表示され、承認する人が本当の変更を見落とします。",
      en: "With mixed line ends, lines that nobody touched show as changed, and hide from the approver what did change.",
    },
    source: everywhere("POSIX.1-2017, 3.206 Line"),
    fails: told("Windows式の改行(CRLF)で保存したファイル。", "A file saved with Windows line ends (CRLF)."),
    passes: told("改行コード LF で保存したファイル。", "A file saved with LF line ends."),
  },
  "yaml-syntax": {
    title: { ja: "YAMLとして読めること", en: "A file can be read as YAML" },
    why: {
      ja: "読めない回答は検査も公開もできません。",
      en: "An answer that cannot be read is neither checked nor published.",
    },
    source: everywhere("YAML 1.2.2"),
    fails: lines("owner: @acme/operations"),
    passes: lines('owner: "@acme/operations"'),
  },
  "yaml-several-documents": {
    title: { ja: "1ファイルに1つの回答", en: "A file holds one answer" },
    why: {
      ja: "2つ目の回答は、担当も履歴も分からないまま読み飛ばされます。",
      en: "A second answer would be skipped, with nobody to own it.",
    },
    source: everywhere("YAML 1.2.2, section 9.2"),
    fails: lines('reviewed: "2026-11-22"\n---\nno: 31'),
    passes: REVIEWED,
  },
  "yaml-duplicate-key": {
    title: { ja: "同じ名前は1回だけ", en: "A key is written once" },
    why: {
      ja: "2つの値のどちらを約束したのか、顧客にも検査にも分かりません。",
      en: "Which of the two values is promised, neither a customer nor the check can tell.",
    },
    source: everywhere("YAML 1.2.2, section 3.2.1.1"),
    fails: lines("facts:\n  backupRetention: P7D\n  backupRetention: P14D"),
    passes: lines("facts:\n  backupRetention: P7D"),
  },
  "yaml-not-plain-data": {
    title: { ja: "値はそのまま書く", en: "Values are written as they are" },
    why: {
      ja: "アンカーやタグを使うと、承認する人が見ている行に値が書かれていないことになります。",
      en: "With anchors and tags, the line that an approver looks at does not show the value.",
    },
    source: everywhere("YAML 1.2.2, sections 3.2.2.2 and 3.2.1.2"),
    fails: lines('reviewed: &day "2026-11-22"'),
    passes: REVIEWED,
  },
  "yaml-control-character": {
    title: { ja: "目に見えない制御文字を含まない", en: "No control characters" },
    why: {
      ja: "目に見えない文字は、公開した文書やほかのソフトで文字化けや誤動作を起こします。",
      en: "Invisible characters break the published documents and the programs that read them.",
    },
    source: everywhere("YAML 1.2.2, section 5.1"),
    fails: told(
      "PDFから貼り付けた文に残った制御文字(U+0008など)。",
      "A control character (such as U+0008) left in words that were pasted from a PDF.",
    ),
    passes: told("制御文字を消した文。", "The same words without it."),
  },
  "yaml-hidden-character": {
    title: { ja: "隠す文字、並べ替える文字を含まない", en: "Nothing hides or reorders words" },
    why: {
      ja: "承認する人と顧客に見える文が、検査した文と違ってしまいます。",
      en: "Approvers and customers would see other words than those that were checked.",
    },
    source: everywhere("UAX #9; UTS #55; Unicode: Default_Ignorable_Code_Point"),
    fails: told(
      "向きを変える文字(U+202E)、幅のない空白(U+200B)、打ち消し線(U+0336)、外字(私用領域)。絵文字の中の結合文字と、漢字の異体字セレクタは使えます。\u202e のように書いても同じです。",
      "A character that turns the direction (U+202E), a space without width (U+200B), a stroke through letters (U+0336), private use; written as \\u202e, too. Joiners within emoji and selectors behind ideographs are fine.",
    ),
    passes: told("同じ文を通常の文字だけで書いたもの。", "The same words in ordinary characters."),
  },
  "yaml-merge-conflict": {
    title: { ja: "マージを終えてある", en: "Merges are finished" },
    why: {
      ja: "2つの内容のどちらを約束したのかが決まっていません。",
      en: "Which of the two versions is promised has not been decided.",
    },
    source: everywhere("git-merge(1), “How conflicts are presented”"),
    fails: told(
      "<<<<<<<、=======、>>>>>>> の行が残ったファイル。",
      "A file with lines of <<<<<<<, ======= and >>>>>>> left in it.",
    ),
    passes: told("どちらかの内容だけを残したファイル。", "A file with one of the two versions."),
  },
  "yaml-reads-differently": {
    title: { ja: "どのソフトでも同じ値に読めること", en: "Every program reads the same value" },
    why: {
      ja: "読むソフトによって日付や数値に変わる値では、何を約束したのかが定まりません。",
      en: "What one program takes for a date and another for text is no fixed promise.",
    },
    source: everywhere("YAML 1.2.2; YAML 1.1 types"),
    fails: lines("reviewed: 2026-11-22"),
    passes: REVIEWED,
  },
  "yaml-too-deep": {
    title: { ja: "入れ子は読める深さまで", en: "Nesting has an end" },
    why: {
      ja: "読めない回答は検査も公開もできません。",
      en: "An answer that cannot be read is neither checked nor published.",
    },
    source: FORM,
    fails: told("かっこを何千重にも重ねたファイル。", "A file with thousands of brackets within each other."),
    passes: told("ほかの回答と同じ形のファイル。", "A file of the same shape as the other answers."),
  },
  "yaml-empty": {
    title: { ja: "ファイルは空でない", en: "A file is not empty" },
    why: {
      ja: "チェックリストは全項目に回答して初めて公開できます。",
      en: "A checklist can be published only when every item is answered.",
    },
    source: FORM,
    fails: lines("# まだ書いていません / nothing yet"),
    passes: lines("no: 30"),
  },
};

export const fileEntries: readonly Described[] = Object.entries(described).map(([id, words]) => ({
  id,
  ...words,
}));
