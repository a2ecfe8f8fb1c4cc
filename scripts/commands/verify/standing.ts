import type { Localized } from "../../core/lang.ts";
import { git, gitOrFail } from "../../io/git.ts";
import type { Claim } from "../../publish/verify/claim.ts";
import { readAddress, webAddress } from "../../setup/doctor/address.ts";
import { isReleaseVersion } from "../../render/version.ts";
import { CommandError } from "../command.ts";

/** A claim that names a commit of 40 hexadecimal digits. */
export type CommittedClaim = Claim & { readonly commit: string };

const text = (output: Buffer | undefined): string | undefined => output?.toString().trim();

/**
 * Makes sure that the whole history is here, and the commit in it. @throws CommandError where it is not, and says what to do
 */
export const requireCommit = (root: string, commit: string): void => {
  if (git(root, ["rev-parse", "--git-dir"]) === undefined)
    throw new CommandError(
      "ここはgitのリポジトリではありません。提供者のリポジトリをgit cloneし、そのフォルダで実行してください。合計値だけなら --sums-only で確かめられます\n" +
        "this is no git repository: git clone the provider's repository and run the command there; --sums-only checks the sums without one",
    );
  if (text(git(root, ["rev-parse", "--is-shallow-repository"])) === "true")
    throw new CommandError(
      `履歴の一部しか取得していないため、コミット ${commit} がどこにあるか分かりません。次を実行してから、もう一度試してください\nthis clone holds a part of the history only, so where the commit ${commit} stands is not known; run this, then try again:\n\n  git fetch --unshallow --tags`,
    );
  if (git(root, ["cat-file", "-e", `${commit}^{commit}`]) === undefined)
    throw new CommandError(
      `コミット ${commit} がこのリポジトリにありません。git fetch --tags で最新にするか、別のリポジトリのものでないか確かめてください\nthe commit ${commit} is not in this repository; run git fetch --tags, or see whether it belongs to another one`,
    );
};

/** The default branch of `origin`, as it was fetched last. @throws CommandError where it is not known */
const defaultBranch = (root: string): string => {
  const head = text(git(root, ["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"]));
  if (head !== undefined) return head;
  throw new CommandError(
    "提供者(origin)の既定のブランチが分かりません。提供者のリポジトリをgit cloneしたフォルダで、次を実行してください\n" +
      "the default branch of the provider (origin) is not known; in a clone of the provider's repository run:\n\n  git remote set-head origin --auto",
  );
};

/** What the archive's commit is not; nothing where all is as it should be. */
export interface Standing {
  readonly branch: string;
  readonly faults: readonly Localized[];
}

const shortly = (ref: string): string => ref.replace("refs/remotes/", "");

const tagFault = (root: string, { version, commit }: CommittedClaim): Localized | undefined => {
  if (!isReleaseVersion(version)) return undefined;
  const tagged = text(git(root, ["rev-parse", "--verify", "--quiet", `refs/tags/v${version}^{commit}`]));
  if (tagged === commit) return undefined;
  return tagged === undefined
    ? {
        ja: `タグ v${version} が手元にないため、公開された版だと確かめられません(git fetch --tags で取得してください)`,
        en: `there is no tag v${version} here, so it is not known to be a release (git fetch --tags fetches it)`,
      }
    : {
        ja: `公開された v${version} ではありません: タグ v${version} は別のコミット ${tagged.slice(0, 12)} を指しています`,
        en: `it is not the release v${version}: the tag v${version} names another commit, ${tagged.slice(0, 12)}`,
      };
};

/**
 * Holds an archive's commit against the repository: a release is what its tag names, and its commit, as that of a draft, lies
 * in the history of origin's default branch. Everything else may be anybody's, such as a branch that nobody has approved.
 * @throws CommandError where that cannot be seen from here
 */
export const standingOf = (root: string, claim: CommittedClaim): Standing => {
  requireCommit(root, claim.commit);
  const ref = defaultBranch(root);
  // Git's own test of ancestry goes by the days that commits claim.
  const reached = new Set(gitOrFail(root, ["rev-list", ref]).toString().split("\n"));
  const branch = shortly(ref);
  const faults = [
    ...(reached.has(claim.commit)
      ? []
      : [
          {
            ja: `既定のブランチ(${branch})の履歴にないコミットです: 承認されていない変更かもしれません(古ければ git fetch)`,
            en: `its commit is not in the history of the default branch (${branch}): nobody may have approved it (git fetch, if your clone is old)`,
          },
        ]),
    ...(claim.version.endsWith(".modified")
      ? [
          {
            ja: "コミットしていない変更から作られたもので、どのコミットのものでもありません",
            en: "it was built with uncommitted changes, and so is that of no commit",
          },
        ]
      : []),
  ];
  const tag = tagFault(root, claim);
  return { branch, faults: tag === undefined ? faults : [...faults, tag] };
};

/** How anybody asks GitHub whether the release workflow of the repository signed a file, by origin's address. */
export const attestationCommand = (root: string, file: string): string => {
  const origin = text(git(root, ["remote", "get-url", "origin"]));
  const address = origin === undefined ? undefined : readAddress(origin);
  const repository = address === undefined ? "OWNER/REPO" : address.path;
  const isHosted = address === undefined || webAddress(address) !== undefined;
  const host =
    isHosted && address !== undefined && address.host !== "github.com" ? ` --hostname ${address.host}` : "";
  const signer = `${repository}/.github/workflows/release.yml`;
  return `gh attestation verify ${JSON.stringify(file)} --repo ${repository} --signer-workflow ${signer} --source-ref refs/heads/main${host}`;
};
