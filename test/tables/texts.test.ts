import fc from "fast-check";
import type { Nodes, PhrasingContent, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, it, test } from "vitest";
import { cellText } from "../../scripts/tables/grid.ts";
import { inlineText } from "../../scripts/tables/markdown/inline.ts";
import { readMarkdown } from "../../scripts/tables/markdown/read.ts";
import { TableError } from "../../scripts/tables/problem.ts";
import { readFile } from "../../scripts/tables/read.ts";
import { workbookOfXml } from "../respond/workbook-of.ts";

/** Inline Markdown by another reader. */
const shown = (node: PhrasingContent): string => {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return "\n";
  if (node.type === "html") return /^<br\s*\/?>$/i.test(node.value) ? "\n" : "";
  if (node.type === "image") return node.alt ?? "";
  return "children" in node ? node.children.map(shown).join("") : "";
};

const tablesBy = (text: string): readonly (readonly (readonly string[])[])[] => {
  const found: Table[] = [];
  const stack: Nodes[] = [
    fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }),
  ];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === "table") found.push(node);
    else if ("children" in node) for (const child of [...node.children].reverse()) stack.push(child);
  }
  return found.map(({ children }) =>
    children.map((row) => row.children.map((cell) => cellText(cell.children.map(shown).join("")))),
  );
};

const tablesIn = (text: string): readonly (readonly (readonly string[])[])[] =>
  readMarkdown(text).grids.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell.text)));

/** How many random files are read; the bench reads more. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 400);

const PIECES = [
  "a",
  "日本",
  " ",
  " ",
  "*",
  "**",
  "_",
  "__",
  "`",
  "``",
  "[",
  "]",
  "(",
  ")",
  "![",
  "](x)",
  "\\",
  "&amp;",
  "&#x41;",
  "&no;",
  "<br>",
  "<b>",
  "</b>",
  "<https://x.y>",
  "!",
  "#",
  "、",
  "。",
  "「",
  "」",
  "-",
  ".",
  "1",
  "'",
  '"',
];

describe("Markdown reads as another reader has it", () => {
  it("within a cell, whatever signs it has", () => {
    const cell = fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(cell, (written) => {
        // Tags in the words for a picture are read as words by the other one, and where a run of signs is used up in parts, it
        // counts what is left of it, where CommonMark counts the whole run.
        fc.pre(!(written.includes("![") && written.includes("<")));
        fc.pre(!/(?<!\*)\*(?!\*)|\*{3}|_{2}|\\[*_]/.test(written));
        const text = `| ${written} | x |\n|-|-|\n`;
        expect(tablesIn(text)).toEqual(tablesBy(text));
      }),
      { numRuns: RUNS },
    );
  });

  const TABLE = "| a | b |\n|---|:-:|\n| 1 | 2 |";
  test.each([
    ["a table", TABLE],
    ["bars within and without", "a | b\n-|-\n1 | 2\n1\n| 1 | 2 | 3 |\n"],
    ["escaped bars, in code too", "| a\\|b | `c\\|d` |\n|-|-|\n"],
    ["below a paragraph", `text\n\n${TABLE}\n\ntext`],
    ["right below a line of text", `text\n${TABLE}\ntext`],
    ["in a quotation", TABLE.replaceAll(/^/gm, "> ")],
    ["in an item", `- ${TABLE.replaceAll("\n", "\n  ")}`],
    ["in an item, below its text", `1. text\n\n${TABLE.replaceAll(/^/gm, "   ")}`],
    ["in code", `\`\`\`\n${TABLE}\n\`\`\``],
    ["behind code", `~~~\nx\n~~~\n${TABLE}`],
    ["in a comment", `<!--\n${TABLE}\n-->\n\n${TABLE}`],
    ["up to a heading", `${TABLE}\n# x\n${TABLE}`],
    ["up to a quotation", `${TABLE}\n> x\n`],
    ["up to a list", `${TABLE}\n- x\n`],
    ["of another number of cells", "| a | b |\n|-|\n| 1 | 2 |\n"],
    ["two", `${TABLE}\n\n${TABLE}`],
    ["with any line ends", TABLE.replaceAll("\n", "\r\n")],
    ["empty cells", "||a|\n|-|-|\n|||\n"],
  ])("%s", (_, text) => {
    expect(tablesIn(text)).toEqual(tablesBy(text));
  });
});

test.each([
  ["~~7日~~ 14日", true],
  ["<del>7日</del>14日", true],
  ["<S>7日</S>", true],
  ["10:00~17:00, 18:00~19:00", false],
  ["a ~~ b ~~ c", false],
  ["`~~`", false],
])("%s: a line runs through it: %j", (written, expected) => {
  expect(inlineText(written).isStruck).toBe(expected);
});

const textsOf = async (written: string) => {
  const { grids, notes } = await readFile(new TextEncoder().encode(written));
  return {
    texts: grids[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)),
    notes: notes.map(({ kind, places }) => [kind, ...places]),
  };
};

describe("cells in doubt are left open and told in texts, too", () => {
  test.each([
    ["CSV", "項目,回答\n保存期間,#N/A\n世代数,7\n"],
    ["a page", "<table><tr><td>項目<td>回答<tr><td>保存期間<td>#N/A<tr><td>世代数<td>7</table>"],
  ])("errors in %s", async (_, written) => {
    expect(await textsOf(written)).toEqual({
      texts: [
        ["項目", "回答"],
        ["保存期間", ""],
        ["世代数", "7"],
      ],
      notes: [["errors", "B2 #N/A"]],
    });
  });

  test.each([
    ["<s>", "<s>7日</s> 14日"],
    ["<del>", "<p><del>7日</del></p>"],
    ["a style", '<span style="text-decoration: line-through">7日</span>'],
  ])("struck out in a page by %s", async (_, cell) => {
    expect(await textsOf(`<table><tr><td>a<td>${cell}</table>`)).toEqual({
      texts: [["a", ""]],
      notes: [["struck", "B1"]],
    });
  });

  it("struck out in Markdown", async () => {
    expect(await textsOf("| a | b |\n|-|-|\n| ~~7日~~ | x |\n")).toEqual({
      texts: [
        ["a", "b"],
        ["", "x"],
      ],
      notes: [["struck", "A3"]],
    });
  });
});

/** Pieces that mean something to one reader or another. */
const MEANINGFUL = [
  ...PIECES,
  ",",
  "\t",
  ";",
  "|",
  "\n",
  "\r\n",
  '"',
  '""',
  "|-|-|\n",
  "<table>",
  "<tr>",
  "<td>",
  "</table>",
  "<td rowspan=9>",
  "<script>",
  "<!--",
  "-->",
  "\u3000",
  "\u0000",
  "\ufeff",
  "#N/A",
  "~~",
  "> ",
  "- ",
  "```\n",
  "\ud800",
  "=1+1",
  "<?xml ",
];

