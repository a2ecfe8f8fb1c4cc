import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { libraryFolders, seenFrom } from "./library.ts";
import type { SourceFile } from "../core/source.ts";
import { sayLack, type HistoryLack, type Past, type PastChange, likelyDays } from "../core/past.ts";

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

/** Git was asked for what it must know, and could not say: that is no answer. The message is for the command's user. */
export class GitError extends Error {}

/**
 * What git prints, run in the folder; undefined where git fails or is not there. Only for questions to which failing is an
 * answer, such as whether a name stands for a commit.
 */
export const git = (folder: string, args: readonly string[], input = ""): Buffer | undefined => {
  const { status, stdout } = ask(folder, args, input);
  return status === 0 ? stdout : undefined;
};

const damaged = (said: string): string =>
  `gitの履歴を読めないため、続けられません。git fsck で壊れていないかを調べ、壊れていれば clone し直してください / stopped, as the git history cannot be read; see with git fsck whether it is damaged, and if so clone it anew: ${said}`;

/** What git prints, where it has to know. @throws GitError where it fails: nothing may be concluded from that */
export const gitOrFail = (folder: string, args: readonly string[], input = ""): Buffer => {
  const { status, stdout, stderr, error } = ask(folder, args, input);
  const said = error?.message ?? stderr.toString();
  // Of a branch or tag that is broken git only warns, and lists the others.
  if (status === 0 && !said.includes("ignoring broken ref")) return stdout;
  throw new GitError(damaged(`git ${args[0] ?? ""}: ${said.trim().split("\n", 1).join("")}`));
};

/** Whether the branch has a commit. @throws GitError where it names one that is not there */
const isBorn = (folder: string): boolean => {
  if (git(folder, ["rev-parse", "--verify", "--quiet", "HEAD"]) !== undefined) return true;
  const branch = gitOrFail(folder, ["symbolic-ref", "HEAD"]).toString().trim();
  const path = gitOrFail(folder, ["rev-parse", "--git-path", branch]).toString().trimEnd();
  if (!existsSync(resolve(folder, path))) return false;
  throw new GitError(damaged(branch));
};

/** What keeps a folder's history from being known; undefined where it is all there. @throws GitError where it is damaged */
export const historyLack = (folder: string): HistoryLack | undefined => {
  const { status, stdout, stderr, error } = ask(folder, ["rev-parse", "--is-shallow-repository"], "");
  if (error !== undefined) return "no-git";
  // git-config(1), safe.directory: the repository is somebody else's, as in a container.
  if (status !== 0) return stderr.includes("safe.directory") ? "not-trusted" : "no-repository";
  if (!isBorn(folder)) return "no-commit";
  return stdout.toString().trim() === "true" ? "shallow" : undefined;
};

/** Whether a folder lies in a repository, whether or not git can read it. */
const isInRepository = (folder: string): boolean => {
  const path = resolve(folder);
  return existsSync(join(path, ".git")) || (dirname(path) !== path && isInRepository(dirname(path)));
};

/**
 * Whether git has commits of a folder. @throws GitError where there is a repository, and git does not read it: it may hold
 * releases, so it is not the same as none
 */
export const hasHistory = (folder: string): boolean => {
  const lack = historyLack(folder);
  if (lack === "not-trusted" || (lack === "no-git" && isInRepository(folder)))
    throw new GitError(`${folder}: ${sayLack(lack)}`);
  return lack === undefined || lack === "shallow";
};

interface RawChange {
  readonly commit?: string;
  readonly date: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const NO_BLOB = /^0+$/;

/** Reads `--raw -z` output, in which `\u0001` begins a commit; days are those of the commits, and today's without one. */
const parseRaw = (output: string, days: ReadonlyMap<string, string>, today: string): readonly RawChange[] => {
  const tokens = output.split("\0");
  let [commit, date]: readonly [string | undefined, string] = [undefined, today];
  return tokens.flatMap((token, index): readonly RawChange[] => {
    if (token.startsWith("\u0001")) {
      commit = token.slice(1).trim();
      date = days.get(commit) ?? today;
    }
    const change = /^\n?:\d+ \d+ (?<before>[0-9a-f]+) (?<after>[0-9a-f]+) [A-Z]/.exec(token)?.groups;
    const [name, before, after] = [tokens[index + 1], change?.["before"], change?.["after"]];
    if (name === undefined || before === undefined || after === undefined) return [];
    return [{ ...(commit === undefined ? {} : { commit }), date, name, before, after }];
  });
};

/** The texts of blobs, by hash: one process for all of them. @throws GitError where one of them is not there */
const readBlobs = (folder: string, hashes: readonly string[]): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  if (hashes.length === 0) return texts;
  const output = gitOrFail(folder, ["cat-file", "--batch"], hashes.map((hash) => `${hash}\n`).join(""));
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf("\n", at);
    const [hash = "", type, size = "0"] = output.toString("latin1", at, end).split(" ");
    if (type !== "blob") throw new GitError(damaged(`${hash} ${type ?? ""}`));
    const start = end + 1;
    at = start + Number(size) + 1;
    texts.set(hash, output.toString("utf8", start, start + Number(size)));
  }
  return texts;
};

