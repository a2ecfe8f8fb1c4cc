import { spawnSync } from "node:child_process";
import type { SourceFile } from "../sheet/source.ts";
import type { PastChange, Past } from "./past.ts";

// Days are told as in Japan, wherever the check runs; nothing may wait for a password, nor write.
const ENV = { TZ: "Asia/Tokyo", LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };

/** What git prints, run in the folder; undefined where git fails or is not there. */
export const git = (folder: string, args: readonly string[], input = ""): Buffer | undefined => {
  const { status, stdout } = spawnSync("git", ["-C", folder, ...args], {
    env: { ...process.env, ...ENV },
    input,
    maxBuffer: 2 ** 30,
  });
  return status === 0 ? stdout : undefined;
};

interface RawChange {
  readonly commit?: string;
  readonly date: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const NO_BLOB = /^0+$/;

/** Reads `--raw -z` output, in which `\u0001` begins a commit. */
const parseRaw = (output: string, today: string): readonly RawChange[] => {
  const tokens = output.split("\0");
  let [commit, date]: readonly [string | undefined, string] = [undefined, today];
  return tokens.flatMap((token, index): readonly RawChange[] => {
    if (token.startsWith("\u0001")) [commit, date = today] = token.slice(1).split(" ");
    const change = /^\n?:\d+ \d+ (?<before>[0-9a-f]+) (?<after>[0-9a-f]+) [A-Z]/.exec(token)?.groups;
    const [name, before, after] = [tokens[index + 1], change?.["before"], change?.["after"]];
    if (name === undefined || before === undefined || after === undefined) return [];
    return [{ ...(commit === undefined ? {} : { commit }), date, name, before, after }];
  });
};

/** The texts of blobs, by hash: one process for all of them. */
const readBlobs = (folder: string, hashes: readonly string[]): ReadonlyMap<string, string> => {
  const output = git(folder, ["cat-file", "--batch"], hashes.map((hash) => `${hash}\n`).join(""));
  const texts = new Map<string, string>();
  let at = 0;
  while (output !== undefined && at < output.length) {
    const end = output.indexOf("\n", at);
    const [hash = "", type, size = "0"] = output.toString("latin1", at, end).split(" ");
    const start = end + 1;
    at = type === "blob" ? start + Number(size) + 1 : start;
    if (type === "blob") texts.set(hash, output.toString("utf8", start, start + Number(size)));
  }
  return texts;
};

/**
 * The changes of each file of the folder since a time (ISO 8601), the newest first, what is not committed yet before all. Merges count
 * as one change. Where a clone is shallow, its first commit has no `before`; outside a repository there are none.
 */
export const readPast = (
  folder: string,
  files: readonly SourceFile[],
  since: string,
  today: string,
): Past => {
  const raw = ["--raw", "--no-abbrev", "--no-renames", "-z", "--relative"];
  const day = ["--date=format-local:%Y-%m-%d", "--format=%x01%H %cd"];
  const log = git(folder, ["log", "--first-parent", "-m", `--since=${since}`, ...raw, ...day, "--", "."]);
  if (log === undefined) return new Map();
  const uncommitted = git(folder, ["diff-index", ...raw, "HEAD", "--", "."]);
  const changes = [
    ...parseRaw(uncommitted?.toString() ?? "", today),
    ...parseRaw(log.toString(), today),
  ].filter(({ name }) => files.some((file) => file.name === name));
  const hashes = changes
    .flatMap(({ before, after }) => [before, after])
    .filter((hash) => !NO_BLOB.test(hash));
  const texts = readBlobs(folder, [...new Set(hashes)]);
  const toChange = ({ commit, date, name, before, after }: RawChange): PastChange => {
    // What is not committed yet has no blob: it is what was read.
    const now = commit === undefined ? files.find((file) => file.name === name)?.text : texts.get(after);
    const earlier = texts.get(before);
    return {
      date,
      ...(commit === undefined ? {} : { commit }),
      ...(earlier === undefined ? {} : { before: earlier }),
      ...(now === undefined ? {} : { after: now }),
    };
  };
  return new Map(
    files.map(({ name }) => [name, changes.filter((change) => change.name === name).map(toChange)]),
  );
};

/** The commit that a name stands for; undefined where there is none. */
export const commitOf = (folder: string, name: string): string | undefined =>
  // What follows is a name, even where it looks like an option.
  git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`])
    ?.toString()
    .trim();

/** The texts of the files of a folder as they were in a commit; undefined where it had no such folder. */
export const readFilesAt = (folder: string, commit: string): readonly string[] | undefined => {
  const listed = git(folder, ["ls-tree", "-z", commit, "./"]);
  if (listed === undefined) return undefined;
  const entries = listed
    .toString()
    .split("\0")
    .map((entry) => /^\d+ blob (?<hash>[0-9a-f]+)\t(?<path>.*)$/s.exec(entry)?.groups);
  const hashes = entries.flatMap((entry) =>
    entry?.["path"]?.endsWith(".yaml") === true ? [entry["hash"] ?? ""] : [],
  );
  const texts = readBlobs(folder, [...new Set(hashes)]);
  return hashes.flatMap((hash) => texts.get(hash) ?? []);
};

/** A tag of a release, with the texts of the answers that it holds. */
export interface TaggedAnswers {
  /** The tag's name without its `v`. */
  readonly version: string;
  readonly commit: string;
  /** The commit's day in Japan, YYYY-MM-DD. */
  readonly date: string;
  readonly texts: readonly string[];
}

/** The releases before the commit that is checked out, by their tags (`v1.2.0`); what is tagged at that commit is no past. */
export const readReleases = (folder: string): readonly TaggedAnswers[] => {
  const format = "--format=%(refname:strip=2)%00%(objectname)%00%(*objectname)";
  const listed = git(folder, ["for-each-ref", "--merged=HEAD", format, "refs/tags/v*"]);
  const head = commitOf(folder, "HEAD");
  const tags = (listed?.toString() ?? "").split("\n").flatMap((line) => {
    const [name, object, target] = line.split("\0");
    // An annotated tag is an object of its own.
    const commit = target === undefined || target === "" ? object : target;
    if (name === undefined || commit === undefined || commit === head) return [];
    return /^v\d+\.\d+\.\d+$/.test(name) ? [{ version: name.slice(1), commit }] : [];
  });
  if (tags.length === 0) return [];
  const days = ["--date=format-local:%Y-%m-%d", "--format=%H %cd"];
  const dated = git(folder, ["log", "--no-walk", ...days, ...new Set(tags.map(({ commit }) => commit))]);
  const dates = new Map(
    (dated?.toString() ?? "").split("\n").map((line): [string, string] => {
      const [commit = "", date = ""] = line.split(" ");
      return [commit, date];
    }),
  );
  return tags.map(({ version, commit }) => ({
    version,
    commit,
    date: dates.get(commit) ?? "",
    texts: readFilesAt(folder, commit) ?? [],
  }));
};

/** Whether a release holds the commit that is checked out, and more: then nothing older is released any more. */
export const isSuperseded = (folder: string): boolean => {
  const head = commitOf(folder, "HEAD");
  const names = git(folder, ["tag", "--contains", "HEAD", "--list", "v*"])?.toString().split("\n") ?? [];
  return names
    .filter((name) => /^v\d+\.\d+\.\d+$/.test(name))
    .some((name) => commitOf(folder, name) !== head);
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

/** The commit that is checked out; undefined without one. */
export const readHead = (folder: string): Head | undefined => {
  const head = git(folder, ["log", "-1", "--date=format-local:%Y-%m-%d", "--format=%H %cd", "HEAD"]);
  const [commit, date] = head?.toString().trim().split(" ") ?? [];
  if (commit === undefined || date === undefined) return undefined;
  const described = git(folder, ["describe", "--tags", "--long", "--match", "v[0-9]*.[0-9]*.[0-9]*"]);
  const { tag, since } =
    /^v(?<tag>.+)-(?<since>\d+)-g[0-9a-f]+$/.exec(described?.toString().trim() ?? "")?.groups ?? {};
  const modified = git(folder, ["status", "--porcelain", "--untracked-files=no"]);
  return {
    commit,
    date,
    ...(tag === undefined ? {} : { tag }),
    isTagged: since === "0",
    isModified: modified === undefined || modified.length > 0,
  };
};
