import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { engineFile, PDF_PART } from "../scripts/io/engine.ts";
import { FONT_LICENCES, FONTS } from "../scripts/render/pdf/document.ts";

const COMPILER = "@myriaddreamin/typst-ts-node-compiler";

/**
 * Writes the folder of the package that makes PDFs: its compiler as a dependency, and of each font's package only the weights
 * that are used, with the licences. A company that publishes no PDF needs none of it. @throws a system error where a font is not
 * installed
 */
export const buildPdfPart = (out: string): void => {
  // Our own package.json.
  const engine = JSON.parse(readFileSync(engineFile("package.json"), "utf8")) as {
    readonly version: string;
    readonly license: string;
    readonly engines: object;
    readonly repository?: object;
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const { version, license, engines, repository } = engine;
  const about = {
    name: PDF_PART,
    version,
    description: "What security-checklist needs to publish PDFs: the Typst compiler, and fonts",
    license: `(${license} AND OFL-1.1 AND Bitstream-Vera)`,
    ...(repository === undefined ? {} : { repository }),
    type: "module",
    exports: { ".": "./index.js", "./files/*": "./files/*" },
    engines,
    dependencies: { [COMPILER]: engine.devDependencies[COMPILER] },
  };
  const { resolve: find } = createRequire(import.meta.url);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "package.json"), `${JSON.stringify(about, undefined, 2)}\n`);
  writeFileSync(join(out, "index.js"), `export * from "${COMPILER}";\n`);
  copyFileSync(engineFile("LICENSE"), join(out, "LICENSE"));
  for (const path of [...FONTS.flat(), ...FONT_LICENCES.map(([, file]) => file)]) {
    const to = join(out, "files", path);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(find(path), to);
  }
};

if (process.argv[1] !== undefined && resolve(process.argv[1]) === engineFile("package/build-pdf.ts"))
  buildPdfPart(engineFile("lib-pdf"));
