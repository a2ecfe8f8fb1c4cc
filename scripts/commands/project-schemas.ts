import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Model } from "../core/model.ts";
import { engineRoot, readEngineFile } from "../io/engine.ts";
import { readSourceFile } from "../io/source-file.ts";
import { answerSchemas, type GeneratedFile, LIBRARY_SCHEMA, staleAmong } from "../load/schema/generate.ts";

/** What a generated file may take. */
const MAX_KIB = 8192;

const SERVICE = "schema/service.schema.json";

/** What editors hold `service.yaml` to: the engine's own. */
const serviceSchema = (): GeneratedFile => ({ path: SERVICE, text: readEngineFile(SERVICE).text });

/** The schemas of a new project: for its answers to the first checklist, and for `service.yaml`. */
export const firstSchemas = (model: Model): readonly GeneratedFile[] => [
  answerSchemas(model)[0],
  serviceSchema(),
];

/** The text of a generated file of a project, empty where it is not there. */
export const readGenerated = (root: string, path: string): string =>
  readSourceFile(join(root, path), MAX_KIB).text;

/**
 * What editors hold the answers of a project to: its own schema, which knows its own items and facts. Those of further
 * checklists are there once they have been made.
 */
export const projectSchemas = (model: Model, root: string): readonly GeneratedFile[] => {
  const [main, ...further] = answerSchemas(model);
  const others = [...further, serviceSchema()];
  const hasLibrary = existsSync(join(root, "library"));
  return [
    main,
    ...others.filter(({ path }) => existsSync(join(root, path)) || (hasLibrary && path === LIBRARY_SCHEMA)),
  ];
};

/** Those of them that do not say what they should. A project that has none, and adds nothing, needs none. */
export const staleSchemas = (model: Model, root: string, needs: boolean): readonly GeneratedFile[] => {
  if (root === engineRoot()) return [];
  const files = projectSchemas(model, root).filter(({ path }) => needs || existsSync(join(root, path)));
  return staleAmong(files, (path) => readGenerated(root, path));
};
