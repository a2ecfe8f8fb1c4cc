import { words } from "../load/messages.ts";
import type { HistoryLack } from "../core/past.ts";
import type { Lang } from "../core/lang.ts";
import type { Finding } from "../core/finding.ts";
import { sorted } from "../report/outcome.ts";
import { check } from "../check/check.ts";
import { rules } from "../kits/kits.ts";
import { answerSchema } from "../load/schema/answer-schema.ts";
import { staleFiles } from "../load/schema/generate.ts";
import { readModel } from "../load/read-model.ts";
import { loadModelSource, readEngineFile } from "../io/engine.ts";
import { loadSource } from "../io/load.ts";
import { errorAt } from "../load/read-data.ts";
import { parseSchema, schemaCheck } from "../load/schema-check.ts";
import type { Sheet } from "../core/sheet.ts";
import type { Source } from "../core/source.ts";
import { type Form, isAnswerName, validate } from "../load/validate.ts";
import { CommandError } from "./command.ts";

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

/** Reads what answers are held against; findings where `schema/` is broken or a generated file is stale. */
export const readForm = (): FormReading => {
  const { model, findings } = readModel(loadModelSource());
  if (model === undefined) return { form: undefined, findings };
  // What is generated for the compiler is no part of an installed engine.
  const stale = staleFiles(model, (path) => readEngineFile(path).text).map(({ path }) =>
    errorAt(
      readEngineFile(path),
      null,
      "generated-stale",
      words((m) => m.generatedStale(path)),
    ),
  );
  // The generated file says the same, or it is stale; a broken one need not stop the check of the answers.
  const answer = schemaCheck(answerSchema(model));
  const service = schemaCheck(parseSchema(readEngineFile("schema/service.schema.json")));
  return { form: { model, answer, service }, findings: stale };
};

/**
 * Loads and validates one folder of answers, and holds its sheet against the rules, as of a day (YYYY-MM-DD).
 * @throws CommandError where there is no such folder.
 */
export const examine = (form: Form, folder: string, today?: string): Examination =>
  judgeSource(form, loadSource(folder, today), folder);

/** The same for what has been read from a folder. @throws CommandError where nothing could be. */
export const judgeSource = (form: Form, source: Source | undefined, folder: string): Examination => {
  if (source === undefined)
    throw new CommandError(`--answers ${folder}: フォルダを読めません / the folder cannot be read`);
  const { sheet, findings } = validate(form, source);
  return {
    sheet,
    findings: sorted(sheet === undefined ? findings : check(rules, sheet)),
    answers: source.files.filter(({ name }) => isAnswerName(name)).length,
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
