import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { git } from "../io/git.ts";
import { loadModelSource } from "../io/engine.ts";
import { loadOwn } from "../io/own.ts";
import type { Project } from "../io/project.ts";
import { readStarter } from "../io/starter.ts";
import { writeFiles } from "../io/write.ts";
import { readModel } from "../load/read-model.ts";
import { catalogue } from "../report/catalogue/catalogue.ts";
import { initWords } from "../setup/init/messages.ts";
import { readWritten, sumOf, type Written, withWritten, writtenBy } from "../setup/init/package-file.ts";
import { type Command, command, CommandError, flag, lang as langOption } from "./command.ts";
import { readEngine } from "./init.ts";
import { firstSchemas, projectSchemas, readGenerated } from "./project-schemas.ts";

const PACKAGE = "package.json";

const readPackage = (project: Project): string => {
  try {
    return readFileSync(project.file(PACKAGE), "utf8");
  } catch {
    return "";
  }
};

/** What the engine wrote here last. @throws CommandError where this is no repository that `init` began */
const recordOf = (project: Project): Written => {
  const written = project.isEngine ? undefined : readWritten(readPackage(project));
  if (written !== undefined) return written;
  throw new CommandError(
    `${project.root}: checklist init が作ったリポジトリではありません(package.json に checklist がありません) / was not begun by checklist init: its package.json has no checklist`,
  );
};

/** Git is what brings back what is about to be changed. @throws CommandError where it could not */
const requireClean = ({ root }: Project): void => {
  const changed = git(root, ["status", "--porcelain", "--untracked-files=no"])?.toString();
  if (changed === undefined)
    throw new CommandError(
      `${root}: gitのリポジトリではないため、元に戻せません / is no git repository, so nothing could be brought back`,
    );
  // The bump itself may wait for the same commit.
  const others = changed.split("\n").filter((line) => line !== "" && !/ package(?:-lock)?\.json$/.test(line));
  if (others.length > 0)
    throw new CommandError(
      `コミットしていない変更があります。先にコミットしてください / there are uncommitted changes; commit them first:\n${others.join("\n")}`,
    );
};

/** `upgrade`: what an installed version of the engine brings, written into the repository that uses it. */
export const upgradeCommand = (
  run: (name: string, args: readonly string[], io: Parameters<Command["run"]>[1]) => Promise<number>,
): Command =>
  command({
    name: "upgrade",
    summary: {
      ja: "新しい版のエンジンを npm で入れたあとに実行します。生成したファイルとワークフローを新しくし、前の版の語彙の回答を移し、検査します",
      en: "for use after npm has installed another version of the engine: renews generated files and workflows, migrates answers of an older vocabulary, and checks them",
    },
    options: {
      overwrite: flag({
        ja: "手で変えたファイルや消したファイルも、エンジンのものに置き換える",
        en: "put the engine's in the place of files that were changed or removed by hand, too",
      }),
      lang: langOption({ ja: "表示の言語(既定: ja)", en: "language of messages (default: ja)" }),
    },
    exits: {
      0: { ja: "新しくした", en: "renewed" },
      1: { ja: "新しくしたが、回答にエラーがある", en: "renewed, and the answers have errors" },
    },
    run: async (values, _, io) => {
      const { project } = io;
      const before = recordOf(project);
      requireClean(project);
      const answers = ["--answers", relative("", project.file("answers"))];
      const { upgrade: words } = initWords[values.lang ?? "ja"];
      const ids = catalogue.map(({ id }) => id);
      const { model } = readModel(loadModelSource(loadOwn(project.file("answers"), ids)));
      // What is wrong in own/ the check tells.
      if (model === undefined) return run("check", answers, io);
      const { version } = readEngine();
      const files = [
        ...new Map(
          [...readStarter("shared"), ...firstSchemas(model), ...projectSchemas(model, project.root)].map(
            (file) => [file.path, file],
          ),
        ).values(),
      ];
      const stale = files.filter(({ path, text }) => readGenerated(project.root, path) !== text);
      const isOurs = (path: string): boolean => {
        const recorded = before.files[path];
        const now = readGenerated(project.root, path);
        // A file that is new to the repository is nobody's yet; one that is gone was taken away.
        return now === "" ? recorded === undefined : recorded === sumOf(now) || path.startsWith("schema/");
      };
      const renewed = stale.filter(({ path }) => values.overwrite || isOurs(path));
      const left = stale.filter((file) => !renewed.includes(file)).map(({ path }) => path);
      const fresh = writtenBy(
        version,
        files.filter(({ path }) => !left.includes(path)),
      );
      const known = Object.entries(before.files).filter(([path]) => left.includes(path));
      const written = { ...fresh, files: { ...fresh.files, ...Object.fromEntries(known) } };
      const text = withWritten(readPackage(project), written);
      writeFiles(project.root, [
        ...renewed.map(({ path, text: content }) => ({ path: project.file(path), content })),
        { path: project.file(PACKAGE), content: text },
      ]);
      io.out(`${words.from(before.engine, version)}\n`);
      io.out(`${renewed.length === 0 ? words.none : words.renewed(renewed.map(({ path }) => path))}\n`);
      if (left.length > 0) io.out(`${words.left(left)}\n`);
      const told = [...answers, ...(values.lang === undefined ? [] : ["--lang", values.lang])];
      // Nothing else was uncommitted when this began.
      if ((await run("migrate", [...told, "--force"], io)) === 2) return 2;
      return run("check", told, io);
    },
  });
