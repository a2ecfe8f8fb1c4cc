import { isEntryId } from "../../core/model.ts";
import { renderWords } from "../messages.ts";
import { workbookWords } from "./messages.ts";
import { type Edition, printedText, type Row, type Section } from "../edition.ts";
import { type Content, day, type Line, linesOf, SPACE } from "./lines.ts";
import { looks } from "./looks.ts";
import type { LaidOut } from "./sheet.ts";

/** METI's columns in METI's order, with its No., our answer where the form leaves room for it, and the day it was confirmed. */
const COLUMNS = ["no", "category", "title", "requirement", "unit", "answer", "reviewed"] as const;

/** In pixels: together a page in A4 landscape at four fifths, and the width of a common screen. */
const WIDTHS = [42, 100, 204, 308, 112, 412, 96];

const CATEGORY = COLUMNS.indexOf("category");

const row = (contents: readonly Content[]): readonly Line[] => linesOf(contents, WIDTHS, "merged");

const wholeRow = (value: string, look: Content["look"]): readonly Line[] =>
  row([{ column: 0, across: COLUMNS.length, value, look }]);

const headLines = (edition: Edition): readonly Line[] => {
  const { service, provider, checklist, source, businessHours, version, issued, latestReview, columns } =
    renderWords[edition.lang];
  const words = workbookWords[edition.lang];
  const { title, about, header } = looks(edition.lang);
  const three = (first: string, second: string, third: string): readonly Line[] =>
    row([
      { column: 0, across: 3, value: first, look: about },
      { column: 3, across: 1, value: second, look: about },
      { column: 4, across: 3, value: third, look: about },
    ]);
  return [
    ...wholeRow(edition.title, title),
    ...three(
      words.labelled(service, edition.service),
      words.labelled(provider, edition.provider),
      words.labelled(checklist, edition.checklist),
    ),
    ...three(
      words.labelled(version, edition.release.version),
      words.labelled(issued, edition.release.date),
      words.labelled(latestReview, edition.reviewed),
    ),
    ...(edition.businessHours === undefined
      ? []
      : wholeRow(words.labelled(businessHours, edition.businessHours), about)),
    ...edition.preface.flatMap((line) => wholeRow(line, about)),
    ...wholeRow(words.labelled(source, edition.source), about),
    SPACE,
    ...row(COLUMNS.map((name, column) => ({ column, value: columns[name], look: header }))),
  ];
};

const itemLines = (item: Row, { lang }: Edition, isFirst: boolean): readonly Line[] => {
  const look = looks(lang);
  // An answer that is not translated keeps the font of its language.
  const answer = { ...look.text, font: looks(item.answer.lang).text.font };
  return row([
    // A library's entry has a name where items have a number: it is as long as its title.
    { column: 0, value: isEntryId(item.no) ? "" : item.no, look: look.no },
    ...(isFirst ? [{ column: CATEGORY, value: item.category, look: look.category }] : []),
    { column: 2, value: item.title, look: look.item },
    { column: 3, value: item.requirement, look: look.text },
    { column: 4, value: item.unit, look: look.text },
    { column: 5, value: printedText(item.answer, lang), look: answer },
    { column: 6, value: day(item.reviewed), look: look.date },
  ]);
};

/** Consecutive items of one category. */
const blocks = (rows: readonly Row[]): readonly (readonly Row[])[] =>
  rows.reduce<readonly (readonly Row[])[]>((done, item) => {
    const last = done.at(-1);
    return last?.[0]?.category === item.category
      ? [...done.slice(0, -1), [...last, item]]
      : [...done, [item]];
  }, []);

/** The items of a block; the cell of the category, which the first one has, covers them all. */
const blockLines = (items: readonly Row[], edition: Edition): readonly Line[] => {
  const [first = [], ...others] = items.map((item, index) => itemLines(item, edition, index === 0));
  const rest = others.flat();
  const named = first.map(({ height, cells }, index) => ({
    height,
    cells: cells.map((cell) =>
      cell.column === CATEGORY && index + cell.down === first.length
        ? { ...cell, down: cell.down + rest.length }
        : cell,
    ),
  }));
  return [...named, ...rest];
};

const sectionLines = ({ title, rows }: Section, edition: Edition): readonly Line[] => [
  ...wholeRow(title, looks(edition.lang).band),
  ...blocks(rows).flatMap((items) => blockLines(items, edition)),
];

/** The first sheet: who answers, and the checklist with the answers, by section. */
export const answersSheet = (edition: Edition): LaidOut => {
  const head = headLines(edition);
  return {
    name: workbookWords[edition.lang].sheets.answers,
    widths: WIDTHS,
    lines: [...head, ...edition.sections.flatMap((section) => sectionLines(section, edition))],
    header: head.length - 1,
  };
};
