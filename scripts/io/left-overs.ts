import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The name under which what is to stand at a path is prepared, beside it, by this process. */
export const temporaryName = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);

/** Whether another process of this number runs: then what bears its number is still in use. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    // A process of another user may not be signalled.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/** The name of a file that a process was writing, and that process; undefined for any other name. */
export const leftOver = (name: string): { readonly of: string; readonly pid: number } | undefined => {
  const [, of, pid] = /^\.(.+)\.(\d+)\.tmp$/s.exec(name) ?? [];
  return of === undefined ? undefined : { of, pid: Number(pid) };
};

/** The names in a folder; none where it cannot be read. */
export const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** Clears away what processes left in a folder that were killed while they wrote files of some names. */
export const clearLeftOvers = (folder: string, isOurs: (name: string) => boolean): void => {
  for (const name of namesIn(folder)) {
    const left = leftOver(name);
    if (left !== undefined && isOurs(left.of) && !isRunning(left.pid))
      rmSync(join(folder, name), { force: true });
  }
};

/** The note of what is about to change, in the folder that it concerns. */
export const NOTE = "write";

/** Whether a name is that of a file which a process leaves in a folder of answers where it is killed. */
export const isLeftOver = (name: string): boolean => {
  const of = leftOver(name)?.of;
  return of === NOTE || of?.endsWith(".yaml") === true;
};
