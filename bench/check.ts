import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engineFile } from "../scripts/io/engine.ts";
import { QLINGO_ANSWERS } from "../test/support/qlingo.ts";
import { makeHistory } from "./history.ts";
import { type Measurement, measure } from "./measure.ts";

/** How long `check` takes, and how much memory, beside a bare process and a validator of the schema alone. */

const CHECK = ["--import", "tsx", "scripts/bin.ts", "check", "--format", "json"];
const AJV = [
  "node_modules/ajv-cli/dist/index.js",
  "validate",
  "--spec=draft2020",
  "-s",
  "schema/answer.schema.json",
  "-d",
];

const show = (name: string, { milliseconds, megabytes }: Measurement, sheets = 0): void => {
  const each = sheets > 1 ? `${(milliseconds / sheets).toFixed(1)} ms per sheet` : "";
  process.stdout.write(
    `${name.padEnd(34)} ${milliseconds.toFixed(0).padStart(7)} ms ${megabytes.toFixed(0).padStart(5)} MB  ${each}\n`,
  );
};

const phases = async (): Promise<void> => {
  const since = (start: number): string => `${(performance.now() - start).toFixed(0).padStart(7)} ms`;
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    process.stdout.write(`  ${name.padEnd(32)} ${since(start)}\n`);
    return result;
  };
  const { judge, readForm } = await timed("load the modules", () => import("../scripts/commands/judge.ts"));
  const { form } = await timed("read schema/, compile the schemas", readForm);
  if (form === undefined) throw new Error("schema/ is broken");
  await timed("check the first sheet", () => judge(form, QLINGO_ANSWERS));
  for (let sheet = 0; sheet < 50; sheet += 1) judge(form, QLINGO_ANSWERS);
  await timed("check a sheet, warmed up", () => judge(form, QLINGO_ANSWERS));
};

const main = async (): Promise<void> => {
  const root = engineFile(".");
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    process.stdout.write("Whole processes, medians:\n");
    show("node -e 0", measure(["-e", "0"], root, 15));
    show("check, 1 sheet", measure([...CHECK, "--answers", QLINGO_ANSWERS], root, 15));
    show("ajv-cli (schema only), 1 sheet", measure([...AJV, join(QLINGO_ANSWERS, "[0-9]*.yaml")], root, 15));
    for (const sheets of [100, 1000]) {
      const folders = Array.from({ length: sheets }, (_, index) => join(folder, String(index), "answers"));
      for (const copy of folders) cpSync(QLINGO_ANSWERS, copy, { recursive: true });
      const runs = sheets > 100 ? 1 : 3;
      const args = folders.flatMap((copy) => ["--answers", copy]);
      show(`check, ${String(sheets)} sheets`, measure([...CHECK, ...args], root, runs), sheets);
      const files = join(folder, "*", "answers", "[0-9]*.yaml");
      show(`ajv-cli (schema only), ${String(sheets)} sheets`, measure([...AJV, files], root, runs), sheets);
    }
    const past = makeHistory(join(folder, "past"), 1000);
    show("check, 1 sheet, 1,000 commits", measure([...CHECK, "--answers", past], root, 15));
    process.stdout.write("\nWithin one process, after Node and tsx have started:\n");
    await phases();
  } finally {
    rmSync(folder, { recursive: true });
  }
};

await main();
