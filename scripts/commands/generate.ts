import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Command, command, CommandError, flag } from "./command.ts";
import { commandsDocs } from "./commands-doc.ts";
import { writeFile } from "../io/write.ts";
import { projectCrosswalk } from "./project-crosswalk.ts";
import type { Finding } from "../core/finding.ts";
import { rulesDocs } from "../report/rules-doc.ts";
import { formatText } from "../report/text.ts";
import { crosswalkDocs } from "../report/crosswalk/crosswalk-doc.ts";
import { generate, staleAmong } from "../load/schema/generate.ts";
import { readModel } from "../load/read-model.ts";
import { loadModelSource } from "../io/engine.ts";
import { readStarter } from "../io/starter.ts";
import { loadOwn } from "../io/own.ts";
import { catalogue } from "../report/catalogue/catalogue.ts";
import { projectSchemas, readGenerated } from "./project-schemas.ts";

/** What is wrong in `schema/`, for the person who wrote it. */
const broken = (findings: readonly Finding[]): CommandError =>
  new CommandError(formatText(findings, { lang: "ja", colour: false, answers: 0 }));

/** `generate`: what is made from `schema/`, the rules and the commands, which it is handed as it is one of them. */
export const generateCommand = (allCommands: () => Promise<readonly Command[]>): Command =>
  command({
    name: "generate",
    summary: {
      ja: "schema/ から回答の JSON Schema などを、規則から docs/rules*.md を、コマンドから docs/commands*.md を、schema/crosswalk.yaml から docs/crosswalk*.md を、starter/ からワークフローなどを生成します。エンジンを導入したリポジトリでは、own/ を加えた schema/answer.schema.json を生成します",
      en: "makes the JSON Schema of answers, and what else is generated, from schema/, the docs of rules, commands and the crosswalk, and the workflows from starter/;\nwhere the engine is installed, schema/answer.schema.json with what own/ adds",
    },
    options: {
      check: flag({
        ja: "古くなっていないかだけを調べる(古ければ終了コード 1)",
        en: "only see whether they are up to date (exit code 1 where not)",
      }),
    },
    exits: { 0: { ja: "生成した", en: "made" }, 1: { ja: "古い(--check)", en: "out of date (--check)" } },
    run: async (values, _, io) => {
      const own = loadOwn(
        io.project.file("answers"),
        catalogue.map(({ id }) => id),
      );
      const { model, findings } = readModel(loadModelSource(own));
      if (model === undefined) throw broken(findings);
      const { root, isEngine } = io.project;
      const crosswalk = projectCrosswalk(model.checklist);
      if (crosswalk.table === undefined) throw broken(crosswalk.findings);
      const files = isEngine
        ? [
            ...generate(model),
            ...rulesDocs(model),
            ...crosswalkDocs(crosswalk.table, model.checklist),
            ...commandsDocs(await allCommands()),
            // This repository has the workflows that every company's gets.
            ...readStarter("shared"),
          ]
        : projectSchemas(model, root);
      const stale = staleAmong(files, (path) => readGenerated(root, path));
      if (values.check && stale.length > 0) {
        const paths = stale.map(({ path }) => `  ${path}`).join("\n");
        io.err(
          `生成したファイルが古くなっています / generated files are out of date:\n${paths}\n` +
            "直し方 / fix: npm run generate\n",
        );
        return 1;
      }
      for (const { path, text } of stale) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFile(join(root, path), text);
      }
      io.out(stale.map(({ path }) => `${path}\n`).join(""));
      return 0;
    },
  });
