import type { FileChange } from "../../io/write.ts";
import type { Questionnaire } from "../../respond/questionnaire.ts";
import { jsonReport } from "../../respond/report/json.ts";
import { markdownReport } from "../../respond/report/markdown.ts";
import type { Outcome } from "../../respond/report/outcome.ts";
import { type Answering, coverFills, fillsOf } from "../../respond/respond.ts";
import { reportBeside } from "./confirming.ts";

/** The filled file and its reports, to be written. */
export const replyFiles = async (
  bytes: Uint8Array,
  questionnaire: Questionnaire,
  outcome: Outcome,
  out: string,
  answering: Answering,
): Promise<readonly FileChange[]> => {
  const [{ fillIn }, { htmlReport }] = await Promise.all([
    import("../../tables/write/fill.ts"),
    import("../../respond/report/html.tsx"),
  ]);
  const files = [
    [
      out,
      await fillIn(bytes, questionnaire, [
        ...coverFills(questionnaire.cover ?? [], answering),
        ...fillsOf(outcome.replies, outcome.card?.empty),
      ]),
    ],
    [`${out}.report.html`, await htmlReport(outcome)],
    [`${out}.report.md`, markdownReport(outcome)],
    [reportBeside(out), jsonReport(outcome)],
  ] as const;
  return files.map(([path, content]) => ({ path, content }));
};
