import type { Io } from "../../io/io.ts";
import { answersFolder, command, CommandError, day, langs, text, textOr } from "../command.ts";
import { resolve } from "node:path";
import { publicSheet } from "../../core/library.ts";
import { artifacts, sealed } from "../../render/bundle.ts";
import type { Release } from "../../render/edition.ts";
import { releaseOf } from "../../render/release.ts";
import { isVersion } from "../../render/version.ts";
import type { OutputFile } from "../../core/sums.ts";
import { recoverFolder, refuseForeign, writeFolder } from "../../io/folder.ts";
import { sayUnprintable, unprintable } from "../../render/pdf/glyphs.ts";
import { showable } from "../../core/untrusted.ts";
import { readAssets } from "./assets.ts";
import { progress, type Rendered, renderAll } from "../render.ts";
import { requireServices } from "../require-sheet.ts";
import { serviceOption, servicesIn } from "../services.ts";
import { releasesOption } from "../release/published.ts";
import { pastOf } from "../revisions.ts";
import { type Head, readHead, readReleases } from "../../change/tags.ts";
import type { Lang } from "../../core/lang.ts";
import { type ServiceBundle, sideBySide } from "../../render/several.ts";
import { releaseHistory } from "../../change/releases.ts";
import { revisionOf } from "../../change/revision.ts";
import { count } from "../../report/outcome.ts";
import { hasPdf, type Sheet } from "../../core/sheet.ts";

/** The version that is asked for. What is called a release must be what its commit holds, or nobody could build it again. */
const versionOption = (version: string | undefined, head: Head | undefined): string | undefined => {
  if (version === undefined) return undefined;
  if (!isVersion(version))
    throw new CommandError(
      `--release ${version}: 1.2.0 のような版の名前(SemVer)ではありません / is not a version such as 1.2.0 (SemVer)`,
    );
  if (head?.isModified === true)
    throw new CommandError(
      `--release ${version}: コミットしていない変更があります。先にコミットしてください / there are uncommitted changes; commit them first`,
    );
  return version;
};

/** The state that is built. */
const releaseFor = (head: Head | undefined, sheet: Sheet, asked: string | undefined): Release => {
  const release = releaseOf(head, sheet);
  const version = asked ?? release.version;
  // A tag can hold what no file name may.
  if (!isVersion(version))
    throw new CommandError(
      `v${version}: タグが 1.2.0 のような版の名前(SemVer)になっていません / this tag is not a version such as v1.2.0 (SemVer)`,
    );
  return { ...release, version };
};

/** The languages that are made of a service's. @throws CommandError where it is not published in one that is asked for */
const langsOption = (
  asked: readonly Lang[] | undefined,
  { id, editions }: Sheet["service"],
): readonly Lang[] => {
  const lacking = (asked ?? []).filter((lang) => !editions.includes(lang));
  if (lacking.length === 0) return asked ?? editions;
  throw new CommandError(
    `--lang ${lacking.join(",")}: service.yaml(${id})の editions にない言語です / is not among the editions of service.yaml (${id})`,
  );
};

/** A service's bundle as it was made. */
interface Built extends ServiceBundle {
  readonly release: Release;
  readonly rendered: readonly Rendered[];
}

/** One line per file: its size in bytes and its path; for people at a terminal how long it took, too. */
const table = (
  files: readonly OutputFile[],
  rendered: readonly Rendered[],
  out: string,
  isTerminal: boolean,
): string =>
  files
    .map(({ path, content }) => {
      const took = rendered.find((each) => each.path === path)?.milliseconds;
      // Times differ from run to run; what a program reads stays the same.
      const time = took === undefined ? "" : `${took.toFixed(0).padStart(6)} ms`;
      const times = isTerminal ? time.padEnd(11) : "";
      return `${String(Buffer.byteLength(content)).padStart(9)} ${times} ${out}/${path}\n`;
    })
    .join("");

const write = (out: string, folder: string, files: readonly OutputFile[], io: Io): void => {
  try {
    writeFolder(folder, files);
  } catch (error) {
    io.err(`${out}: 書き出せませんでした。元のままです / could not be written, and is as it was\n`);
    throw error;
  }
};

