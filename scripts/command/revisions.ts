import { existsSync, readFileSync } from "node:fs";
import { commitOf, readFilesAt, readReleases } from "../history/git.ts";
import type { Released } from "../history/releases.ts";
import { type Revision, revisionFrom } from "../history/revision.ts";
import { readYaml } from "../sheet/yaml.ts";
import { CommandError } from "./run.ts";

const itemsOf = (path: string): readonly unknown[] => {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CommandError(`${path}: JSONとして読めません / is not JSON`);
  }
  const items = typeof value === "object" && value !== null && "items" in value ? value.items : undefined;
  if (Array.isArray(items)) return items;
  throw new CommandError(
    `${path}: 公開した JSON(例: dist/qlingo.json)ではありません / is not a published JSON such as dist/qlingo.json`,
  );
};

const revisionFromTexts = (texts: readonly string[]): Revision =>
  revisionFrom(texts.map(readYaml).flatMap((reading) => (reading.ok ? [reading.value] : [])));

/**
 * The revision that a word of the command line names: a released JSON, or the answers of a commit, tag or branch.
 * @throws CommandError where it names neither.
 */
export const readRevision = (name: string, answers: string): Revision => {
  if (name.endsWith(".json") && existsSync(name)) return revisionFrom(itemsOf(name));
  const commit = commitOf(answers, name);
  if (commit === undefined)
    throw new CommandError(
      `${name}: コミット、タグ、ブランチ、公開した JSON のどれでもありません / is no commit, tag, branch or published JSON (${answers})`,
    );
  return revisionFromTexts(readFilesAt(answers, commit) ?? []);
};

/** The releases before the commit that is checked out. */
export const readPastReleases = (answers: string): readonly Released[] =>
  readReleases(answers).map(({ texts, ...name }) => ({ ...name, revision: revisionFromTexts(texts) }));
