/** One character of a pattern's segment: itself, any one, any number of any, or one of a range. */
type Token =
  | { readonly kind: "char"; readonly char: string }
  | { readonly kind: "one" }
  | { readonly kind: "many" }
  | { readonly kind: "range"; readonly has: (char: string) => boolean };

const ANY: Token = { kind: "many" };

/** A character range that begins after `[` at `start`, and where it ends; undefined where it has no end. */
const readRange = (
  chars: readonly string[],
  start: number,
): { readonly token: Token; readonly end: number } | undefined => {
  const isNegated = chars[start] === "!" || chars[start] === "^";
  const first = isNegated ? start + 1 : start;
  // A bracket that comes first is one of the range.
  const end = chars.indexOf("]", first + 1);
  if (end === -1) return undefined;
  const inside = chars.slice(first, end);
  const spans = inside.flatMap((char, index): readonly (readonly [string, string])[] => {
    if (inside[index + 1] === "-" && inside[index + 2] !== undefined)
      return [[char, inside[index + 2] ?? ""]];
    return char === "-" && index > 0 && index < inside.length - 1 ? [] : [[char, char]];
  });
  const has = (char: string): boolean => spans.some(([from, to]) => from <= char && char <= to) !== isNegated;
  return { token: { kind: "range", has }, end };
};

const tokensOf = (segment: string, ranges: boolean): readonly Token[] => {
  const chars = Array.from(segment);
  const tokens: Token[] = [];
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? "";
    const range = ranges && char === "[" ? readRange(chars, at + 1) : undefined;
    if (range !== undefined) {
      tokens.push(range.token);
      at = range.end;
    } else if (char === "\\" && chars[at + 1] !== undefined) {
      at += 1;
      tokens.push({ kind: "char", char: chars[at] ?? "" });
    } else if (char === "*") {
      if (tokens.at(-1) !== ANY) tokens.push(ANY);
    } else tokens.push(char === "?" ? { kind: "one" } : { kind: "char", char });
  }
  return tokens;
};

const fits = (token: Token | undefined, char: string): boolean => {
  if (token === undefined || token.kind === "many") return false;
  return token.kind === "one" || (token.kind === "char" ? token.char === char : token.has(char));
};

/** Whether a name fits; upper and lower case differ. At most as many steps as both are long, multiplied. */
const matchesName = (tokens: readonly Token[], name: string): boolean => {
  const chars = Array.from(name);
  let [at, token, star, resumed] = [0, 0, -1, 0];
  while (at < chars.length) {
    if (tokens[token]?.kind === "many") {
      [star, resumed] = [token, at];
      token += 1;
    } else if (fits(tokens[token], chars[at] ?? "")) {
      at += 1;
      token += 1;
    } else if (star !== -1) {
      // The last `*` takes one character more.
      resumed += 1;
      [at, token] = [resumed, star + 1];
    } else return false;
  }
  return tokens.slice(token).every(({ kind }) => kind === "many");
};

/** Any number of folders, or a folder's or file's name. */
type Segment = "**" | readonly Token[];

/** A pattern of paths in a repository, taken apart. */
export interface PathPattern {
  readonly segments: readonly Segment[];
  /** Which part of a path it has to fit: all of it, or also a folder above it, or a folder above it only. */
  readonly fits: "path" | "path-or-folder" | "folder";
}

const segmentsOf = (pattern: string, ranges: boolean): readonly Segment[] =>
  pattern
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment) => (segment === "**" ? segment : tokensOf(segment, ranges)));

/**
 * A pattern as gitignore reads it (gitignore(5), "PATTERN FORMAT"), but for `docs/*`, which GitHub does not take for the
 * folders in it (GitHub docs, "About code owners"). `ranges` says whether `[a-z]` is a range or just these characters.
 */
export const gitignorePattern = (text: string, ranges: boolean): PathPattern => {
  const isAnchored = text.startsWith("/") || text.slice(0, -1).includes("/");
  const segments = segmentsOf(text, ranges);
  // What is below a folder, and not the folder.
  const below: readonly Segment[] = segments.at(-1) === "**" ? [[ANY]] : [];
  const isExact = below.length > 0 || /(?:^|\/)\*$/.test(text);
  return {
    segments: [...(isAnchored ? [] : (["**"] as const)), ...segments, ...below],
    fits: text.endsWith("/") ? "folder" : isExact ? "path" : "path-or-folder",
  };
};

/** A pattern as GitLab reads it: `File.fnmatch` with FNM_PATHNAME and FNM_DOTMATCH (GitLab docs, "Advanced CODEOWNERS configuration"). */
export const fnmatchPattern = (text: string): PathPattern => {
  const anchored = text.startsWith("/") ? text : `**/${text}`;
  const segments = segmentsOf(anchored.endsWith("/") ? `${anchored}**/*` : anchored, true);
  // Without a slash after it, it is a `*`.
  return { segments: segments.at(-1) === "**" ? [...segments.slice(0, -1), [ANY]] : segments, fits: "path" };
};

/**
 * Whether a path (with forward slashes, from the repository's root) fits a pattern. It takes no more steps than both have
 * characters, multiplied, whatever the pattern: a pull request may bring any.
 */
export const matchesPath = ({ segments, fits: part }: PathPattern, path: string): boolean => {
  const names = path.split("/");
  // ends[n]: the segments so far fit the first n names.
  let ends = [true, ...names.map(() => false)];
  for (const segment of segments) {
    let isReached = false;
    ends =
      segment === "**"
        ? ends.map((isEnd) => (isReached ||= isEnd))
        : ends.map((_, count) => {
            const name = names[count - 1];
            return name !== undefined && ends[count - 1] === true && matchesName(segment, name);
          });
  }
  const isFolder = ends.slice(1, -1).some(Boolean);
  const isPath = ends.at(-1) === true;
  if (part === "path") return isPath;
  return part === "folder" ? isFolder : isFolder || isPath;
};
