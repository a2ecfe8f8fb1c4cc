import type { Paragraph, PhrasingContent } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Options, toMarkdown } from "mdast-util-to-markdown";

// OSCAL's Markdown is CommonMark with tables, and besides H~2~O, x^2^ and {{ insert: param, id }} (NIST, Metaschema
// specification, markup-line and markup-multiline). All of it could stand in an answer by chance: 10:00~17:00.
const OSCAL: Options = {
  extensions: [
    gfmTableToMarkdown(),
    {
      unsafe: [
        { character: "~", inConstruct: "phrasing" },
        { character: "^", inConstruct: "phrasing" },
        { character: "{", after: "\\{", inConstruct: "phrasing" },
      ],
    },
  ],
};

/** Text on one line, without white space at its ends: OSCAL's StringDatatype, and a prop's value. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const phrasing = (line: string): PhrasingContent => ({ type: "text", value: line });

const written = (paragraphs: readonly Paragraph[]): string =>
  toMarkdown({ type: "root", children: [...paragraphs] }, OSCAL).trimEnd();

/** Any text as one line of OSCAL's Markdown that shows just that text: its MarkupLineDatatype. */
export const markupLine = (text: string): string =>
  written([{ type: "paragraph", children: [phrasing(oneLine(text))] }]);

const paragraph = (text: string): Paragraph => ({
  type: "paragraph",
  children: text
    .split("\n")
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ type: "break" as const }]),
      phrasing(oneLine(line)),
    ]),
});

/** Any text as OSCAL's Markdown that shows just that text, line ends as line ends: its MarkupMultilineDatatype. */
export const markupLines = (text: string): string =>
  written(
    text
      .trim()
      .split(/\n\s*\n/)
      .map(paragraph),
  );
