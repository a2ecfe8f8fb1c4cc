import { describe, expect, it, test } from "vitest";
import { confirmationOf } from "../../scripts/respond/memory/confirm.ts";
import { type CustomerMap, mapText, readMap, type Remembered } from "../../scripts/respond/memory/map.ts";
import { updatedMap } from "../../scripts/respond/memory/remember.ts";
import { takeBack } from "../../scripts/respond/memory/take-back.ts";
import { staleAnswers } from "../../scripts/respond/memory/stale.ts";
import { staleJson, staleText } from "../../scripts/respond/report/stale.ts";
import { publishedBy } from "../../scripts/respond/reply/said.ts";
import { readEngineFile } from "../../scripts/io/engine.ts";
import { parseSchema, schemaCheck } from "../../scripts/load/schema-check.ts";
import { sheetWith } from "../support/sheet.ts";
import { question, replyTo, respond } from "./asking.ts";

const DAY = "2026-11-23";
const check = schemaCheck(parseSchema(readEngineFile("schema/map.schema.json")));

const read = (text: string) =>
  readMap(
    "midori",
    { path: "questionnaires/midori/map.yaml", name: "map.yaml", text, hasByteOrderMark: false },
    check,
  );

const mapOf = (...answers: readonly Remembered[]): CustomerMap => ({
  id: "midori",
  customer: "みどり銀行",
  answers,
});

const confirmed = (text: string, items: readonly number[], more: Partial<Remembered> = {}): Remembered => ({
  question: text,
  items,
  confirmed: DAY,
  ...more,
});

const ODD = "貴社の備えについて、みどり様式12";

describe("what a person confirmed", () => {
  it("answers the question, however odd, for this customer and for others", () => {
    const maps = [mapOf(confirmed(ODD, [30]))];
    expect(replyTo(ODD).status).not.toBe("answered");
    for (const customer of ["midori", "other"]) {
      const reply = replyTo(ODD, {}, { maps, customer });
      expect(reply).toMatchObject({ status: "answered", certainty: "certain" });
      expect(reply.answer).toContain("1週間");
      expect(reply.candidates[0]?.reasons[0]?.ja).toContain("みどり銀行");
    }
  });

  it("is told from today's answers, not from those of the time", () => {
    const maps = [mapOf(confirmed(ODD, [30], { facts: { backupRetention: "P1D" } }))];
    expect(replyTo(ODD, {}, { maps }).answer).toContain("1週間");
  });

  test.each([
    ["backed by the same facts", { backupRetention: "P7D" }, "はい"],
    ["of other facts", { backupRetention: "P30D" }, ""],
  ])("gives a choice %s", (_name, facts, answer) => {
    const maps = [mapOf(confirmed("みどり様式12", [30], { facts, choice: "はい" }))];
    const text = "みどり様式12";
    // Without the memory nothing says what 「相当」 or 「以外」 stand for.
    expect(replyTo(text, { options: ["はい", "以外"] }, { maps }).answer).toBe(answer);
  });

  test.each<[string, Partial<Remembered>, Partial<CustomerMap>]>([
    ["what is agreed with that customer only", { only: true }, {}],
    ["anything of a customer whose answers are nobody else's", {}, { only: true }],
    ["what was confirmed longer ago than answers stay fresh", { confirmed: "2025-11-20" }, {}],
    ["what was taken back", { takenBack: DAY }, {}],
  ])("never gives another customer %s", (_name, more, ofMap) => {
    const answer: Remembered =
      more.takenBack === undefined ? confirmed(ODD, [30], more) : { question: ODD, items: [30], ...more };
    const maps = [{ ...mapOf(answer), ...ofMap }];
    expect(replyTo(ODD, {}, { maps, customer: "other" })).toMatchObject({ answer: "" });
    expect(replyTo(ODD, {}, { maps })).toMatchObject({ answer: "" });
    const isTheirs = more.only === true || ofMap.only === true;
    expect(replyTo(ODD, {}, { maps, customer: "midori" }).answer === "").toBe(!isTheirs);
  });

  it("was taken back: what the facts would answer waits for a person, until somebody confirms it anew", () => {
    const text = "バックアップの保存期間";
    const taken = mapOf({ question: text, items: [30], takenBack: DAY });
    expect(replyTo(text, {}, { maps: [] }).status).toBe("answered");
    const reply = replyTo(text, {}, { maps: [taken], customer: "other" });
    expect(reply).toMatchObject({ status: "review", certainty: "draft", answer: "" });
    expect(reply.needs[0]?.ja).toContain(`${DAY} に取り消され`);
    const own = { ...mapOf(confirmed(text, [30])), id: "other" };
    expect(replyTo(text, {}, { maps: [taken, own], customer: "other" }).status).toBe("answered");
  });

  it("is not given where nobody confirmed the sheet's answer in time", () => {
    const text = "バックアップの保存期間";
    const changes = { 30: { reviewed: "2025-11-20" } };
    for (const maps of [[], [mapOf(confirmed(text, [30]))]]) {
      const reply = replyTo(text, {}, { maps, changes });
      expect(reply).toMatchObject({ status: "review", certainty: "draft", answer: "" });
      expect(reply.needs[0]?.en).toContain("item 30 has not been confirmed in time");
    }
  });

  it("counts only once it is confirmed", () => {
    const maps = [mapOf({ question: ODD, items: [30] })];
    expect(replyTo(ODD, {}, { maps }).status).not.toBe("answered");
  });

  it("can be that nothing is said", () => {
    const maps = [mapOf(confirmed("バックアップの保存期間", []))];
    const reply = replyTo("バックアップの保存期間", {}, { maps });
    expect(reply).toMatchObject({ status: "unanswered", answer: "" });
    expect(reply.needs[0]?.ja).toContain("みどり銀行");
  });

  it("does not answer a question that is put alike and asks for something else", () => {
    const maps = [mapOf(confirmed("バックアップデータの保存期間を教えてください", [30]))];
    const other = replyTo("バックアップデータの保存場所を教えてください", {}, { maps });
    expect(other.status).not.toBe("answered");
    const [best] = replyTo("バックアップデータの保存期間を7年と教えてください", {}, { maps }).candidates;
    expect(best?.reasons.map(({ ja }) => ja).join("")).not.toContain("みどり銀行");
  });

  it("tells short questions apart by their headings", () => {
    const maps = [mapOf(confirmed("周期", [16], { under: "監視" }))];
    expect(replyTo("周期", { headings: ["監視"] }, { maps }).candidates[0]?.item).toBe(16);
    expect(replyTo("周期", { headings: ["バックアップ"] }, { maps }).candidates[0]?.item).not.toBe(16);
  });
});

