import { tellBrokenOff } from "./answers-folder.ts";
import type { Lang } from "../core/lang.ts";
import type { Finding } from "../core/finding.ts";
import { exitCode } from "../report/outcome.ts";
import { formatText } from "../report/text.ts";
import type { Model } from "../core/model.ts";
import type { Sheet } from "../core/sheet.ts";
import { examine, readForm } from "./judge.ts";
import { wantsColour } from "./command.ts";
import type { Io } from "../io/io.ts";

/** A sheet whose form is right, with all that the check says of it. */
export interface CheckedSheet {
  readonly model: Model;
  readonly sheet: Sheet;
  readonly findings: readonly Finding[];
  /** The language to speak: the one that is asked for, else the service's. */
  readonly lang: Lang;
}

interface SheetOptions {
  readonly lang?: Lang | undefined;
  /** The day on which the answers are judged, YYYY-MM-DD; by default today. */
  readonly today?: string | undefined;
  /** Whether a sheet with an error will do, as long as its form is right. */
  readonly mayHaveErrors: boolean;
}

/**
 * The sheet that a command works on. Where it has errors that the command cannot work with, they are told on stderr and
 * there is none: the command ends with 1. @throws CommandError where the folder cannot be read.
 */
export const requireSheet = (
  folder: string,
  io: Io,
  { lang: chosen, today, mayHaveErrors }: SheetOptions,
): CheckedSheet | undefined => {
  tellBrokenOff(folder, io);
  const { form, findings: ofForm } = readForm(folder);
  const examined = form === undefined ? undefined : examine(form, folder, today);
  const findings = [...ofForm, ...(examined?.findings ?? [])];
  const lang = chosen ?? examined?.lang ?? "ja";
  const sheet = examined?.sheet;
  if (form !== undefined && sheet !== undefined && (mayHaveErrors || exitCode(findings) === 0))
    return { model: form.model, sheet, findings, lang };
  const colour = wantsColour(io, "err");
  const answers = examined?.answers ?? 0;
  io.err(formatText(findings, { lang, answers, isFormOnly: sheet === undefined, colour }));
  return undefined;
};
