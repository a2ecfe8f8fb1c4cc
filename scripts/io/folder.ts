import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { type OutputFile, readSums, SUMS } from "../core/sums.ts";
import { isRunning, temporaryName } from "./left-overs.ts";
import { WriteError } from "./write.ts";

/** The files of a folder and those below it, as paths with forward slashes, in no order. Links are not followed. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));

/** File managers leave these in every folder that somebody looks into. */
export const LITTER: ReadonlySet<string> = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

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

/** Keeps a folder from being replaced that holds what no build wrote. @throws WriteError that names it */
export const refuseForeign = (folder: string): void => {
  const [first, ...more] = foreignFiles(folder);
  if (first === undefined) return;
  const others = more.length === 0 ? "" : ` (+${String(more.length)})`;
  throw new WriteError(
    `${folder}: このコマンドが作ったものではないファイルがあるため、置き換えません / holds files that this command did not write, so it is not replaced: ${first}${others}`,
  );
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

/**
 * Clears away what builds left beside a folder that were killed, and brings the folder back where it was lost: between the
 * two renames that replace it there is a moment in which it has no name.
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
 * Replaces a folder that a build wrote by the given files, whole or not at all: they are written beside it, and then two
 * renames put them in its place. Between these there is a moment without the folder; `recoverFolder` mends a death in it. A
 * link that points at the current folder would switch in one step, but `find`, `tar`, `docker build` and file managers treat
 * a link unlike the folder that people expect, and Windows cannot replace one.
 * @throws WriteError where the folder holds what no build wrote; a system error where something cannot be written. Then the
 * folder is as it was.
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
    refuseForeign(target);
    if (existsSync(target)) replaceByRenames(fresh, target);
    else renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  rmSync(stale(fresh), { recursive: true, force: true });
};
