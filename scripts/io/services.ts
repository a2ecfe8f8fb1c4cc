import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../core/source.ts";
import { readSourceFile, shown } from "./source-file.ts";

const SERVICE = "service.yaml";

/** One of several services of a company. */
export interface ServiceFolder {
  /** The folder's own name, which should be the service's id. */
  readonly name: string;
  /** The folder, as a path from the working folder. */
  readonly folder: string;
  /** Its `service.yaml`; undefined where there is none. */
  readonly file: SourceFile | undefined;
}

/** A folder of answers that holds several services, each in a folder of its own. */
export interface ServiceFolders {
  /** The folder, as it is shown to people. */
  readonly folder: string;
  readonly services: readonly ServiceFolder[];
  /** What stands beside them and belongs to none. */
  readonly strays: readonly SourceFile[];
}

/** Whether a path is that of a folder itself, and no link to one. */
const isFolder = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * The services that stand side by side in a folder of answers; undefined where the folder is that of one service, whose
 * `service.yaml` lies in it, or of none.
 */
export const readServices = (answers: string): ServiceFolders | undefined => {
  if (existsSync(join(answers, SERVICE))) return undefined;
  let names: readonly string[];
  try {
    names = readdirSync(answers)
      .filter((name) => !name.startsWith("."))
      .sort();
  } catch {
    return undefined;
  }
  const folders = names.filter((name) => isFolder(join(answers, name)));
  if (!folders.some((name) => existsSync(join(answers, name, SERVICE)))) return undefined;
  return {
    folder: shown(answers),
    services: folders.map((name) => {
      const path = join(answers, name, SERVICE);
      const file = existsSync(path) ? readSourceFile(path) : undefined;
      return { name, folder: join(answers, name), file };
    }),
    strays: names
      .filter((name) => !folders.includes(name))
      .map((name) => readSourceFile(join(answers, name))),
  };
};
