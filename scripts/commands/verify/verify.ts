import type { Io } from "../../io/io.ts";
import { command, CommandError, flag, UsageError } from "../command.ts";
import { showable } from "../../core/untrusted.ts";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { FORMAT_VERSION } from "../../load/schema/sheet-schema.ts";
import { SUMS } from "../../core/sums.ts";
import { langsIn, rebuild, requireSamePackages } from "./rebuild.ts";
import { attestationCommand, type CommittedClaim, standingOf } from "./standing.ts";
import { isReleaseVersion } from "../../render/version.ts";
import { progress } from "../render.ts";
import { allSame, checkSums, compareFiles, type FileVerdict } from "../../publish/verify/compare.ts";
import { type Archive, LIMITS, readArchive } from "../../publish/verify/read-archive.ts";
import { showVerdicts } from "../../publish/verify/show.ts";

type Say = (line: string) => void;

const sayTo =
  (io: Io): Say =>
  (line) => {
    io.out(`${showable(line)}\n`);
  };

const readFile = (path: string): Uint8Array => {
  const stat = statSync(path);
  if (!stat.isFile()) throw new CommandError(`${path}: ファイルではありません / is no file`);
  if (stat.size > LIMITS.archive)
    throw new CommandError(
      `${path}: 大きすぎます(上限 ${String(LIMITS.archive / 2 ** 20)} MiB) / is too large (limit: ${String(LIMITS.archive / 2 ** 20)} MiB)`,
    );
  return readFileSync(path);
};

const verdict = (say: Say, isGenuine: boolean, genuine: string, other: string): number => {
  say(`\n${isGenuine ? genuine : other}`);
  return isGenuine ? 0 : 1;
};

/** Holds the files against the sums among them. */
const verifySums = ({ files }: Archive, io: Io): boolean => {
  const say = sayTo(io);
  const sums = checkSums(files);
  say(`\n1. 合計値 / sums (${SUMS})`);
  if (sums === undefined) say(`  ${SUMS}がないか、読めません / is missing or cannot be read`);
  else io.out(showVerdicts(sums));
  return sums !== undefined && allSame(sums);
};

/** The claim with its commit, where it names one and that stands where it should; undefined where it does not, and says why. */
const verifyCommit = (root: string, { claim }: Archive, say: Say): CommittedClaim | undefined => {
  const { version, commit } = claim;
  say("\n2. コミット / commit");
  if (commit === undefined) {
    say("  コミットを名乗っていません / it names no commit");
    return undefined;
  }
  const committed = { ...claim, commit };
  const { branch, faults } = standingOf(root, committed);
  for (const { ja, en } of faults) say(`  ${ja}\n  ${en}`);
  if (faults.length > 0) return undefined;
  const tag = isReleaseVersion(version) ? `タグ v${version} のとおりで、` : "下書きで、";
  const tagEn = isReleaseVersion(version) ? `as the tag v${version} says, and` : "a draft, and";
  say(`  ${commit}: ${tag}${branch} の履歴にあります / ${tagEn} in the history of ${branch}`);
  return committed;
};

const sayAttestation = (root: string, path: string, say: Say): void => {
  say(
    "\n3. 署名 / attestation\n  次のコマンドで、mainの公開ワークフローが作ったことを確かめられます(GitHubに問い合わせます) / this asks GitHub whether the release workflow of main made it:\n",
  );
  say(`  ${attestationCommand(root, path)}`);
};

/** Builds the bundle again, and holds both against each other; the archive itself is one of the files. */
const verifyBytes = (
  root: string,
  path: string,
  bytes: Uint8Array,
  { files }: Archive,
  claim: CommittedClaim,
  io: Io,
): boolean => {
  const say = sayTo(io);
  const { commit } = claim;
  say(
    `\n4. 作り直したものとの比較 / compared with a new build\n  コミット ${commit} のプログラムを、このマシンで実行します / this runs the code of that commit on this machine`,
  );
  requireSamePackages(root, commit, path);
  const { tell, clear } = progress(io);
  tell(`${commit} から作り直しています / building it again`);
  const rebuilt = rebuild(root, claim, langsIn(files.keys()));
  clear();
  if ("findings" in rebuilt) {
    say(
      "  このコミットの回答にはエラーがあり、ファイルは作れません / the answers of this commit have errors:",
    );
    say(rebuilt.findings);
    return false;
  }
  const name = `${claim.id}-${claim.version}.zip`;
  const genuine = new Map([...rebuilt.files].filter(([each]) => each !== SUMS));
  const compared: readonly FileVerdict[] = compareFiles(
    new Map([...[...files].filter(([each]) => each !== SUMS), [name, bytes]]),
    genuine,
  );
  io.out(showVerdicts(compared));
  return allSame(compared);
};

