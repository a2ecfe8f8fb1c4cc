import { COMMAND_NAMES } from "../../scripts/commands/commands.ts";
import { spawnSync } from "node:child_process";
import {
  closeSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { engineFile } from "../../scripts/io/engine.ts";
import { command, ENGINE } from "../support/command.ts";
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

const SHEET = engineFile("test/fixtures/sheets/hoshizora.csv");

const COMPANY = [
  ...["--service-id", "acme", "--service", "アクメ", "--service-en", "Acme"],
  ...["--provider", "アクメ株式会社", "--provider-en", "Acme, Inc.", "--org", "acme"],
];

const init = (folder: string) => commandInProcess("init", [folder, ...COMPANY]);

/** Every file below a folder but git's own, with what it holds. */
const contents = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !join(entry.parentPath, "/").includes("/.git/"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path} ${readFileSync(path, "utf8")}`);

describe("a command that writes a folder", () => {
  test.each<[string, (root: string) => Promise<{ code: number | null; stderr: string }>, readonly string[]]>([
    ["import", (root) => commandInProcess("import", [SHEET, "--out", root, "--force"]), ["--service-id"]],
    ["init", init, ["CODEOWNERS"]],
    ["build", (root) => commandInProcess("build", ["--answers", repo.answers, "--out", root]), [".git"]],
  ])("%s leaves the top of a repository as it is, and says why", async (_, call, named) => {
    writeFileSync(join(repo.root, "notes.txt"), "mine");
    const before = contents(repo.root);
    const { code, stderr } = await call(repo.root);
    expect(code).toBe(2);
    for (const name of named) expect(stderr).toContain(name);
    expect(contents(repo.root)).toEqual(before);
    expect(existsSync(join(repo.root, ".git/HEAD"))).toBe(true);
  });

  test.each([".env", "notes.txt", "drafts", "30-link.yaml", ".git"])(
    "import and init refuse a folder of answers that holds %s",
    async (name) => {
      const path = join(repo.answers, name);
      if (name === "drafts" || name === ".git") mkdirSync(path);
      else if (name === "30-link.yaml") symlinkSync(SHEET, path);
      else writeFileSync(path, "mine");
      const before = contents(repo.answers);
      const imported = await commandInProcess("import", [SHEET, "--out", repo.answers, "--force"]);
      const begun = await init(repo.answers);
      expect([imported.code, begun.code]).toEqual([2, 2]);
      expect(imported.stderr).toContain(name);
      expect(contents(repo.answers)).toEqual(before);
    },
  );
});

describe("an output that is no file", () => {
  it("import --report, release --notes and a device or a link: the device stays, the link, too", async () => {
    repo.git("tag", "v1.0.0");
    repo.edit(30, "no: 30", "no: 30 # one");
    repo.commit("2026-11-23");
    const [link, device] = [join(repo.root, "link.md"), join(repo.root, "device")];
    symlinkSync(join(repo.root, "real.md"), link);
    symlinkSync("/dev/null", device);
    for (const path of [link, device]) {
      await commandInProcess("release", ["--answers", repo.answers, "--notes", path]);
      await commandInProcess("import", [SHEET, "--dry-run", "--out", repo.answers, "--report", path]);
      expect(lstatSync(path).isSymbolicLink()).toBe(true);
    }
    expect(readFileSync(join(repo.root, "real.md"), "utf8")).toContain("#");
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test.each(["link", "folder"])("respond refuses a %s for the filled file", async (kind) => {
    const [file, out] = [join(repo.root, "q.csv"), join(repo.root, "out.csv")];
    writeFileSync(file, "質問,回答\nバックアップの保存期間を教えてください,\n");
    if (kind === "link") symlinkSync("/dev/null", out);
    else mkdirSync(out);
    const args = [file, "--answers", repo.answers, "--out", out, "--force"];
    expect(await commandInProcess("respond", args)).toMatchObject({ code: 2, stdout: "" });
    expect(existsSync(`${out}.report.md`)).toBe(false);
  });
});

describe("a fault of output", () => {
  const intoFull = (name: string, args: readonly string[], stderr: "pipe" | "full") => {
    const full = openSync("/dev/full", "w");
    try {
      return spawnSync(process.execPath, [...ENGINE, name, ...args], {
        cwd: QLINGO,
        encoding: "utf8",
        stdio: ["ignore", full, stderr === "full" ? full : "pipe"],
      });
    } finally {
      closeSync(full);
    }
  };

  it("knows all commands", () => {
    expect(COMMAND_NAMES).toEqual(
      expect.arrayContaining(["check", "set", "release", "verify", "diff", "init"]),
    );
  });

  test.each(COMMAND_NAMES)("%s: 2 and one line", (name) => {
    const { status, stderr } = intoFull(name, ["--help"], "pipe");
    expect(status).toBe(2);
    expect(stderr.trimEnd().split("\n")).toEqual([expect.stringContaining("the output cannot be written")]);
  });

  test.each(["text", "json", "github", "markdown", "sarif"])("check --format %s", (format) => {
    const { status, stderr } = intoFull("check", ["--format", format], "pipe");
    expect([status, stderr]).toEqual([2, expect.not.stringMatching(/^\s+at /m)]);
  });

  it("is 2 where there is nothing left to say it on, too", () => {
    expect(intoFull("check", [], "full").status).toBe(2);
  });

  it("is 2 where the reader has gone", () => {
    const run = '"$@" | true; exit "${PIPESTATUS[0]}"';
    const args = ["-c", run, "bash", process.execPath, ...ENGINE, "check", "--explain"];
    const { status, stderr } = spawnSync("bash", args, { cwd: QLINGO, encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr.trimEnd().split("\n")).toEqual([expect.stringContaining("its reader has closed it")]);
  });
});

describe("killed while it writes", () => {
  // Loaded before the command, it ends the process at the nth of its renames and removals, as a kill would.
  const KILL = `
    import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
    let left = Number(process.env.KILL_AT);
    for (const name of ["renameSync", "rmSync"]) {
      const own = fs[name];
      fs[name] = (...args) => {
        const isOurs = /answers|CODEOWNERS/.test(String(args[0])) && fs.existsSync(args[0]);
        if (isOurs && left-- === 0) process.kill(process.pid, "SIGKILL");
        return own(...args);
      };
    }
    syncBuiltinESMExports();`;

  const killed = (at: number, name: string, args: readonly string[]) => {
    const preload = `data:text/javascript,${encodeURIComponent(KILL)}`;
    return spawnSync(process.execPath, ["--import", preload, ...ENGINE, name, ...args], {
      cwd: QLINGO,
      encoding: "utf8",
      env: { ...process.env, KILL_AT: String(at) },
    });
  };

  test.each<[string, readonly string[], number]>([
    ["review", ["30", "32", "33"], 1],
    ["set", ['tlsVersions=["1.3"]', "--write"], 1],
    ["import", [SHEET, "--force"], 20],
  ])("%s: the next run says what has changed, and git brings it back", (name, args, at) => {
    const before = contents(repo.root);
    const folder = name === "import" ? "--out" : "--answers";
    const { signal } = killed(at, name, [...args, folder, repo.answers]);
    expect(signal).toBe("SIGKILL");
    expect(contents(repo.root)).not.toEqual(before);
    const { stderr } = command("check", ["--answers", repo.answers]);
    expect(stderr).toContain("writing was broken off; changed:");
    expect(readdirSync(repo.answers).filter((each) => each.startsWith("."))).toEqual([]);
    const [, restore = ""] = /: git checkout HEAD -- (.*)$/m.exec(stderr) ?? [];
    const [, fresh = ""] = /new, and can be deleted: (.*)$/m.exec(stderr) ?? [];
    const paths = (text: string): readonly string[] => text.split(" ").filter((each) => each !== "");
    const shown = (path: string): string => join(QLINGO, path);
    repo.git("checkout", "-q", "HEAD", "--", ...paths(restore).map(shown));
    for (const path of paths(fresh)) rmSync(shown(path));
    expect(contents(repo.root)).toEqual(before);
    expect(command("check", ["--answers", repo.answers]).stderr).toBe("");
  });
});

describe("a full disk", () => {
  const disk = mkdtempSync(join(tmpdir(), "disk-"));
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=300k", "tmpfs", disk]).status === 0;

  it("leaves everything as it was, and says so in one line", () => {
    // Without the right to mount a disk of that size, the same is tried with a device that is always full.
    const folder = join(isMounted ? disk : repo.root, "sheet");
    cpSync(repo.root, folder, { recursive: true, filter: (path) => !path.endsWith(".git") });
    if (isMounted) {
      const rest = spawnSync("dd", ["if=/dev/zero", `of=${join(disk, "ballast")}`, "bs=1k", "count=1000"]);
      expect(rest.status).not.toBe(0);
    }
    const before = contents(join(folder, "answers"));
    const { code, stderr } = command("review", ["30", "32", "--answers", join(folder, "answers")]);
    if (isMounted) {
      expect([code, stderr]).toEqual([2, expect.stringContaining("no space left")]);
      expect(contents(join(folder, "answers"))).toEqual(before);
      spawnSync("umount", [disk]);
    } else expect(code).toBe(0);
    rmSync(disk, { recursive: true });
  });
});
