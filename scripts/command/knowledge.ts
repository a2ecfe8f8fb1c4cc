import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { writeFile } from "../bundle/write.ts";
import type { Finding } from "../report/finding.ts";
import { crosswalkFrom } from "../respond/match/crosswalk.ts";
import { matcherOf } from "../respond/match/match.ts";
import { readTerms } from "../respond/match/terms.ts";
import { type CustomerMap, mapText, readMap } from "../respond/memory/map.ts";
import { publishedBy } from "../respond/reply/said.ts";
import type { Knowledge } from "../respond/respond.ts";
import { loadProjectFile, readSourceFile } from "../sheet/load.ts";
import { parseSchema, schemaCheck } from "../sheet/schema-check.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { projectCrosswalk } from "./project-crosswalk.ts";

const MAP = "map.yaml";

export type KnowledgeReading =
  | { readonly knowledge: Knowledge; readonly findings: readonly [] }
  | { readonly knowledge: undefined; readonly findings: readonly Finding[] };

interface Maps {
  readonly maps: readonly CustomerMap[];
  readonly findings: readonly Finding[];
}

/** The maps of all customers, by their folders' names; findings where one is broken. */
const readMaps = (folder: string): Maps => {
  const check = schemaCheck(parseSchema(loadProjectFile("schema/map.schema.json")));
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const readings = names
    .filter((name) => existsSync(join(folder, name, MAP)))
    .map((name) => readMap(name, readSourceFile(join(folder, name, MAP)), check));
  return {
    maps: readings.flatMap(({ map }) => map ?? []),
    findings: readings.flatMap(({ findings }) => findings),
  };
};

/** What questions are answered from: the sheet, the words of questionnaires, the crosswalk, and what customers were told. */
export const readKnowledge = (
  sheet: Sheet,
  folder: string,
  customer: string | undefined,
): KnowledgeReading => {
  const { model } = sheet;
  const { terms, findings: ofTerms } = readTerms(
    loadProjectFile("schema/terms.yaml"),
    loadProjectFile("schema/terms.schema.json"),
    model,
  );
  const { table, findings: ofTable } = projectCrosswalk(model.checklist);
  const { maps, findings: ofMaps } = readMaps(folder);
  if (terms === undefined || table === undefined || ofMaps.length > 0)
    return { knowledge: undefined, findings: [...ofTerms, ...ofTable, ...ofMaps] };
  const matcher = matcherOf(model, terms, crosswalkFrom(table));
  return { knowledge: { matcher, published: publishedBy(sheet), maps, customer }, findings: [] };
};

/** Where a customer's map is kept. */
export const mapPath = (folder: string, customer: string): string => join(folder, customer, MAP);

/** Writes a customer's map, whole or not at all. */
export const writeMap = (folder: string, map: CustomerMap): void => {
  mkdirSync(join(folder, map.id), { recursive: true });
  writeFile(mapPath(folder, map.id), mapText(map));
};
