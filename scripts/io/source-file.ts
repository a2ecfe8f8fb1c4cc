import { isUtf8 } from "node:buffer";
import { lstatSync, readFileSync } from "node:fs";
import { basename, relative, sep } from "node:path";
import { type FileProblem, MAX_FILE_KIB, type SourceFile } from "../core/source.ts";

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** A path with forward slashes: Windows' backslashes would break annotations and CODEOWNERS patterns. */
export const slashed = (path: string): string => path.split(sep).join("/");

/** The path as people are shown it: relative to the working folder where it lies inside. */
export const shown = (path: string): string => {
  const fromHere = relative(process.cwd(), path);
  if (fromHere === "") return ".";
  return slashed(fromHere.startsWith("..") ? path : fromHere);
};

const unreadable = (path: string, problem: FileProblem): SourceFile => ({
  path: shown(path),
  name: basename(path),
  text: "",
  hasByteOrderMark: false,
  problem,
});

/** Reads one file; what is wrong with it becomes its `problem`. Links are not followed: they could lead anywhere. */
export const readSourceFile = (path: string, maxKib = MAX_FILE_KIB): SourceFile => {
  try {
    const stat = lstatSync(path);
    if (!stat.isFile()) return unreadable(path, "not-a-file");
    if (stat.size > maxKib * 1024) return { ...unreadable(path, "too-large"), maxKib };
    const bytes = readFileSync(path);
    const file = {
      path: shown(path),
      name: basename(path),
      text: new TextDecoder("utf-8").decode(bytes),
      hasByteOrderMark: bytes.subarray(0, 3).equals(BYTE_ORDER_MARK),
    };
    return isUtf8(bytes) ? file : { ...file, problem: "not-utf8" };
  } catch {
    return unreadable(path, "unreadable");
  }
};
