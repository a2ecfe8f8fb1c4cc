import { type Described, everywhere, lines, told } from "./entry.ts";

const WHOLE_CHECKLIST = {
  ja: "チェックリストは全項目に回答して初めて公開できます。",
  en: "A checklist can be published only when every item is answered.",
};

const NOT_COMPARED = {
  ja: "決まった形で書かれていない値は、ほかの回答との矛盾を検査できません。",
  en: "A value in any other form cannot be held against the other answers.",
};

const MISREAD_KEY = {
  ja: "つづりの違う名前の行は、書いた人の意図に反して無視されます。",
  en: "A line with a misspelt name would be passed over, against the writer's intention.",
};

const METI = { ja: "METI 2010、全項目", en: "METI 2010, every item" };

const SCHEMA = everywhere("schema/answer.schema.json");
const CHECKLIST = everywhere("schema/checklists/meti-2010.yaml");

/** What may be wrong with an answer before any rule looks at it. */
export const answerEntries: readonly Described[] = [
  {
    id: "answer-form",
    title: { ja: "回答は「名前: 値」の並び", en: "An answer is a list of names and values" },
    why: NOT_COMPARED,
    source: SCHEMA,
    fails: lines("- no: 30"),
    passes: lines("no: 30"),
  },
  {
    id: "missing-key",
    title: { ja: "必要な項目をすべて書く", en: "Nothing that an answer needs is left out" },
    why: {
      ja: "担当や確認日のない回答は、誰がいつ約束したのかが分かりません。",
      en: "Without an owner or a day of review, nobody can tell who promised it, and when.",
    },
    source: SCHEMA,
    fails: lines("text:\n  en: Backups are kept for one week at most."),
    passes: lines("text:\n  ja: 保存期間は最大で1週間です。\n  en: Backups are kept for one week at most."),
  },
  {
    id: "unknown-key",
    title: { ja: "決まった名前だけを使う", en: "Only known names are used" },
    why: MISREAD_KEY,
    source: SCHEMA,
    fails: lines('reviewd: "2026-11-22"'),
    passes: lines('reviewed: "2026-11-22"'),
  },
  {
    id: "wrong-value",
    title: { ja: "値は決まった形で書く", en: "A value has its form" },
    why: NOT_COMPARED,
    source: SCHEMA,
    fails: lines("text: 保存期間は最大で1週間です。"),
    passes: lines("text:\n  ja: 保存期間は最大で1週間です。"),
  },
  {
    id: "wrong-date",
    title: { ja: "日付は暦にある日", en: "A date is in the calendar" },
    why: {
      ja: "暦にない日付では、いつ確認した回答かが分かりません。",
      en: "A date that does not exist does not tell when the answer was confirmed.",
    },
    source: everywhere("ISO 8601-1, calendar date"),
    fails: lines('reviewed: "2026-02-30"'),
    passes: lines('reviewed: "2026-02-28"'),
  },
  {
    id: "wrong-owner",
    title: { ja: "担当はGitHubのチーム名", en: "An owner is a team" },
    why: {
      ja: "チーム名でなければ、変更の承認を誰にも依頼できません。",
      en: "Nobody can be asked to approve a change where the owner is no team.",
    },
    source: everywhere("GitHub, CODEOWNERS"),
    fails: lines("owner: 運用部"),
    passes: lines('owner: "@acme/operations"'),
  },
  {
    id: "missing-fact",
    title: { ja: "項目が求める事実を書く", en: "An answer states the facts that its item asks for" },
    why: NOT_COMPARED,
    source: CHECKLIST,
    fails: lines("facts: {}"),
    passes: lines("facts:\n  backupRetention: P7D"),
  },
  {
    id: "unknown-fact",
    title: { ja: "その項目の事実だけを書く", en: "An answer states facts of its own item only" },
    why: MISREAD_KEY,
    source: CHECKLIST,
    fails: lines("facts:\n  backupRetention: P7D\n  backupRetension: P7D"),
    passes: lines("facts:\n  backupRetention: P7D"),
  },
  {
    id: "wrong-fact-value",
    title: { ja: "事実の値は型どおりに書く", en: "A fact has a value of its type" },
    why: NOT_COMPARED,
    source: everywhere("schema/facts.yaml"),
    fails: lines("facts:\n  backupRetention: 7日"),
    passes: lines("facts:\n  backupRetention: P7D"),
  },
  {
    id: "wrong-case",
    title: { ja: "場合には名前、表示名、値", en: "A case has an id, a label and a value" },
    why: NOT_COMPARED,
    source: everywhere("schema/facts.yaml"),
    fails: lines("facts:\n  backupRetention:\n    - { case: daily, label: 日次 }"),
    passes: lines("facts:\n  backupRetention:\n    - { case: daily, label: 日次, value: P7D }"),
  },
  {
    id: "repeated-case",
    title: { ja: "1つの場合に値は1つ", en: "A case has one value" },
    why: {
      ja: "同じ場合に値が2つあると、顧客にはどちらの約束か分かりません。",
      en: "With two values for one case, customers cannot tell which one is promised.",
    },
    source: everywhere("schema/facts.yaml"),
    fails: lines(
      "facts:\n  backupRetention:\n    - { case: daily, label: 日次, value: P7D }\n    - { case: daily, label: 毎日, value: P14D }",
    ),
    passes: lines(
      "facts:\n  backupRetention:\n    - { case: daily, label: 日次, value: P7D }\n    - { case: monthly, label: 月次, value: P1Y }",
    ),
  },
  {
    id: "reversed-range",
    title: { ja: "範囲は小さいほうが先", en: "A range starts with its lower end" },
    why: {
      ja: "大小が逆の範囲は、書き間違いか別の意味か、顧客には分かりません。",
      en: "Whether a range written backwards is a slip or means something else, a customer cannot tell.",
    },
    source: everywhere("schema/facts.yaml"),
    fails: lines(
      "facts:\n  supportHours: Mo-Fr 10:00-17:00; PH off\n  supportReplyWorkingDays: [3, 2]",
      "answers/27-support-hours.yaml",
    ),
    passes: lines(
      "facts:\n  supportHours: Mo-Fr 10:00-17:00; PH off\n  supportReplyWorkingDays: [2, 3]",
      "answers/27-support-hours.yaml",
    ),
  },
  {
    id: "wrong-mark",
    title: { ja: "印は有か無、有無を問う項目だけに", en: "A mark is 有 or 無, where the item asks for one" },
    why: {
      ja: "多くの顧客は【有】【無】だけを見て判断します。",
      en: "Many customers look at the mark alone.",
    },
    source: { ja: "METI 2010、有無を問う項目", en: "METI 2010, items whose unit asks 有無" },
    fails: lines("mark: なし", "answers/04-escrow.yaml"),
    passes: lines("mark: 無", "answers/04-escrow.yaml"),
  },
  {
    id: "file-name",
    title: { ja: "ファイル名は項目の番号と名前", en: "A file is named after its item" },
    why: {
      ja: "名前が違うと、担当チームに承認が依頼されず、履歴もたどれません。",
      en: "Under another name, its owner is not asked to approve it, and its history is lost.",
    },
    source: CHECKLIST,
    fails: lines("no: 30", "answers/30-retention.yaml"),
    passes: lines("no: 30", "answers/30-backup-retention.yaml"),
  },
  {
    id: "wrong-number",
    title: { ja: "番号はファイル名と同じ", en: "The number is that of the file name" },
    why: {
      ja: "別の項目の回答として公開されてしまいます。",
      en: "It would be published as the answer to another item.",
    },
    source: CHECKLIST,
    fails: lines("no: 31"),
    passes: lines("no: 30"),
  },
  {
    id: "unexpected-file",
    title: { ja: "answers/ には回答だけ", en: "answers/ holds answers only" },
    why: {
      ja: "回答のつもりで置いたファイルが読まれず、公開から漏れます。",
      en: "A file that was meant as an answer would be passed over and not be published.",
    },
    source: { ja: "このリポジトリの回答の形式", en: "the format of answers in this repository" },
    fails: told(
      "answers/30-backup-retention.yml や answers/memo.txt。",
      "answers/30-backup-retention.yml, or answers/memo.txt.",
    ),
    passes: told("answers/30-backup-retention.yaml。", "answers/30-backup-retention.yaml."),
  },
  {
    id: "duplicate-answer",
    title: { ja: "1項目に1つの回答", en: "An item has one answer" },
    why: { ja: "顧客に示せる回答は1つです。", en: "Customers can be shown only one answer." },
    source: METI,
    fails: told("「no: 30」と書いたファイルが2つある。", "Two files that say “no: 30”."),
    passes: told("「no: 30」と書いたファイルは1つだけ。", "One file that says “no: 30”."),
  },
  {
    id: "missing-answer",
    title: { ja: "全項目に回答", en: "Every item is answered" },
    why: WHOLE_CHECKLIST,
    source: METI,
    fails: told("answers/30-backup-retention.yaml がない。", "There is no answers/30-backup-retention.yaml."),
    passes: told("answers/ に全項目の回答がそろっている。", "answers/ holds an answer to each item."),
  },
  {
    id: "missing-service",
    title: { ja: "回答する会社とサービスを書く", en: "service.yaml says who answers" },
    why: {
      ja: "どの会社のどのサービスの回答かが、顧客に分かりません。",
      en: "Customers could not tell whose answers they read.",
    },
    source: everywhere("schema/service.schema.json"),
    fails: told("answers/service.yaml がない。", "There is no answers/service.yaml."),
    passes: told("answers/service.yaml がある。", "There is an answers/service.yaml."),
  },
];
