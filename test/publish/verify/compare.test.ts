import { strToU8 } from "fflate";
import { describe, expect, it, test } from "vitest";
import { readSums, SUMS, sumsOf } from "../../../scripts/core/sums.ts";
import { isReleaseVersion, isVersion } from "../../../scripts/render/version.ts";
import { allSame, checkSums, compareFiles } from "../../../scripts/publish/verify/compare.ts";
import { showVerdicts } from "../../../scripts/publish/verify/show.ts";

const filesOf = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]));

const list = String(
  sumsOf([
    { path: "a", content: "1" },
    { path: "ja/b", content: "2" },
  ]).content,
);

describe("checkSums", () => {
  test.each([
    ["same", { a: "1", "ja/b": "2", [SUMS]: list }, ["a same", "ja/b same"]],
    ["changed", { a: "1", "ja/b": "3", [SUMS]: list }, ["a same", "ja/b differs"]],
    ["missing", { a: "1", [SUMS]: list }, ["a same", "ja/b missing"]],
    ["not listed", { a: "1", "ja/b": "2", c: "", [SUMS]: list }, ["a same", "c extra", "ja/b same"]],
  ])("tells what is %s", (_name, texts, said) => {
    const verdicts = checkSums(filesOf(texts)) ?? [];
    expect(verdicts.map(({ path, verdict }) => `${path} ${verdict}`)).toEqual(said);
    expect(allSame(verdicts)).toBe(said.every((line) => line.endsWith(" same")));
  });

  it("has nothing to say without a list of sums that can be read", () => {
    expect(checkSums(filesOf({ a: "1" }))).toBeUndefined();
    expect(checkSums(filesOf({ a: "1", [SUMS]: "no sums" }))).toBeUndefined();
  });
});

describe("readSums", () => {
  const sum = "0".repeat(64);

  test.each([
    ["a control character in a path", `${sum}  a\u001b[2J\n`],
    ["a path twice", `${sum}  a\n${sum}  a\n`],
    ["another algorithm", `${"0".repeat(32)}  a\n`],
    ["another sheet of text", "hello\n"],
  ])("refuses %s", (_name, text) => {
    expect(readSums(text)).toBeUndefined();
  });

  it("reads what sumsOf writes", () => {
    expect([...(readSums(list)?.keys() ?? [])]).toEqual(["a", "ja/b"]);
  });
});

it("compareFiles looks at every byte, and at the files that only one side has", () => {
  const verdicts = compareFiles(
    filesOf({ same: "1", changed: "2", longer: "33", extra: "4" }),
    filesOf({ same: "1", changed: "x", longer: "3", missing: "5" }),
  );
  expect(Object.fromEntries(verdicts.map(({ path, verdict }) => [path, verdict]))).toEqual({
    same: "same",
    changed: "differs",
    longer: "differs",
    extra: "extra",
    missing: "missing",
  });
  expect(showVerdicts(verdicts)).toContain("  違う / DIFFERS  changed\n");
});

describe("versions", () => {
  test.each([
    ["1.2.0", true, true],
    ["0.0.0-g84f85d6.modified", true, false],
    ["1.0.0-rc.1+build.5", true, false],
    ["1.0.0+build", true, true],
    ["1.2", false, false],
    ["01.2.0", false, false],
    ["1.2.0/../x", false, false],
    ["--help", false, false],
    [`1.2.0-${"a".repeat(200)}`, false, false],
    ["1.2.0\n", false, false],
  ])("%j", (text, version, release) => {
    expect([isVersion(text), isVersion(text) && isReleaseVersion(text)]).toEqual([version, release]);
  });
});
