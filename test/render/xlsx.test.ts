import { changeWords } from "../../scripts/change/messages.ts";
import { renderWords } from "../../scripts/render/messages.ts";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Edition, edition, printedText, type SaidChange } from "../../scripts/render/edition.ts";
import { holdable } from "../../scripts/render/xlsx/cell-text.ts";
import { font } from "../../scripts/render/xlsx/fonts.ts";
import { pieces } from "../../scripts/render/xlsx/measure.ts";
import { toXlsx } from "../../scripts/render/xlsx/workbook.ts";
import { LANGS, type Lang } from "../../scripts/core/lang.ts";
import { sheetWith } from "../support/sheet.ts";
import { all, first, type ReadSheet, type ReadWorkbook, readWorkbook } from "../support/xlsx-reader.ts";

const release = { version: "1.2.3", commit: "0123456789abcdef0123456789abcdef01234567", date: "2026-11-23" };

const sheet = sheetWith();
const editions: Readonly<Record<Lang, Edition>> = {
  ja: edition(sheet, "ja", release),
  en: edition(sheet, "en", release),
};

const read = async (printed: Edition): Promise<ReadWorkbook> => readWorkbook(await toXlsx(printed));

const sheetAt = ({ sheets }: ReadWorkbook, index: number): ReadSheet => {
  const found = sheets[index];
  if (found === undefined) throw new Error(`no sheet ${String(index)}`);
  return found;
};

const values = ({ rows }: ReadSheet, columns: string): string[][] =>
  rows.map((row) => Array.from(columns, (column) => row[column]?.value ?? ""));

const serial = (day: string): string => String(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569);

/** The rows of a sheet below its header, whose first cell is given. */
const below = (read: ReadSheet, columns: string, header: string): string[][] => {
  const rows = values(read, columns);
  return rows.slice(rows.findIndex(([cell]) => cell === header) + 1);
};

/** Each item's answer, joined where it goes on in further rows. */
const answers = (workbook: ReadWorkbook): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  let no = 0;
  for (const [number = "", answer = ""] of below(sheetAt(workbook, 0), "AF", "No.")) {
    if (/^\d+$/.test(number)) no = Number(number);
    if (/^\d*$/.test(number)) found.set(no, `${found.get(no) ?? ""}${answer}`);
  }
  return found;
};

/** The edition with another answer to item 30. */
const withAnswer = (text: string, lang: Lang = "ja"): Edition => ({
  ...editions[lang],
  sections: editions[lang].sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) =>
      row.no === 30 ? { ...row, answer: { mark: undefined, text, lang } } : row,
    ),
  })),
});

const changes: readonly SaidChange[] = [
  { item: 1, title: "one", direction: "wording", before: "old words", after: "new words" },
  { item: 2, title: "two", label: "two's", direction: "weaker", before: "3 days", after: "1 day" },
  { item: 5, title: "five", label: "five's", direction: "withdrawn", before: "99%", after: "not disclosed" },
  { item: 9, title: "nine", label: "nine's", direction: "stronger", before: "1", after: "2" },
  { item: 30, title: "thirty", label: "thirty's", direction: "weaker", before: "7 days", after: "3 days" },
];

