import { LANGS } from "../core/lang.ts";
import type { Model } from "../core/model.ts";
import { initWords } from "../setup/init/messages.ts";
import { strangersIn, tellBrokenOff } from "./answers-folder.ts";
import { answersFolder, command, CommandError, flag, lang as langOption, text, langs } from "./command.ts";
import { existsSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { writeFiles } from "../io/write.ts";
import { asking } from "./ask.ts";
import { readForm } from "./judge.ts";
import { ownerOption } from "./owner.ts";
import { git, notCommitted } from "../io/git.ts";
import { plainPreface, serviceFile } from "../import/write/service-file.ts";
import { codeownersFile } from "../setup/init/codeowners.ts";
import { askCompany } from "../setup/init/questions.ts";
import { formatText } from "../report/text.ts";
import { CODEOWNERS_PATHS, type Forge } from "../core/codeowners.ts";
import { loadSource } from "../io/load.ts";
import type { Source } from "../core/source.ts";

/** The folder of answers, which holds nothing else. @throws CommandError where it cannot be read, or does */
const answersIn = (folder: string, model: Model): Source => {
  const source = loadSource(folder);
  if (source === undefined)
    throw new CommandError(`--answers ${folder}: フォルダを読めません / the folder cannot be read`);
  const strange = strangersIn(folder, model);
  if (strange.length === 0) return source;
  throw new CommandError(
    `--answers ${folder}: 回答ではないファイルがあります / holds files that are no answers: ${strange.join(", ")}`,
  );
};

/** What is about to be removed or written over has to be in git, or nobody could bring it back. */
const refuseUncommitted = (folder: string, files: readonly string[]): void => {
  const lost = notCommitted(folder, files);
  if (lost.length > 0)
    throw new CommandError(
      `gitにコミットされていないため、消すと元に戻せません。先にコミットするか、--force を付けてください(別のフォルダに残します) / not committed to git, so they could not be brought back; commit them first, or add --force, which keeps them in another folder: ${lost.map((path) => relative("", path)).join(", ")}`,
    );
  if (git(folder, ["status", "--porcelain", "--untracked-files=no"])?.length !== 0)
    throw new CommandError(
      "コミットしていない変更があります。先にコミットするか、--force を付けてください / there are uncommitted changes; commit them first, or add --force",
    );
};

/** A folder beside another one that is not there yet. */
const folderBeside = (folder: string, count = 1): string => {
  const path = `${resolve(folder)}.old${count === 1 ? "" : String(count)}`;
  return existsSync(path) ? folderBeside(folder, count + 1) : path;
};

/** The folder that CODEOWNERS' paths begin at: the repository's root, else the folder that the answers lie in. */
const rootOf = (folder: string): string =>
  git(folder, ["rev-parse", "--show-toplevel"])?.toString().trim() ?? dirname(resolve(folder));

/** Where CODEOWNERS is written: over the one that the forge reads, else at the top of the repository. */
const codeownersPath = (root: string, forge: Forge): string =>
  CODEOWNERS_PATHS[forge].map((path) => join(root, path)).find((path) => existsSync(path)) ??
  join(root, "CODEOWNERS");

const OWNERS = { ja: "チームの担当", en: "owner of the team's answers" } as const;

/** `init`: a company's own sheet, begun. */
export const initCommand = command({
  name: "init",
  summary: {
    ja: "ひな形のリポジトリを自社のものにします。前の会社の回答を消し、service.yaml と CODEOWNERS を書きます。\n指定しなかったものは端末で尋ねます",
    en: "makes the template your own: removes the answers of the company before you, and writes service.yaml and CODEOWNERS.\nWhat is not given is asked at the terminal",
  },
  examples: [
    '--service-id acme-note --service アクメノート --service-en "Acme Note" --provider アクメ株式会社 --provider-en "Acme, Inc." --org acme',
  ],
  options: {
    "service-id": text("ID", {
      ja: "公開ファイルの名前になる英小文字・数字・ハイフン",
      en: "names the published files",
    }),
    service: text("NAME", { ja: "サービス名(日本語)", en: "name of the service in Japanese" }),
    "service-en": text("NAME", { ja: "サービス名(英語)", en: "in English" }),
    provider: text("NAME", { ja: "提供会社名(日本語)", en: "name of the company in Japanese" }),
    "provider-en": text("NAME", { ja: "提供会社名(英語)", en: "in English" }),
    editions: langs({
      ja: "公開する言語(既定: ja,en)。ja だけなら英語名は要らない",
      en: "languages to publish (default: ja,en); with ja alone no English names are needed",
    }),
    org: text("ORG", {
      ja: "GitHubの組織名。チームは @ORG/operations、legal、support、security になる",
      en: "GitHub organisation; its teams are @ORG/operations, legal, support and security",
    }),
    owner: text("OWNER", {
      ja: "チームを分けず、すべての回答の担当にする(例: @taro)",
      en: "one owner for all answers",
    }),
    operations: text("OWNER", OWNERS),
    legal: text("OWNER", OWNERS),
    support: text("OWNER", OWNERS),
    security: text("OWNER", OWNERS),
    answers: answersFolder(),
    force: flag({
      ja: "コミットしていない変更があっても実行する。git にない回答は消さず、answers.old に残す",
      en: "even with uncommitted changes; answers that are not in git are kept in answers.old, not removed",
    }),
    lang: langOption({
      ja: "表示と検査結果の言語(既定: ja)",
      en: "language of messages and findings (default: ja)",
    }),
  },
  exits: { 0: { ja: "書いた", en: "written" } },
  run: async (values, _, io) => {
    const lang = values.lang ?? "ja";
    ownerOption("owner", values.owner);
    const { form, findings } = readForm(values.answers);
    if (form === undefined) throw new CommandError(formatText(findings, { lang, colour: false, answers: 0 }));
    const { answers } = values;
    tellBrokenOff(answers, io);
    const { files, folderInRepository, forge } = answersIn(answers, form.model);
    const owners = codeownersPath(rootOf(answers), forge);
    /** What is there and will be taken away or written over. */
    const replaced = [
      ...files.map(({ name }) => join(answers, name)),
      join(answers, "service.yaml"),
      owners,
    ].filter((path) => existsSync(path));
    if (!values.force) refuseUncommitted(answers, replaced);

    const words = initWords[lang];
    const { id, name, provider, teams } = await asking((ask) =>
      askCompany(ask, values, words, values.editions ?? LANGS),
    );
    const service = serviceFile({
      ...{ id, name, provider, lang },
      preface: plainPreface({ name, provider }),
      ...(values.editions === undefined ? {} : { editions: values.editions }),
    });
    const folder = folderInRepository === "" ? basename(resolve(answers)) : folderInRepository;

    const lost = notCommitted(answers, replaced);
    const keep = folderBeside(answers);
    const kept = lost.map((path) => ({
      path,
      content: undefined,
      keptAs: join(keep, basename(path)),
    }));
    const removed = files.map(({ name: file }) => join(answers, file)).filter((path) => !lost.includes(path));
    // What takes something away comes last.
    writeFiles(answers, [
      ...kept,
      { path: owners, content: codeownersFile(form.model, teams, folder) },
      { path: join(answers, "service.yaml"), content: service },
      ...removed.map((path) => ({ path, content: undefined })),
    ]);
    const written = [join(answers, "service.yaml"), owners];
    io.out(`${words.done(removed.length, written)}\n`);
    if (kept.length > 0) io.out(`${words.kept(kept.length, relative("", keep))}\n`);
    io.out(`${words.next.join("\n")}\n`);
    return 0;
  },
});
