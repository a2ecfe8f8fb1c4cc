import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { command } from "../../support/command.ts";
import { commandInProcess } from "../../support/in-process.ts";
import { repository, type TestRepository } from "../../support/repository.ts";

let repo: TestRepository;

beforeAll(() => {
  repo = repository("2026-11-22");
  repo.git("remote", "add", "origin", "https://me:secret@github.com/xtra/security-checklist.git");
});

afterAll(() => {
  repo.remove();
});

it("says what is missing, and exits with 1", () => {
  const { code, stdout, stderr } = command("doctor", ["--answers", repo.answers, "--lang", "en"]);
  expect([code, stderr]).toEqual([1, ""]);
  expect(stdout).toContain(
    "    → Write repository: https://github.com/xtra/security-checklist into answers/service.yaml.\n",
  );
  expect(stdout).not.toContain("secret");
});

it("exits with 0 once nothing is, in the language of the service", async () => {
  const service = join(repo.answers, "service.yaml");
  const added = [
    "repository: https://github.com/Xtra/security-checklist",
    "site: https://xtra.github.io/trust",
  ];
  appendFileSync(service, `${added.join("\n")}\n`);
  const { code, stdout } = await commandInProcess("doctor", ["--answers", repo.answers]);
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("不足はありません。");
  expect(code).toBe(0);
});

it("looks at answers/ where no folder is named", async () => {
  // What it says of them depends on whose repository this is.
  expect([0, 1]).toContain((await commandInProcess("doctor", [])).code);
});

it("exits with 2 where it is asked for what makes no sense", async () => {
  for (const args of [
    ["--lang", "fr"],
    ["--answers", "/nowhere"],
  ])
    expect(await commandInProcess("doctor", args)).toMatchObject({ code: 2, stdout: "" });
});
