import { readFileSync } from "node:fs";
import type { BundleAssets } from "../bundle/bundle.ts";
import { FONTS } from "../bundle/pdf/document.ts";
import { loadProjectFile, projectPath } from "../sheet/load.ts";

/** Reads what the bundle is made of besides the sheet. @throws a system error where a package is not installed. */
export const readAssets = (): BundleAssets => ({
  style: loadProjectFile("scripts/bundle/html/style.css").text,
  sheetSchema: loadProjectFile("schema/sheet.schema.json").text,
  layout: loadProjectFile("scripts/bundle/pdf/sheet.typ").text,
  fonts: FONTS.map((family) => family.map((path) => readFileSync(projectPath(`node_modules/${path}`)))),
});
