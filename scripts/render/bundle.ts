import type { ReleaseHistory } from "../change/releases.ts";
import type { Lang } from "../core/lang.ts";
import type { Sheet } from "../core/sheet.ts";
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
import { SUMS, sumsOf } from "./sums.ts";
import type { OutputFile } from "../io/folder.ts";

/** What the bundle is made of besides the sheet: files of this project. */
export interface BundleAssets extends PdfAssets {
  readonly sheetSchema: string;
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

/** The files of a sheet: an edition per language, the machine-readable ones beside them, and a README for all. */
export const artifacts = (
  sheet: Sheet,
  langs: readonly Lang[],
  release: Release,
  assets: BundleAssets,
  history?: ReleaseHistory,
): readonly Artifact[] => {
  const { service } = sheet;
  const { id, repository } = service;
  const editions = langs.map((lang) => edition(sheet, lang, release, history));
  const forPeople = editions.flatMap((printed) =>
    editionFormats.map(([extension, render]) => ({
      path: `${printed.lang}/${id}.${extension}`,
      render: () => render(printed, assets),
    })),
  );
  const forPrograms: readonly Artifact[] = [
    { path: `${id}.json`, render: () => toJson(sheet, release) },
    { path: "sheet.schema.json", render: () => assets.sheetSchema },
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
    paths: [page.path, ...files.map(({ path }) => path), SUMS],
    archive: `${archiveName(id, release)}.zip`,
    repository,
  };
  return [{ path: "README.txt", render: () => toReadme(editions, contents) }, ...files, page];
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
