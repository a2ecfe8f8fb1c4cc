import { gitOrFail, hasHistory, type PastFile, readFilesAt } from "../io/git.ts";
import { newestFirst } from "./releases.ts";

/** A tag of a release. */
export interface ReleaseTag {
  /** The tag's name without its `v`. */
  readonly version: string;
  readonly commit: string;
}

/** A tag of a release, with the files of the answers that it holds. */
export interface TaggedAnswers extends ReleaseTag {
  /** The commit's day in Japan, YYYY-MM-DD. */
  readonly date: string;
  readonly files: readonly PastFile[];
}

/**
 * The tags of releases (`v1.2.0`) that git lists, the newest version first; anything else that is tagged is no release.
 * @throws GitError where git cannot tell
 */
export const releaseTags = (folder: string, ...filter: readonly string[]): readonly ReleaseTag[] => {
  if (!hasHistory(folder)) return [];
  const format = "--format=%(refname:strip=2)%00%(objectname)%00%(*objectname)";
  return gitOrFail(folder, ["for-each-ref", ...filter, format, "refs/tags/v*"])
    .toString()
    .split("\n")
    .flatMap((line) => {
      const [name = "", object = "", target = ""] = line.split("\0");
      // An annotated tag is an object of its own.
      const commit = target === "" ? object : target;
      return /^v\d+\.\d+\.\d+$/.test(name) ? [{ version: name.slice(1), commit, date: "" }] : [];
    })
    .sort(newestFirst)
    .map(({ version, commit }) => ({ version, commit }));
};

/** The days in Japan on which commits were made, by hash. */
const datesOf = (folder: string, commits: readonly string[]): ReadonlyMap<string, string> => {
  const days = ["--date=format-local:%Y-%m-%d", "--format=%H %cd"];
  const dated = gitOrFail(folder, ["log", "--no-walk", ...days, ...new Set(commits)]);
  return new Map(
    dated
      .toString()
      .split("\n")
      .map((line): [string, string] => {
        const [commit = "", date = ""] = line.split(" ");
        return [commit, date];
      }),
  );
};

/**
 * The tags of releases at the commit that is checked out or before it. Git's own `--merged` goes by the days that commits
 * claim, and overlooks tags behind a few that claim to be older.
 */
const mergedTags = (folder: string): readonly ReleaseTag[] => {
  const tags = releaseTags(folder);
  if (tags.length === 0) return [];
  const reached = new Set(gitOrFail(folder, ["rev-list", "HEAD"]).toString().split("\n"));
  return tags.filter(({ commit }) => reached.has(commit));
};

/** Which of the tags that look like releases are releases. */
export type IsPublished = (version: string) => boolean;

/**
 * The releases before the commit that is checked out, by their tags; what is tagged at that commit is no past.
 * @throws GitError where one of them cannot be read
 */
export const readReleases = (
  folder: string,
  isPublished: IsPublished = () => true,
): readonly TaggedAnswers[] => {
  const here = new Set(releaseTags(folder, "--points-at=HEAD").map(({ version }) => version));
  const tags = mergedTags(folder).filter(({ version }) => !here.has(version) && isPublished(version));
  if (tags.length === 0) return [];
  const dates = datesOf(
    folder,
    tags.map(({ commit }) => commit),
  );
  return tags.map(({ version, commit }) => ({
    version,
    commit,
    date: dates.get(commit) ?? "",
    files: readFilesAt(folder, commit),
  }));
};

/** Whether a release holds the commit that is checked out, and more: then nothing older is released any more. */
export const isSuperseded = (folder: string, isPublished: IsPublished = () => true): boolean => {
  const count = (filter: string): number =>
    releaseTags(folder, filter).filter(({ version }) => isPublished(version)).length;
  return count("--contains=HEAD") > count("--points-at=HEAD");
};

/** What git knows of the state that a folder is in. */
export interface Head {
  readonly commit: string;
  /** The commit's day in Japan, YYYY-MM-DD. */
  readonly date: string;
  /** The last release before or at the commit, from a tag like `v1.2.0`. */
  readonly tag?: string;
  /** Whether the commit is that release. */
  readonly isTagged: boolean;
  /** Whether files differ from the commit. */
  readonly isModified: boolean;
}

/**
 * The commit that is checked out; undefined without one. @throws GitError where there is one that git does not read
 */
export const readHead = (folder: string): Head | undefined => {
  if (!hasHistory(folder)) return undefined;
  const head = gitOrFail(folder, ["log", "-1", "--date=format-local:%Y-%m-%d", "--format=%H %cd", "HEAD"]);
  const [commit = "", date = ""] = head.toString().trim().split(" ");
  const [here] = releaseTags(folder, "--points-at=HEAD");
  const tag = (here ?? mergedTags(folder)[0])?.version;
  const modified = gitOrFail(folder, ["status", "--porcelain", "--untracked-files=no"]);
  return {
    commit,
    date,
    ...(tag === undefined ? {} : { tag }),
    isTagged: here !== undefined,
    isModified: modified.length > 0,
  };
};
