import { respondWords } from "../messages.ts";
import { styleText } from "node:util";
import type { Reply } from "../reply.ts";
import { cut, fitted, widthOf } from "./columns.ts";
import { countsOf, noteLines, type Outcome, ranked } from "./outcome.ts";
import { shownLine } from "./view.ts";

/** A terminal shows this many of the questions that need a person; the pages show all. */
const MOST = 10;

/** Of the columns that are left beside the place, how many the question takes. */
const QUESTION_SHARE = 0.45;

/** A worksheet's name takes no more columns than that: the row matters more. */
const TABLE_COLUMNS = 14;

const GAP = "  ";

/** In fewer columns than these nothing can be told apart: then lines wrap. */
const FEWEST = 40;

/**
 * A summary for people at a terminal of so many columns: how many questions came to what, and the first of those that need a
 * person, a line each with its place, its question and what there is to decide.
 */
export const textReport = (outcome: Outcome, colour: boolean, columns = 100): string => {
  const { replies, lang } = outcome;
  const words = respondWords[lang].report;
  const paint = (style: "bold" | "yellow" | "red", text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  if (replies.length === 0) return `${words.noQuestions}\n`;

  const open = ranked(replies).filter(({ status }) => status !== "answered");
  const first = open.flatMap((group) => group.replies).slice(0, MOST);
  const hasTables = new Set(replies.map(({ question }) => question.table)).size > 1;
  const placeOf = ({ question: { table, row, no } }: Reply): string =>
    [...(hasTables ? [fitted(shownLine(table), TABLE_COLUMNS)] : []), words.row(row), shownLine(no)].join(
      " ",
    );
  const all = Math.max(FEWEST, columns);
  const placeColumns = Math.min(
    Math.floor(all / 2),
    Math.max(0, ...first.map((reply) => widthOf(placeOf(reply)))),
  );
  const rest = all - placeColumns - 3 * GAP.length;
  const questionColumns = Math.floor(rest * QUESTION_SHARE);
  const line = (reply: Reply): string =>
    [
      "",
      fitted(placeOf(reply), placeColumns),
      fitted(shownLine(reply.question.text), questionColumns),
      cut(reply.needs.map((need) => shownLine(need[lang])).join(" "), rest - questionColumns),
    ].join(GAP);

  const groups = open.flatMap(({ status, replies: own }) => {
    const title = `${words.status[status]} (${String(own.length)})`;
    const listed = own.filter((reply) => first.includes(reply)).map(line);
    if (listed.length === 0) return [];
    return ["", paint(status === "review" ? "yellow" : "red", title), ...listed];
  });
  const left = open.reduce((sum, group) => sum + group.replies.length, 0) - first.length;
  return [
    paint("bold", words.counts(countsOf(replies))),
    ...noteLines(outcome).map((note) => paint("yellow", shownLine(note))),
    ...groups,
    ...(left === 0 ? [] : ["", words.more(left)]),
    "",
  ].join("\n");
};
