import type { Direction } from "../core/change.ts";
import type { Unsure } from "../reading/claim.ts";
import type { FileProblem } from "../core/source.ts";
import type { Standing, ItemNo } from "../core/model.ts";
import type { Mark } from "../core/sheet.ts";
import type { YamlProblemCode } from "../load/yaml.ts";
import { LANGS, type Lang, type Localized } from "../core/lang.ts";
import type { ReportWords, RulesWords } from "./report-words.ts";
import { en } from "../load/messages.en.ts";
import { ja } from "../load/messages.ja.ts";

/** One finding's words in one language. */
export interface Said {
  readonly message: string;
  readonly why?: string;
  readonly fix?: string;
}

export type Column =
  | "no"
  | "section"
  | "category"
  | "title"
  | "requirement"
  | "unit"
  | "mark"
  | "answer"
  | "facts"
  | "evidence"
  | "reviewed";

/** The words around the answers in the published files. */
export interface BundleWords {
  readonly title: (service: string, checklist: string) => string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly service: string;
  readonly provider: string;
  readonly checklist: string;
  /** Where the checklist comes from. */
  readonly source: string;
  readonly businessHours: string;
  readonly latestReview: string;
  readonly contents: string;
  /** Stands before an answer that has no translation into this language. */
  readonly untranslated: string;
  readonly linkToItem: (no: ItemNo) => string;
  /** The state of the sheet that a bundle shows. */
  readonly version: string;
  readonly issued: string;
  readonly commit: string;
  readonly standing: Readonly<Record<Standing, string>>;
  /** What `none` means of a limit. */
  readonly noLimit: string;
  readonly flag: Readonly<Record<"yes" | "no", string>>;
  readonly publicHolidays: string;
  readonly closed: (days: string) => string;
  readonly comma: string;
  readonly semicolon: string;
  /** A value under the condition that its case names. */
  readonly inCase: (label: string, value: string) => string;
  readonly betweenCases: string;
  /** A place within a country. */
  readonly place: (country: string, region: string) => string;
  readonly amount: (number: string, unit: string, isWord: boolean) => string;
  readonly direction: Readonly<Record<Direction, string>>;
  readonly validUntil: (name: string, day: string) => string;
  /** A mark as a word of its own. */
  readonly marks: Readonly<Record<Mark, string>>;
  /** A fact of the whole sheet: its label, its value, the items that state it. */
  readonly factColumns: readonly [string, string, string];
  readonly until: string;
  readonly changesSince: (version: string) => string;
  readonly changeColumns: readonly [string, string, string, string, string];
  readonly readme: ReadmeWords;
}

/** What a file of the bundle is, where its name alone does not tell. */
export type Purpose =
  | "page"
  | "xlsx"
  | "pdf"
  | "csv"
  | "md"
  | "json"
  | "schema"
  | "catalog"
  | "component"
  | "changelog"
  | "changes"
  | "feed"
  | "licence"
  | "sums";

/** What the README of the bundle says, line by line. */
export interface ReadmeWords {
  readonly files: string;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly verify: string;
  /** How to see whether the files are unchanged. */
  readonly sums: readonly string[];
  /** How to make the same files anew from the commit. */
  readonly rebuild: (archive: string, repository: string | undefined) => readonly string[];
  /** Why the files cannot be made anew. */
  readonly cannotRebuild: readonly string[];
}

/** What the prose layer says of claims. */
export interface ProseWords {
  /** A text of an answer by its language. */
  readonly textIn: Readonly<Record<Lang, string>>;
  /** Why the grammar is not sure. */
  readonly unsure: Readonly<Record<Unsure, string>>;
  /** Mend the words or mend the fact; without the right ones where they cannot be told. */
  readonly bothRemedies: (
    words: string,
    rightWords: string | undefined,
    fact: string,
    rightValue: string | undefined,
  ) => string;
}

/** What `npm run set` says besides the diff and the findings. */
export interface SetWords {
  readonly nothing: (fact: string) => string;
  readonly byHand: (file: string, text: string, words: string | undefined) => string;
  readonly notWritten: string;
  readonly reviewDue: (items: readonly ItemNo[]) => string;
}

/** What `npm run review` says. */
export interface ReviewWords {
  readonly facts: string;
  readonly ties: string;
  readonly evidence: string;
  readonly until: (day: string) => string;
  readonly reviewed: (before: string, now: string) => string;
  readonly comma: string;
  readonly notWritten: string;
  readonly written: (files: readonly string[]) => string;
}

