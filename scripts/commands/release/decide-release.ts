import { foreignOrganisations } from "../../setup/doctor/teams.ts";
import { commitOf, git, historyLack } from "../../io/git.ts";
import { sayLack } from "../../core/past.ts";
import {
  changelog,
  newestFirst,
  planReleases,
  type ReleasedChanges,
  type ServicePast,
} from "../../change/releases.ts";
import { servicesAt } from "../../change/services.ts";
import { revisionOf } from "../../change/revision.ts";
import { type Head, isSuperseded, readReleases, releaseTags, type TaggedAnswers } from "../../change/tags.ts";
import type { Bump } from "../../change/version.ts";
import type { Model } from "../../core/model.ts";
import type { Sheet } from "../../core/sheet.ts";
import { pastOf } from "../revisions.ts";
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
const strangers = (folder: string, sheets: readonly Sheet[]): readonly string[] => {
  const origin = git(folder, ["remote", "get-url", "origin"])?.toString();
  const owners = sheets.flatMap(({ answers }) => answers.map(({ answer }) => answer.owner));
  return foreignOrganisations(origin, owners) ?? [];
};

/** The services that are released together. */
export interface ReleasedServices {
  readonly model: Model;
  readonly sheets: readonly Sheet[];
  /** Whether the only one's answers stand in the folder of answers itself. */
  readonly isAlone: boolean;
}

/** What a release changes in one service. */
export interface ServiceChanges {
  readonly sheet: Sheet;
  readonly changes: ReleasedChanges;
}

/** The past of services that answer, and of those that answered in the last release and are gone. */
const pastsOf = (
  tagged: readonly TaggedAnswers[],
  { model, sheets, isAlone }: ReleasedServices,
): readonly (ServicePast & { readonly sheet?: Sheet })[] => {
  const own = sheets.map((sheet) => ({
    sheet,
    model: sheet.model,
    past: pastOf(tagged, { id: sheet.service.id, isAlone }),
    now: revisionOf(sheet),
  }));
  const [last] = [...tagged].sort(newestFirst);
  const before = last === undefined ? undefined : servicesAt(last.files);
  // Where there was one and is one, it is the same, whatever it was called.
  const ids = before === undefined || (before.isAlone && isAlone) ? [] : [...before.files.keys()];
  const gone = ids.filter((id) => !sheets.some(({ service }) => service.id === id));
  return [
    ...own,
    ...gone.map((id) => ({ model, past: pastOf(tagged, { id, isAlone: false }), now: undefined })),
  ];
};

/**
 * Whether and as what the answers of a folder are released, from what changed since its last release, and what that
 * release changes in each service.
 * @throws CommandError where the clone lacks history, the version's tag stands at another commit, or another one was begun
 */
export const decideRelease = (
  folder: string,
  { commit, date }: Head,
  services: ReleasedServices,
  { versions, drafts }: Published,
): {
  readonly decision: Decision;
  readonly changes: readonly ServiceChanges[];
  /** Organisations that own answers and not the repository: with any of them nothing is released. */
  readonly foreign: readonly string[];
} => {
  refuseShallow(folder);
  const isPublished = (version: string): boolean => versions.has(version);
  const tagged = readReleases(folder, isPublished);
  const pasts = pastsOf(tagged, services);
  const { release: isDue, version: next, last, bump } = planReleases(tagged, pasts);
  const atHead = versionsAtHead(folder);
  // Doing it again completes it, or finds it done.
  const begun = atHead.find(isPublished) ?? atHead.find((each) => each === next);
  if (!atHead.some(isPublished)) refuseBegun(atHead, isDue ? drafts : [], next);
  const version = begun ?? next;
  const tag = `v${version}`;
  // A run of an older commit that is repeated comes too late.
  const isWanted = begun !== undefined || (isDue && !isSuperseded(folder, isPublished));
  const foreign = strangers(folder, services.sheets);
  const release = isWanted && foreign.length === 0;
  if (release) refuseTaken(folder, tag, commit);
  const changes = pasts.flatMap(({ sheet, model, past, now }): readonly ServiceChanges[] => {
    if (sheet === undefined || now === undefined) return [];
    const [released] = changelog(model, past, { version, date, commit, revision: now });
    return released === undefined ? [] : [{ sheet, changes: released }];
  });
  return { decision: { release, version, tag, last, bump, commit }, changes, foreign };
};
