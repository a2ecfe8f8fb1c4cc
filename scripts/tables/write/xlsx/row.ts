import type { XmlElement } from "@rgrove/parse-xml";
import { TableError } from "../../problem.ts";
import type { CellElement, RowElement } from "../../xlsx/cells.ts";
import { letterOf } from "../../xlsx/letters.ts";
import { attribute, element, elements, isTrue } from "../../xlsx/xml.ts";
import type { Fill } from "../target.ts";
import type { Patch } from "../patch.ts";
import type { Heights } from "./height.ts";
import { cellXml } from "./inline.ts";
import { opened, startTag, withAttribute, without } from "./tag.ts";

/** A worksheet's XML and what its cells need to be written. */
export interface Sheet {
  readonly xml: string;
  readonly name: string;
  readonly root: XmlElement;
  /** The prefix of its namespace with a colon; "" where there is none. */
  readonly prefix: string;
  readonly heights: Heights;
}

/** Whether rows or cells stand in the order of their numbers, as they have to. */
export const isAscending = (places: readonly number[]): boolean =>
  places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));

/** An existing cell with another content: its style and everything else that it says of itself stay. */
const replaced = ({ xml, name, prefix }: Sheet, { element: cell }: CellElement, fill: Fill): Patch => {
  if (element(cell, "f") !== undefined) throw new TableError((m) => m.formula({ ...fill.slot, table: name }));
  const { type, content } = cellXml(fill.text, prefix, fill.slot.options);
  // What the metadata of a value say is not true of another one.
  const bare = ["t", "vm", "cm"].reduce((tag, each) => without(tag, each), startTag(xml, cell).text);
  const tag = opened(type === undefined ? bare : withAttribute(bare, "t", type));
  const extension = element(cell, "extLst");
  const inner = content + (extension === undefined ? "" : xml.slice(extension.start, extension.end));
  const text = inner === "" ? `${tag.slice(0, -1)}/>` : `${tag}${inner}</${cell.name}>`;
  return { start: cell.start, end: cell.end, text };
};

/** The style of a cell that is not there yet: its row's, else its column's (ECMA-376, part 1, 18.3.1.73 and 18.3.1.13). */
const styleOf = ({ root }: Sheet, row: XmlElement | undefined, column: number): string | undefined => {
  if (isTrue(attribute(row, "customFormat"))) return attribute(row, "s");
  const covers = (each: XmlElement): boolean =>
    Number(attribute(each, "min")) <= column + 1 && column + 1 <= Number(attribute(each, "max"));
  return attribute(elements(element(root, "cols"), "col").find(covers), "style");
};

const created = (sheet: Sheet, row: XmlElement | undefined, { slot, text }: Fill): string => {
  const { type, content } = cellXml(text, sheet.prefix, slot.options);
  if (content === "") return "";
  const style = styleOf(sheet, row, slot.column);
  const name = `${sheet.prefix}c`;
  const attributes = [
    `r="${letterOf(slot.column)}${String(slot.row)}"`,
    ...(style === undefined ? [] : [`s="${style}"`]),
    ...(type === undefined ? [] : [`t="${type}"`]),
  ];
  return `<${name} ${attributes.join(" ")}>${content}</${name}>`;
};

/** The row's tag: wide enough for its cells, and high enough for their texts unless somebody set its height. */
const rowTag = ({ heights }: Sheet, tag: string, row: RowElement, fills: readonly Fill[]): string => {
  const height = heights.needed(row, fills);
  const fitted = height === undefined ? tag : withAttribute(tag, "ht", String(height));
  const spans = /^(\d+):(\d+)$/.exec(attribute(row.element, "spans") ?? "");
  if (spans === null) return fitted;
  const columns = fills.map(({ slot }) => slot.column + 1);
  const [first, last] = [Math.min(Number(spans[1]), ...columns), Math.max(Number(spans[2]), ...columns)];
  const wide = `${String(first)}:${String(last)}`;
  return wide === spans[0] ? fitted : withAttribute(fitted, "spans", wide);
};

/**
 * The changes that put texts into a row that is there.
 * @param fills its texts, from left to right
 * @throws TableError for a formula, and for a missing cell where the others are out of order
 */
export const rowPatches = (sheet: Sheet, row: RowElement, fills: readonly Fill[]): readonly Patch[] => {
  const tag = startTag(sheet.xml, row.element);
  const text = rowTag(sheet, tag.text, row, fills);
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  const missing = fills.filter(({ slot }) => !byColumn.has(slot.column));
  if (missing.length > 0 && !isAscending(row.cells.map(({ column }) => column)))
    throw new TableError((m) => m.brokenSheet(sheet.name));
  if (tag.isClosed) {
    const cells = missing.map((fill) => created(sheet, row.element, fill)).join("");
    const { start, end, name } = row.element;
    return cells === "" ? [] : [{ start, end, text: `${opened(text)}${cells}</${name}>` }];
  }
  const cells = fills.map((fill): Patch => {
    const cell = byColumn.get(fill.slot.column);
    if (cell !== undefined) return replaced(sheet, cell, fill);
    const next = row.cells.find(({ column }) => column > fill.slot.column);
    const at = next?.element.start ?? row.cells.at(-1)?.element.end ?? tag.end;
    return { start: at, end: at, text: created(sheet, row.element, fill) };
  });
  return [{ start: row.element.start, end: tag.end, text }, ...cells];
};

/** A row that is not there yet, with its texts from left to right; "" where there are none. */
export const newRow = (sheet: Sheet, row: number, fills: readonly Fill[]): string => {
  const cells = fills.map((fill) => created(sheet, undefined, fill)).join("");
  const name = `${sheet.prefix}row`;
  return cells === "" ? "" : `<${name} r="${String(row)}">${cells}</${name}>`;
};
