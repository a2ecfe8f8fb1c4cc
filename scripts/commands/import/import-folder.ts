import type { PlannedFile } from "../../import/plan.ts";
import { isLang, type Lang } from "../../core/lang.ts";
import { emptySource, loadSource } from "../../io/load.ts";
import type { Source, SourceFile } from "../../core/source.ts";

type Text = Pick<PlannedFile, "name" | "text">;

/** A folder as it is, or as it would be if it were there: owners come from CODEOWNERS either way. */
export const folderOf = (path: string): Source => loadSource(path) ?? emptySource(path);

/** The language that `service.yaml` asks for, however much else is wrong with it. */
export const serviceLang = ({ service }: Source): Lang | undefined => {
  const lang = /^lang: *(\w+)/m.exec(service?.text ?? "")?.[1] ?? "";
  return isLang(lang) ? lang : undefined;
};

/** The folder with some files in the place of those of the same name, as it would be read. Nothing is written. */
export const folderWith = (source: Source, texts: readonly Text[], service: string | undefined): Source => {
  const names = new Set(texts.map(({ name }) => name));
  const file = ({ name, text }: Text): SourceFile => ({
    path: `${source.folder}/${name}`,
    name,
    text,
    hasByteOrderMark: false,
  });
  const files = [...source.files.filter(({ name }) => !names.has(name)), ...texts.map(file)];
  return {
    ...source,
    files: files.sort((a, b) => (a.name < b.name ? -1 : 1)),
    service: service === undefined ? source.service : file({ name: "service.yaml", text: service }),
  };
};
