import { itemNumbered, type ItemNo } from "../../scripts/core/model.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Collected, collect } from "../../scripts/import/collect.ts";
import { type ReadAnswer, isAnswered, readAnswer } from "../../scripts/import/answer/read-answer.ts";
import type { Choice, SheetRow } from "../../scripts/import/layout/row.ts";
import { readTables } from "../../scripts/import/read.ts";
import { engineFile } from "../../scripts/io/engine.ts";
import { form } from "./sheet.ts";
import { type WorkbookSource, workbook } from "./workbook.ts";

const folder = engineFile("test/fixtures/sheets");

/** The bytes of a sheet of the fixtures; a `.workbook.json` becomes the workbook that it describes. */
export const sheetBytes = async (name: string): Promise<Uint8Array> => {
  const bytes = readFileSync(join(folder, name));
  return name.endsWith(".workbook.json") ? workbook(JSON.parse(bytes.toString()) as WorkbookSource) : bytes;
};

/** What a person reads from an item of a sheet. */
export interface Expected {
  readonly mark?: string;
  readonly text: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const expectedOf = (name: string): ReadonlyMap<number, Expected> => {
  const read = parse(readFileSync(join(folder, `${name}.expected.yaml`), "utf8")) as Record<string, Expected>;
  return new Map(Object.entries(read).map(([no, expected]) => [Number(no), expected]));
};

export const collected = async (bytes: Uint8Array, choice: Choice = {}): Promise<Collected> =>
  collect(await readTables(bytes), form.model, choice);

/** What the import reads of each item of a sheet, by its number. */
export const answersOf = ({ sheets }: Collected): ReadonlyMap<ItemNo, ReadAnswer> => {
  const [sheet] = sheets;
  return new Map(
    (sheet?.matching.matches ?? [])
      .filter(({ item, row }) => isAnswered(item, row))
      .map(({ item, row }) => [item.no, readAnswer(form.model, item, row, sheet?.lang ?? "ja")]),
  );
};

/** A row of a sheet with nothing in it but what is given. */
export const sheetRow = (cells: Partial<SheetRow>): SheetRow => ({
  grid: "",
  line: 1,
  title: "",
  requirement: "",
  unit: "",
  answer: "",
  remark: "",
  facts: "",
  evidence: "",
  reviewed: "",
  shift: 0,
  ...cells,
});

/** A table of rows as the bytes of a CSV file. */
export const csv = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
  new TextEncoder().encode(
    rows.map((cells) => cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",")).join("\n"),
  );

/** A cell of a sheet, with the facts that a careful person takes from it: what is open has none. */
export interface Cell {
  readonly item: number;
  readonly text: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What the import reads from a cell, held against what a careful person does: each fact as `30 text: fact value`. */
export interface CellScore {
  readonly right: readonly string[];
  readonly open: readonly string[];
  readonly wrong: readonly string[];
}

/** Reads one cell as the import does and holds the facts against those told. */
export const scoreCell = ({ item: no, text, facts: told }: Cell): CellScore => {
  const item = itemNumbered(form.model.checklist, no);
  if (item === undefined) throw new Error(`no item ${String(no)}`);
  const lang = /[ぁ-んァ-ヶ一-龠]/.test(text) ? "ja" : "en";
  const read: Readonly<Record<string, unknown>> = readAnswer(
    form.model,
    item,
    sheetRow({ answer: text }),
    lang,
  ).facts;
  const names = [...new Set([...Object.keys(told), ...Object.keys(read)])];
  const said = (fact: string): string => `${String(no)} ${text}: ${fact} ${JSON.stringify(read[fact])}`;
  const isRight = (fact: string): boolean => JSON.stringify(read[fact]) === JSON.stringify(told[fact]);
  return {
    right: names.filter((fact) => read[fact] !== undefined && isRight(fact)).map(said),
    open: names.filter((fact) => read[fact] === undefined).map(said),
    wrong: names.filter((fact) => read[fact] !== undefined && !isRight(fact)).map(said),
  };
};
