import { describe, expect, it, test } from "vitest";
import type { Choice } from "../../scripts/import/layout/row.ts";
import { answersOf, collected, csv } from "../support/imported.ts";
import { workbook } from "../support/workbook.ts";
import { form } from "../support/sheet.ts";

type Rows = readonly (readonly (string | number)[])[];

const item = (no: number) => {
  const found = form.model.checklist.items[no - 1];
  if (found === undefined) throw new Error(`no item ${String(no)}`);
  return found;
};
const title = (no: number): string => item(no).title.ja;
const asked = (no: number): string => item(no).requirement.ja;
const unit = (no: number): string => item(no).unit.ja;

/** What is read of a table: each item's mark and text. */
const read = async (rows: Rows, choice: Choice = {}): Promise<Readonly<Record<number, string>>> => {
  const answers = answersOf(await collected(csv(rows), choice));
  return Object.fromEntries([...answers].map(([no, { mark, text }]) => [no, `${mark ?? ""}|${text}`]));
};

const BODY: Rows = [
  [1, title(1), asked(1), unit(1), "24時間365日"],
  [2, title(2), asked(2), unit(2), "【有】3日前まで"],
  [30, title(30), asked(30), unit(30), "7日間"],
];
const TOLD = { 1: "|24時間365日", 2: "有|3日前まで", 30: "|7日間" };

describe("columns are known by what they hold", () => {
  test.each<[string, Rows]>([
    [
      "METI's own headings",
      [["No.", "サービスレベル項目例", "規定内容", "測定単位", "設定(記入欄)"], ...BODY],
    ],
    ["misspelt headings", [["No", "サービスレベル項目", "規程内容", "単位", "ご回答"], ...BODY]],
    ["full-width and spaced headings", [["Ｎｏ．", "項 目", "規 定 内 容", "測 定 単 位", "回 答"], ...BODY]],
    ["English headings", [["#", "Item", "Requirement", "Unit", "Response"], ...BODY]],
    ["headings that say nothing", [["a", "b", "c", "d", "e"], ...BODY]],
    ["no header at all", BODY],
    [
      "title rows, blank rows and a header far down",
      [
        ["シート"],
        [],
        ["", "", "", "", "記入日: 2024/1/5"],
        [],
        ["No.", "項目", "規定内容", "測定単位", "回答"],
        ...BODY,
      ],
    ],
    [
      "the header once more in the middle",
      [
        ["No.", "項目", "規定内容", "測定単位", "回答"],
        ...BODY.slice(0, 2),
        ["データ管理"],
        ["No.", "項目", "規定内容", "測定単位", "回答"],
        ...BODY.slice(2),
      ],
    ],
    [
      "sections as rows",
      [
        ["No.", "項目", "規定内容", "測定単位", "回答"],
        ["アプリケーション運用", "", "", "", ""],
        ...BODY.slice(0, 2),
        ["データ管理", "データ管理", "データ管理", "データ管理", "データ管理"],
        ...BODY.slice(2),
      ],
    ],
  ])("with %s", async (_name, rows) => {
    expect(await read(rows)).toEqual(TOLD);
  });

  it("in any order, with others between them", async () => {
    const rows = BODY.map(([no = "", name = "", wording = "", measure = "", answer = ""]) => [
      answer,
      measure,
      "社内",
      name,
      wording,
      no,
    ]);
    expect(await read([["回答", "単位", "社内メモ", "項目", "規定内容", "No."], ...rows])).toEqual(TOLD);
  });

  it("without No., without units, without wordings", async () => {
    expect(
      await read([["項目", "回答"], ...BODY.map(([, name = "", , , answer = ""]) => [name, answer])]),
    ).toEqual(TOLD);
  });

  it("by No. alone, where nothing else is there; the report says so", async () => {
    const rows = [
      ["No.", "回答"],
      ...BODY.map(([no = "", , , , answer = ""]) => [no, answer]),
      [3, "1ヶ月前まで"],
    ];
    // Without one title this could be any list.
    await expect(read(rows)).rejects.toThrow("No items");
  });

  it("marks in a column of their own are joined with the words", async () => {
    const rows = [
      ["No.", "項目", "有無", "内容"],
      [2, title(2), "○", "3日前まで"],
      [4, title(4), "×", ""],
      [7, title(7), "－", "検討中"],
      [1, title(1), "", "24時間365日"],
    ];
    expect(await read(rows)).toEqual({ 1: "|24時間365日", 2: "有|3日前まで", 4: "無|×", 7: "|検討中" });
  });

  it("where only marks are given, the remarks on them are the words", async () => {
    const rows = [
      ["No.", "項目", "回答", "備考"],
      [2, title(2), "○", "3日前まで"],
      [4, title(4), "×", ""],
      [7, title(7), "×", "準備していません"],
    ];
    expect(await read(rows)).toEqual({ 2: "有|3日前まで", 4: "無|×", 7: "無|準備していません" });
  });

  it("METI's examples are told by what they are, too", async () => {
    const rows = [
      ["No.", "項目", "A", "B"],
      [5, title(5), "99.9%以上(基幹業務)", "99.5%以上"],
      [15, title(15), "15分以内(基幹業務)", "1時間以内"],
      [30, title(30), "5年以上(基幹業務)", "7日間"],
    ];
    expect(await read(rows)).toEqual({ 5: "|99.5%以上", 15: "|1時間以内", 30: "|7日間" });
  });

  it("a person can name them", async () => {
    const rows = [
      ["No.", "項目", "対応", "旧回答", "新回答"],
      [2, title(2), "○", "5日前", "3日前"],
      [30, title(30), "", "5日間", "7日間"],
      [32, title(32), "", "5世代", "7世代"],
    ];
    expect(await read(rows, { answerColumn: "旧回答" })).toMatchObject({ 30: "|5日間" });
    expect(await read(rows, { answerColumn: "e", markColumn: "対応" })).toMatchObject({
      2: "有|3日前",
      30: "|7日間",
    });
    await expect(read(rows)).rejects.toThrow("“D (旧回答)”, “E (新回答)”");
  });
});

