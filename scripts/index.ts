// What a program may import: the check, as the command runs it, and the sheet that it reads. Everything else may change.
import { inspect } from "./commands/check/inspect.ts";
import { examine, readForm, readForms } from "./commands/judge.ts";
import { servicesIn } from "./commands/services.ts";
import { publicSheet } from "./core/library.ts";
import type { Finding } from "./core/finding.ts";
import type { Lang } from "./core/lang.ts";
import type { Model } from "./core/model.ts";
import type { Sheet } from "./core/sheet.ts";
import { tell, type ToldFinding } from "./report/json.ts";

export type { ToldFinding, ToldPlace } from "./report/json.ts";
export type { Answer, Facts, Mark, Service, Sheet, Stated } from "./core/sheet.ts";
export type { Checklist, ItemNo, Model, Standing } from "./core/model.ts";
export type { Finding } from "./core/finding.ts";
export type { Lang, Localized } from "./core/lang.ts";

export interface CheckOptions {
  /** The day on which the answers are judged, YYYY-MM-DD; by default today in Japan. */
  readonly today?: string;
  /** The language of the messages; by default the one that service.yaml asks for. */
  readonly lang?: Lang;
}

/**
 * All that the check finds in a folder of answers, as `check --format json` prints it: the array's text is the same. Nothing
 * is written. @throws Error where the folder cannot be read, or its history is damaged
 */
export const check = (folder: string, { today, lang }: CheckOptions = {}): readonly ToldFinding[] => {
  const inspection = inspect(readForms(), [folder], { today, lang });
  return tell(inspection.findings, inspection.lang);
};

/** A folder of answers, read and validated. */
export interface LoadedSheet {
  /** The checklist and the vocabulary that the answers are held against; undefined where those are broken themselves. */
  readonly model: Model | undefined;
  /** Every public answer with its typed facts, those of the library at the end; undefined where the form of one is broken, which the findings tell. */
  readonly sheet: Sheet | undefined;
  /** What the check says of it, each message in both languages. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a folder of answers into a sheet; it is there even where rules are broken, as long as the form of each answer is right.
 * @throws Error where the folder cannot be read or holds several services, or its history is damaged
 */
export const loadSheet = (folder: string, { today }: Pick<CheckOptions, "today"> = {}): LoadedSheet => {
  const { all } = servicesIn(folder);
  const [only, ...others] = all;
  if (others.length > 0)
    throw new Error(
      `${folder} holds several services; read one: ${all.map((each) => each.folder).join(", ")}`,
    );
  const own = only?.folder ?? folder;
  const { form, findings } = readForm(own);
  if (form === undefined) return { model: undefined, sheet: undefined, findings };
  const examined = examine(form, own, today);
  const { sheet } = examined;
  return {
    model: form.model,
    sheet: sheet && publicSheet(sheet),
    findings: [...findings, ...examined.findings],
  };
};
