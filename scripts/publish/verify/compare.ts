import { readSums, sha256, SUMS } from "../../core/sums.ts";

/** What became of a file: in both and equal, in both and not, only where it should be, only where it should not. */
export type Verdict = "same" | "differs" | "missing" | "extra";

export interface FileVerdict {
  readonly path: string;
  readonly verdict: Verdict;
}

const verdicts = (
  found: readonly string[],
  wanted: readonly string[],
  isSame: (path: string) => boolean,
): readonly FileVerdict[] =>
  [...new Set([...wanted, ...found])].sort().map((path) => {
    if (!found.includes(path)) return { path, verdict: "missing" };
    if (!wanted.includes(path)) return { path, verdict: "extra" };
    return { path, verdict: isSame(path) ? "same" : "differs" };
  });

/** Holds files against the sums among them; undefined where there are none, or they cannot be read. */
export const checkSums = (files: ReadonlyMap<string, Uint8Array>): readonly FileVerdict[] | undefined => {
  const list = files.get(SUMS);
  const sums = list === undefined ? undefined : readSums(new TextDecoder().decode(list));
  if (sums === undefined) return undefined;
  const found = [...files.keys()].filter((path) => path !== SUMS);
  const sumOf = (path: string): string => sha256(files.get(path) ?? "");
  return verdicts(found, [...sums.keys()], (path) => sumOf(path) === sums.get(path));
};

const isSameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;

/** Holds the files of one bundle against those of another that is known to be genuine, byte by byte. */
export const compareFiles = (
  files: ReadonlyMap<string, Uint8Array>,
  genuine: ReadonlyMap<string, Uint8Array>,
): readonly FileVerdict[] =>
  verdicts([...files.keys()], [...genuine.keys()], (path) => isSameBytes(files.get(path), genuine.get(path)));

/** Whether everything is as it should be. */
export const allSame = (files: readonly FileVerdict[]): boolean =>
  files.every(({ verdict }) => verdict === "same");
