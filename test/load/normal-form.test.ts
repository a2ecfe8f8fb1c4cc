import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { normalForm } from "../../scripts/load/normal/normal-form.ts";
import type { SourceFile } from "../../scripts/core/source.ts";
import { readYaml } from "../../scripts/load/yaml.ts";
import { isLinear } from "../support/growth.ts";
import { fileOf, form, realSource } from "../support/sheet.ts";

const named = (name: string, text: string): SourceFile => ({
  path: `answers/${name}`,
  name,
  text,
  hasByteOrderMark: false,
});

/** The normal form of a text as the answer to item 33, whose facts are tlsVersions and encryptionAtRest. */
const normal = (text: string): string | undefined =>
  normalForm(named("33-encryption.yaml", text), form.model);

const lines = (...parts: readonly string[]): string => parts.map((line) => `${line}\n`).join("");

const valueOf = (text: string): unknown => {
  const reading = readYaml(text);
  return reading.ok ? reading.value : reading.problems;
};

describe("normalForm", () => {
  const real = [...realSource.files, ...(realSource.service === undefined ? [] : [realSource.service])];

  it("has all answers before it", () => {
    expect(realSource.files).toHaveLength(49);
  });

  test.each(real.map((file) => [file.name, file] as const))("leaves %s as it is", (_name, file) => {
    expect(normalForm(file, form.model)).toBe(file.text);
  });

  test.each(real.map((file) => [file.name, file] as const))(
    "mends the ends of the lines of %s",
    (_name, file) => {
      const text = file.text.replace(/\n$/, "").replaceAll("\n", "\r\n");
      expect(normalForm({ ...file, text, hasByteOrderMark: true }, form.model)).toBe(file.text);
      const spaced = file.text.replaceAll("\n", "  \n\n");
      // A text's own lines, as in service.yaml, are its own.
      if (!file.text.includes("|")) expect(normalForm({ ...file, text: spaced }, form.model)).toBeDefined();
      expect(normalForm({ ...file, text: `${file.text}\n \n\n` }, form.model)).toBe(file.text);
    },
  );

  test.each<[string, string, string]>([
    ["spaces at the ends of lines", "no: 33  \nmark: 有\t\n", "no: 33\nmark: 有\n"],
    ["spaces between key, value and comment", "no:   33   # c\n", "no: 33 # c\n"],
    ["a value below its key", 'owner:\n  "@a/b" # c\n', 'owner: "@a/b" # c\n'],
    ["an owner's quotes", "owner: '@a/b'\n", 'owner: "@a/b"\n'],
    ["an unquoted date", "reviewed: 2026-11-22\n", 'reviewed: "2026-11-22"\n'],
    ["a review's quotes", "reviewed: '2026-11-22'\n", 'reviewed: "2026-11-22"\n'],
    ["a review that is a word", "reviewed: today\n", 'reviewed: "today"\n'],
    ["a time", "text:\n  ja: 10:00\n", 'text:\n  ja: "10:00"\n'],
    ["yes", "text:\n  ja: yes\n", 'text:\n  ja: "yes"\n'],
    ["no, as value and as key", "no: no\n", 'no: "no"\n'],
    ["what means another value elsewhere", "facts:\n  x: [on, 1_0, a]\n", 'facts:\n  x: ["on", "1_0", a]\n'],
    ["until, in every place", "accept:\n- until: 2027-01-01\n", 'accept:\n- until: "2027-01-01"\n'],
    [
      "until in braces",
      "evidence:\n  - { until: '2027-01-01', a: b }\n",
      'evidence:\n  - { until: "2027-01-01", a: b }\n',
    ],
    ["an unquoted version", "facts:\n  tlsVersions: [1.2, 1.0]\n", 'facts:\n  tlsVersions: ["1.2", "1.0"]\n'],
    [
      "versions on a line each",
      "facts:\n  tlsVersions:\n    - 1.2\n    - '1.3'\n",
      "facts:\n  tlsVersions: [\"1.2\", '1.3']\n",
    ],
    ["a list's spaces", "facts:\n  x: [ a,b , c, ]\n", "facts:\n  x: [a, b, c]\n"],
    ["a list on several lines", "facts:\n  x: [\n    a,\n    b\n  ] # c\n", "facts:\n  x: [a, b] # c\n"],
    [
      "names with dates",
      "facts:\n  x:\n    - name: A\n      until: 2027-01-01\n    - B\n",
      'facts:\n  x: [{ name: A, until: "2027-01-01" }, B]\n',
    ],
    [
      "facts in braces",
      "facts: { encryptionAtRest: true, tlsVersions: [ 1.3 ] } # c\n",
      'facts: # c\n  tlsVersions: ["1.3"]\n  encryptionAtRest: true\n',
    ],
    [
      "indentation",
      "facts:\n      encryptionAtRest: true\n      # c\n",
      "facts:\n  encryptionAtRest: true\n  # c\n",
    ],
    ["a text's quotes", "text:\n  ja: 'a''b'\n  en: \"c\"\n", "text:\n  ja: a'b\n  en: c\n"],
    [
      "quotes that a text needs",
      "text:\n  ja: 'a: b'\n  en: '\"c\" # d'\n",
      'text:\n  ja: "a: b"\n  en: \'"c" # d\'\n',
    ],
    ["a text that would be a number", "text:\n  ja: '１２'\n", 'text:\n  ja: "12"\n'],
    ["a folded text", "text:\n  ja: >-\n    a\n    b\n", "text:\n  ja: a b\n"],
    ["a plain text on two lines", "text:\n  ja: a\n    b # c\n", "text:\n  ja: a b # c\n"],
    ["a text with line ends", 'text:\n  ja: "a\\nb"\n', "text:\n  ja: |-\n    a\n    b\n"],
    ["a folded text with a line end", "text:\n  ja: > # c\n    a\n    b\n", "text:\n  ja: | # c\n    a b\n"],
    [
      "a text that begins with a space",
      "text:\n  ja: |2\n     a\n    b\n",
      "text:\n  ja: |2\n     a\n    b\n",
    ],
    [
      "blank lines behind a text",
      "text:\n  ja: |+\n   a\n\n\n  en: b\n",
      "text:\n  ja: |+\n    a\n\n\n  en: b\n",
    ],
    ["blank lines", "\n\nno: 33\n\n\n\nmark: 有\n\n", "no: 33\n\nmark: 有\n"],
    [
      "width of digits",
      "text:\n  ja: ＴＬＳ１．２：９９．５％、１．　５％％\n",
      "text:\n  ja: ＴＬＳ1.2：99.5%、1．　5%％\n",
    ],
    ["width in half-width neighbours", "text:\n  ja: 99．９％\n", "text:\n  ja: 99.9%\n"],
  ])("mends %s", (_name, text, expected) => {
    expect(normal(text)).toBe(expected);
  });

  test.each<[string, string]>([
    ["a version that is another number", "facts:\n  tlsVersions: [1.20]\n"],
    ["a number of another fact", "facts:\n  availability: 1.2\n"],
    ["a duration", "facts:\n  rpo: P1D\n  backupRetention: 'P7D'\n"],
    ["quoted digits outside of texts", "evidence:\n  - title: １２％\n"],
    ["other full-width characters", "text:\n  ja: ＡＢＣ：（％）．１つの〜第～ｱｲｳ①½\n".replace("１", "1")],
    ["a literal block", "text:\n  ja: |\n    a  \n\n    # b\n"],
    ["evidence on several lines", "evidence:\n  - {\n      title: a,\n    }\n  -   title:  b\n"],
    ["spaces within a text of evidence", "evidence:\n  - title: |\n      a  \n    url: b\n"],
    ["a comment in a list", "facts:\n  x: [a, # b\n    c]\n"],
    ["a comment in a list with a line for each", "facts:\n  x:\n    - a # b\n    - c\n"],
    ["a comment behind the last of a list", "facts:\n  x:\n    - a\n    - c # b\n"],
    ["comments around a value", 'owner: # a\n  # b\n  "@a/b" # c\n'],
    ["a part without a value", "facts:\n  x:\n    -\n    - a\n"],
    ["keys without values", "no:\ntext:\nfacts: # c\nowner:\n"],
    ["empty collections", "text: {}\nfacts: {}\naccept: []\n"],
    ["other types than those of the form", "no: [33]\ntext: a\nfacts: [a]\n"],
    ["a start mark", "--- # a\n# b\nno: 33\n"],
    ["unknown keys", "no: 33\nz: 1\na: |\n  b \n"],
    ["a comment that is not at the top", "# a\n\n# b\nno: 33\n"],
  ])("leaves %s", (_name, text) => {
    expect(normal(text)).toBe(text);
  });

  test.each<[string, string]>([
    ["broken syntax", "no: 33\ntext: [\n"],
    ["an unquoted @", "owner: @a/b\n"],
    ["a key written twice", "no: 33\nno: 33\n"],
    ["an anchor", "no: &a 33\n"],
    ["an alias", "a: &a 1\nb: *a\n"],
    ["a tag", "no: !!int 33\n"],
    ["a second document", "no: 33\n---\nno: 34\n"],
    ["a control character", "no: 33\na: b\u0007\n"],
    ["nothing", ""],
    ["only comments", "# a\n"],
    ["a list", "- a\n"],
    ["a word", "a\n"],
    ["a map in braces", "{ no: 33 }\n"],
    ["a number with two values", "no: 33\nfacts:\n  outages: 010\n"],
    ["a carriage return alone", "no: 33\rmark: 有\n"],
    ["keys off the margin", "  no: 33\n  mark: 有\n"],
    ["a key with a question mark", "? no\n: 33\n"],
    ["a directive", "%YAML 1.1\n---\nno: 33\n"],
    ["an end mark", "no: 33\n...\n"],
    ["ten thousands of nested lists", `no: 33\nx: ${"[".repeat(60_000)}`],
    ["a thousand nested lists", `no: 33\nx: ${"[".repeat(1000)}\n`],
  ])("tells none for %s", (_name, text) => {
    expect(normal(text)).toBeUndefined();
  });

  it("tells none for bytes that are not UTF-8", () => {
    expect(normalForm({ ...fileOf(realSource, 33), problem: "not-utf8" }, form.model)).toBeUndefined();
  });

  it("takes the order of facts from the item's number, and without one from the name of the file", () => {
    const facts = ["facts:", "  b: 1", "  encryptionAtRest: true", "  a: 2", "  tlsVersions: none"];
    const ordered = ["facts:", "  tlsVersions: none", "  encryptionAtRest: true", "  b: 1", "  a: 2"];
    expect(normal(lines(...facts))).toBe(lines(...ordered));
    expect(normalForm(named("30-x.yaml", lines("no: 33", ...facts)), form.model)).toBe(
      lines("no: 33", ...ordered),
    );
    expect(normalForm(named("x.yaml", lines(...facts)), form.model)).toBe(lines(...facts));
  });

  it("keeps comments with their keys, those at the top on top and those at the end last", () => {
    const text = lines(
      "# yaml-language-server: $schema=../schema/answer.schema.json",
      "# top",
      "",
      "# above owner",
      'owner: "@a/b" # behind owner',
      "",
      "# above facts",
      "facts: # behind facts",
      "# above rest",
      "  encryptionAtRest: true # behind rest",
      "",
      "  # above versions, 1",
      "",
      "    # above versions, 2",
      '  tlsVersions: ["1.2"] # behind versions',
      "  # within facts",
      "# above evidence",
      "evidence: # behind evidence",
      "  # in evidence",
      "  - title: a # behind title",
      "  # below",
      "# above text",
      "text:",
      "  # above ja",
      "  ja: a",
      "# above number",
      "no: 33",
      "# end",
    );
    expect(normal(text)).toBe(
      lines(
        "# yaml-language-server: $schema=../schema/answer.schema.json",
        "# top",
        "",
        "# above number",
        "no: 33",
        "# above text",
        "text:",
        "  # above ja",
        "  ja: a",
        "",
        "# above facts",
        "facts: # behind facts",
        "  # above versions, 1",
        "",
        "  # above versions, 2",
        '  tlsVersions: ["1.2"] # behind versions',
        "  # above rest",
        "  encryptionAtRest: true # behind rest",
        "  # within facts",
        "# above owner",
        'owner: "@a/b" # behind owner',
        "# above evidence",
        "evidence: # behind evidence",
        "  # in evidence",
        "  - title: a # behind title",
        "  # below",
        "# end",
      ),
    );
  });
});

