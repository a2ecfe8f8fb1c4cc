import { foreignOrganisations } from "../../setup/doctor/teams.ts";
import { commitOf, git, historyLack } from "../../io/git.ts";
import { sayLack } from "../../core/past.ts";
import { changelog, planRelease, type ReleasedChanges } from "../../change/releases.ts";
import { revisionOf } from "../../change/revision.ts";
import { type Head, isSuperseded, releaseTags } from "../../change/tags.ts";
import type { Bump } from "../../change/version.ts";
import type { Model } from "../../core/model.ts";
import type { Sheet } from "../../core/sheet.ts";
import { readPastReleases } from "../revisions.ts";
import { CommandError } from "../run.ts";

/** What the release workflow does next. None of it holds text of an answer. */
export interface Decision {
  /** False where no answer has changed, a later commit has been released, or the answers are still the template's. */
  readonly release: boolean;
  readonly version: string;
  readonly tag: string;
  readonly last: string | undefined;
  readonly bump: Bump;
  readonly commit: string;
}

/** The version that is tagged at the commit that is checked out: such a release was begun, and doing it again completes it. */
const versionAtHead = (folder: string): string | undefined =>
  releaseTags(folder, "--points-at=HEAD")[0]?.version;

// Without the last release there is nothing to count from.
const refuseShallow = (folder: string): void => {
  if (historyLack(folder) === "shallow") throw new CommandError(sayLack("shallow"));
};

const refuseTaken = (folder: string, tag: string, commit: string): void => {
  const tagged = commitOf(folder, `refs/tags/${tag}`);
  if (tagged !== undefined && tagged !== commit)
    throw new CommandError(
      `${tag}: このタグは、いまの履歴にない別のコミット(${tagged.slice(0, 7)})に付いています / this tag stands at a commit outside this history`,
    );
};

/**
 * The organisations whose teams own answers, though they do not own the repository. A repository made from the template
 * begins with the answers of another company, which nobody here could approve.
 */
const strangers = (folder: string, { answers }: Sheet): readonly string[] => {
  const origin = git(folder, ["remote", "get-url", "origin"])?.toString();
  const owners = answers.map(({ answer }) => answer.owner);
  return foreignOrganisations(origin, owners) ?? [];
};

/**
 * Whether and as what the answers of a folder are released, from what changed since its last release, and what that
 * release changes.
 * @throws CommandError where the clone lacks history, or the version's tag stands at a commit outside of it.
 */
export const decideRelease = (
  model: Model,
  folder: string,
  { commit, date }: Head,
  sheet: Sheet,
): {
  readonly decision: Decision;
  readonly changes: ReleasedChanges | undefined;
  /** Organisations that own answers and not the repository: with any of them nothing is released. */
  readonly foreign: readonly string[];
} => {
  refuseShallow(folder);
  const past = readPastReleases(folder);
  const revision = revisionOf(sheet);
  const { release: isDue, version: next, last, bump } = planRelease(model, past, revision);
  const begun = versionAtHead(folder);
  const version = begun ?? next;
  const tag = `v${version}`;
  // A run of an older commit that is repeated comes too late.
  const isWanted = begun !== undefined || (isDue && !isSuperseded(folder));
  const foreign = strangers(folder, sheet);
  const release = isWanted && foreign.length === 0;
  if (release) refuseTaken(folder, tag, commit);
  const [changes] = changelog(model, past, { version, date, commit, revision });
  return { decision: { release, version, tag, last, bump, commit }, changes, foreign };
};
