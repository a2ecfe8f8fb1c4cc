import { command, CommandError, UsageError, textOr } from "./command.ts";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeFolder } from "../io/folder.ts";
import { isReleaseVersion } from "../change/releases.ts";
import { assembleSite, lacking } from "../publish/site/assemble.ts";
import { type Archive, LIMITS, readArchive } from "../publish/verify/read-archive.ts";

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

/** Whether two archives are of one version, and were not made as those of two services that are released together. */
const excludes = ({ claim }: Archive, { claim: other }: Archive): boolean =>
  claim.version === other.version &&
  (claim.id === other.id ||
    claim.services?.includes(other.id) !== true ||
    other.services?.includes(claim.id) !== true);

/** `site`: all releases as one site. */
export const siteCommand = command({
  name: "site",
  summary: {
    ja: "FOLDER にある各版のZIPから、公開するサイトを作ります。最新の版が入口になり、それぞれの版は v1.2.0/ に残ります。\nサービスが複数なら、入口は各サービスへ案内するページです",
    en: "makes the site that is published from the archives of the releases in FOLDER: the newest at its root, each one frozen at an address of its own, v1.2.0/;\nwhere there are several services, a page that leads to them",
  },
  usage: ["FOLDER"],
  options: {
    out: textOr("DIR", "site", {
      ja: "書き出すフォルダ(既定: site)。まだないか空であること",
      en: "folder to write (default: site); absent or empty",
    }),
  },
  exits: { 0: { ja: "書き出した", en: "written" } },
  run: (values, [folder, ...more], io) => {
    if (folder === undefined || more.length > 0)
      throw new UsageError(`フォルダを1つ指定してください / give one folder`);
    const out = resolve(values.out);
    if (existsSync(out) && readdirSync(out).length > 0)
      throw new CommandError(`--out ${values.out}: 空ではありません / is not empty`);
    const archives = archivesIn(folder);
    if (archives.length === 0)
      throw new CommandError(`${folder}: ZIPがありません / holds no archive of a release`);
    const twice = archives.find((archive, index) =>
      archives.slice(0, index).some((other) => excludes(archive, other)),
    );
    if (twice !== undefined)
      throw new CommandError(
        `${folder}: ${twice.claim.id} ${twice.claim.version} が2つあります / is there twice`,
      );
    const lack = lacking(archives);
    if (lack !== undefined)
      throw new CommandError(
        `${folder}: ${lack.version} と一緒に公開した ${lack.id} のZIPがありません / the archive of ${lack.id}, which was released together, is not there`,
      );
    const files = assembleSite(archives);
    writeFolder(out, files);
    io.out(`${values.out}: ${[...new Set(archives.map(({ claim }) => `v${claim.version}`))].join(" ")}\n`);
    return 0;
  },
});
