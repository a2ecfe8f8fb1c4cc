import { describe, expect, it } from "vitest";
import type { Question, Slot } from "../../scripts/respond/questionnaire.ts";
import { readQuestionnaire } from "../../scripts/respond/read/read.ts";
import { type SheetOf, workbookOf } from "./workbook-of.ts";

const cell = ({ row, column }: Slot): string => `${String.fromCharCode(65 + column)}${String(row)}`;

/** A question as one line: number, headings, text, answer's cell, remark's cell. */
const line = ({ no, headings, text, answer, remark }: Question): string =>
  [no, headings.join(" > "), text, cell(answer), remark === undefined ? "" : cell(remark)].join(" | ");

const linesOf = async (sheets: readonly SheetOf[]): Promise<readonly string[]> =>
  (await readQuestionnaire(workbookOf(sheets), {})).questions.map(line);

const CASES: readonly (readonly [
  habit: string,
  sheet: Omit<SheetOf, "name">,
  expected: readonly string[],
])[] = [
  [
    "number, question, answer, without anything else",
    {
      rows: [
        ["No.", "質問", "回答"],
        [1, "通信を暗号化していますか。"],
        [2, "バックアップの間隔を教えてください。"],
      ],
    },
    ["1 |  | 通信を暗号化していますか。 | C2 | ", "2 |  | バックアップの間隔を教えてください。 | C3 | "],
  ],
  [
    "three levels of items, filled on the first row only, a choice and its words",
    {
      rows: [
        ["クラウドサービス確認票"],
        [],
        ["項番", "大項目", "中項目", "確認内容", "対応状況", "備考"],
        ["1-1", "運用", "監視", "死活監視を行っていること"],
        ["1-2", "", "", "監視の間隔を定めていること"],
        ["1-3", "", "障害", "復旧目標時間を定めていること"],
        ["2-1", "技術", "通信", "通信を暗号化していること"],
      ],
    },
    [
      "1-1 | 運用 > 監視 | 死活監視を行っていること | E4 | F4",
      "1-2 | 運用 > 監視 | 監視の間隔を定めていること | E5 | F5",
      "1-3 | 運用 > 障害 | 復旧目標時間を定めていること | E6 | F6",
      "2-1 | 技術 > 通信 | 通信を暗号化していること | E7 | F7",
    ],
  ],
  [
    "merged headings, a short title and its details",
    {
      rows: [
        ["区分", "項目", "内容", "ご回答"],
        ["データ", "保存先", "データを保存する国を教えてください。"],
        ["", "返却", "解約後の取扱いを教えてください。"],
        ["認証", "二要素認証", "二要素認証を利用できますか。"],
      ],
      merges: ["A2:A3"],
    },
    [
      " | データ | 保存先\nデータを保存する国を教えてください。 | D2 | ",
      " | データ | 返却\n解約後の取扱いを教えてください。 | D3 | ",
      " | 認証 | 二要素認証を利用できますか。 | D4 | ",
    ],
  ],
  [
    "items alone, the smallest of which ask",
    {
      rows: [
        ["大項目", "中項目", "小項目", "貴社回答"],
        ["可用性", "稼働率", "目標稼働率", ""],
        ["", "", "計画停止の通知", ""],
        ["", "復旧", "目標復旧時間", ""],
      ],
    },
    [
      " | 可用性 > 稼働率 | 目標稼働率 | D2 | ",
      " | 可用性 > 稼働率 | 計画停止の通知 | D3 | ",
      " | 可用性 > 復旧 | 目標復旧時間 | D4 | ",
    ],
  ],
  [
    "rows of sections: merged over the table, and numbered above what they hold",
    {
      rows: [
        ["No", "設問", "回答欄"],
        ["第1章 組織", "", ""],
        ["1", "体制", ""],
        ["1.1", "責任者を置いていますか。", ""],
        ["1.2", "教育を行っていますか。", ""],
        ["2", "規程", ""],
        ["2.1", "規程を定めていますか。", ""],
        ["第2章 技術", "", ""],
        ["3.1", "通信を暗号化していますか。", ""],
      ],
      merges: ["A2:C2", "A8:C8"],
    },
    [
      "1.1 | 第1章 組織 > 1 体制 | 責任者を置いていますか。 | C4 | ",
      "1.2 | 第1章 組織 > 1 体制 | 教育を行っていますか。 | C5 | ",
      "2.1 | 第1章 組織 > 2 規程 | 規程を定めていますか。 | C7 | ",
      "3.1 | 第2章 技術 | 通信を暗号化していますか。 | C9 | ",
    ],
  ],
  [
    "a header of two rows: the answer's marks and words, the customer's own columns",
    {
      rows: [
        ["番号", "確認事項", "貴社記入欄", "", "弊社記入欄", ""],
        ["", "", "判定", "コメント", "判定", "コメント"],
        [1, "ログを保存していますか。"],
        [2, "保存期間を教えてください。"],
      ],
      merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1"],
    },
    ["1 |  | ログを保存していますか。 | C3 | D3", "2 |  | 保存期間を教えてください。 | C4 | D4"],
  ],
  [
    "a header below groups, the groups' row being no header itself",
    {
      rows: [
        ["設問", "", "", "回答", ""],
        ["No.", "分類", "質問", "選択", "記述"],
        [1, "運用", "監視をしていますか。"],
        [2, "運用", "監視の間隔を教えてください。"],
      ],
      merges: ["A1:C1", "D1:E1"],
    },
    ["1 | 運用 | 監視をしていますか。 | D3 | E3", "2 | 運用 | 監視の間隔を教えてください。 | D4 | E4"],
  ],
  [
    "a preface, and the header repeated below the name of each section",
    {
      rows: [
        ["セキュリティ調査のお願い"],
        ["平素よりお世話になっております。ご回答をお願いいたします。"],
        ["会社名", ""],
        [],
        ["1. 組織について"],
        ["No.", "質問事項", "回答", "補足"],
        [1, "責任者を置いていますか。"],
        [],
        ["2. 技術について"],
        ["No.", "質問事項", "回答", "補足"],
        [2, "診断を受けていますか。"],
        ["※ ご不明な点は担当までお問い合わせください。"],
      ],
    },
    [
      "1 | 1. 組織について | 責任者を置いていますか。 | C7 | D7",
      "2 | 2. 技術について | 診断を受けていますか。 | C11 | D11",
    ],
  ],
  [
    "examples, weights and the customer's verdict are left alone",
    {
      rows: [
        ["No.", "チェック項目", "重要度", "記入例", "回答", "判定", "担当部署"],
        ["例", "教育をしていますか。", "高", "年1回", "年1回実施", "", ""],
        [1, "規程を見直していますか。", "高", "毎年4月", "", "", ""],
        [2, "診断を受けていますか。", "中", "年1回", "", "", ""],
      ],
    },
    ["1 |  | 規程を見直していますか。 | E3 | ", "2 |  | 診断を受けていますか。 | E4 | "],
  ],
  [
    "an answer merged over columns, and one for several questions",
    {
      rows: [
        ["No.", "質問", "回答", ""],
        [1, "窓口はどこですか。"],
        [2, "受付時間はいつですか。"],
        [3, "手段は何ですか。"],
      ],
      merges: ["C1:D1", "C2:D2", "C3:D4"],
    },
    ["1 |  | 窓口はどこですか。 | C2 | ", "2 |  | 受付時間はいつですか。\n手段は何ですか。 | C3 | "],
  ],
  [
    "a question over several rows is asked once",
    {
      rows: [
        ["No.", "質問", "回答"],
        [1, "対策を教えてください。"],
        ["", "", ""],
        [2, "窓口を教えてください。"],
      ],
      merges: ["A2:A3", "B2:B3"],
    },
    ["1 |  | 対策を教えてください。 | C2 | ", "2 |  | 窓口を教えてください。 | C4 | "],
  ],
  [
    "a column of answers that only its drop-downs tell",
    {
      rows: [
        ["No.", "質問", "A社", "メモ欄"],
        [1, "暗号化していますか。"],
        [2, "監視していますか。"],
      ],
      lists: [["C2:C3", '"はい,いいえ"']],
    },
    ["1 |  | 暗号化していますか。 | C2 | ", "2 |  | 監視していますか。 | C3 | "],
  ],
  [
    "a column of answers that only its emptiness tells",
    {
      rows: [
        ["No.", "要求事項", "優先", "X社様"],
        [1, "暗号化すること。", "A"],
        [2, "監視すること。", "B"],
      ],
    },
    ["1 |  | 暗号化すること。 | D2 | ", "2 |  | 監視すること。 | D3 | "],
  ],
  [
    "no header at all, but questions beside drop-downs",
    {
      rows: [
        ["セキュリティのご確認"],
        ["通信を暗号化していますか。"],
        ["バックアップを取得していますか。"],
        ["ログを保存していますか。"],
      ],
      lists: [["B2:B4", '"○,×"']],
    },
    [
      " | セキュリティのご確認 | 通信を暗号化していますか。 | B2 | ",
      " | セキュリティのご確認 | バックアップを取得していますか。 | B3 | ",
      " | セキュリティのご確認 | ログを保存していますか。 | B4 | ",
    ],
  ],
  [
    "METI's own columns",
    {
      rows: [
        ["No.", "種別", "サービスレベル項目例", "規定内容", "測定単位", "設定例", "回答"],
        [1, "可用性", "サービス時間", "サービスを提供する時間帯", "時間帯", "24時間365日"],
        [2, "", "計画停止予定通知", "定期的な保守停止に関する事前連絡確認", "有無", "有 30日前"],
      ],
    },
    [
      "1 | 可用性 | サービス時間\nサービスを提供する時間帯 | G2 | ",
      "2 | 可用性 | 計画停止予定通知\n定期的な保守停止に関する事前連絡確認 | G3 | ",
    ],
  ],
  [
    "CAIQ: the control stands to the right of the answers",
    {
      rows: [
        [
          "Question ID",
          "Question",
          "CSP CAIQ Answer",
          "SSRM Control Ownership",
          "CSP Implementation Description (Optional/Recommended)",
          "CCM Control ID",
          "CCM Control Specification",
          "CCM Domain Title",
        ],
        ["A-1", "Are audits performed annually?", "", "", "", "A&A-01", "Audit at least annually.", "Audit"],
        [
          "A-2",
          "Is data encrypted in transit?",
          "",
          "",
          "",
          "CEK-03",
          "Encrypt data in transit.",
          "Cryptography",
        ],
      ],
    },
    [
      "A-1 | Audit | Are audits performed annually? | C2 | E2",
      "A-2 | Cryptography | Is data encrypted in transit? | C3 | E3",
    ],
  ],
  [
    "English: sections, guidance, a choice beside comments",
    {
      rows: [
        ["ID", "Question", "Vendor Answers", "Additional Information", "Guidance"],
        ["Company overview", "", "", "", ""],
        ["COMP-01", "Describe your business.", "", "", "Be brief."],
        ["Encryption", "", "", "", ""],
        ["ENC-01", "Is data encrypted at rest?", "", "", ""],
      ],
      merges: ["A2:E2"],
    },
    [
      "COMP-01 | Company overview | Describe your business. | C3 | D3",
      "ENC-01 | Encryption | Is data encrypted at rest? | C5 | D5",
    ],
  ],
  [
    "English: a control's title and statement, no numbers",
    {
      rows: [
        ["Domain", "Control title", "Requirement", "Compliance status", "Remarks"],
        ["Access", "Individual accounts", "Every user must have an account of their own."],
        ["", "Review", "Access rights must be reviewed twice a year."],
      ],
    },
    [
      " | Access | Individual accounts\nEvery user must have an account of their own. | D2 | E2",
      " | Access | Review\nAccess rights must be reviewed twice a year. | D3 | E3",
    ],
  ],
  [
    "a formula judges the words, which are the answer",
    {
      rows: [
        ["No.", "質問", "対応状況", "回答内容"],
        [1, "暗号化していますか。", { f: 'IF(D2="","未","済")', v: "未" }, ""],
        [2, "監視していますか。", { f: 'IF(D3="","未","済")', v: "未" }, ""],
      ],
    },
    ["1 |  | 暗号化していますか。 | D2 | ", "2 |  | 監視していますか。 | D3 | "],
  ],
];

