import type { FileVerdict, Verdict } from "./compare.ts";

const SAID: Readonly<Record<Verdict, string>> = {
  same: "同じ / same   ",
  differs: "違う / DIFFERS",
  missing: "不足 / MISSING",
  extra: "余分 / EXTRA  ",
};

/** One line per file. The paths have been held to a plain form before. */
export const showVerdicts = (files: readonly FileVerdict[]): string =>
  files.map(({ path, verdict }) => `  ${SAID[verdict]}  ${path}\n`).join("");
