import { cellText, type GridRow, writtenText } from "../grid.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../limits.ts";
import type { DefinedName } from "./book.ts";
import { columnOf, letterOf } from "./letters.ts";
import { rangeOf } from "./reference.ts";

/** What lists can be made of. */
export interface Lists {
  /** By `nameKey`. */
  readonly names: ReadonlyMap<string, readonly DefinedName[]>;
  /** The places of worksheets in the order of the tabs, by `nameKey`. */
  readonly tabs: ReadonlyMap<string, number>;
  /** The rows of a worksheet by its place, a hidden one's too; undefined where there are none. */
  readonly rows: (place: number) => readonly GridRow[] | undefined;
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

const entries = (rows: readonly GridRow[], reference: string): readonly string[] | undefined => {
  const range = rangeOf(reference);
  if (range === undefined) return undefined;
  const right = Math.min(range.right + 1, MAX_COLUMNS);
  const most = Math.ceil(MOST_ENTRIES / Math.max(1, right - range.left));
  const found = rows
    .slice(range.top - 1, Math.min(range.bottom, range.top - 1 + most, MAX_ROWS))
    .flatMap(({ cells }) =>
      cells
        .slice(range.left, right)
        // A list shows what stands in hidden rows, too.
        .flatMap((cell) => (cell.merged === true ? [] : [writtenText(cell)])),
    );
  return found.filter((text) => text !== "");
};

/** Names of worksheets and ranges differ by more than capitals and widths. */
export const nameKey = (name: string): string => name.normalize("NFKC").toLowerCase();

const resolve = (
  lists: Lists,
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
    const on = name === undefined ? sheet : lists.tabs.get(nameKey(name));
    const rows = on === undefined ? undefined : lists.rows(on);
    return rows === undefined ? undefined : entries(rows, reference);
  }
  const called = lists.names.get(nameKey(formula)) ?? [];
  const named =
    called.find((each) => each.sheet === sheet) ?? called.find((each) => each.sheet === undefined);
  return named === undefined || steps === 0
    ? undefined
    : resolve(lists, named.sheet ?? sheet, named.formula.trim(), steps - 1);
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
export const entriesOf = (lists: Lists, sheet: number, formula: string): readonly string[] | undefined => {
  const found = resolve(lists, sheet, formula, MOST_STEPS);
  return found === undefined || found.length === 0 ? undefined : [...new Set(found)];
};
