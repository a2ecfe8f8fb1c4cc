import type { Decoded } from "../decode.ts";
import { type CellPlace, delimitedOf } from "../delimited.ts";
import { TableError } from "../problem.ts";
import { type CellPatch, patchedBytes } from "./encoding.ts";
import { type Fill, groupedBy } from "./target.ts";

/** What spreadsheets take for the beginning of a formula; a sign alone is none. */
const FORMULA = /^[=+\-@\t\uff1d\uff0b\uff0d\uff20](?=.)/s;

/** A cell as it is written: safe from formulas, in quotation marks where it has to be or its cell was. */
const written = (text: string, separator: string, isQuoted: boolean): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  const mustQuote = /["\n\r]/.test(safe) || safe.trim() !== safe || safe.includes(separator);
  return isQuoted || mustQuote ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The changes to a record. Behind its last cell stand those that it lacks. */
const recordPatches = (
  record: readonly CellPlace[],
  fills: readonly Fill[],
  separator: string,
): readonly CellPatch[] => {
  const last = record.at(-1);
  if (last === undefined) throw new TableError((m) => m.otherFile);
  const byColumn = new Map(fills.map((fill) => [fill.slot.column, fill]));
  const patchOf = ({ slot, text }: Fill, { start, end, isQuoted }: CellPlace): CellPatch => ({
    start,
    end,
    text: written(text, separator, isQuoted),
    cell: { ...slot, table: "" },
  });
  const width = Math.max(record.length, ...fills.map(({ slot }) => slot.column + 1));
  const missing = Array.from({ length: width - record.length }, (_, index): CellPatch => {
    const fill = byColumn.get(record.length + index);
    const place = { start: last.end, end: last.end, isQuoted: last.isQuoted && fill !== undefined };
    const patch = fill === undefined ? undefined : patchOf(fill, place);
    const cell = { table: "", row: fill?.slot.row ?? 0, column: record.length + index };
    return { ...place, cell, text: separator + (patch?.text ?? "") };
  });
  const present = record.flatMap((place, column) => {
    const fill = byColumn.get(column);
    return fill === undefined ? [] : [patchOf(fill, place)];
  });
  return [...present, ...missing];
};

/**
 * A delimited text with texts in its cells: separator, encoding, line ends and all other cells stay as they are. What a spreadsheet
 * would take for a formula gets an apostrophe before it.
 * @throws TableError where a text cannot be written
 */
export const fillDelimited = (
  bytes: Uint8Array,
  decoded: Decoded,
  fills: readonly Fill[],
): Promise<Uint8Array> => {
  const { separator, records, openQuote } = delimitedOf(decoded.text);
  if (openQuote !== undefined) throw new TableError((m) => m.openQuote(openQuote));
  if (separator === undefined) throw new TableError((m) => m.otherFile);
  const patches = [...groupedBy(fills, "row")].flatMap(([row, own]) => {
    const record = records[row - 1];
    if (record === undefined) throw new TableError((m) => m.otherFile);
    return recordPatches(record, own, separator);
  });
  return patchedBytes(bytes, decoded, patches);
};
