import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { OWN_PARTS, type OwnSource } from "../core/source.ts";
import { readEngineFile } from "./engine.ts";
import { readServices } from "./services.ts";
import { readSourceFile } from "./source-file.ts";

const OWN = "own";

/** The largest of its files that is read: hundreds of items in two languages. */
const MAX_OWN_KIB = 256;

const ANSWERS = "answers";

/** `own/` beside the answers, or for one of several services beside the folder that holds them all; undefined where there is none. */
const ownFolder = (folder: string): string | undefined => {
  const parent = dirname(folder);
  // The answers of a project's only service are no service beside others.
  const isOneOfSeveral =
    basename(parent) === ANSWERS || (basename(folder) !== ANSWERS && readServices(parent) !== undefined);
  return [parent, ...(isOneOfSeveral ? [dirname(parent)] : [])]
    .map((each) => join(each, OWN))
    .find((own) => own !== folder && existsSync(own) && !existsSync(join(own, "service.yaml")));
};

/** Reads what the project of a folder of answers adds: its own items, facts, words and rules; undefined where it adds nothing. */
export const loadOwn = (answers: string, ruleIds: readonly string[]): OwnSource | undefined => {
  const folder = ownFolder(resolve(answers));
  if (folder === undefined) return undefined;
  // Hidden files (.DS_Store, editors' swap files) are nobody's rules.
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  const [items, facts, words, rules] = OWN_PARTS.map((part) =>
    readEngineFile(`schema/own-${part}.schema.json`),
  );
  if (items === undefined || facts === undefined || words === undefined || rules === undefined)
    return undefined;
  return {
    root: dirname(folder),
    files: names.sort().map((name) => readSourceFile(join(folder, name), MAX_OWN_KIB)),
    schemas: { items, facts, words, rules },
    ruleIds,
  };
};
