import { createHash } from "node:crypto";
import { edition } from "../../scripts/bundle/edition.ts";
import { FONTS, toPdf } from "../../scripts/bundle/pdf/document.ts";
import { loadPackageFile } from "../../scripts/sheet/load.ts";
import { projectText, sheetWith } from "./sheet.ts";

// Run in a process of its own: prints the SHA-256 of a PDF with text in every font and weight.
const printed = edition(sheetWith(), "ja", { version: "1.2.3", date: "2026-11-23" });
const title = `${printed.title} ≒ 🔒`;
const pdf = await toPdf(
  { ...printed, title, preface: [title] },
  {
    layout: projectText("scripts/bundle/pdf/sheet.typ"),
    fonts: FONTS.map((family) => family.map(loadPackageFile)),
  },
);
process.stdout.write(`${createHash("sha256").update(pdf).digest("hex")}\n`);
