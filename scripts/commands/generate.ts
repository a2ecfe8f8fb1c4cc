import { parseArgs } from "node:util";
import { writeFile } from "../io/write.ts";
import { projectCrosswalk } from "./project-crosswalk.ts";
import { CommandError, run } from "./run.ts";
import type { Finding } from "../core/finding.ts";
import { rulesDocs } from "../report/rules-doc.ts";
import { formatText } from "../report/text.ts";
import { crosswalkDocs } from "../report/crosswalk-doc.ts";
import { generate, staleAmong } from "../load/schema/generate.ts";
import { readModel } from "../load/read-model.ts";
import { loadModelSource, loadProjectFile, projectPath } from "../io/load.ts";

const HELP = `npm run generate [-- --check]

  schema/checklists/meti-2010.yaml と schema/facts.yaml から回答の JSON Schema などを、規則から docs/rules*.md を、
  schema/crosswalk.yaml から docs/crosswalk*.md を生成します。
  Makes the JSON Schema of answers, and what else is generated, from the first two files, docs/rules*.md from the rules,
  and docs/crosswalk*.md from schema/crosswalk.yaml.

  --check   古くなっていないかだけを調べる(古ければ終了コード 1)
            only see whether they are up to date (exit code 1 where not)
`;

/** What is wrong in `schema/`, for the person who wrote it. */
const broken = (findings: readonly Finding[]): CommandError =>
  new CommandError(formatText(findings, { lang: "ja", colour: false, answers: 0 }));

const main = (): number => {
  const { values } = parseArgs({ options: { check: { type: "boolean" }, help: { type: "boolean" } } });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const { model, findings } = readModel(loadModelSource());
  if (model === undefined) throw broken(findings);
  const crosswalk = projectCrosswalk(model.checklist);
  if (crosswalk.table === undefined) throw broken(crosswalk.findings);
  const files = [...generate(model), ...rulesDocs(model), ...crosswalkDocs(crosswalk.table, model.checklist)];
  const stale = staleAmong(files, (path) => loadProjectFile(path).text);
  if (values.check === true && stale.length > 0) {
    const paths = stale.map(({ path }) => `  ${path}`).join("\n");
    process.stderr.write(
      `生成したファイルが古くなっています / generated files are out of date:\n${paths}\n` +
        "直し方 / fix: npm run generate\n",
    );
    return 1;
  }
  for (const { path, text } of stale) writeFile(projectPath(path), text);
  process.stdout.write(stale.map(({ path }) => `${path}\n`).join(""));
  return 0;
};

await run(main);
