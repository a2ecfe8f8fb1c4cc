import { readFileSync, writeFileSync } from "node:fs";

/** Replaces a text in a file, which has to hold it. */
export const editFile = (path: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(path, "utf8");
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${path} does not hold ${String(from)}`);
  writeFileSync(path, changed);
};
