import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  accessSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import {
  clearLeftOvers,
  isLeftOver,
  isRunning,
  leftOver,
  namesIn,
  NOTE,
  temporaryName,
} from "./left-overs.ts";

/** Something cannot be written as it is asked for, or was broken off; the message is for the command's user. */
export class WriteError extends Error {}

const entryAt = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });

/** Writes a file beside the one whose place it is to take, with what may be done with that one; gives its path. */
const prepare = (path: string, content: string | Uint8Array): string => {
  const temporary = temporaryName(path);
  const before = entryAt(path);
  // A rename asks only what the folder permits; a file that may not be written stays.
  if (before !== undefined) accessSync(path, constants.W_OK);
  const descriptor = openSync(temporary, "w");
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  if (before !== undefined) {
    chmodSync(temporary, before.mode & 0o7777);
    // What root mends in somebody's folder stays theirs.
    if (process.getuid?.() === 0) chownSync(temporary, before.uid, before.gid);
  }
  return temporary;
};

/**
 * Writes one file whole or not at all. What is no regular file is written to in place: a link stays a link, a pipe or a
 * device (`/dev/stdout`) gets the text. @throws WriteError for a disk; a system error where it cannot be written
 */
export const writeFile = (path: string, content: string | Uint8Array): void => {
  if (statSync(path, { throwIfNoEntry: false })?.isBlockDevice() === true)
    throw new WriteError(`${path}: ディスクには書きません / is a disk, and not written to`);
  const before = entryAt(path);
  if (before !== undefined && !before.isFile()) {
    writeFileSync(path, content);
    return;
  }
  clearLeftOvers(dirname(path), (name) => name === basename(path));
  try {
    renameSync(prepare(path, content), path);
  } catch (error) {
    rmSync(temporaryName(path), { force: true });
    throw error;
  }
};

/** One file of several that are written together. */
export interface FileChange {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What is noted of a change before the first one is made; paths are absolute. */
interface Noted {
  readonly path: string;
  readonly isNew: boolean;
  /** The file whose absence says that it was made. */
  readonly by: string;
}

const isDone = ({ by }: Noted): boolean => entryAt(by) === undefined;

const noted = (change: FileChange): Noted => {
  const path = resolve(change.path);
  return { path, isNew: entryAt(path) === undefined, by: temporaryName(path) };
};

/** Paths as a person in the working folder writes them. */
const here = (paths: readonly string[]): string =>
  paths.map((path) => JSON.stringify(relative("", path) || ".").replace(/^"([\w./@-]+)"$/, "$1")).join(" ");

/** What stands half-done, and how git brings it back. */
const brokenOff = (all: readonly Noted[]): string => {
  const done = all.filter(isDone);
  const before = done.filter(({ isNew }) => !isNew).map(({ path }) => path);
  const fresh = done.filter(({ isNew }) => isNew).map(({ path }) => path);
  const open = all.filter((each) => !done.includes(each)).map(({ path }) => path);
  const lines = [
    `書き込みが途中で止まりました。変わったファイル: ${here(done.map(({ path }) => path))} / writing was broken off; changed: ${here(done.map(({ path }) => path))}`,
    `変わっていないファイル / not changed: ${here(open)}`,
    ...(before.length === 0
      ? []
      : [`最後のコミットに戻すには / to bring back the last commit: git checkout HEAD -- ${here(before)}`]),
    ...(fresh.length === 0
      ? []
      : [`新しくできたので消してよいファイル / new, and can be deleted: ${here(fresh)}`]),
  ];
  return lines.join("\n");
};

/** What `writeFiles` noted; where it was killed before the note was whole, nothing had changed yet. */
const readNote = (path: string): readonly Noted[] => {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as readonly Noted[];
  } catch {
    return [];
  }
};

/**
 * Clears away what commands left in a folder that were killed while they wrote several files, and says for each of them
 * which files it had changed, and how git brings them back; nothing where it had changed none, or all of them.
 */
export const recoverFiles = (folder: string): readonly string[] => {
  const notes = namesIn(folder).filter((name) => {
    const left = leftOver(name);
    return left?.of === NOTE && !isRunning(left.pid);
  });
  const said = notes.flatMap((name) => {
    const all = readNote(join(folder, name));
    const done = all.filter(isDone).length;
    const text = done === 0 || done === all.length ? [] : [brokenOff(all)];
    for (const { by } of all) if (leftOver(basename(by)) !== undefined) rmSync(by, { force: true });
    return text;
  });
  clearLeftOvers(folder, (of) => isLeftOver(`.${of}.0.tmp`));
  return said;
};

/** Refuses what no rename may replace. */
const requireFiles = (changes: readonly FileChange[]): void => {
  for (const { path } of changes) {
    const before = entryAt(path);
    if (before !== undefined && !before.isFile())
      throw new WriteError(
        `${path}: ふつうのファイルではない(フォルダ、リンク、装置など)ため、書き換えません / is no regular file (a folder, a link, a device), and is not replaced`,
      );
  }
};

/**
 * Makes several changes of files together: all are prepared first, so that a full disk or a missing permission leaves
 * everything as it was, and then made one after another in the given order. What is to be made is noted in `folder`, for
 * `recoverFiles` to tell of it where the process is killed in between.
 * @throws WriteError where that is broken off, saying what has changed; a system error where nothing has
 */
export const writeFiles = (folder: string, changes: readonly FileChange[]): void => {
  if (changes.length === 0) return;
  requireFiles(changes);
  const all = changes.map(noted);
  const note = temporaryName(join(folder, NOTE));
  try {
    for (const change of changes) {
      clearLeftOvers(dirname(change.path), (name) => name === basename(change.path));
      mkdirSync(dirname(change.path), { recursive: true });
      prepare(change.path, change.content);
    }
    writeFileSync(note, JSON.stringify(all));
  } catch (error) {
    rmSync(note, { force: true });
    for (const { path } of changes) rmSync(temporaryName(path), { force: true });
    throw error;
  }
  try {
    for (const { path } of changes) renameSync(temporaryName(path), path);
  } catch (error) {
    // The next run tells of it, too, and clears away what is left.
    const reason = error instanceof Error ? error.message : String(error);
    throw new WriteError(`${brokenOff(all)}\n${reason}`);
  }
  rmSync(note, { force: true });
};
