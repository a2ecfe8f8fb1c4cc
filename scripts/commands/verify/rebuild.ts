import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { git } from "../../io/git.ts";
import { type Lang, LANGS } from "../../core/lang.ts";
import { CommandError } from "../command.ts";
import { readEngine } from "../init.ts";
import type { CommittedClaim } from "./standing.ts";

export type Rebuilt =
  /** The files, and the archive among them, by path. */
  | { readonly files: ReadonlyMap<string, Uint8Array> }
  /** What the check says: from answers with errors no bundle is made. */
  | { readonly findings: string };

const text = (output: Buffer | undefined): string | undefined => output?.toString().trim();

const LOCK = "package-lock.json";

/** Makes sure that the packages at hand are those of the commit. @throws CommandError where they differ, with the way by hand. */
export const requireSamePackages = (root: string, commit: string, file: string): void => {
  const then = text(git(root, ["show", `${commit}:${LOCK}`]))?.replaceAll("\r", "");
  const now = readFileSync(join(root, LOCK), "utf8").replaceAll("\r", "").trim();
  if (then === now) return;
  throw new CommandError(
    `コミット ${commit} と手元では、使うパッケージ(${LOCK})が違います。次の手順で確かめてください\n` +
      `the commit ${commit} uses other packages (${LOCK}) than this checkout; verify by hand:\n\n` +
      `  git worktree add ../verify ${commit}\n  cd ../verify\n  npm ci\n  npm run verify -- ${JSON.stringify(file)} --rebuild\n`,
  );
};

/** Whether a commit has this service beside others, in a folder of its own. */
const isOneOfSeveral = (clone: string, id: string): boolean =>
  !existsSync(join(clone, "answers/service.yaml")) && existsSync(join(clone, "answers", id, "service.yaml"));

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
 * How a commit runs its command `build`, as its own package.json says: the engine's source where that is developed there, else
 * the installed one's bin. @throws CommandError where it has none
 */
const buildScript = (folder: string): readonly string[] => {
  const { scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly scripts?: Readonly<Record<string, string>>;
  };
  const script = scripts?.["build"] ?? "";
  if (script === "checklist build") return [join("node_modules", readEngine().name, "lib/bin.js"), "build"];
  const call = /(?:^| )(?<call>scripts\/[\w./-]+\.ts(?: build)?)$/.exec(script)?.groups?.["call"];
  if (call !== undefined) return ["--import", "tsx", ...call.split(" ")];
  throw new CommandError("package.json: build がありません / has no script build");
};

/**
 * Builds the bundle of a commit anew, in a temporary folder and by that commit's own code, as of the day of the claim.
 * @throws CommandError where that does not work.
 */
export const rebuild = (root: string, claim: CommittedClaim, langs: readonly Lang[]): Rebuilt => {
  const temporary = mkdtempSync(join(tmpdir(), "verify-"));
  try {
    const [clone, out] = [join(temporary, "clone"), join(temporary, "dist")];
    checkOut(root, claim.commit, clone);
    const build = [...buildScript(clone), "--out", out];
    const state = ["--release", claim.version, "--today", claim.date, "--lang", langs.join(",")];
    const list = join(temporary, "releases.json");
    if (claim.releases !== undefined) writeFileSync(list, JSON.stringify(claim.releases));
    const isOne = isOneOfSeveral(clone, claim.id);
    const own = isOne ? ["--service", claim.id] : [];
    const known = claim.releases === undefined ? [] : ["--releases", list];
    const { status, stderr, error } = spawnSync(process.execPath, [...build, ...state, ...own, ...known], {
      cwd: clone,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    if (status === 0) return { files: filesBelow(isOne ? join(out, claim.id) : out) };
    if (status === 1) return { findings: stderr };
    throw new CommandError(
      `${claim.commit}: 作り直せませんでした / could not be built\n${error?.message ?? stderr}`,
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
};
