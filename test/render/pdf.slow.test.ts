import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { type Edition, edition, printedText, type Row } from "../../scripts/render/edition.ts";
import { type PdfAssets, toPdf } from "../../scripts/render/pdf/document.ts";
import { sayUnprintable, unprintable } from "../../scripts/render/pdf/glyphs.ts";
import { codePoints } from "../../scripts/render/pdf/font.ts";
import { typesetter } from "../../scripts/render/pdf/text.ts";
import { LANGS, type Lang } from "../../scripts/core/lang.ts";
import { readAssets } from "../../scripts/commands/build/assets.ts";
import { type PdfContent, type PdfRow, readPdf } from "../support/pdf.ts";
import { sheetWith } from "../support/sheet.ts";

const MILLIMETRE = 72 / 25.4;

const release = { version: "1.2.3", date: "2026-11-23" };

const assets: PdfAssets = await readAssets();

const editionIn = (lang: Lang): Edition => edition(sheetWith(), lang, release);

const withAnswers = (printed: Edition, text: (row: Row) => string | undefined): Edition => ({
  ...printed,
  sections: printed.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({
      ...row,
      answer: { ...row.answer, mark: undefined, text: text(row) ?? row.answer.text },
    })),
  })),
});

const read = async (printed: Edition): Promise<PdfContent> => readPdf(await toPdf(printed, assets));

const itemsOf = ({ rows }: PdfContent): readonly PdfRow[] =>
  rows.filter(({ cells }) => cells.length === 7 && /^\d+$/.test(cells[0] ?? ""));

// What goes on overleaf has no number there.
const answerTo = (item: number, { rows }: PdfContent): string => {
  const first = rows.findIndex(({ cells }) => cells.length === 7 && cells[0] === String(item));
  const others = rows.slice(first + 1);
  const next = others.findIndex(({ cells }) => cells[0] !== "");
  return [rows[first], ...others.slice(0, next)].map((row) => row?.cells[5] ?? "").join("\n");
};

// Japanese is read on from line to line without a space.
const unwrapped: Readonly<Record<Lang, (text: string) => string>> = {
  ja: (text) => text.replaceAll("\n", ""),
  en: (text) => text.replaceAll(/(?<=-)\n/g, "").replaceAll("\n", " "),
};

const withoutSpace = (text: string): string => text.replaceAll(/\s/g, "");

const documents = new Map<Lang, Uint8Array>();

/** The document as it is, made once. */
const documentIn = async (lang: Lang): Promise<Uint8Array> => {
  const pdf = documents.get(lang) ?? (await toPdf(editionIn(lang), assets));
  documents.set(lang, pdf);
  return pdf;
};

describe.each(LANGS)("the document in %s", (lang) => {
  const printed = editionIn(lang);
  let pdf: Uint8Array;
  let content: PdfContent;
  beforeAll(async () => {
    pdf = await documentIn(lang);
    content = await readPdf(pdf);
  });

  it("says what it is", () => {
    expect(content.properties).toMatchObject({
      Title: printed.title,
      Author: printed.provider,
      Language: lang,
      CreationDate: "D:20261123000000Z",
    });
    expect(content.isTagged).toBe(true);
    expect(Buffer.from(pdf).includes("<pdfuaid:part>1</pdfuaid:part>")).toBe(true);
  });

  it("has a bookmark and a heading for the title and each part", () => {
    const parts = content.headings.filter(({ role }) => role === "H2").map(({ text }) => text);
    expect(content.outline).toEqual([printed.title, parts]);
    expect(parts.slice(0, -1)).toEqual(printed.sections.map(({ title }) => title));
    expect(content.headings.map(({ role, text }) => role === "H1" && text)).toContain(printed.title);
  });

  it("has all 49 items, each whole and on one page, and every cell without stray spaces", () => {
    const cells = itemsOf(content).map((row) => row.cells.map(unwrapped[lang]));
    expect(cells).toEqual(
      printed.sections.flatMap(({ rows }) =>
        rows.map(({ no, category, title, requirement, unit, answer, reviewed }) =>
          [String(no), category, title, requirement, unit, printedText(answer, lang), reviewed].map((text) =>
            text.trim().replaceAll(/ {2,}/g, " "),
          ),
        ),
      ),
    );
    expect(cells).toHaveLength(49);
  });

  it("lists every fact", () => {
    const rows = content.rows.filter(({ cells }) => cells.length === 3).slice(1);
    expect(rows.map(({ cells }) => cells.map(unwrapped[lang]))).toEqual(
      printed.facts.map(({ label, value, items }) => [label, value, items.join(", ")]),
    );
  });

  it("names service, provider, checklist, version and dates, and numbers its pages", () => {
    const onPage = (page: number): string =>
      withoutSpace(
        content.pieces
          .filter((piece) => piece.page === page)
          .map(({ text }) => text)
          .join(""),
      );
    const first = onPage(1);
    for (const text of [printed.service, printed.provider, printed.checklist, "1.2.3", "2026-11-23"])
      expect(first).toContain(withoutSpace(text));
    for (const line of printed.preface) expect(first).toContain(withoutSpace(line));
    for (let page = 1; page <= content.pages; page += 1) {
      expect(onPage(page)).toContain(`${String(page)}/${String(content.pages)}`);
      expect(onPage(page)).toContain("1.2.3(2026-11-23)");
      expect(onPage(page)).toContain(withoutSpace(printed.title));
    }
    expect(content.pages).toBeGreaterThan(4);
    expect(content.pages).toBeLessThan(12);
  });

  it("keeps within its margins, and prints nothing smaller than 8 points", () => {
    for (const { left, right, size } of content.pieces) {
      expect(left).toBeGreaterThan(13.9 * MILLIMETRE);
      expect(right).toBeLessThan((297 - 13.9) * MILLIMETRE);
      expect(size).toBeGreaterThanOrEqual(8);
    }
  });

  // The lines of the preface push the tables down the page.
  it.each([3, 14, 22, 24])("leaves no title without its table, with a preface of %d lines", async (lines) => {
    const pushed = await read({ ...printed, preface: Array.from({ length: lines }, () => "–") });
    const firstItems = printed.sections.map(({ rows }) => String(rows[0]?.no));
    const pages = itemsOf(pushed).filter(({ cells }) => firstItems.includes(cells[0] ?? ""));
    const titles = pushed.headings.filter(({ role }) => role === "H2").slice(0, -1);
    expect(pages.map(({ page }) => page)).toEqual(titles.map(({ page }) => page));
  });
});

