import { plain } from "../../core/plain.ts";
import type { UnsureTable } from "../messages.ts";
import { RespondError } from "../problem.ts";
import type { Columns, Question } from "../questionnaire.ts";
import { type Grid, ownText } from "../../tables/grid.ts";
import { assign, type Outcome } from "./assign.ts";
import { chosenIn, wantedHeadings } from "./chosen.ts";
import { type Block, blocksOf } from "../../tables/header.ts";
import { contentAt, type Known, knownOf } from "./known.ts";
import { letterOf } from "../../tables/xlsx/letters.ts";
import type { Table } from "./row-kind.ts";
import { questionsBelow } from "./rows.ts";
import { type Section, sectionOf } from "./sections.ts";
import { textsOf } from "./slot.ts";

/** Blocks of a table with one header, repeated or not. */
interface Group {
  readonly area: Grid;
  readonly blocks: readonly Block[];
  readonly known: Known;
  readonly outcome: Outcome;
}

const spelled = ({ headings }: Block): string => headings.map(({ text }) => plain(text)).join("\t");

const groupsOf = (area: Grid, columns: Columns): readonly Group[] => {
  const byHeader = new Map<string, Block[]>();
  for (const block of blocksOf(area.rows, wantedHeadings(columns))) {
    const same = byHeader.get(spelled(block));
    if (same === undefined) byHeader.set(spelled(block), [block]);
    else same.push(block);
  }
  return [...byHeader.values()].map((blocks) => {
    const known = knownOf(area, blocks);
    const chosen = chosenIn(columns, known.headings);
    return { area, blocks, known, outcome: assign(known, chosen) };
  });
};

/** Sheets that show how to answer, or say who does. */
const ASIDE = /記入例|回答例|記載例|入力例|見本|サンプル|example|sample/i;
const ABOUT = /表紙|会社情報|企業情報|会社概要|基本情報|回答者|cover|company\s*(?:info|profile)|contact/i;

/** The groups that hold questions, where there are surer ones without those that may only look so. */
const questioned = (groups: readonly Group[]): readonly Group[] => {
  const by = (sure: "surely" | "likely" | "perhaps"): readonly Group[] =>
    groups.filter(({ outcome }) => outcome.kind === "found" && outcome.sure === sure);
  const surely = by("surely");
  const likely = by("likely").filter(({ area }) => surely.length === 0 || !ABOUT.test(area.name));
  if (surely.length + likely.length === 0) return by("perhaps");
  return groups.filter((group) => surely.includes(group) || likely.includes(group));
};

const SAMPLE = 40;

/** What a person has to know of a table to say which of its columns is which. */
const shown = ({ area, known, blocks }: Group): UnsureTable => ({
  table: area.name,
  columns: known.columns
    .filter((column) => (known.headings[column]?.text ?? "") !== "" || contentAt(known, column).filled > 0)
    .map((column) => ({
      letter: letterOf(column),
      heading: known.headings[column]?.text ?? "",
      sample: (known.rows.map((row) => ownText(row, column)).find((text) => text !== "") ?? "").slice(
        0,
        SAMPLE,
      ),
    })),
  row: area.rows[blocks[0]?.header ?? 0]?.line ?? 1,
});

/** The name of a section above a header; above the first of several alike, too. */
const sectionAbove = ({ rows }: Grid, { header }: Block): readonly Section[] => {
  const above = rows[header - 1];
  if (above === undefined) return [];
  const texts = new Set(above.cells.map(({ text }) => text).filter((text) => text !== ""));
  return texts.size === 1 && [...texts][0]?.length !== undefined ? [sectionOf(above)] : [];
};

const questionsOf = (area: Grid, groups: readonly Group[]): readonly Question[] => {
  const texts = textsOf(area);
  const blocks = groups
    .flatMap(({ blocks: own, known, outcome }) =>
      own.flatMap((block) => {
        const table: Table | undefined =
          outcome.kind === "found" ? { area, known, assigned: outcome.assigned } : undefined;
        return table === undefined ? [] : [{ block, table }];
      }),
    )
    .sort((a, b) => a.block.start - b.block.start);
  const questions: Question[] = [];
  let sections: readonly Section[] = [];
  blocks.forEach(({ block, table }, index) => {
    if (index === 0 && blocks.length > 1) sections = sectionAbove(area, block);
    const found = questionsBelow(table, block, sections, texts);
    questions.push(...found.questions);
    sections = found.sections;
  });
  return questions;
};

const pooled = (areas: readonly Grid[], { sheet }: Columns): readonly Grid[] => {
  if (sheet !== undefined) {
    const found = areas.filter(({ name }) => plain(name) === plain(sheet));
    const names = areas.map(({ name }) => name);
    if (found.length === 0) throw new RespondError((m) => m.noSuchSheet(sheet, names));
    return found;
  }
  const others = areas.filter(({ name }) => !ASIDE.test(name));
  return others.length > 0 ? others : areas;
};

/** @throws RespondError where a named column is in none of the tables */
const checkColumns = (groups: readonly Group[], columns: Columns): void => {
  const { question, answer, remark } = columns;
  for (const [flag, named] of Object.entries({ question, answer, remark })) {
    const isFound = groups.some(({ known }) => {
      const chosen = chosenIn(columns, known.headings);
      return Object.entries(chosen).some(([key, column]) => key === flag && column !== undefined);
    });
    if (named !== undefined && !isFound)
      throw new RespondError((m) => m.noSuchColumn(named, groups.map(shown)), { tables: groups.map(shown) });
  }
};

/**
 * The questions of a file's tables in their order.
 * @throws RespondError where there are none, where which columns are which cannot be told, or a person named some that are not there
 */
export const questionsIn = (areas: readonly Grid[], columns: Columns): readonly Question[] => {
  const groups = pooled(areas, columns).flatMap((area) => groupsOf(area, columns));
  checkColumns(groups, columns);
  const isUnsure = ({ outcome }: Group): boolean => outcome.kind === "unsure";
  const used = questioned(groups);
  const serious = groups.filter(({ outcome }) => outcome.kind === "unsure" && outcome.isSerious);
  const doubtful = serious.length > 0 ? serious : used.length > 0 ? [] : groups.filter(isUnsure);
  if (doubtful.length > 0) {
    const tables = doubtful.map(shown);
    throw new RespondError((m) => m.unsure(tables), { tables });
  }
  const questions = [...new Set(used.map(({ area }) => area))].flatMap((area) =>
    questionsOf(
      area,
      used.filter((group) => group.area === area),
    ),
  );
  if (questions.length > 0) return questions;
  const tables = groups.map(shown).filter((table) => table.columns.length > 1);
  throw new RespondError((m) => m.noQuestions(tables), { tables });
};
