import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build, type Metafile, type Plugin } from "esbuild";
import { bundledForBrowser, PAGE_FILES } from "../scripts/commands/page-assets.ts";
import { type Model, modelOf } from "../scripts/core/model.ts";
import { engineFile, loadModelSource, readEngineFile } from "../scripts/io/engine.ts";
import { preparedName } from "../scripts/load/prepared.ts";
import { modelTexts, readModel } from "../scripts/load/read-model.ts";
import { AJV_OPTIONS, parseSchema } from "../scripts/load/schema-check.ts";
import { answerSchema } from "../scripts/load/schema/answer-schema.ts";
import { librarySchema } from "../scripts/load/schema/library-schema.ts";
import type { JsonSchema } from "../scripts/load/schema/fact-schema.ts";
import { PDF_LAYOUT } from "../scripts/render/pdf/document.ts";
import { PDF_PART } from "../scripts/io/engine.ts";

const COMPILER = "@myriaddreamin/typst-ts-node-compiler";

/** Schemas that a command may hold something against, as files of the engine. */
const FILES = [
  ...["service", "map", "terms", "questions", "crosswalk", "card", "sent"],
  ...["own-facts", "own-items", "own-rules", "own-words"],
];

const schemasOf = (model: Model): readonly JsonSchema[] => [
  answerSchema(model),
  librarySchema(model),
  ...(model.others ?? []).map((checklist) => answerSchema(modelOf(model, checklist))),
  ...FILES.map((name) => parseSchema(readEngineFile(`schema/${name}.schema.json`))),
];

/** The check of a schema as a module, without compiling anything at run time. */
const checkCode = (schema: JsonSchema): string => {
  const ajv = new Ajv2020({ ...AJV_OPTIONS, allowUnionTypes: true, code: { source: true } });
  return standaloneCode.default(ajv, ajv.compile(schema));
};

/** Writes a file per schema, by its prepared name, so that a command reads those that it holds something against; gives the names. */
const writeChecks = async (out: string, schemas: readonly JsonSchema[]): Promise<readonly string[]> => {
  const checks = schemas.map((schema) => ({ name: preparedName(JSON.stringify(schema)), schema }));
  for (const { name, schema } of checks)
    await build({
      stdin: { contents: checkCode(schema), resolveDir: engineFile("."), loader: "js" },
      outfile: join(out, "checks", `${name}.cjs`),
      bundle: true,
      minify: true,
      format: "cjs",
      platform: "node",
      target: "node20",
      logLevel: "error",
    });
  return checks.map(({ name }) => name);
};

/** What makes use of what was made beforehand, before anything else of the engine is loaded. */
const useCode = (key: string, model: Model, checks: readonly string[]): string => `
import { createRequire } from "node:module";
import { usePrepared } from "./scripts/load/prepared.ts";
const load = createRequire(import.meta.url);
const checks = new Set(${JSON.stringify(checks)});
usePrepared({
  models: { ${JSON.stringify(key)}: JSON.parse(${JSON.stringify(JSON.stringify(model))}) },
  check: (name) => checks.has(name) ? load("./checks/" + name + ".cjs") : undefined,
});
`;

// Of several chunks a bundler does not keep the order in which they run, so what comes second is awaited.
const ENTRIES: Readonly<Record<string, string>> = {
  bin: '#!/usr/bin/env node\nimport { enableCompileCache } from "engine:node";\nenableCompileCache?.();\nawait import("engine:use");\nawait import("./scripts/bin.ts");',
  index: 'import "engine:use";\nexport const { check, loadSheet } = await import("./scripts/index.ts");',
};

// Compiled code, and large: a package of its own brings it, with the fonts. Where the engine is bundled beside its source, the
// compiler itself is at hand.
const PDF_CODE = `
const found = await import("${PDF_PART}").catch(() => import("${COMPILER}"));
export const { NodeCompiler, PdfStandard } = found;
`;

