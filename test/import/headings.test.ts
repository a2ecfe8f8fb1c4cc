import { expect, test } from "vitest";
import { roleOf, vagueRoleOf } from "../../scripts/import/layout/headings.ts";

test.each([
  ["no", ["No.", "№", "項番", "番号", "＃", "#", "項目番号", "Ｎｏ"]],
  ["section", ["区分", "大項目", "Section"]],
  ["category", ["種別", "分類", "中項目", "カテゴリ", "カテゴリー", "Category", "type"]],
  [
    "title",
    [
      "サービスレベル項目例",
      "サービスレベル項目",
      "項目",
      "項 目",
      "小項目",
      "チェック項目",
      "Service level item",
      "Service level items example",
      "Item",
    ],
  ],
  [
    "requirement",
    [
      "規定内容",
      "規程内容",
      "既定内容",
      "確認内容",
      "What it asks",
      "Regulations",
      "Regulation content",
      "Requirements",
    ],
  ],
  ["unit", ["測定単位", "単位", "Unit", "Unit of measurement"]],
  ["example", ["設定例", "記入例", "回答例", "例", "Setting example", "Sample answer", "example"]],
  [
    "mark",
    [
      "有無",
      "有/無",
      "○×",
      "○／×",
      "有(○)・無(×)",
      "対応可否",
      "対応状況",
      "Yes / No",
      "correspondence/ possibility",
    ],
  ],
  [
    "answer",
    [
      "回答",
      "設定",
      "設定(記入欄)",
      "記入欄",
      "当社回答",
      "貴社ご回答".replace("ご", ""),
      "ご回答",
      "設定値",
      "対応内容",
      "ほしぞらノートの回答",
      "Answer",
      "Our response",
      "Setting (entry column)",
    ],
  ],
  ["remark", ["備考", "補足説明", "社内メモ", "Remarks", "Notes"]],
  ["reviewed", ["確認日", "更新日", "Confirmed"]],
  ["evidence", ["根拠資料", "Evidence"]],
] as const)("%s is what these headings name", (role, headings) => {
  expect(headings.map((heading) => [heading, roleOf(heading)])).toEqual(
    headings.map((heading) => [heading, role]),
  );
});

test("headings that say what they are only beside others name no role by themselves", () => {
  for (const heading of ["内容", "詳細", "Contents", "Description"])
    expect([roleOf(heading), vagueRoleOf(heading)]).toEqual([undefined, "answer"]);
  for (const heading of ["", "スタンダードプラン", "24時間365日となります。(計画停止/定期保守を除く)"])
    expect([roleOf(heading), vagueRoleOf(heading)]).toEqual([undefined, undefined]);
});
