import { existsSync, lstatSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { SourceFile } from "../core/source.ts";
import { readSourceFile, slashed } from "./source-file.ts";

const LIBRARY = "library";

const ANSWERS = "answers";

/** Where the answers beside the checklist lie. */
export interface LibraryFolders {
  /** The library of the project. */
  readonly all: string;
  /** Within it that of one of several services, which is named after its folder of answers. */
  readonly own?: string;
}

/** The library beside a folder of answers: of one of several services, which lie in `answers/`, beside that. */
export const libraryFolders = (answers: string): LibraryFolders => {
  const folder = resolve(answers);
  const parent = dirname(folder);
  if (basename(parent) !== ANSWERS) return { all: join(parent, LIBRARY) };
  const all = join(dirname(parent), LIBRARY);
  return { all, own: join(all, basename(folder)) };
};

const isFolder = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const namesIn = (folder: string): readonly string[] =>
  // Hidden files (.DS_Store, editors' swap files) are nobody's answers.
  isFolder(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith("."))
        .sort()
    : [];

/** A path as it is seen from a folder, with forward slashes. */
export const seenFrom = (folder: string, path: string): string => slashed(relative(resolve(folder), path));

/** The files of the library beside a folder of answers, named as seen from it; none where there is no library. */
export const loadLibrary = (answers: string): readonly SourceFile[] => {
  const { all, own } = libraryFolders(answers);
  // A service may be called so.
  if (existsSync(join(all, "service.yaml"))) return [];
  const paths = [
    // Where there are several services, folders are theirs.
    ...namesIn(all)
      .map((name) => join(all, name))
      .filter((path) => own === undefined || !isFolder(path)),
    ...(own === undefined ? [] : namesIn(own).map((name) => join(own, name))),
  ];
  return paths.map((path) => ({ ...readSourceFile(path), name: seenFrom(answers, path) }));
};
