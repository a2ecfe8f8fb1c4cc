import type { Localized } from "../../core/lang.ts";
import { type Claim, readClaim } from "./claim.ts";
import { listZip, unpackZip, type ZipEntry } from "./zip.ts";

/** An archive of our form: its files by their paths below its one folder, and what it says of itself. */
export interface Archive {
  readonly claim: Claim;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export type ArchiveReading =
  | { readonly archive: Archive; readonly problem: undefined }
  | { readonly archive: undefined; readonly problem: Localized };

const MIB = 2 ** 20;

/** A bundle has some twenty files of a few MiB; what is far beyond that was made to fill memory or disk. */
export const LIMITS = { archive: 64 * MIB, unpacked: 256 * MIB, files: 500 } as const;

// Neither absolute, nor with `..`, drive letters, backslashes, control characters, or characters that hide or reorder text.
const SAFE_PATH = /^[A-Za-z0-9][\w.+-]*(?:\/[A-Za-z0-9][\w.+-]*)+$/;
const MAX_PATH = 250;

const shown = (name: string): string => JSON.stringify(name.slice(0, MAX_PATH));

/** What makes it unwise to unpack these entries. */
const danger = (entries: readonly ZipEntry[]): Localized | undefined => {
  const size = entries.reduce((sum, entry) => sum + Math.max(entry.size, entry.originalSize), 0);
  if (entries.length > LIMITS.files || size > LIMITS.unpacked)
    return {
      ja: "展開すると大きすぎます。ディスクを埋めるために作られた可能性があります。展開しないでください。",
      en: "Unpacked it would be too large. It may have been made to fill a disk. Do not unpack it.",
    };
  const unsafe = entries.find(({ name }) => name.length > MAX_PATH || !SAFE_PATH.test(name));
  if (unsafe !== undefined)
    return {
      ja: `ファイル名 ${shown(unsafe.name)} は、このツールが付ける名前ではありません。展開しないでください。`,
      en: `The file name ${shown(unsafe.name)} is none that this tool gives. Do not unpack the archive.`,
    };
  // Windows and macOS take two spellings in upper and lower case for one file.
  const names = entries.map(({ name }) => name.toLowerCase());
  const twice = entries.find((_entry, index) => names.indexOf(names[index] ?? "") !== index);
  if (twice === undefined) return undefined;
  return {
    ja: `同じ名前のファイルが2つあります: ${shown(twice.name)}`,
    en: `Two files have the same name: ${shown(twice.name)}`,
  };
};

const refused = (problem: Localized): ArchiveReading => ({ archive: undefined, problem });

const readFiles = (files: ReadonlyMap<string, Uint8Array>): ArchiveReading => {
  const [folder, ...others] = new Set([...files.keys()].map((path) => path.split("/", 1)[0]));
  if (folder === undefined || others.length > 0)
    return refused({
      ja: "中身が1つのフォルダにまとまっていません。このツールが作ったファイルではありません。",
      en: "Its files are not in one folder. This tool did not make it.",
    });
  const below = new Map(
    [...files].map(([path, content]) => [path.slice(folder.length + 1), content] as const),
  );
  const claim = readClaim(folder, (path) => {
    const content = below.get(path);
    return content === undefined ? undefined : new TextDecoder().decode(content);
  });
  if (claim !== undefined) return { archive: { claim, files: below }, problem: undefined };
  return refused({
    ja: `版とコミットを読み取れません(フォルダ ${shown(folder)})。このツールが作ったファイルではないか、書き換えられています。`,
    en: `Its version and commit cannot be read (folder ${shown(folder)}). This tool did not make it, or it was altered.`,
  });
};

/**
 * Reads a published archive without trusting it: its form, and the names, number and size of its files are looked at before
 * anything is unpacked, each file is held against its checksum, and nothing is written. Whether the files are genuine is
 * another question.
 */
export const readArchive = (bytes: Uint8Array): ArchiveReading => {
  const listed = listZip(bytes, LIMITS.files);
  if (listed.value === undefined) return refused(listed.problem);
  const problem = danger(listed.value);
  if (problem !== undefined) return refused(problem);
  const unpacked = unpackZip(bytes, listed.value);
  return unpacked.value === undefined ? refused(unpacked.problem) : readFiles(unpacked.value);
};