const XML_PIECES = [
  "<row>",
  "</row>",
  '<row r="2">',
  '<row r="9999999" hidden="1">',
  "<c>",
  "</c>",
  '<c r="B2" t="s">',
  '<c r="ZZZ1" s="1" t="e">',
  '<c t="inlineStr">',
  "<is>",
  "</is>",
  "<t>",
  "</t>",
  "<v>",
  "</v>",
  "<f>",
  "</f>",
  "1",
  "-5",
  "46000",
  "1e99",
  "&#0;",
  "&amp;",
  "x",
  "<r>",
  "<rPr>",
  "<strike/>",
  "_x0041_",
  "]]>",
  "<![CDATA[",
  "<!--",
  "-->",
  "NaN",
  '"',
];

describe("a random file is read or refused with words", () => {
  const read = async (bytes: Uint8Array): Promise<void> => {
    try {
      await readFile(bytes);
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
    }
  };

  it("of text", async () => {
    const text = fc.array(fc.constantFrom(...MEANINGFUL), { maxLength: 60 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, (written) => read(new TextEncoder().encode(written))),
      { numRuns: RUNS },
    );
  });

  it("of bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => read(bytes)),
      { numRuns: RUNS },
    );
  });

  it("a workbook of such XML", async () => {
    const xml = fc.array(fc.constantFrom(...XML_PIECES), { maxLength: 40 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(xml, xml, (rows, strings) =>
        read(
          workbookOfXml([{ name: "S", xml: `<worksheet><sheetData>${rows}</sheetData></worksheet>` }], {
            more: { "xl/sharedStrings.xml": `<sst><si>${strings}</si></sst>` },
          }),
        ),
      ),
      { numRuns: RUNS },
    );
  });

  it("a workbook of which a byte was changed, or its end cut off", async () => {
    const whole = workbookOfXml([
      {
        name: "S",
        xml: '<worksheet><sheetData><row><c t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>',
      },
    ]);
    const place = fc.nat({ max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.nat({ max: 255 }), fc.boolean(), async (at, byte, isCut) => {
        const changed = Uint8Array.from(whole);
        changed[at] = byte;
        await read(isCut ? changed.slice(0, at) : changed);
      }),
      { numRuns: RUNS },
    );
  });
});
