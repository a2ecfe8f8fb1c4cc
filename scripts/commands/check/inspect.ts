import type { HistoryLack } from "../../core/past.ts";
import type { Lang } from "../../core/lang.ts";
import type { Finding } from "../../core/finding.ts";
import type { Model } from "../../core/model.ts";
import { examine, type FormReading } from "../judge.ts";

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
}

/** Checks folders of answers, each as a sheet of its own, against the form of its project. @throws CommandError where one cannot be read. */
export const inspect = (
  forms: (folder: string) => FormReading,
  folders: readonly string[],
  { lang, today }: InspectOptions,
): Inspection => {
  // Of many folders only what is reported is kept, not their sheets.
  const readings = new Set(folders.map(forms));
  const judgements = folders.flatMap((folder) => {
    const { form } = forms(folder);
    if (form === undefined) return [];
    const { sheet, ...judgement } = examine(form, folder, today);
    const owners = sheet?.answers.map(({ answer, file }) => [file.path, answer.owner] as const);
    return [{ ...judgement, owners: owners ?? [] }];
  });
  return {
    findings: [
      ...[...readings].flatMap(({ findings }) => findings),
      ...judgements.flatMap((judgement) => judgement.findings),
    ],
    lang: lang ?? judgements.find((judgement) => judgement.lang !== undefined)?.lang ?? "ja",
    answers: judgements.reduce((sum, { answers }) => sum + answers, 0),
    isFormOnly: judgements.length === 0 || judgements.some(({ isComplete }) => !isComplete),
    owners: new Map(judgements.flatMap(({ owners }) => owners)),
    model: [...readings].find(({ form }) => form !== undefined)?.form?.model,
    lacks: [...new Set(judgements.flatMap(({ lack }) => lack ?? []))],
  };
};
