import { describe, expect, it } from "vitest";
import { LANGS } from "../../scripts/core/lang.ts";
import { rowsThatRead } from "../../scripts/reading/find.ts";
import { GRAMMARS } from "../../scripts/reading/grammars.ts";
import { normalise } from "../../scripts/reading/normalise.ts";
import { expand } from "../../scripts/reading/pattern.ts";
import { tables } from "./cases/tables.ts";

describe.each(LANGS)("the grammar (%s)", (lang) => {
  const { patterns, fragments } = GRAMMARS[lang];
  const texts = tables
    .filter((table) => table.lang === lang)
    .flatMap(({ found, leftAlone }) => [...found.map(([text]) => text), ...leftAlone]);

  it("names each row once", () => {
    const names = patterns.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("has no row that no case tries", () => {
    const tried = new Set(texts.flatMap((text) => rowsThatRead(text, lang)));
    expect(patterns.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it("refuses a fragment that it does not have", () => {
    expect(() => expand("{nosuch}", fragments)).toThrow("{nosuch}");
  });

  it("has no row that matches nothing at all", () => {
    const empty = patterns.filter(({ match }) => new RegExp(`^(?:${expand(match, fragments)})$`).test(""));
    expect(empty.map(({ name }) => name)).toEqual([]);
  });

  it("tries a row wherever the row would find a claim: the words that it needs are never missing", () => {
    for (const { name, match, needs, read } of patterns) {
      if (needs === undefined) continue;
      const row = new RegExp(expand(match, fragments), "i");
      const missed = texts
        .map((text) => text.normalize("NFKC").toLowerCase())
        .filter((text) => {
          const found = row.exec(text);
          const reading = found && read((group) => found.groups?.[group] ?? "");
          return reading && !needs.some((word) => text.includes(word));
        });
      expect(missed, name).toEqual([]);
    }
  });

  it("tries every row, look-alikes too, wherever it matches: what it needs is in each match, and its sign in the text", () => {
    const folded = texts
      .flatMap((text) => [text, text.replaceAll(" ", "\n"), text.replace(/\d+/g, "25")])
      .map((text) => normalise(text).text.toLowerCase());
    const missed = patterns.flatMap(({ name, match, needs, where, read }) => {
      const row = new RegExp(expand(match, fragments).replace(/\\.|[A-Z]+/g, small), "g");
      const isMissed = (text: string) => (found: RegExpExecArray) =>
        // A row that looks at the words may refuse them, and then it need not be tried. A look-alike never looks.
        (read.length === 0 || read((group) => found.groups?.[group] ?? "") !== undefined) &&
        (needs?.some((word) => found[0].includes(word)) === false || where?.test(text) === false);
      return folded
        .filter((text) => [...text.matchAll(row)].filter(([words]) => words !== "").some(isMissed(text)))
        .map((text) => `${name}: ${text}`);
    });
    expect(missed).toEqual([]);
  });
});

/** Small letters but for escapes, as the search reads its rows. */
const small = (part: string): string => (part.startsWith("\\") ? part : part.toLowerCase());