describe.each(LANGS)("the workbook in %s", (lang) => {
  const printed = editions[lang];
  const { columns } = renderWords[lang];

  it("has every item with its mark and answer, in METI's order and columns", async () => {
    const answersSheet = sheetAt(await read(printed), 0);
    const rows = below(answersSheet, "ABCDEFG", columns.no);
    const items = printed.sections.flatMap((section) => section.rows);
    expect(items).toHaveLength(49);
    expect(rows.filter(([no = ""]) => /^\d+$/.test(no)).map(([no, , ...cells]) => [no, ...cells])).toEqual(
      items.map((row) => [
        String(row.no),
        row.title,
        row.requirement,
        row.unit,
        printedText(row.answer, lang),
        serial(row.reviewed),
      ]),
    );
  });

  it("has a band per section, and one cell per category over all its items", async () => {
    const { rows, merges } = sheetAt(await read(printed), 0);
    const expected = printed.sections.flatMap((section) => [
      section.title,
      ...section.rows.map(({ category }) => category),
    ]);
    const start = rows.findIndex((row) => row["A"]?.value === columns.no) + 1;
    const found = rows.slice(start).map((row, index) => {
      const line = start + index + 1;
      if (merges.includes(`A${String(line)}:G${String(line)}`)) return row["A"]?.value;
      const within = merges
        .map((merge) => /^B(\d+):B(\d+)$/.exec(merge))
        .find((match) => match !== null && Number(match[1]) <= line && line <= Number(match[2]));
      return rows[Number(within?.[1] ?? line) - 1]?.["B"]?.value;
    });
    expect(found).toEqual(expected);
  });

  it("says who answers, and of which version", async () => {
    const above = values(sheetAt(await read(printed), 0), "ABCDEFG")
      .slice(0, 8)
      .flat()
      .join("\n");
    for (const text of [
      printed.title,
      printed.service,
      printed.provider,
      printed.checklist,
      printed.release.version,
      printed.release.date,
      printed.reviewed,
      ...printed.preface,
    ])
      expect(above).toContain(text);
  });

  it("has every fact", async () => {
    const facts = sheetAt(await read(printed), 1);
    expect(values(facts, "ABCD").slice(-printed.facts.length)).toEqual(
      printed.facts.map(({ label, value, items, fact }) => [label, value, items.join(", "), fact]),
    );
    const { parts } = await read(printed);
    expect(parts["xl/tables/table1.xml"]?.attributes["ref"]).toBe(`A4:D${String(4 + printed.facts.length)}`);
  });

  it("has a third sheet only where it is known what changed, what became weaker first", async () => {
    expect((await read(printed)).sheets).toHaveLength(2);
    const workbook = await read({ ...printed, changed: { since: "1.1.0", changes } });
    const [heading, note, , , ...rows] = values(sheetAt(workbook, 2), "ABCDEF");
    expect(heading?.[0]).toBe(sheetAt(workbook, 2).name);
    expect(note?.[0]).toContain("1.1.0");
    const { weaker, withdrawn, stronger, wording } = changeWords[lang].direction;
    expect(rows.map(([item, , , direction]) => [item, direction])).toEqual([
      ["2", weaker],
      ["30", weaker],
      ["5", withdrawn],
      ["9", stronger],
      ["1", wording],
    ]);
    expect(rows[1]?.slice(4)).toEqual(["7 days", "3 days"]);
  });

  it("says so where nothing changed", async () => {
    const workbook = await read({ ...printed, changed: { since: "1.1.0", changes: [] } });
    expect(values(sheetAt(workbook, 2), "A").flat().join("\n")).toContain("1.1.0");
    expect(workbook.parts["xl/tables/table2.xml"]).toBeUndefined();
  });

  it("is printed on A4 landscape, one page wide, with header and numbers on each page", async () => {
    const { sheets, names } = await read(printed);
    for (const [index, { xml, rows, name }] of sheets.entries()) {
      const header = rows.findIndex((row) => Object.keys(row).length > 3) + 1;
      expect(names[`_xlnm.Print_Titles ${String(index)}`]).toBe(
        `'${name}'!$${String(header)}:$${String(header)}`,
      );
      expect(names[`_xlnm.Print_Area ${String(index)}`]).toMatch(
        new RegExp(`^'${name}'!\\$A\\$1:\\$[DG]\\$${String(rows.length)}$`),
      );
      expect(first(xml, "pane").attributes).toMatchObject({ ySplit: String(header), state: "frozen" });
      expect(first(xml, "pageSetUpPr").attributes["fitToPage"]).toBe("1");
      expect(first(xml, "pageSetup").attributes).toEqual({
        paperSize: "9",
        orientation: "landscape",
        fitToWidth: "1",
        fitToHeight: "0",
      });
      if (index === 0)
        expect(names[`ColumnTitleRegion1.A${String(header)}.G${String(rows.length)}.1`]).toBe(
          `'${name}'!$A$${String(header)}:$G$${String(header)}`,
        );
      const footer = first(xml, "oddFooter").text;
      expect(footer).toContain("&P / &N");
      expect(footer).toContain("1.2.3");
      expect(footer).toContain("2026-11-23");
    }
  });

  it("has properties, dated by the release", async () => {
    const { parts } = await read(printed);
    const core = parts["docProps/core.xml"];
    expect(
      Object.fromEntries(core?.children.map((property) => [property.name, property.text]) ?? []),
    ).toMatchObject({
      "dc:title": printed.title,
      "dc:subject": printed.checklist,
      "dc:creator": printed.provider,
      "dc:language": lang,
      "dcterms:created": "2026-11-23T00:00:00Z",
      "dcterms:modified": "2026-11-23T00:00:00Z",
    });
  });

  it("gives each row the height that its texts need, and wraps them", async () => {
    const { sheets } = await read({ ...printed, changed: { since: "1.1.0", changes } });
    for (const { xml, rows, heights, merges } of sheets) {
      const widths = all(xml, "col").map(({ attributes }) => Number(attributes["width"]) * 7 * 0.75);
      for (const [index, row] of rows.entries())
        for (const [column, { value, style, type }] of Object.entries(row)) {
          const isMerged = merges.some((merge) => merge.startsWith(`${column}${String(index + 1)}:`));
          if (type === undefined || isMerged) continue;
          // The least that ten-point characters take: full-width ones 10 pt, others half of it, lines 12 pt.
          const points = Array.from(value, (each) => (/[\u3000-\u9fff]/.test(each) ? 10 : 4.5)).reduce(
            (sum, each) => sum + each,
            0,
          );
          const lines = Math.ceil(points / (widths[column.charCodeAt(0) - 65] ?? 1));
          expect(heights[index], value).toBeGreaterThanOrEqual(lines * 12);
          expect(first(style, "alignment").attributes["wrapText"]).toBe("true");
        }
      expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    }
  });
});

