import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { SUMS, sumsOf } from "../../scripts/render/sums.ts";
import {
  foreignFiles,
  type OutputFile,
  recoverFolder,
  replaceByRenames,
  writeFile,
  writeFolder,
} from "../../scripts/io/write.ts";

let folder = "";
let out = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-"));
  out = join(folder, "dist");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = (path: string, content = path): OutputFile => ({ path, content });

const write = (path: string, content = ""): void => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), content);
};

/** A process that has ended: nobody runs under its number any more. */
const deadPid = String(spawnSync(process.execPath, ["-e", "0"]).pid);

describe("writeFile", () => {
  it("writes a file whole, and leaves nothing beside it", () => {
    writeFile(join(folder, "a"), "1");
    writeFile(join(folder, "a"), "2");
    expect(readdirSync(folder)).toEqual(["a"]);
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("2");
  });

  it("leaves the old file where it cannot write", () => {
    mkdirSync(join(folder, "a"));
    expect(() => {
      writeFile(join(folder, "a"), "1");
    }).toThrow();
    expect(readdirSync(folder)).toEqual(["a"]);
  });
});

describe("writeFolder", () => {
  it("replaces a folder: what is not in the new one is gone, and nothing is left beside it", () => {
    writeFolder(out, [file("old")]);
    writeFolder(out, [file("ja/new")]);
    expect(readdirSync(folder)).toEqual(["dist"]);
    expect(readdirSync(out, { recursive: true }).sort()).toEqual(["ja", join("ja", "new")]);
  });

  it("writes into an empty folder, and below folders that do not exist yet", () => {
    mkdirSync(out);
    writeFolder(out, [file("a")]);
    writeFolder(join(folder, "x/y"), [file("b")]);
    expect(readdirSync(out)).toEqual(["a"]);
    expect(readdirSync(join(folder, "x/y"))).toEqual(["b"]);
  });

  it("leaves the old folder where one file cannot be written", () => {
    writeFolder(out, [file("old")]);
    expect(() => {
      writeFolder(out, [file("a"), file("a/b", "a file cannot be a folder as well")]);
    }).toThrow();
    expect(readdirSync(folder)).toEqual(["dist"]);
    expect(readdirSync(out)).toEqual(["old"]);
  });

  it("writes through a link, which stays one", () => {
    const real = join(folder, "real");
    writeFolder(real, [file("old")]);
    symlinkSync(real, out, "junction");
    writeFolder(out, [file("new")]);
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
    expect([readdirSync(out), readdirSync(real)]).toEqual([["new"], ["new"]]);
    expect(readdirSync(folder).sort()).toEqual(["dist", "real"]);
  });
});

describe("replacing by two renames, where the system has no exchange", () => {
  it("puts the new folder in the old one's place", () => {
    write("dist/old");
    write("fresh/new");
    replaceByRenames(join(folder, "fresh"), out);
    expect(readdirSync(out)).toEqual(["new"]);
  });

  it("takes the first one back where the second fails", () => {
    write("dist/old");
    expect(() => {
      replaceByRenames(join(folder, "absent"), out);
    }).toThrow(/ENOENT/);
    expect(readdirSync(folder)).toEqual(["dist"]);
    expect(readdirSync(out)).toEqual(["old"]);
  });
});

describe("after a build that was killed", () => {
  it("between its two renames, the next one brings the old folder back", () => {
    write(`.dist.${deadPid}.tmp.old/old`);
    write(`.dist.${deadPid}.tmp/new`);
    recoverFolder(out);
    expect(readdirSync(folder)).toEqual(["dist"]);
    expect(readdirSync(out)).toEqual(["old"]);
  });

  it("while writing, the next one clears away what it left", () => {
    write("dist/old");
    write(`.dist.${deadPid}.tmp/ja/half`);
    write(`.dist.${deadPid}.tmp.old/older`);
    recoverFolder(out);
    expect(readdirSync(folder)).toEqual(["dist"]);
    expect(readdirSync(out)).toEqual(["old"]);
  });

  test.each([
    [".dist.keep", "another name"],
    [".distant.1.tmp", "another folder's"],
    [`.dist.${String(process.ppid)}.tmp`, "of a build that still runs"],
  ])("leaves %s alone: %s", (name) => {
    write(`${name}/a`);
    recoverFolder(out);
    expect(readdirSync(folder)).toEqual([name]);
  });
});

describe("foreignFiles", () => {
  it("has none in a folder that is absent, empty or our own", () => {
    expect(foreignFiles(out)).toEqual([]);
    mkdirSync(out);
    expect(foreignFiles(out)).toEqual([]);
    const files = [file("ja/a.csv"), file("b.json")];
    writeFolder(out, [...files, sumsOf(files)]);
    expect(foreignFiles(out)).toEqual([]);
  });

  it("names what a build did not write, even beside what it wrote", () => {
    const files = [file("ja/a.csv")];
    writeFolder(out, [...files, sumsOf(files)]);
    write("dist/ja/notes.txt");
    expect(foreignFiles(out)).toEqual(["ja/notes.txt"]);
  });

  it("does not mind what file managers leave", () => {
    write("dist/.DS_Store");
    expect(foreignFiles(out)).toEqual([]);
    const files = [file("ja/a.csv")];
    writeFolder(out, [...files, sumsOf(files)]);
    write("dist/ja/Thumbs.db");
    expect(foreignFiles(out)).toEqual([]);
  });

  it("takes no one else's list of sums for ours", () => {
    write("dist/thesis.txt");
    write(`dist/${SUMS}`, "d41d8cd98f00b204e9800998ecf8427e  thesis.txt\n");
    expect(foreignFiles(out)).toEqual([SUMS, "thesis.txt"]);
    expect(existsSync(join(out, "thesis.txt"))).toBe(true);
  });
});
