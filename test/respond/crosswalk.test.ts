import { itemNumbered } from "../../scripts/core/model.ts";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { LANGS } from "../../scripts/core/lang.ts";
import { crosswalkFrom } from "../../scripts/respond/match/crosswalk.ts";
import { crosswalkDocs } from "../../scripts/report/crosswalk/crosswalk-doc.ts";
import { readCrosswalk } from "../../scripts/load/crosswalk.ts";
import { identifiersOf, STANDARDS } from "../../scripts/core/identifiers.ts";
import { readEngineFile } from "../../scripts/io/engine.ts";
import { form, projectText } from "../support/sheet.ts";

const { checklist } = form.model;
const file = readEngineFile("schema/crosswalk.yaml");
const read = (text: string) =>
  readCrosswalk({ ...file, text }, readEngineFile("schema/crosswalk.schema.json"), checklist);

const table = (() => {
  const reading = read(file.text);
  if (reading.table === undefined) throw new Error(JSON.stringify(reading.findings));
  return reading.table;
})();

const { identifiersIn, itemsFor } = crosswalkFrom(table, checklist);

/** What is quoted, as `[words] identifier`, with its doubts. */
const quoted = (text: string, under?: string): readonly string[] =>
  identifiersIn(text, under).map(({ start, end, identifier, reading, isCertain }) => {
    const doubts = [...(reading === "current" ? [] : [reading]), ...(isCertain ? [] : ["unnamed"])];
    return [`[${text.slice(start, end)}]`, identifier, ...doubts].join(" ");
  });

describe("the identifiers of", () => {
  test.each([
    [
      "iso27001",
      93,
      ["A.5.1", "A.5.37", "A.6.8", "A.7.14", "A.8.34"],
      ["A.5.38", "A.6.9", "A.7.15", "A.8.35"],
    ],
    ["iso27017", 7 + 114, ["CLD.13.1.4", "5.1.1", "14.2.9", "18.2.3"], ["CLD.6.3.2", "5.1.3", "12.8.1"]],
    ["ccm", 197, ["A&A-06", "CEK-21", "IAM-16", "UEM-14"], ["A&A-07", "CEK-22", "AIS-08", "IAM-17", "BCR-8"]],
  ] as const)("%s are %d", (standard, count, known, unknown) => {
    const identifiers = identifiersOf(standard);
    expect(new Set(identifiers).size).toBe(count);
    expect(identifiers.length).toBe(count);
    expect(known.filter((identifier) => !identifiers.includes(identifier))).toEqual([]);
    expect(unknown.filter((identifier) => identifiers.includes(identifier))).toEqual([]);
  });
});

describe("schema/crosswalk.yaml", () => {
  it("names each item by its slug, in the checklist's order", () => {
    expect(table.items.map(({ item }) => item)).toEqual(checklist.items.map(({ slug }) => slug));
  });

  test.each([
    ["an unknown item", "item: escrow }", "item: escrows }", 'no item "escrows"'],
    ["an item that is there twice", "item: rto,", "item: mttr,", 'Item "mttr" has two entries'],
    ["a control that there is not", "[A.8.7]", "[A.8.77]", '"A.8.77" is no identifier'],
    ["a clause that there is not", "[12.2.1]", "[12.2.2]", '"12.2.2" is no identifier'],
    ["a code that there is not", "[TVM-02]", "[TVM-11]", '"TVM-11" is no identifier'],
    [
      "an identifier that is there twice",
      "[A.8.26, A.8.28]",
      "[A.8.28, A.8.28]",
      'Item "input-validation" has "A.8.28" twice',
    ],
    ["another spelling", "[A.8.7]", '["8.7"]', "iso27001"],
    ["another standard", "ccm: [TVM-02]", "soc2: [CC6.1]", "soc2"],
  ])("is refused with %s", (_name, from, to, expected) => {
    expect(file.text).toContain(from);
    const text = file.text.replace(from, to);
    const { findings } = read(text);
    expect(findings.map(({ message }) => message.en).join("\n")).toContain(expected);
    for (const { message } of findings) expect(message.ja).toMatch(/[ぁ-ん]/);
    const line = text.slice(0, file.text.indexOf(from)).split("\n").length;
    expect(findings.map(({ place }) => place.line)).toContain(line);
  });

  it("is refused without an item", () => {
    const { findings } = read(file.text.replace(/^ {2}- \{ item: customization \}\n/m, ""));
    expect(findings.map(({ message }) => message.en)).toEqual(['Item "customization" has no entry.']);
  });
});

