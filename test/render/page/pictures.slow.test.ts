import { describe, expect, it, test } from "vitest";
import { backupMarks } from "../../../scripts/render/html/overview/backups.tsx";
import { weekOf } from "../../../scripts/render/html/overview/week.ts";
import { parseDuration } from "../../../scripts/core/duration.ts";
import type { Schedule } from "../../../scripts/core/values.ts";
import { pageOf } from "../../support/page.ts";
import { sheetWith } from "../../support/sheet.ts";

/** The overview in Japanese: its figures, in order. */
const figuresOf = (html: string): readonly string[] => {
  const overview = /<section class="overview.*?<\/section>/s.exec(html)?.[0] ?? "";
  return [...overview.slice(0, overview.indexOf('lang="en"')).matchAll(/<figure>.*?<\/figure>/gs)].map(
    ([figure]) => figure,
  );
};

const textOf = (figure = ""): string => figure.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

const strips = (figure = ""): number => figure.match(/<svg/g)?.length ?? 0;

describe("pictures", () => {
  it("say in words all that they draw", () => {
    const [breakdown, recovery, backups, hours] = figuresOf(pageOf()).map(textOf);
    expect(breakdown).toMatch(/値や有無を回答 \d+ /);
    expect(breakdown).toMatch(/公開していない 3 項目19 19 項目20 20 項目21 21/);
    expect(recovery).toMatch(/目標復旧時間\(RTO\).*5時間.*営業時間外の目標復旧時間\(RTO\).*24時間/);
    expect(backups).toMatch(/バックアップ世代数.*7世代.*バックアップの保存期間.*7日/);
    expect(hours).toMatch(/一般問合せの受付時間.*10:00.17:00/);
  });

  it("draw only what has a value, and say what is not disclosed", () => {
    const usual = figuresOf(pageOf());
    const figures = figuresOf(
      pageOf(
        sheetWith({
          29: { facts: { rpo: "undisclosed" } },
          11: { facts: { rto: "undisclosed", rtoOutsideHours: "unspecified" } },
          27: { facts: { supportHours: "undisclosed" } },
        }),
      ),
    );
    expect(textOf(figures[2])).toMatch(/目標復旧時点\(RPO\).*公開していない/);
    expect(usual.map(strips)).toEqual([1, 2, 4, 4]);
    expect(figures.map(strips)).toEqual([1, 0, 3, 3]);
    expect(figures[1]).not.toContain('class="axis"');
  });

  it("leave out what no answer states", () => {
    const [, recovery] = figuresOf(pageOf(sheetWith({ 11: { facts: { rtoOutsideHours: null } } })));
    expect([recovery?.includes("営業時間外"), recovery?.includes("<li></li>")]).toEqual([false, false]);
    expect(textOf(recovery)).toContain("障害発生 5時間後");
  });

  it("survive a sheet that discloses nothing, or promises nothing at all", () => {
    const none = { backupInterval: "undisclosed", restoreWindow: "P0D" };
    const html = pageOf(
      sheetWith({
        6: { facts: none },
        28: { facts: none },
        29: { facts: { rpo: "PT0S" } },
        30: { facts: { backupRetention: "P0D" } },
        32: { facts: { backupGenerations: 0 } },
      }),
    );
    expect(/NaN|Infinity|undefined/.exec(figuresOf(html).join(""))).toBeNull();
  });
});

describe("a week", () => {
  const day = [{ from: 0, to: 1440 }];
  const office = [{ from: 600, to: 1020 }];

  test.each([
    ["24/7", [day, day, day, day, day, day, day], day],
    ["Mo-Fr 10:00-17:00; PH off", [office, office, office, office, office, [], []], []],
    ["Mo-Fr 10:00-17:00", [office, office, office, office, office, [], []], undefined],
    ["10:00-17:00", [office, office, office, office, office, office, office], office],
    ["24/7; PH 10:00-17:00", [day, day, day, day, day, day, day], office],
    ["24/7; Su off", [day, day, day, day, day, day, []], undefined],
    ["Fr 22:00-06:00; PH off", [[], [], [], [], [{ from: 1320, to: 1440 }], [{ from: 0, to: 360 }], []], []],
    [
      "Mo 09:00-12:00,12:00-13:00,14:00-24:00; PH off",
      [
        [
          { from: 540, to: 780 },
          { from: 840, to: 1440 },
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
      [],
    ],
  ] as const)("of %s", (schedule, days, holidays) => {
    // The schema's pattern admits each of them.
    expect(weekOf(schedule as unknown as Schedule)).toEqual({ days, holidays });
  });
});

describe("marks of backups", () => {
  const marks = (interval: string, generations: number, whole: string) =>
    backupMarks(parseDuration(interval), generations, parseDuration(whole));

  it("stand one interval apart, the oldest first, within the line", () => {
    const found = marks("P1D", 7, "P7D");
    expect(found).toHaveLength(7);
    expect(found[0]?.from).toBe(0);
    expect(found.at(-1)?.from).toBeCloseTo(6 / 7 - 0.004);
    expect(found.every(({ from, to }) => from >= 0 && to <= 1)).toBe(true);
  });

  test.each([
    ["PT1H", 720, "P30D", 1],
    ["PT0S", 3, "P7D", 0],
    ["P1D", 0, "P7D", 0],
    ["P1D", 3, "P0D", 0],
  ])("every %s, %d times in %s: %d", (interval, generations, whole, count) => {
    expect(marks(interval, generations, whole)).toHaveLength(count);
  });
});
