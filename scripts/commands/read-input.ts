import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { CommandError } from "./command.ts";

const CHUNK = 65_536;

/** Bytes from a descriptor up to a limit and one more, so that a caller sees that there is too much. */
const readUpTo = (descriptor: number, limit: number): Uint8Array => {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length <= limit) {
    const chunk = Buffer.alloc(CHUNK);
    const read = readSync(descriptor, chunk, 0, CHUNK, null);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    length += read;
  }
  return Buffer.concat(chunks);
};

/**
 * The bytes of a file, or of standard input for `-`: no more than a limit and a little, however much there is.
 * @throws CommandError where it is no file; a system error where it cannot be read
 */
export const readInput = (path: string, limit: number): Uint8Array => {
  if (path === "-") return readUpTo(0, limit);
  const descriptor = openSync(path, "r");
  try {
    if (!fstatSync(descriptor).isFile() && !fstatSync(descriptor).isFIFO())
      throw new CommandError(`${path}: ファイルではありません / is not a file`);
    return readUpTo(descriptor, limit);
  } finally {
    closeSync(descriptor);
  }
};
