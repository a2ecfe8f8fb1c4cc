import { describe, expect, it, test } from "vitest";
import { compareRevisions } from "../../scripts/change/compare.ts";
import { sayChange } from "../../scripts/change/said-change.ts";
import { revisionFrom, revisedAnswer } from "../../scripts/change/revision.ts";
import { itemNumbered, type Model } from "../../scripts/core/model.ts";
import { withFact } from "../../scripts/import/migrate/edit-facts.ts";
import { type MigratedAnswer, migrateAnswer } from "../../scripts/import/migrate/migrate-answer.ts";
import { readPastYaml } from "../../scripts/load/yaml.ts";
import { type Change, fileOf, form, realSource, sourceWith } from "../support/sheet.ts";

/** Today's model with a vocabulary that once called two facts otherwise. */
const renamed: Model = {
  ...form.model,
  migrations: [
    {
      to: 2,
      moves: [
        { fact: "keepsBackups", to: "backupRetention" },
        { fact: "mayEnter", to: "dataAccess", item: "data-access-restriction", as: "list" },
      ],
      sayable: [],
    },
  ],
};

const migrated = (no: number, change: Change, model: Model = form.model): MigratedAnswer => {
  const item = itemNumbered(model.checklist, no);
  const found = item && migrateAnswer(model, item, fileOf(sourceWith({ [no]: change }), no));
  if (found === undefined) throw new Error(`item ${String(no)} cannot be read`);
  return found;
};

const text = (no: number): string => fileOf(realSource, no).text;

describe("a fact that is written into an answer", () => {
  const edit = { fact: "dataLocations", value: ["JP"] } as const;

  test.each([
    ["no: 1\nfacts:\n  a: P1D\nowner: x\n", "no: 1\nfacts:\n  a: P1D\n  dataLocations: [JP]\nowner: x\n"],
    [
      "no: 1\nfacts:\n  a:\n    - { case: x, value: P1D } # why\n\nowner: x\n",
      "no: 1\nfacts:\n  a:\n    - { case: x, value: P1D } # why\n  dataLocations: [JP]\n\nowner: x\n",
    ],
    ["no: 1\nfacts:\n    a: 1 # kept", "no: 1\nfacts:\n    a: 1 # kept\n    dataLocations: [JP]\n"],
    ["no: 1\nfacts: {}\nowner: x\n", "no: 1\nfacts: { dataLocations: [JP] }\nowner: x\n"],
    ["no: 1\nowner: x\n", "no: 1\nfacts:\n  dataLocations: [JP]\nowner: x\n"],
    ["no: 1\nfacts:\n  dataLocations: [US] # was\n", "no: 1\nfacts:\n  dataLocations: [JP] # was\n"],
  ])("%j", (before, after) => {
    const written = withFact(before, edit);
    expect(readPastYaml(written ?? "")).toEqual(readPastYaml(after));
    for (const comment of before.match(/#.*/g) ?? []) expect(written).toContain(comment);
  });

  it("is not written where that is not safe", () => {
    expect(withFact("no: 1\nfacts: { a: 1 }\n", edit)).toBeUndefined();
    expect(withFact("- no: 1\n", edit)).toBeUndefined();
  });
});

describe("answers of an older vocabulary", () => {
  it("state what their words say and facts could not", () => {
    const keys = migrated(34, { mark: "有", ja: "鍵はクラウドの鍵管理サービスで管理しています。", en: null });
    expect(keys.steps).toMatchObject([{ fact: "keyManagement", after: "cloud-provider" }]);
    expect(readPastYaml(keys.text)).toMatchObject({
      mark: "有",
      facts: { customerStorageAccess: false, keyManagement: "cloud-provider" },
    });
    const kept = migrated(36, { ja: "解約後30日間はダウンロード可能です。", en: null });
    expect(kept.steps).toMatchObject([{ fact: "exportWindow", after: "P30D" }]);
  });

  test.each<readonly [number, Change, string]>([
    [34, {}, "customerStorageAccess"],
    [45, {}, "serverAccess"],
    [25, { facts: { userLimit: "unspecified" } }, "userLimit"],
    [29, { ja: "最終バックアップ完了時点まで復元します。", en: null, facts: { rpo: "unspecified" } }, "rpo"],
    [
      11,
      { ja: "プランにより異なります。", en: null, facts: { rto: "by-plan", rtoOutsideHours: null } },
      "rto",
    ],
  ])("leave to a person what their words do not say: item %d", (no, change, fact) => {
    const { decisions, text: after, file, steps } = migrated(no, change);
    expect(decisions.map((each) => each.fact)).toEqual([fact]);
    expect(decisions[0]?.asks?.ja).toMatch(/[ぁ-ん]/);
    expect(steps).toEqual([]);
    expect(after).toBe(file.text);
  });

  it("lose nothing, and what is migrated stays", () => {
    const first = migrated(36, { ja: "解約後30日間はダウンロード可能です。", en: null });
    const item = itemNumbered(form.model.checklist, 36);
    const again = item && migrateAnswer(form.model, item, { ...first.file, text: first.text });
    expect(again).toMatchObject({ text: first.text, steps: [] });
    const unknown = migrated(30, text(30).replace("facts:\n", "facts:\n  noSuchFact: 7\n"));
    expect(unknown.text).toContain("noSuchFact: 7");
    expect(unknown.decisions).toMatchObject([{ fact: "noSuchFact", why: "unknown-fact" }]);
  });

  it("state a fact under the name that it has now, in one item or in all", () => {
    const kept = migrated(30, text(30).replace("backupRetention:", "keepsBackups:"), renamed);
    expect(kept.steps).toMatchObject([{ fact: "backupRetention", was: "keepsBackups" }]);
    expect(kept.text).toBe(text(30));
    const entering = migrated(45, text(45).replace("serverAccess:", "mayEnter:"), renamed);
    expect(readPastYaml(entering.text)).toMatchObject({ facts: { dataAccess: ["operations-staff"] } });
  });
});

describe("a comparison across the change", () => {
  const revision = (facts: Readonly<Record<string, unknown>>) =>
    revisionFrom([
      revisedAnswer({ no: 30, slug: "backup-retention", text: { ja: "あ" }, facts, owner: "", reviewed: "" }),
    ]);
  const before = revision({ keepsBackups: "P7D" });

  it("tells a renamed fact from a changed promise", () => {
    const [same, ...none] = compareRevisions(renamed, before, revision({ backupRetention: "P1W" }));
    expect(same).toMatchObject({ fact: "backupRetention", from: "keepsBackups", direction: "wording" });
    expect(none).toEqual([]);
    expect(same && sayChange(renamed, same, "ja").label).toContain("keepsBackups から backupRetention");
    expect(compareRevisions(renamed, before, revision({ backupRetention: "P3D" }))).toMatchObject([
      { fact: "backupRetention", from: "keepsBackups", direction: "weaker" },
    ]);
  });
});
