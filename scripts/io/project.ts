import { existsSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { engineRoot } from "./engine.ts";

/** The repository that holds the answers. The engine may be installed in it, or be the same folder. */
export interface Project {
  readonly root: string;
  /** The absolute path of one of its files, from its path below the root. */
  readonly file: (path: string) => string;
  /** Whether the engine runs from source in this very folder, so that what is generated for it lies here, too. */
  readonly isEngine: boolean;
}

const ancestors = (folder: string): readonly string[] => {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
};

const isSame = (a: string, b: string): boolean => {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
};

/** The project that a folder lies in: its repository; where it lies in none, the folder itself. */
export const projectAt = (folder: string): Project => {
  const here = resolve(folder);
  const root = ancestors(here).find((each) => existsSync(join(each, ".git"))) ?? here;
  return { root, file: (path) => join(root, path), isEngine: isSame(root, engineRoot()) };
};
