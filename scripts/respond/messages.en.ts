import { exampleOf } from "./layout/example.ts";
import { coreWords } from "../core/messages.ts";
import type { Lagging } from "../core/spoken.ts";
import type { Messages, UnsureTable } from "./messages.ja.ts";

const inList = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** More tables than this help nobody to choose. */
const MOST_TABLES = 8;

const listed = (tables: readonly UnsureTable[]): string =>
  tables
    .slice(0, MOST_TABLES)
    .map(({ table, row, columns }) => {
      const said = columns.map(({ letter, heading, sample }) =>
        heading === "" ? `${letter} (e.g. ${oneLine(sample)})` : `${letter} “${oneLine(heading)}”`,
      );
      return `\n  ${table === "" ? "table" : `worksheet “${table}”`} (from row ${String(row)}): ${said.join(", ")}`;
    })
    .join("");

const example = (tables: readonly UnsureTable[]): string => {
  const options = exampleOf(tables);
  return options === "" ? "" : ` For this file, for example: ${options}`;
};

const FLAGS =
  "Name the columns with --question and --answer, by letter (--answer D) or by heading (--answer Response). --remark names a column for comments, --sheet a worksheet.";

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");

export const messages: Lagging<Messages> = {
  problems: {
    html: "Answers cannot be written into HTML. Give the questionnaire as Excel (.xlsx), CSV or Markdown.",
    unsure: (tables) =>
      `Which columns hold the questions and the answers cannot be told. ${FLAGS}${example(tables)}${listed(tables)}`,
    noQuestions: (tables) =>
      `No table of questions was found. ${tables.length === 0 ? "Give a table with questions and room for answers as Excel (.xlsx), CSV or Markdown." : `${FLAGS}${example(tables)}${listed(tables)}`}`,
    noSuchSheet: (named, names) =>
      `There is no worksheet “${named}” (hidden ones are not answered). There are: ${inList(names)}`,
    noSuchColumn: (named, tables) =>
      `There is no column “${named}”. The file's tables and columns:${listed(tables)}`,
  },
  reasons: {
    asks: (words, fact) =>
      fact === undefined
        ? `${quoted(words)}: this item's answer as a whole`
        : `${quoted(words)}: the fact “${fact}”`,
    like: (percent) => `${String(percent)}% like the item's official wording`,
    own: "it is an item of the checklist itself",
    entry: (id) => `the entry “${id}” of the library answers this very question`,
    onRequest: "shown on request, and not published",
    control: (identifier) => `the crosswalk of control ${identifier}`,
    memory: (customer, question) => `the same question as one confirmed for ${customer}: “${question}”`,
  },
  needs: {
    nothing: "No item answers this.",
    unanswered: (words) => `Our published answer does not say anything of ${quoted(words)}.`,
    strange: (words) => `It is not clear what ${quoted(words)} asks for.`,
    unsettled: "There is an answer on this topic, but its facts alone do not answer what is asked.",
    unclear: "The facts do not tell which of the choices is right.",
    noOption: (options) => `None of the choices (${options.join(", ")}) fits.`,
    tooLong: (limit, length) =>
      `The answer has ${String(length)} characters, and only ${String(limit)} are allowed. Shorten it.`,
    noText: (item) => `Item ${String(item)} has no text in this language.`,
    onlyControl: (identifier) =>
      `These are the answers that have to do with ${identifier}. Whether they meet the control is for a person to judge.`,
    filled: "It has been filled in already and is left as it is.",
    takenBack: (customer, day, instead) =>
      instead === undefined
        ? `The confirmation of this answer was taken back on ${day} (${customer}). Have the people in charge look at it.`
        : `For ${customer}, a person wrote “${instead}” instead on ${day}. Have the people in charge see which is right.`,
    overdue: (items) =>
      `The answer to ${items.length === 1 ? "item" : "items"} ${items.join(", ")} has not been confirmed in time. Have its owner see whether it still holds, and renew its day of review with npm run review.`,
    notOurs: (customer) => `It is recorded for ${customer} that this question is not answered.`,
  },
  columns: {
    sheet: "The worksheet with the questions",
    question: "The column of the questions (a letter such as C, or its heading)",
    answer: "The column to write answers into",
    remark: "The column for words beside them (- for none)",
  },
  stale: {
    none: "Nothing that customers were told has changed since.",
    count: (answers, customers) =>
      `${String(answers)} ${answers === 1 ? "answer" : "answers"} sent to ${String(customers)} ${customers === 1 ? "customer" : "customers"} ${answers === 1 ? "has" : "have"} changed since. Decide whether to tell them; once told, record what you sent with --sent, or confirm anew with --confirm.`,
    change: (item, fact, before, after) => `${coreWords.en.item(item)}, ${fact}: ${before} → ${after}`,
    text: "text",
    sent: (day, release) => (release === undefined ? `sent on ${day}` : `sent on ${day}, release ${release}`),
    told: (day, release) =>
      release === undefined ? `confirmed on ${day}` : `confirmed on ${day}, release ${release}`,
    notStated: "(not stated)",
    directions: {
      stronger: "– the promise got stronger",
      weaker: "– the promise got weaker",
      changed: "– changed",
      disclosed: "– newly disclosed",
      withdrawn: "– no longer disclosed",
      wording: "– only the wording changed",
    },
  },
  confirmed: {
    count: (count) => `Confirmed: ${String(count)}`,
    unseen: (places) =>
      `Not confirmed, as the report does not hold them or says something else: ${places.join(", ")}. Run it again without --confirm, read the new report, then confirm.`,
    takenBack: (count) =>
      count === 0 ? "There is no confirmation to take back." : `Confirmations taken back: ${String(count)}`,
    entry: (customer, question, day) =>
      day === undefined
        ? `${customer}: ${question} (only proposed)`
        : `${customer}: ${question} (confirmed on ${day})`,
    reused: "Answers that were taken from it:",
    again:
      "Until it is confirmed anew, this question is not filled in. Tell the customers who have been sent the answer.",
  },
  learn: {
    count: (confirmed, corrected, fresh, open) =>
      `Confirmed ${String(confirmed)}, corrected ${String(corrected)}, new ${String(fresh)}, still open ${String(open)}`,
    corrected:
      "Corrected (mend what we answer from, or ask its owner which is right; until then these questions are not filled in):",
    change: (place, question, ours, theirs) =>
      `${place} ${question}\n    we said: ${ours}\n    they wrote: ${theirs === "" ? "(nothing)" : theirs}`,
    drafts:
      "Drafts for the library (show: on-request; their owners look at them, and add the translation and facts):",
    draft: (path, question, owner) => `${path}  ${owner}  ${question}`,
    contradicting: "Not written, as it contradicts what we answer now. Find out which is right:",
    known: (question, id) => `${question}: the entry “${id}” of the library answers this already`,
    warnings: "What the check says of the drafts:",
  },
  sent: {
    recorded: (path, rows) => `Recorded what was sent (${String(rows)}): ${path}`,
    broken: (path) =>
      `${path}: the record before it was changed, or is gone. Bring it back from git's history.`,
  },
  ask: {
    none: "No question waits for an answer.",
    otherTopic: "Other",
    how: "Write behind “Answer:” and send it back as it is. Leave what you do not know empty.",
    askedBy: (customers) => `asked by ${customers.join(", ")}`,
    answer: "Answer",
    unknown: (ids) => `Which questions these answer is not known: ${ids.join(", ")}`,
  },
  written: (paths) => `Written: ${paths.join(", ")}`,
  source: (items) =>
    `(Source: METI checklist of service levels for cloud services, ${items.length > 1 ? "items" : "item"} ${items.join(", ")})`,
  fact: (label, value) => `${label}: ${value}`,
  report: {
    title: (file, service) => `Replies to a questionnaire on ${service}: ${file}`,
    customer: "Customer",
    release: "Release answered from",
    card: { scope: "Scope", deadline: "Answers wanted by", contact: "Contact" },
    status: { answered: "Answered", review: "To review", unanswered: "Unanswered" },
    counts: ({ answered, review, unanswered }) =>
      `Questions: ${String(answered + review + unanswered)} (answered ${String(answered)}, to review ${String(review)}, unanswered ${String(unanswered)})`,
    noQuestions: "There is no question. See whether the file and its columns are the right ones.",
    todo: "What to do",
    tasks: {
      review: (count) =>
        `To review (${String(count)}): nothing was filled in. Where a draft answers its question, confirm the row; where it does not, fill it in yourself or ask the people in charge.`,
      unanswered: (count) =>
        `Unanswered (${String(count)}): the published answers do not say it. See what comes nearest, and have the people in charge fill it in.`,
      answered: (count) =>
        `Answered (${String(count)}): filled in from the published answers. Look through them before they are sent.`,
    },
    confirm:
      "What you confirm is recorded, and the same question is answered from it the next time. To record all that was filled in:",
    confirmRows:
      "To record chosen rows, write them in place of all: 3,7-9, or Sheet1!12 where there are several sheets. Rows record drafts, too.",
    certainty: { certain: "certain", draft: "draft", open: "open" },
    legend:
      "Certain: each word of the question is filled by a fact of the published answers, or a person confirmed the answer; only this is written into a cell. Draft: an answer on the same topic; whether it answers the question is for a person to decide. Open: only the nearest items are shown.",
    slots: "How it was read",
    slot: {
      about: "about",
      what: "what of it",
      whom: "of whom",
      scope: "scope",
      polarity: "yes or no",
      value: "value",
      unknown: "not understood",
    },
    missing: "no fact fills this",
    row: (row) => `Row ${String(row)}`,
    fields: {
      answer: "Answer",
      remark: "Remark",
      written: "What stands there",
      options: "Choices",
      limit: "Length",
      draft: "Draft",
    },
    characters: (limit) => `${String(limit)} characters at most`,
    needs: "Why left open",
    sources: { answered: "Source", review: "Related items", unanswered: "Nearest items" },
    noSource: "No item comes near.",
    columns: ["Row", "Question", "Answer", "Source, and why", "How it was read"],
    more: (count) => `and ${String(count)} more`,
  },
};
