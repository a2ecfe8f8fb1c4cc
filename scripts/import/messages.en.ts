import type { Lagging } from "../core/spoken.ts";
import type { Messages } from "./messages.ja.ts";

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

const TABLE = "Save the checklist's table alone as Excel (.xlsx), CSV or text.";

export const messages: Lagging<Messages> = {
  problems: {
    macros: "This workbook holds macros (.xlsm). Save it as .xlsx, without macros.",
    noChecklist: `No items of the checklist (“サービス時間” and so on) were found. ${TABLE}`,
    nothingAnswered:
      "The items of the checklist are there, but not one answer. Give the file that is filled in.",
    noAnswerColumn:
      "The column of the answers cannot be told. Name it with --answer-column (e.g. --answer-column F).",
    onlyExamples: (column) =>
      `There is no column of answers besides the examples in “${column}”. Examples are not read as answers. If this column holds your own answers, name it with --answer-column.`,
    severalAnswerColumns: (columns) =>
      `Several columns could hold the answers: ${quoted(columns)}. Name one with --answer-column (e.g. --answer-column ${columns[0]?.split(" ")[0] ?? "F"}).`,
    noSuchColumn: (named, columns) =>
      `There is no column “${named}”. The table's columns: ${quoted(columns)}`,
    severalSheets: (names) =>
      `Several tables answer the same items differently: ${quoted(names)}. Name one with --sheet.`,
    noSuchSheet: (named, names) => `There is no sheet “${named}”. There are: ${quoted(names)}`,
    answersInTheWay: (names) =>
      `There are answers already, so nothing was written (${names[0] ?? ""}${names.length > 1 ? ` and ${String(names.length - 1)} more` : ""}). To bring these up to date add --force, to write elsewhere add --out.`,
    noOwner: (name) => `Nobody is known to own ${name}. Name them in CODEOWNERS, or add --owner "@org/team".`,
    strangeFiles: (names) =>
      `The folder holds files or folders that are no answers or cannot be read, so nothing was written: ${quoted(names)}. Name a folder of answers alone with --out, or move them away first.`,
  },
  preface: (service, provider) =>
    `This document describes ${service}, a service of ${provider}, following the "Checklist of service levels for cloud services" of the Ministry of Economy, Trade and Industry (METI), Japan.`,
  report: {
    title: "Report of the import",
    formats: {
      xlsx: "Excel",
      delimited: "a table as text",
      html: "HTML",
      markdown: "Markdown",
      lines: "text with a cell per line",
    },
    source: (file, format, encoding) => `${file}: ${format}${encoding === undefined ? "" : ` (${encoding})`}`,
    answerColumn: (column, by) =>
      column === ""
        ? "The lines behind an item's title and wording were read as its answer."
        : `Answers: column ${column}${{ heading: "", content: " (told by its content, as no heading says so; if it is another, name it with --answer-column)", option: " (as you said)" }[by]}`,
    markColumn: (column) => `Marks: column ${column}`,
    exampleColumn: (column) => `Examples, which are not read: column ${column}`,
    leftOut: (tables) => `Not read: ${quoted(tables)} (another table has more answers to the same items)`,
    reviewed: (day, by) =>
      ({
        sheet: `The day of review is the day that the sheet names, ${day}.`,
        today: `The sheet names no day, so the day of review is today, ${day}. Nobody has reviewed these answers yet: owners confirm theirs with npm run review.`,
        option: `The day of review is ${day}, as you said.`,
      })[by],
    counts: ({ items, rows, marks, facts, open, blank, absent, looks }) => [
      `Items: ${String(rows)} of ${String(items)} are answered (${String(blank)} blank, ${String(absent)} without a row).`,
      `Marks: ${String(marks)}. Facts: ${String(facts)}. Required facts for a person to add: ${String(open)}.`,
      `Items for a person to look at: ${String(looks)}.`,
    ],
    columns: ["No.", "Item", "Answer", "Facts, and the words they come from", "Matched by", "For a person"],
    grounds: {
      "number-and-title": "number and title",
      title: "title",
      "title-against-number": "title, against the number",
      number: "number alone",
    },
    line: (table, line) => `${table === "" ? "" : `${table} `}line ${String(line)}`,
    by: { mark: "from the mark", column: "from the column of values" },
    from: (words) => words.map((each) => `“${each}”`).join(", "),
    unread: (fact, label, why, words, isRequired) => {
      const said = words.map((each) => `“${each}”`).join(", ");
      const reason = {
        "not-said": "the words do not say it",
        "several-values": `which of ${said} it is cannot be told`,
        inexact: `${said} does not say it exactly`,
        "working-days": `${said} are working days, which are no duration`,
        conditional: `${said} is planned, or holds under a condition`,
        "mark-against-words": `the mark and the words${said === "" ? "" : ` ${said}`} disagree`,
        "standing-beside-value": `there is a value, and words in place of one: ${said}`,
        "not-own": `${said} may not be the company's own`,
        "not-applicable": "the item does not apply",
        "unknown-words": `it cannot be told from ${said === "" ? "the words" : said}`,
      }[why];
      return `${fact} (${label})${isRequired ? "" : ", optional"}: ${reason}`;
    },
    concerns: {
      "mark-only": "There is a mark and no words: write some.",
      "mark-not-taken": "The item takes no mark, so it stays in the text.",
      "unknown-mark": "The sign is neither 有 (yes) nor 無 (no).",
      "two-marks": "Two marks disagree: decide which it is.",
      "not-applicable": "The item seems not to apply; mark and facts are left out.",
    },
    otherNumber: (no) => `The sheet's number is ${String(no)}; the title decided.`,
    shifted: "Its cells were displaced, which was made good.",
    remark: (text) => `Remarks are not imported: “${text}”`,
    noJapanese: "There is no Japanese text: write text.ja.",
    changed: (parts) =>
      `updated: ${parts.map((part) => ({ mark: "mark", "text.ja": "Japanese text", "text.en": "English text", facts: "facts", reviewed: "day of review", evidence: "evidence" })[part]).join(", ")}`,
    same: "unchanged",
    kept: (facts) => `kept as they were: ${facts.join(", ")}`,
    translationOlder: "The Japanese text has changed: bring the English one in line.",
    nothingToDo: "nothing",
    blank: (items) => `Items left blank (no file was made): ${items.join(", ")}`,
    absent: (items) => `Items without a row (no file was made): ${items.join(", ")}`,
    strays: "Rows that belong to no item of the checklist",
    stray: (where, text, why, items) =>
      `${where} “${text}”: ${
        {
          "no-item":
            items.length === 0
              ? "no item is like it"
              : `its number is item ${items.join(", ")}'s, but the title is another`,
          "several-items": `could be item ${items.join(" or ")}`,
          twice: `several rows answer item ${items.join(", ")}, and differently: none was read`,
        }[why]
      }`,
    serviceRead: (name, provider, preface) =>
      `service.yaml: service ${name ?? "unknown"}, provider ${provider ?? "unknown"}, ${preface === undefined ? "no preface" : `preface “${preface.replace(/\s+/g, " ")}”`}`,
    serviceLacks: (keys) => `Add to service.yaml: ${keys.join(", ")}`,
    serviceKept: "service.yaml stays as it is.",
    checked: "Check of the imported answers",
    dryRun: "Nothing was written. Leave out --dry-run to write.",
    written: (folder, fresh, changed) =>
      `Written to ${folder}: ${String(fresh)} new, ${String(changed)} updated.`,
    next: [
      "Next: mend the answers as the last column and the check say, and when npm run check finds no error, open a pull request.",
    ],
  },
};
