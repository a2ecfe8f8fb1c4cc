import { words } from "./messages.ts";
import type { Finding } from "../core/finding.ts";
import { answerFileName, type Item, itemNumbered, type Model } from "../core/model.ts";
import { hiddenIn } from "../core/hidden.ts";
import type { SourceFile } from "../core/source.ts";
import { errorAt, errorAtPath } from "./read-data.ts";

/** The parts of a file's name: the folder of a further checklist, empty for the first one, and the name within it. */
export const partsOf = (name: string): readonly [folder: string, base: string] => {
  const slash = name.lastIndexOf("/");
  return [name.slice(0, Math.max(0, slash)), name.slice(slash + 1)];
};

/** The item that a file's name says: by its number, else by its slug. */
export const itemNamed = ({ checklist }: Model, name: string): Item | undefined => {
  const [, written, slug] = /^([^-]+)-(.+)\.yaml$/.exec(partsOf(name)[1]) ?? [];
  const no = written !== undefined && /^\d+$/.test(written) ? String(Number(written)) : written;
  return itemNumbered(checklist, no) ?? checklist.items.find((item) => item.slug === slug);
};

/** The item of an answer's `no`, which is written as the checklist prints it. */
export const itemStating = ({ checklist }: Model, no: unknown): Item | undefined =>
  checklist.items.find((item) => item.no === no);

/** What nobody would see in the name of a file, or would see in another order. */
export const hiddenInName = (file: SourceFile): readonly Finding[] => {
  const hidden = hiddenIn(file.name);
  const names = [...new Set(hidden.map(({ name }) => name))];
  const column = (hidden[0]?.start ?? 0) + 1;
  return hidden.length === 0
    ? []
    : [
        errorAt(
          file,
          null,
          "file-name",
          words((m) => m.hiddenInName(names, column)),
        ),
      ];
};

/** A name within the folder of a further checklist; alone within that of the first one. */
export const inFolder = (folder: string, name: string): string =>
  folder === "" ? name : `${folder}/${name}`;

/** What is wrong with the name of an answer's file, beside the `no` that it states. */
export const nameFindings = (model: Model, file: SourceFile, no: unknown): readonly Finding[] => {
  const ofCharacters = hiddenInName(file);
  if (ofCharacters.length > 0) return ofCharacters;
  const { items } = model.checklist;
  const [named, stated] = [itemNamed(model, file.name), itemStating(model, no)];
  const [folder, base] = partsOf(file.name);
  if (named === undefined && /^\d/.test(base))
    return [
      errorAt(
        file,
        null,
        "file-name",
        words((m) => m.unknownNumber(file.name, items[0]?.no ?? "", items.at(-1)?.no ?? "")),
      ),
    ];
  if (named !== undefined && stated !== undefined && named.no !== stated.no) {
    const said = words((m) => m.wrongNumber(stated.no, named.no));
    return [errorAtPath(file, stated.no, { rule: "wrong-number", path: ["no"], part: "value", words: said })];
  }
  const item = named ?? stated;
  const expected = item === undefined ? undefined : inFolder(folder, answerFileName(item));
  if (item === undefined || expected === undefined || file.name === expected) return [];
  return [
    errorAt(
      file,
      item.no,
      "file-name",
      words((m) => m.wrongName(file.name, expected)),
    ),
  ];
};
