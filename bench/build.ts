import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { engineFile } from "../scripts/io/engine.ts";
import { QLINGO_ANSWERS } from "../test/support/qlingo.ts";
import { measure } from "./measure.ts";

/** How long the whole build takes, how much memory, and what of it each format takes. */

const line = (name: string, milliseconds: number, more = ""): void => {
  process.stdout.write(`${name.padEnd(34)} ${milliseconds.toFixed(0).padStart(7)} ms ${more}\n`);
};

const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
  const start = performance.now();
  const result = await work();
  line(`  ${name}`, performance.now() - start);
  return result;
};

const phases = async (out: string): Promise<void> => {
  const modules = await timed("load the modules", async () => ({
    ...(await import("../scripts/render/bundle.ts")),
    ...(await import("../scripts/render/release.ts")),
    ...(await import("../scripts/io/folder.ts")),
    ...(await import("../scripts/commands/build/assets.ts")),
    ...(await import("../scripts/commands/judge.ts")),
    ...(await import("../scripts/commands/render.ts")),
    ...(await import("../scripts/change/tags.ts")),
    ...(await import("../scripts/core/lang.ts")),
  }));
  const { form } = await timed("read schema/, compile the schemas", modules.readForm);
  if (form === undefined) throw new Error("schema/ is broken");
  const { sheet } = await timed("check the sheet", () => modules.examine(form, QLINGO_ANSWERS));
  if (sheet === undefined) throw new Error("the sheet has errors of form");
  const release = modules.releaseOf(modules.readHead(QLINGO_ANSWERS), sheet);
  const assets = await timed("read fonts and styles", modules.readAssets);
  const rendered = await modules.renderAll(
    modules.artifacts(sheet, modules.LANGS, release, assets),
    () => undefined,
  );
  const formats = new Set(rendered.map(({ path }) => extname(path)));
  for (const format of formats) {
    const files = rendered.filter(({ path }) => extname(path) === format);
    const sum = files.reduce((total, { milliseconds }) => total + milliseconds, 0);
    line(`  ${format.slice(1)} (${String(files.length)})`, sum);
  }
  const files = await timed("sums and archive", () => modules.sealed(rendered, sheet, release));
  await timed("write", () => {
    modules.writeFolder(out, files);
  });
};

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const out = join(folder, "dist");
    const build = ["--import", "tsx", "scripts/bin.ts", "build", "--answers", QLINGO_ANSWERS, "--out", out];
    process.stdout.write("Whole processes, median of 5:\n");
    const { milliseconds, megabytes } = measure(build, engineFile("."), 5);
    line("build, all formats", milliseconds, `${megabytes.toFixed(0)} MB`);
    process.stdout.write("\nWithin one process, after Node and tsx have started:\n");
    await phases(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

await main();
