import { importWords } from "../messages.ts";
import type { PhrasingContent } from "mdast";
import type { Lang } from "../../core/lang.ts";
import { bullets, heading, githubMarkdown, paragraph, plain, table } from "../../core/markdown.ts";
import { clipped, showable } from "../../core/untrusted.ts";
import { countsOf, headLines, itemReports, leftLines, type Outcome, strayLines } from "./outcome.ts";

const MOST = 1_000;

const shown = (text: string): PhrasingContent[] => plain(clipped(showable(text), MOST));

/** The same report as Markdown (GFM), for a pull request or a colleague: a row per item. */
export const markdownReport = (outcome: Outcome, lang: Lang): string => {
  const words = importWords[lang].report;
  const reports = itemReports(outcome, lang);
  const strays = strayLines(outcome, lang);
  const rows = reports.map(({ no, title, answer, facts, ground, looks }) => [
    plain(String(no)),
    plain(title),
    shown(answer),
    shown(facts.join("\n")),
    shown(ground),
    shown(looks.length === 0 ? words.nothingToDo : looks.join("\n")),
  ]);
  return githubMarkdown([
    heading(1, words.title),
    bullets([...headLines(outcome, lang), ...words.counts(countsOf(outcome, reports))].map(shown)),
    table(words.columns, rows),
    ...leftLines(outcome, lang).map((left) => paragraph(...shown(left))),
    ...(strays.length === 0 ? [] : [heading(2, words.strays), bullets(strays.map(shown))]),
  ]);
};
