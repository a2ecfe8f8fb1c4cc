import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Io } from "../io/io.ts";
import { answerFileName, type Checklist, checklistsOf, type Model } from "../core/model.ts";
import { showable } from "../core/untrusted.ts";
import { LITTER } from "../io/folder.ts";
import { isLeftOver } from "../io/left-overs.ts";
import { recoverFiles } from "../io/write.ts";

/** Tells on stderr of a command that was killed while it wrote into a folder, and clears away what it left. */
export const tellBrokenOff = (folder: string, io: Io): void => {
  for (const said of recoverFiles(folder)) io.err(`${showable(said)}\n`);
};

/**
 * What stands in a folder and is no file of a sheet, hidden or not: no command that writes a sheet there could have written
 * it. The model says which names that begin with no digit are items' (A1-cloud.yaml of a company's own item, but no
 * compose-local.yaml). None where there is no such folder.
 */
export const strangersIn = (folder: string, model: Model): readonly string[] => {
  const [main, ...others] = checklistsOf(model);
  return main === undefined ? [] : strangersOf(folder, main, others);
};

/** The same of the answers to one checklist; those to others stand in folders named after them. */
const strangersOf = (
  folder: string,
  { items }: Checklist,
  others: readonly Checklist[],
): readonly string[] => {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  const known = new Set(["service.yaml", ...items.map(answerFileName)]);
  return names
    .flatMap((name): readonly string[] => {
      const path = join(folder, name);
      const isFolder = lstatSync(path).isDirectory();
      const further = isFolder ? others.find(({ id }) => id === name) : undefined;
      if (further !== undefined) return strangersOf(path, further, []).map((each) => `${name}/${each}`);
      const isOurs =
        !isFolder && lstatSync(path).isFile() && (known.has(name) || /^\d[\d.]*-.+\.yaml$/.test(name));
      return isOurs || LITTER.has(name) || isLeftOver(name) ? [] : [name];
    })
    .sort();
};
