import { readSourceFile, shown, slashed } from "./source-file.ts";
import { existsSync, lstatSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { libraryFolders, loadLibrary, seenFrom } from "./library.ts";
import { historyLack, readPast } from "./git.ts";
import { type HistoryLack, NO_PAST, type Past } from "../core/past.ts";
import { CODEOWNERS_PATHS, type Forge, forgeOf, MAX_CODEOWNERS_KIB } from "../core/codeowners.ts";
import { projectAt } from "./project.ts";
import type { Source, SourceFile } from "../core/source.ts";

const SERVICE = "service.yaml";

const ANY_CODEOWNERS = [...new Set(Object.values(CODEOWNERS_PATHS).flat())];

const ancestors = (folder: string): readonly string[] => {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
};

/** The root of the repository that a folder lies in; undefined outside any. */
const repositoryOf = (folder: string): string | undefined =>
  ancestors(folder).find((candidate) =>
    [".git", ...ANY_CODEOWNERS].some((path) => existsSync(join(candidate, path))),
  );

/** Where the repository is kept, by what service.yaml says of its address: what is wrong with that file is told elsewhere. */
const forgeIn = (service: SourceFile | undefined): Forge =>
  forgeOf(/^repository: *["']?(https:\/\/[^\s"']+)/m.exec(service?.text ?? "")?.[1]);

/**
 * The CODEOWNERS of the repository that holds the folder. A folder outside any repository, such as a copy made for
 * trying something, is judged as if it were this project's `answers/`.
 */
const findCodeowners = (
  folder: string,
  service: SourceFile | undefined,
): {
  readonly root: string | undefined;
  readonly owned: Pick<Source, "codeowners" | "unreadCodeowners" | "folderInRepository" | "forge">;
} => {
  const root = repositoryOf(folder);
  const forge = forgeIn(service);
  const [codeowners, ...others] = CODEOWNERS_PATHS[forge]
    .map((path) => join(root ?? projectAt(".").root, path))
    .filter((path) => existsSync(path))
    .map((path) => readSourceFile(path, MAX_CODEOWNERS_KIB));
  const folderInRepository = root === undefined ? "answers" : slashed(relative(root, folder));
  return { root, owned: { forge, codeowners, unreadCodeowners: others, folderInRepository } };
};

/** Japan's time is nine hours ahead of UTC all year round, and has been since 1951. */
const JAPAN = 9 * 60 * 60 * 1000;

/** Today as a calendar in Japan shows it, YYYY-MM-DD: the sheet is Japan's, wherever the check runs. */
export const todayInJapan = (): string => new Date(Date.now() + JAPAN).toISOString().slice(0, 10);

// No rule asks what changed before the oldest review.
const pastBegins = (files: readonly SourceFile[], today: string): string => {
  const days = files.flatMap(({ text }) => /^reviewed: *["']?(\d{4}-\d{2}-\d{2})/m.exec(text)?.[1] ?? []);
  return days.reduce((oldest, day) => (day < oldest ? day : oldest), today);
};

/** What git knows of the files of a library, each named as it is seen from the answers. */
const readLibraryPast = (
  folder: string,
  library: readonly SourceFile[],
  days: readonly [since: string, today: string, latest: string],
): Past => {
  const { all } = libraryFolders(folder);
  const names = new Map(library.map((file) => [seenFrom(all, join(folder, file.name)), file]));
  const files = [...names].map(([name, file]) => ({ ...file, name }));
  if (files.length === 0) return NO_PAST;
  return new Map(
    [...readPast(all, files, ...days)].map(([name, past]) => [names.get(name)?.name ?? name, past]),
  );
};

/** What git knows of a folder's past and of its library's, and what keeps it from knowing all of it. */
const readHistory = (
  folder: string,
  files: readonly SourceFile[],
  library: readonly SourceFile[],
  today: string,
): { readonly past: Past; readonly lack: HistoryLack | undefined } => {
  const lack = historyLack(folder);
  if (lack !== undefined && lack !== "shallow") return { past: NO_PAST, lack };
  const now = todayInJapan();
  const latest = today > now ? today : now;
  const days = [pastBegins([...files, ...library], today), today, latest] as const;
  const past = readPast(folder, files, ...days);
  const ofLibrary = readLibraryPast(folder, library, days);
  return { past: ofLibrary.size === 0 ? past : new Map([...past, ...ofLibrary]), lack };
};

/** The name of a folder that may hold the answers to a further checklist. */
const CHECKLIST_FOLDER = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** A file of a folder of answers; of a folder in it the files, or where that is a service of its own, its `service.yaml`. */
const readEntry = (folder: string, name: string): readonly SourceFile[] => {
  const path = join(folder, name);
  const isFolder = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder && existsSync(join(path, SERVICE)))
    return [{ ...readSourceFile(join(path, SERVICE)), name: `${name}/${SERVICE}` }];
  if (!isFolder || !CHECKLIST_FOLDER.test(name)) return [readSourceFile(path)];
  const within = readdirSync(path)
    .filter((each) => !each.startsWith("."))
    .sort();
  // An empty folder is as unexpected as any other.
  if (within.length === 0) return [readSourceFile(path)];
  return within.map((each) => ({ ...readSourceFile(join(path, each)), name: `${name}/${each}` }));
};

/**
 * Reads a folder of answers, and what git knows of its past. `undefined` where the folder itself cannot be read.
 * `today` is the day on which the answers are judged. @throws GitError where the history is damaged
 */
export const loadSource = (folder: string, today = todayInJapan()): Source | undefined => {
  const path = resolve(folder);
  let names: string[];
  try {
    // Hidden files (.DS_Store, editors' swap files) are no part of a sheet.
    names = readdirSync(path).filter((name) => !name.startsWith("."));
  } catch {
    return undefined;
  }
  const files = names.sort().flatMap((name) => readEntry(path, name));
  const service = files.find((file) => file.name === SERVICE);
  const { root, owned } = findCodeowners(path, service);
  const isVersioned = root !== undefined && existsSync(join(root, ".git"));
  const library = loadLibrary(path);
  const { past, lack } = isVersioned
    ? readHistory(path, files, library, today)
    : { past: NO_PAST, lack: "no-repository" as const };
  return {
    folder: shown(path),
    today,
    past,
    lack,
    service,
    files: files.filter((file) => file.name !== SERVICE),
    ...(library.length === 0 ? {} : { library }),
    ...owned,
  };
};

/** A folder that is not there yet, as it would be read if it were there and empty. */
export const emptySource = (folder: string, today = todayInJapan()): Source => {
  const path = resolve(folder);
  const { owned } = findCodeowners(path, undefined);
  return {
    folder: shown(path),
    today,
    past: NO_PAST,
    lack: undefined,
    service: undefined,
    files: [],
    ...owned,
  };
};
