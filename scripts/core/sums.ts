import { createHash } from "node:crypto";

/** A file to be written: its path below the target folder, with forward slashes, and its text or bytes. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Lists files with their SHA-256 (FIPS 180-4), in the form that `sha256sum -c` reads. */
export const SUMS = "SHA256SUMS";

/** The SHA-256 of some bytes or text, as 64 hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/** The file of sums of the given files. */
export const sumsOf = (files: readonly OutputFile[]): OutputFile => ({
  path: SUMS,
  content: files.map(({ path, content }) => `${sha256(content)}  ${path}\n`).join(""),
});

/** The sum of each path that a file of sums lists; undefined where a line is none of ours, or a path comes twice. */
export const readSums = (text: string): ReadonlyMap<string, string> | undefined => {
  const lines = text.split("\n").filter((line) => line !== "");
  const entries = lines.flatMap((line): readonly (readonly [string, string])[] => {
    const { sum, path } = /^(?<sum>[0-9a-f]{64}) {2}(?<path>[\w.+/-]+)$/.exec(line)?.groups ?? {};
    return sum === undefined || path === undefined ? [] : [[path, sum]];
  });
  const sums = new Map(entries);
  return sums.size === lines.length ? sums : undefined;
};
