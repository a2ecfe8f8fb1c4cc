import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { buildPdfPart } from "../../package/build-pdf.ts";
import { COMMAND_NAMES } from "../../scripts/commands/commands.ts";
import { engineFile } from "../../scripts/io/engine.ts";
import { QLINGO } from "../support/qlingo.ts";

// The package as a company gets it: packed, installed by npm into an empty folder, and every command run there.

const isWindows = process.platform === "win32";

interface Outcome {
  readonly code: number | null;
  readonly out: string;
}

const npm = (cwd: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(isWindows ? "npm.cmd" : "npm", args, {
    cwd,
    encoding: "utf8",
    shell: isWindows,
    env: { ...process.env, npm_config_audit: "false", npm_config_fund: "false", npm_config_offline: "true" },
  });
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  return stdout;
};

let above: string;
let root: string;
let tarball: string;

/** The installed bin, as npm links it. */
const checklist = (...args: readonly string[]): Outcome => {
  const bin = join(root, "node_modules/security-checklist/lib/bin.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { code: status, out: stdout + stderr };
};

const git = (...args: readonly string[]): void => {
  const me = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "core.autocrlf=false"];
  expect(spawnSync("git", [...me, ...args], { cwd: root }).status).toBe(0);
};

beforeAll(() => {
  above = realpathSync(mkdtempSync(join(tmpdir(), "package-")));
  // The bundle was made before the tests (test/support/engine.ts).
  const packed = npm(engineFile("."), "pack", "--ignore-scripts", "--silent", "--pack-destination", above);
  tarball = join(above, packed.trim());
  root = join(above, "trust");
  const company = [
    ...[
      "--service-id",
      "acme",
      "--service",
      "アクメ",
      "--provider",
      "アクメ株式会社",
      "--owner",
      "@xtra/operations",
    ],
    ...["--editions", "ja", "--engine", `file:${tarball}`],
  ];
  const begun = spawnSync(process.execPath, [engineFile("lib/bin.js"), "init", root, ...company], {
    cwd: above,
    encoding: "utf8",
  });
  expect([begun.status, begun.stderr]).toEqual([0, ""]);
  npm(root, "install");
  cpSync(QLINGO, root, { recursive: true });
  const service = join(root, "answers/service.yaml");
  writeFileSync(service, `${readFileSync(service, "utf8")}pdf: false\n`);
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "all");
});

afterAll(() => {
  rmSync(above, { recursive: true });
});

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .reduce((sum, each) => sum + statSync(join(each.parentPath, each.name)).size, 0);

describe("the package", () => {
  it("is one package, without dependencies, tests or sources", () => {
    const modules = join(root, "node_modules");
    expect(readdirSync(modules).filter((name) => !name.startsWith("."))).toEqual(["security-checklist"]);
    expect(sizeOf(modules)).toBeLessThan(15e6);
    const files = readdirSync(join(modules, "security-checklist"));
    expect(files.sort()).toEqual([
      "LICENSE",
      "README.ja.md",
      "README.md",
      "lib",
      "package.json",
      "schema",
      "starter",
    ]);
  });

  it("brings the licence of everything that is bundled", () => {
    const text = readFileSync(join(root, "node_modules/security-checklist/lib/LICENSES.txt"), "utf8");
    for (const name of ["ajv", "yaml", "parse5", "preact", "hucre"])
      expect(text).toMatch(new RegExp(`^${name} \\d.*\\((?:MIT|ISC|BSD-2-Clause)\\)\n\n\\S`, "m"));
    // Each has its text below its name.
    expect(text).not.toMatch(/^\S+ \d\S* \([^)]*\)\n\n\n/m);
  });

  it("asks for the part that makes PDFs at the version that it has itself", () => {
    const { version, peerDependencies } = JSON.parse(readFileSync(engineFile("package.json"), "utf8")) as {
      version: string;
      peerDependencies: object;
    };
    expect(peerDependencies).toEqual({ "security-checklist-pdf": version });
  });

  it("is imported by programs", () => {
    const program = join(root, "program.mjs");
    writeFileSync(
      program,
      'import { check, loadSheet } from "security-checklist"; console.log(check("answers", { today: "2026-12-01" }).length > 0, loadSheet("answers").sheet.answers.length);',
    );
    const { stdout } = spawnSync(process.execPath, [program], { cwd: root, encoding: "utf8" });
    expect(stdout).toBe("true 49\n");
  });
});

