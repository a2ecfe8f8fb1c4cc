import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "../support/command.ts";
import { commandInProcess } from "../support/in-process.ts";
import { repository, type TestRepository } from "../support/repository.ts";

let repo: TestRepository;

beforeEach(() => {
  repo = repository("2026-11-22");
  repo.edit(34, /^ {2}ja: .*$/m, "  ja: 鍵はクラウドの鍵管理サービスで管理しています。");
  repo.edit(34, /^ {2}en: .*\n/m, "");
  repo.commit("2026-11-23", "keys");
});

afterEach(() => {
  repo.remove();
});

const KEYS = "34-key-management.yaml";

const read = (): string => readFileSync(join(repo.answers, KEYS), "utf8");

const migrate = (...args: readonly string[]): Promise<Outcome> =>
  commandInProcess("migrate", ["--answers", repo.answers, "--lang", "ja", ...args]);

describe("migrate", () => {
  it("shows what it would do, and does it", async () => {
    const before = read();
    const shown = await migrate("--dry-run");
    expect(shown.code).toBe(1);
    expect(shown.stdout).toContain("keyManagement: cloud-provider");
    expect(shown.stdout).toContain("担当者が決めること");
    expect(read()).toBe(before);
    expect((await migrate()).code).toBe(1);
    expect(read()).toContain("\n  keyManagement: cloud-provider\n");
    expect(read().replace("  keyManagement: cloud-provider\n", "")).toBe(before);
    repo.commit("2026-11-24");
    expect((await migrate()).stdout).not.toContain("keyManagement: cloud-provider");
  });

  it("changes nothing while something is not committed", async () => {
    const path = join(repo.answers, "30-backup-retention.yaml");
    writeFileSync(path, `${readFileSync(path, "utf8")}# a note\n`);
    const refused = await migrate();
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("30-backup") as string });
    expect(read()).not.toContain("keyManagement");
    expect((await migrate("--dry-run")).code).toBe(1);
    expect((await migrate("--force")).code).toBe(1);
    expect(read()).toContain("keyManagement");
  });

  it("leaves alone what it cannot read", async () => {
    writeFileSync(join(repo.answers, "30-backup-retention.yaml"), "no: [\n");
    repo.commit("2026-11-24");
    const { code, stdout } = await migrate();
    expect(code).toBe(1);
    expect(stdout).toContain("30-backup-retention.yaml");
    expect(readFileSync(join(repo.answers, "30-backup-retention.yaml"), "utf8")).toBe("no: [\n");
  });
});

describe("a published JSON of an older form", () => {
  it("is compared, and said to be one", async () => {
    const folder = mkdtempSync(join(tmpdir(), "old-"));
    const old = join(folder, "old.json");
    const item = { no: 30, text: { ja: "あ" }, facts: { backupRetention: "P7D" } };
    writeFileSync(old, JSON.stringify({ format: 1, items: [item] }));
    const { stderr } = await commandInProcess("diff", [old, "--answers", repo.answers]);
    expect(stderr).toContain("formatVersion 1");
    writeFileSync(old, JSON.stringify({ format: 99, formatVersion: 99, items: [item] }));
    expect((await commandInProcess("diff", [old, "--answers", repo.answers])).stderr).toContain("99");
    rmSync(folder, { recursive: true });
  });
});
