import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { LANGS } from "../core/lang.ts";
import { git } from "../io/git.ts";
import { loadModelSource, readEngineFile } from "../io/engine.ts";
import { projectAt } from "../io/project.ts";
import { readStarter } from "../io/starter.ts";
import { writeFiles } from "../io/write.ts";
import { readModel } from "../load/read-model.ts";
import { readAddress, webAddress } from "../setup/doctor/address.ts";
import { initWords } from "../setup/init/messages.ts";
import type { Engine } from "../setup/init/package-file.ts";
import { askCompany } from "../setup/init/questions.ts";
import { repositoryFiles } from "../setup/init/repository.ts";
import { asking } from "./ask.ts";
import { command, CommandError, flag, lang as langOption, langs, text, UsageError } from "./command.ts";
import { ownerOption } from "./owner.ts";
import { firstSchemas } from "./project-schemas.ts";

/** The engine's own package.json. */
export const readEngine = (): Omit<Engine, "spec"> => {
  // Our own file.
  const { name, version, engines } = JSON.parse(readEngineFile("package.json").text) as {
    readonly name: string;
    readonly version: string;
    readonly engines: { readonly node: string };
  };
  return { name, version, node: engines.node };
};

/** The folder that becomes a repository: new, or with nothing in it but what git keeps. @throws CommandError for any other */
const emptyFolder = (given: string): string => {
  const folder = resolve(given);
  if (existsSync(folder)) {
    let names: readonly string[];
    try {
      names = readdirSync(folder).filter((name) => name !== ".git");
    } catch {
      throw new CommandError(`${given}: フォルダではありません / is no folder`);
    }
    if (names.length > 0)
      throw new CommandError(
        `${given}: 空のフォルダではないため、何も書いていません。新しいフォルダを指定してください / is not empty, so nothing was written; name a new folder: ${names.slice(0, 5).join(", ")}`,
      );
  }
  const { root } = projectAt(folder);
  if (root !== folder && existsSync(join(root, ".git")))
    throw new CommandError(
      `${given}: 別のリポジトリ ${root} の中です。その外のフォルダを指定してください / lies in another repository, ${root}; name a folder outside of it`,
    );
  return folder;
};

/** Where git says that the repository is on the web, and where GitHub would publish its page. */
const addressesOf = (folder: string): { readonly repository?: string; readonly site?: string } => {
  const origin = existsSync(join(folder, ".git"))
    ? git(folder, ["remote", "get-url", "origin"])?.toString().trim()
    : undefined;
  const address = origin === undefined ? undefined : readAddress(origin);
  const repository = address === undefined ? undefined : webAddress(address);
  if (address === undefined || repository === undefined) return {};
  const [owner = "", name = ""] = address.path.split("/");
  if (address.host !== "github.com") return { repository };
  const home = `${owner}.github.io`;
  return { repository, site: name === home ? `https://${home}` : `https://${home}/${name}` };
};

const OWNERS = { ja: "チームの担当", en: "owner of the team's answers" } as const;

/** `init`: a company's own repository, begun. It is handed the names of all commands, as it is one of them. */
export const initCommand = (commands: readonly string[]) =>
  command({
    name: "init",
    summary: {
      ja: "自社のリポジトリを新しいフォルダに作ります。回答のほかに要るもの(service.yaml、CODEOWNERS、ワークフローなど)を書きます。\n指定しなかったものは端末で尋ねます",
      en: "begins a company's own repository in a new folder: all that it needs besides the answers (service.yaml, CODEOWNERS, workflows …).\nWhat is not given is asked at the terminal",
    },
    usage: ["DIR"],
    about: [
      [
        "DIR",
        {
          ja: "新しいフォルダ、または空のリポジトリを clone したもの",
          en: "a new folder, or the clone of an empty repository",
        },
      ],
    ],
    examples: [
      'trust --service-id acme-note --service アクメノート --service-en "Acme Note" --provider アクメ株式会社 --provider-en "Acme, Inc." --org acme',
      "trust --editions ja --service-id acme-note --service アクメノート --provider アクメ株式会社 --owner @taro",
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
      pdf: flag({
        ja: "PDFも公開する(部品 security-checklist-pdf を加える。約65MB)",
        en: "publish PDFs, too (adds security-checklist-pdf, about 65 MB)",
      }),
      engine: text("SPEC", {
        ja: "npm がこのエンジンを入れるときの版かアドレス(既定: この版)",
        en: "version or address by which npm installs this engine (default: this version)",
      }),
      "engine-pdf": text("SPEC", {
        ja: "同じく、PDFを作る部品の版かアドレス",
        en: "the same for the part that makes PDFs",
      }),
      lang: langOption({
        ja: "README、表示、検査結果の言語(既定: ja)",
        en: "language of README, messages and findings (default: ja)",
      }),
    },
    exits: { 0: { ja: "書いた", en: "written" } },
    run: async (values, args, io) => {
      const lang = values.lang ?? "ja";
      const words = initWords[lang];
      const [given, ...rest] = args;
      if (given === undefined || rest.length > 0)
        throw new UsageError("新しいフォルダを1つ指定してください / name one new folder");
      ownerOption("owner", values.owner);
      if (lang === "en" && values.editions?.includes("en") === false)
        throw new CommandError("--lang en: editions に en がありません / is not among the editions");
      const folder = emptyFolder(given);
      const { model } = readModel(loadModelSource());
      if (model === undefined) throw new CommandError("schema/: npm run check");
      const addresses = addressesOf(folder);
      const company = await asking((ask) => askCompany(ask, values, words, values.editions ?? LANGS));
      const engine = readEngine();
      const files = repositoryFiles(
        {
          ...{ company, lang, editions: values.editions },
          engine: { ...engine, spec: values.engine ?? `^${engine.version}` },
          pdf: values.pdf ? (values["engine-pdf"] ?? `^${engine.version}`) : undefined,
          repository: addresses.repository,
          site: addresses.site,
          commands,
        },
        model,
        { shared: readStarter("shared"), adopter: readStarter("adopter"), schemas: firstSchemas(model) },
      );
      writeFiles(
        folder,
        files.map(({ path, text: content }) => ({ path: join(folder, path), content })),
      );
      const shown = relative("", folder) || ".";
      io.out(`${words.done(shown, files.length)}\n`);
      if (addresses.repository === undefined) io.out(`${words.noOrigin}\n`);
      io.out(`${words.next(shown, existsSync(join(folder, ".git"))).join("\n")}\n`);
      return 0;
    },
  });
