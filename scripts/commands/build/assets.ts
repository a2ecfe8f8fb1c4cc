import type { BundleAssets } from "../../render/bundle.ts";
import { FONT_LICENCES, FONTS } from "../../render/pdf/document.ts";
import { readPackageFile, readEngineFile } from "../../io/engine.ts";
import { pageAssets } from "../page-assets.ts";

/** Reads and makes what the bundle is made of besides the sheet. @throws a system error where a package is not installed. */
export const readAssets = async (): Promise<BundleAssets> => ({
  layout: readEngineFile("scripts/render/pdf/sheet.typ").text,
  fonts: FONTS.map((family) => family.map(readPackageFile)),
  licences: FONT_LICENCES.map(([name, path]) => ({
    path: `licenses/${name}.txt`,
    content: readPackageFile(path),
  })),
  page: await pageAssets(),
});
