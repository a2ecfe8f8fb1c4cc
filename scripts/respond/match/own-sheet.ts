import { comparer, type Likenesses } from "../../import/match/resemblance.ts";
import { plain } from "../../core/plain.ts";
import { LANGS } from "../../core/lang.ts";
import { isEntry } from "../../core/library.ts";
import { checklistsOf, type Item, type Model } from "../../core/model.ts";
import type { Question } from "../questionnaire.ts";

/** So like an item's official words is a copy of them that lost or changed a sign. */
const COPIED = 0.9;

/** In a checklist's own sheet, so many items at least are recognised, and so great a part of the questions. */
const FEWEST = 10;
const SHARE = 0.5;

interface Found {
  readonly question: Question;
  readonly item: Item;
  /** Title and requirement both: of no other questionnaire. */
  readonly isBoth: boolean;
}

type Compare = (text: string) => Likenesses<string>;

const compareTo = (items: readonly Item[], part: "title" | "requirement"): Compare =>
  comparer(items.flatMap((item) => LANGS.map((lang) => ({ no: item.slug, text: plain(item[part][lang]) }))));

/** Items that one of the lines copies. */
const copied = (lines: readonly string[], compare: Compare): ReadonlySet<string> =>
  new Set(
    lines.flatMap((line) =>
      [...compare(line)].filter(([, likeness]) => likeness >= COPIED).map(([slug]) => slug),
    ),
  );

/**
 * The items of known checklists that questions are copies of, whatever the layout: with numbers or without, title and
 * requirement in one cell, in two, or one of them as a heading. A row that holds both is that item; one that holds a single one
 * is so only in a table most of whose rows are items: 「遅延」 alone may be asked by anybody.
 */
export const ownSheetItems = (model: Model, questions: readonly Question[]): ReadonlyMap<Question, Item> => {
  const items = checklistsOf(model).flatMap((checklist) => checklist.items.filter((item) => !isEntry(item)));
  const bySlug = new Map(items.map((item) => [item.slug, item]));
  const [titles, requirements] = [compareTo(items, "title"), compareTo(items, "requirement")];
  const found = questions.flatMap((question): readonly Found[] => {
    const own = question.text.split(/\n+/);
    const lines = [...own, ...question.headings, own.slice(1).join("")].filter((line) => line.trim() !== "");
    const [byTitle, byRequirement] = [copied(lines, titles), copied(lines, requirements)];
    const both = [...byTitle].filter((slug) => byRequirement.has(slug));
    const either = both.length > 0 ? both : [...new Set([...byTitle, ...byRequirement])];
    const [slug, ...others] = either;
    const item = slug === undefined || others.length > 0 ? undefined : bySlug.get(slug);
    return item === undefined ? [] : [{ question, item, isBoth: both.length > 0 }];
  });
  const tableOf = ({ answer: { table } }: Question): number => table;
  const isOwnSheet = (table: number): boolean => {
    const here = found.filter(({ question }) => tableOf(question) === table);
    const all = questions.filter((question) => tableOf(question) === table).length;
    return new Set(here.map(({ item }) => item.slug)).size >= FEWEST && here.length >= all * SHARE;
  };
  const own = new Set([...new Set(found.map(({ question }) => tableOf(question)))].filter(isOwnSheet));
  return new Map(
    found
      .filter(({ question, isBoth }) => isBoth || own.has(tableOf(question)))
      .map(({ question, item }) => [question, item]),
  );
};
