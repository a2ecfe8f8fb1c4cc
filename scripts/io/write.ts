import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { readSums, SUMS } from "../render/sums.ts";

/** A file to be written: its path below the target folder, with forward slashes, and its text or bytes. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

const temporaryName = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);

/** Writes one file whole or not at all. */
export const writeFile = (path: string, content: string | Uint8Array): void => {
  const temporary = temporaryName(path);
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
};

/** The files of a folder and those below it, as paths with forward slashes, in no order. Links are not followed. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));

// File managers leave these in every folder that somebody looks into.
const LITTER = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/**
 * The files of a folder that no build wrote, which replacing it would lose: those that its list of sums does not name. A
 * folder that is absent or empty has none. @throws a system error where it cannot be read, or is no folder.
 */
export const foreignFiles = (folder: string): readonly string[] => {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => !LITTER.has(name))
    .sort();
  const ours = names.includes(SUMS) ? readSums(readFileSync(join(folder, SUMS), "utf8")) : undefined;
  if (ours === undefined) return names;
  return filesBelow(folder)
    .filter((path) => path !== SUMS && !ours.has(path) && !LITTER.has(basename(path)))
    .sort();
};

// The number of renameat2(2) in Linux, by architecture.
const RENAMEAT2: Readonly<Partial<Record<NodeJS.Architecture, number>>> = { x64: 316, arm64: 276 };

/**
 * Exchanges two folders in one step, so that there is no moment without either; false where the system cannot, and then
 * both are as they were. Node has no RENAME_EXCHANGE, but Perl, which git brings along, makes any system call.
 */
const exchange = (a: string, b: string): boolean => {
  const number = process.platform === "linux" ? RENAMEAT2[process.arch] : undefined;
  if (number === undefined) return false;
  const call = `my ($x, $y) = @ARGV; syscall(${String(number)}, -100, $x, -100, $y, 2)`;
  const before = statSync(a).ino;
  spawnSync("perl", ["-e", call, "--", a, b], { stdio: "ignore" });
  // What counts is what happened, however Perl ended.
  return statSync(a).ino !== before;
};

const stale = (fresh: string): string => `${fresh}.old`;

/** Puts one folder in the place of another by two renames; where the second fails, the first is taken back. */
export const replaceByRenames = (fresh: string, folder: string): void => {
  renameSync(folder, stale(fresh));
  try {
    renameSync(fresh, folder);
  } catch (error) {
    renameSync(stale(fresh), folder);
    throw error;
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    // A process of another user may not be signalled.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/**
 * Clears away what builds left beside a folder that were killed, and brings the folder back where it was lost: without an
 * exchange in one step there is a moment between two renames in which it has no name.
 */
export const recoverFolder = (folder: string): void => {
  const beside = dirname(resolve(folder));
  if (!existsSync(beside)) return;
  const prefix = `.${basename(resolve(folder))}.`;
  const left = readdirSync(beside).filter((name) => {
    const pid = name.startsWith(prefix)
      ? /^(\d+)\.tmp(?:\.old)?$/.exec(name.slice(prefix.length))?.[1]
      : undefined;
    return pid !== undefined && !isRunning(Number(pid));
  });
  for (const name of left) {
    const path = join(beside, name);
    if (name.endsWith(".old") && !existsSync(folder)) renameSync(path, folder);
    else rmSync(path, { recursive: true, force: true });
  }
};

/**
 * Replaces a folder by the given files, whole or not at all: they are written beside it, and then the two folders change
 * places in one step. Killed at any instant, it leaves the old folder or the new one. Where the system cannot exchange
 * folders (other than Linux, or without Perl), it takes two renames; `recoverFolder` mends a death between them. A link
 * that points at the current folder would also switch in one step, but `find`, `tar`, `docker build` and file managers
 * treat a link unlike the folder that people expect, and Windows cannot replace one.
 * @throws a system error where something cannot be written; then the folder is as it was.
 */
export const writeFolder = (folder: string, files: readonly OutputFile[]): void => {
  // Through a link, so that the link stays one.
  const target = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  recoverFolder(target);
  const fresh = temporaryName(target);
  try {
    mkdirSync(dirname(fresh), { recursive: true });
    // By itself, as making several folders at once hides why it fails.
    mkdirSync(fresh);
    for (const { path, content } of files) {
      const file = join(fresh, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    if (!existsSync(target)) renameSync(fresh, target);
    else if (!exchange(fresh, target)) replaceByRenames(fresh, target);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  for (const old of [fresh, stale(fresh)]) rmSync(old, { recursive: true, force: true });
};
