import { visibleJson } from "../../core/untrusted.ts";
import type { ReleasedChanges } from "../../change/releases.ts";

/** What each release changed, the newest first, as JSON for other programs. */
export const toChangelogJson = (releases: readonly ReleasedChanges[]): string => {
  const listed = releases.map(({ version, date, commit, changes }) => ({ version, date, commit, changes }));
  return visibleJson({ format: 1, releases: listed });
};
