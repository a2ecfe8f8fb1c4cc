import type { Lang } from "../../core/lang.ts";
import type { Finding } from "../../core/finding.ts";
import { annotations } from "../../report/github.ts";

/** Issues the findings as workflow commands, which GitHub shows as annotations on the pull request's files. */
export const annotate = async (findings: readonly Finding[], lang: Lang): Promise<void> => {
  // Slow to load, and of use in a workflow only.
  const core = await import("@actions/core");
  for (const { severity, message, properties } of annotations(findings, lang)) {
    if (severity === "error") core.error(message, properties);
    else core.warning(message, properties);
  }
};
