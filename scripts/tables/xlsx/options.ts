import { cellText } from "../grid.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../limits.ts";
import type { Worksheet } from "./read.ts";
import { columnOf, letterOf } from "./letters.ts";
import { rangeOf } from "./reference.ts";

/** A name for a range, of one worksheet or of the whole workbook. */
export interface DefinedName {
  readonly name: string;
  /** The worksheet's place in the order of the tabs; undefined for all. */
  readonly sheet: number | undefined;
  readonly formula: string;
}

/** What lists can be made of. */
export interface Book {
  readonly sheets: readonly Worksheet[];
  readonly names: readonly DefinedName[];
}

/** 「選択肢!$A$2:$A$5」, 「'回答 一覧'!A1」, 「$A$1:$A$3」. */
const REFERENCE =
  /^(?:(?:'((?:[^']|'')+)'|([^'!()",]+))!)?(\$?[A-Z]{1,3}(?:\$?\d{1,7})?(?::\$?[A-Z]{1,3}(?:\$?\d{1,7})?)?)$/i;

const LITERAL = /^"(.*)"$/s;

/** Entries beyond are nothing that a person would choose from. */
const MOST_ENTRIES = 1_000;

/** Names lead to references, perhaps by way of another name. */
const MOST_STEPS = 3;

/** A reference moved by rows and columns, but for the parts that `$` holds in place, and the name of its worksheet. */
const moved = (reference: string, down: number, right: number): string => {
  const cells = reference.lastIndexOf("!") + 1;
  return (
    reference.slice(0, cells) +
    reference
      .slice(cells)
      .replace(
        /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})/gi,
        (_, fixedColumn: string, column: string, fixedRow: string, row: string) => {
          const letters = fixedColumn === "" ? letterOf((columnOf(column) ?? 0) + right) : column;
          return `${fixedColumn}${letters}${fixedRow}${String(Number(row) + (fixedRow === "" ? down : 0))}`;
        },
      )
  );
};

const entries = ({ rows }: Worksheet, reference: string): readonly string[] | undefined => {
  const range = rangeOf(reference);
  if (range === undefined) return undefined;
  const found = rows
    .slice(range.top - 1, Math.min(range.bottom, range.top + MOST_ENTRIES, MAX_ROWS))
    .flatMap(({ cells }) =>
      cells
        .slice(range.left, Math.min(range.right + 1, MAX_COLUMNS))
        .flatMap(({ text, merged }) => (merged === true ? [] : [text])),
    );
  return found.filter((text) => text !== "");
};

const same = (a: string, b: string): boolean =>
  a.normalize("NFKC").toLowerCase() === b.normalize("NFKC").toLowerCase();

const resolve = (
  { sheets, names }: Book,
  sheet: number,
  formula: string,
  steps: number,
): readonly string[] | undefined => {
  const literal = LITERAL.exec(formula)?.[1];
  if (literal !== undefined)
    return literal
      .replaceAll('""', '"')
      .split(",")
      .map(cellText)
      .filter((text) => text !== "");
  const match = REFERENCE.exec(formula);
  if (match !== null) {
    const [, quoted, bare, reference = ""] = match;
    const name = quoted?.replaceAll("''", "'") ?? bare;
    const on = name === undefined ? sheets[sheet] : sheets.find((each) => same(each.name, name));
    return on === undefined ? undefined : entries(on, reference);
  }
  const called = names.filter(({ name }) => same(name, formula));
  const named =
    called.find((each) => each.sheet === sheet) ?? called.find((each) => each.sheet === undefined);
  return named === undefined || steps === 0
    ? undefined
    : resolve({ sheets, names }, named.sheet ?? sheet, named.formula.trim(), steps - 1);
};

/**
 * The formula of a drop-down for one of its cells: relative references move along.
 * @param down how many rows the cell stands below the first one of its validation
 * @param right how many columns it stands to the right of it
 */
export const formulaFor = (formula: string, down: number, right: number): string => {
  const bare = formula.trim().replace(/^=/, "");
  return REFERENCE.test(bare) ? moved(bare, down, right) : bare;
};

/**
 * The entries of a drop-down by its formula: a literal list, a range on the same or another worksheet, or a name for one of these.
 * Undefined for what is computed (INDIRECT, OFFSET) or in another file, and for an empty list.
 * @param sheet the place of its worksheet in the order of the tabs
 */
export const entriesOf = (book: Book, sheet: number, formula: string): readonly string[] | undefined => {
  const found = resolve(book, sheet, formula, MOST_STEPS);
  return found === undefined || found.length === 0 ? undefined : [...new Set(found)];
};
