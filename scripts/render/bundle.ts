import type { Change } from "../core/change.ts";
import { publicSheet } from "../core/library.ts";
import { checklistsOf } from "../core/model.ts";
import { sheetSchema } from "../load/schema/sheet-schema.ts";
import { schemaText } from "../load/schema/generate.ts";
import type { ReleaseHistory } from "../change/releases.ts";
import type { Lang } from "../core/lang.ts";
import { hasPdf, type Sheet, sheetOf } from "../core/sheet.ts";
import { archiveName, toArchive } from "./archive.ts";
import { toChangelogJson } from "./changelog/json.ts";
import { toChangelog } from "./changelog/markdown.ts";
import { toCsv } from "./csv.ts";
import { type Edition, edition, type Release } from "./edition.ts";
import { downloadOf } from "./html/downloads.tsx";
import type { Alternate } from "./html/head.tsx";
import { type PageAssets, toPage } from "./html/to-page.tsx";
import { toJson } from "./json.ts";
import { toMarkdown } from "./markdown.ts";
import { toCatalog } from "./oscal/catalog.ts";
import { toComponentDefinition } from "./oscal/component-definition.ts";
import type { PdfAssets } from "./pdf/document.ts";
import { toReadme } from "./readme.ts";
import { SUMS, sumsOf } from "../core/sums.ts";
import type { OutputFile } from "../core/sums.ts";

/** What the bundle is made of besides the sheet: files of this project. */
export interface BundleAssets extends PdfAssets {
  /** The licences of the fonts that the PDF embeds, by their paths in the bundle. */
  readonly licences: readonly OutputFile[];
  readonly page: PageAssets;
}

type Content = OutputFile["content"];

/** A file of the bundle that is not made yet. */
export interface Artifact {
  readonly path: string;
  /** Makes it; `before` are the files that have been made before it. */
  readonly render: (before: readonly OutputFile[]) => Content | Promise<Content>;
}

/** One format per line: its file extension, and the pure function that renders an edition. What is slow to load is loaded here. */
const editionFormats: readonly (readonly [
  string,
  (edition: Edition, assets: BundleAssets) => Content | Promise<Content>,
])[] = [
  ["xlsx", async (printed) => (await import("./xlsx/workbook.ts")).toXlsx(printed)],
  ["pdf", async (printed, assets) => (await import("./pdf/document.ts")).toPdf(printed, assets)],
  ["csv", toCsv],
  ["md", toMarkdown],
];

/** What each release changed: for people, for programs and, where the page's address is known, for feed readers. */
const changelogs = (
  sheet: Sheet,
  langs: readonly Lang[],
  history: ReleaseHistory | undefined,
): readonly Artifact[] => {
  if (history === undefined) return [];
  const { model, service } = sheet;
  const { site } = service;
  const { log } = history;
  return [
    ...langs.map((lang) => ({
      path: `${lang}/changelog.md`,
      render: () => toChangelog(model, service.name[lang], log, lang),
    })),
    { path: "changelog.json", render: () => toChangelogJson(log) },
    ...(site === undefined
      ? []
      : langs.map((lang) => ({
          path: `${lang}/feed.xml`,
          render: async () => (await import("./changelog/feed.tsx")).toFeed(sheet, site, log, lang),
        }))),
  ];
};

/** What a browser or a feed reader is told of beside the page. */
const alternate = (id: string, path: string): readonly Alternate[] => {
  if (path.endsWith("/feed.xml")) return [{ path, type: "application/atom+xml" }];
  return path === `${id}.json` ? [{ path, type: "application/json" }] : [];
};

