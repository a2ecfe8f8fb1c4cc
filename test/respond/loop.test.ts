import { describe, expect, it, test } from "vitest";
import type { CustomerMap, Remembered } from "../../scripts/respond/memory/map.ts";
import { askedIn, draftFile, named, type NewAnswer } from "../../scripts/respond/loop/drafts.ts";
import { type FilledRow, filledRows, isPutOff } from "../../scripts/respond/loop/filled.ts";
import { learntMap, lessonsOf, wordsOfNew } from "../../scripts/respond/loop/learn.ts";
import { type SentRecord, sentRows } from "../../scripts/respond/loop/sent.ts";
import { staleSent } from "../../scripts/respond/loop/sent-stale.ts";
import { answersIn, askId, askText, openQuestions } from "../../scripts/respond/loop/to-ask.ts";
import { publishedBy } from "../../scripts/respond/reply/said.ts";
import { jsonReport, readReport, type Reported } from "../../scripts/respond/report/json.ts";
import { readFile } from "../../scripts/tables/read.ts";
import { entry, sheetWithLibrary } from "../support/library.ts";
import { form, sheetWith } from "../support/sheet.ts";
import { ALL, outcomeOf } from "./reported.ts";

const TODAY = "2026-12-01";

const reported = (more: Partial<Reported> = {}): Reported => ({
  table: "",
  row: 2,
  question: "バックアップの保存期間",
  status: "answered",
  answer: "最大で1週間となります。",
  remark: "",
  draft: "最大で1週間となります。",
  items: [30],
  headings: [],
  at: { table: 0, answer: "C2" },
  written: "",
  rests: { items: [30], facts: { backupRetention: "P7D" } },
  ...more,
});

const OPEN: Partial<Reported> = { status: "review", answer: "" };

const filled = (answer: string, more: Partial<Reported> = {}, remark = ""): FilledRow => ({
  reported: reported(more),
  answer,
  remark,
});

describe("what a report for programs says", () => {
  it("is read back as it was written, with the cells and what the words rest on", () => {
    const proposals: readonly Remembered[] = ALL.map(({ question }) => ({
      question: question.text,
      items: [30],
      facts: { backupRetention: "P7D" },
    }));
    const text = jsonReport(outcomeOf(ALL, { proposals }));
    const read = readReport(text);
    expect(read).toHaveLength(3);
    expect(read?.[0]).toMatchObject({ at: { table: 0, answer: "D12" }, rests: { items: [30] } });
    expect(JSON.parse(text)).not.toMatchObject([{ score: expect.anything() as unknown }, {}, {}]);
  });

  test.each(["{}", "[1]", "[{}]", "x", '[{"row":1}]'])("is nothing else: %s", (text) => {
    expect(readReport(text)).toBeUndefined();
  });
});

describe("the cells of a file that came back", () => {
  it("are found by their places, whatever was written into them", async () => {
    const csv = 'No,質問,回答\n1,保存期間,"1週間 \r\nです"\n2,別,\n';
    const { grids } = await readFile(new TextEncoder().encode(csv));
    const rows = filledRows(
      [
        reported(),
        reported({ at: { table: 0, answer: "C3" } }),
        reported({ at: { table: 9, answer: "C2" } }),
      ],
      grids,
    );
    expect(rows.map(({ answer }) => answer)).toEqual(["1週間\nです", "", ""]);
  });

  test.each([
    "確認中",
    "別途回答",
    "別途ご回答いたします。",
    "TBD",
    "(確認中)",
    "後日回答予定",
    "To be confirmed.",
  ])("that say %s say nothing", (text) => {
    expect(isPutOff(text)).toBe(true);
  });

  test.each(["", "別途回答書に記載のとおり、年1回です。", "はい", "確認中の事項はありません。"])(
    "that say %j do",
    (text) => {
      expect(isPutOff(text)).toBe(false);
    },
  );

  it("say nothing with the word that a customer wants there", () => {
    expect(isPutOff("―", "―")).toBe(true);
  });
});