// A key at the margin, or one of a map below it, with the lines that belong to it.
const blocksAt = (text: string, start: RegExp): readonly string[] =>
  text.split(start).filter((part) => part !== "");

const shuffledFile: fc.Arbitrary<readonly [SourceFile, string]> = fc
  .constantFrom(...realSource.files)
  .chain((file) => {
    const [head = "", ...rest] = blocksAt(file.text, /(?<=\n)(?=\S)/);
    const inner = rest.map((block) => {
      const [first = "", ...entries] = blocksAt(block, /(?<=\n)(?= {2}\S)/);
      return fc
        .shuffledSubarray(entries, { minLength: entries.length })
        .map((shuffled) => first + shuffled.join(""));
    });
    return fc
      .tuple(...inner)
      .chain((blocks) => fc.shuffledSubarray(blocks, { minLength: blocks.length }))
      .map((blocks) => [file, head + blocks.join("")] as const);
  });

const commentedFile: fc.Arbitrary<readonly [SourceFile, string, readonly string[]]> = fc
  .tuple(
    shuffledFile,
    fc.array(
      fc.record({ at: fc.nat(), indent: fc.nat(8), kind: fc.constantFrom("own", "behind", "list", "blank") }),
      {
        maxLength: 12,
      },
    ),
  )
  .map(([[file, text], insertions]) => {
    const comments: string[] = [];
    let commented = text;
    for (const { at, indent, kind } of insertions) {
      const comment = `# ${kind}'s: ["${String(comments.length)}" #`;
      const all = commented.split("\n").slice(0, -1);
      const index = at % all.length;
      const line = all[index] ?? "";
      const list = /\[(?=[^#\n]*\]$)/;
      if (kind === "blank") all.splice(index, 0, "  ");
      else if (kind === "own") all.splice(index, 0, `${" ".repeat(indent)}${comment}`);
      else if (kind === "behind") all[index] = `${line}${" ".repeat(1 + indent)}${comment}`;
      else if (list.test(line)) all[index] = line.replace(list, () => `[ ${comment}\n      `);
      else continue;
      if (kind !== "blank") comments.push(comment);
      commented = all.map((part) => `${part}\n`).join("");
    }
    return [file, commented, comments] as const;
  });

const isIdempotent = (file: SourceFile, text: string): void => {
  const once = normalForm({ ...file, text }, form.model);
  if (once !== undefined) expect(normalForm({ ...file, text: once }, form.model)).toBe(once);
};

describe("normalForm of any file", () => {
  it("is the real file, whatever the order of its keys", () => {
    fc.assert(
      fc.property(shuffledFile, ([file, text]) => {
        expect(normalForm({ ...file, text }, form.model)).toBe(file.text);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps every comment and the value, wherever comments stand", () => {
    fc.assert(
      fc.property(commentedFile, ([file, text, comments]) => {
        const written = normalForm({ ...file, text }, form.model) ?? "";
        expect(valueOf(written)).toEqual(valueOf(file.text));
        for (const comment of comments)
          expect(written.split(comment)).toHaveLength(text.split(comment).length);
        expect(written).toMatch(/^(?!\n)[^]*[^\n]\n$/);
        expect(written).not.toMatch(/[ \t]$/m);
        isIdempotent(file, text);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps a comment above or behind its key, whatever the order of the keys", () => {
    fc.assert(
      fc.property(shuffledFile, ([file, text]) => {
        const commented = (plain: string): string =>
          plain
            .replace(/^( *)(\w+):(.*)$/gm, (_line, indent: string, key: string, rest: string) =>
              [`${indent}# above ${key}`, `${indent}${key}:${rest} # behind ${key}`].join("\n"),
            )
            .replace("\n# above", "\n\n# above");
        const head = commented(text);
        // The blank line keeps the first key's comment from the comment at the top.
        expect(normalForm({ ...file, text: head }, form.model)).toBe(commented(file.text));
      }),
      { numRuns: 200 },
    );
  });

  it("reads any text as it was, but for its digits' width", () => {
    const texts = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(...Array.from("a１2．％ \n\t:#-'\"|>&*!%@`[]{},?~あ\\")) }),
      fc.constantFrom("yes", "null", "~", "1e3", "0x1F", "2026-11-22", "---", "...", "- a", "? a", "<<", "="),
    );
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isFirst) => {
        const other = ["  en: b", `  ja: ${JSON.stringify(text)}`];
        const written = normal(
          lines("no: 33", "text:", ...(isFirst ? other : other.toReversed()), "facts: {}"),
        );
        // Some characters have no place in a file of answers, not even in quotes.
        if (written === undefined) return;
        const ja = text
          .replace(/[０-９]/g, (digit) => digit.normalize("NFKC"))
          .replace(/(?<=\d)．(?=\d)/g, ".")
          .replace(/(?<=\d)％/g, "%");
        expect(valueOf(written)).toEqual({ no: 33, text: { ja, en: "b" }, facts: {} });
        expect(normal(written)).toBe(written);
      }),
      { numRuns: 300 },
    );
  });

  it("is its own normal form, for files put together of odd parts", () => {
    const parts = fc.constantFrom(
      ..."no: 33|# a|  # b|    # c|text:|facts:|  ja: a|  ja: |x: >-|    a  |  en: 'b'|  tlsVersions:|    - 1.2|    - a # d".split(
        "|",
      ),
      ...[
        "",
        "  ",
        "---",
        "z: [a,",
        "  b]",
        "owner: '@a'",
        "reviewed: 2026-11-22",
        "  ja: |",
        "  ja: |+ # e",
      ],
      ...[
        "  x: {a: b,",
        "    c: d}",
        "evidence:",
        "  - title: a",
        "    until: 2027-01-01",
        "- a",
        '  x: "a',
        '    b"',
      ],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), (chosen) => {
        isIdempotent(named("33-a.yaml", ""), lines(...chosen));
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, string]>([
    ["words", "バックアップは毎日取ります。"],
    ["digits", "１"],
    ["points", "1．"],
    ["spaces", " "],
    ["colons", ":"],
    ["quotes", "\"'"],
    ["brackets", "[{"],
    ["lines", "a \n"],
    ["comments", " # a"],
  ])("takes time that grows with the length only, for 20,000 characters of %s", (_name, part) => {
    const file = (times: number): string =>
      lines("text:", `  ja: ${JSON.stringify(`a${part.repeat((5000 * times) / part.length)}b`)}`, "no: 33");
    expect(normal(file(4))).toBeDefined();
    expect(isLinear((times) => normal(file(times)))).toBe(true);
  });

  it("takes time that grows with the length only, for thousands of keys and comments", () => {
    const file = (times: number): string => {
      const keys = Array.from({ length: 500 * times }, (_, index) => `k${String(index)}: 2026-11-22 # c`);
      return lines("facts:", ...keys.map((key) => `  ${key}`), ...keys);
    };
    expect(normal(file(4))).toBeDefined();
    expect(isLinear((times) => normal(file(times)))).toBe(true);
  });
});
