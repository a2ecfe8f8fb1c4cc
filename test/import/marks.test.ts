import { describe, expect, it, test } from "vitest";
import { isBareMark, splitMark, wholeMark } from "../../scripts/import/answer/mark.ts";
import { isAnswered, readAnswer } from "../../scripts/import/answer/read-answer.ts";
import { sheetRow } from "../support/imported.ts";
import { form } from "../support/sheet.ts";

const item = (no: number) => {
  const found = form.model.checklist.items[no - 1];
  if (found === undefined) throw new Error(`no item ${String(no)}`);
  return found;
};

describe("a mark before words", () => {
  test.each([
    ["【有】実施します", "有", "実施します"],
    ["【無】 実施しません", "無", "実施しません"],
    ["【有り】実施します", "有", "実施します"],
    ["［有］実施します", "有", "実施します"],
    ["有:実施します", "有", "実施します"],
    ["有：実施します", "有", "実施します"],
    ["有 実施します", "有", "実施します"],
    ["有\n実施します", "有", "実施します"],
    ["有（日次）", "有", "（日次）"],
    ["有り。実施します", "有", "実施します"],
    ["あり。実施します", "有", "実施します"],
    ["なし：実施しません", "無", "実施しません"],
    ["無し、実施しません", "無", "実施しません"],
    ["○実施します", "有", "実施します"],
    ["◯ 実施します", "有", "実施します"],
    ["×実施しません", "無", "実施しません"],
    ["有無:有 実施します", "有", "実施します"],
    ["Yes. We do.", "有", "We do."],
    ["[No] We do not.", "無", "We do not."],
    ["No: we do not.", "無", "we do not."],
  ])("%s is taken off", (cell, mark, rest) => {
    expect(splitMark(cell)).toMatchObject({ mark, rest });
  });

  test.each([
    "有償で提供します",
    "無料です",
    "無制限",
    "無停止でバックアップします",
    "ありません",
    "なし崩しに",
    "有人で監視します",
    "No escrow is provided.",
    "Yesterday's backup",
    "○平日 9時～17時\n○土日 休み",
    "可用性を高めています",
    "対応しています",
    "24時間365日",
    "",
  ])("%s begins with none", (cell) => {
    expect(splitMark(cell)).toEqual({ mark: undefined, written: "", rest: cell });
  });
});

test.each([
  ["有", "有"],
  ["【無】", "無"],
  ["有り", "有"],
  ["なし", "無"],
  ["無し", "無"],
  ["○", "有"],
  ["〇", "有"],
  ["◎", "有"],
  ["×", "無"],
  ["✕", "無"],
  ["Yes", "有"],
  ["N", "無"],
  ["対応", "有"],
  ["未対応", "無"],
  ["不可", "無"],
  ["☑有 □無", "有"],
  ["□有　■無", "無"],
  ["△", undefined],
  ["-", undefined],
  ["有・無", undefined],
  ["条件付き", undefined],
] as const)("in a column of marks %s is %s", (cell, mark) => {
  expect(wholeMark(cell)).toBe(mark);
  expect(isBareMark(cell)).toBe(mark !== undefined || ["△", "-", "有・無"].includes(cell));
});

describe("an answer", () => {
  const read = (no: number, cells: Parameters<typeof sheetRow>[0]) =>
    readAnswer(form.model, item(no), sheetRow(cells), "ja");

  it("that is a mark alone keeps it as its text, and tells", () => {
    expect(read(4, { answer: "無" })).toMatchObject({
      mark: "無",
      text: "無",
      facts: { escrow: false },
      concerns: ["mark-only"],
    });
    expect(read(4, { mark: "×", answer: "" })).toMatchObject({
      mark: "無",
      text: "×",
      concerns: ["mark-only"],
    });
  });

  it("to an item that takes no mark keeps it in its text, and tells", () => {
    expect(read(47, { answer: "【有】リアルタイム" })).toMatchObject({
      text: "【有】リアルタイム",
      concerns: ["mark-not-taken"],
      facts: { virusScan: "realtime" },
    });
    expect(read(47, { answer: "【有】リアルタイム" }).mark).toBeUndefined();
  });

  it("with two marks that disagree has none, and tells", () => {
    expect(read(4, { mark: "○", answer: "【無】預託していません" })).toMatchObject({
      text: "【無】預託していません",
      concerns: ["two-marks"],
    });
  });

  it("with a sign that is no mark has none, and tells", () => {
    expect(read(4, { mark: "△", answer: "検討中です" })).toMatchObject({
      text: "検討中です",
      facts: {},
      concerns: ["unknown-mark"],
    });
  });

  it("that does not apply has neither mark nor facts, and tells", () => {
    for (const answer of ["-", "該当なし", "対象外", "シングルテナントのため、該当しません。"]) {
      const found = read(44, { answer });
      expect(found).toMatchObject({ text: answer, facts: {}, concerns: ["not-applicable"] });
      expect(found.unread).toEqual([
        { fact: "tenantIsolation", isRequired: true, why: "not-applicable", words: [] },
      ]);
    }
  });

  it("keeps the four kinds of silence apart", () => {
    expect(read(19, { answer: "非公開" }).facts).toEqual({ responseTime: "undisclosed" });
    expect(read(19, { answer: "定めておりません。" }).facts).toEqual({ responseTime: "unspecified" });
    expect(read(17, { answer: "報告は行っておりません。" }).facts).toEqual({ statusReportInterval: "none" });
    expect(read(24, { answer: "ご契約プランによる" }).facts).toEqual({ concurrentUserLimit: "by-plan" });
    expect(isAnswered(item(19), sheetRow({ answer: "" }))).toBe(false);
    expect(isAnswered(item(4), sheetRow({ answer: "有 ・ 無" }))).toBe(false);
  });

  it("is kept as written, whatever its widths", () => {
    expect(read(10, { answer: "平均２時間　（ＭＴＴＲ）　⽬標" }).text).toBe(
      "平均２時間　（ＭＴＴＲ）　⽬標",
    );
  });
});