/** `verify`: whether a published archive is genuine. */
export const verifyCommand = command({
  name: "verify",
  summary: {
    ja: "公開されたファイル一式(ZIP)を確かめます: 合計値(SHA-256)と、ZIPが名乗るコミットが、版のタグのとおりで、提供者の既定の\nブランチの履歴にあるか。署名の確かめ方も示します。提供者のリポジトリをgit cloneし、npm ciを済ませたフォルダで実行します",
    en: "verifies a published bundle (ZIP): its sums (SHA-256), and whether the commit that it names is that of the release's tag and in\nthe history of the provider's default branch; says how to verify the signature. Run it in a clone of the provider's\nrepository, after npm ci",
  },
  usage: ["FILE.zip"],
  options: {
    rebuild: flag({
      ja: "さらに、そのコミットから作り直して1バイトまで比べる。そのコミットのプログラムをこのマシンで実行する",
      en: "also build it again from that commit, and compare each byte; this runs the code of that commit on this machine",
    }),
    "sums-only": flag({
      ja: "合計値だけを確かめる(リポジトリの履歴は要らない)",
      en: "check the sums only, which needs no repository",
    }),
  },
  exits: {
    0: { ja: "確かめた範囲で本物", en: "genuine as far as checked" },
    1: { ja: "違いがある", en: "something differs" },
  },
  run: (values, [path, ...more], io) => {
    const say = sayTo(io);
    if (path === undefined || more.length > 0)
      throw new UsageError("ZIPファイルを1つ指定してください / give one ZIP file");
    const bytes = readFile(path);
    const { archive, problem } = readArchive(bytes);
    if (archive === undefined) {
      say(`${basename(path)}\n  ${problem.ja}\n  ${problem.en}`);
      return 1;
    }
    const { version, date, commit, formatVersion } = archive.claim;
    say(basename(path));
    say(`版 / version ${version}, 発行日 / issued ${date}, コミット / commit ${commit ?? "-"}`);
    if (formatVersion !== undefined && formatVersion !== FORMAT_VERSION)
      say(
        `JSONの形式(formatVersion)は ${String(formatVersion)} で、このプログラムが作る ${String(FORMAT_VERSION)} とは違います / its JSON has formatVersion ${String(formatVersion)}; this program makes ${String(FORMAT_VERSION)}`,
      );
    const isWhole = verifySums(archive, io);
    if (values["sums-only"])
      return verdict(
        say,
        isWhole,
        "合計値は一致します。本物かどうかは --sums-only を付けずに確かめてください / the sums match; whether it is genuine, only the whole check tells",
        "合計値が一致しません。使わないでください / the sums do not match; do not use these files",
      );
    const { root } = io.project;
    const committed = verifyCommit(root, archive, say);
    if (!isWhole || committed === undefined)
      return verdict(
        say,
        false,
        "",
        "本物とは確かめられません。使わないでください / it is not shown to be genuine; do not use these files",
      );
    sayAttestation(root, path, say);
    if (!values.rebuild)
      return verdict(
        say,
        true,
        "合計値は一致し、コミットは公開元の履歴にあります。ファイルがこのコミットから作られたことは、3.のコマンドか --rebuild で確かめてください\nthe sums match, and the commit is in the provider's history; that the files were made from it, the command of 3. or --rebuild tells",
        "",
      );
    return verdict(
      say,
      verifyBytes(root, path, bytes, archive, committed, io),
      "すべて同じです。このコミットから作られた本物です / all the same: it is genuine, made from this commit",
      "違いがあります。このコミットから作られたものとは言えません / there are differences: it was not made from this commit as it is",
    );
  },
});
