import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ModelSource, OwnSource, SourceFile } from "../core/source.ts";
import { readSourceFile } from "./source-file.ts";

const rootAbove = (folder: string): string => {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("the engine's package.json is not found");
  return rootAbove(parent);
};

let root: string | undefined;

/** Where the engine is installed: the folder of its own package.json, whether it runs from source or as a package. */
export const engineRoot = (): string => (root ??= rootAbove(dirname(fileURLToPath(import.meta.url))));

/** The absolute path of a file that belongs to the engine, from its path below the engine's root. */
export const engineFile = (path: string): string => join(engineRoot(), path);

/** What we ship is as large as it needs to be. */
const MAX_ENGINE_KIB = 8192;

/** Reads a file that belongs to the engine. */
export const readEngineFile = (path: string): SourceFile => readSourceFile(engineFile(path), MAX_ENGINE_KIB);

/** The package that a PDF needs: its compiler, and the fonts. From source the packages that it is made from stand in for it. */
export const PDF_PART = "security-checklist-pdf";

/** A file that a PDF needs, by the name of the package that it is from and the path in it; undefined where it is not installed. */
export const readPdfFile = (path: string): Uint8Array | undefined => {
  const { resolve } = createRequire(import.meta.url);
  const find = (name: string): string | undefined => {
    try {
      return resolve(name);
    } catch {
      return undefined;
    }
  };
  const file = find(`${PDF_PART}/files/${path}`) ?? find(path);
  return file === undefined ? undefined : readFileSync(file);
};

const CHECKLISTS = "schema/checklists";

/** The checklist that is answered where service.yaml names none. */
const MAIN = "meti-2010.yaml";

/** Reads the checklists and the vocabulary with their schemas, and what the project adds in whose folder answers lie. */
export const loadModelSource = (own?: OwnSource): ModelSource => ({
  ...(own === undefined ? {} : { own }),
  checklist: readEngineFile(`${CHECKLISTS}/${MAIN}`),
  further: readdirSync(engineFile(CHECKLISTS))
    .filter((name) => name.endsWith(".yaml") && name !== MAIN)
    .sort()
    .map((name) => readEngineFile(`${CHECKLISTS}/${name}`)),
  checklistSchema: readEngineFile("schema/checklist.schema.json"),
  facts: readEngineFile("schema/facts.yaml"),
  factsSchema: readEngineFile("schema/facts.schema.json"),
  words: { ja: readEngineFile("schema/words/ja.yaml"), en: readEngineFile("schema/words/en.yaml") },
  wordsSchema: readEngineFile("schema/words.schema.json"),
  migrations: readEngineFile("schema/migrations.yaml"),
  migrationsSchema: readEngineFile("schema/migrations.schema.json"),
});
