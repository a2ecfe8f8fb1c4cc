import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readAnswer } from "../../scripts/import/answer/read-answer.ts";
import { form, projectText } from "../support/sheet.ts";
import { sheetRow } from "../support/imported.ts";

type Case = readonly [item: number, cell: string, facts: Readonly<Record<string, unknown>>];

const cases = parse(projectText("test/import/readings.yaml")) as Case[];

const read = ([no, cell, told]: Case): { missing: readonly string[]; wrong: readonly string[] } => {
  const item = form.model.checklist.items[no - 1];
  if (item === undefined) throw new Error(`no item ${String(no)}`);
  const answer = readAnswer(
    form.model,
    item,
    sheetRow({ answer: cell }),
    /[ぁ-んァ-ヶ一-龠]/.test(cell) ? "ja" : "en",
  );
  const facts: Readonly<Record<string, unknown>> = answer.facts;
  const names = [...new Set([...Object.keys(told), ...Object.keys(facts)])];
  const name = (fact: string): string => `${String(no)} ${cell}: ${fact} ${JSON.stringify(facts[fact])}`;
  return {
    missing: names.filter((fact) => facts[fact] === undefined).map(name),
    wrong: names
      .filter(
        (fact) => facts[fact] !== undefined && JSON.stringify(facts[fact]) !== JSON.stringify(told[fact]),
      )
      .map(name),
  };
};

describe("answers in the wordings of real sheets", () => {
  it("give no fact that a person would not take from them", () => {
    expect(cases.flatMap((each) => read(each).wrong)).toEqual([]);
  });

  it("give all facts but these", () => {
    expect(cases.flatMap((each) => read(each).missing)).toMatchInlineSnapshot(`
      [
        "5 月間稼働率 99.9 %(保証値ではなく目標値): availabilityBasis undefined",
        "9 有 月1回の定期アップデートを実施。内容は事前にサイトで公開: majorUpgradeNotice undefined",
        "13 有 死活監視を24時間実施。夜間の通知は行わない。: monitoringHours undefined",
        "30 直近7日分: backupRetention undefined",
        "36 【有】バックアップも含めすべて30日以内に消去: deletionDelay undefined",
        "46 IDはお客様が利用者ごとに発行できます。ログは最低1年間保存。: individualIds undefined",
        "49 【有】海外リージョンは利用していません。: jurisdictionKnown undefined",
      ]
    `);
  });

  it("are told what could not be read, and why", () => {
    const item = form.model.checklist.items[10];
    if (item === undefined) throw new Error("no item 11");
    const { unread } = readAnswer(
      form.model,
      item,
      sheetRow({ answer: "平日は2時間以内、夜間は8時間程度" }),
      "ja",
    );
    expect(unread).toEqual([
      { fact: "rto", isRequired: true, why: "several-values", words: ["2時間以内", "8時間程度"] },
      { fact: "rtoOutsideHours", isRequired: false, why: "inexact", words: ["8時間程度"] },
    ]);
  });
});
