import type { Lagging } from "../../core/spoken.ts";
import type { Messages } from "./messages.ja.ts";

export const messages: Lagging<Messages> = {
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