/** The files of a sheet of one checklist: an edition per language, the machine-readable ones beside them, and a README for all. */
const artifactsOfOne = (
  sheet: Sheet,
  langs: readonly Lang[],
  release: Release,
  assets: BundleAssets,
  history: ReleaseHistory | undefined,
  further: readonly string[] = [],
): readonly Artifact[] => {
  const { service } = sheet;
  const { id, repository } = service;
  const editions = langs.map((lang) => edition(sheet, lang, release, history));
  const forPeople = editions.flatMap((printed) =>
    editionFormats
      .filter(([extension]) => extension !== "pdf" || hasPdf(service))
      .map(([extension, render]) => ({
        path: `${printed.lang}/${id}.${extension}`,
        render: () => render(printed, assets),
      })),
  );
  const forPrograms: readonly Artifact[] = [
    { path: `${id}.json`, render: () => toJson(sheet, release) },
    {
      path: "sheet.schema.json",
      render: () => schemaText(sheetSchema(sheet.model, release.services !== undefined)),
    },
    { path: "oscal/catalog.json", render: () => toCatalog(sheet, release) },
    { path: "oscal/component-definition.json", render: () => toComponentDefinition(sheet, release) },
  ];
  const licences = assets.licences.map(({ path, content }) => ({ path, render: () => content }));
  const files = [...forPeople, ...forPrograms, ...changelogs(sheet, langs, history), ...licences];
  // The page lists all the others with their sums, so it is made last.
  const page: Artifact = {
    path: "index.html",
    render: (before) =>
      toPage(
        {
          sheet,
          release,
          langs,
          history: history?.since ?? [],
          downloads: before.map(downloadOf),
          repository,
        },
        assets.page,
        {
          alternates: before.flatMap(({ path }) => alternate(id, path)),
          canonical: service.site === undefined ? undefined : `${service.site}/`,
        },
      ),
  };
  const contents = {
    paths: [page.path, ...files.map(({ path }) => path), ...further, SUMS],
    archive: `${archiveName(id, release)}.zip`,
    repository,
  };
  return [{ path: "README.txt", render: () => toReadme(editions, contents) }, ...files, page];
};

/** What a release's past is within one checklist. */
const historyOf = (history: ReleaseHistory | undefined, { answers }: Sheet): ReleaseHistory | undefined => {
  if (history === undefined) return undefined;
  const numbers = new Set(answers.map(({ answer }) => answer.no));
  const own = <T extends { readonly changes: readonly Change[] }>(each: T): T => ({
    ...each,
    changes: each.changes.filter(({ item }) => numbers.has(item)),
  });
  return { log: history.log.map(own), since: history.since.map(own) };
};

/** The files below a folder, which see each other and nothing beside it. */
const within = (folder: string, files: readonly Artifact[]): readonly Artifact[] =>
  files.map(({ path, render }) => ({
    path: `${folder}/${path}`,
    render: (before) =>
      render(
        before.flatMap((file) =>
          file.path.startsWith(`${folder}/`) ? [{ ...file, path: file.path.slice(folder.length + 1) }] : [],
        ),
      ),
  }));

/**
 * The files of a sheet: those of its first checklist, and those of each further one in a folder named after it. Their fonts'
 * licences are there once.
 */
export const artifacts = (
  whole: Sheet,
  langs: readonly Lang[],
  release: Release,
  assets: BundleAssets,
  history?: ReleaseHistory,
): readonly Artifact[] => {
  const sheet = publicSheet(whole);
  const [main, ...others] = checklistsOf(sheet.model);
  if (main === undefined || others.length === 0)
    return artifactsOfOne(sheet, langs, release, assets, history);
  const further = others.flatMap((checklist) => {
    const own = sheetOf(sheet, checklist);
    const bare = { ...assets, licences: [] };
    return within(checklist.id, artifactsOfOne(own, langs, release, bare, historyOf(history, own)));
  });
  const first = sheetOf(sheet, main);
  const paths = further.map(({ path }) => path).filter((path) => path.endsWith("/index.html"));
  return [...artifactsOfOne(first, langs, release, assets, historyOf(history, first), paths), ...further];
};

/** The rendered files with their sums, and all of them once more in one archive. Only the sums outside list the archive. */
export const sealed = (
  files: readonly OutputFile[],
  sheet: Sheet,
  release: Release,
): readonly OutputFile[] => {
  const name = archiveName(sheet.service.id, release);
  const archive = {
    path: `${name}.zip`,
    content: toArchive([...files, sumsOf(files)], name, release.date),
  };
  const all = [...files, archive];
  return [...all, sumsOf(all)];
};
