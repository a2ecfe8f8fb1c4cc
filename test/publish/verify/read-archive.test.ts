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

/** Each place of the bytes where a header begins. */
const headers = (bytes: Buffer, signature: string): readonly number[] => {
  const places: number[] = [];
  for (let at = bytes.indexOf(signature); at !== -1; at = bytes.indexOf(signature, at + 1)) places.push(at);
  return places;
};

const CENTRAL = "PK\u0001\u0002";
const LOCAL = "PK\u0003\u0004";

/** A copy of an archive, changed. */
const altered = (bytes: Uint8Array, change: (copy: Buffer) => void): Uint8Array => {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
};

/** Writes a number into both headers of each entry, at its place in each (APPNOTE.TXT 4.3.7, 4.3.12). */
const written = (bytes: Uint8Array, central: number, local: number, value: number): Uint8Array =>
  altered(bytes, (copy) => {
    for (const at of headers(copy, CENTRAL)) copy.writeUInt32LE(value, at + central);
    for (const at of headers(copy, LOCAL)) copy.writeUInt32LE(value, at + local);
  });

const withDeclaredSize = (bytes: Uint8Array, size: number): Uint8Array => written(bytes, 24, 22, size);

/** The parts of an archive of one file: its data with the header, the directory, the end. */
const partsOf = (bytes: Uint8Array): readonly [Buffer, Buffer, Buffer] => {
  const whole = Buffer.from(bytes);
  const [directory = 0] = headers(whole, CENTRAL);
  return [whole.subarray(0, directory), whole.subarray(directory, -22), Buffer.from(whole.subarray(-22))];
};

/** The same archive with something between its data and the directory, and all offsets right. */
const withGap = (bytes: Uint8Array): Uint8Array => {
  const [data, directory, end] = partsOf(bytes);
  end.writeUInt32LE(data.length + 4, 16);
  return Buffer.concat([data, Buffer.from("EVIL"), directory, end]);
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
    expect(problemOf(end)).toContain("this tool does not write");
    // The same without it: many entries, of which none is there.
    end.writeUInt16LE(0xffff, 84);
    end.writeUInt16LE(0xffff, 86);
    expect(problemOf(end.subarray(76))).toContain("cannot be read as a ZIP");
  });

  it("unpacks no more than is declared", () => {
    const bomb = zip({ "q-1.2.0/q.json": good, "q-1.2.0/a": "0".repeat(5_000_000) });
    const start = performance.now();
    expect(problemOf(withDeclaredSize(bomb, good.length))).toContain("does not match");
    expect(performance.now() - start).toBeLessThan(1000);
  });

  const plain = zip({ "q-1.2.0/q.json": good });
  const GAP = "this tool does not write";

  test.each<[string, Uint8Array, string]>([
    [
      "a symbolic link",
      zipSync({
        "q-1.2.0/q.json": strToU8(good),
        "q-1.2.0/l": [strToU8("/etc"), { os: 3, attrs: 0o120777 << 16 }],
      }),
      "is no regular file",
    ],
    [
      "a device",
      zipSync({ "q-1.2.0/q.json": [strToU8(good), { os: 3, attrs: 0o20644 << 16 }] }),
      "is no regular file",
    ],
    ["a folder", zipSync({ "q-1.2.0/q.json": [strToU8(good), { attrs: 0x10 }] }), "is no regular file"],
    [
      "a local name of its own",
      altered(plain, (copy) => copy.write("p", 30, "latin1")),
      "one name or size in the directory and another",
    ],
    [
      "a local size of its own",
      altered(plain, (copy) => copy.writeUInt32LE(1, 22)),
      "one name or size in the directory and another",
    ],
    ["a wrong checksum", written(plain, 16, 14, 1), "does not match"],
    ["bytes after its end", Buffer.concat([plain, Buffer.from("EVIL")]), GAP],
    ["bytes before its start", Buffer.concat([Buffer.from("EVIL"), plain]), GAP],
    ["bytes between data and directory", withGap(plain), GAP],
    ["another archive after it", Buffer.concat([plain, plain]), GAP],
    ["a comment", zipSync({ "q-1.2.0/q.json": [strToU8(good), { comment: "EVIL" }] }), GAP],
    [
      "an extension",
      zipSync({ "q-1.2.0/q.json": [strToU8(good), { extra: { 0x7075: strToU8("EVIL") } }] }),
      GAP,
    ],
    [
      "encryption",
      altered(
        altered(plain, (copy) => copy.writeUInt16LE(1, 6)),
        (copy) => copy.writeUInt16LE(1, (headers(copy, CENTRAL)[0] ?? 0) + 8),
      ),
      GAP,
    ],
    [
      "one file's data taken for two",
      (() => {
        const [data, directory, end] = partsOf(plain);
        end.writeUInt16LE(2, 8);
        end.writeUInt16LE(2, 10);
        end.writeUInt32LE(directory.length * 2, 12);
        return Buffer.concat([data, directory, directory, end]);
      })(),
      GAP,
    ],
    [
      "bytes after the packed data, within its size",
      (() => {
        const [data, directory, end] = partsOf(plain);
        const size = data.readUInt32LE(18) + 4;
        const [local, central] = [Buffer.from(data), Buffer.from(directory)];
        local.writeUInt32LE(size, 18);
        central.writeUInt32LE(size, 20);
        end.writeUInt32LE(data.length + 4, 16);
        return Buffer.concat([local, Buffer.from("EVIL"), central, end]);
      })(),
      "does not match",
    ],
  ])("refuses %s", (_name, bytes, said) => {
    expect(problemOf(bytes)).toContain(said);
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
        // What still can be read is what was packed.
        const contents = [...(archive?.files.values() ?? [])].map((content) =>
          Buffer.from(content).toString(),
        );
        expect(contents.filter((content) => content !== good && content !== "abc".repeat(100))).toEqual([]);
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
