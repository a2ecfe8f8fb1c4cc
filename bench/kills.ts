import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildEngine } from "../package/build-engine.ts";
import { engineFile } from "../scripts/io/engine.ts";
import { recoverFiles } from "../scripts/io/write.ts";
import { ENGINE } from "../test/support/command.ts";
import { QLINGO } from "../test/support/qlingo.ts";
import { runGit } from "../test/support/repository.ts";

/**
 * Kills the commands that write several answers at random times, and sees that each file is the old or the new one, and that
 * a mixture of both is told by what the next command says. `node --import tsx bench/kills.ts [ROUNDS]`, 12 by default.
 */
await buildEngine(engineFile("lib"));

const ROUNDS = Number(process.argv[2] ?? "12");

/** How long after the first file a kill may come, in milliseconds: most come at once. */
const LONGEST = 60;

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  set: ['tlsVersions=["1.3"]', "--write", "--answers"],
  review: ["30", "32", "33", "42", "--answers"],
  check: ["--fix", "--answers"],
  init: [
    ...[
      "--service-id",
      "acme",
      "--service",
      "アクメ",
      "--service-en",
      "Acme",
      "--provider",
      "アクメ株式会社",
    ],
    ...["--provider-en", "Acme, Inc.", "--org", "acme", "--answers"],
  ],
  import: [engineFile("test/fixtures/sheets/hoshizora.csv"), "--force", "--out"],
};

const made = (): string => {
  const root = mkdtempSync(join(tmpdir(), "kills-"));
  cpSync(QLINGO, root, { recursive: true });
  const answers = join(root, "answers");
  // Something for `--fix` to mend in every answer.
  for (const name of readdirSync(answers))
    writeFileSync(join(answers, name), readFileSync(join(answers, name), "utf8").replaceAll("\n", "\r\n"));
  runGit(root, ["init", "-q", "--template="]);
  runGit(root, ["add", "-A"]);
  runGit(root, ["commit", "-q", "-m", "first"]);
  return root;
};

const texts = (root: string): ReadonlyMap<string, string> =>
  new Map(
    ["CODEOWNERS", ...readdirSync(join(root, "answers")).map((name) => `answers/${name}`)]
      .filter((name) => !name.endsWith(".tmp"))
      .map((name) => [name, readFileSync(join(root, name), "utf8")]),
  );

/** Runs a command, and kills it some time (ms) after it has begun to write answers, or never. */
const runUntil = async (root: string, name: string, time: number | undefined): Promise<void> => {
  const args = [...ENGINE, name, ...(COMMANDS[name] ?? []), join(root, "answers")];
  const child = spawn(process.execPath, args, { cwd: engineFile("."), stdio: "ignore" });
  const watcher = watch(join(root, "answers"), () => {
    if (time !== undefined) setTimeout(() => child.kill("SIGKILL"), time);
  });
  await once(child, "exit");
  watcher.close();
};

for (const name of Object.keys(COMMANDS)) {
  const whole = made();
  const old = texts(whole);
  await runUntil(whole, name, undefined);
  const fresh = texts(whole);
  const seen = { old: 0, new: 0, mixed: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const root = made();
    await runUntil(root, name, LONGEST * Math.random() ** 2);
    const said = recoverFiles(join(root, "answers"));
    const now = texts(root);
    const all = new Set([...old.keys(), ...fresh.keys()]);
    const is = (than: ReadonlyMap<string, string>): boolean =>
      [...all].every((file) => now.get(file) === than.get(file));
    for (const [file, text] of now)
      if (text !== old.get(file) && text !== fresh.get(file))
        throw new Error(`${name}: ${file} is half-written`);
    const state = is(old) ? "old" : is(fresh) ? "new" : "mixed";
    seen[state] += 1;
    if ((state === "mixed") !== said.length > 0)
      throw new Error(`${name}: ${state}, but said ${said.join()}`);
    if (readdirSync(join(root, "answers")).some((file) => file.endsWith(".tmp")))
      throw new Error(`${name}: something is left`);
    rmSync(root, { recursive: true });
  }
  rmSync(whole, { recursive: true });
  process.stdout.write(`${name}: ${JSON.stringify(seen)}\n`);
}
