import type { Question } from "../../scripts/respond/questionnaire.ts";
import type { Candidate, Reply, Status } from "../../scripts/respond/reply.ts";
import type { Outcome } from "../../scripts/respond/report/outcome.ts";
import { form } from "../support/sheet.ts";

/** A text in every language, told apart. */
export const both = (text: string): { ja: string; en: string } => ({ ja: text, en: `${text} (en)` });

export const questionWith = (change: Partial<Question> = {}): Question => ({
  table: "運用",
  row: 12,
  no: "Q3-1",
  headings: ["データ管理", "バックアップ"],
  text: "バックアップの保存期間",
  answer: { table: 0, row: 12, column: 3, written: "" },
  ...change,
});

export const RETENTION: Candidate = {
  item: 30,
  facts: ["backupRetention"],
  reasons: [both("「保存期間」から")],
};

export const ANSWERED: Reply = {
  question: questionWith(),
  status: "answered",
  certainty: "certain",
  slots: [{ slot: "about", words: "バックアップ", facts: ["backupRetention"] }],
  answer: "7日",
  remark: "",
  draft: "7日",
  candidates: [RETENTION],
  needs: [],
};

export const REVIEW: Reply = {
  ...ANSWERED,
  status: "review",
  certainty: "draft",
  slots: [
    { slot: "about", words: "バックアップ", facts: ["backupRetention"] },
    { slot: "what", words: "テスト", facts: [] },
  ],
  answer: "",
  needs: [both("どちらか選んでください。")],
};

export const UNANSWERED: Reply = {
  ...REVIEW,
  status: "unanswered",
  certainty: "open",
  draft: "",
  candidates: [],
};

const OF_STATUS: Readonly<Record<Status, Reply>> = {
  answered: ANSWERED,
  review: REVIEW,
  unanswered: UNANSWERED,
};

export const outcomeOf = (replies: readonly Reply[], change: Partial<Outcome> = {}): Outcome => ({
  file: "checklist.xlsx",
  service: both("Qlingo"),
  customer: "aoba",
  release: "1.2.0",
  replies,
  lang: "ja",
  model: form.model,
  ...change,
});

export const ALL = [ANSWERED, REVIEW, UNANSWERED];

export const inRow = (row: number, reply: Reply): Reply => ({
  ...reply,
  question: { ...reply.question, row },
});

/** One text everywhere that a text comes from a customer or from the answers. */
export const filledWith = (text: string, status: Status): Reply => ({
  ...OF_STATUS[status],
  question: questionWith({
    table: text,
    no: text,
    headings: [text, text],
    text,
    answer: { table: 0, row: 1, column: 1, written: text, options: [text, text] },
  }),
  ...(status === "answered" ? { answer: text, remark: text } : { draft: text, needs: [both(text)] }),
  candidates: [{ ...RETENTION, reasons: [both(text)] }],
});

export const hostileOutcome = (text: string): Outcome =>
  outcomeOf(
    (["answered", "review", "unanswered"] as const).map((status) => filledWith(text, status)),
    { file: text, service: both(text), customer: text, release: text },
  );
