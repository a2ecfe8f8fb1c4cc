import { describe, expect, it } from "vitest";
import { type Habit, linesOf } from "./question-lines.ts";

const CASES: readonly Habit[] = [
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
    "sections that only look otherwise",
    {
      rows: [
        ["Question", "Answer"],
        ["Access control", { s: 2 }],
        ["Do you use MFA?", { s: 1 }],
        ["Is access reviewed?", { s: 1 }],
        ["Data retention", { s: 1 }],
      ],
    },
    [
      " | Access control | Do you use MFA? | B3 | ",
      " | Access control | Is access reviewed? | B4 | ",
      " | Access control | Data retention | B5 | ",
    ],
  ],
  [
    "statements below a heading that could be anything",
    {
      rows: [
        ["#", "What we expect of suppliers", "Response", "Evidence"],
        [1, "Data is encrypted"],
        [2, "Backups are tested"],
      ],
    },
    ["1 |  | Data is encrypted | C2 | ", "2 |  | Backups are tested | C3 | "],
  ],
  [
    "both languages",
    {
      rows: [
        ["No.", "質問 / Question", "回答\nResponse", "コメント / Comments"],
        [1, "監視していますか。\nDo you monitor?"],
        [2, "暗号化していますか。\nDo you encrypt?"],
      ],
    },
    [
      "1 |  | 監視していますか。\nDo you monitor? | C2 | D2",
      "2 |  | 暗号化していますか。\nDo you encrypt? | C3 | D3",
    ],
  ],
];

describe("the questions of an English table, in the habits of customers", () => {
  it.each(CASES)("%s", async (_, sheet, expected) => {
    expect(await linesOf([{ ...sheet, name: "Sheet1" }])).toEqual(expected);
  });
});
