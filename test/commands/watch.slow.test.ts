import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BIN } from "../support/command.ts";
import { copiedProject } from "../support/project.ts";

const { root, remove } = copiedProject();
const folder = join(root, "answers");
const answer = join(folder, "30-backup-retention.yaml");
const real = readFileSync(answer, "utf8");
const SLOW = 60_000;

describe("check --watch", () => {
  let child: ChildProcess;
  let said = "";
  let all = "";

  /** Waits until the child has said something since the last call. */
  const until = async (words: string): Promise<void> => {
    const end = Date.now() + SLOW / 2;
    while (!said.includes(words) && Date.now() < end) await sleep(50);
    expect(said).toContain(words);
    said = "";
  };

  beforeAll(() => {
    child = spawn(process.execPath, [BIN, "check", "--watch", "--lang", "en"], {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1" },
    });
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      all += text;
    });
  });

  afterAll(() => {
    child.kill("SIGKILL");
    remove();
  });

  it("checks at once, and tells when", { timeout: SLOW }, async () => {
    await until("49 answers: 0 errors");
  });

  it("checks again after a change", { timeout: SLOW }, async () => {
    writeFileSync(answer, real.replace("P7D", "P3D"));
    await until("retention-holds-generations");
  });

  it("sees a file that an editor puts in the place of the old one", { timeout: SLOW }, async () => {
    const draft = join(root, "draft");
    writeFileSync(draft, real);
    renameSync(draft, answer);
    await until("49 answers: 0 errors");
  });

  it("goes on where the form is broken", { timeout: SLOW }, async () => {
    writeFileSync(answer, "no: [30");
    await until("yaml-syntax");
    writeFileSync(answer, real);
    await until("49 answers: 0 errors");
  });

  it("goes on while the folder is away", { timeout: SLOW }, async () => {
    const away = join(root, "away");
    renameSync(folder, away);
    await until("the folder cannot be read");
    renameSync(away, folder);
    await until("49 answers: 0 errors");
    writeFileSync(answer, real.replace("P7D", "P3D"));
    await until("retention-holds-generations");
  });

  it("reads the vocabulary again", { timeout: SLOW }, async () => {
    const path = join(root, "schema/facts.yaml");
    const facts = readFileSync(path, "utf8");
    writeFileSync(path, facts.replace("Backup retention", "How long backups are kept"));
    await until("generated-stale");
    writeFileSync(path, "facts: [");
    await until("yaml-syntax");
    writeFileSync(path, facts);
    await until("retention-holds-generations");
  });

  it("clears no screen where there is none, and ends on Ctrl-C", { timeout: SLOW }, async () => {
    writeFileSync(answer, real);
    await until("49 answers: 0 errors");
    expect(all).not.toContain("\u001b");
    const ended = once(child, "exit");
    child.kill("SIGINT");
    expect(await ended).toEqual([0, null]);
  });
});
