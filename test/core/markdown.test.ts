import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { githubMarkdown, inlineCode, paragraph, plain, table } from "../../scripts/core/markdown.ts";

const written = (text: string): string => githubMarkdown([paragraph(...plain(text))]).trimEnd();

/** What a reader sees of it: without elements and backslashes. */
const read = (markdown: string): string =>
  markdown
    .replace(/<\/?span>/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

describe("Markdown for GitHub", () => {
  it.each([
    ["$a$ と $$b$$", /(?<!\\)\$|[$][^<]/],
    ["@everyone @xtra/ops a@example.com", /@\w/],
    ["#12 GH-3 xtra/app#4", /#\d|GH-\d/],
    [":tada: :100: :+1:", /:[a-z0-9+]+:/],
    ["https://evil.example http://x www.evil.example", /:\/\/|www\./],
    ["ca82a6dff817ec66f44342007202690a93763949 1234567", /[0-9a-f]{7}/],
    ["<!-- --> <b> &lt;", /(?<!\\)<!|(?<!\\)<b|(?<!\\)&lt/],
    ["- [ ] task", /^- |(?<!\\)\[/],
    ["[^1]: note ![x](y) [a](b)", /(?<!\\)\[/],
    ["> [!NOTE]", /^>/],
    ["```mermaid", /(?<!\\)`/],
    ["~~gone~~ **bold** _it_", /(?<!\\)~|(?<!\\)\*\*|^_/],
    ["41\u202e日間 14\u200b日", /[\u202e\u200b]/],
  ])("keeps words what they are: %s", (text, live) => {
    expect(written(text)).not.toMatch(live);
  });

  it("reads as it was written", () => {
    const parts = fc.constantFrom(
      ...Array.from("$@#:-.<>[]`*_~|\\&1aZ "),
      "日本",
      "://",
      "www.",
      "GH-1",
      "abcdef12",
      ":tada:",
    );
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 30 }), (pieces) => {
        const text = `あ${pieces.join("")}い`;
        expect(read(written(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("makes code visible, and leaves it code", () => {
    expect(githubMarkdown([table(["a"], [[[inlineCode("@x\u202e $a$")]]])])).toContain("`@x⟨U+202E⟩ $a$`");
  });
});
