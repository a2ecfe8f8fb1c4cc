import ignore from "ignore";

interface Line {
  readonly pattern: string;
  readonly owners: readonly string[];
}

const readLine = (line: string): Line[] => {
  const [pattern, ...owners] = line
    .replace(/(?:^|\s)#.*$/, "")
    .trim()
    .split(/\s+/);
  return pattern === undefined || pattern === "" ? [] : [{ pattern, owners }];
};

/**
 * Who owns a path according to a CODEOWNERS file: the last matching line decides (GitHub docs, "About code owners").
 * The path is relative to the repository's root, with forward slashes.
 */
export const codeowners = (text: string): ((path: string) => readonly string[]) => {
  // Patterns follow gitignore's rules; GitHub refuses lines with `!`, so they match nothing.
  const lines = text
    .split(/\r?\n/)
    .flatMap(readLine)
    .filter(({ pattern }) => !pattern.startsWith("!"))
    .map(({ pattern, owners }) => ({ owners, matcher: ignore().add(pattern) }))
    .reverse();
  return (path) => lines.find(({ matcher }) => matcher.ignores(path))?.owners ?? [];
};