describe("the questions of a table, in the habits of customers", () => {
  it.each(CASES)("%s", async (_, sheet, expected) => {
    expect(await linesOf([{ ...sheet, name: "Sheet1" }])).toEqual(expected);
  });
});

const questions: SheetOf = {
  name: "チェックシート",
  rows: [
    ["No.", "質問", "回答", "備考"],
    [1, "通信を暗号化していますか。"],
    [2, "監視をしていますか。"],
  ],
};

const ASIDE: readonly SheetOf[] = [
  {
    name: "表紙",
    rows: [["セキュリティチェックシート"], ["会社名", ""], ["ご回答者", ""], ["ご回答日", ""]],
  },
  {
    name: "会社情報",
    rows: [
      ["項目", "記入欄"],
      ["会社名", ""],
      ["所在地", ""],
      ["代表者名", ""],
    ],
  },
  {
    name: "記入要領",
    rows: [
      ["列", "記入方法"],
      ["回答", "○か×を選択してください。"],
      ["備考", "補足があれば記入してください。"],
      ["質問", "変更しないでください。"],
    ],
  },
  {
    name: "記入例",
    rows: [
      ["No.", "質問", "回答", "備考"],
      [1, "教育をしていますか。", "○", "年1回"],
    ],
  },
  {
    name: "改訂履歴",
    rows: [
      ["版数", "日付", "内容", "備考"],
      ["1.0", "2025-04-01", "初版", ""],
      ["1.1", "2026-04-01", "質問を追加", ""],
    ],
  },
  {
    name: "用語集",
    rows: [
      ["用語", "説明"],
      ["RPO", "目標復旧時点のこと。"],
      ["RTO", "目標復旧時間のこと。"],
    ],
  },
  {
    name: "リスト",
    rows: [
      ["回答", "対応状況"],
      ["○", "実施"],
      ["×", "未実施"],
      ["-", "対象外"],
    ],
  },
  { name: "前回", rows: questions.rows, isHidden: true },
];

describe("the worksheets of a workbook", () => {
  it.each(ASIDE.map((sheet) => [sheet.name, sheet] as const))("%s asks nothing", async (_, aside) => {
    const found = await readQuestionnaire(workbookOf([aside, questions]), {});
    expect(found.questions.map(({ table, answer }) => `${table} ${String(answer.table)}`)).toEqual([
      "チェックシート 1",
      "チェックシート 1",
    ]);
  });

  it("are read in the order of their tabs", async () => {
    const second = { ...questions, name: "第2部" };
    const found = await readQuestionnaire(workbookOf([questions, ...ASIDE, second]), {});
    expect(found.questions.map(({ table }) => table)).toEqual([
      "チェックシート",
      "チェックシート",
      "第2部",
      "第2部",
    ]);
  });
});
