import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "sarif";
import { afterAll, describe, expect, it, test } from "vitest";
import { projectText } from "../support/sheet.ts";
import { copiedAnswers } from "../support/command.ts";
import { commandInProcess } from "../support/in-process.ts";
import { copiedProject } from "../support/project.ts";

const copy = copiedAnswers();
afterAll(copy.remove);

const checked = (...args: readonly string[]) => commandInProcess("check", args);

const put = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

describe("check --format sarif", () => {
  it("prints a log of this version of the tool, and nothing else", async () => {
    const { stdout, stderr } = await checked("--format", "sarif", "--lang", "en");
    // The answers of the tests lie in no repository of their own, which is all there is to say.
    expect(stderr).toMatch(/^Not looked at: [^\n]*no history to read[^\n]*\n$/);
    const [run] = (JSON.parse(stdout) as Log).runs; // held to SARIF's types where it is made
    const { name, version } = JSON.parse(projectText("package.json")) as { name: string; version: string };
    expect(run?.tool.driver).toMatchObject({ name, version, language: "en" });
    const missing = run?.results?.find(({ ruleId }) => ruleId === "mark-missing");
    expect(missing?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: "answers/18-log-collection.yaml" },
      region: { startLine: 2 },
    });
  });
});

describe("check --format markdown", () => {
  it("knows the owners of the answers, of any number of folders", async () => {
    const loose = copiedAnswers();
    put(join(loose.folder, "18-log-collection.yaml"), "@xtra/operations", "@xtra/support");
    const { stdout } = await checked(
      "--format",
      "markdown",
      "--answers",
      "answers",
      "--answers",
      loose.folder,
    );
    const [operations = "", support = ""] = ["operations", "support"].map(
      (team) => stdout.split(`### \`@xtra/${team}\``)[1]?.split("###")[0],
    );
    expect(operations).toContain("`answers/18-log-collection.yaml:2`<br>mark-missing");
    expect(support).toContain(`${loose.folder}/18-log-collection.yaml:2\`<br>mark-missing`);
    loose.remove();
  });
});

describe("check --explain", () => {
  it("explains a rule, in the language of the service or the one that is asked for", async () => {
    const { code, stdout: ja, stderr } = await checked("--explain", "tls-current");
    expect([code, stderr]).toEqual([0, ""]);
    expect(ja).toContain("TLSは1.2以上");
    expect((await checked("--explain", "tls-current", "--lang", "en")).stdout).toContain("TLS 1.2 or newer");
    put(join(copy.folder, "service.yaml"), "lang: ja", "lang: en");
    const { stdout } = await checked("--explain", "tls-current", "--answers", copy.folder);
    expect(stdout).toContain("TLS 1.2 or newer");
  });

  test.each([
    [["--explain", "list", "--lang", "en"]],
    [["--explain", "--lang", "en"]],
    [["--lang", "en", "--explain"]],
  ])("lists all rules: %j", async (args) => {
    const { code, stdout } = await checked(...args);
    expect(code).toBe(0);
    expect(stdout).toContain("  missing-fact ");
    expect(stdout).toContain("  tls-current ");
  });

  it("names the rules that a misspelt one may stand for", async () => {
    const { code, stdout, stderr } = await checked("--explain", "tls-curent");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("--explain tls-curent");
    expect(stderr).toContain("did you mean: tls-current\n");
    expect(stderr).toContain("--explain list");
  });
});

describe("options that do not go together", () => {
  test.each([
    ["--format json", ["--watch", "--format", "json"]],
    ["--format sarif", ["--explain", "tls-current", "--format", "sarif"]],
    ["--fix", ["--watch", "--fix"]],
    ["/nowhere", ["--watch", "--answers", "/nowhere"]],
  ])("exit with 2 and name %s", async (said, args) => {
    const { code, stdout, stderr } = await checked(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });
});

describe("a project whose generated files are stale", () => {
  const { root, run, remove } = copiedProject();
  afterAll(remove);

  it("is told by generate --check, and mended by generate, the pages about the rules included", () => {
    put(
      join(root, "scripts/check/relations/encryption/tls-current.ts"),
      "TLS 1.2 or newer",
      "TLS 1.2, or newer",
    );
    const { code, stderr } = run("generate", "--check");
    expect(code).toBe(1);
    expect(stderr).toContain("  docs/rules.md\n");
    expect(stderr).not.toContain("docs/rules.ja.md");
    expect(run("generate")).toMatchObject({ code: 0, stdout: "docs/rules.md\n" });
    expect(readFileSync(join(root, "docs/rules.md"), "utf8")).toContain("TLS 1.2, or newer");
    expect(run("generate", "--check")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("is refused by the check for what answers are judged by, and for nothing else", () => {
    put(join(root, "docs/rules.md"), "TLS 1.2", "TLS 1.1");
    put(join(root, "schema/answer.schema.json"), "{", " {");
    const found = JSON.parse(run("check", "--format", "json").stdout) as { rule: string; file: string }[];
    const stale = found.filter(({ rule }) => rule === "generated-stale");
    expect(stale.map(({ file }) => file)).toEqual(["schema/answer.schema.json"]);
  });
});
