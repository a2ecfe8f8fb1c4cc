import { lstatSync, readFileSync } from "node:fs";
import type { Comparison } from "../history/comparison.ts";
import { readComparison } from "../history/report/read-comparison.ts";
import { CommandError } from "./run.ts";

const MAX_MIB = 8;

/**
 * The comparison in a file that a stranger's code may have written. Nothing but a plain file of a fitting size is opened.
 * @throws CommandError where it holds anything else than `npm run diff -- --format json` writes.
 */
export const readStranger = (file: string): Comparison => {
  const stat = lstatSync(file);
  const isFit = stat.isFile() && stat.size <= MAX_MIB * 2 ** 20;
  const comparison = isFit ? readComparison(readFileSync(file, "utf8")) : undefined;
  if (comparison !== undefined) return comparison;
  throw new CommandError(
    `${file}: npm run diff -- --format json の結果ではありません / is not what npm run diff -- --format json writes`,
  );
};
