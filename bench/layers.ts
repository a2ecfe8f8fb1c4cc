import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readForm } from "../scripts/commands/judge.ts";
import type { Form } from "../scripts/load/validate.ts";
import { readPast } from "../scripts/io/git.ts";
import { check } from "../scripts/check/check.ts";
import type { Rule } from "../scripts/check/rule.ts";
import { factRules, proseRules, upkeepRules } from "../scripts/check/rules.ts";
import { loadSource } from "../scripts/io/load.ts";
import type { Sheet } from "../scripts/core/sheet.ts";
import { validate } from "../scripts/load/validate.ts";
import { readYaml } from "../scripts/load/yaml.ts";
import { makeHistory } from "./history.ts";

// The history that the bench makes ends on 2026-11-22.
const YEAR_AGO = "2025-11-22T00:00:00+09:00";

/** Milliseconds of one run on a fresh input, after so many to warm up. */
const timed = <T>(warmUps: number, fresh: () => T, work: (input: T) => unknown): number => {
  for (let run = 0; run < warmUps; run += 1) work(fresh());
  const input = fresh();
  const start = performance.now();
  work(input);
  return performance.now() - start;
};

/** What each layer adds to the check of one sheet, in milliseconds. */
const measureLayers = (
  form: Form,
  folder: string,
  warmUps: number,
): readonly (readonly [string, number])[] => {
  const source = loadSource(folder);
  if (source === undefined) throw new Error(`${folder} cannot be read`);
  const { files, today } = source;
  // An answer is remembered for as long as its file is, and what is found in its words with it: each run gets its own.
  const sheet = (): Sheet => {
    const validated = validate(form, { ...source, files: files.map((file) => ({ ...file })) });
    if (validated.sheet === undefined) throw new Error(`${folder} is not valid`);
    return validated.sheet;
  };
  const rules = (list: readonly Rule[]): number => timed(warmUps, sheet, (input) => check(list, input));
  const nothing = (): undefined => undefined;
  return [
    ["parse the YAML of 49 answers", timed(warmUps, nothing, () => files.map(({ text }) => readYaml(text)))],
    ["prose: words against facts", rules(proseRules)],
    ["rules: facts against facts", rules(factRules)],
    ["upkeep: reviews and exceptions", rules(upkeepRules)],
    ["git: what changed in a year", timed(warmUps, nothing, () => readPast(folder, files, YEAR_AGO, today))],
  ];
};

const main = (): void => {
  const { form } = readForm();
  if (form === undefined) throw new Error("schema/ is broken");
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const answers = makeHistory(folder, 1000);
    const cold = measureLayers(form, answers, 0);
    const warm = new Map(measureLayers(form, answers, 20));
    process.stdout.write("\nLayers of the check of one sheet with 1,000 commits, cold and warmed up:\n");
    for (const [layer, milliseconds] of cold)
      process.stdout.write(
        `  ${layer.padEnd(32)} ${milliseconds.toFixed(1).padStart(7)} ms ${(warm.get(layer) ?? Number.NaN).toFixed(1).padStart(7)} ms\n`,
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
};

main();
