import type { BundleAssets } from "../../render/bundle.ts";
import { FONT_LICENCES, FONTS } from "../../render/pdf/document.ts";
import { loadPackageFile, loadProjectFile } from "../../io/load.ts";
import { pageAssets } from "../page-assets.ts";

/** Reads and makes what the bundle is made of besides the sheet. @throws a system error where a package is not installed. */
export const readAssets = async (): Promise<BundleAssets> => ({
  sheetSchema: loadProjectFile("schema/sheet.schema.json").text,
  layout: loadProjectFile("scripts/render/pdf/sheet.typ").text,
  fonts: FONTS.map((family) => family.map(loadPackageFile)),
  licences: FONT_LICENCES.map(([name, path]) => ({
    path: `licenses/${name}.txt`,
    content: loadPackageFile(path),
  })),
  page: await pageAssets(),
});
