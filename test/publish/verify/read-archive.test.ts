import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { toArchive } from "../../../scripts/render/archive.ts";
import { LIMITS, readArchive } from "../../../scripts/publish/verify/read-archive.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";

const json = (release: object): string => JSON.stringify({ release });

const good = json({ version: "1.2.0", commit, date: "2026-11-23" });

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])) satisfies Zippable,
  );

const problemOf = (bytes: Uint8Array): string | undefined => readArchive(bytes).problem?.en;

/** The same bytes with one text replaced by another of the same length, wherever it stands. */
const patched = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  new Uint8Array(Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1"));

/** Writes a number into every entry of the central directory (APPNOTE.TXT 4.3.12). */
const withDeclaredSize = (bytes: Uint8Array, size: number): Uint8Array => {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf("PK\u0001\u0002"); at !== -1; at = copy.indexOf("PK\u0001\u0002", at + 1))
    copy.writeUInt32LE(size, at + 24);
  return copy;
};

describe("readArchive", () => {
  it("reads what a build wrote", () => {
    const files = [
      { path: "qlingo.json", content: good },
      { path: "ja/qlingo.csv", content: new Uint8Array([0xef, 0xbb, 0xbf]) },
    ];
    const { archive } = readArchive(toArchive(files, "qlingo-1.2.0", "2026-11-23"));
    expect(archive?.claim).toEqual({ id: "qlingo", version: "1.2.0", date: "2026-11-23", commit });
    expect([...(archive?.files.keys() ?? [])]).toEqual(["qlingo.json", "ja/qlingo.csv"]);
  });

  test.each([
    ["../evil"],
    ["q/../../evil"],
    ["/etc/passwd"],
    ["q\\..\\evil"],
    ["C:/evil"],
    ["q/./a"],
    ["q//a"],
    ["q/"],
    ["q/.hidden"],
    ["q/a\u0007b"],
    ["q/\u202Efdp.exe"],
    ["q/回答.csv"],
    ["__proto__/a"],
    ["loose"],
    [`q/${"a".repeat(300)}`],
  ])("refuses a file named %j", (name) => {
    expect(problemOf(zip({ "q-1.0.0/q.json": good, [name]: "" }))).toMatch(/file name .* is none that/);
  });

  it("refuses two files of one name, in any case of letters", () => {
    expect(problemOf(patched(zip({ "q/aa": "", "q/ab": "" }), "q/ab", "q/aa"))).toContain("the same name");
    expect(problemOf(zip({ "q/README": "", "q/readme": "" }))).toContain("the same name");
  });

  it("refuses what would fill memory or disk, before it unpacks anything", () => {
    const bytes = zip({ "q/a": "", "q/b": "" });
    expect(problemOf(withDeclaredSize(bytes, LIMITS.unpacked / 2 + 1))).toContain("too large");
    const many = Array.from({ length: LIMITS.files + 1 }, (_, index) => [`q/${String(index)}`, ""] as const);
    expect(problemOf(zip(Object.fromEntries(many)))).toContain("too large");
  });

  it("does not count on to the billions of files that a few bytes can claim", () => {
    // A central directory that is not there, announced in the form of ZIP64 (APPNOTE.TXT 4.3.14 to 4.3.16).
    const end = Buffer.alloc(56 + 20 + 22);
    end.write("PK\u0006\u0006", 0, "latin1");
    end.writeUInt32LE(0xffffffff, 32);
    end.write("PK\u0006\u0007", 56, "latin1");
    end.write("PK\u0005\u0006", 76, "latin1");
    end.writeUInt16LE(1, 84);
    expect(problemOf(end)).toContain("too large");
  });

  it("unpacks no more than is declared", () => {
    const bomb = zip({ "q-1.2.0/q.json": good, "q-1.2.0/a": "0".repeat(1_000_000) });
    const { archive } = readArchive(withDeclaredSize(bomb, good.length));
    expect(archive?.files.get("a")?.length).toBe(good.length);
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["text", strToU8("PK is not enough")],
    ["a part of an archive", zip({ "q/a": "abc" }).slice(0, 60)],
  ])("cannot read %s", (_name, bytes) => {
    expect(problemOf(bytes)).toContain("cannot be read as a ZIP");
  });

  it("survives any damage", () => {
    const bytes = zip({ "q-1.2.0/q.json": good, "q-1.2.0/a": "abc".repeat(100) });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, byte] of changes) copy[at] = byte;
        const { archive, problem } = readArchive(copy);
        expect((archive === undefined) !== (problem === undefined)).toBe(true);
      }),
    );
  });

  test.each([
    ["no JSON", { "q-1.2.0/a": "" }],
    ["another version than its folder", { "q-1.3.0/q.json": good }],
    ["another service than its folder", { "p-1.2.0/q.json": good }],
    ["broken JSON", { "q-1.2.0/q.json": "{" }],
    ["JSON without a release", { "q-1.2.0/q.json": "[]" }],
    [
      "a version that is none",
      { "q-latest/q.json": json({ version: "latest", commit, date: "2026-11-23" }) },
    ],
    [
      "a short commit",
      { "q-1.2.0/q.json": json({ version: "1.2.0", commit: "0123456", date: "2026-11-23" }) },
    ],
    [
      "an option as commit",
      { "q-1.2.0/q.json": json({ version: "1.2.0", commit: "--upload-pack=evil", date: "2026-11-23" }) },
    ],
    ["no date", { "q-1.2.0/q.json": json({ version: "1.2.0", commit }) }],
  ])("cannot tell the release of %s", (_name, files) => {
    expect(problemOf(zip(files))).toContain("version and commit cannot be read");
  });

  it("refuses two folders", () => {
    expect(problemOf(zip({ "q-1.2.0/q.json": good, "other/a": "" }))).toContain("not in one folder");
  });

  test.each([
    ["my-service-2-0.0.0-g84f85d6.modified", "my-service-2", "0.0.0-g84f85d6.modified"],
    ["q-1.0.0-rc.1", "q", "1.0.0-rc.1"],
  ])("tells id and version of %s apart", (folder, id, version) => {
    const claim = json({ version, date: "2026-11-23" });
    expect(readArchive(zip({ [`${folder}/${id}.json`]: claim })).archive?.claim).toEqual({
      id,
      version,
      date: "2026-11-23",
    });
  });
});

describe("toArchive", () => {
  it("gives the same bytes whatever the clock and the zone", () => {
    const files = [{ path: "a", content: "1" }];
    const bytes = toArchive(files, "q-1.2.0", "2026-03-29");
    expect(toArchive(files, "q-1.2.0", "2026-03-29")).toEqual(bytes);
    // The time as ZIP keeps it: 29 March 2026 (years from 1980), 12:00:00.
    const [time, date] = [Buffer.from(bytes).readUInt16LE(10), Buffer.from(bytes).readUInt16LE(12)];
    expect([time, date]).toEqual([12 << 11, ((2026 - 1980) << 9) | (3 << 5) | 29]);
    expect(Object.keys(unzipSync(bytes))).toEqual(["q-1.2.0/a"]);
  });
});
