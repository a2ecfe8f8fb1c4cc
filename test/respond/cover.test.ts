import { describe, expect, it, test } from "vitest";
import { coverIn } from "../../scripts/respond/layout/cover.ts";
import { questionsIn } from "../../scripts/respond/layout/questions.ts";
import type { CoverCell } from "../../scripts/respond/questionnaire.ts";
import { coverFills } from "../../scripts/respond/respond.ts";
import { gridOf } from "../../scripts/tables/grid.ts";
import { sheetWith } from "../support/sheet.ts";

const TABLE = [
  ["No", "質問", "回答", "回答日"],
  ["1", "バックアップの保存期間", "", ""],
  ["2", "会社名", "", ""],
];

const coverOf = (...above: readonly (readonly string[])[]): readonly CoverCell[] => {
  const grid = gridOf("", [...above, ["", "", "", ""], ...TABLE]);
  return coverIn([grid], questionsIn([grid], {}));
};

const service = {
  ...sheetWith().service,
  contact: { department: "情報システム部", name: "山田太郎" },
};

const filled = (cells: readonly CoverCell[]): readonly (readonly [string, string])[] =>
  coverFills(cells, { service, day: "2026-12-01" }).map(({ slot, text }) => [
    `${String(slot.row)}:${String(slot.column)}`,
    text,
  ]);

describe("a cover", () => {
  it("is filled in with who answers, and when; what is not known stays empty", () => {
    const cells = coverOf(
      ["会社名", "", "", ""],
      ["部署:", "", "氏名", ""],
      ["■ 回答日", "", "", ""],
      ["メールアドレス", "", "", ""],
      ["Company name", "", "", ""],
      ["Date of response", "", "", ""],
    );
    expect(filled(cells)).toEqual([
      ["1:1", service.provider.ja],
      ["2:1", "情報システム部"],
      ["2:3", "山田太郎"],
      ["3:1", "2026年12月1日"],
      ["5:1", service.provider.en],
      ["6:1", "2026-12-01"],
    ]);
  });

  test.each<[string, readonly string[]]>([
    ["holds what is written already", ["会社名", "みどり銀行", "", ""]],
    ["asks for the one who asks", ["依頼元会社名", "", "", ""]],
    ["says more in that row", ["会社名", "", "を記入してください", ""]],
    ["has no room beside the label", ["", "", "", "会社名"]],
  ])("is left alone where it %s", (_name, row) => {
    expect(coverOf(row)).toEqual([]);
  });

  it("is no header and no question of the table", () => {
    expect(coverOf()).toEqual([]);
  });
});
