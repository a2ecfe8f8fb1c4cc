import { existsSync } from "node:fs";
import { writeFile } from "../../io/write.ts";
import type { Questionnaire } from "../../respond/questionnaire.ts";
import { markdownReport } from "../../respond/report/markdown.ts";
import type { Outcome } from "../../respond/report/outcome.ts";
import { fillsOf } from "../../respond/respond.ts";
import type { RespondOptions } from "./respond-options.ts";

/** Writes the filled file and its reports, each whole or not at all; gives their paths. */
export const writeReply = async (
  bytes: Uint8Array,
  questionnaire: Questionnaire,
  outcome: Outcome,
  out: string,
  { confirm, force }: RespondOptions,
): Promise<readonly string[]> => {
  if (confirm !== undefined && force !== true && existsSync(out)) return [];
  const [{ fillIn }, { htmlReport }] = await Promise.all([
    import("../../tables/write/fill.ts"),
    import("../../respond/report/html.tsx"),
  ]);
  const files = [
    [out, await fillIn(bytes, questionnaire, fillsOf(outcome.replies))],
    [`${out}.report.html`, await htmlReport(outcome)],
    [`${out}.report.md`, markdownReport(outcome)],
  ] as const;
  for (const [path, content] of files) writeFile(path, content);
  return files.map(([path]) => path);
};