describe("text is text", () => {
  const HOSTILE = [
    '#set page(width: 1cm) #panic("x") #include "x.typ" #read("/etc/passwd") #eval("1")',
    "$ x^2 $ *bold* _emphasis_ `raw` <label> @reference // comment /* c */ ~ -- --- ... ]#{}[ $",
    "= Heading\n- list\n+ numbered\n/ term: x\n\\ backslash \\u{1F600} \"quoted\" 'q'",
    "髙﨑𠮷彅 ①⑳㈱㎡№℡ ～−— か\u3099 ffi",
    "😀✅❌⭕🔒 ☐☑☒✔✗ ≒ Škoda Łódź Ελλας Русский",
    "一行目\n\n三行目\n  字下げ",
    `https://example.com/${"a".repeat(300)}`,
    "W".repeat(500),
    "」".repeat(300),
    "っ".repeat(300),
    "あいうえお。".repeat(3334).slice(0, 20_000),
    "word ".repeat(4000).trim(),
    "一行\n".repeat(300).trim(),
  ];
  let content: PdfContent;
  beforeAll(async () => {
    content = await read(withAnswers(editionIn("ja"), ({ no }) => HOSTILE[Number(no) - 1]));
  });

  test.each(HOSTILE.map((text, index) => [text.slice(0, 40), index] as const))("%j", (_, index) => {
    expect(withoutSpace(answerTo(index + 1, content))).toBe(
      withoutSpace(HOSTILE[index] ?? "").normalize("NFC"),
    );
  });

  it("stays in its column", () => {
    // The edges of the column of answers; a mark of punctuation may hang over by the blank half of its width.
    const [left, right] = [180.6 * MILLIMETRE, (262.6 + 1) * MILLIMETRE];
    const answers = content.pieces.filter(
      (piece) => piece.left > left && piece.left < right && piece.size === 8.5,
    );
    expect(answers.length).toBeGreaterThan(1000);
    for (const piece of answers) expect(piece.right).toBeLessThan(right);
  });

  it("spreads over pages", () => {
    expect(content.pages).toBeGreaterThan(20);
  });

  it("stays text in the names and the preface", async () => {
    const named = await read({
      ...editionIn("en"),
      title: "#title <x> *y*",
      provider: "P@R $ \u202E",
      preface: ["#panic()", "", "\\ #"],
    });
    expect(named.properties).toMatchObject({ Title: "#title <x> *y*", Author: "P@R $ [U+202E]" });
    expect(named.outline[0]).toBe("#title <x> *y*");
  });
});