const HOSTILE = [
  "<script>alert(1)</script>",
  '=HYPERLINK("http://example.com","x")',
  "=1+1",
  "+1",
  "-1\n- list",
  "@SUM(A1)",
  "\tafter a tab",
  "\uff1d1+1",
  "a | b",
  "]]> &amp; <!--",
  "#set text(red)",
  "#N/A",
  "#REF!",
  "TRUE",
  "0123",
  "2026-01-01",
  "http://example.com/",
  "'quoted",
  "  spaces  inside ",
  "_x0041_ _x005F_ _xZZZZ_ _x0041_x0042_",
  "\u202eright to left",
  "髙﨑𠮷😀👨‍👩‍👧‍👦🇯🇵",
  "一行目\n二行目\n\n四行目",
  `e${"\u0301".repeat(5_000)}`,
  "あ".repeat(20_000),
  "word ".repeat(4_000),
  "W".repeat(20_000),
  "\n".repeat(500) + "end",
];

describe("text stays text", () => {
  test.each(HOSTILE.map((text) => [text.slice(0, 40), text]))("%j", async (_name, text) => {
    const workbook = await read(withAnswer(text));
    expect(answers(workbook).get(30)).toBe(text.trimEnd());
    const cells = workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
    expect(cells.filter(({ isFormula, type }) => isFormula || type === "e" || type === "b")).toEqual([]);
    expect(workbook.sheets.flatMap(({ xml }) => all(xml, "hyperlink"))).toEqual([]);
    expect(Math.max(...cells.map(({ value }) => value.length))).toBeLessThanOrEqual(32_767);
  });

  test.each([
    ["=1+1", "1"],
    ["-1", "1"],
    ["\uff0b1", "1"],
    ["\t=1", "1"],
    ["1+1", undefined],
    ["文章", undefined],
  ])("%j stays text when it is edited: %s", async (text, quotePrefix) => {
    const cells = sheetAt(await read(withAnswer(text)), 0).rows.map((row) => row["F"]);
    const cell = cells.find((each) => each?.value === text);
    expect(cell?.type).toBe("s");
    expect(cell?.style.attributes["quotePrefix"]).toBe(quotePrefix);
  });

  test.each([
    ["bell \u0007, escape \u001b, nul \u0000, delete \u007f", "bell ␇, escape ␛, nul ␀, delete ␡"],
    ["lone \ud800 surrogates \udc00", "lone \ufffd surrogates \ufffd"],
    ["no characters \ufffe\uffff", "no characters \ufffd\ufffd"],
    ["line\r\nends\rof\u2028all\u0085kinds", "line\nends\nof\nall\nkinds"],
  ])("shows what XML forbids: %j", async (text, shown) => {
    expect(answers(await read(withAnswer(text))).get(30)).toBe(shown);
  });

  it("in the title, the facts, the changes and the footer, too", async () => {
    const text = '=1+1 & "<b>" &D \u0007';
    const shown = holdable(text);
    const workbook = await read({
      ...editions.ja,
      title: text,
      service: text,
      provider: text,
      preface: [text],
      facts: [{ fact: "rto", label: text, value: text, items: [1, 2] }],
      changed: {
        since: text,
        changes: [{ item: 1, title: text, direction: "wording", before: text, after: text }],
      },
    });
    expect(sheetAt(workbook, 0).rows[0]?.["A"]?.value).toBe(shown);
    expect(values(sheetAt(workbook, 1), "ABCD").at(-1)).toEqual([shown, shown, "1, 2", "rto"]);
    expect(values(sheetAt(workbook, 2), "BEF").at(-1)).toEqual([shown, shown, shown]);
    expect(first(sheetAt(workbook, 0).xml, "oddFooter").text).toContain('=1+1 && "<b>" &&D ␇');
  });

  it("keeps a footer within the 255 characters that it may have", async () => {
    const long = "&".repeat(1_000);
    const { xml } = sheetAt(
      await read({ ...editions.ja, service: long, release: { ...release, version: `1.0.0-${long}` } }),
      0,
    );
    expect(first(xml, "oddFooter").text.length).toBeLessThanOrEqual(255);
  });
});