describe("a question that quotes", () => {
  test.each([
    // Annex A of ISO/IEC 27001
    ["ISO/IEC 27001:2022 附属書A 8.13", ["[ISO/IEC 27001:2022 附属書A 8.13] A.8.13"]],
    [
      "ISO/IEC 27001:2022 附属書A（規定）の管理策8.13について",
      ["[ISO/IEC 27001:2022 附属書A（規定）の管理策8.13] A.8.13"],
    ],
    ["ISO27001 A8.13", ["[ISO27001 A8.13] A.8.13"]],
    ["ISO/IEC27001-2022 A.8.13", ["[ISO/IEC27001-2022 A.8.13] A.8.13"]],
    ["ISO/IEC 27002:2022 5.1", ["[ISO/IEC 27002:2022 5.1] A.5.1"]],
    ["JIS Q 27001:2023 附属書A 8.13", ["[JIS Q 27001:2023 附属書A 8.13] A.8.13"]],
    ["ISO/IEC 27001(JIS Q 27001:2023) A.8.13", ["[ISO/IEC 27001(JIS Q 27001:2023) A.8.13] A.8.13"]],
    ["ISMS 附属書A 8.13", ["[ISMS 附属書A 8.13] A.8.13"]],
    ["27001:2022 A.8.13", ["[27001:2022 A.8.13] A.8.13"]],
    ["ISO 27001 Annex A control 5.23", ["[ISO 27001 Annex A control 5.23] A.5.23"]],
    ["Backups (ISO 27001:2022, A.8.13)?", ["[ISO 27001:2022, A.8.13] A.8.13"]],
    ["8.13(ISO/IEC 27002:2022)", ["[8.13(ISO/IEC 27002:2022)] A.8.13"]],
    ["ISO27001 8.13、8.14", ["[ISO27001 8.13] A.8.13", "[8.14] A.8.14"]],
    ["ISO 27001 の要求に沿って A.8.13 を満たすか", ["[A.8.13] A.8.13"]],
    ["【A.8.13】バックアップ", ["[A.8.13] A.8.13 unnamed"]],
    ["「附属書A.8.13」", ["[附属書A.8.13] A.8.13 unnamed"]],
    ["Annex A 5.23", ["[Annex A 5.23] A.5.23 unnamed"]],
    [
      "ＩＳＯ／ＩＥＣ　２７００１：２０２２　附属書Ａ　８．１３",
      ["[ＩＳＯ／ＩＥＣ　２７００１：２０２２　附属書Ａ　８．１３] A.8.13"],
    ],
    ["🙂ﾊﾞｯｸｱｯﾌﾟ(A.8.13)", ["[A.8.13] A.8.13 unnamed"]],
    // ISO/IEC 27017
    ["CLD.9.5.1", ["[CLD.9.5.1] CLD.9.5.1"]],
    ["ISO/IEC 27017 附属書A CLD 9.5.1", ["[ISO/IEC 27017 附属書A CLD 9.5.1] CLD.9.5.1"]],
    ["cld12.4.5", ["[cld12.4.5] CLD.12.4.5"]],
    ["JIS Q 27017:2016 12.3.1", ["[JIS Q 27017:2016 12.3.1] 12.3.1"]],
    ["12.3.1 (ISO/IEC 27017:2015)", ["[12.3.1 (ISO/IEC 27017:2015)] 12.3.1"]],
    ["ISO27017 A.8.13", ["[ISO27017 A.8.13] A.8.13"]],
    // CSA CCM
    ["CCM BCR-08", ["[CCM BCR-08] BCR-08"]],
    ["CSA CCM v4.0.12: bcr 8", ["[CSA CCM v4.0.12: bcr 8] BCR-08"]],
    ["BCR-8", ["[BCR-8] BCR-08 unnamed"]],
    ["CEK-03.1", ["[CEK-03.1] CEK-03 unnamed"]],
    ["CAIQ v4.0.2 CEK-03.1", ["[CAIQ v4.0.2 CEK-03.1] CEK-03"]],
    ["A＆A－０２", ["[A＆A－０２] A&A-02 unnamed"]],
    ["CSA CCM の BCR-08、BCR-09", ["[CSA CCM の BCR-08] BCR-08", "[BCR-09] BCR-09"]],
    [
      "クラウド・コントロール・マトリックス v4 の IVS06",
      ["[クラウド・コントロール・マトリックス v4 の IVS06] IVS-06"],
    ],
    ["A.8.13 (ISO 27001) / BCR-08 (CCM)", ["[A.8.13 (ISO 27001)] A.8.13", "[BCR-08 (CCM)] BCR-08"]],
  ])("%s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});

describe("a question that quotes another edition", () => {
  test.each([
    ["A.12.3.1", ["[A.12.3.1] ISO/IEC 27001:2013 A.12.3.1 other-edition unnamed"]],
    [
      "[ISO/IEC 27001:2013] A.5.1.1",
      ["[ISO/IEC 27001:2013] A.5.1.1] ISO/IEC 27001:2013 A.5.1.1 other-edition"],
    ],
    ["ISO 27001 12.3.1", ["[ISO 27001 12.3.1] ISO/IEC 27001:2013 A.12.3.1 other-edition"]],
    ["ISO27001 A.12.3", ["[ISO27001 A.12.3] ISO/IEC 27001:2013 A.12.3 other-edition"]],
    ["JIS Q 27001:2014 A.8.1", ["[JIS Q 27001:2014 A.8.1] ISO/IEC 27001:2013 A.8.1 other-edition"]],
    ["ISO 27001:2013 A.8.13", ["[ISO 27001:2013 A.8.13] ISO/IEC 27001:2013 A.8.13 unknown"]],
    ["CCM v3.0.1 BCR-11", ["[CCM v3.0.1 BCR-11] CCM v3 BCR-11 other-edition"]],
    ["CAIQ v3.1: EKM-02.1", ["[CAIQ v3.1: EKM-02.1] CCM v3 EKM-02 other-edition"]],
    // CCM v4.1 put a control before this one, and named a domain anew.
    ["CCM v4.1 LOG-08", ["[CCM v4.1 LOG-08] CCM v4.1 LOG-08 other-edition"]],
    ["CCM v4.1 AIS-08", ["[CCM v4.1 AIS-08] CCM v4.1 AIS-08 other-edition"]],
    ["CCM v4.1 LOG-07", ["[CCM v4.1 LOG-07] LOG-07"]],
    ["CCM v4.1 I&S-06", ["[CCM v4.1 I&S-06] IVS-06"]],
    ["CCM LOG-08", ["[CCM LOG-08] LOG-08 unnamed"]],
  ])("%s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test.each([
    ["ISO 27001:2022 A.8.35", ["[ISO 27001:2022 A.8.35] A.8.35 unknown"]],
    ["ISO 27017 12.3.2", ["[ISO 27017 12.3.2] 12.3.2 unknown"]],
    ["CLD.9.5.3", ["[CLD.9.5.3] CLD.9.5.3 unknown"]],
    ["CCM v4.0 BCR-12", ["[CCM v4.0 BCR-12] BCR-12 unknown"]],
  ])("or none: %s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});

describe("no control is quoted by", () => {
  test.each([
    "8.13",
    "8.13 バックアップの方法",
    "A.1 基本事項",
    "A.1.2 データセンター",
    "A8.13",
    "A.8.35",
    "AA.8.13",
    "A.8.13.1",
    "1.2.3.4",
    "12.3.1 章",
    "log-08 を確認",
    "BCR 08",
    "BCR-12",
    "BCR-08-01",
    "IAM-2024",
    "EKM-02",
    "TLS 1.2以上、OpenSSL 3.0.8",
    "ISO 27001 の認証を取得していますか。稼働率は 99.95% ですか",
    "ISO 27001、稼働率 8.13%",
    "ISO/IEC 27001:2022",
    "ISO27001/ISO27017/ISO27018",
    "ISO 27001取得日 2022.8.13",
    "バージョン8.13(ISO 27001)",
    // Clauses of ISO/IEC 27001 itself, not of its Annex A.
    "ISO 27001 6.1.3",
    "ISO/IEC 27001:2022 箇条 8.2",
    // Categories of clauses.
    "ISO 27017 12.3",
    "ISO/IEC 27017:2015 8.3",
    // Other standards' own numbers.
    "ISO/IEC 42001 A.6.2",
    "ISO/IEC 27701 附属書A 7.2",
    "ISO 27018 A.11.1",
    "PCI DSS v4.0 8.3.6",
    "ISMAP 12.3.1.1",
    "AICM LOG-08",
    "SOC 2 A1.2",
    "Windows 8.1",
    "CLD-01",
    "",
  ])("%s", (text) => {
    expect(quoted(text)).toEqual([]);
  });
});

describe("what a question stands under", () => {
  test.each([
    ["A.8.13", "ISO/IEC 27001:2022 への対応", ["[A.8.13] A.8.13"]],
    ["LOG-08", "CAIQ v4.0.2", ["[LOG-08] LOG-08"]],
    ["LOG-08", "CAIQ v4.1", ["[LOG-08] CCM v4.1 LOG-08 other-edition"]],
    ["A.8.1", "ISO/IEC 27001:2013", ["[A.8.1] ISO/IEC 27001:2013 A.8.1 other-edition"]],
    ["A.6.2", "ISO/IEC 42001", []],
    ["A.6.2", "ISO/IEC 42001、ISO/IEC 27001:2022", ["[A.6.2] A.6.2"]],
    ["ISO 27001 A.8.13", "ISO/IEC 42001", ["[ISO 27001 A.8.13] A.8.13"]],
    ["8.13 情報のバックアップ", "ISO/IEC 27001:2022", []],
  ])("tells the standard of %s: %s", (text, under, expected) => {
    expect(quoted(text, under)).toEqual(expected);
  });
});

it("places what is quoted in order and without overlap, whatever the text", () => {
  const parts = fc.constantFrom(
    ...[
      "ISO/IEC 27001:2022",
      "附属書A",
      " ",
      "(",
      ")",
      "、",
      "A.8.13",
      "8.13",
      "CLD.9.5.1",
      "CCM v4.1",
      "BCR-08",
      "Ａ",
      ".",
      "1",
      "ﾊﾞ",
      "の",
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(parts).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(texts, texts, (text, under) => {
      const found = identifiersIn(text, under);
      const ends = found.flatMap(({ start, end }) => [start, end]);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      expect(found.filter(({ start, end }) => start >= end)).toEqual([]);
      expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
      const others = found.filter(({ reading }) => reading !== "current");
      expect(others.flatMap(({ identifier }) => itemsFor(identifier))).toEqual([]);
    }),
  );
});

describe("each direction", () => {
  const slugNumber = (slug: string): string => String(checklist.items.find((item) => item.slug === slug)?.no);

  it("says the same", () => {
    const forth = table.items.flatMap((item) =>
      STANDARDS.flatMap((standard) =>
        (item[standard] ?? []).map((identifier) => `${identifier} ${slugNumber(item.item)}`),
      ),
    );
    const back = STANDARDS.flatMap(identifiersOf).flatMap((identifier) =>
      itemsFor(identifier).map((no) => `${identifier} ${no}`),
    );
    expect(back.sort()).toEqual(forth.sort());
    expect(forth.length).toBeGreaterThan(80);
  });

  it("puts the item first to which the control is nearest", () => {
    expect(itemsFor("A.8.8")).toEqual([40, 9]);
    expect(itemsFor("A.8.13")).toEqual([28, 29, 30, 32]);
    expect(itemsFor("A.5.23")).toEqual([]);
    expect(itemsFor("A.8.99")).toEqual([]);
  });

  it("finds each identifier of the standards as they write it", () => {
    const written = { iso27001: "ISO/IEC 27001:2022", iso27017: "ISO/IEC 27017:2015", ccm: "CSA CCM v4.0" };
    for (const standard of STANDARDS)
      for (const identifier of identifiersOf(standard))
        expect(identifiersIn(`${written[standard]} ${identifier}`)).toMatchObject([
          { identifier, standard, reading: "current", isCertain: true, start: 0 },
        ]);
  });
});

describe("the pages about the crosswalk", () => {
  const docs = crosswalkDocs(table, checklist);

  test.each(docs.map(({ path, text }) => [path, text] as const))("%s is up to date", (path, text) => {
    expect(projectText(path) === text, "npm run generate").toBe(true);
  });

  test.each(LANGS)("have a row for each item and each identifier, in %s", (lang) => {
    const text = docs[LANGS.indexOf(lang)]?.text.replaceAll("\\&", "&") ?? "";
    for (const { no, slug, title } of checklist.items) {
      const item = table.items.find((entry) => entry.item === slug);
      const cells = STANDARDS.map((standard) => item?.[standard]?.join(", ") ?? "–");
      expect(text).toContain(`\n| ${[no, title[lang], ...cells].join(" | ")} |\n`);
    }
    for (const identifier of STANDARDS.flatMap(identifiersOf)) {
      const numbers = itemsFor(identifier);
      const said = numbers.map((no) => `${no} ${itemNumbered(checklist, no)?.title[lang] ?? ""}`);
      const row = `\n| ${identifier} | ${said.join(lang === "ja" ? "、" : "; ")} |\n`;
      expect(text.includes(row)).toBe(numbers.length > 0);
    }
  });
});
