import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { engineFile } from "../../scripts/io/engine.ts";
import { projectAt } from "../../scripts/io/project.ts";
import { readWritten, sumOf, withWritten } from "../../scripts/setup/init/package-file.ts";
import type { Outcome } from "../support/command.ts";
import { commandInProcess } from "../support/in-process.ts";
import { QLINGO } from "../support/qlingo.ts";
import { runGit } from "../support/repository.ts";

let above: string;
let root: string;
beforeEach(() => {
  above = realpathSync(mkdtempSync(join(tmpdir(), "init-")));
  root = join(above, "trust");
});
afterEach(() => {
  rmSync(above, { recursive: true });
});

const JAPANESE = [
  ...["--service-id", "hoshizora", "--service", "ほしぞらノート"],
  ...["--provider", "株式会社ほしぞら工房"],
];
const COMPANY = [...JAPANESE, "--service-en", "Hoshizora Note", "--provider-en", "Hoshizora Works"];

const init = (...args: readonly string[]): Promise<Outcome> => commandInProcess("init", [root, ...args]);
const run = (name: string, ...args: readonly string[]): Promise<Outcome> =>
  commandInProcess(name, args, {}, projectAt(root));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const git = (...args: readonly string[]): string => runGit(root, args);

/** The rules that the check names, once for each finding. */
const rulesFound = async (): Promise<readonly string[]> => {
  const { stdout } = await run("check", "--answers", join(root, "answers"), "--format", "json");
  return (JSON.parse(stdout) as { rule: string }[]).map(({ rule }) => rule);
};

describe("init", () => {
  it("begins a repository that a sheet can be imported into, with nothing of ours in it", async () => {
    const { code, stdout } = await init(...COMPANY, "--org", "hoshizora");
    expect([code, stdout]).toEqual([0, expect.stringContaining("npx checklist import")]);
    expect(readdirSync(join(root, "answers"))).toEqual(["service.yaml"]);
    expect(read("CODEOWNERS").replaceAll("@hoshizora/", "@xtra/")).toBe(
      readFileSync(join(QLINGO, "CODEOWNERS"), "utf8"),
    );
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(files.length).toBeLessThan(25);
    for (const each of files)
      expect(readFileSync(join(each.parentPath, each.name), "utf8")).not.toMatch(/\b(?:qlingo|xtra)\b/i);

    // The check says of each item that it has no answer, and nothing else is wrong.
    expect(await rulesFound()).toEqual(Array<string>(49).fill("missing-answer"));
    await run("import", engineFile("test/fixtures/sheets/hoshizora.csv"), "--out", join(root, "answers"));
    expect(read("answers/service.yaml")).toContain("株式会社ほしぞら工房が提供するほしぞらノート");
    expect(read("answers/03-termination-notice.yaml")).toContain('owner: "@hoshizora/legal"');
    expect(new Set(await rulesFound())).toEqual(new Set(["missing-fact"]));
  });

  it("has the workflows of this repository, but for those that test the engine", async () => {
    await init(...COMPANY, "--org", "acme");
    const names = readdirSync(join(root, ".github/workflows"));
    expect(names.sort()).toEqual(["check.yml", "comment.yml", "release.yml", "upkeep.yml"]);
    for (const name of names)
      expect(read(`.github/workflows/${name}`)).toBe(
        readFileSync(engineFile(`.github/workflows/${name}`), "utf8"),
      );
  });

  it("depends on the engine alone, and on the part for PDFs where they are wanted", async () => {
    await init(...COMPANY, "--org", "acme", "--engine", "github:acme/engine#engine-v1.0.0");
    const { devDependencies } = JSON.parse(read("package.json")) as { devDependencies: object };
    expect(devDependencies).toEqual({ "security-checklist": "github:acme/engine#engine-v1.0.0" });
    expect(parse(read("answers/service.yaml"))).toMatchObject({ pdf: false });
    rmSync(root, { recursive: true });
    await init(...COMPANY, "--org", "acme", "--pdf");
    const second = JSON.parse(read("package.json")) as { devDependencies: object };
    expect(Object.keys(second.devDependencies)).toEqual(["security-checklist", "security-checklist-pdf"]);
    expect(parse(read("answers/service.yaml"))).not.toHaveProperty("pdf");
  });

  it("asks for English only where it is published", async () => {
    expect((await init(...JAPANESE, "--editions", "ja", "--owner", "@taro")).code).toBe(0);
    expect(parse(read("answers/service.yaml"))).toMatchObject({
      name: { ja: "ほしぞらノート" },
      editions: ["ja"],
    });
    expect(new Set(read("CODEOWNERS").match(/@\S+/g))).toEqual(new Set(["@taro"]));
  });

  it("speaks English where that is asked for", async () => {
    const { stdout } = await init(...COMPANY, "--org", "acme", "--lang", "en");
    expect(stdout).toContain("files written to");
    expect(read("README.md")).toContain("# Hoshizora Note: answers to security checklists");
  });

  test.each([
    ["git@github.com:acme/trust.git", "https://github.com/acme/trust", "https://acme.github.io/trust"],
    [
      "https://github.com/acme/acme.github.io",
      "https://github.com/acme/acme.github.io",
      "https://acme.github.io",
    ],
    ["https://user:secret@git.acme.example/a/trust.git", "https://git.acme.example/a/trust", undefined],
    ["../elsewhere", undefined, undefined],
  ])("with the origin %s knows where it is, and where its page will be", async (origin, repository, site) => {
    mkdirSync(root);
    git("init", "-q");
    git("remote", "add", "origin", origin);
    const { stdout } = await init(...COMPANY, "--org", "acme");
    const service = parse(read("answers/service.yaml")) as Readonly<Record<string, unknown>>;
    expect([service["repository"], service["site"]]).toEqual([repository, site]);
    expect(stdout.includes("origin")).toBe(repository === undefined);
    expect(stdout).not.toContain("git init");
  });

  test.each<[string, () => void, string]>([
    [
      "that is not empty",
      () => {
        mkdirSync(root);
        writeFileSync(join(root, "notes.txt"), "mine");
      },
      "notes.txt",
    ],
    [
      "that is a file",
      () => {
        writeFileSync(root, "mine");
      },
      "フォルダではありません",
    ],
    [
      "within another repository",
      () => {
        runGit(above, ["init", "-q"]);
      },
      "別のリポジトリ",
    ],
  ])("refuses a folder %s, and writes nothing", async (_, make, said) => {
    make();
    const before = readdirSync(above, { recursive: true });
    const { code, stderr } = await init(...COMPANY, "--org", "acme");
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(readdirSync(above, { recursive: true })).toEqual(before);
  });

  test.each([
    [[], "--service-id"],
    [["--service-id", "A b"], "--service-id A b"],
    [[...COMPANY], "--org"],
    [[...COMPANY, "--org", "a b"], "--org a b"],
    [[...COMPANY, "--owner", "acme"], "--owner acme"],
    [[...COMPANY, "--org", "acme", "--legal", "legal"], "--legal legal"],
    [[...JAPANESE, "--org", "acme", "--editions", "ja", "--lang", "en"], "--lang en"],
    [["other", ...COMPANY], "新しいフォルダを1つ"],
  ])("%j without a terminal exits with 2 and names what is wrong", async (args, said) => {
    const { code, stdout, stderr } = await init(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(root)).toBe(false);
  });
});