/** The folder of the package that a bundled file is from, and its name; undefined for our own files. */
const packageOf = (input: string): string | undefined =>
  /^(?<folder>.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.groups?.["folder"];

/** The licences of all that is bundled, which go along with it, one after another in the order of the packages' names. */
const licencesOf = ({ inputs }: Metafile): string =>
  [...new Set(Object.keys(inputs).flatMap((input) => packageOf(input) ?? []))]
    .sort()
    .map((folder) => {
      // What npm installed says its name, version and licence.
      const { name, version, license } = JSON.parse(
        readFileSync(engineFile(join(folder, "package.json")), "utf8"),
      ) as Readonly<Record<"name" | "version" | "license", string>>;
      const file = readdirSync(engineFile(folder)).find((each) => /^licen[cs]e(?:\.|$)/i.test(each));
      const text = file === undefined ? "" : readFileSync(engineFile(join(folder, file)), "utf8").trim();
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);

const write = (path: string, content: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
};

/** The types of the public API, by the compiler itself. @throws Error with its words where it refuses */
const writeTypes = (out: string): void => {
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const args = ["-p", "package/types.json", "--outDir", out];
  const { status, stdout } = spawnSync(process.execPath, [compiler, ...args], {
    cwd: engineFile("."),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout);
};

/**
 * Bundles the engine for Node into a folder, as ES modules of which a command loads what it needs, with the model read, the
 * checks of schemas compiled, and the page's scripts and styles made beforehand. @throws Error where `schema/` is broken or a
 * module does not compile
 */
export const buildEngine = async (out: string): Promise<void> => {
  const source = loadModelSource();
  const { model } = readModel(source);
  if (model === undefined) throw new Error("schema/: npm run check");
  rmSync(out, { recursive: true, force: true });
  const checks = await writeChecks(out, schemasOf(model));
  const codes = new Map<string, () => string>([
    ["engine:use", () => useCode(preparedName(modelTexts(source)), model, checks)],
    // Node keeps what it compiled from 22.1 on.
    ["engine:node", () => 'import module from "node:module"; export const { enableCompileCache } = module;'],
    ["engine:pdf", () => PDF_CODE],
    ...Object.entries(ENTRIES).map(([name, code]) => [`engine:${name}`, () => code] as const),
  ]);
  const prepared: Plugin = {
    name: "prepared",
    setup: (bundler) => {
      bundler.onResolve({ filter: /^engine:/ }, ({ path }) => ({ path, namespace: "engine" }));
      bundler.onLoad({ filter: /./, namespace: "engine" }, ({ path }) => ({
        contents: codes.get(path)?.() ?? "",
        resolveDir: engineFile("."),
        loader: "js",
      }));
      bundler.onResolve({ filter: new RegExp(`^${COMPILER}$`) }, ({ namespace, path }) =>
        namespace === "engine" ? { path, external: true } : { path: "engine:pdf", namespace: "engine" },
      );
    },
  };
  const { metafile } = await build({
    absWorkingDir: engineFile("."),
    entryPoints: Object.keys(ENTRIES).map((name) => ({ in: `engine:${name}`, out: name })),
    outdir: out,
    bundle: true,
    splitting: true,
    metafile: true,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "preact",
    // What makes the page from source; here it is made already.
    external: ["esbuild", PDF_PART],
    plugins: [prepared],
    logLevel: "error",
    legalComments: "none",
    // Half as much to read at each start; names stay, so that a fault can be told.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: "linked",
    sourcesContent: false,
    // Packages in CommonJS ask for Node's own modules in this way.
    banner: { js: 'import { createRequire as cr } from "node:module"; const require = cr(import.meta.url);' },
  });
  for (const path of PAGE_FILES) write(join(out, "page", path), await bundledForBrowser(path));
  copyFileSync(engineFile(PDF_LAYOUT), join(out, "sheet.typ"));
  write(join(out, "LICENSES.txt"), licencesOf(metafile));
};

/** Lets `npx` find the bin in this repository as in one that has the engine installed: npm links no package to itself. */
export const linkBin = (): void => {
  const link = engineFile("node_modules/.bin/checklist");
  rmSync(link, { force: true });
  // On Windows npm writes a script for each of three shells instead, and nothing here needs it.
  if (process.platform !== "win32") symlinkSync("../../lib/bin.js", link);
  chmodSync(engineFile("lib/bin.js"), 0o755);
};

if (process.argv[1] !== undefined && resolve(process.argv[1]) === engineFile("package/build-engine.ts")) {
  await buildEngine(engineFile("lib"));
  linkBin();
  writeTypes(engineFile("lib/types"));
}
