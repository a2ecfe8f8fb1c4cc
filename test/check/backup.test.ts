import { describe, expect, it, test } from "vitest";
import { factRules } from "../../scripts/kits/kits.ts";
import { type Said, stating } from "../support/facts.ts";
import { findingOf, testRows } from "../support/relations.ts";
import { type Change, findingsWith } from "../support/sheet.ts";

describe("backups", () => {
  const open = { backupGenerations: "undisclosed" };
  testRows([
    [
      "a retention in months that may hold all generations",
      { backupRetention: "P1M", backupGenerations: 30 },
      ["warning retention-holds-generations 30 [28 28 6 32 28]"],
    ],
    ["a retention of the shortest month", { backupRetention: "P1M", backupGenerations: 28 }, []],
    [
      "a retention in months that never holds them",
      { backupRetention: "P1M", backupGenerations: 32 },
      ["error retention-holds-generations 30 [28 28 6 32 28]"],
    ],
    [
      "a retention shorter than the interval",
      { backupRetention: "PT23H", restoreWindow: "PT12H", ...open },
      ["error retention-exceeds-interval 30 [28 28 6 32 28]"],
    ],
    [
      "a retention of one interval",
      { backupRetention: "P1D", restoreWindow: "P1D", ...open },
      ["warning retention-exceeds-interval 30 [28 28 6 32 28]"],
    ],
    [
      "a retention of more than one interval",
      { backupRetention: "PT25H", restoreWindow: "P1D", ...open },
      [],
    ],
    [
      "a retention of a month and an interval of 30 days",
      { backupRetention: "P1M", backupInterval: "P30D", rpo: "P30D", ...open },
      ["warning retention-exceeds-interval 30 [28 28 6 32 28]"],
    ],
    [
      "an RPO of a month and an interval of 30 days",
      { rpo: "P1M", backupInterval: "P30D", backupRetention: "P210D" },
      ["warning rpo-covers-backup-interval 29 [28 6]"],
    ],
    [
      "an RPO of a month and an interval of 28 days",
      { rpo: "P1M", backupInterval: "P28D", backupRetention: "P196D" },
      [],
    ],
    ["an RPO just too short", { rpo: "PT23H59M" }, ["error rpo-covers-backup-interval 29 [28 6]"]],
    [
      "a restore window of a month and a retention of 30 days",
      { restoreWindow: "P1M", backupRetention: "P30D", backupGenerations: 30 },
      ["warning restore-window-within-retention 6 [28 30 28]"],
    ],
    [
      "a restore window longer than the retention",
      { restoreWindow: "P8D" },
      ["error restore-window-within-retention 6 [28 30]"],
    ],
    [
      "generations that reach back less than the retention",
      { backupRetention: "P30D" },
      ["warning generations-fill-retention 32 [28 6 30 28]"],
    ],
    ["a retention longer by one interval", { backupRetention: "P8D" }, []],
    [
      "a retention longer by more",
      { backupRetention: "PT193H" },
      ["warning generations-fill-retention 32 [28 6 30 28]"],
    ],
    [
      "a retention of a month and 30 daily generations, but for February",
      { backupRetention: "P30D", backupGenerations: 30 },
      [],
    ],
    ["continuous backups", { backupInterval: "PT0S", backupRetention: "P30D" }, []],
    [
      "continuous backups, and a retention that is not published",
      { backupInterval: "PT0S", backupRetention: "undisclosed" },
      [],
    ],
    [
      "generations that do not reach back to the restore window",
      { backupRetention: "undisclosed", backupGenerations: 6 },
      ["warning restore-window-within-generations 6 [28 32 28 28 6 30 28]"],
    ],
    ["generations that reach back as far", { backupRetention: "undisclosed" }, []],
    [
      "a single generation",
      { backupGenerations: 1, backupRetention: "P1D", restoreWindow: "P1D" },
      ["warning more-than-one-generation 32 [28 28 6]"],
    ],
    ["two generations", { backupGenerations: 2, backupRetention: "P2D", restoreWindow: "P2D" }, []],
    [
      "no generation",
      { backupGenerations: 0, restoreWindow: "none" },
      ["warning more-than-one-generation 32 [28 28 6]"],
    ],
    [
      "no generation of no backups",
      { backupGenerations: 0, backupInterval: "none", backupRetention: "none", restoreWindow: "none" },
      // The real answer to item 28 has the mark for backups.
      ["error mark-agrees-with-fact 28 [28]"],
    ],
    [
      "a deletion sooner than the backups' end",
      { deletionDelay: "P6D" },
      ["warning deletion-covers-backups 31 [36 31 36 30]"],
    ],
    ["a deletion with the backups", { deletionDelay: "P7D" }, []],
    [
      "a deletion at once, of no backups that are told of",
      { deletionDelay: "P0D", backupRetention: "undisclosed" },
      [],
    ],
  ]);

  it("says whether the backups are gone, or only the latest is there", () => {
    const said = (backupRetention: string) =>
      findingOf("retention-exceeds-interval", { backupRetention, ...open })?.message;
    expect(said("PT20H")).toEqual({
      ja: "保存期間 PT20H(20時間) はバックアップ間隔 P1D(1日) より短く、次を取る前にバックアップが1つもなくなります。",
      en: "A retention of PT20H (20 hours) is shorter than the backup interval of P1D (1 day): before the next backup there is none at all.",
    });
    expect(said("PT24H")?.ja).toContain("より長いとは言えず、残るバックアップは最新の1つだけ");
    expect(said("PT24H")?.en).toContain("only the latest backup is sure to be there");
  });

  it("says where it depends on the month", () => {
    const facts = { backupRetention: "P1M", backupGenerations: 30, restoreWindow: "P30D" };
    expect(findingOf("retention-holds-generations", facts)?.message).toEqual({
      ja: "月の日数(28～31日)によっては、保存期間 P1M(1ヶ月) では、P1D(1日)ごと × 30世代のバックアップを保持できません。",
      en: "A retention of P1M (1 month) cannot hold 30 generations taken every P1D (1 day) in some months, as they have 28 to 31 days.",
    });
    expect(findingOf("restore-window-within-retention", facts)?.message.en).toMatch(/in some months/);
    const monthly = { rpo: "P1M", backupInterval: "P30D", backupRetention: "P1Y" };
    expect(findingOf("rpo-covers-backup-interval", monthly)?.message.en).toMatch(/in some months/);
    expect(findingOf("rpo-covers-backup-interval", { rpo: "PT1H" })?.message.ja).not.toContain("月の日数");
    expect(findingOf("restore-window-within-retention", { restoreWindow: "P8D" })?.message.en).not.toMatch(
      /month/,
    );
  });

  it("tells one generation from none", () => {
    const said = (backupGenerations: number) =>
      findingOf("more-than-one-generation", { backupGenerations })?.message;
    expect(said(1)).toEqual({
      ja: "保証するバックアップは1世代だけです。",
      en: "Only one generation of backups is guaranteed.",
    });
    expect(said(0)).toEqual({
      ja: "バックアップを取るとしながら、保証する世代数は0です。",
      en: "Backups are said to be taken, but not one generation is guaranteed.",
    });
  });

  it("counts in whole units", () => {
    const said = (facts: Said) => findingOf("retention-holds-generations", facts)?.fix?.en;
    expect(said({ backupInterval: "P6M", backupGenerations: 3, backupRetention: "P1Y" })).toContain(
      "to 18 months or",
    );
    expect(said({ backupInterval: "P6M", backupGenerations: 4, backupRetention: "P1Y" })).toContain(
      "to 2 years or",
    );
    expect(said({ backupInterval: "PT36H", backupGenerations: 3, backupRetention: "P1D" })).toContain(
      "to 108 hours or",
    );
    expect(said({ backupInterval: "P1M1D", backupGenerations: 2, backupRetention: "P1D" })).toContain(
      "to 2 months 2 days or",
    );
    const deleted = (deletionDelay: string) =>
      findingOf("deletion-covers-backups", { deletionDelay })?.message;
    expect(deleted("P1D")?.ja).toContain("最長で解約の8日後まで");
    expect(deleted("PT0S")?.en).toContain("deleted PT0S (0 seconds) after termination");
  });

  const words = (ja: string, facts: Said = {}): Record<number, Change> => ({
    ...stating(facts),
    30: { ja, en: null, facts },
  });

  test.each<readonly [string, string, Said, boolean]>([
    ["a ceiling", "保存期間は7日以内です。", {}, true],
    ["less than it", "保存期間は7日未満です。", {}, true],
    ["a floor", "保存期間は7日以上です。", {}, false],
    ["neither", "保存期間は7日です。", {}, false],
    ["a ceiling on something else", "保存期間は7日です。取得は最大で3日遅れます。", {}, false],
    [
      "a ceiling that no promise takes all of",
      "保存期間は最大で30日です。",
      { backupRetention: "P30D" },
      false,
    ],
  ])("retention said as %s", (_name, ja, facts, isFound) => {
    const rules = findingsWith(words(ja, facts), factRules).map(({ rule }) => rule);
    expect(rules.includes("retention-is-no-ceiling")).toBe(isFound);
  });

  it("says which promises take all of the retention", () => {
    const said = (facts: Said): string | undefined => findingOf("retention-is-no-ceiling", facts)?.message.en;
    expect(said({})).toContain("Restore window and Backup generations.");
    expect(said({ restoreWindow: "P6D" })).toMatch(/: Backup generations\.$/);
    expect(said({ backupGenerations: 6 })).toMatch(/: Restore window\.$/);
    expect(said({ backupGenerations: 6, restoreWindow: "none" })).toBeUndefined();
  });
});