describe("what a person made of a reply", () => {
  test.each<[string, FilledRow, string]>([
    ["stands", filled("最大で1週間となります。"), "confirmed"],
    ["was changed", filled("最大で2週間となります。"), "corrected"],
    ["was taken out", filled(""), "corrected"],
    ["was put off", filled("確認中"), "corrected"],
    [
      "got a remark",
      filled("最大で1週間となります。", { at: { table: 0, answer: "C2", remark: "D2" } }, "ただし有料です"),
      "corrected",
    ],
    ["took the draft", filled("最大で1週間となります。", OPEN), "confirmed"],
    ["is theirs", filled("30日です。", OPEN), "new"],
    ["is open", filled("", OPEN), "open"],
    ["waits", filled("確認中", OPEN), "open"],
    ["was there before", filled("前年の回答", { ...OPEN, written: "前年の回答" }), "open"],
  ])("%s", (_name, row, kind) => {
    expect(lessonsOf([row]).map((lesson) => lesson.kind)).toEqual([kind]);
  });

  it("says in words what was chosen, and keeps the choice", () => {
    const row = filled("はい", { ...OPEN, options: ["はい", "いいえ"] }, "全員に必須です。");
    expect(wordsOfNew(row)).toBe("全員に必須です。");
    const [map] = learnt([row], () => "mfa").answers;
    expect(map).toMatchObject({ items: ["mfa"], choice: "はい", confirmed: TODAY });
  });

  const learnt = (
    rows: readonly FilledRow[],
    entryOf: () => string | undefined = () => undefined,
    isOnly = false,
  ): CustomerMap =>
    learntMap({ id: "midori", customer: "みどり", answers: [] }, lessonsOf(rows), entryOf, {
      today: TODAY,
      isOnly,
    });

  it("is remembered where it stands, and taken back where it was changed", () => {
    expect(learnt([filled("最大で1週間となります。")]).answers).toEqual([
      {
        question: "バックアップの保存期間",
        items: [30],
        facts: { backupRetention: "P7D" },
        confirmed: TODAY,
      },
    ]);
    expect(learnt([filled("2週間です。")], undefined, true).answers).toMatchObject([
      { takenBack: TODAY, instead: "2週間です。", only: true },
    ]);
    expect(learnt([filled("30日です。", OPEN), filled("", { ...OPEN, question: "x" })]).answers).toEqual([]);
  });
});

describe("drafts for the library", () => {
  const answer = (question: string, more: Partial<NewAnswer> = {}): NewAnswer => ({
    question,
    text: "はい。",
    lang: "ja",
    ...more,
  });

  test.each([
    ["多要素認証に対応していますか", "multi-factor-authentication"],
    ["SBOMを提供できますか", "sbom"],
    ["サイバー保険に加入していますか", "cyber-insurance"],
  ])("%s is called %s", (question, id) => {
    expect(named(form.model, [], [answer(question)])[0]?.[0]).toBe(id);
  });

  it("have names of their own, whatever is asked", () => {
    const questions = ["貴社の備えについて", "貴社の備えについて", "Do you have a quiet room?"];
    const ids = named(
      form.model,
      ["quiet-room"],
      questions.map((each) => answer(each, { lang: /[a-z]/.test(each) ? "en" : "ja" })),
    );
    expect(ids[0]?.[0]).toMatch(/^asked-[0-9a-f]{8}$/);
    expect(new Set(ids.map(([id]) => id)).size).toBe(3);
    expect(ids[2]?.[0]).toBe("quiet-room-2");
  });

  it("keep to the form of an entry, and are shown on request", () => {
    const text = draftFile(
      { ...answer("多要素認証は?"), id: "mfa", owner: "@xtra/security", by: "山田" },
      TODAY,
    );
    const sheet = sheetWithLibrary({ mfa: text });
    expect(sheet.library).toEqual([{ id: "mfa", questions: ["多要素認証は?"], show: "on-request" }]);
    expect(sheet.answers.at(-1)?.answer).toMatchObject({
      reviewed: TODAY,
      evidence: [{ title: `山田(${TODAY})` }],
    });
    expect(askedIn(sheet.library ?? [], "多要素認証は？")?.id).toBe("mfa");
  });
});