describe("upgrade", () => {
  const CHECK = ".github/workflows/check.yml";
  const UPKEEP = ".github/workflows/upkeep.yml";

  const commit = (): void => {
    git("add", "-A");
    git("commit", "-q", "-m", "all");
  };

  beforeEach(async () => {
    await init(...COMPANY, "--org", "acme");
    git("init", "-q", "-b", "main");
    commit();
  });

  /** The repository as an older engine would have left it: a file with other words that it wrote. */
  const asOfOlder = (path: string, text: string): void => {
    const written = readWritten(read("package.json"));
    expect(written).toBeDefined();
    writeFileSync(join(root, path), text);
    const { files = {} } = written ?? {};
    writeFileSync(
      join(root, "package.json"),
      withWritten(read("package.json"), { engine: "0.1.0", files: { ...files, [path]: sumOf(text) } }),
    );
  };

  it("finds nothing to do where nothing changed, and goes on to the check", async () => {
    const { code, stdout } = await run("upgrade");
    expect([code, stdout]).toEqual([1, expect.stringContaining("新しくするファイルはありません")]);
    expect(stdout).toContain("missing-answer");
    expect(git("status", "--porcelain")).toBe("");
  });

  it("renews what an older engine wrote, and leaves what was changed or removed by hand", async () => {
    const now = read(CHECK);
    asOfOlder(CHECK, "name: older\n");
    writeFileSync(join(root, UPKEEP), "name: ours\n");
    rmSync(join(root, ".editorconfig"));
    commit();
    const { stdout } = await run("upgrade");
    expect(read(CHECK)).toBe(now);
    expect(read(UPKEEP)).toBe("name: ours\n");
    expect(existsSync(join(root, ".editorconfig"))).toBe(false);
    expect(stdout).toMatch(/新しくしたファイル:\n {2}\.github\/workflows\/check\.yml\n手で/);
    // The next time it still knows which is whose.
    commit();
    await run("upgrade");
    expect([read(UPKEEP), existsSync(join(root, ".editorconfig"))]).toEqual(["name: ours\n", false]);
    await run("upgrade", "--overwrite");
    expect(read(UPKEEP)).toContain("upkeep");
    expect(existsSync(join(root, ".editorconfig"))).toBe(true);
  });

  it("refuses a tree with changes, and a repository that init did not begin", async () => {
    writeFileSync(join(root, "README.md"), "changed");
    const dirty = await run("upgrade");
    expect([dirty.code, dirty.stderr]).toEqual([2, expect.stringContaining("README.md")]);
    git("checkout", "-q", ".");
    writeFileSync(join(root, "package.json"), "{}");
    const strange = await run("upgrade");
    expect([strange.code, strange.stderr]).toEqual([2, expect.stringContaining("checklist init")]);
  });

  it("is what every other command asks for where the engine is of another line", async () => {
    const written = readWritten(read("package.json"));
    writeFileSync(
      join(root, "package.json"),
      withWritten(read("package.json"), { files: {}, ...written, engine: "7.0.0" }),
    );
    const { code, stderr } = await run("check");
    expect([code, stderr]).toEqual([2, expect.stringContaining("npx checklist upgrade")]);
    expect(stderr).toContain("7.0.0");
    expect((await run("check", "--help")).code).toBe(0);
  });

  it("is not taken for granted where the project has another engine installed", async () => {
    const other = join(root, "node_modules/security-checklist");
    mkdirSync(other, { recursive: true });
    writeFileSync(join(other, "package.json"), '{"version":"0.0.9"}');
    const { code, stderr } = await run("check");
    expect([code, stderr]).toEqual([2, expect.stringMatching(/0\.0\.9.*npx checklist/)]);
  });
});
