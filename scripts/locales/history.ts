import { history as en } from "../report/changes/messages.en.ts";
import { history as ja } from "../report/changes/messages.ja.ts";
import type { Lang } from "../core/lang.ts";

/** What is said of the changes between two revisions: by `npm run diff`, release notes, changelog and feed. */
export interface HistoryWords {
  /** What a customer will see changed. */
  readonly title: string;
  /** Headings, the worst first. */
  readonly groups: Readonly<
    Record<"weaker" | "withdrawn" | "changed" | "stronger" | "disclosed" | "wording", string>
  >;
  readonly noChange: string;
  readonly firstRelease: string;
  readonly changelog: (service: string) => string;
  /** One line on a release, for a feed. */
  readonly entry: (service: string, version: string) => string;
  readonly bump: Readonly<Record<"major" | "minor" | "patch" | "none", string>>;
  readonly version: (last: string | undefined, next: string) => string;
  readonly columns: readonly [item: string, promise: string, before: string, after: string];
  /** A side that does not state it. */
  readonly absent: string;
  /** Heads the column of texts, with their changed words. */
  readonly texts: string;
  /** Which commit of a pull request is compared, or could not be, by the first digits of its hash. */
  readonly compared: (commit: string) => string;
  readonly notCompared: (commit: string) => string;
  /** What the check of a commit left is no comparison. */
  readonly refused: (commit: string) => string;
  /** Ends a comment, or the notes of a release, that has been cut. */
  readonly cut: string;
  readonly cutNotes: string;
  readonly part: Readonly<Record<"mark" | "text.ja" | "text.en", string>>;
  /** The issue that reminds a team. */
  readonly upkeep: {
    readonly issue: (team: string) => string;
    readonly title: string;
    readonly intro: (day: string) => string;
    readonly done: string;
  };
  readonly owners: (owners: readonly string[]) => string;
  readonly suspects: (items: readonly string[]) => string;
}

export const historyWords: Readonly<Record<Lang, HistoryWords>> = { ja, en };
