import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A file to be written: its path below the target folder, with forward slashes, and its text or bytes. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

const temporaryName = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);

/** Writes one file whole or not at all. */
export const writeFile = (path: string, text: string): void => {
  const temporary = temporaryName(path);
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
};

/** Whether the folder may be replaced: it is absent, empty, or holds `marker`, which only our own output holds. */
export const isReplaceable = (folder: string, marker: string): boolean =>
  !existsSync(folder) || readdirSync(folder).length === 0 || existsSync(join(folder, marker));

/** Replaces a folder by the given files: until all are written, the folder stays as it was. */
export const writeFolder = (folder: string, files: readonly OutputFile[]): void => {
  const [fresh, stale] = [temporaryName(folder), `${temporaryName(folder)}.old`];
  try {
    for (const { path, content } of files) {
      const target = join(fresh, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    if (existsSync(folder)) renameSync(folder, stale);
    renameSync(fresh, folder);
  } catch (error) {
    if (!existsSync(folder) && existsSync(stale)) renameSync(stale, folder);
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  rmSync(stale, { recursive: true, force: true });
};
