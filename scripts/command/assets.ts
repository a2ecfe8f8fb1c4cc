import type { BundleAssets } from "../bundle/bundle.ts";
import { FONTS } from "../bundle/pdf/document.ts";
import { loadPackageFile, loadProjectFile } from "../sheet/load.ts";
import { pageAssets } from "./page-assets.ts";

/** Reads and makes what the bundle is made of besides the sheet. @throws a system error where a package is not installed. */
export const readAssets = async (): Promise<BundleAssets> => ({
  sheetSchema: loadProjectFile("schema/sheet.schema.json").text,
  layout: loadProjectFile("scripts/bundle/pdf/sheet.typ").text,
  fonts: FONTS.map((family) => family.map(loadPackageFile)),
  page: await pageAssets(),
});