describe("cells that are displaced", () => {
  const header = ["No.", "種別", "項目", "規定内容", "測定単位", "回答"];
  const whole: Rows = [
    header,
    [1, "可用性", title(1), asked(1), unit(1), "24時間365日"],
    [2, "", title(2), asked(2), unit(2), "【有】3日前まで"],
  ];

  it("by a missing cell on the left are found by the title", async () => {
    const rows = [...whole, [18, title(18), asked(18), unit(18), "取得しています。", ""]];
    expect(await read(rows)).toMatchObject({ 1: "|24時間365日", 18: "|取得しています。" });
  });

  it("by a missing unit are found as well", async () => {
    const rows = [...whole, [30, "", title(30), asked(30), "7日間", ""]];
    expect(await read(rows)).toMatchObject({ 30: "|7日間" });
  });

  it("by one too many on the left", async () => {
    const rows = [...whole, [30, "", "", title(30), asked(30), unit(30), "7日間"]];
    expect(await read(rows)).toMatchObject({ 30: "|7日間" });
  });
});

describe("answers over several rows", () => {
  it("below the item's row are joined", async () => {
    const rows = [
      ["No.", "項目", "回答"],
      [1, title(1), "24時間365日"],
      [27, title(27), "平日9:00～18:00"],
      ["", "", "2営業日以内に回答"],
      [30, title(30), "7日間"],
    ];
    expect(await read(rows)).toMatchObject({ 27: "|平日9:00～18:00\n2営業日以内に回答", 30: "|7日間" });
  });

  it("broken by a copy are joined, but not what follows the last", async () => {
    const lines = [
      `No.\t項目\t回答`,
      `1\t${title(1)}\t24時間365日。`,
      "メンテナンスを除く。",
      `30\t${title(30)}\t7日間`,
      `32\t${title(32)}\t7世代`,
      "以上",
    ];
    const answers = answersOf(await collected(new TextEncoder().encode(lines.join("\n"))));
    expect([answers.get(1)?.text, answers.get(32)?.text]).toEqual([
      "24時間365日。\nメンテナンスを除く。",
      "7世代",
    ]);
  });

  it("in one merged cell answer each of its items", async () => {
    const rows = [
      ["No.", "項目", "回答"],
      [19, title(19), "非公開"],
      [20, title(20), ""],
      [21, title(21), ""],
      [30, title(30), "7日間"],
    ];
    const file = await workbook({ sheets: [{ name: "S", rows, merges: [[1, 2, 3, 2]] }] });
    const answers = answersOf(await collected(file));
    expect([19, 20, 21].map((no) => answers.get(no)?.text)).toEqual(["非公開", "非公開", "非公開"]);
  });
});

describe("rows and items", () => {
  const strays = async (rows: Rows) =>
    (await collected(csv(rows))).sheets[0]?.matching.strays.map(
      ({ row, why, items }) => `${row.title} ${why} ${items.join()}`,
    );
  const grounds = async (rows: Rows) =>
    (await collected(csv(rows))).sheets[0]?.matching.matches.map(
      ({ item: { no }, ground }) => `${String(no)} ${ground}`,
    );
  const header = ["No.", "項目", "回答"];

  it("agree by number and title, or it is told", async () => {
    const rows = [
      header,
      [1, title(1), "a"],
      ["", title(2), "b"],
      [40, title(30), "c"],
      [5, "月額費用", "d"],
    ];
    expect(await grounds(rows)).toEqual(["1 number-and-title", "2 title", "30 title-against-number"]);
    expect(await strays(rows)).toEqual(["月額費用 no-item 5"]);
  });

  it("are matched through Kangxi radicals, widths and damaged characters", async () => {
    const rows = [
      header,
      [2, "計画停⽌予定通知", "a"],
      [10, "平均復旧時間（ＭＴＴＲ）", "b"],
      [35, "データ漏えい・破壊時の補償/保¥險", "c"],
      [47, "ウィルススキャン", "d"],
    ];
    expect(await grounds(rows)).toEqual([2, 10, 35, 47].map((no) => `${String(no)} number-and-title`));
  });

  it("are none where two rows answer one item in two ways", async () => {
    const rows = [
      header,
      [1, title(1), "a"],
      [30, title(30), "7日間"],
      [30, title(30), "30日間"],
      [32, title(32), "7世代"],
    ];
    expect(await grounds(rows)).toEqual(["1 number-and-title", "32 number-and-title"]);
    expect(await strays(rows)).toEqual([`${title(30)} twice 30`, `${title(30)} twice 30`]);
  });

  it("are told apart by the wording where the title is short", async () => {
    const rows = [
      ["No.", "項目", "規定内容", "回答"],
      ["", "サービス提供時間帯", asked(26), "24時間365日"],
      ["", "サービス提供時間帯", asked(27), "平日"],
      ["", title(30), asked(30), "7日間"],
    ];
    expect(await grounds(rows)).toEqual(["26 title", "27 title", "30 title"]);
  });
});
