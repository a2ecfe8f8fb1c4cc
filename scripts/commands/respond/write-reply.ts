import { existsSync } from "node:fs";
import type { FileChange } from "../../io/write.ts";
import type { Questionnaire } from "../../respond/questionnaire.ts";
import { markdownReport } from "../../respond/report/markdown.ts";
import type { Outcome } from "../../respond/report/outcome.ts";
import { fillsOf } from "../../respond/respond.ts";
import type { RespondOptions } from "./respond-options.ts";

/** The filled file and its reports, to be written; none where a filled file is only confirmed. */
export const replyFiles = async (
  bytes: Uint8Array,
  questionnaire: Questionnaire,
  outcome: Outcome,
  out: string,
  { confirm, force }: RespondOptions,
): Promise<readonly FileChange[]> => {
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
  return files.map(([path, content]) => ({ path, content }));
};
