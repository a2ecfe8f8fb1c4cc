import { fstatSync, writeFileSync } from "node:fs";

const isFile = (descriptor: number): boolean => {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
};

/** Node writes to a file once, and silently drops what the disk does not take of it; this writes all of it, or fails. */
const writeWhole = (stream: NodeJS.WriteStream): void => {
  // There is none where tests put another stream in its place.
  const descriptor = "fd" in stream ? stream.fd : undefined;
  if (typeof descriptor !== "number" || !isFile(descriptor)) return;
  stream._write = (chunk: string | Uint8Array, _encoding, done) => {
    try {
      writeFileSync(descriptor, chunk);
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  };
};

/**
 * Ends the process with 2 and one line on stderr where what it prints cannot be written (a full disk, a reader that has
 * gone): 1 would say that there are findings, and 0 that all was told. Gives whether that has happened. `explain` says what
 * an error means.
 */
export const endOnOutputFault = (explain: (error: unknown) => string): (() => boolean) => {
  let isLost = false;
  for (const stream of [process.stdout, process.stderr]) writeWhole(stream);
  process.stdout.on("error", (error: Error) => {
    if (isLost) return;
    isLost = true;
    process.exitCode = 2;
    process.stderr.write(`結果を出力できません / the output cannot be written: ${explain(error)}\n`, () =>
      process.exit(2),
    );
  });
  // There is nothing left to say it on.
  process.stderr.on("error", () => process.exit(2));
  return () => isLost;
};
