import { checklistsOf } from "../core/model.ts";
import { LANGS, type Lang } from "../core/lang.ts";
import type { Sheet } from "../core/sheet.ts";
import { type OutputFile, sumsOf } from "../core/sums.ts";
import { type StartEntry, toStartPage } from "./start/start-page.tsx";

/** A service's bundle, sealed. */
export interface ServiceBundle {
  readonly sheet: Sheet;
  readonly langs: readonly Lang[];
  readonly files: readonly OutputFile[];
}

/** A service as the start page names it. */
const startEntry = ({ model, service }: Sheet): StartEntry => ({
  id: service.id,
  name: service.name,
  provider: service.provider,
  checklists: checklistsOf(model).map(({ id, title }, index) =>
    index === 0 ? { title } : { title, folder: id },
  ),
});

/** The languages in which one of some services is published; Japanese always is. */
export const languagesOf = (
  services: readonly { readonly langs: readonly Lang[] }[],
): readonly [Lang, ...Lang[]] => {
  const [, ...others] = LANGS;
  return [LANGS[0], ...others.filter((lang) => services.some(({ langs }) => langs.includes(lang)))];
};

/** The bundles of several services in one folder, each in a folder of its own, with a page that leads to them and the sums of all. */
export const sideBySide = (bundles: readonly ServiceBundle[], version: string): readonly OutputFile[] => {
  const start = {
    path: "index.html",
    content: toStartPage(
      bundles.map(({ sheet }) => startEntry(sheet)),
      version,
      languagesOf(bundles),
    ),
  };
  const files = bundles.flatMap(({ sheet, files: own }) =>
    own.map(({ path, content }) => ({ path: `${sheet.service.id}/${path}`, content })),
  );
  const all = [start, ...files];
  return [...all, sumsOf(all)];
};
