import { describe, expect, it, test } from "vitest";
import { toCsv } from "../../scripts/render/csv.ts";
import { edition } from "../../scripts/render/edition.ts";
import { toPage } from "../../scripts/render/html/to-page.tsx";
import { toMarkdown } from "../../scripts/render/markdown.ts";
import { toXlsx } from "../../scripts/render/xlsx/workbook.ts";
import { merge } from "../../scripts/import/merge.ts";
import { knownService } from "../../scripts/import/service.ts";
import { newAnswer } from "../../scripts/import/write/answer-file.ts";
import { serviceFile } from "../../scripts/import/write/service-file.ts";
import { type Lang, LANGS } from "../../scripts/core/lang.ts";
import type { Sheet } from "../../scripts/core/sheet.ts";
import { collected } from "../support/imported.ts";
import { form, sheetWith } from "../support/sheet.ts";

const release = { version: "1.0.0", date: "2026-11-22" };

const bytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/** The bundle's files for people in each format: one for each language, or one for both. */
const FORMATS: Readonly<Record<string, (sheet: Sheet) => Promise<readonly Uint8Array[]>>> = {
  csv: async (sheet) => Promise.resolve(LANGS.map((lang) => bytes(toCsv(edition(sheet, lang, release))))),
  md: async (sheet) => Promise.resolve(LANGS.map((lang) => bytes(toMarkdown(edition(sheet, lang, release))))),
  xlsx: async (sheet) => Promise.all(LANGS.map(async (lang) => toXlsx(edition(sheet, lang, release)))),
  html: async (sheet) =>
    Promise.resolve([
      bytes(toPage({ sheet, langs: [...LANGS], release }, { style: "", early: "", script: "" })),
    ]),
};

const readBack = async (sheet: Sheet, format: string) => {
  const files = [];
  for (const file of (await FORMATS[format]?.(sheet)) ?? []) files.push(await collected(file));
  return { files, imported: merge(form.model, files) };
};

describe.each(Object.keys(FORMATS))("a bundle's %s", (format) => {
  it("is read back into the same files, byte for byte; owners are no part of it", async () => {
    const sheet = sheetWith();
    const { imported } = await readBack(sheet, format);
    for (const { answer, file } of sheet.answers) {
      const found = imported.items.find(({ item }) => item.no === answer.no);
      if (found === undefined) throw new Error(`${format} lost item ${String(answer.no)}`);
      expect(newAnswer(found, { owner: answer.owner, reviewed: found.reviewed ?? "" })).toBe(file.text);
    }
  });

  it("keeps texts of several lines, formula signs, and facts of every kind", async () => {
    const changes = {
      1: { facts: { serviceHours: "Mo-Fr 07:00-12:00,13:00-23:00; Sa 09:00-12:00; PH off" } },
      5: {
        facts: { availability: "undisclosed", availabilityBasis: "guarantee", availabilityPeriod: "quarter" },
      },
      8: { facts: { alternativeFormats: ["csv", "paper"] } },
      24: { facts: { concurrentUserLimit: 120 } },
      27: { facts: { supportReplyWorkingDays: [1, 1] } },
      30: { facts: { backupRetention: "P3M" } },
      33: { facts: { tlsVersions: ["1.2", "1.3"] } },
      42: { facts: { tlsVersions: ["1.2", "1.3"] } },
      39: {
        mark: "有",
        ja: "=1+1\n- 一つ目 | 縦棒\n* **強調** ではない <br>\n1行目",
        en: '+1 first line\n"quoted" & <b>\n\nlast',
        facts: { certifications: [{ name: "ISO/IEC 27001", until: "2027-03-31" }, "Privacy Mark"] },
      },
      46: { facts: { logRetention: "P400D" } },
    } as const;
    const sheet = sheetWith(changes);
    const { imported } = await readBack(sheet, format);
    for (const { answer } of sheet.answers) {
      const found = imported.items.find(({ item }) => item.no === answer.no);
      expect([answer.no, found?.text]).toEqual([answer.no, answer.text]);
      expect([answer.no, found?.mark, found?.facts]).toEqual([answer.no, answer.mark, answer.facts]);
    }
  });
});

test.each(["csv", "xlsx", "html"])("a bundle's %s carries evidence", async (format) => {
  const evidence = [
    { title: "設定画面", url: "https://example.com/backup?a=1", until: "2027-03-31" },
    { title: "契約書" },
  ];
  const { imported } = await readBack(sheetWith({ 30: { evidence } }), format);
  const found = imported.items.find(({ item }) => item.no === 30)?.evidence;
  // The workbook's first sheet follows METI's form, which has no column for evidence.
  expect(found).toEqual(format === "xlsx" ? [] : evidence);
});

test.each(["md", "xlsx", "html"])("a bundle's %s says who answers", async (format) => {
  const sheet = sheetWith();
  const { files } = await readBack(sheet, format);
  const read = serviceFile(knownService({ "provider-en": "Xtra, Inc." }, files, "ja"));
  expect(read).toBe(sheet.serviceFile.text);
});

it("an edition in one language alone gives its language's texts", async () => {
  const sheet = sheetWith();
  const read = async (lang: Lang) =>
    merge(form.model, [await collected(bytes(toCsv(edition(sheet, lang, release))))]);
  const [ja, en] = [await read("ja"), await read("en")];
  expect(ja.items.map(({ text }) => Object.keys(text).join())).toEqual(sheet.answers.map(() => "ja"));
  expect(en.items.map(({ text }) => Object.keys(text).join())).toEqual(sheet.answers.map(() => "en"));
  expect(en.items.map(({ mark, facts }) => ({ mark, facts }))).toEqual(
    ja.items.map(({ mark, facts }) => ({ mark, facts })),
  );
});

it("a text that is not translated is none of the English edition", async () => {
  const sheet = sheetWith({ 30: { en: undefined } });
  const { imported } = await readBack(sheet, "csv");
  expect(Object.keys(imported.items.find(({ item }) => item.no === 30)?.text ?? {})).toEqual(["ja"]);
});
