import type { BundleWords } from "../messages.ts";

export const bundle: BundleWords = {
  title: (service, checklist) => `${service}: answers to the “${checklist}”`,
  columns: {
    no: "No.",
    section: "Section",
    category: "Category",
    title: "Service level item",
    requirement: "What it asks",
    unit: "Unit",
    answer: "Answer",
    reviewed: "Confirmed",
  },
  provider: "Provider",
  checklist: "Checklist",
  latestReview: "Latest review",
  contents: "Contents",
  untranslated: "(Japanese only) ",
  linkToItem: (no) => `Link to item ${String(no)}`,
};
