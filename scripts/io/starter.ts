import { readdirSync } from "node:fs";
import { join } from "node:path";
import { engineFile, readEngineFile } from "./engine.ts";
import { slashed } from "./source-file.ts";

/** A file that a repository begins with: its path from the repository's root, and its text. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

// npm leaves a file out, or reads it as its own, where its name begins with a dot.
const dotted = (path: string): string => path.replaceAll(/(^|\/)dot-/g, "$1.");

/**
 * What a repository begins with, in the order of paths: `shared` is in the engine's own repository, too, word for word; `adopter`
 * only in one that has the engine installed.
 */
export const readStarter = (part: "shared" | "adopter"): readonly StarterFile[] => {
  const folder = join("starter", part);
  return readdirSync(engineFile(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => slashed(join(entry.parentPath, entry.name)).slice(slashed(engineFile(folder)).length + 1))
    .sort()
    .map((path) => ({ path: dotted(path), text: readEngineFile(`${slashed(folder)}/${path}`).text }));
};
