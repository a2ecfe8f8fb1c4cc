import type { Lagging } from "../../core/spoken.ts";
import type { ClientMessages, Messages } from "./messages.ja.ts";

const items = (count: number): string => `${String(count)} ${count === 1 ? "item" : "items"}`;

export const messages: Lagging<Messages> = {
  language: "Language",
  languageName: "English",
  skip: "Skip to the answers",
  contents: "Contents",
  overview: "Overview",
  search: "Search",
  searchHint: "Words or an item number. The / key goes to this field, the Esc key clears it.",
  answersBy: (count) => `The ${items(count)} at a glance`,
  countedLower: "Where several apply to an item, it counts as the lowest in this list.",
  state: {
    value: "Answered with values",
    "by-plan": "Depends on the plan",
    none: "None, or not done",
    unspecified: "No fixed value",
    undisclosed: "Not disclosed",
  },
  backups: "Backups",
  recovery: "Availability and recovery",
  hours: "Hours of service and support",
  ago: (said) => `${said} ago`,
  later: (said) => `${said} later`,
  outage: "outage",
  days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Hol."],
  holidaysNotDrawn: "Where hours on public holidays depend on the day of the week, they are not drawn.",
  approximately: "A month is drawn as 30 days.",
  everyItem: (count) => `All ${items(count)}`,
  item: (no) => `Item ${String(no)}`,
  filter: "Filter",
  filters: {
    section: "Section",
    mark: "Mark",
    state: "Answer",
    before: "Confirmed before",
    since: "Show changes since",
    changed: "Changed items only",
    reset: "Clear all",
  },
  mark: { yes: "Yes", no: "No", unasked: "No mark" },
  unit: "Unit",
  confirmed: "Confirmed",
  overdue: "due to be confirmed again",
  evidence: "Evidence",
  until: (day) => `valid until ${day}`,
  expired: (day) => `expired on ${day}`,
  copy: "Copy with citation",
  propose: "Propose a change",
  changes: "Changes",
  changesSince: (version, date, count) =>
    `Since ${version} (${date}): ${String(count)} ${count === 1 ? "change" : "changes"}`,
  unchanged: "No answer has changed.",
  answerChanged: { ja: "Japanese wording of the answer", en: "Wording of the answer" },
  absent: "not stated",
  downloads: "Downloads",
  downloadsIntro: "The same answers in other formats.",
  verify: "To check a file that you downloaded, compare its SHA-256 with the one given here.",
  preview: {
    title: "Preview",
    stale: "The page below is from before the error of form.",
  },
  selfContained: "This page is one self-contained file; it makes no requests.",
};

/** All of them: the script has no other language to fall back on. */
export const client: ClientMessages = {
  found: (count) => `${items(count)} found`,
  nothing: "No item matches.",
  copied: (no) => `The answer to item ${String(no)} is copied.`,
  notCopied: "Copying did not work. Please select the answer and copy it.",
  citation: ({ sheet, no, title, version, confirmed }) =>
    `— ${sheet} (version ${version}), item ${String(no)}, “${title}”, confirmed ${confirmed}`,
};
