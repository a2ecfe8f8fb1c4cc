import { showable } from "../../core/untrusted.ts";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { SUMS } from "../../render/sums.ts";
import {
  langsIn,
  rebuild,
  type RebuildableClaim,
  repositoryRoot,
  requireCommit,
  requireSamePackages,
  tagOf,
} from "./rebuild.ts";
import { progress } from "../render.ts";
import { CommandError, run } from "../run.ts";
import { allSame, checkSums, compareFiles, type FileVerdict } from "../../publish/verify/compare.ts";
import { type Archive, LIMITS, readArchive } from "../../publish/verify/read-archive.ts";
import { showVerdicts } from "../../publish/verify/show.ts";

const HELP = `npm run verify -- FILE.zip [--sums-only]

  公開されたファイル一式(ZIP)が本物かを確かめます。合計値(SHA-256)を確かめ、ZIPが名乗るコミットから作り直して、
  ファイルごとに1バイトまで同じかを示します。提供者のリポジトリをgit cloneし、npm ciを済ませたフォルダで実行します。
  Verifies a published bundle (ZIP): checks its sums (SHA-256), builds it again from the commit that it names, and says for
  each file whether its bytes are the same. Run it in a clone of the provider's repository, after npm ci.

  --sums-only   合計値だけを確かめる(リポジトリの履歴は要らない) / check the sums only, which needs no repository
  --help

  終了コード / exit code: 0 すべて同じ / all the same, 1 違いがある / something differs, 2 引数や環境の不具合 / wrong use or surroundings
`;

const say = (line: string): void => {
  process.stdout.write(`${showable(line)}\n`);
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

const verdict = (isGenuine: boolean, genuine: string, other: string): number => {
  say(`\n${isGenuine ? genuine : other}`);
  return isGenuine ? 0 : 1;
};

/** Holds the files against the sums among them. */
const verifySums = ({ files }: Archive): boolean => {
  const sums = checkSums(files);
  say(`\n1. 合計値 / sums (${SUMS})`);
  if (sums === undefined) say(`  ${SUMS}がないか、読めません / is missing or cannot be read`);
  else process.stdout.write(showVerdicts(sums));
  return sums !== undefined && allSame(sums);
};

/** Builds the bundle again, and holds both against each other; the archive itself is one of the files. */
const verifyBytes = (path: string, bytes: Uint8Array, { files, claim }: Archive): boolean => {
  const { commit } = claim;
  const root = repositoryRoot();
  say(`\n2. 作り直したものとの比較 / compared with a new build`);
  if (commit === undefined) {
    say("  コミットを名乗っていないため、作り直せません / it names no commit, so it cannot be built again");
    return false;
  }
  const rebuildable: RebuildableClaim = { ...claim, commit };
  requireCommit(root, commit);
  const tag = tagOf(root, rebuildable);
  if (tag === "other")
    say(
      `  タグ v${claim.version} は別のコミットを指しています / the tag v${claim.version} names another commit`,
    );
  if (tag === "none")
    say(
      `  タグ v${claim.version} が手元にありません(git fetch --tags) / there is no tag v${claim.version} here`,
    );
  requireSamePackages(root, commit, path);
  const { tell, clear } = progress(process.stderr);
  tell(`${commit} から作り直しています / building it again`);
  const rebuilt = rebuild(root, rebuildable, langsIn(files.keys()));
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
  process.stdout.write(showVerdicts(compared));
  return allSame(compared) && tag !== "other";
};

const main = (): number => {
  const { values, positionals } = parseArgs({
    options: { "sums-only": { type: "boolean" }, help: { type: "boolean" } },
    allowPositionals: true,
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new CommandError(`ZIPファイルを1つ指定してください / give one ZIP file\n\n${HELP}`);
  const bytes = readFile(path);
  const { archive, problem } = readArchive(bytes);
  if (archive === undefined) {
    say(`${basename(path)}\n  ${problem.ja}\n  ${problem.en}`);
    return 1;
  }
  const { version, date, commit } = archive.claim;
  say(basename(path));
  say(`版 / version ${version}, 発行日 / issued ${date}, コミット / commit ${commit ?? "-"}`);
  const isWhole = verifySums(archive);
  if (values["sums-only"] === true)
    return verdict(
      isWhole,
      "合計値は一致します。本物かどうかは --sums-only を付けずに確かめてください / the sums match; whether it is genuine, only the whole check tells",
      "合計値が一致しません。使わないでください / the sums do not match; do not use these files",
    );
  const isGenuine = verifyBytes(path, bytes, archive);
  return verdict(
    isWhole && isGenuine,
    "すべて同じです。このコミットから作られた本物です / all the same: it is genuine, made from this commit",
    "違いがあります。このコミットから作られたものとは言えません / there are differences: it was not made from this commit as it is",
  );
};

await run(main);
