import { createTwoFilesPatch } from "diff";
import type { FileChange } from "./set-fact.ts";

/** The changes as a unified diff, one file after the other. */
export const showChanges = (changes: readonly FileChange[]): string =>
  changes
    .map(({ file, text }) =>
      createTwoFilesPatch(file.path, file.path, file.text, text, "", "", { context: 0 }),
    )
    .map((patch) => patch.replace(/^=+\n/, ""))
    .join("");
