import { tellBrokenOff } from "./answers-folder.ts";
import type { Lang } from "../core/lang.ts";
import type { Finding } from "../core/finding.ts";
import { companyFindings, companyStatements } from "../check/company-facts.ts";
import { exitCode } from "../report/outcome.ts";
import { formatText } from "../report/text.ts";
import type { Model } from "../core/model.ts";
import { publicSheet } from "../core/library.ts";
import type { Sheet } from "../core/sheet.ts";
import { examine, type FormReading, readForms } from "./judge.ts";
import { wantsColour } from "./command.ts";
import { chosenServices, type Served } from "./services.ts";
import type { Io } from "../io/io.ts";

/** A sheet whose form is right, with all that the check says of it. */
export interface CheckedSheet {
  readonly model: Model;
  readonly sheet: Sheet;
  readonly findings: readonly Finding[];
  /** The language to speak: the one that is asked for, else the service's. */
  readonly lang: Lang;
}

/** The sheets of all services that a command works on. */
export interface CheckedServices {
  readonly services: readonly (Served & CheckedSheet)[];
  /** Whether each stands in a folder of its own, and is published in one. */
  readonly areSeveral: boolean;
  /** What the check says of all of them. */
  readonly findings: readonly Finding[];
  readonly lang: Lang;
}

interface SheetOptions {
  readonly lang?: Lang | undefined;
  /** The day on which the answers are judged, YYYY-MM-DD; by default today. */
  readonly today?: string | undefined;
  /** Whether a sheet with an error will do, as long as its form is right. */
  readonly mayHaveErrors: boolean;
}

const NOTHING_SEEN = { sheet: undefined, findings: [], answers: 0, lang: undefined } as const;

/** Examines folders of one project, and tells on stderr of what keeps a command from working on them. */
const requireFolders = (
  folders: readonly Served[],
  ofFolders: readonly Finding[],
  forms: (folder: string) => FormReading,
  io: Io,
  { lang: chosen, today, mayHaveErrors }: SheetOptions,
): Omit<CheckedServices, "areSeveral"> | undefined => {
  const seen = folders.map((served) => {
    tellBrokenOff(served.folder, io);
    const { form } = forms(served.folder);
    return { served, form, ...(form === undefined ? NOTHING_SEEN : examine(form, served.folder, today)) };
  });
  const company = companyFindings(
    seen.flatMap(({ sheet }) => (sheet === undefined ? [] : [companyStatements(publicSheet(sheet))])),
  );
  const readings = new Set(folders.map(({ folder }) => forms(folder)));
  const findings = [
    ...[...readings].flatMap((reading) => reading.findings),
    ...seen.flatMap((each) => each.findings),
    ...ofFolders,
    ...company,
  ];
  const lang = chosen ?? seen.find((each) => each.lang !== undefined)?.lang ?? "ja";
  const services = seen.flatMap(({ served, form, sheet, ...own }) =>
    form === undefined || sheet === undefined
      ? []
      : [{ ...served, model: form.model, sheet, findings: own.findings, lang: chosen ?? own.lang ?? lang }],
  );
  const isWhole = services.length === folders.length;
  if (isWhole && (mayHaveErrors || exitCode(findings) === 0)) return { services, findings, lang };
  const colour = wantsColour(io, "err");
  const answers = seen.reduce((sum, each) => sum + each.answers, 0);
  io.err(formatText(findings, { lang, answers, isFormOnly: services.length < folders.length, colour }));
  return undefined;
};

/**
 * The sheet that a command works on. Where it has errors that the command cannot work with, they are told on stderr and
 * there is none: the command ends with 1. @throws CommandError where the folder cannot be read.
 */
export const requireSheet = (folder: string, io: Io, options: SheetOptions): CheckedSheet | undefined => {
  const required = requireFolders([{ folder, id: undefined }], [], readForms(), io, options);
  const [only] = required?.services ?? [];
  return only === undefined || required === undefined ? undefined : { ...only, findings: required.findings };
};

/** The same for all services of a folder of answers, or for the one that is chosen. */
export const requireServices = (
  answers: string,
  io: Io,
  { service, ...options }: SheetOptions & { readonly service?: string | undefined },
): CheckedServices | undefined => {
  const { all, areSeveral, findings } = chosenServices(answers, service);
  const required = requireFolders(all, findings, readForms(), io, options);
  return required === undefined ? undefined : { ...required, areSeveral };
};
