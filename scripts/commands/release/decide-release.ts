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
import { CommandError } from "../command.ts";
import type { Published } from "./published.ts";

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

/** The versions that are tagged at the commit that is checked out. */
const versionsAtHead = (folder: string): readonly string[] =>
  releaseTags(folder, "--points-at=HEAD").map(({ version }) => version);

/** What was begun with another version than the plan's was not begun by this tool, or the answers have changed since. */
const refuseBegun = (tags: readonly string[], drafts: readonly string[], planned: string): void => {
  const tag = tags.find((version) => version !== planned);
  if (tag !== undefined)
    throw new CommandError(
      `v${tag}: 公開した版のないタグがこのコミットにありますが、変更から決まる版は v${planned} です。誰が付けたかを確かめ、誤りなら消してから、もう一度実行してください\nthis commit has a tag without a release, but the changes ask for v${planned}; see who made it, remove it if it is wrong, and run this again:\n\n  git push origin --delete v${tag}\n  git tag -d v${tag}`,
    );
  const draft = drafts.find((version) => version !== planned);
  if (draft !== undefined)
    throw new CommandError(
      `v${draft}: 公開していない下書きがありますが、変更から決まる版は v${planned} です。要らなければ消してから、もう一度実行してください\nthere is a draft of this release, but the changes ask for v${planned}; remove it if it is not wanted, and run this again:\n\n  gh release delete v${draft}`,
    );
};

// Without the last release there is nothing to count from.
const refuseShallow = (folder: string): void => {
  if (historyLack(folder) === "shallow") throw new CommandError(sayLack("shallow"));
};

const refuseTaken = (folder: string, tag: string, commit: string): void => {
  const tagged = commitOf(folder, `refs/tags/${tag}`);
  if (tagged !== undefined && tagged !== commit)
    throw new CommandError(
      `${tag}: 次の版のタグが、公開した版のないまま、別のコミット(${tagged.slice(0, 7)})に付いています。誤りなら git push origin --delete ${tag} で消してください / the tag of the next release stands at another commit, without a release; if it is wrong, remove it with git push origin --delete ${tag}`,
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
 * @throws CommandError where the clone lacks history, the version's tag stands at another commit, or another one was begun
 */
export const decideRelease = (
  model: Model,
  folder: string,
  { commit, date }: Head,
  sheet: Sheet,
  { versions, drafts }: Published,
): {
  readonly decision: Decision;
  readonly changes: ReleasedChanges | undefined;
  /** Organisations that own answers and not the repository: with any of them nothing is released. */
  readonly foreign: readonly string[];
} => {
  refuseShallow(folder);
  const isPublished = (version: string): boolean => versions.has(version);
  const past = readPastReleases(folder, isPublished);
  const revision = revisionOf(sheet);
  const { release: isDue, version: next, last, bump } = planRelease(model, past, revision);
  const tagged = versionsAtHead(folder);
  // Doing it again completes it, or finds it done.
  const begun = tagged.find(isPublished) ?? tagged.find((each) => each === next);
  if (!tagged.some(isPublished)) refuseBegun(tagged, isDue ? drafts : [], next);
  const version = begun ?? next;
  const tag = `v${version}`;
  // A run of an older commit that is repeated comes too late.
  const isWanted = begun !== undefined || (isDue && !isSuperseded(folder, isPublished));
  const foreign = strangers(folder, sheet);
  const release = isWanted && foreign.length === 0;
  if (release) refuseTaken(folder, tag, commit);
  const [changes] = changelog(model, past, { version, date, commit, revision });
  return { decision: { release, version, tag, last, bump, commit }, changes, foreign };
};
