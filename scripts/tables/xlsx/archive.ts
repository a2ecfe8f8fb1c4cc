import { Unzip, UnzipInflate, unzipSync } from "fflate";
import { MAX_UNPACKED_BYTES } from "../limits.ts";
import { TableError } from "../problem.ts";

/** Bytes that are given to the unpacker at a time: what it can make of them before it is stopped is bounded by this. */
const CHUNK = 16_384;

/** The names of an archive's files, with the sizes that it says they have once unpacked. Nothing is unpacked. @throws Error where it is broken */
export const listed = (archive: Uint8Array): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>();
  unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      sizes.set(name, originalSize);
      return false;
    },
  });
  return sizes;
};

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
};

const unpacked = (
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
): Readonly<Record<string, Uint8Array>> => {
  const stated = [...listed(archive)].filter(([name]) => isWanted(name));
  const tooLarge = new TableError((m) => m.tooLargeUnpacked(MAX_UNPACKED_BYTES));
  if (stated.reduce((sum, [, size]) => sum + size, 0) > MAX_UNPACKED_BYTES) throw tooLarge;
  const files: Record<string, Uint8Array> = {};
  let taken = 0;
  const unzip = new Unzip((file) => {
    if (!isWanted(file.name) || Object.hasOwn(files, file.name)) return;
    const chunks: Uint8Array[] = [];
    let length = 0;
    file.ondata = (error, data, isFinal) => {
      if (error !== null) throw error;
      taken += data.length;
      length += data.length;
      if (taken > MAX_UNPACKED_BYTES) throw tooLarge;
      chunks.push(data);
      if (isFinal) files[file.name] = joined(chunks, length);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < archive.length; at += CHUNK)
    unzip.push(archive.subarray(at, at + CHUNK), at + CHUNK >= archive.length);
  return files;
};

/**
 * Unpacks the wanted files of an archive, in the order in which it lists them. The sizes that it states are held against the limit
 * first, and what comes out of it while it is unpacked, as an archive can state anything.
 * @throws TableError where that is too much, or the archive is broken
 */
export const unpack = (
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
): Readonly<Record<string, Uint8Array>> => {
  try {
    const files = unpacked(archive, isWanted);
    const order = [...listed(archive).keys()].filter((name) => Object.hasOwn(files, name));
    return Object.fromEntries(order.map((name) => [name, files[name] ?? new Uint8Array()]));
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError((m) => m.brokenArchive);
  }
};