/** `build`: the bundle that is published. */
export const buildCommand = command({
  name: "build",
  summary: {
    ja: "回答を検査し、エラーがなければ公開するファイル一式を書き出します",
    en: "checks the answers and, where there is no error, writes the bundle that is published",
  },
  options: {
    answers: answersFolder(),
    service: serviceOption(),
    out: textOr("DIR", "dist", {
      ja: "書き出すフォルダ(既定: dist)。全部書けたときだけ置き換わる。ほかのファイルがあれば置き換えない",
      en: "folder to write (default: dist); it is replaced once everything is written, and not where it holds other files",
    }),
    lang: langs({
      ja: "ja,en のうち作る版(既定: service.yaml の editions)",
      en: "editions to make, of ja,en (default: editions of service.yaml)",
    }),
    release: text("VERSION", {
      ja: "版の名前を決める(例: 1.2.0)。既定はタグとコミットから。コミットしていない変更があると使えない",
      en: "name the version (e.g. 1.2.0) instead of taking it from tag and commit; not with uncommitted changes",
    }),
    releases: text("FILE", {
      ja: "公開した版の一覧(gh release list --json tagName,isDraft)。一覧にないタグは数えない。一覧はJSONに残る",
      en: "the published releases; a tag that is not listed does not count. The JSON keeps the list",
    }),
    today: day({
      ja: "この日付で回答を検査する(例: 2027-03-31、既定: 今日)。過去の版を作り直すとき",
      en: "check the answers as of this day (default: today), to build an earlier state again",
    }),
  },
  exits: { 0: { ja: "書き出した", en: "written" }, 1: { ja: "回答にエラー", en: "errors in the answers" } },
  run: async (values, _, io) => {
    const head = readHead(values.answers);
    const version = versionOption(values.release, head);
    const { today } = values;
    const folder = resolve(values.out);
    recoverFolder(folder);
    refuseForeign(folder);

    const checked = requireServices(values.answers, io, {
      ...{ today, service: values.service, mayHaveErrors: false },
    });
    if (checked === undefined) return 1;
    const { areSeveral, findings } = checked;
    const services = checked.services.map((each) => ({ ...each, sheet: publicSheet(each.sheet) }));
    const made = services.map(({ sheet }) => langsOption(values.lang, sheet.service));
    const published = releasesOption(values.releases);
    const tagged = readReleases(values.answers, published && ((each) => published.versions.has(each)));
    const releases = tagged.map((each) => each.version);
    const ids = servicesIn(values.answers).all.flatMap(({ id }) => id ?? []);
    const { tell, clear } = progress(io);
    const assets = await readAssets(services.some(({ sheet }) => hasPdf(sheet.service)));
    const built: Built[] = [];
    for (const [index, { sheet, id }] of services.entries()) {
      const langs = made[index] ?? sheet.service.editions;
      const release = {
        ...releaseFor(head, sheet, version),
        releases,
        ...(areSeveral ? { services: ids } : {}),
      };
      const past = pastOf(tagged, { id: sheet.service.id, isAlone: !areSeveral });
      const history = releaseHistory(sheet.model, past, { ...release, revision: revisionOf(sheet) });
      const rendered = await renderAll(artifacts(sheet, langs, release, assets, history), (text) => {
        tell(id === undefined ? text : `${id} ${text}`);
      });
      built.push({ sheet, langs, release, rendered, files: sealed(rendered, sheet, release) });
    }
    clear();
    const [first] = built;
    if (first === undefined) throw new Error("a folder of answers without a service was checked");
    const files = areSeveral ? sideBySide(built, first.release.version) : first.files;
    write(values.out, folder, files, io);
    const rendered = built.flatMap((each) =>
      each.rendered.map((file) =>
        areSeveral ? { ...file, path: `${each.sheet.service.id}/${file.path}` } : file,
      ),
    );
    io.out(table(files, rendered, values.out, io.terminal.out));
    for (const { sheet, langs } of built.filter(({ sheet: { service } }) => hasPdf(service)))
      io.err(showable(sayUnprintable(unprintable(sheet, langs, assets.fonts))));
    const { warnings } = count(findings);
    if (warnings > 0) io.err(`警告 / warnings: ${String(warnings)} (npm run check)\n`);
    return 0;
  },
});
