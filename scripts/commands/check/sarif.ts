import { catalogue } from "../../report/catalogue/catalogue.ts";
import type { Finding } from "../../core/finding.ts";
import { formatSarif, type SarifOptions } from "../../report/sarif.ts";
import { readEngineFile } from "../../io/engine.ts";

/** What package.json says of this tool. */
const tool = (): SarifOptions["tool"] =>
  // The project's own file: npm itself needs both a name and a version in it.
  JSON.parse(readEngineFile("package.json").text) as SarifOptions["tool"];

/** The findings as a SARIF log of this version of the tool. */
export const sarif = (findings: readonly Finding[], options: Pick<SarifOptions, "lang" | "model">): string =>
  formatSarif(findings, { lang: options.lang, model: options.model, tool: tool(), catalogue });
