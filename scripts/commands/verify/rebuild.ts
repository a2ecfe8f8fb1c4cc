import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { isReleaseVersion } from "../../render/version.ts";
import { git } from "../../io/git.ts";
import { type Lang, LANGS } from "../../core/lang.ts";
import { projectPath } from "../../io/load.ts";
import type { Claim } from "../../publish/verify/claim.ts";
import { CommandError } from "../run.ts";

/** A claim that names a commit of 40 hexadecimal digits. */
export type RebuildableClaim = Claim & { readonly commit: string };

export type Rebuilt =
  /** The files, and the archive among them, by path. */
  | { readonly files: ReadonlyMap<string, Uint8Array> }
  /** What the check says: from answers with errors no bundle is made. */
  | { readonly findings: string };

const text = (output: Buffer | undefined): string | undefined => output?.toString().trim();

/** What a tag like `v1.2.0` names: the claim's commit, another one, or nothing as there is no such tag here. */
export const tagOf = (root: string, { version, commit }: RebuildableClaim): "same" | "other" | "none" => {
  if (!isReleaseVersion(version)) return "same";
  const tagged = text(git(root, ["rev-parse", "--verify", "--quiet", `refs/tags/v${version}^{commit}`]));
  if (tagged === undefined) return "none";
  return tagged === commit ? "same" : "other";
};

/**
 * Makes sure that the repository has the commit, on a branch or tag of its own: what merely lies among its objects may come
 * from anybody, and building it would run it. @throws CommandError where it has not, and says what to do.
 */
export const requireCommit = (root: string, commit: string): void => {
  if (git(root, ["rev-parse", "--git-dir"]) === undefined)
    throw new CommandError(
      "ここはgitのリポジトリではありません。提供者のリポジトリをgit cloneし、そのフォルダで実行してください。合計値だけなら --sums-only で確かめられます\n" +
        "this is no git repository: git clone the provider's repository and run the command there; --sums-only checks the sums without one",
    );
  if (git(root, ["cat-file", "-e", `${commit}^{commit}`]) === undefined) {
    const isShallow = text(git(root, ["rev-parse", "--is-shallow-repository"])) === "true";
    throw new CommandError(
      isShallow
        ? `コミット ${commit} がありません。履歴の一部しか取得していないためです。次を実行してから、もう一度試してください\nthe commit ${commit} is missing, as this clone holds a part of the history only; run this, then try again:\n\n  git fetch --unshallow --tags`
        : `コミット ${commit} がこのリポジトリにありません。git fetch --tags で最新にするか、別のリポジトリのものでないか確かめてください\nthe commit ${commit} is not in this repository; run git fetch --tags, or see whether it belongs to another one`,
    );
  }
  const isOurs = text(git(root, ["for-each-ref", "--count=1", `--contains=${commit}`]));
  const isCheckedOut = git(root, ["merge-base", "--is-ancestor", commit, "HEAD"]) !== undefined;
  if ((isOurs === undefined || isOurs === "") && !isCheckedOut)
    throw new CommandError(
      `コミット ${commit} は、このリポジトリのどのブランチにもタグにも含まれないため、実行しません\nthe commit ${commit} is on no branch and no tag of this repository, so it is not run`,
    );
};

const LOCK = "package-lock.json";

/** Makes sure that the packages at hand are those of the commit. @throws CommandError where they differ, with the way by hand. */
export const requireSamePackages = (root: string, commit: string, file: string): void => {
  const then = text(git(root, ["show", `${commit}:${LOCK}`]))?.replaceAll("\r", "");
  const now = readFileSync(join(root, LOCK), "utf8").replaceAll("\r", "").trim();
  if (then === now) return;
  throw new CommandError(
    `コミット ${commit} と手元では、使うパッケージ(${LOCK})が違います。次の手順で確かめてください\n` +
      `the commit ${commit} uses other packages (${LOCK}) than this checkout; verify by hand:\n\n` +
      `  git worktree add ../verify ${commit}\n  cd ../verify\n  npm ci\n  npm run verify -- ${JSON.stringify(file)}\n`,
  );
};

const filesBelow = (folder: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path)]),
  );

/** A clone with the commit checked out, and the packages at hand. It borrows the objects and leaves the repository alone. */
const checkOut = (root: string, commit: string, folder: string): void => {
  const cloned = git(root, ["clone", "--quiet", "--shared", "--no-checkout", "--template=", root, folder]);
  const noHooks = ["-c", "core.hooksPath=/dev/null"];
  const checkedOut =
    cloned === undefined ? undefined : git(folder, [...noHooks, "checkout", "--quiet", "--detach", commit]);
  if (checkedOut === undefined)
    throw new CommandError(`${commit}: 取り出せませんでした / could not be checked out`);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
};

/** The editions that an archive holds: a trial may have been built for one language. */
export const langsIn = (paths: Iterable<string>): readonly Lang[] => {
  const all = [...paths];
  return LANGS.filter((lang) => all.some((path) => path.startsWith(`${lang}/`)));
};

/**
 * Builds the bundle of a commit anew, in a temporary folder and by that commit's own code, as of the day of the claim.
 * @throws CommandError where that does not work.
 */
export const rebuild = (root: string, claim: RebuildableClaim, langs: readonly Lang[]): Rebuilt => {
  const temporary = mkdtempSync(join(tmpdir(), "verify-"));
  try {
    const [clone, out] = [join(temporary, "clone"), join(temporary, "dist")];
    checkOut(root, claim.commit, clone);
    const build = ["--import", "tsx", "scripts/commands/build/build.ts", "--out", out];
    const state = ["--release", claim.version, "--today", claim.date, "--lang", langs.join(",")];
    const { status, stderr, error } = spawnSync(process.execPath, [...build, ...state], {
      cwd: clone,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    if (status === 0) return { files: filesBelow(out) };
    if (status === 1) return { findings: stderr };
    throw new CommandError(
      `${claim.commit}: 作り直せませんでした / could not be built\n${error?.message ?? stderr}`,
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
};

/** The project's own folder, which is the repository's. */
export const repositoryRoot = (): string => projectPath(".");
