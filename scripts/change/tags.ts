import { git, type PastFile, readFilesAt } from "../io/git.ts";
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

/** The tags of releases (`v1.2.0`) that git lists, the newest version first; anything else that is tagged is no release. */
export const releaseTags = (folder: string, ...filter: readonly string[]): readonly ReleaseTag[] => {
  const format = "--format=%(refname:strip=2)%00%(objectname)%00%(*objectname)";
  const listed = git(folder, ["for-each-ref", ...filter, format, "refs/tags/v*"]);
  return (listed?.toString() ?? "")
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
  const dated = git(folder, ["log", "--no-walk", ...days, ...new Set(commits)]);
  return new Map(
    (dated?.toString() ?? "").split("\n").map((line): [string, string] => {
      const [commit = "", date = ""] = line.split(" ");
      return [commit, date];
    }),
  );
};

/** The releases before the commit that is checked out, by their tags; what is tagged at that commit is no past. */
export const readReleases = (folder: string): readonly TaggedAnswers[] => {
  const here = new Set(releaseTags(folder, "--points-at=HEAD").map(({ version }) => version));
  const tags = releaseTags(folder, "--merged=HEAD").filter(({ version }) => !here.has(version));
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
export const isSuperseded = (folder: string): boolean =>
  releaseTags(folder, "--contains=HEAD").length > releaseTags(folder, "--points-at=HEAD").length;
