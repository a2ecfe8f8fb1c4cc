import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { engineFile } from "../../scripts/io/engine.ts";
import { command } from "../support/command.ts";
import { commandInProcess } from "../support/in-process.ts";
import { QLINGO } from "../support/qlingo.ts";
import { repository, type TestRepository } from "../support/repository.ts";

let repo: TestRepository;
beforeEach(() => {
  repo = repository("2026-11-22");
});
afterEach(() => {
  repo.remove();
});

const COMPANY = [
  "--service-id",
  "hoshizora",
  "--service",
  "ほしぞらノート",
  "--service-en",
  "Hoshizora Note",
  "--provider",
  "株式会社ほしぞら工房",
  "--provider-en",
  "Hoshizora Works",
];

const init = (...args: readonly string[]) => commandInProcess("init", ["--answers", repo.answers, ...args]);

/** The rules that the check names, once for each finding. */
const rulesFound = async (): Promise<readonly string[]> => {
  const { stdout } = await commandInProcess("check", ["--answers", repo.answers, "--format", "json"]);
  return (JSON.parse(stdout) as { rule: string }[]).map(({ rule }) => rule);
};

describe("init", () => {
  it("makes the template a company's own, so that its sheet can be imported", async () => {
    const { code, stdout } = command("init", ["--answers", repo.answers, ...COMPANY, "--org", "hoshizora"]);
    expect(code).toBe(0);
    expect(stdout).toContain("回答49件を消し");
    expect(stdout).toContain("npm run import");
    expect(readdirSync(repo.answers)).toEqual(["service.yaml"]);
    const owners = readFileSync(join(repo.root, "CODEOWNERS"), "utf8");
    expect(owners.replaceAll("@hoshizora/", "@xtra/")).toBe(readFileSync(join(QLINGO, "CODEOWNERS"), "utf8"));

    // The check says of each item that it has no answer, and nothing is wrong with service.yaml.
    expect(await rulesFound()).toEqual(Array<string>(49).fill("missing-answer"));

    await commandInProcess("import", [
      engineFile("test/fixtures/sheets/hoshizora.csv"),
      "--out",
      repo.answers,
    ]);
    const service = readFileSync(join(repo.answers, "service.yaml"), "utf8");
    expect(service).toContain("株式会社ほしぞら工房が提供するほしぞらノート");
    expect(readFileSync(join(repo.answers, "03-termination-notice.yaml"), "utf8")).toContain(
      'owner: "@hoshizora/legal"',
    );
    expect(new Set(await rulesFound())).toEqual(new Set(["missing-fact"]));
  });

  it("takes one owner for everything, or team by team", async () => {
    expect((await init(...COMPANY, "--owner", "@taro")).code).toBe(0);
    const owners = readFileSync(join(repo.root, "CODEOWNERS"), "utf8");
    expect(new Set(owners.match(/@\S+/g))).toEqual(new Set(["@taro"]));
    repo.git("checkout", "-q", ".");
    expect((await init(...COMPANY, "--org", "acme", "--legal", "@acme/houmu")).code).toBe(0);
    const others = readFileSync(join(repo.root, "CODEOWNERS"), "utf8");
    expect(new Set(others.match(/@\S+/g))).toEqual(
      new Set(["@acme/security", "@acme/houmu", "@acme/operations", "@acme/support"]),
    );
  });

  it("refuses what git could not bring back, unless it is forced", async () => {
    writeFileSync(join(repo.answers, "30-backup-retention.yaml"), "no: 30\n");
    const { code, stderr } = await init(...COMPANY, "--org", "acme");
    expect([code, stderr.includes("--force")]).toEqual([2, true]);
    expect(readdirSync(repo.answers)).toHaveLength(50);
    expect((await init(...COMPANY, "--org", "acme", "--force")).code).toBe(0);
  });

  it("refuses a folder without git, unless it is forced", async () => {
    rmSync(join(repo.root, ".git"), { recursive: true });
    expect((await init(...COMPANY, "--org", "acme")).stderr).toContain("git");
    expect((await init(...COMPANY, "--org", "acme", "--force")).code).toBe(0);
    expect(existsSync(join(repo.root, "CODEOWNERS"))).toBe(true);
  });

  it("refuses a folder that holds more than answers", async () => {
    mkdirSync(join(repo.answers, "drafts"));
    expect((await init(...COMPANY, "--org", "acme")).stderr).toContain("drafts");
    expect(readdirSync(repo.answers)).toHaveLength(51);
  });

  test.each([
    [[], "--service-id"],
    [["--service-id", "A b"], "--service-id A b"],
    [[...COMPANY], "--org"],
    [[...COMPANY, "--org", "a b"], "--org a b"],
    [[...COMPANY, "--owner", "acme"], "--owner acme"],
    [[...COMPANY, "--org", "acme", "--legal", "legal"], "--legal legal"],
  ])("%j without a terminal exits with 2 and names the flag", async (args, said) => {
    const { code, stdout, stderr } = await init(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(repo.answers)).toHaveLength(50);
  });
});
