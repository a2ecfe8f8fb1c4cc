import type { Note, Tables } from "../grid.ts";
import { MAX_ROWS_OF_ALL } from "../limits.ts";
import { TableError } from "../problem.ts";
import { type Book, type DefinedName, openBook } from "./book.ts";
import type { CellWords } from "./cells.ts";
import { formatter } from "./number-format.ts";
import { type Lists, nameKey } from "./options.ts";
import { worksheetOf, type Worksheet } from "./sheet.ts";
import { sharedStrings } from "./strings.ts";
import { stylesOf } from "./styles.ts";

/** The parts that may hold cells, and what is said of them. Links to other files, macros, pictures, charts and comments stay packed. */
const PART = /\.(?:xml|rels)$/i;
const OTHER_PART =
  /(?:^|\/)(?:media|drawings|charts|chartsheets|embeddings|externalLinks|customXml|docProps|theme|printerSettings|pivotTables|pivotCache|threadedComments|persons|comments[^/]*)(?:\/|$)|\/comments[^/]*\.xml$/i;

const isCellPart = (name: string): boolean => PART.test(name) && !OTHER_PART.test(name);

const byName = (names: readonly DefinedName[]): Lists["names"] => {
  const all = new Map<string, DefinedName[]>();
  for (const name of names) {
    const same = all.get(nameKey(name.name));
    if (same === undefined) all.set(nameKey(name.name), [name]);
    else same.push(name);
  }
  return all;
};

const notesOn = ({ files, tabs }: Book): readonly Note[] => {
  const has = (pattern: RegExp): boolean => files.some((name) => pattern.test(name));
  const hidden = tabs.flatMap(({ name, isHidden }) => (isHidden ? [name] : []));
  const whole = { table: "", places: [] };
  return [
    ...(has(/(?:^|\/)externalLinks\//i) ? [{ ...whole, kind: "external-links" as const }] : []),
    ...(has(/vbaProject\.bin$/i) ? [{ ...whole, kind: "macros" as const }] : []),
    ...(has(/(?:^|\/)(?:threadedComments\/|comments[^/]*\.xml$)/i)
      ? [{ ...whole, kind: "comments" as const }]
      : []),
    ...(hidden.length > 0 ? [{ kind: "hidden-sheets" as const, table: "", places: hidden }] : []),
  ];
};

/** The worksheets of a workbook by their places, each read when it is asked for. */
const worksheetsOf = (book: Book): ((place: number) => Worksheet | undefined) => {
  const words: CellWords = {
    strings: sharedStrings(book),
    styles: stylesOf(book),
    formatter: formatter(book.is1904),
  };
  const known = new Map<number, Worksheet | undefined>();
  let rows = 0;
  const worksheet = (place: number): Worksheet | undefined => {
    if (known.has(place)) return known.get(place);
    const tab = book.tabs[place];
    const part = tab?.path === undefined ? undefined : book.part(tab.path);
    const read = part && worksheetOf(part.root, tab?.name ?? "", place, words, lists);
    known.set(place, read);
    rows += read?.grid.rows.length ?? 0;
    if (rows > MAX_ROWS_OF_ALL) throw new TableError((m) => m.tooManyRows(MAX_ROWS_OF_ALL));
    return read;
  };
  const lists: Lists = {
    names: byName(book.names),
    tabs: new Map(book.tabs.map(({ name }, place) => [nameKey(name), place] as const).reverse()),
    rows: (place) => worksheet(place)?.grid.rows,
  };
  return worksheet;
};

/**
 * The worksheets of an Excel workbook (.xlsx, .xlsm) that people see, as they see them. Formulas count as the values that were stored
 * with them, links to other files are not followed, and macros stay packed.
 * @throws TableError where the file is broken, unpacks to too much, or holds more than is read
 */
export const readWorkbook = (archive: Uint8Array): Tables => {
  const book = openBook(archive, isCellPart);
  const worksheet = worksheetsOf(book);
  const sheets = book.tabs.flatMap(({ isHidden }, place) => {
    const read = isHidden ? undefined : worksheet(place);
    return read === undefined ? [] : [read];
  });
  const isBlank = sheets.every(({ grid }) =>
    grid.rows.every(({ cells }) => cells.every(({ text, doubt }) => text === "" && doubt === undefined)),
  );
  if (isBlank && book.files.some((name) => /(?:^|\/)media\//i.test(name)))
    throw new TableError((m) => m.onlyPictures);
  return {
    format: "xlsx",
    grids: sheets.map(({ grid }) => grid),
    around: [],
    notes: [...notesOn(book), ...sheets.flatMap(({ notes }) => notes)],
  };
};
