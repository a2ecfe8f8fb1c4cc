import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { ImportError } from "../../scripts/import/problem.ts";
import { engineFile } from "../../scripts/io/engine.ts";
import { answersOf, collected, type Expected, expectedOf, sheetBytes } from "../support/imported.ts";

/** Sheets of companies that do not exist, each in habits of its own; what a person reads from them stands beside them. */
const SHEETS = [
  "hoshizora.csv",
  "aoba.workbook.json",
  "minato.html",
  "kaede.md",
  "yamabiko.txt",
  "tsukimi.txt",
  "kogane.txt",
  "suzukaze.tsv",
  "lighthouse.csv",
] as const;

const nameOf = (file: string): string => file.replace(/\..*/, "");

interface Score {
  readonly rows: string;
  readonly marks: number;
  readonly texts: number;
  readonly right: number;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const scoreOf = async (file: string): Promise<Score> => {
  const expected = expectedOf(nameOf(file));
  const answers = answersOf(await collected(await sheetBytes(file)));
  const pairs = [...expected].map(([no, each]) => ({ no, expected: each, answer: answers.get(no) }));
  const found = pairs.filter(({ answer }) => answer !== undefined).length;
  const more = [...answers.keys()].filter((no) => !expected.has(Number(no))).length;
  const facts = pairs.flatMap(({ no, expected: { facts: told }, answer }) => {
    const read: Readonly<Record<string, unknown>> = answer?.facts ?? {};
    return [...new Set([...Object.keys(told), ...Object.keys(read)])].map((fact) => ({
      name: `${String(no)} ${fact}`,
      told: told[fact],
      read: read[fact],
    }));
  });
  return {
    rows: `${String(found)}/${String(expected.size)}${more === 0 ? "" : ` +${String(more)}`}`,
    marks: pairs.filter(({ expected: { mark }, answer }) => answer !== undefined && answer.mark === mark)
      .length,
    texts: pairs.filter(({ expected: { text }, answer }) => answer?.text === text).length,
    right: facts.filter(({ told, read }) => read !== undefined && same(told, read)).length,
    missing: facts.filter(({ read }) => read === undefined).map(({ name }) => name),
    wrong: facts.filter(({ told, read }) => read !== undefined && !same(told, read)).map(({ name }) => name),
  };
};

const factsIn = (expected: ReadonlyMap<number, Expected>): number =>
  [...expected.values()].reduce((sum, { facts }) => sum + Object.keys(facts).length, 0);

describe("sheets of nine companies", () => {
  test.each(SHEETS)("%s: rows, marks and texts are right, and no fact is wrong", async (file) => {
    const expected = expectedOf(nameOf(file));
    const score = await scoreOf(file);
    expect(score).toMatchObject({
      rows: `${String(expected.size)}/${String(expected.size)}`,
      marks: expected.size,
      texts: expected.size,
      wrong: [],
    });
  });

  it("are read as this table counts", async () => {
    const lines = ["sheet       rows   marks  texts  facts  right  missing  wrong"];
    for (const file of SHEETS) {
      const expected = expectedOf(nameOf(file));
      const { rows, marks, texts, right, missing, wrong } = await scoreOf(file);
      const counts = [marks, texts, factsIn(expected), right, missing.length, wrong.length];
      lines.push(
        `${nameOf(file).padEnd(12)}${rows.padEnd(7)}${counts.map((count) => String(count).padEnd(7)).join("")}`.trimEnd(),
      );
    }
    expect(`\n${lines.join("\n")}\n`).toMatchInlineSnapshot(`
      "
      sheet       rows   marks  texts  facts  right  missing  wrong
      hoshizora   49/49  49     49     81     77     4      0
      aoba        49/49  49     49     65     62     3      0
      minato      41/41  41     41     50     44     6      0
      kaede       30/30  30     30     42     40     2      0
      yamabiko    47/47  47     47     47     43     4      0
      tsukimi     26/26  26     26     31     31     0      0
      kogane      14/14  14     14     17     17     0      0
      suzukaze    28/28  28     28     36     31     5      0
      lighthouse  35/35  35     35     45     45     0      0
      "
    `);
  });

  it("say who answers, and when", async () => {
    const said = [];
    for (const file of SHEETS) {
      const { about } = await collected(await sheetBytes(file));
      said.push([about.service, about.provider, about.day].map((part) => part ?? "-").join(" | "));
    }
    expect(said).toEqual([
      "ほしぞらノート | 株式会社ほしぞら工房 | 2024-06-01",
      "あおばメッセージ | あおば通信株式会社 | 2024-10-01",
      "みなと会計クラウド | みなと計算株式会社 | 2025-08-11",
      "かえでカルテ | 合同会社かえで | 2023-12-22",
      "やまびこ帳票 | 株式会社やまびこ | -",
      "- | - | -",
      "こがね名簿 | こがね印刷株式会社 | 2023-07-31",
      "すずかぜ予約 | - | -",
      "Lighthouse Forms | Lighthouse Works, Inc. | 2025-01-15",
    ]);
  });

  it("have rows of their own, which belong to no item and are told", async () => {
    const { sheets } = await collected(await sheetBytes("tsukimi.txt"));
    expect(sheets[0]?.matching.strays.map(({ row, why }) => `${row.title}: ${why}`)).toEqual([
      "監査ログのエクスポート: no-item",
    ]);
    const grounds =
      sheets[0]?.matching.matches.map(({ item, ground }) => `${String(item.no)} ${ground}`) ?? [];
    // Numbers start anew in each section there.
    expect(grounds.filter((ground) => ground.endsWith("title-against-number"))).toContain(
      "28 title-against-number",
    );
  });

  it("never give METI's examples for answers, nor a memo of their own", async () => {
    const { sheets } = await collected(await sheetBytes("hoshizora.csv"));
    expect(sheets[0]?.columns).toEqual([{ answer: "G (当社回答)", by: "heading", example: "F (設定例)" }]);
    const answers = answersOf(await collected(await sheetBytes("suzukaze.tsv")));
    expect(JSON.stringify([...answers])).not.toContain("要確認");
  });

  it("are asked about where two columns could be the answers", async () => {
    const bytes = await sheetBytes("futaba.csv");
    await expect(collected(bytes)).rejects.toThrow(ImportError);
    await expect(collected(bytes)).rejects.toThrow("--answer-column");
    for (const named of ["エンタープライズプラン", "D", "4", "エンタープライズ"]) {
      const answers = answersOf(await collected(bytes, { answerColumn: named }));
      expect(answers.get(30)?.facts).toEqual({ backupRetention: "P30D" });
    }
    await expect(collected(bytes, { answerColumn: "フリープラン" })).rejects.toThrow(
      "エンタープライズプラン",
    );
  });
});

describe("the sheet that this repository began with", () => {
  it("has a copy in the fixtures", () => {
    expect(readFileSync(engineFile("test/fixtures/qlingo-sheet.txt"), "utf8")).toContain(
      "独自のチェックリスト",
    );
  });
});