/**
 * The commits of the current branch since a day, with the days on which they were made, the newest first. Git's own
 * `--since` ends at the first commit that claims to be older, whatever stands behind it.
 */
const commitsSince = (folder: string, since: string, latest: string): ReadonlyMap<string, string> => {
  const line = ["log", "--first-parent", "--date=format-local:%Y-%m-%d", "--format=%H %cd", "HEAD"];
  const commits = gitOrFail(folder, line)
    .toString()
    .split("\n")
    .filter((each) => each !== "")
    .map((each) => each.split(" "));
  const days = likelyDays(
    commits.map(([, day = ""]) => day),
    latest,
  );
  return new Map(
    commits.flatMap(([commit = ""], index) => {
      const day = days[index] ?? latest;
      return day < since ? [] : [[commit, day] as const];
    }),
  );
};

/**
 * The changes of each file of the folder since a day, the newest first, what is not committed yet before all. Merges count
 * as one change. Where a clone is shallow, its first commit has no `before`. No commit is made after `latest`.
 * @throws GitError where the history cannot be read
 */
export const readPast = (
  folder: string,
  files: readonly SourceFile[],
  since: string,
  today: string,
  latest = today,
): Past => {
  const days = commitsSince(folder, since, latest);
  const raw = ["--raw", "--no-abbrev", "--no-renames", "-z", "--relative"];
  const each = ["log", "--no-walk=unsorted", "--stdin", "--diff-merges=first-parent", "--format=%x01%H"];
  const committed =
    days.size === 0 ? "" : gitOrFail(folder, [...each, ...raw, "--", "."], [...days.keys(), ""].join("\n"));
  const uncommitted = gitOrFail(folder, ["diff-index", ...raw, "HEAD", "--", "."]);
  const changes = [
    ...parseRaw(uncommitted.toString(), days, today),
    ...parseRaw(committed.toString(), days, today),
  ].filter(({ name }) => files.some((file) => file.name === name));
  const hashes = changes
    .flatMap(({ commit, before, after }) => (commit === undefined ? [before] : [before, after]))
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

interface PastLibrary {
  /** Its folder as git takes it; none where it would lie outside the repository. */
  readonly above: readonly string[];
  /** Whether a file that git lists is the answers', or of their library. */
  readonly isPart: (name: string) => boolean;
}

/** Where the library beside a folder of answers would lie, whether or not it does by now. */
const libraryIn = (folder: string): PastLibrary => {
  const { all, own } = libraryFolders(folder);
  const upTo = (path: string): readonly string[] =>
    path === dirname(all) || path === dirname(path) ? [] : [path, ...upTo(dirname(path))];
  if (upTo(resolve(folder)).some((path) => existsSync(join(path, ".git"))))
    return { above: [], isPart: () => true };
  const folders = [all, ...(own === undefined ? [] : [own])].map((path) => seenFrom(folder, path));
  return {
    above: [`${seenFrom(folder, all)}/`],
    // In a folder of several services, those of each have folders named after them.
    isPart: (name) =>
      !name.startsWith("../") ||
      folders.includes(name.slice(0, name.lastIndexOf("/"))) ||
      (own === undefined && folders.some((path) => name.startsWith(`${path}/`))),
  };
};

/**
 * The YAML files of a folder, and of its library, as they were in a commit; none where it had no such folder.
 * @throws GitError where the commit, or a file of it, cannot be read
 */
export const readFilesAt = (folder: string, commit: string): readonly PastFile[] => {
  const library = libraryIn(folder);
  const listed = gitOrFail(folder, ["ls-tree", "-r", "-z", commit, "./", ...library.above]).toString();
  const entries = listed.split("\0").flatMap((entry) => {
    const { hash = "", name = "" } = /^\d+ blob (?<hash>[0-9a-f]+)\t(?<name>.*)$/s.exec(entry)?.groups ?? {};
    return name.endsWith(".yaml") && library.isPart(name) ? [{ hash, name }] : [];
  });
  const texts = readBlobs(folder, [...new Set(entries.map(({ hash }) => hash))]);
  return entries.map(({ hash, name }) => ({ name, text: texts.get(hash) ?? "" }));
};