describe("the map of a customer", () => {
  const published = publishedBy(sheetWith());
  const texts = ["バックアップの保存期間", "データセンターの所在地", "API連携は可能ですか"];
  const grounded = respond(
    texts.map((text, index) => question(text, index === 2 ? { options: ["可", "不可"] } : {}, index + 2)),
  );
  const update = (before: CustomerMap, confirm: string | undefined): CustomerMap =>
    updatedMap(published, before, grounded, {
      release: "1.2.0",
      isConfirmed: (confirm === undefined ? undefined : confirmationOf(confirm)) ?? (() => false),
      today: DAY,
    });

  it("proposes, and keeps the release, the facts and the choice", () => {
    expect(update(mapOf(), undefined).answers).toEqual([
      { question: texts[0], items: [30], facts: { backupRetention: "P7D" }, release: "1.2.0" },
      { question: texts[1], items: [], release: "1.2.0", open: true, near: [6, 7, 49] },
      { question: texts[2], items: [23], facts: { externalApi: false }, choice: "不可", release: "1.2.0" },
    ]);
  });

  test.each([
    ["all", [true, false, true]],
    ["2", [true, false, false]],
    ["3-4", [false, true, true]],
    ["2,3", [true, true, false]],
    ["Sheet9!2-4", [false, false, false]],
  ])("confirms %s", (rows, expected) => {
    expect(update(mapOf(), rows).answers.map((answer) => answer.confirmed === DAY)).toEqual(expected);
  });

  test.each(["", "x", "3-", "alle", "1,,2"])("takes %j for no rows", (rows) => {
    expect(confirmationOf(rows)).toBeUndefined();
  });

  it("keeps what was confirmed as it was told, until it is confirmed anew", () => {
    const before = mapOf(confirmed(texts[0] ?? "", [6], { release: "1.0.0" }), confirmed("別の質問", [1]));
    expect(update(before, undefined).answers.slice(0, 2)).toEqual(before.answers);
    expect(update(before, "2").answers[0]).toMatchObject({ items: [30], release: "1.2.0" });
    expect(update(before, "2").answers[1]).toEqual(before.answers[1]);
  });

  it("keeps what an answer was taken from, and whose alone it is", () => {
    const origin = { customer: "aoi", question: texts[0] ?? "" };
    const own = { customer: "midori", question: texts[0] ?? "" };
    const [first] = grounded;
    if (first === undefined) throw new Error("no reply");
    const remembering = { release: undefined, isConfirmed: () => true, today: DAY };
    const after = (before: CustomerMap, from: typeof origin, more = {}) =>
      updatedMap(published, before, [{ ...first, from }], { ...remembering, ...more }).answers[0];
    expect(after(mapOf(), origin)).toMatchObject({ from: origin, confirmed: DAY });
    const kept = mapOf(confirmed(texts[0] ?? "", [30], { from: origin, only: true }));
    expect(after(kept, own)).toMatchObject({ from: origin, only: true });
    expect(after(mapOf(), own)).not.toHaveProperty("from");
    expect(after(mapOf(), own, { isOnly: true })).toMatchObject({ only: true });
  });

  it("keeps that a confirmation was taken back, until it is confirmed anew", () => {
    const before = mapOf({ question: texts[0] ?? "", items: [30], takenBack: DAY });
    expect(update(before, undefined).answers[0]).toMatchObject({ takenBack: DAY });
    expect(update(before, "2").answers[0]).not.toHaveProperty("takenBack");
  });

  it("comes back from its file as it was", () => {
    const map = mapOf(
      confirmed("改行\nと: # 'quote' \"double\" | は", [1, 2], {
        facts: { rto: "PT5H", userLimit: "by-plan" },
        choice: "Yes",
      }),
      { question: "- yes", items: [], release: "10.0.0" },
    );
    expect(read(mapText(map))).toEqual({ map, findings: [] });
    // A day without quotes is no text to readers of YAML 1.1.
    expect(mapText(map)).toContain(`confirmed: "${DAY}"`);
  });

  test.each([
    ["customer: x\nanswers: [{ items: [] }]\n", "missing-key"],
    ["customer: x\nanswers: [{ question: q, items: [], confirmed: 2026 }]\n", "wrong-value"],
    ["customer: x\nanswers: [{ question: q, items: [0] }]\n", "wrong-value"],
    ["customer: x\nanswers: [{ question: q, items: [], note: x }]\n", "unknown-key"],
    ["customer: [\n", "yaml-syntax"],
  ])("is refused where its form is broken: %j", (text, rule) => {
    const { map, findings } = read(text);
    expect(map).toBeUndefined();
    expect(findings.map((finding) => [finding.rule, finding.place.file])).toContainEqual([
      rule,
      "questionnaires/midori/map.yaml",
    ]);
  });
});

