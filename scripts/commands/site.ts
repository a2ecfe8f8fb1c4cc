import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeFolder } from "../io/folder.ts";
import { CommandError, run } from "./run.ts";
import { isReleaseVersion } from "../change/releases.ts";
import { assembleSite } from "../publish/site/assemble.ts";
import { type Archive, LIMITS, readArchive } from "../publish/verify/read-archive.ts";

const HELP = `npm run site -- FOLDER [--out DIR]

  FOLDER にある各版のZIPから、公開するサイトを作ります。最新の版が入口になり、それぞれの版は v1.2.0/ に残ります。
  Makes the site that is published from the archives of the releases in FOLDER: the newest at its root, each one frozen
  at an address of its own, v1.2.0/.

  --out DIR   書き出すフォルダ(既定: site)。まだないか空であること / folder to write (default: site); absent or empty
  --help

  終了コード / exit code: 0 書き出した / written, 2 引数やファイルの不具合 / wrong use, or an archive that is none
`;

const options = { out: { type: "string", default: "site" }, help: { type: "boolean" } } as const;

const archivesIn = (folder: string): readonly Archive[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".zip"))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      if (statSync(path).size > LIMITS.archive)
        throw new CommandError(`${path}: 大きすぎます / is too large`);
      const { archive, problem } = readArchive(readFileSync(path));
      if (archive === undefined) throw new CommandError(`${path}: ${problem.ja} / ${problem.en}`);
      if (!isReleaseVersion(archive.claim.version))
        throw new CommandError(
          `${path}: ${archive.claim.version} は公開した版ではありません / is the version of no release`,
        );
      return archive;
    });

const main = (): number => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    throw new CommandError(`フォルダを1つ指定してください / give one folder\n\n${HELP}`);
  const out = resolve(values.out);
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new CommandError(`--out ${values.out}: 空ではありません / is not empty`);
  const archives = archivesIn(folder);
  if (archives.length === 0)
    throw new CommandError(`${folder}: ZIPがありません / holds no archive of a release`);
  const twice = archives.find(({ claim }, index) =>
    archives.slice(0, index).some((other) => other.claim.version === claim.version),
  );
  if (twice !== undefined)
    throw new CommandError(`${folder}: ${twice.claim.version} が2つあります / is there twice`);
  const files = assembleSite(archives);
  writeFolder(out, files);
  process.stdout.write(`${values.out}: ${archives.map(({ claim }) => `v${claim.version}`).join(" ")}\n`);
  return 0;
};

await run(main);
