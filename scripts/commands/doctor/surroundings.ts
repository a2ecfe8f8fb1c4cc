import { readdirSync } from "node:fs";
import { parse } from "yaml";
import type { Surroundings } from "../../setup/doctor/surroundings.ts";
import { git, historyLack } from "../../io/git.ts";
import type { Lang } from "../../core/lang.ts";
import { rulesDocs } from "../../report/rules-doc.ts";
import { crosswalkDocs } from "../../report/crosswalk/crosswalk-doc.ts";
import { generate, staleAmong } from "../../load/schema/generate.ts";
import type { Model } from "../../core/model.ts";
import { readEngineFile } from "../../io/engine.ts";
import { loadSource } from "../../io/load.ts";
import { readSourceFile } from "../../io/source-file.ts";
import type { Project } from "../../io/project.ts";
import { readEngine } from "../init.ts";
import { judgeSource, readForm } from "../judge.ts";
import { CROSSWALK, projectCrosswalk } from "../project-crosswalk.ts";

const WORKFLOWS = ".github/workflows";

/** What a workflow holds; nothing where it is no YAML. */
const readWorkflow = (project: Project, file: string): unknown => {
  try {
    return parse(readSourceFile(project.file(`${WORKFLOWS}/${file}`)).text);
  } catch {
    return undefined;
  }
};

const workflowFiles = (project: Project): readonly string[] => {
  try {
    return readdirSync(project.file(WORKFLOWS)).filter((name) => /\.ya?ml$/.test(name));
  } catch {
    return [];
  }
};

const readGit = (folder: string): Surroundings["git"] => {
  const say = (...args: readonly string[]): string | undefined => git(folder, args)?.toString().trim();
  const lack = historyLack(folder);
  const origin = say("remote", "get-url", "origin");
  const head = say("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD");
  return {
    ...(lack === undefined ? {} : { lack }),
    ...(origin === undefined ? {} : { origin }),
    ...(head === undefined ? {} : { defaultBranch: head.replace(/^origin\//, "") }),
  };
};

/** The generated files that are out of date, and a source of theirs that is broken. */
const staleIn = (model: Model, project: Project): readonly string[] => {
  if (!project.isEngine) return [];
  const { table } = projectCrosswalk(model.checklist);
  const files = [
    ...generate(model),
    ...rulesDocs(model),
    ...(table === undefined ? [] : crosswalkDocs(table, model.checklist)),
  ];
  return [
    ...(table === undefined ? [CROSSWALK] : []),
    ...staleAmong(files, (path) => readEngineFile(path).text).map(({ path }) => path),
  ];
};

/**
 * Reads what can be seen of the repository that a folder of answers is kept in, and the language of its service.
 * @throws CommandError where there is no such folder.
 */
export const readSurroundings = (
  folder: string,
  project: Project,
): { readonly seen: Surroundings; readonly lang: Lang | undefined } => {
  const { form, findings } = readForm(folder);
  const source = loadSource(folder);
  const examined = form === undefined ? undefined : judgeSource(form, source, folder);
  const stale = form === undefined ? findings.map(({ place }) => place.file) : staleIn(form.model, project);
  const files =
    source === undefined ? [] : [...(source.service === undefined ? [] : [source.service]), ...source.files];
  const sheet = examined?.sheet;
  const errors = (examined?.findings ?? []).filter(({ severity }) => severity === "error");
  const seen: Surroundings = {
    node: process.versions.node,
    engines: readEngine().node,
    git: readGit(folder),
    ...(source?.codeowners === undefined
      ? {}
      : { codeowners: { ...source.codeowners, forge: source.forge } }),
    ...(sheet === undefined
      ? {}
      : {
          sheet: {
            id: sheet.service.id,
            ...(sheet.service.repository === undefined ? {} : { repository: sheet.service.repository }),
            ...(sheet.service.site === undefined ? {} : { site: sheet.service.site }),
            errors: errors.map(({ rule }) => rule),
          },
        }),
    answers: new Map(files.map(({ name, text }) => [name, text])),
    stale,
    workflows: new Map(workflowFiles(project).map((name) => [name, readWorkflow(project, name)])),
  };
  return { seen, lang: examined?.lang };
};