// What each command is called with, how it ends and what it says; a command that is not tried fails below.
const CALLS: readonly (readonly [string, readonly string[], number, RegExp])[] = [
  ["check", [], 0, /エラー0件/],
  ["build", [], 0, /dist\/index\.html/],
  ["preview", ["--help"], 0, /checklist preview/],
  ["set", ["backupRetention=P14D"], 0, /\+ {2}backupRetention: P14D/],
  ["review", ["30"], 0, /30-backup-retention/],
  ["diff", ["HEAD"], 0, /回答に変更はありません|文言/],
  ["verify", ["dist/none.zip"], 2, /none\.zip/],
  [
    "import",
    [join(engineFile("test/fixtures/sheets"), "hoshizora.csv"), "--out", "imported", "--dry-run"],
    1,
    /回答49件/,
  ],
  ["respond", ["questions.csv", "--dry-run"], 0, /./],
  ["init", ["answers", "--org", "acme"], 2, /空のフォルダではない/],
  ["upgrade", [], 2, /コミットしていない変更/],
  ["migrate", ["--dry-run"], 1, /担当者が決めること: \d+件/],
  ["doctor", [], 1, /生成したファイルが最新である/],
  ["generate", ["--check"], 0, /^$/],
  ["release", ["--releases", "releases.json"], 2, /コミットしていない変更/],
  ["sbom", [], 0, /CycloneDX/],
  ["comment", ["none.json"], 2, /none\.json/],
  ["upkeep", [], 0, /\[/],
  ["site", ["dist", "--out", "site"], 2, /公開した版ではありません/],
];

describe("every command", () => {
  beforeAll(() => {
    writeFileSync(join(root, "questions.csv"), "質問,回答\nバックアップの保存期間を教えてください,\n");
    writeFileSync(join(root, "releases.json"), "[]");
  });

  test.each(CALLS)("%s runs where only the package is installed", (name, args, code, said) => {
    expect(checklist(name, ...args)).toEqual({ code, out: expect.stringMatching(said) as string });
  });

  it("is tried", () => {
    expect(CALLS.map(([name]) => name).sort()).toEqual([...COMMAND_NAMES].sort());
  });
});

describe("a PDF", () => {
  const service = (): string => join(root, "answers/service.yaml");

  beforeAll(() => {
    writeFileSync(service(), readFileSync(service(), "utf8").replace("pdf: false\n", ""));
  });

  it("is asked for by the name of the part that is missing, and nothing is written", () => {
    rmSync(join(root, "dist"), { recursive: true });
    const { code, out } = checklist("build");
    expect([code, out]).toEqual([
      2,
      expect.stringContaining("npm install --save-dev security-checklist-pdf"),
    ]);
    expect(existsSync(join(root, "dist"))).toBe(false);
  });

  it("is made where the part is installed, with the same bytes as from source", () => {
    const part = join(root, "node_modules/security-checklist-pdf");
    buildPdfPart(part);
    expect(sizeOf(part)).toBeLessThan(15e6);
    // The compiler itself is npm's to bring; here the one that is at hand stands in for it.
    cpSync(engineFile("node_modules/@myriaddreamin"), join(root, "node_modules/@myriaddreamin"), {
      recursive: true,
    });
    expect(checklist("build").code).toBe(0);
    const from = spawnSync(
      process.execPath,
      [
        "--import",
        "tsx",
        engineFile("scripts/bin.ts"),
        "build",
        "--answers",
        join(root, "answers"),
        "--out",
        join(above, "dist"),
      ],
      { cwd: engineFile("."), encoding: "utf8" },
    );
    expect([from.status, from.stderr]).toEqual([0, expect.any(String)]);
    expect(readFileSync(join(root, "dist/SHA256SUMS"), "utf8")).toBe(
      readFileSync(join(above, "dist/SHA256SUMS"), "utf8"),
    );
  });
});
