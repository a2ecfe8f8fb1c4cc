import { spawn, spawnSync } from "node:child_process";
import fs, {
  chmodSync,
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
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { type OutputFile, SUMS, sumsOf } from "../../scripts/core/sums.ts";
import { foreignFiles, recoverFolder, replaceByRenames, writeFolder } from "../../scripts/io/folder.ts";
import { recoverFiles, writeFile, WriteError, writeFiles } from "../../scripts/io/write.ts";

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

/** What a build writes: the files with their sums. */
const built = (...files: readonly OutputFile[]): readonly OutputFile[] => [...files, sumsOf(files)];

describe("writeFile", () => {
  it("writes a file whole, and leaves nothing beside it", () => {
    writeFile(join(folder, "a"), "1");
    writeFile(join(folder, "a"), "2");
    expect(readdirSync(folder)).toEqual(["a"]);
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("2");
  });

  it("writes to what is no file in place: a link, a pipe, a device", () => {
    write("real", "old");
    for (const [name, to] of [
      ["link", join(folder, "real")],
      ["dangling", join(folder, "fresh")],
      ["null", "/dev/null"],
    ] as const)
      symlinkSync(to, join(folder, name));
    spawnSync("mkfifo", [join(folder, "pipe")]);
    const reader = spawn("cat", [join(folder, "pipe")]);
    for (const name of ["link", "dangling", "null", "pipe"]) writeFile(join(folder, name), "new");
    reader.kill();
    expect(["real", "fresh"].map((name) => readFileSync(join(folder, name), "utf8"))).toEqual(["new", "new"]);
    for (const name of ["link", "dangling", "null"])
      expect(lstatSync(join(folder, name)).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(folder, "pipe")).isFIFO()).toBe(true);
  });

  it("keeps what may be done with a file", () => {
    write("a", "old");
    chmodSync(join(folder, "a"), 0o600);
    writeFile(join(folder, "a"), "new");
    expect(lstatSync(join(folder, "a")).mode & 0o777).toBe(0o600);
  });

  it("clears away what a killed command left of it", () => {
    write(`.a.${deadPid}.tmp`);
    writeFile(join(folder, "a"), "1");
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  it("leaves the old file where it cannot write", () => {
    mkdirSync(join(folder, "a"));
    expect(() => {
      writeFile(join(folder, "a"), "1");
    }).toThrow();
    expect(readdirSync(folder)).toEqual(["a"]);
  });
});

describe("writeFiles", () => {
  const paths = ["30-a.yaml", "31-b.yaml", "32-c.yaml"];
  const changes = () => paths.map((name) => ({ path: join(folder, name), content: "new" }));
  const texts = (): readonly string[] => paths.map((name) => readFileSync(join(folder, name), "utf8"));

  /** Calls something with an operation of the file system that goes wrong the nth time. */
  const failing = (name: "renameSync" | "rmSync", at: number, call: () => void): void => {
    const own = fs[name];
    let count = 0;
    const spy = vi.spyOn(fs, name).mockImplementation((...args: readonly unknown[]) => {
      count += 1;
      if (count === at) throw Object.assign(new Error("EIO: i/o error"), { code: "EIO" });
      Reflect.apply(own, fs, args);
    });
    syncBuiltinESMExports();
    try {
      call();
    } finally {
      spy.mockRestore();
      syncBuiltinESMExports();
    }
  };

  beforeEach(() => {
    for (const name of paths) write(name, "old");
  });

  it("writes all, and leaves nothing beside them", () => {
    writeFiles(folder, changes());
    expect(texts()).toEqual(["new", "new", "new"]);
    expect(readdirSync(folder).sort()).toEqual(paths);
  });

  it("writes none where one of them cannot be prepared, and leaves nothing beside them", () => {
    const broken = [...changes(), { path: join(folder, "30-a.yaml/x"), content: "" }];
    expect(() => {
      writeFiles(folder, broken);
    }).toThrow();
    expect(texts()).toEqual(["old", "old", "old"]);
    expect(readdirSync(folder).sort()).toEqual(paths);
  });

  test.each(["link", "folder"])("replaces no %s", (kind) => {
    if (kind === "link") symlinkSync(join(folder, paths[0] ?? ""), join(folder, "x"));
    else mkdirSync(join(folder, "x"));
    expect(() => {
      writeFiles(folder, [...changes(), { path: join(folder, "x"), content: "" }]);
    }).toThrow(WriteError);
    expect(texts()).toEqual(["old", "old", "old"]);
  });

  it("says what has changed where it is broken off, and so does the next run, once", () => {
    const call = (): void => {
      writeFiles(folder, changes());
    };
    expect(() => {
      failing("renameSync", 2, call);
    }).toThrow(
      /changed: \S*30-a\.yaml\n.*not changed: \S*31-b\.yaml \S*32-c\.yaml\n.*git checkout HEAD -- \S*30-a\.yaml\n/,
    );
    expect(texts()).toEqual(["new", "old", "old"]);
    // The note is of a process that is gone.
    for (const name of readdirSync(folder).filter((each) => each.endsWith(".tmp"))) {
      const dead = name.replace(String(process.pid), deadPid);
      const text = readFileSync(join(folder, name), "utf8").replaceAll(
        `.${String(process.pid)}.tmp`,
        `.${deadPid}.tmp`,
      );
      rmSync(join(folder, name));
      writeFileSync(join(folder, dead), text);
    }
    const [said, ...more] = recoverFiles(folder);
    expect([said, more]).toEqual([expect.stringMatching(/git checkout HEAD -- \S*30-a\.yaml$/), []]);
    expect(readdirSync(folder).sort()).toEqual(paths);
    expect(recoverFiles(folder)).toEqual([]);
  });
});

describe("writeFolder", () => {
  it("replaces none that holds what no build wrote, hidden or not", () => {
    writeFolder(out, built(file("old")));
    write("dist/.env", "secret");
    expect(() => {
      writeFolder(out, built(file("new")));
    }).toThrow(/\.env/);
    expect(readFileSync(join(out, ".env"), "utf8")).toBe("secret");
    expect(readdirSync(folder)).toEqual(["dist"]);
  });

  it("replaces a folder: what is not in the new one is gone, and nothing is left beside it", () => {
    writeFolder(out, built(file("old")));
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
    writeFolder(out, built(file("old")));
    expect(() => {
      writeFolder(out, [file("a"), file("a/b", "a file cannot be a folder as well")]);
    }).toThrow();
    expect(readdirSync(folder)).toEqual(["dist"]);
    expect(readdirSync(out).sort()).toEqual([SUMS, "old"].sort());
  });

  it("writes through a link, which stays one", () => {
    const real = join(folder, "real");
    writeFolder(real, built(file("old")));
    symlinkSync(real, out, "junction");
    writeFolder(out, [file("new")]);
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
    expect([readdirSync(out), readdirSync(real)]).toEqual([["new"], ["new"]]);
    expect(readdirSync(folder).sort()).toEqual(["dist", "real"]);
  });
});

describe("replacing by two renames", () => {
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
