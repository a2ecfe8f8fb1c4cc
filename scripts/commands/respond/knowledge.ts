import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { FileChange } from "../../io/write.ts";
import type { Finding } from "../../core/finding.ts";
import { crosswalkFrom } from "../../respond/match/crosswalk.ts";
import { matcherOf } from "../../respond/match/match.ts";
import { readTerms } from "../../respond/match/terms.ts";
import { readQuestions } from "../../respond/question/file.ts";
import { questionerOf } from "../../respond/question/questioner.ts";
import { type CustomerMap, mapText, readMap } from "../../respond/memory/map.ts";
import { publishedBy } from "../../respond/reply/said.ts";
import { type Remembering, updatedMap } from "../../respond/memory/remember.ts";
import type { Grounded, Knowledge } from "../../respond/respond.ts";
import { formatText } from "../../report/text.ts";
import { readEngineFile } from "../../io/engine.ts";
import { readSourceFile } from "../../io/source-file.ts";
import { parseSchema, schemaCheck } from "../../load/schema-check.ts";
import { wantsColour } from "../command.ts";
import type { Io } from "../../io/io.ts";
import type { CheckedSheet } from "../require-sheet.ts";
import { projectCrosswalk } from "../project-crosswalk.ts";

/** What a customer was told, in a folder of theirs. */
export const MAP = "map.yaml";

/** Some thousand answers that a customer was given. */
const MAX_MAP_KIB = 4096;

interface Maps {
  readonly maps: readonly CustomerMap[];
  readonly findings: readonly Finding[];
}

/** The maps of all customers, by their folders' names; findings where one is broken. */
const readMaps = (folder: string): Maps => {
  const check = schemaCheck(parseSchema(readEngineFile("schema/map.schema.json")));
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const readings = names
    .filter((name) => existsSync(join(folder, name, MAP)))
    .map((name) => readMap(name, readSourceFile(join(folder, name, MAP), MAX_MAP_KIB), check));
  return {
    maps: readings.flatMap(({ map }) => map ?? []),
    findings: readings.flatMap(({ findings }) => findings),
  };
};

/**
 * What questions are answered from: the sheet, the words of questionnaires, the crosswalk, and what customers were told in
 * `folder`. Where one of these is broken, that is told on stderr and there is none: the command ends with 1.
 */
export const requireKnowledge = (
  { sheet, lang }: CheckedSheet,
  folder: string,
  customer: string | undefined,
  io: Io,
): Knowledge | undefined => {
  const { model } = sheet;
  const { terms, findings: ofTerms } = readTerms(
    readEngineFile("schema/terms.yaml"),
    readEngineFile("schema/terms.schema.json"),
    model,
  );
  const { questions, findings: ofQuestions } = readQuestions(
    readEngineFile("schema/questions.yaml"),
    readEngineFile("schema/questions.schema.json"),
    model,
  );
  const { table, findings: ofTable } = projectCrosswalk(model.checklist);
  const { maps, findings: ofMaps } = readMaps(folder);
  if (terms !== undefined && questions !== undefined && table !== undefined && ofMaps.length === 0) {
    const matcher = matcherOf(model, terms, crosswalkFrom(table, model.checklist));
    const questioner = questionerOf(questions, model);
    return { matcher, questioner, published: publishedBy(sheet), maps, customer };
  }
  const colour = wantsColour(io, "err");
  const findings = [...ofTerms, ...ofQuestions, ...ofTable, ...ofMaps];
  io.err(formatText(findings, { lang, answers: sheet.answers.length, isFormOnly: true, colour }));
  return undefined;
};

/** What a customer was told as their map below `folder`, to be written. */
export const remember = (
  { published, maps }: Knowledge,
  customer: string,
  replies: readonly Grounded[],
  folder: string,
  remembering: Remembering,
): FileChange => {
  const before = maps.find(({ id }) => id === customer) ?? { id: customer, customer, answers: [] };
  const path = join(folder, customer, MAP);
  return { path, content: mapText(updatedMap(published, before, replies, remembering)) };
};
