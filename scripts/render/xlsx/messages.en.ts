import type { WorkbookWords } from "../../locales/workbook.ts";

export const workbook: WorkbookWords = {
  sheets: { answers: "Answers", facts: "Values committed to", changes: "Changes" },
  labelled: (label, value) => `${label}: ${value}`,
  factsNote:
    "The values that the answers commit to. “Key” is the name of a value in the JSON file of the same sheet.",
  key: "Key",
  changesNote: (since, count) =>
    `${String(count)} ${count === 1 ? "change" : "changes"} since version ${since}; what became weaker for customers comes first.`,
  unchanged: (since) => `Nothing has changed since version ${since}.`,
  changeColumns: {
    item: "Item",
    title: "Service level item",
    label: "Commitment",
    direction: "Change",
    before: "Before",
    after: "After",
  },
  answerChanged: "Wording of the answer",
  keywords: "cloud service level checklist, METI, SLA, security",
};
