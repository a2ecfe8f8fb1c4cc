import { describe, expect, it } from "vitest";
import { LANGS } from "../../scripts/locales/lang.ts";
import { rowsThatRead } from "../../scripts/prose/find.ts";
import { GRAMMARS } from "../../scripts/prose/grammars.ts";
import { expand } from "../../scripts/prose/pattern.ts";
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
});
