import { coreWords } from "../../core/messages.ts";
import { importWords } from "../messages.ts";
import { styleText } from "node:util";
import type { Lang } from "../../core/lang.ts";
import { clipped, showableLine } from "../../core/untrusted.ts";
import {
  countsOf,
  headLines,
  type ItemReport,
  itemReports,
  leftLines,
  type Outcome,
  strayLines,
} from "./outcome.ts";

/** An answer's words in one line of a terminal. */
const MOST = 100;

const line = (text: string): string =>
  showableLine(
    text
      .split("\n")
      .map((each) => each.trim())
      .filter((each) => each !== "")
      .join(" / "),
  );

const itemLines = (
  { no, title, answer, facts, ground, looks }: ItemReport,
  lang: Lang,
  bold: (text: string) => string,
): readonly string[] => [
  `${bold(`${coreWords[lang].item(no)}  ${title}`)}  ${line(ground)}`,
  `    ${clipped(line(answer), MOST)}`,
  ...facts.map((fact) => `    ✓ ${clipped(line(fact), MOST * 2)}`),
  ...looks.map((look) => `    ! ${clipped(line(look), MOST * 2)}`),
];

/** The report for people at a terminal: what was read of each item, from which words, and what needs a person. */
export const textReport = (outcome: Outcome, lang: Lang, colour: boolean): string => {
  const words = importWords[lang].report;
  const bold = (text: string): string => (colour ? styleText("bold", text, { validateStream: false }) : text);
  const reports = itemReports(outcome, lang);
  const strays = strayLines(outcome, lang);
  return [
    ...headLines(outcome, lang).map(line),
    "",
    ...reports.flatMap((report) => [...itemLines(report, lang, bold), ""]),
    ...leftLines(outcome, lang).map(line),
    ...(strays.length === 0 ? [] : [`${words.strays}:`, ...strays.map((stray) => `    ${line(stray)}`)]),
    "",
    ...words.counts(countsOf(outcome, reports)).map(bold),
    "",
  ].join("\n");
};
