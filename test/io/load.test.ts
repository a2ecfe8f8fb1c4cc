import { MAX_FILE_KIB } from "../../scripts/core/source.ts";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { loadSource } from "../../scripts/io/load.ts";
import { readSourceFile } from "../../scripts/io/source-file.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "answers-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const written = (content: string | Buffer): string => {
  const path = join(folder, "a.yaml");
  writeFileSync(path, content);
  return path;
};

describe("readSourceFile", () => {
  test.each([
    ["Shift_JIS", Buffer.from([0x6e, 0x6f, 0x3a, 0x20, 0x97, 0x4c]), "not-utf8"],
    ["UTF-16", Buffer.from("no: 1", "utf16le"), undefined],
    ["half a character", Buffer.from("有").subarray(0, 2), "not-utf8"],
    ["more than the limit", Buffer.alloc(MAX_FILE_KIB * 1024 + 1, 0x61), "too-large"],
    ["as much as the limit", Buffer.alloc(MAX_FILE_KIB * 1024, 0x61), undefined],
    ["a replacement character that is really there", Buffer.from("\uFFFD"), undefined],
  ])("%s", (_name, content, problem) => {
    expect(readSourceFile(written(content)).problem).toBe(problem);
  });

  it("takes the byte order mark off and tells of it", () => {
    expect(readSourceFile(written("\uFEFFno: 1"))).toMatchObject({ text: "no: 1", hasByteOrderMark: true });
  });

  it("does not follow links, which could lead anywhere", () => {
    const link = join(folder, "link.yaml");
    symlinkSync(written("no: 1"), link);
    expect(readSourceFile(link)).toMatchObject({ text: "", problem: "not-a-file" });
  });

  it("tells of a file that is not there", () => {
    expect(readSourceFile(join(folder, "none.yaml")).problem).toBe("unreadable");
  });
});

describe("loadSource", () => {
  it("has every file by name but the hidden ones, and the service apart", () => {
    for (const name of ["b.yaml", "a.yaml", "service.yaml", ".DS_Store"])
      writeFileSync(join(folder, name), "");
    mkdirSync(join(folder, "old"));
    const source = loadSource(folder);
    expect(source?.files.map(({ name, problem }) => [name, problem])).toEqual([
      ["a.yaml", undefined],
      ["b.yaml", undefined],
      ["old", "not-a-file"],
    ]);
    expect(source?.service?.name).toBe("service.yaml");
  });

  it("is undefined where there is no folder", () => {
    expect(loadSource(join(folder, "none"))).toBeUndefined();
  });

  it("judges a folder outside any repository as this project's answers", () => {
    expect(loadSource(folder)).toMatchObject({
      codeowners: { name: "CODEOWNERS" },
      folderInRepository: "answers",
    });
  });
});
