import { messages } from "../locales/messages.ts";
import { heading, markdown, paragraph, plain, table } from "../markup/markdown.ts";
import { type Edition, printedText, type Row } from "./edition.ts";

/** The sheet as Markdown: a heading and a table per section. */
export const toMarkdown = (edition: Edition): string => {
  const { columns, provider, checklist, latestReview } = messages[edition.lang].bundle;
  const header = [
    columns.no,
    columns.category,
    columns.title,
    columns.requirement,
    columns.unit,
    columns.answer,
  ];
  const row = ({ no, category, title, requirement, unit, answer }: Row) =>
    [String(no), category, title, requirement, unit, printedText(answer, edition.lang)].map(plain);
  return markdown([
    heading(1, edition.title),
    ...edition.preface.map((line) => paragraph(...plain(line))),
    table(
      [provider, checklist, latestReview],
      [[plain(edition.provider), plain(edition.checklist), plain(edition.reviewed)]],
    ),
    ...edition.sections.flatMap(({ title, rows }) => [heading(2, title), table(header, rows.map(row))]),
  ]);
};
