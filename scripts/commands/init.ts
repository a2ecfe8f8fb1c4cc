import { strangersIn, tellBrokenOff } from "./answers-folder.ts";
import { existsSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeFiles } from "../io/write.ts";
import { asking } from "./ask.ts";
import { readForm } from "./judge.ts";
import { langOption } from "./options.ts";
import { ownerOption } from "./owner.ts";
import { CommandError, run } from "./run.ts";
import { git, notCommitted } from "../io/git.ts";
import { plainPreface, serviceFile } from "../import/write/service-file.ts";
import { codeownersFile } from "../setup/init/codeowners.ts";
import { askCompany } from "../setup/init/questions.ts";
import { initWords } from "../locales/init.ts";
import { formatText } from "../report/text.ts";
import { CODEOWNERS_PATHS, type Forge } from "../core/codeowners.ts";
import { loadSource } from "../io/load.ts";
import type { Source } from "../core/source.ts";

const HELP = `npm run init [-- options]

  ひな形のリポジトリを自社のものにします。前の会社の回答を消し、service.yaml と CODEOWNERS を書きます。
  チェックリストと事実の語彙(schema/)は変えません。指定しなかったものは端末で尋ねます。
  Makes the template your own: removes the answers of the company before you, and writes service.yaml and
  CODEOWNERS. The checklist and the vocabulary (schema/) stay. What is not given is asked at the terminal.

  例 / example: npm run init -- --service-id acme-note --service アクメノート --service-en "Acme Note" \\
                  --provider アクメ株式会社 --provider-en "Acme, Inc." --org acme

  --service-id ID        公開ファイルの名前になる英小文字・数字・ハイフン / names the published files
  --service NAME         サービス名(日本語) / name of the service in Japanese
  --service-en NAME      サービス名(英語) / in English
  --provider NAME        提供会社名(日本語) / name of the company in Japanese
  --provider-en NAME     提供会社名(英語) / in English
  --org ORG              GitHubの組織名。チームは @ORG/operations、legal、support、security になる
                         GitHub organisation; its teams are @ORG/operations, legal, support and security
  --owner OWNER          チームを分けず、すべての回答の担当にする(例: @taro) / one owner for all answers
  --operations OWNER  --legal OWNER  --support OWNER  --security OWNER
                         チームごとの担当 / owners, team by team
  --answers DIR          回答のフォルダ(既定: answers) / folder of answers (default: answers)
  --force                コミットしていない変更があっても実行する。git にない回答は消さず、answers.old に残す
                         even with uncommitted changes; answers that are not in git are kept in answers.old, not removed
  --lang ja|en           表示と検査結果の言語(既定: ja) / language of messages and findings (default: ja)
  --help

  終了コード / exit code: 0 書いた / written, 2 引数や道具の不具合 / wrong use or a fault
`;

const options = {
  "service-id": { type: "string" },
  service: { type: "string" },
  "service-en": { type: "string" },
  provider: { type: "string" },
  "provider-en": { type: "string" },
  org: { type: "string" },
  owner: { type: "string" },
  operations: { type: "string" },
  legal: { type: "string" },
  support: { type: "string" },
  security: { type: "string" },
  answers: { type: "string", default: "answers" },
  force: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean" },
} as const;

/** The folder of answers, which holds nothing else. @throws CommandError where it cannot be read, or does */
const answersIn = (folder: string): Source => {
  const source = loadSource(folder);
  if (source === undefined)
    throw new CommandError(`--answers ${folder}: フォルダを読めません / the folder cannot be read`);
  const strange = strangersIn(folder);
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

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const lang = langOption(values.lang) ?? "ja";
  ownerOption("owner", values.owner);
  const { form, findings } = readForm();
  if (form === undefined) throw new CommandError(formatText(findings, { lang, colour: false, answers: 0 }));
  const { answers } = values;
  tellBrokenOff(answers);
  const { files, folderInRepository, forge } = answersIn(answers);
  const owners = codeownersPath(rootOf(answers), forge);
  /** What is there and will be taken away or written over. */
  const replaced = [
    ...files.map(({ name }) => join(answers, name)),
    join(answers, "service.yaml"),
    owners,
  ].filter((path) => existsSync(path));
  if (values.force !== true) refuseUncommitted(answers, replaced);

  const words = initWords[lang];
  const { id, name, provider, teams } = await asking((ask) => askCompany(ask, values, words));
  const service = serviceFile({ id, name, provider, preface: plainPreface({ name, provider }), lang });
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
  process.stdout.write(`${words.done(removed.length, written)}\n`);
  if (kept.length > 0) process.stdout.write(`${words.kept(kept.length, relative("", keep))}\n`);
  process.stdout.write(`${words.next.join("\n")}\n`);
  return 0;
};

await run(main);
