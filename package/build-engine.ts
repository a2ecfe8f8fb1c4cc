import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build, type Plugin } from "esbuild";
import { type Model, modelOf } from "../scripts/core/model.ts";
import { engineFile, loadModelSource, readEngineFile } from "../scripts/io/engine.ts";
import { preparedName } from "../scripts/load/prepared.ts";
import { modelTexts, readModel } from "../scripts/load/read-model.ts";
import { AJV_OPTIONS, parseSchema } from "../scripts/load/schema-check.ts";
import { answerSchema } from "../scripts/load/schema/answer-schema.ts";
import type { JsonSchema } from "../scripts/load/schema/fact-schema.ts";

// Compiled code, and what is large: they are installed beside the engine, not put into it.
const BESIDE = ["@myriaddreamin/typst-ts-node-compiler", "esbuild", "tsx"];

/** Schemas that a command may hold something against, as files of the engine. */
const FILES = ["service", "map", "terms", "questions", "crosswalk"];

const schemasOf = (model: Model): readonly JsonSchema[] => [
  answerSchema(model),
  ...(model.others ?? []).map((checklist) => answerSchema(modelOf(model, checklist))),
  ...FILES.map((name) => parseSchema(readEngineFile(`schema/${name}.schema.json`))),
];

/** A module that exports the check of each schema, by its prepared name, without compiling anything at run time. */
const checksCode = (schemas: readonly JsonSchema[]): string => {
  const ajv = new Ajv2020({ ...AJV_OPTIONS, allowUnionTypes: true, code: { source: true, esm: true } });
  const names = schemas.map((schema, index) => {
    ajv.addSchema(schema, `s${String(index)}`);
    return [`c${preparedName(JSON.stringify(schema))}`, `s${String(index)}`] as const;
  });
  return standaloneCode.default(ajv, Object.fromEntries(names));
};

const entryCode = (key: string, model: Model): string => `
import { usePrepared } from "./scripts/load/prepared.ts";
import * as compiled from "engine:checks";
usePrepared({
  models: { ${JSON.stringify(key)}: JSON.parse(${JSON.stringify(JSON.stringify(model))}) },
  checks: Object.fromEntries(Object.entries(compiled).map(([name, check]) => [name.slice(1), check])),
});
await import("./scripts/bin.ts");
`;

/**
 * Bundles the engine for Node into a folder, as ES modules of which a command loads what it needs, with the model read and the
 * checks of schemas compiled beforehand. @throws Error where `schema/` is broken or a module does not compile
 */
export const buildEngine = async (out: string): Promise<void> => {
  const source = loadModelSource();
  const { model } = readModel(source);
  if (model === undefined) throw new Error("schema/: npm run check");
  const prepared: Plugin = {
    name: "prepared",
    setup: (bundler) => {
      bundler.onResolve({ filter: /^engine:/ }, ({ path }) => ({ path, namespace: "engine" }));
      bundler.onLoad({ filter: /^engine:bin$/, namespace: "engine" }, () => ({
        contents: entryCode(preparedName(modelTexts(source)), model),
        resolveDir: engineFile("."),
        loader: "js",
      }));
      bundler.onLoad({ filter: /^engine:checks$/, namespace: "engine" }, () => ({
        contents: checksCode(schemasOf(model)),
        resolveDir: engineFile("."),
        loader: "js",
      }));
    },
  };
  rmSync(out, { recursive: true, force: true });
  await build({
    absWorkingDir: engineFile("."),
    entryPoints: [{ in: "engine:bin", out: "bin" }],
    outdir: out,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "preact",
    external: BESIDE,
    plugins: [prepared],
    logLevel: "error",
    legalComments: "linked",
    // Packages in CommonJS ask for Node's own modules in this way.
    banner: { js: 'import { createRequire as cr } from "node:module"; const require = cr(import.meta.url);' },
  });
};

if (process.argv[1] !== undefined && resolve(process.argv[1]) === engineFile("package/build-engine.ts"))
  await buildEngine(join(engineFile("."), "lib"));