describe("a text too long for a row", () => {
  it("goes on in further rows, which the item's other cells cover", async () => {
    const answersSheet = sheetAt(await read(withAnswer("あ".repeat(2_000))), 0);
    const start = answersSheet.rows.findIndex((row) => row["A"]?.value === "30") + 1;
    const end = answersSheet.rows.findIndex((row) => row["A"]?.value === "31");
    expect(end - start).toBeGreaterThan(2);
    for (const column of "ACDEG")
      expect(answersSheet.merges).toContain(`${column}${String(start)}:${column}${String(end)}`);
    expect(answersSheet.merges.some((merge) => merge.startsWith(`F${String(start)}:`))).toBe(false);
  });

  it("repeats the other cells of a table, where merged ones could not be filtered", async () => {
    const long = "あ".repeat(2_000);
    const workbook = await read({
      ...editions.ja,
      changed: {
        since: "1.0.0",
        changes: [{ item: 30, title: "t", direction: "wording", before: long, after: "短い" }],
      },
    });
    const rows = below(sheetAt(workbook, 2), "ABEF", "項目");
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.map(([item, title, , after]) => [item, title, after])).toEqual(
      rows.map(() => ["30", "t", "短い"]),
    );
    expect(rows.map(([, , before]) => before).join("")).toBe(long);
    expect(sheetAt(workbook, 2).merges).toEqual(["A1:F1", "A2:F2"]);
  });

  it("is not frozen above the rows that move", async () => {
    const { xml } = sheetAt(await read({ ...editions.ja, preface: ["あ".repeat(2_000)] }), 0);
    expect(all(xml, "pane")).toEqual([]);
  });

  it("is whole in its pieces, whatever it is", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 600 }),
      fc.string({
        unit: fc.constantFrom(...Array.from("あ、。「」aW /-\n\t👩\u200d\u3099𠮷")),
        maxLength: 600,
      }),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 900 }), (input, pixels) => {
        const cut = pieces(holdable(input), font("ja"), pixels);
        expect(cut.map((piece) => piece.text).join("")).toBe(holdable(input));
        for (const { height } of cut) expect(height).toBeLessThanOrEqual(409);
      }),
      { numRuns: 60 },
    );
  });
});

it("marks an answer that is not translated, and sets it in a Japanese font", async () => {
  const printed = edition(sheetWith({ 30: { en: undefined } }), "en", release);
  const workbook = await read(printed);
  expect(answers(workbook).get(30)).toMatch(/^\(Japanese only\) バックアップ/);
  const cell = sheetAt(workbook, 0).rows.find((row) => row["A"]?.value === "30")?.["F"];
  const fonts = first(workbook.parts["xl/styles.xml"] ?? sheetAt(workbook, 0).xml, "fonts").children;
  expect(fonts[Number(cell?.style.attributes["fontId"])]?.children).toContainEqual(
    expect.objectContaining({ name: "name", attributes: { val: "Yu Gothic" } }),
  );
});
