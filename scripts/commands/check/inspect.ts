import type { HistoryLack } from "../../core/past.ts";
import type { Lang } from "../../core/lang.ts";
import type { Finding } from "../../core/finding.ts";
import type { Model } from "../../core/model.ts";
import { type CompanyStatements, companyFindings, companyStatements } from "../../check/company-facts.ts";
import { publicSheet } from "../../core/library.ts";
import { examine, type FormReading, type Judgement } from "../judge.ts";
import { chosenServices, type Services } from "../services.ts";

/** What a check of some folders found, and what reports say of it. */
export interface Inspection {
  readonly findings: readonly Finding[];
  /** The language of the report: the one that is asked for, else that of the first service. */
  readonly lang: Lang;
  /** How many answer files were looked at. */
  readonly answers: number;
  /** Whether the findings of some folder stop short of the rules, as its form is broken. */
  readonly isFormOnly: boolean;
  /** The owner of each answer, by its file; of a folder whose form is right. */
  readonly owners: ReadonlyMap<string, string>;
  readonly model: Model | undefined;
  /** What keeps the history of some folder from being looked at. */
  readonly lacks: readonly HistoryLack[];
}

export interface InspectOptions {
  readonly lang: Lang | undefined;
  /** The day on which the answers are judged, YYYY-MM-DD; by default today. */
  readonly today?: string | undefined;
  /** The one service that is looked at, where a folder holds several. */
  readonly service?: string | undefined;
  /** Whether findings tell of what is shown on request, too. */
  readonly isOpen?: boolean;
}

/** What is kept of a service that has been judged: of many services only what is reported, not their sheets. */
type Judged = Judgement & {
  readonly owners: readonly (readonly [file: string, owner: string])[];
  readonly company: CompanyStatements | undefined;
};

/** The services of one folder, and where they contradict each other. */
interface JudgedFolder {
  readonly services: readonly Judged[];
  readonly findings: readonly Finding[];
}

const judgeFolder = (
  forms: (folder: string) => FormReading,
  { all, findings }: Services,
  { today, isOpen }: InspectOptions,
): JudgedFolder => {
  const services = all.flatMap(({ folder }): readonly Judged[] => {
    const { form } = forms(folder);
    if (form === undefined) return [];
    const { sheet, ...judgement } = examine(form, folder, today, isOpen);
    const owners = (sheet?.answers ?? []).map(({ answer, file }) => [file.path, answer.owner] as const);
    return [{ ...judgement, owners, company: sheet && companyStatements(publicSheet(sheet)) }];
  });
  const company = services.flatMap((each) => each.company ?? []);
  return { services, findings: [...findings, ...companyFindings(company)] };
};

/**
 * Checks folders of answers, each service as a sheet of its own, against the form of its project; the services of one folder
 * against each other, too. @throws CommandError where one cannot be read.
 */
export const inspect = (
  forms: (folder: string) => FormReading,
  folders: readonly string[],
  options: InspectOptions,
): Inspection => {
  const { lang, service } = options;
  const chosen = folders.map((folder) => chosenServices(folder, service));
  const readings = new Set(chosen.flatMap(({ all }) => all.map(({ folder }) => forms(folder))));
  const judged = chosen.map((services) => judgeFolder(forms, services, options));
  const judgements = judged.flatMap(({ services }) => services);
  return {
    findings: [
      ...[...readings].flatMap(({ findings }) => findings),
      ...judged.flatMap(({ services, findings }) => [
        ...services.flatMap((each) => each.findings),
        ...findings,
      ]),
    ],
    lang: lang ?? judgements.find((judgement) => judgement.lang !== undefined)?.lang ?? "ja",
    answers: judgements.reduce((sum, { answers }) => sum + answers, 0),
    isFormOnly: judgements.length === 0 || judgements.some(({ isComplete }) => !isComplete),
    owners: new Map(judgements.flatMap(({ owners }) => owners)),
    model: [...readings].find(({ form }) => form !== undefined)?.form?.model,
    lacks: [...new Set(judgements.flatMap(({ lack }) => lack ?? []))],
  };
};