/** What a language must be able to say. Rules bring their own words. */
export interface Messages {
  readonly severity: { readonly error: string; readonly warning: string };
  readonly report: ReportWords;
  readonly rules: RulesWords;
  readonly related: string;
  readonly why: string;
  readonly fix: string;
  readonly item: (no: ItemNo) => string;
  readonly mark: { readonly 有: string; readonly 無: string };
  /** The closing line of a report. */
  readonly summary: (errors: number, warnings: number, answers: number) => string;
  readonly formFirst: string;
  readonly bundle: BundleWords;
  readonly prose: ProseWords;
  readonly set: SetWords;
  readonly review: ReviewWords;
  readonly duration: {
    readonly units: Readonly<
      Record<"years" | "months" | "weeks" | "days" | "hours" | "minutes" | "seconds", (n: string) => string>
    >;
    readonly join: string;
    readonly workingDays: (n: number) => string;
    readonly monthEnd: string;
    readonly nextMonthEnd: string;
    readonly nextMonthDay: (day: number) => string;
    /** With the time of day, where there is one. */
    readonly nextWorkingDay: (time: string | undefined) => string;
    readonly earliest: (times: readonly string[]) => string;
  };
  readonly file: (problem: FileProblem, detail: string) => Said;
  readonly byteOrderMark: () => Said;
  readonly carriageReturn: () => Said;
  readonly yaml: (code: YamlProblemCode, detail: string, hint?: string) => Said;
  readonly serviceMissing: (folder: string) => Said;
  readonly unexpectedFile: (name: string) => Said;
  readonly hiddenInName: (characters: readonly string[], column: number) => Said;
  readonly wrongName: (name: string, expected: string) => Said;
  readonly wrongNumber: (no: ItemNo, fileNumber: ItemNo) => Said;
  readonly unknownNumber: (name: string, first: ItemNo, last: ItemNo) => Said;
  readonly duplicateAnswer: () => Said;
  readonly otherAnswer: (no: ItemNo) => string;
  readonly missingAnswer: (title: string, file: string) => Said;
  readonly notAMap: () => Said;
  readonly missingKey: (key: string) => Said;
  readonly missingFact: (fact: string, label: string, hint: string) => Said;
  readonly unknownKey: (key: string, known: readonly string[]) => Said;
  readonly unknownFact: (fact: string, known: readonly string[]) => Said;
  readonly factOfOtherItem: (fact: string, items: readonly ItemNo[], known: readonly string[]) => Said;
  readonly wrongFactValue: (fact: string, label: string, value: string, hint: string) => Said;
  readonly noMarkHere: () => Said;
  readonly wrongMark: (value: string) => Said;
  readonly wrongOwner: (value: string) => Said;
  readonly wrongDate: (key: string, value: string) => Said;
  readonly wrongValue: (key: string, value: string, expected: string) => Said;
  readonly repeatedCase: (fact: string, id: string) => Said;
  /** A case of a fact that lacks its id, its label or its value. */
  readonly caseLacks: (fact: string, key: string, id: string | undefined) => Said;
  readonly notOnClock: (fact: string, label: string, value: string) => Said;
  readonly reversedRange: (fact: string, value: string) => Said;
  readonly generatedStale: (file: string) => Said;
  /** What a key takes, from a JSON Schema keyword and its limit. */
  readonly expected: (keyword: string, limit: string) => string;
  readonly modelReference: (name: string) => Said;
}

/** All languages' messages; a new language is a file like its siblings and a line here. */
export const messages: Readonly<Record<Lang, Messages>> = { ja, en };

/** The same in every language. */
export const everyLang = (say: (messages: Messages, lang: Lang) => string): Localized => ({
  ja: say(messages.ja, "ja"),
  en: say(messages.en, "en"),
});

/** A finding's words in every language, from what each language says. */
export const words = (
  say: (messages: Messages, lang: Lang) => Said,
): { message: Localized; why?: Localized; fix?: Localized } => {
  const said = { ja: say(messages.ja, "ja"), en: say(messages.en, "en") };
  const part = (key: "why" | "fix"): Localized | undefined => {
    const [first, second] = LANGS.map((lang) => said[lang][key]);
    return first === undefined || second === undefined ? undefined : { ja: first, en: second };
  };
  const [why, fix] = [part("why"), part("fix")];
  return {
    message: { ja: said.ja.message, en: said.en.message },
    ...(why === undefined ? {} : { why }),
    ...(fix === undefined ? {} : { fix }),
  };
};
