import type { Sheet } from "../sheet/sheet.ts";
import { latestReview } from "./edition.ts";

/** The sheet as JSON in all languages, with the typed facts: `sheet.schema.json` beside it describes it. */
export const toJson = (sheet: Sheet): string => {
  const { checklist } = sheet.model;
  const { id, name, provider, preface } = sheet.service;
  const items = checklist.items.flatMap(({ no, slug, title, requirement, unit, ...item }) =>
    sheet.answers
      .filter(({ answer }) => answer.no === no)
      .map(({ answer: { mark, text, facts, owner, reviewed, evidence } }) => ({
        no,
        slug,
        section: checklist.sections[item.section],
        category: checklist.categories[item.category],
        title,
        requirement,
        unit,
        mark,
        text,
        facts,
        owner,
        reviewed,
        evidence,
      })),
  );
  const published = {
    $schema: "sheet.schema.json",
    format: 1,
    service: { id, name, provider, preface },
    checklist: {
      id: checklist.id,
      title: checklist.title,
      publisher: checklist.publisher,
      published: checklist.published,
    },
    reviewed: latestReview(sheet),
    items,
  };
  return `${JSON.stringify(published, undefined, 2)}\n`;
};
