import { existsSync, readFileSync, statSync } from "node:fs";
import { commitOf, historyLack, type PastFile, readFilesAt } from "../io/git.ts";
import type { Released } from "../change/releases.ts";
import { type Revision, revisedAnswer, revisedEntry, revisionFrom } from "../change/revision.ts";
import { filesOf, servicesAt, type ServiceName } from "../change/services.ts";
import { type IsPublished, readReleases, releaseTags, type TaggedAnswers } from "../change/tags.ts";
import { FORMAT_VERSION, formatVersionOf } from "../load/schema/sheet-schema.ts";
import { readPastYaml } from "../load/yaml.ts";
import { sayLack } from "../core/past.ts";
import { CommandError } from "./command.ts";

interface Published {
  readonly items: readonly unknown[];
  /** The id of the service whose answers they are, where it says so. */
  readonly service: string | undefined;
  readonly formatVersion: number | undefined;
}

const field = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? // Any object may be asked for its own keys.
      (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

const readPublished = (path: string): Published => {
  let value: unknown;
  try {
    // What Windows saves as text may begin with a byte order mark.
    value = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CommandError(`${path}: JSONとして読めません / is not JSON`);
  }
  const [items, id] = [field(value, "items"), field(field(value, "service"), "id")];
  if (Array.isArray(items) && items.some((item) => revisedAnswer(item) !== undefined))
    return {
      items,
      service: typeof id === "string" ? id : undefined,
      formatVersion: formatVersionOf(value),
    };
  throw new CommandError(
    `${path}: 公開した JSON(例: dist/qlingo.json)ではありません / is not a published JSON such as dist/qlingo.json`,
  );
};

const SERVICE = "service.yaml";

interface Readings {
  readonly revision: Revision;
  /** The names of the files whose answer cannot be read. */
  readonly unread: readonly string[];
}

/** Whether a file is one of the library, which lies beside the answers. */
const isOfLibrary = (name: string): boolean => name.startsWith("../");

const readAnswers = (files: readonly PastFile[]): Readings => {
  const answers = files
    .filter(({ name }) => name !== SERVICE)
    .filter(({ name }) => !isOfLibrary(name))
    .map(({ name, text }) => ({ name, answer: revisedAnswer(readPastYaml(text), name) }));
  const entries = files
    .filter(({ name }) => isOfLibrary(name))
    .map(({ text }) => revisedEntry(readPastYaml(text)));
  return {
    revision: revisionFrom([...answers.map(({ answer }) => answer), ...entries]),
    unread: answers.filter(({ answer }) => answer === undefined).map(({ name }) => name),
  };
};

const SUGGESTED = 3;

/** Why a name stands for no revision, and what can be done about it. */
const refusal = (name: string, answers: string): string => {
  if (name.endsWith(".json")) return `${name}: ファイルがありません / there is no such file`;
  const lack = historyLack(answers);
  if (lack !== undefined)
    return `${name}: ${sayLack(lack)}\n公開した JSON とは比べられます / a published JSON can be compared all the same`;
  const tags = releaseTags(answers)
    .slice(0, SUGGESTED)
    .map(({ version }) => `v${version}`);
  const [ja, en] =
    tags.length === 0
      ? ["", ""]
      : [`(公開した版: ${tags.join("、")} など)`, `; releases: ${tags.join(", ")}`];
  return `${name}: コミット、タグ、ブランチ、公開した JSON のどれでもありません${ja} / is no commit, tag, branch or published JSON (${answers}${en})`;
};

/** What a word of the command line names: the answers of services at some time. */
export interface NamedRevision {
  /** The revision of a service; undefined where it did not answer then. */
  readonly of: (service: ServiceName) => Revision | undefined;
  /** The ids of the services that answered then, where they stood side by side. */
  readonly ids: readonly string[];
  /** Whether it is of one service alone, whichever others there are: a published JSON. */
  readonly isOfOne: boolean;
}

/**
 * The revision that a word of the command line names: a released JSON, or the answers of a commit, tag or branch. `tell`
 * is given a line where some of it cannot be read: older revisions need not keep today's form.
 * @throws CommandError where it names neither.
 */
export const readNamed = (name: string, answers: string, tell: (line: string) => void): NamedRevision => {
  if (name.endsWith(".json") && existsSync(name) && statSync(name).isFile()) {
    const { items, service, formatVersion = 1 } = readPublished(name);
    if (formatVersion < FORMAT_VERSION)
      tell(
        `${name}: 前の形式の JSON です(formatVersion ${String(formatVersion)}、いまは ${String(FORMAT_VERSION)})。名前の変わった事実は、約束の変更とは分けて示します / is of an older form (formatVersion ${String(formatVersion)}; today's is ${String(FORMAT_VERSION)}); facts that have another name now are told apart from changed promises`,
      );
    if (formatVersion > FORMAT_VERSION)
      tell(
        `${name}: このプログラムより新しい形式の JSON です(formatVersion ${String(formatVersion)})。分からない事実があるかもしれません / is of a newer form than this program knows (formatVersion ${String(formatVersion)}); some facts may not be understood`,
      );
    const revision = revisionFrom(items.map((item) => revisedAnswer(item)));
    return {
      of: ({ id, isAlone }) => (isAlone || service === undefined || service === id ? revision : undefined),
      ids: service === undefined ? [] : [service],
      isOfOne: true,
    };
  }
  const commit = commitOf(answers, name);
  if (commit === undefined) throw new CommandError(refusal(name, answers));
  const past = servicesAt(readFilesAt(answers, commit));
  const readings = new Map([...past.files].map(([id, files]) => [id, readAnswers(files)]));
  const unread = [...readings].flatMap(([id, reading]) =>
    reading.unread.map((file) => (past.isAlone ? file : `${id}/${file}`)),
  );
  if (unread.length > 0)
    tell(
      `${name}: 読めないファイルは、ないものとして比べます / compared as if these files, which cannot be read, were not there: ${unread.join(" ")}`,
    );
  else if ([...readings.values()].every(({ revision }) => revision.size === 0))
    tell(`${name}: ${answers} に回答がありません / has no answers in this folder`);
  return {
    of: (service) => {
      const files = filesOf(past, service);
      return files === undefined ? undefined : readAnswers(files).revision;
    },
    ids: past.isAlone ? [] : [...past.files.keys()],
    isOfOne: false,
  };
};

/** The same of the one service whose answers stand in a folder. */
export const readRevision = (name: string, answers: string, tell: (line: string) => void): Revision =>
  readNamed(name, answers, tell).of({ id: "", isAlone: true }) ?? new Map<string, never>();

/** What a service answered in releases, without those in which it did not. */
export const pastOf = (
  releases: readonly TaggedAnswers[],
  service: ServiceName = { id: "", isAlone: true },
): readonly Released[] =>
  releases.flatMap(({ files, ...name }) => {
    const own = filesOf(servicesAt(files), service);
    return own === undefined ? [] : [{ ...name, revision: readAnswers(own).revision }];
  });

/** The releases before the commit that is checked out; without a list of those that are published, every tag counts. */
export const readPastReleases = (answers: string, isPublished?: IsPublished): readonly Released[] =>
  pastOf(readReleases(answers, isPublished));
