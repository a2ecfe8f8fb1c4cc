import { resolve } from "node:path";
import { writeFiles } from "../../io/write.ts";
import { loadSource } from "../../io/load.ts";
import { normalForm } from "../../load/normal/normal-form.ts";
import { type Form, isAnswerName } from "../../load/validate.ts";

/**
 * Writes the answers of a folder in normal form, all of them or none, and gives the paths of those that it
 * changed. A file whose normal form cannot be told safely stays as it is, for the check to say what is wrong with it.
 */
export const fixFolder = ({ model }: Form, folder: string): readonly string[] => {
  const files = loadSource(folder)?.files.filter(({ name }) => isAnswerName(name)) ?? [];
  const fixed = files.flatMap((file) => {
    const normal = normalForm(file, model);
    if (normal === undefined || (normal === file.text && !file.hasByteOrderMark)) return [];
    return [{ shown: file.path, path: resolve(folder, file.name), content: normal }];
  });
  writeFiles(folder, fixed);
  return fixed.map(({ shown }) => shown);
};
