import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { command } from "../support/command.ts";
import { copiedProject, type ProjectCopy } from "../support/project.ts";
import { runGit } from "../support/repository.ts";

let copy: ProjectCopy;

beforeAll(() => {
  copy = copiedProject();
  runGit(copy.root, ["init", "-q", "-b", "main"]);
  runGit(copy.root, ["remote", "add", "origin", "https://me:secret@github.com/xtra/security-checklist.git"]);
});

afterAll(() => {
  copy.remove();
});

it("says what is missing, and exits with 1", () => {
  const { code, stdout, stderr } = copy.run("doctor", "--lang", "en");
  expect([code, stderr]).toEqual([1, ""]);
  expect(stdout).toContain(
    "    → Write repository: https://github.com/xtra/security-checklist into answers/service.yaml.\n",
  );
  expect(stdout).not.toContain("secret");
});

it("exits with 0 once nothing is, in the language of the service", () => {
  const service = join(copy.root, "answers/service.yaml");
  const added = [
    "repository: https://github.com/Xtra/security-checklist",
    "site: https://xtra.github.io/trust",
  ];
  // The command judges by today's date, whenever this test runs.
  const text = readFileSync(service, "utf8").replace(/^freshness: .*$/m, "freshness: P50Y");
  writeFileSync(service, `${text}${added.join("\n")}\n`);
  expect(copy.run("generate").code).toBe(0);
  const { code, stdout } = copy.run("doctor");
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("不足はありません。");
  expect(code).toBe(0);
});

it("exits with 2 where it is asked for what makes no sense", () => {
  for (const args of [
    ["--lang", "fr"],
    ["--answers", "/nowhere"],
  ])
    expect(command("doctor", args)).toMatchObject({ code: 2, stdout: "" });
});
