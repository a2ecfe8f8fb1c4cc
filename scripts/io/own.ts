import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { OWN_PARTS, type OwnSource } from "../core/source.ts";
import { readEngineFile } from "./engine.ts";
import { readSourceFile } from "./source-file.ts";

const OWN = "own";

/** The largest of its files that is read: hundreds of items in two languages. */
const MAX_OWN_KIB = 256;

// Answers lie in `answers/`, those of one of several services in `answers/<service>/`, those to a further checklist one deeper.
const DEPTH = 3;

/** `own/` beside the answers, or beside a folder around them up to the top of their repository; undefined where there is none. */
const ownFolder = (folder: string, depth = DEPTH): string | undefined => {
  const parent = dirname(folder);
  const own = join(parent, OWN);
  // A service may be called so.
  if (existsSync(own) && !existsSync(join(own, "service.yaml"))) return own;
  const isTop = parent === folder || existsSync(join(folder, ".git")) || existsSync(join(parent, ".git"));
  return isTop || depth === 1 ? undefined : ownFolder(parent, depth - 1);
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
