import { fnmatchPattern, gitignorePattern, matchesPath, type PathPattern } from "./path-pattern.ts";

/** Where a repository is kept: GitHub and GitLab read CODEOWNERS differently. */
export type Forge = "github" | "gitlab";

/**
 * The forge of a repository by its address (`repository` in service.yaml). GitHub, unless a part of the host's name says
 * GitLab or the path has more parts than owner and name: only GitLab has groups within groups.
 */
export const forgeOf = (repository: string | undefined): Forge => {
  const { host = "", path = "" } =
    /^https:\/\/(?<host>[^/]*)\/?(?<path>.*)$/.exec(repository ?? "")?.groups ?? {};
  const isGitlab = /(?:^|[.-])gitlab(?=[.:-]|$)/i.test(host) || path.split("/").filter(Boolean).length > 2;
  return isGitlab ? "gitlab" : "github";
};

/**
 * Where CODEOWNERS may stand, the first that is there counts: GitHub docs, "About code owners" (file location); GitLab docs,
 * "Code Owners".
 */
export const CODEOWNERS_PATHS: Readonly<Record<Forge, readonly string[]>> = {
  github: [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"],
  gitlab: ["CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"],
};

/** GitHub loads a CODEOWNERS under 3 MB (GitHub docs, "CODEOWNERS file size"). */
export const MAX_CODEOWNERS_KIB = 3 * 1024 - 1;

/** Why GitHub skips a line: what gitignore knows and CODEOWNERS does not, or an owner that can be none. */
export type SkipReason =
  | { readonly kind: "negation" | "range" | "hash" | "stars" }
  | { readonly kind: "owner"; readonly owner: string };

export interface SkippedLine {
  /** Counted from 1. */
  readonly line: number;
  /** Offsets into the file's text. */
  readonly start: number;
  readonly end: number;
  readonly reason: SkipReason;
  /** Whether who wrote it may have meant a path. */
  readonly meant: (path: string) => boolean;
}

/** Who owns what, as the forge reads it. */
export interface Codeowners {
  /** Who is asked to approve a change to a path (from the repository's root, with forward slashes). */
  readonly ownersOf: (path: string) => readonly string[];
  /** Who is told of it by an optional section of GitLab's, and need not approve. */
  readonly optionalOf: (path: string) => readonly string[];
  /** Everybody who is named, in lines that count. */
  readonly named: readonly string[];
  readonly skipped: readonly SkippedLine[];
}

// A login; of a managed user with the short name of the enterprise, as in taro_acme; a team; an address of mail.
const GITHUB_OWNER =
  /^(?:@[A-Za-z0-9][A-Za-z0-9-]*(?:_[A-Za-z0-9]+)?|@[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9_][\w.-]*|[^\s@]+@[^\s@]+)$/;
// A user, a group or a group within groups; a role such as @@maintainer; an address of mail.
const GITLAB_OWNER = /^(?:@@?[A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*)*|[^\s@]+@[^\s@]+)$/;

interface Line {
  readonly line: number;
  readonly start: number;
  readonly text: string;
}

/** The lines that say something. */
const linesOf = (text: string): readonly Line[] => {
  let start = 0;
  return text.split("\n").flatMap((whole, index) => {
    const at = start + (whole.length - whole.trimStart().length);
    start += whole.length + 1;
    const said = whole.trim();
    return said === "" || said.startsWith("#") ? [] : [{ line: index + 1, start: at, text: said }];
  });
};

/** A line's pattern, which ends at a blank without a backslash before it, and what stands after it. */
const parts = (text: string): { readonly pattern: string; readonly words: readonly string[] } => {
  const pattern = /^(?:\\.|[^\\\s]|\\$)*/.exec(text)?.[0] ?? "";
  return { pattern, words: text.slice(pattern.length).split(/\s+/).filter(Boolean) };
};

const skipReason = (pattern: string, owners: readonly string[]): SkipReason | undefined => {
  if (pattern.startsWith("!")) return { kind: "negation" };
  if (pattern.startsWith("\\#")) return { kind: "hash" };
  if (/(?:^|[^\\])(?:\\\\)*\[/.test(pattern)) return { kind: "range" };
  if (pattern.includes("***")) return { kind: "stars" };
  const owner = owners.find((each) => !GITHUB_OWNER.test(each));
  return owner === undefined ? undefined : { kind: "owner", owner };
};

/** What may have been meant: with gitignore's negation and ranges, and with blanks in a path that nothing escapes. */
const meantBy = (pattern: string, words: readonly string[]): readonly PathPattern[] => {
  const first = words.findIndex((word) => word.includes("@"));
  const blanks = words.slice(0, first === -1 ? words.length : first);
  const texts = [pattern, ...(blanks.length === 0 ? [] : [[pattern, ...blanks].join(" ")])];
  return texts.map((text) => gitignorePattern(text.replace(/^!/, "").replaceAll("***", "**"), true));
};

const readGithub = (text: string): Codeowners => {
  const read = linesOf(text).map((line) => {
    const { pattern, words } = parts(line.text);
    const comment = words.findIndex((word) => word.startsWith("#"));
    const owners = comment === -1 ? words : words.slice(0, comment);
    return { ...line, pattern, owners, reason: skipReason(pattern, owners) };
  });
  const entries = read
    .filter(({ reason }) => reason === undefined)
    .map(({ pattern, owners }) => ({ owners, pattern: gitignorePattern(pattern, false) }))
    .reverse();
  return {
    ownersOf: (path) => entries.find(({ pattern }) => matchesPath(pattern, path))?.owners ?? [],
    optionalOf: () => [],
    named: entries.flatMap(({ owners }) => owners),
    skipped: read.flatMap(({ line, start, text: said, pattern, owners, reason }) => {
      if (reason === undefined) return [];
      const meant = meantBy(pattern, owners);
      return [
        {
          ...{ line, start, end: start + said.length, reason },
          meant: (path) => meant.some((each) => matchesPath(each, path)),
        },
      ];
    }),
  };
};

interface Entry {
  readonly pattern: PathPattern;
  readonly isExcluded: boolean;
  readonly owners: readonly string[];
}

interface Section {
  readonly isOptional: boolean;
  readonly entries: readonly Entry[];
}

// `^[Name][2] @owner`: optional, with its number of approvals and the owners of entries that name none.
const HEADING = /^(?<optional>\^?)\[(?<name>[^\]]+)\](?:\[\d*\])?(?<owners>.*)$/;

const ownersAmong = (words: readonly string[]): readonly string[] =>
  words.filter((word) => GITLAB_OWNER.test(word));

/** The sections by name, upper and lower case alike; entries before the first one stand in one without a name. */
const sectionsOf = (text: string): readonly Section[] => {
  const sections = new Map<string, { isOptional: boolean; readonly entries: Entry[] }>();
  const section = (name: string, isOptional: boolean): Entry[] => {
    const known = sections.get(name) ?? { isOptional, entries: [] };
    // Where one of its headings requires it, it is required.
    known.isOptional &&= isOptional;
    sections.set(name, known);
    return known.entries;
  };
  let entries = section("", false);
  let defaults: readonly string[] = [];
  for (const { text: said } of linesOf(text)) {
    const heading = HEADING.exec(said)?.groups;
    if (heading !== undefined) {
      defaults = ownersAmong((heading["owners"] ?? "").split(/\s+/));
      entries = section((heading["name"] ?? "").trim().toLowerCase(), heading["optional"] === "^");
      continue;
    }
    const { pattern, words } = parts(said);
    const own = ownersAmong(words);
    const isExcluded = pattern.startsWith("!");
    entries.push({
      pattern: fnmatchPattern(isExcluded ? pattern.slice(1) : pattern),
      isExcluded,
      owners: own.length === 0 ? defaults : own,
    });
  }
  return [...sections.values()];
};

/** A section's owners of a path: of its last entry that fits; nobody where any entry excludes the path. */
const ownersIn = ({ entries }: Section, path: string): readonly string[] => {
  const fitting = entries.filter(({ pattern }) => matchesPath(pattern, path));
  return fitting.some(({ isExcluded }) => isExcluded) ? [] : (fitting.at(-1)?.owners ?? []);
};

const readGitlab = (text: string): Codeowners => {
  const sections = sectionsOf(text);
  const ownersOf = (optional: boolean) => (path: string) => [
    ...new Set(
      sections.filter(({ isOptional }) => isOptional === optional).flatMap((each) => ownersIn(each, path)),
    ),
  ];
  return {
    ownersOf: ownersOf(false),
    optionalOf: ownersOf(true),
    named: sections.flatMap(({ entries }) => entries.flatMap(({ owners }) => owners)),
    // GitLab leaves out owners that it cannot read, never a line.
    skipped: [],
  };
};

/**
 * Reads a CODEOWNERS as its forge does: GitHub docs, "About code owners"; GitLab docs, "Syntax of CODEOWNERS file". Upper and
 * lower case of paths differ on both. On GitHub the last line that fits decides; on GitLab it does so in each section.
 */
export const readCodeowners = (text: string, forge: Forge): Codeowners =>
  forge === "gitlab" ? readGitlab(text) : readGithub(text);
