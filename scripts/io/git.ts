import { spawnSync } from "node:child_process";
import type { SourceFile } from "../core/source.ts";
import type { PastChange, Past } from "../core/past.ts";

const ENV = {
  // Days are told as in Japan, wherever the check runs; nothing may wait for a password, nor write.
  ...{ TZ: "Asia/Tokyo", LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" },
  // A hook of git names its repository; here the folder does.
  ...{ GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_COMMON_DIR: undefined, GIT_INDEX_FILE: undefined },
};

// What a person has set for their own eyes must not change what is read here.
const CONFIG = ["log.showSignature=false", "log.showRoot=true"].flatMap((setting) => ["-c", setting]);

const ask = (folder: string, args: readonly string[], input: string) =>
  spawnSync("git", [...CONFIG, "-C", folder, ...args], {
    env: { ...process.env, ...ENV },
    input,
    maxBuffer: 2 ** 30,
  });

/** What git prints, run in the folder; undefined where git fails or is not there. */
export const git = (folder: string, args: readonly string[], input = ""): Buffer | undefined => {
  const { status, stdout } = ask(folder, args, input);
  return status === 0 ? stdout : undefined;
};

/** Why git knows nothing, or not all, of a folder. */
export type HistoryLack = "no-git" | "no-repository" | "not-trusted" | "no-commit" | "shallow";

/** What keeps a folder's history from being known; undefined where it is all there. */
export const historyLack = (folder: string): HistoryLack | undefined => {
  const { status, stdout, stderr, error } = ask(folder, ["rev-parse", "--is-shallow-repository"], "");
  if (error !== undefined) return "no-git";
  // git-config(1), safe.directory: the repository is somebody else's, as in a container.
  if (status !== 0) return stderr.includes("safe.directory") ? "not-trusted" : "no-repository";
  if (git(folder, ["rev-parse", "--verify", "--quiet", "HEAD"]) === undefined) return "no-commit";
  return stdout.toString().trim() === "true" ? "shallow" : undefined;
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
  const mainLine = ["--first-parent", "--diff-merges=first-parent"];
  const log = git(folder, ["log", ...mainLine, `--since=${since}`, ...raw, ...day, "--", "."]);
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

/** A file as it was in a commit. */
export interface PastFile {
  readonly name: string;
  readonly text: string;
}

/** The YAML files of a folder as they were in a commit; none where it had no such folder. */
export const readFilesAt = (folder: string, commit: string): readonly PastFile[] => {
  const listed = git(folder, ["ls-tree", "-z", commit, "./"])?.toString() ?? "";
  const entries = listed.split("\0").flatMap((entry) => {
    const { hash = "", name = "" } = /^\d+ blob (?<hash>[0-9a-f]+)\t(?<name>.*)$/s.exec(entry)?.groups ?? {};
    return name.endsWith(".yaml") ? [{ hash, name }] : [];
  });
  const texts = readBlobs(folder, [...new Set(entries.map(({ hash }) => hash))]);
  return entries.map(({ hash, name }) => ({ name, text: texts.get(hash) ?? "" }));
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
  // A candidate such as v1.2.0-rc1 is no release.
  const releases = ["--match=v[0-9]*.[0-9]*.[0-9]*", "--exclude=v*[!0-9.]*", "--exclude=v*.*.*.*"];
  const described = git(folder, ["describe", "--tags", "--long", ...releases]);
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