describe("what no font can show", () => {
  const set = typesetter(assets.fonts);

  test.each([
    ["\u202Ereversed\u202C", "[U+202E] reversed [U+202C]"],
    ["a\u0000b\uFEFFc", "a [U+0000] b [U+FEFF] c"],
    ["\uD800", "[U+D800]"],
    ["한국", "[U+D55C] [U+AD6D]"],
    ["A\u20E3", "A [U+20E3]"],
    ["\u{E0041}tag\u3164", "[U+E0041] tag [U+3164]"],
    // In the bold weight alone, and so not to be had wherever it is needed.
    ["\u{1D75D}", "[U+1D75D]"],
    ["ab≒c✅🔒", "ab 1:≒ c 2:✅🔒"],
    ["Škoda Łódź", "1:Š koda_ 1:Ł ód 1:ź"],
    ["辻\u{E0100}\u200Bか\u3099", "辻\u{E0100}\u200Bか\u3099"],
    ["👨\u200D👩\uFE0F", "2:👨\u200D👩\uFE0F"],
    ["\u2F00つ", "一つ"],
  ])("shows %j, by its code point", (text, parts) => {
    const [line = []] = set(text);
    const shown = line.map((part) => {
      if ("unseen" in part) return `[${part.unseen}]`;
      const { family, text } = part;
      return `${family === 0 ? "" : `${String(family)}:`}${text.replaceAll(" ", "_")}`;
    });
    expect(shown.join(" ")).toBe(parts);
  });

  it("is told by file, with the font that would show it", () => {
    const sheet = sheetWith({ 38: { en: "Inputs are validated by 한국어 and ไทย." } });
    expect(unprintable(sheet, ["ja"], assets.fonts)).toEqual([]);
    const [found, ...more] = unprintable(sheet, ["ja", "en"], assets.fonts);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ fonts: ["Noto Sans KR", "Noto Sans Thai"] });
    expect(found?.characters.join("")).toBe("한국어ไทย");
    expect(sayUnprintable(found === undefined ? [] : [found])).toMatch(
      /38-.*\.yaml.*한 국 어 .*Noto Sans KR/,
    );
  });

  it("takes little memory where a long line has one such character", () => {
    const before = process.memoryUsage().rss;
    expect(set(`${"あ".repeat(40_000)}한`)[0]?.at(-1)).toEqual({ unseen: "U+D55C" });
    expect(process.memoryUsage().rss - before).toBeLessThan(500e6);
  });

  it("loses nothing of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const back = set(text)
          .map((parts) =>
            parts
              .map((part) =>
                "text" in part ? part.text : String.fromCodePoint(parseInt(part.unseen.slice(2), 16)),
              )
              .join(""),
          )
          .join("\n");
        const lines = text
          .trimEnd()
          .replaceAll("\t", " ")
          .replaceAll(/\r\n?|[\u2028\u2029]/g, "\n");
        expect(back).toBe(lines.replaceAll(/[\u2F00-\u2FD5]/g, (radical) => radical.normalize("NFKC")));
      }),
    );
  });

  // The compiler refuses a PDF/UA with a character that its font lacks.
  it("prints any text", async () => {
    const texts = fc.sample(fc.string({ unit: "binary", minLength: 20, maxLength: 60 }), {
      numRuns: 49,
      seed: 30,
    });
    await expect(
      toPdf(
        withAnswers(editionIn("ja"), ({ no }) => texts[Number(no) - 1]),
        assets,
      ),
    ).resolves.toBeDefined();
  });

  it("knows what a font has", () => {
    const [regular] = assets.fonts[0] ?? [];
    const covered = codePoints(regular ?? new Uint8Array());
    expect(Array.from("Aあ髙𠮷", (character) => covered.has(character.codePointAt(0) ?? 0))).toEqual(
      Array.from({ length: 4 }, () => true),
    );
    expect(Array.from("≒한😀", (character) => covered.has(character.codePointAt(0) ?? 0))).toEqual(
      Array.from({ length: 3 }, () => false),
    );
    expect(() => codePoints(new Uint8Array(64))).toThrow("no character map");
  });
});

describe("an answer that is not translated", () => {
  const inflated = (pdf: Uint8Array): string =>
    Buffer.from(pdf)
      .toString("latin1")
      .split(/stream\r?\n/)
      .flatMap((stream) => {
        try {
          return [inflateSync(Buffer.from(stream, "latin1")).toString("latin1")];
        } catch {
          return [];
        }
      })
      .join("\n");

  it("is marked for the eye and for assistive technology", async () => {
    const untranslated = edition(sheetWith({ 30: { en: undefined } }), "en", release);
    const pdf = await toPdf(untranslated, assets);
    expect(answerTo(30, await readPdf(pdf))).toMatch(/^\(Japanese only\) バックアップデータ/);
    const translated = await documentIn("en");
    expect([pdf, translated].map((bytes) => inflated(bytes).includes("/Lang (ja)"))).toEqual([true, false]);
  });
});

it("tells what changed, where that is known", async () => {
  const before = editionIn("en");
  const change = {
    item: 30,
    title: "Backup retention period",
    label: "Retention",
    direction: "weaker",
    before: "7 days",
    after: "3 days",
  } as const;
  const content = await read({ ...before, changed: { since: "1.2.0", changes: [change] } });
  expect(content.headings.map(({ text }) => text)).toContain("Changes since version 1.2.0");
  expect(content.rows.map(({ cells }) => cells)).toContainEqual([
    "30",
    "Backup retention period\nRetention",
    "weaker",
    "7 days",
    "3 days",
  ]);
  const none = await read({ ...before, changed: { since: "1.2.0", changes: [] } });
  expect(none.headings.map(({ text }) => text)).not.toContain("Changes since version 1.2.0");
});

// On any machine, too: with `npm run build`, in test/commands/commands.slow.test.ts.
it("comes out in the same bytes each time", async () => {
  const [first, second] = [await documentIn("ja"), await toPdf(editionIn("ja"), assets)];
  expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
});
