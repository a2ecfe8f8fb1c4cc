import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { writeXlsx } from "hucre/xlsx";
import { engineFile } from "../scripts/io/engine.ts";
import { respond } from "../test/respond/asking.ts";
import { casesIn, countsOf } from "../test/respond/evaluation.ts";
import { QLINGO_ANSWERS } from "../test/support/qlingo.ts";
import { measure } from "./measure.ts";

/** How well customers' questions are answered, and how long a questionnaire of 300 takes from the command to its end. */

// Words of schema/terms.yaml were chosen on the first ones; the last ones were never looked at, only counted.
const SETS = ["tuning", "further", "third", "fourth", "held-out", "fresh"];

const QUESTIONS = 300;

const rows = (): readonly (readonly string[])[] => {
  const questions = SETS.slice(0, 3).flatMap((name) => casesIn(name).map(({ question }) => question));
  return [
    ["No", "質問", "回答", "備考"],
    ...questions.slice(0, QUESTIONS).map((question, index) => [String(index + 1), question, "", ""]),
  ];
};

const table = rows();
const folder = mkdtempSync(join(tmpdir(), "respond-"));
try {
  const files = {
    "300.csv": stringify(table.map((row) => [...row])),
    "300.xlsx": await writeXlsx({ sheets: [{ name: "Sheet1", rows: table.map((row) => [...row]) }] }),
  };
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    writeFileSync(file, content);
    const args = [
      "--import",
      "tsx",
      "scripts/bin.ts",
      "respond",
      file,
      "--answers",
      QLINGO_ANSWERS,
      "--force",
    ];
    const { milliseconds, megabytes } = measure(args, engineFile("."), 5);
    process.stdout.write(
      `${name.padEnd(34)} ${milliseconds.toFixed(0).padStart(7)} ms ${megabytes.toFixed(0).padStart(6)} MB\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

console.table(Object.fromEntries(SETS.map((name) => [name, countsOf(casesIn(name), respond)])));