describe("what was sent", () => {
  const sheet = sheetWith();
  const published = publishedBy(sheet);
  const own = sheet.answers.find(({ answer }) => answer.no === 30)?.answer.text.ja ?? "";
  const row = filled(own, { answer: own });

  const record = (rows: SentRecord["rows"], day = TODAY): SentRecord => ({
    to: "midori",
    day,
    approvedBy: "部長",
    service: "qlingo",
    scope: "Qlingo",
    file: "a.xlsx",
    sha256: "0".repeat(64),
    previous: null,
    rows,
  });

  it("is kept with what it rests on; what a person wrote rests on nothing, and what says nothing is no answer", () => {
    const rows = sentRows(published, [row, filled("別の文", { row: 3 }), filled("確認中", { row: 4 })], []);
    expect(rows).toMatchObject([
      { place: "2", answer: own, items: [30], facts: { backupRetention: "P7D" }, verbatim: [30] },
      { place: "3", answer: "別の文", items: [] },
    ]);
    expect(rows).toHaveLength(2);
  });

  it("rests on what was confirmed, where a person put it in other words", () => {
    const known: readonly Remembered[] = [
      { question: "バックアップの保存期間", items: [30], confirmed: TODAY },
    ];
    expect(sentRows(published, [filled("7日間です。")], known)[0]).toMatchObject({ items: [30] });
  });

  const sent = [record(sentRows(published, [row], []))];

  it("is told where its facts have changed, with before and after", () => {
    expect(staleSent(published, sent)).toEqual([]);
    const now = publishedBy(
      sheetWith({ 30: { facts: { backupRetention: "P14D" }, ja: "最大で2週間です。" } }),
    );
    expect(staleSent(now, sent)).toMatchObject([
      {
        customer: "midori",
        fact: "backupRetention",
        before: "P7D",
        after: "P14D",
        direction: "stronger",
        sent: TODAY,
      },
    ]);
  });

  it("is told where the words alone have changed, and where nothing says it any more", () => {
    const reworded = publishedBy(sheetWith({ 30: { ja: "保存期間は1週間です。" } }));
    expect(staleSent(reworded, sent)).toMatchObject([
      { fact: "text", before: own, after: "保存期間は1週間です。", direction: "wording" },
    ]);
    const entries = sheetWithLibrary({ training: entry("training") });
    const asked = sentRows(
      publishedBy(entries),
      [filled("x", { answer: "x", rests: { items: ["training"] } })],
      [],
    );
    expect(staleSent(publishedBy(entries), [record(asked)])).toEqual([]);
    expect(staleSent(published, [record(asked)])).toMatchObject([
      { item: "training", direction: "withdrawn" },
    ]);
  });

  it("is no longer told once something else was sent", () => {
    const now = publishedBy(
      sheetWith({ 30: { facts: { backupRetention: "P14D" }, ja: "最大で2週間です。" } }),
    );
    const later = sentRows(
      now,
      [
        filled("最大で2週間です。", {
          answer: "最大で2週間です。",
          rests: { items: [30], facts: { backupRetention: "P14D" } },
        }),
      ],
      [],
    );
    expect(staleSent(now, [record(later, "2026-12-02"), ...sent])).toEqual([]);
  });
});

describe("what there is to ask", () => {
  const published = publishedBy(sheetWith());
  const open = (question: string, more: Partial<Remembered> = {}): Remembered => ({
    question,
    items: [],
    open: true,
    ...more,
  });
  const maps: readonly CustomerMap[] = [
    {
      id: "midori",
      customer: "みどり",
      answers: [
        open("復旧テストは?", { near: [28] }),
        open("AIは?"),
        { question: "済み", items: [1], confirmed: TODAY },
      ],
    },
    {
      id: "aoi",
      customer: "あおい",
      answers: [open("復旧テストは?", { near: [28] }), { question: "誤り", items: [30], takenBack: TODAY }],
    },
  ];
  const questions = openQuestions(published, maps, ([nearest]) =>
    nearest === undefined ? "@xtra/security" : "@xtra/operations",
  );

  it("is each open question once, with all who asked it", () => {
    expect(questions.map(({ question, customers, owner }) => [question, customers, owner])).toEqual([
      ["復旧テストは?", ["midori", "aoi"], "@xtra/operations"],
      ["AIは?", ["midori"], "@xtra/security"],
      ["誤り", ["aoi"], "@xtra/operations"],
    ]);
  });

  it("is text by owner and topic, and what comes back in it is read", () => {
    for (const lang of ["ja", "en"] as const) {
      const text = askText(published, questions, lang);
      expect(text.indexOf("@xtra/operations (2)")).toBeLessThan(text.indexOf("@xtra/security (1)"));
      expect(answersIn(text).size).toBe(0);
      const id = askId("復旧テストは?");
      const back = text
        .replace(/^(.*復旧テストは.*\n.*\n(?:回答|Answer): )/m, "$1半年に1回\n行っています。\n")
        .replace(/^/gm, "> ");
      expect([...answersIn(back)]).toEqual([[id, "半年に1回\n行っています。"]]);
    }
    expect(askText(published, [], "en")).toContain("No question");
  });
});
