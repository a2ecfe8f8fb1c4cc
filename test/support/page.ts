import type { PageInput } from "../../scripts/render/html/body.tsx";
import type { EarlierRelease } from "../../scripts/render/html/changes.tsx";
import type { Download } from "../../scripts/render/html/downloads.tsx";
import type { Surroundings } from "../../scripts/render/html/head.tsx";
import { type PageAssets, toPage } from "../../scripts/render/html/to-page.tsx";
import { LANGS } from "../../scripts/core/lang.ts";
import { pageAssets } from "../../scripts/commands/page-assets.ts";
import type { Sheet } from "../../scripts/core/sheet.ts";
import { sheetWith } from "./sheet.ts";

export const release = {
  version: "1.2.0",
  commit: "0123456789abcdef0123456789abcdef01234567",
  date: "2026-11-23",
};

/** Made up: two earlier releases, and what changed since. */
export const HISTORY: readonly EarlierRelease[] = [
  {
    version: "1.1.0",
    date: "2026-08-01",
    changes: [
      { item: 19, fact: "responseTime", before: "PT3S", after: "undisclosed", direction: "withdrawn" },
      { item: 30, fact: "backupRetention", before: "P3D", after: "P7D", direction: "stronger" },
      { item: 30, part: "text.ja", before: "3日", after: "1週間", direction: "wording" },
    ],
  },
  {
    version: "1.0.0",
    date: "2026-02-01",
    changes: [
      { item: 4, part: "mark", before: null, after: "無", direction: "changed" },
      { item: 11, fact: "formerFact", before: ["a", 1], after: null, direction: "withdrawn" },
      { item: 30, fact: "backupRetention", before: "P1D", after: "P7D", direction: "stronger" },
    ],
  },
];

export const DOWNLOADS: readonly Download[] = [
  { path: "qlingo.xlsx", bytes: 41_234, sha256: "a".repeat(64) },
  { path: "ja/回答 #1.csv", bytes: 999, sha256: "b".repeat(64) },
  { path: "SHA256SUMS", bytes: 2_000_000, sha256: "c".repeat(64) },
];

export const inputOf = (sheet: Sheet, more: Partial<PageInput> = {}): PageInput => ({
  sheet,
  release,
  langs: LANGS,
  ...more,
});

/** The page's real style and scripts. */
export const assets: PageAssets = await pageAssets();

export const pageOf = (
  sheet: Sheet = sheetWith(),
  more: Partial<PageInput> = {},
  surroundings: Surroundings = {},
): string => toPage(inputOf(sheet, more), assets, surroundings);
