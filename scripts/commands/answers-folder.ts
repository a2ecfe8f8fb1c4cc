import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Io } from "../io/io.ts";
import { answerFileName, type Model } from "../core/model.ts";
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
export const strangersIn = (folder: string, { checklist }: Model): readonly string[] => {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  const known = new Set(["service.yaml", ...checklist.items.map(answerFileName)]);
  const isOurs = (name: string): boolean =>
    (known.has(name) || /^\d[\d.]*-.+\.yaml$/.test(name)) && lstatSync(join(folder, name)).isFile();
  return names.filter((name) => !isOurs(name) && !LITTER.has(name) && !isLeftOver(name)).sort();
};
