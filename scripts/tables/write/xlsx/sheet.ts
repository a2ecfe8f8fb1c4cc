import type { XmlElement } from "@rgrove/parse-xml";
import { TableError } from "../../problem.ts";
import { type RowElement, rowElements } from "../../xlsx/cells.ts";
import { letterOf } from "../../xlsx/letters.ts";
import { rangeOf } from "../../xlsx/reference.ts";
import { attribute, element, type Part } from "../../xlsx/xml.ts";
import { type Fill, groupedBy } from "../target.ts";
import { type Patch, patched } from "../patch.ts";
import { heightsOf, type Looks } from "./height.ts";
import { MAX_TEXT } from "./inline.ts";
import { isAscending, newRow, rowPatches, type Sheet } from "./row.ts";
import { opened, startTag, withAttribute } from "./tag.ts";

/** What a worksheet is in. */
export interface Surroundings extends Looks {
  /** Some cell of some worksheet is computed, perhaps from answers. */
  readonly hasFormulas: boolean;
}

/** The range that a worksheet says it fills, wide enough for its new cells. */
const dimensionPatches = ({ xml, root }: Sheet, fills: readonly Fill[]): readonly Patch[] => {
  const dimension = element(root, "dimension");
  const range = rangeOf(attribute(dimension, "ref") ?? "");
  if (dimension === undefined || range === undefined) return [];
  const rows = fills.map(({ slot }) => slot.row);
  const columns = fills.map(({ slot }) => slot.column);
  const top = Math.min(range.top, ...rows);
  const bottom = Math.max(range.bottom, ...rows);
  const left = Math.min(range.left, ...columns);
  const right = Math.max(range.right, ...columns);
  if (top === range.top && bottom === range.bottom && left === range.left && right === range.right) return [];
  const { text, end } = startTag(xml, dimension);
  const reference = `${letterOf(left)}${String(top)}:${letterOf(right)}${String(bottom)}`;
  return [{ start: dimension.start, end, text: withAttribute(text, "ref", reference) }];
};

/** The rows that are not there yet, each before the next one that is. */
const addedRows = (
  { xml, name }: Sheet,
  data: XmlElement,
  rows: readonly RowElement[],
  added: readonly { readonly row: number; readonly text: string }[],
): readonly Patch[] => {
  if (added.length === 0) return [];
  if (!isAscending(rows.map(({ row }) => row))) throw new TableError((m) => m.brokenSheet(name));
  const tag = startTag(xml, data);
  if (tag.isClosed) {
    const all = added.map(({ text }) => text).join("");
    return [{ start: data.start, end: data.end, text: `${opened(tag.text)}${all}</${data.name}>` }];
  }
  return added.map(({ row, text }) => {
    const next = rows.find((each) => each.row > row);
    const at = next?.element.start ?? rows.at(-1)?.element.end ?? tag.end;
    return { start: at, end: at, text };
  });
};

/** Asks programs to reckon the workbook's formulas anew when they open it: the results that it holds count no answers yet. */
const calculationPatches = ({ xml, root, prefix }: Sheet, data: XmlElement): readonly Patch[] => {
  const present = element(root, "sheetCalcPr");
  if (present === undefined)
    return [{ start: data.end, end: data.end, text: `<${prefix}sheetCalcPr fullCalcOnLoad="1"/>` }];
  const { text, end } = startTag(xml, present);
  return [{ start: present.start, end, text: withAttribute(text, "fullCalcOnLoad", "1") }];
};

/**
 * The XML of a worksheet with texts in its cells; all else stays as it is written. Missing cells and rows are put in their places.
 * @param book what is known of its workbook
 * @throws TableError where a cell holds a formula, a text is too long, or the worksheet's rows or cells are out of order
 */
export const fillSheet = (
  { xml, root }: Part,
  name: string,
  fills: readonly Fill[],
  book: Surroundings,
): string => {
  const long = fills.find(({ text }) => text.length > MAX_TEXT);
  if (long !== undefined)
    throw new TableError((m) => m.tooLong({ ...long.slot, table: name }, long.text.length, MAX_TEXT));
  const rows = rowElements(root);
  const prefix = /^[^:]+:/.exec(root.name)?.[0] ?? "";
  const sheet: Sheet = { xml, name, root, prefix, heights: heightsOf(root, rows, book) };
  const data = element(root, "sheetData");
  if (data === undefined) throw new TableError((m) => m.brokenSheet(name));
  const numbered = new Map(rows.map((row) => [row.row, row]));
  const ordered = [...fills].sort((a, b) => a.slot.row - b.slot.row || a.slot.column - b.slot.column);
  const grouped = [...groupedBy(ordered, "row")];
  const present = grouped.flatMap(([number, own]) => {
    const row = numbered.get(number);
    return row === undefined ? [] : rowPatches(sheet, row, own);
  });
  const added = grouped
    .filter(([number]) => !numbered.has(number))
    .map(([row, own]) => ({ row, text: newRow(sheet, row, own) }))
    .filter(({ text }) => text !== "");
  return patched(xml, [
    ...dimensionPatches(sheet, fills),
    ...present,
    ...addedRows(sheet, data, rows, added),
    ...(book.hasFormulas ? calculationPatches(sheet, data) : []),
  ]);
};
