import { createHash } from "node:crypto";
import type { Lang } from "../locales/lang.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { toCsv } from "./csv.ts";
import { type Edition, edition, type Release } from "./edition.ts";
import { type Assets, toHtml } from "./html/page.tsx";
import { toJson } from "./json.ts";
import { toMarkdown } from "./markdown.ts";
import type { OutputFile } from "./write.ts";

/** What the bundle is made of besides the sheet: files of this project. */
export interface BundleAssets extends Assets {
  readonly sheetSchema: string;
}

/** Lists the bundle's files with their SHA-256, in the form of `sha256sum`. */
export const SUMS = "SHA256SUMS";

/** One format per line: its file extension, and the pure function that renders an edition. */
const editionFormats: readonly (readonly [
  string,
  (edition: Edition, assets: Assets) => string | Uint8Array,
])[] = [
  ["html", toHtml],
  ["md", toMarkdown],
  ["csv", toCsv],
];

const sums = (files: readonly OutputFile[]): OutputFile => ({
  path: SUMS,
  content: files
    .map(({ path, content }) => `${createHash("sha256").update(content).digest("hex")}  ${path}\n`)
    .join(""),
});

/** The published files of a sheet: an edition per language, the machine-readable ones beside them, and their sums. */
export const bundle = (
  sheet: Sheet,
  langs: readonly Lang[],
  release: Release,
  assets: BundleAssets,
): readonly OutputFile[] => {
  const { id } = sheet.service;
  const editions = langs.flatMap((lang) => {
    const printed = edition(sheet, lang, release);
    return editionFormats.map(([extension, render]) => ({
      path: `${lang}/${id}.${extension}`,
      content: render(printed, assets),
    }));
  });
  const data = [
    { path: `${id}.json`, content: toJson(sheet) },
    { path: "sheet.schema.json", content: assets.sheetSchema },
  ];
  const files = [...editions, ...data];
  return [...files, sums(files)];
};
