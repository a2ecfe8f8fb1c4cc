import type { BundleAssets } from "../../render/bundle.ts";
import { FONT_LICENCES, FONTS, PDF_LAYOUT } from "../../render/pdf/document.ts";
import { PDF_PART, readEngineFile, readPdfFile } from "../../io/engine.ts";
import { isPrepared } from "../../load/prepared.ts";
import { CommandError } from "../command.ts";
import { pageAssets } from "../page-assets.ts";

/** A file that the PDF needs. @throws CommandError where the part of the engine that brings it is not installed */
const pdfFile = (path: string): Uint8Array => {
  const content = readPdfFile(path);
  if (content !== undefined) return content;
  throw new CommandError(
    `PDFを作る部品 ${PDF_PART} が入っていません。npm install --save-dev ${PDF_PART} で入れるか、PDFを公開しないなら service.yaml に pdf: false と書いてください / ${PDF_PART}, which makes the PDF, is not installed: npm install --save-dev ${PDF_PART}, or write pdf: false in service.yaml where no PDF is published`,
  );
};

/**
 * Reads and makes what the bundle is made of besides the sheet; fonts only where there is a PDF. @throws CommandError where what
 * the PDF needs is not installed
 */
export const readAssets = async (hasPdf = true): Promise<BundleAssets> => ({
  layout: readEngineFile(isPrepared() ? "lib/sheet.typ" : PDF_LAYOUT).text,
  fonts: hasPdf ? FONTS.map((family) => family.map(pdfFile)) : [],
  licences: (hasPdf ? FONT_LICENCES : []).map(([name, path]) => ({
    path: `licenses/${name}.txt`,
    content: pdfFile(path),
  })),
  page: await pageAssets(),
});
