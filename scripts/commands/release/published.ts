import { readFileSync } from "node:fs";
import { releaseTags } from "../../change/tags.ts";
import { gh } from "../gh.ts";
import { CommandError } from "../command.ts";

/** What the forge says of releases. A tag alone is none: whoever may push could make it. */
export interface Published {
  /** Versions, without `v`. */
  readonly versions: ReadonlySet<string>;
  /** Versions that were begun and are not published. */
  readonly drafts: readonly string[];
}

const VERSION = /^v?(?<version>\d+\.\d+\.\d+)$/;

interface Listed {
  readonly tagName: string;
  readonly isDraft: boolean;
}

const listed = (value: unknown): Listed | undefined => {
  if (typeof value === "string") return { tagName: value, isDraft: false };
  if (typeof value !== "object" || value === null || !("tagName" in value)) return undefined;
  const { tagName } = value;
  const isDraft = "isDraft" in value && value.isDraft === true;
  return typeof tagName === "string" ? { tagName, isDraft } : undefined;
};

const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/**
 * Reads a list of releases: what `gh release list --json tagName,isDraft` prints, or a line for each published tag. What
 * has another name than `v1.2.0` is no release of answers. Undefined where it is no such list.
 */
export const parsePublished = (text: string): Published | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = linesOf(text);
  }
  if (!Array.isArray(value)) return undefined;
  const all = value.map(listed);
  if (all.includes(undefined)) return undefined;
  const versions = (isDraft: boolean): readonly string[] =>
    all.flatMap((each) => {
      const version = each?.isDraft === isDraft ? VERSION.exec(each.tagName)?.groups?.["version"] : undefined;
      return version ?? [];
    });
  return { versions: new Set(versions(false)), drafts: versions(true) };
};

const readList = (path: string): Published => {
  const published = parsePublished(readFileSync(path, "utf8"));
  if (published !== undefined) return published;
  throw new CommandError(
    `--releases ${path}: gh release list --json tagName,isDraft の結果でも、1行に1つのタグでもありません / is neither what gh release list --json tagName,isDraft prints, nor a tag on each line`,
  );
};

/** The releases that a file lists. @throws CommandError where it is no such list */
export const releasesOption = (path: string | undefined): Published | undefined =>
  path === undefined ? undefined : readList(path);

const askForge = (): Published => {
  const how =
    "公開した版の一覧が要ります。GitHubの gh にログインして実行するか、--releases FILE で渡してください / a list of the published releases is needed: log in to GitHub's gh, or give it by --releases FILE";
  try {
    const published = parsePublished(gh(["release", "list", "--limit", "1000", "--json", "tagName,isDraft"]));
    if (published !== undefined) return published;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new CommandError(`${error.message}\n${how}`);
  }
  throw new CommandError(how);
};

/** The published releases: those that a file lists, else those of the forge. Without any tag nothing is asked. */
export const publishedReleases = (folder: string, path: string | undefined): Published =>
  releasesOption(path) ??
  (releaseTags(folder).length === 0 ? { versions: new Set(), drafts: [] } : askForge());
