import { type Lang, LANGS } from "../core/lang.ts";
import type { Model, ItemNo } from "../core/model.ts";
import { type About, aboutSheet } from "./layout/about.ts";
import { type FactLines, factLines, isFactTable } from "./layout/fact-table.ts";
import { aboveHeader } from "./layout/header.ts";
import { linesTable } from "./layout/lines.ts";
import type { Choice, Columns, Table } from "./layout/row.ts";
import { tablesOf } from "./layout/table.ts";
import { type Match, type Matching, matchRows } from "./match/match.ts";
import { best, type Resemblance, resemblanceTo } from "./match/resemblance.ts";
import { plain } from "../core/plain.ts";
import { ImportError } from "./problem.ts";
import type { Grid, Note, Tables } from "../tables/grid.ts";

/** What one file says, in one language. */
export interface Sheet {
  readonly lang: Lang;
  readonly matching: Matching;
  /** The columns of each table that was read. */
  readonly columns: readonly Columns[];
}

/** A file's sheets, at most one per language, and what it says of itself. */
export interface Collected {
  readonly sheets: readonly Sheet[];
  readonly about: About;
  readonly format: Tables["format"];
  readonly encoding: string | undefined;
  readonly notes: readonly Note[];
  /** Tables of items that were not read, as another one has more answers to the same items. */
  readonly leftOut: readonly string[];
}

interface Candidate {
  readonly table: Table;
  readonly lang: Lang;
  /** The answers by item, blank ones left out. */
  readonly answers: ReadonlyMap<ItemNo, string>;
}

const JAPANESE = /[\u3041-\u30ff\u3400-\u9fff]/;

/** The language of a table's answers; where they are marks and numbers only, that of its titles. */
const langOf = ({ rows }: Table): Lang => {
  const answers = rows
    .map(({ answer }) => answer)
    .filter((text) => /[a-z\u3041-\u30ff\u3400-\u9fff]{2}/i.test(text));
  const texts = answers.length > 0 ? answers : rows.map(({ title }) => title);
  return texts.filter((text) => JAPANESE.test(text)).length * 3 >= texts.length ? "ja" : "en";
};

const candidateOf = (table: Table, model: Model, like: Resemblance): Candidate => {
  const { matches } = matchRows(table.rows, model, like);
  const answers = matches.map(
    ({ item, row }) => [item.no, `${row.mark ?? ""} ${row.answer}`.trim()] as const,
  );
  return { table, lang: langOf(table), answers: new Map(answers.filter(([, answer]) => answer !== "")) };
};

/** Tables of different items make one sheet; of several with the same items, one has to be meant. */
const chosen = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const taken: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.answers.size - a.answers.size)) {
    const rivals = taken.filter(({ answers }) => [...candidate.answers.keys()].some((no) => answers.has(no)));
    if (rivals.length === 0) {
      taken.push(candidate);
      continue;
    }
    const differs = [...candidate.answers].filter(([no, answer]) =>
      rivals.every(({ answers }) => answers.has(no) && answers.get(no) !== answer),
    );
    // A form with a few examples filled in is no rival of the sheet.
    const largest = Math.max(...rivals.map(({ answers }) => answers.size));
    if (differs.length > 0 && candidate.answers.size * 2 >= largest)
      throw new ImportError((m) => m.severalSheets([...rivals, candidate].map(({ table }) => table.name)));
  }
  return candidates.filter((candidate) => taken.includes(candidate));
};

const tablesIn = (
  { format, grids }: Tables,
  model: Model,
  like: Resemblance,
  choice: Choice,
): readonly Table[] => {
  const problems: ImportError[] = [];
  const tables = grids.flatMap((grid): readonly Table[] => {
    if (isFactTable(grid)) return [];
    const table = format === "lines" ? linesTable(grid, like, model) : undefined;
    if (table !== undefined) return [table];
    try {
      return tablesOf(grid, like, choice);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      problems.push(error);
      return [];
    }
  });
  // Another sheet of the workbook may be a form that holds examples only.
  if (tables.length === 0 && problems[0] !== undefined) throw problems[0];
  return tables;
};

