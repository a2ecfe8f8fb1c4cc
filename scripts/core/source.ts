import type { Lang } from "./lang.ts";
import type { HistoryLack, Past } from "./past.ts";
import type { Forge } from "./codeowners.ts";

/** The largest answer that is read: 10,000 characters in two languages take some 40 KiB, and any nonsense is told within a second. */
export const MAX_FILE_KIB = 64;

/** Why a file's text cannot be judged. */
export type FileProblem = "not-utf8" | "too-large" | "not-a-file" | "unreadable";

/** A file as it was read. Its text is kept, so that a place is computed only when a finding needs it. */
export interface SourceFile {
  /** As it is shown to people: relative to the working folder, with forward slashes. */
  readonly path: string;
  readonly name: string;
  /** Without a byte order mark; with U+FFFD in place of bytes that are no UTF-8. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  readonly problem?: FileProblem;
  /** How large it may be, in KiB, where that is not `MAX_FILE_KIB`. */
  readonly maxKib?: number;
}

/** A folder of answers as it was read, before anything is judged. */
export interface Source {
  /** The folder as it is shown to people. */
  readonly folder: string;
  readonly service: SourceFile | undefined;
  /** Everything else in the folder, by name. */
  readonly files: readonly SourceFile[];
  /** Everything in the library of the project, named as seen from the folder: `../library/training.yaml`. */
  readonly library?: readonly SourceFile[];
  /** The CODEOWNERS that counts. */
  readonly codeowners: SourceFile | undefined;
  /** Further ones, which the forge does not read. */
  readonly unreadCodeowners: readonly SourceFile[];
  /** Where the repository is kept, by its address in service.yaml. */
  readonly forge: Forge;
  /** The day on which the answers are judged, in Japan: YYYY-MM-DD. */
  readonly today: string;
  readonly past: Past;
  /** What keeps the past from being known, or all of it. */
  readonly lack: HistoryLack | undefined;
  /** The folder's path as CODEOWNERS patterns see it, e.g. `answers`. */
  readonly folderInRepository: string;
}

/** The parts of `own/`, each a file: `items.yaml`. */
export const OWN_PARTS = ["items", "facts", "words", "rules"] as const;

export type OwnPart = (typeof OWN_PARTS)[number];

/** What a project adds to what the engine brings, as it was read: data only. */
export interface OwnSource {
  /** The folder in which `own/` lies: the project's. */
  readonly root: string;
  /** Everything that stands in `own/`. */
  readonly files: readonly SourceFile[];
  /** The JSON Schema of each part. */
  readonly schemas: Readonly<Record<OwnPart, SourceFile>>;
  /** The ids of rules that the engine brings. */
  readonly ruleIds: readonly string[];
}

/** The files of `schema/` that people write, as they were read. */
export interface ModelSource {
  readonly checklist: SourceFile;
  /** Further checklists. */
  readonly further?: readonly SourceFile[];
  readonly checklistSchema: SourceFile;
  readonly facts: SourceFile;
  readonly factsSchema: SourceFile;
  /** How facts are said, in each language. */
  readonly words: Readonly<Record<Lang, SourceFile>>;
  readonly wordsSchema: SourceFile;
  /** How answers of older vocabularies become those of this one. */
  readonly migrations?: SourceFile;
  readonly migrationsSchema?: SourceFile;
  /** What a project adds. */
  readonly own?: OwnSource;
}

/** A stretch of a file. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The text of the first line, for an excerpt. */
  readonly excerpt: string;
}

/** The place of the stretch from `start` to `end` (offsets into the file's text). */
export const placeAt = (file: SourceFile, start = 0, end = start): Place => {
  const before = file.text.slice(0, start).split("\n");
  const within = file.text.slice(start, Math.max(start, end)).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  const lastLength = within.at(-1)?.length ?? 0;
  const line = before.length;
  const lineStart = start - column + 1;
  const lineEnd = file.text.indexOf("\n", start);
  return {
    file: file.path,
    line,
    column,
    endLine: line + within.length - 1,
    endColumn: within.length === 1 ? column + lastLength : lastLength + 1,
    excerpt: file.text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd).replace(/\r$/, ""),
  };
};
