import { LANGS, type Lang, type Localized } from "../../core/lang.ts";
import type { OutputFile } from "../../core/sums.ts";
import { newestFirst } from "../../change/releases.ts";
import { languagesOf } from "../../render/several.ts";
import { type StartEntry, toStartPage } from "../../render/start/start-page.tsx";
import type { Archive } from "../verify/read-archive.ts";

/** What is released as one: the archive of one service, or those of several. */
interface ReleasedTogether {
  readonly version: string;
  readonly archives: readonly [Archive, ...Archive[]];
}

const releasesIn = (archives: readonly Archive[]): readonly ReleasedTogether[] => {
  const versions = [...new Set(archives.map(({ claim }) => claim.version))];
  return versions.flatMap((version) => {
    const [first, ...others] = archives.filter(({ claim }) => claim.version === version);
    return first === undefined ? [] : [{ version, archives: [first, ...others] as const }];
  });
};

/** A service that was released together with others of which there are archives, and has none itself. */
export const lacking = (
  archives: readonly Archive[],
): { readonly version: string; readonly id: string } | undefined =>
  releasesIn(archives)
    .flatMap(({ version, archives: own }) => {
      const ids = new Set(own.flatMap(({ claim }) => claim.services ?? []));
      return [...ids]
        .filter((id) => !own.some(({ claim }) => claim.id === id))
        .map((id) => ({ version, id }));
    })
    .at(0);

const field = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? // Any object may be asked for its own keys.
      (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

const localizedIn = (value: unknown, otherwise: string): Localized => {
  const ja = field(value, "ja");
  const main = typeof ja === "string" ? ja : otherwise;
  const en = field(value, "en");
  return { ja: main, en: typeof en === "string" ? en : main };
};

const jsonAt = ({ files }: Archive, path: string): unknown => {
  const content = files.get(path);
  try {
    return content === undefined ? undefined : JSON.parse(new TextDecoder().decode(content));
  } catch {
    return undefined;
  }
};

/** A service as the start page names it, from what its archive says. */
const startEntry = (archive: Archive): StartEntry => {
  const { id } = archive.claim;
  // Those of further checklists stand in folders named after them.
  const folders = [...archive.files.keys()].flatMap((path) =>
    path.endsWith(`/${id}.json`) ? path.slice(0, -`/${id}.json`.length) : [],
  );
  const main = jsonAt(archive, `${id}.json`);
  const titleIn = (json: unknown, otherwise: string): Localized =>
    localizedIn(field(field(json, "checklist"), "title"), otherwise);
  return {
    id,
    name: localizedIn(field(field(main, "service"), "name"), id),
    provider: localizedIn(field(field(main, "service"), "provider"), ""),
    checklists: [
      { title: titleIn(main, id) },
      ...folders.map((folder) => ({
        title: titleIn(jsonAt(archive, `${folder}/${id}.json`), folder),
        folder,
      })),
    ],
  };
};

const langsIn = ({ files }: Archive): readonly Lang[] =>
  LANGS.filter((lang) => [...files.keys()].some((path) => path.startsWith(`${lang}/`)));

/** The files of a release below a folder: those of one service as they are, those of several each in its own, and the way to them. */
const filesOf = ({ version, archives }: ReleasedTogether, folder: string): readonly OutputFile[] => {
  const [first] = archives;
  const within = ({ files }: Archive, base: string): readonly OutputFile[] =>
    [...files].map(([path, content]) => ({ path: `${base}${path}`, content }));
  if (archives.length === 1 && first.claim.services === undefined) return within(first, folder);
  const inOrder = [...archives].sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
  const langs = languagesOf(archives.map((archive) => ({ langs: langsIn(archive) })));
  const start = toStartPage(inOrder.map(startEntry), version, langs);
  return [
    { path: `${folder}index.html`, content: start },
    ...inOrder.flatMap((archive) => within(archive, `${folder}${archive.claim.id}/`)),
  ];
};

/**
 * The site that is published: the newest release at its root, and each release frozen at an address of its own,
 * `v1.2.0/`. The same archives give the same site.
 */
export const assembleSite = (archives: readonly Archive[]): readonly OutputFile[] => {
  const releases = [...releasesIn(archives)].sort((a, b) =>
    newestFirst({ version: a.version, date: "" }, { version: b.version, date: "" }),
  );
  const [newest] = releases;
  return [
    ...(newest === undefined ? [] : filesOf(newest, "")),
    ...releases.flatMap((release) => filesOf(release, `v${release.version}/`)),
    // GitHub Pages would leave out what begins with an underscore.
    { path: ".nojekyll", content: "" },
  ];
};