const selected = (tables: Tables, name: string | undefined): Tables => {
  if (name === undefined) return tables;
  const grids = tables.grids.filter(
    (grid, index) => plain(grid.name) === plain(name) || String(index + 1) === name,
  );
  if (grids.length === 0)
    throw new ImportError((m) =>
      m.noSuchSheet(
        name,
        tables.grids.map((grid) => grid.name),
      ),
    );
  return { ...tables, grids };
};

/** A row with the facts that a table of facts states for its item. */
const withFacts = (match: Match, lines: FactLines): Match => {
  const stated = lines.get(match.item.no);
  return stated === undefined || match.row.facts !== ""
    ? match
    : { ...match, row: { ...match.row, facts: stated } };
};

/**
 * Finds the checklist in what was read of a file, and matches its rows with the items.
 * @throws ImportError where there is none, or a person has to say which table or column is meant
 */
export const collect = (read: Tables, model: Model, choice: Choice): Collected => {
  const like = resemblanceTo(model);
  const tables = selected(read, choice.sheet);
  const candidates = tablesIn(tables, model, like, choice).map((table) => candidateOf(table, model, like));
  const filled = candidates.filter(({ answers }) => answers.size > 0);
  if (candidates.length === 0) throw new ImportError((m) => m.noChecklist);
  if (filled.length === 0) throw new ImportError((m) => m.nothingAnswered);
  const lines = factLines(tables.grids);
  const langs = LANGS.filter((lang) => filled.some((each) => each.lang === lang));
  const taken = langs.flatMap((lang) => chosen(filled.filter((each) => each.lang === lang)));
  const sheets = langs.map((lang): Sheet => {
    const own = taken.filter((each) => each.lang === lang).map(({ table }) => table);
    const rows = own.flatMap((table) => table.rows);
    const { matches, strays } = matchRows(rows, model, like);
    return {
      lang,
      matching: { matches: matches.map((match) => withFacts(match, lines)), strays },
      columns: own.map(({ columns }) => columns),
    };
  });
  const names = new Set(taken.map(({ table }) => table.name));
  const own = tables.grids.filter(({ name }) => names.has(name));
  const begins = tables.grids.findIndex(({ name }) => names.has(name));
  const [before, behind] = [true, false].map((isBefore) =>
    tables.around.filter(({ after }) => after <= begins === isBefore).map(({ text }) => text),
  );
  return {
    sheets,
    about: aboutSheet(
      [...own.flatMap((grid) => aboveTable(grid, tables.format, like)), ...labelRows(tables, names)],
      before,
      behind,
    ),
    format: tables.format,
    encoding: tables.encoding,
    notes: tables.notes,
    leftOut: candidates
      .filter((each) => !taken.includes(each) && !names.has(each.table.name))
      .map(({ table }) => table.name),
  };
};

/** Tables of two columns beside the checklist, such as a title block, hold labels and their values. */
const labelRows = ({ grids }: Tables, taken: ReadonlySet<string>): Grid["rows"] =>
  grids
    .filter((grid) => !taken.has(grid.name) && !isFactTable(grid) && grid.rows.length <= 20)
    .flatMap(({ rows }) => rows)
    .filter(({ cells }) => cells.length === 2);

/** The rows above a table's header; of a text with a line per cell, the lines above the first item. */
const aboveTable = (grid: Grid, format: Tables["format"], like: Resemblance): Grid["rows"] => {
  if (format !== "lines") return aboveHeader(grid);
  const first = grid.rows.findIndex(({ cells }) => best(like.title(cells[0]?.text ?? ""))[1] === 1);
  return grid.rows.slice(0, Math.max(0, first));
};
