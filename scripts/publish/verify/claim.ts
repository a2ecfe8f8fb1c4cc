import { isVersion } from "../../render/version.ts";
import { formatVersionOf } from "../../load/schema/sheet-schema.ts";
import { DATE_PATTERN } from "../../load/schema/fact-schema.ts";

/** What an archive says of itself: nothing of it is known to be true. Each part has just the form that it should have. */
export interface Claim {
  /** The service's id, which names the files. */
  readonly id: string;
  readonly version: string;
  /** The day that it was issued on, YYYY-MM-DD. */
  readonly date: string;
  /** A whole hash (SHA-1, 40 digits), where it names one. */
  readonly commit?: string;
  /** The earlier releases that it was built with, where it says so. */
  readonly releases?: readonly string[];
  /** The version of its form; none where it says none. */
  readonly formatVersion?: number;
  /** The services that were released together, by their ids, where it is one of several. */
  readonly services?: readonly string[];
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const COMMIT = /^[0-9a-f]{40}$/;
const DATE = new RegExp(DATE_PATTERN);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const field = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? // Any object may be asked for its own keys.
      (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

const textField = (value: unknown, key: string, hasForm: (text: string) => boolean): string | undefined => {
  const text = field(value, key);
  return typeof text === "string" && hasForm(text) ? text : undefined;
};

const MOST_RELEASES = 10_000;

const versionsIn = (value: unknown): readonly string[] | undefined => {
  if (!Array.isArray(value) || value.length > MOST_RELEASES) return undefined;
  const versions = value.filter((each): each is string => typeof each === "string" && isVersion(each));
  return versions.length === value.length ? versions : undefined;
};

const MOST_SERVICES = 1000;

const idsIn = (value: unknown): readonly string[] | undefined => {
  if (!Array.isArray(value) || value.length > MOST_SERVICES) return undefined;
  const ids = value.filter((each): each is string => typeof each === "string" && ID.test(each));
  return ids.length === value.length ? ids : undefined;
};

/**
 * Reads from the JSON in an archive which release of which service it claims to be; undefined where it does not say so in
 * the right form, or its folder, `qlingo-1.2.0`, says something else.
 */
export const readClaim = (folder: string, read: (path: string) => string | undefined): Claim | undefined => {
  // The id and the version can both hold hyphens, so every place where one may end is tried.
  const ends = [...folder.matchAll(/-/g)].map(({ index }) => index);
  for (const end of ends) {
    const id = folder.slice(0, end);
    const json = ID.test(id) ? read(`${id}.json`) : undefined;
    if (json === undefined) continue;
    const published = parse(json);
    const release = field(published, "release");
    const formatVersion = formatVersionOf(published);
    const version = textField(release, "version", isVersion);
    const date = textField(release, "date", (text) => DATE.test(text));
    const commit = textField(release, "commit", (text) => COMMIT.test(text));
    const isWhole = commit !== undefined || field(release, "commit") === undefined;
    if (version === undefined || date === undefined || !isWhole || folder !== `${id}-${version}`) continue;
    const releases = versionsIn(field(release, "releases"));
    const services = idsIn(field(release, "services"));
    return {
      ...{ id, version, date },
      ...(commit === undefined ? {} : { commit }),
      ...(releases === undefined ? {} : { releases }),
      ...(formatVersion === undefined ? {} : { formatVersion }),
      ...(services?.includes(id) === true ? { services } : {}),
    };
  }
  return undefined;
};
