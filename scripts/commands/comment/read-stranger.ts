import { lstatSync, readFileSync } from "node:fs";
import type { Comparison, ServicesComparison } from "../../change/comparison.ts";
import { readComparison } from "../../report/changes/read-comparison.ts";

const MAX_MIB = 2;

/**
 * The comparison in a file that a stranger's code may have written; undefined where it holds anything else than
 * `npm run diff -- --format json` writes. Nothing but a plain file of a fitting size is opened.
 */
export const readStranger = (file: string): Comparison | ServicesComparison | undefined => {
  const stat = lstatSync(file);
  const isFit = stat.isFile() && stat.size <= MAX_MIB * 2 ** 20;
  return isFit ? readComparison(readFileSync(file, "utf8")) : undefined;
};