describe("a confirmation that is taken back", () => {
  const named = (id: string, ...answers: readonly Remembered[]): CustomerMap => ({
    ...mapOf(...answers),
    id,
    customer: id.toUpperCase(),
  });
  const from = (customer: string, text: string, under?: string) => ({
    from: { customer, question: text, ...(under !== undefined && { under }) },
  });
  const maps = [
    named(
      "a",
      confirmed("問い", [30]),
      confirmed("別の問い", [1]),
      confirmed("問い", [2], { under: "見出し" }),
    ),
    named("b", confirmed("件の問い", [30], from("a", "問い")), confirmed("問い", [30])),
    named("c", { question: "とい", items: [30], ...from("b", "件の問い") }),
    named(
      "d",
      confirmed("別", [1], from("a", "別の問い")),
      confirmed("問い", [2], from("a", "問い", "見出し")),
    ),
  ];
  const { taken, maps: changed } = takeBack(maps, [{ customer: "a", question: "問い" }], "2026-12-01");

  it("takes those with it that were taken from it, and tells all", () => {
    expect(taken.map(({ customer, origin, isNamed }) => [customer, origin.question, isNamed])).toEqual([
      ["A", "問い", true],
      ["B", "件の問い", false],
      ["C", "とい", false],
    ]);
    expect(changed.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    const [first, ...others] = changed[0]?.answers ?? [];
    expect(first).toEqual({ question: "問い", items: [30], takenBack: "2026-12-01" });
    expect(others).toEqual(maps[0]?.answers.slice(1));
    expect(changed[1]?.answers[1]).toEqual(maps[1]?.answers[1]);
  });

  it("is taken back once", () => {
    expect(takeBack(changed, [{ customer: "a", question: "問い" }], "2026-12-02").taken).toEqual([]);
  });

  it("stands in its file as such, and ends when it is confirmed anew", () => {
    const [map] = changed;
    if (map === undefined) throw new Error("no map");
    expect(read(mapText(map))).toEqual({ map: { ...map, id: "midori" }, findings: [] });
  });
});

describe("answers that have changed since", () => {
  const maps = [
    mapOf(
      confirmed("保存期間は?", [30], { facts: { backupRetention: "P14D" }, release: "1.0.0" }),
      confirmed("間隔は?", [28], { facts: { backupInterval: "P1D" } }),
      { question: "確認していない", items: [30], facts: { backupRetention: "P99D" } },
      confirmed("廃止した事実", [30], { facts: { noSuchFact: true, rto: "PT1H" } }),
    ),
  ];
  const stale = staleAnswers(publishedBy(sheetWith()), maps);

  it("are named with fact, before, after, and what it means to the customer", () => {
    expect(stale.map(({ fact, before, after, direction }) => [fact, before, after, direction])).toEqual([
      ["backupRetention", "P14D", "P7D", "weaker"],
      ["noSuchFact", true, null, "changed"],
      ["rto", "PT1H", null, "withdrawn"],
    ]);
  });

  it("are told for people and for programs", () => {
    const { model } = sheetWith();
    const [ja, en] = (["ja", "en"] as const).map((lang) => staleText(model, stale, lang));
    expect(ja).toContain("バックアップの保存期間: 14日 → 7日");
    expect(ja).toContain("約束が弱くなりました");
    expect(en).toContain("14 days → 7 days");
    expect(JSON.parse(staleJson(stale))).toEqual(stale);
    expect(staleText(model, [], "en")).toMatch(/^Nothing/);
  });
});
