import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isReplaceable, writeFile, writeFolder } from "../../scripts/bundle/write.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

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

it("replaces a folder: what is not in the new one is gone", () => {
  const out = join(folder, "dist");
  writeFolder(out, [{ path: "old", content: "1" }]);
  writeFolder(out, [{ path: "ja/new", content: "2" }]);
  expect(readdirSync(folder)).toEqual(["dist"]);
  expect(readdirSync(out, { recursive: true }).sort()).toEqual(["ja", "ja/new"]);
});

it("leaves the old folder where one file cannot be written", () => {
  const out = join(folder, "dist");
  writeFolder(out, [{ path: "old", content: "1" }]);
  expect(() => {
    writeFolder(out, [
      { path: "a", content: "2" },
      { path: "a/b", content: "a file cannot be a folder as well" },
    ]);
  }).toThrow();
  expect(readdirSync(folder)).toEqual(["dist"]);
  expect(readdirSync(out)).toEqual(["old"]);
});

it("takes only its own output, or nothing, for replaceable", () => {
  const out = join(folder, "dist");
  expect(isReplaceable(out, "MARK")).toBe(true);
  mkdirSync(out);
  expect(isReplaceable(out, "MARK")).toBe(true);
  writeFileSync(join(out, "thesis.txt"), "");
  expect(isReplaceable(out, "MARK")).toBe(false);
  writeFileSync(join(out, "MARK"), "");
  expect(isReplaceable(out, "MARK")).toBe(true);
  expect(existsSync(join(out, "thesis.txt"))).toBe(true);
});
