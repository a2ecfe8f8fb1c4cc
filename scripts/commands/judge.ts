import { words } from "../load/messages.ts";
import { join } from "node:path";
import { catalogue } from "../report/catalogue/catalogue.ts";
import type { HistoryLack } from "../core/past.ts";
import type { Lang } from "../core/lang.ts";
import type { Finding } from "../core/finding.ts";
import { withhold } from "../report/withhold.ts";
import { sorted } from "../report/outcome.ts";
import { check } from "../check/check.ts";
import { rules } from "../kits/kits.ts";
import { answerSchema } from "../load/schema/answer-schema.ts";
import { staleFiles } from "../load/schema/generate.ts";
import { readModel } from "../load/read-model.ts";
import { engineFile, engineRoot, loadModelSource, readEngineFile } from "../io/engine.ts";
import { loadSource } from "../io/load.ts";
import { readSourceFile } from "../io/source-file.ts";
import { loadOwn } from "../io/own.ts";
import { projectAt } from "../io/project.ts";
import { errorAt } from "../load/read-data.ts";
import { parseSchema, schemaCheck } from "../load/schema-check.ts";
import type { Sheet } from "../core/sheet.ts";
import type { Model } from "../core/model.ts";
import type { OwnSource, Source, SourceFile } from "../core/source.ts";
import { type Form, isAnswerName, validate } from "../load/validate.ts";
import { CommandError } from "./command.ts";
import { staleSchemas } from "./project-schemas.ts";

/** What the check says of one folder of answers. Of many folders only this is kept, not their sheets. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** How many answer files were looked at. */
  readonly answers: number;
  /** Whether the rules were held against the sheet, too, as its form is right. */
  readonly isComplete: boolean;
  /** The language that the service asks findings to be told in. */
  readonly lang: Lang | undefined;
  /** Why the rules could not look at what changed, or not at all of it. */
  readonly lack: HistoryLack | undefined;
}

/** A judgement with the sheet, where its form is right. */
export interface Examination extends Judgement {
  readonly sheet: Sheet | undefined;
}

export type FormReading =
  | { readonly form: Form; readonly findings: readonly Finding[] }
  | { readonly form: undefined; readonly findings: readonly Finding[] };

const ruleIds = catalogue.map(({ id }) => id);

/** What the project adds in which a folder of answers lies. */
const ownOf = (answers: string): OwnSource | undefined => loadOwn(answers, ruleIds);

const staleFinding = (file: SourceFile, path: string): Finding =>
  errorAt(
    file,
    null,
    "generated-stale",
    words((m) => m.generatedStale(path)),
  );

/** The generated files of the engine, which is a project of its own where it holds answers: what it adds is in them. */
const staleInEngine = (model: Model, own: OwnSource | undefined): readonly Finding[] => {
  const engines = own?.root === engineRoot() ? own : ownOf(engineFile("answers"));
  const whole = engines === own ? model : readModel(loadModelSource(engines)).model;
  // What is generated for the compiler is no part of an installed engine.
  return staleFiles(whole ?? model, (path) => readEngineFile(path).text).map(({ path }) =>
    staleFinding(readEngineFile(path), path),
  );
};

/** Those of the project in which answers lie. */
const staleInProject = (
  model: Model,
  answers: string | undefined,
  own: OwnSource | undefined,
): readonly Finding[] => {
  if (answers === undefined) return [];
  const root = own?.root ?? projectAt(answers).root;
  return staleSchemas(model, root, own !== undefined).map(({ path }) =>
    staleFinding(readSourceFile(join(root, path)), path),
  );
};

/**
 * Reads what answers are held against, with what the project of a folder of answers adds; findings where `schema/` or `own/`
 * is broken or a generated file is stale.
 */
export const readForm = (answers?: string): FormReading => {
  const own = answers === undefined ? undefined : ownOf(answers);
  const { model, findings } = readModel(loadModelSource(own));
  if (model === undefined) return { form: undefined, findings };
  const base = own === undefined || own.root === engineRoot() ? model : readModel(loadModelSource()).model;
  const stale = [
    ...staleInEngine(base ?? model, own?.root === engineRoot() ? own : undefined),
    ...staleInProject(model, answers, own),
  ];
  // The generated file says the same, or it is stale; a broken one need not stop the check of the answers.
  const answer = schemaCheck(answerSchema(model));
  const service = schemaCheck(parseSchema(readEngineFile("schema/service.schema.json")));
  return { form: { model, answer, service }, findings: stale };
};

/** The same for each of several folders, read once for those of one project. */
export const readForms = (): ((answers: string) => FormReading) => {
  const known = new Map<string, FormReading>();
  return (answers) => {
    const root = ownOf(answers)?.root ?? projectAt(answers).root;
    const reading = known.get(root) ?? readForm(answers);
    known.set(root, reading);
    return reading;
  };
};

/**
 * Loads and validates one folder of answers, and holds its sheet against the rules, as of a day (YYYY-MM-DD). Findings tell nothing
 * of what is shown on request, unless `isOpen`: they end in logs and comments.
 * @throws CommandError where there is no such folder.
 */
export const examine = (form: Form, folder: string, today?: string, isOpen = false): Examination =>
  judgeSource(form, loadSource(folder, today), folder, isOpen);

/** The same for what has been read from a folder. @throws CommandError where nothing could be. */
export const judgeSource = (
  form: Form,
  source: Source | undefined,
  folder: string,
  isOpen = false,
): Examination => {
  if (source === undefined)
    throw new CommandError(`--answers ${folder}: フォルダを読めません / the folder cannot be read`);
  const { sheet, findings } = validate(form, source);
  const { library = [] } = source;
  const found = sorted(sheet === undefined ? findings : check(rules, sheet));
  return {
    sheet,
    findings: isOpen ? found : withhold(found, library),
    answers: [...source.files, ...library].filter(({ name }) => isAnswerName(name)).length,
    isComplete: sheet !== undefined,
    lang: sheet?.service.lang,
    lack: source.lack,
  };
};

/** What the check says of one folder of answers. */
export const judge = (form: Form, folder: string, today?: string): Judgement => {
  const { findings, answers, isComplete, lang, lack } = examine(form, folder, today);
  return { findings, answers, isComplete, lang, lack };
};
