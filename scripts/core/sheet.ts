import type { Lang, Localized } from "./lang.ts";
import type { Past } from "./past.ts";
import { type ItemNo, type Model, type Standing, modelOf, type Checklist } from "./model.ts";
import type { FactKey, FactValues } from "./facts.generated.ts";
import type { Codeowners, Forge } from "./codeowners.ts";
import type { SourceFile } from "./source.ts";
import type { Duration, Schedule } from "./values.ts";

export type Mark = "有" | "無";

export type FactValue = FactValues[FactKey];

/** A value that holds only under a condition: a plan, a severity, a kind of data. */
export interface Case<V = FactValue> {
  /** Pairs it with the same case of other facts. */
  readonly case: string;
  /** What customers read; one text where there is one language. */
  readonly label: string | { readonly ja: string; readonly en?: string };
  readonly value: V | Standing;
}

/** A value, or a standing, for each case. */
export type Cases<V = FactValue> = readonly Case<V>[];

/** What a fact says: a value, a standing, or cases. */
export type Stated<V = FactValue> = V | Standing | Cases<V>;

/** What one answer commits to, for each fact that it states. */
export type Facts = { readonly [K in FactKey]?: Stated<FactValues[K]> };

export interface Evidence {
  readonly title: string;
  readonly url?: string;
  readonly until?: string;
}

export interface Acceptance {
  readonly rule: string;
  readonly reason: string;
  readonly until: string;
}

/** One company's answer to one item, as its file says it. */
export interface Answer {
  /** As its checklist prints it. */
  readonly no: ItemNo;
  /** The item's: validation puts it here. */
  readonly slug: string;
  readonly mark?: Mark;
  readonly text: { readonly ja: string; readonly en?: string };
  readonly facts: Facts;
  readonly owner: string;
  readonly reviewed: string;
  readonly evidence?: readonly Evidence[];
  readonly accept?: readonly Acceptance[];
}

/** `answers/service.yaml`: who answers, and in which language findings are told. */
export interface Service {
  /** Names the published files: lower-case ASCII letters, digits and hyphens. */
  readonly id: string;
  readonly name: Localized;
  readonly provider: Localized;
  readonly preface: Localized;
  readonly lang: Lang;
  /** The languages in which the sheet is published; Japanese is always one. */
  readonly editions: readonly Lang[];
  /** The checklists that are answered, by their ids, the main one first. */
  readonly checklists: readonly string[];
  /** How long an answer stays fresh after its review. */
  readonly freshness: Duration;
  /** Whether the sheet is published as a PDF, too, for which a part of the engine has to be installed; it is unless this says no. */
  readonly pdf?: boolean;
  /** Who answers customers' questionnaires, for their covers. */
  readonly contact?: { readonly department?: string; readonly name?: string; readonly mail?: string };
  /** When the company works: what its business hours and working days are. */
  readonly businessHours?: Schedule;
  /** Rules that this company does not hold itself to, and why. */
  readonly off?: readonly { readonly rule: string; readonly reason: string }[];
  /** Where the repository is, for links to it: an https address without a slash at its end. */
  readonly repository?: string;
  /** Where the published page is: an https address without a slash at its end. */
  readonly site?: string;
}

/** Whether a PDF is published. */
export const hasPdf = ({ pdf }: Service): boolean => pdf !== false;

export interface StatedAnswer {
  readonly answer: Answer;
  readonly file: SourceFile;
}

/** Who has to approve a change to which answer. */
export interface Ownership extends Codeowners {
  readonly forge: Forge;
  readonly file: SourceFile;
  /** Further CODEOWNERS, which the forge does not read. */
  readonly unread: readonly SourceFile[];
  /** An answer's path from the root of the repository. */
  readonly pathOf: (file: SourceFile) => string;
}

/** What an entry of the library is besides its answer, which stands among the sheet's. */
export interface LibraryEntry {
  /** What a checklist's number is to an item, and the name of its file. */
  readonly id: string;
  /** Ways in which customers ask. */
  readonly questions: readonly string[];
  /** What is shown on request is published nowhere. */
  readonly show: "public" | "on-request";
}

/** All that is loaded and valid: one answer for each item, ordered by number. */
export interface Sheet {
  readonly model: Model;
  readonly service: Service;
  readonly serviceFile: SourceFile;
  readonly answers: readonly StatedAnswer[];
  /** The day on which the answers are judged, in Japan: YYYY-MM-DD. */
  readonly today: string;
  readonly past: Past;
  /** What CODEOWNERS says; undefined where there is none. */
  readonly ownership: Ownership | undefined;
  /** The entries of the library, ordered by id, whose answers stand after those to the checklist; absent where there is none. */
  readonly library?: readonly LibraryEntry[];
}

/** The part of a sheet that answers one of its checklists. */
export const sheetOf = (sheet: Sheet, checklist: Checklist): Sheet => {
  const slugs = new Set(checklist.items.map(({ slug }) => slug));
  return {
    ...sheet,
    model: modelOf(sheet.model, checklist),
    answers: sheet.answers.filter(({ answer }) => slugs.has(answer.slug)),
  };
};
