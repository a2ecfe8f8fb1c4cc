import { describe, expect, it, test } from "vitest";
import { check } from "../../scripts/check/check.ts";
import type { Relation, SheetRule } from "../../scripts/check/rule.ts";
import { kitOf, KITS, rules } from "../../scripts/kits/kits.ts";
import { validate } from "../../scripts/load/validate.ts";
import { movedForm, movedSource } from "../support/moved.ts";
import { type Changes, form, sourceWith } from "../support/sheet.ts";
import { stating } from "../support/facts.ts";

const findings = (changes: Changes, held: readonly (Relation | SheetRule)[]) => {
  const { sheet, findings: ofForm } = validate(movedForm, movedSource(sourceWith(changes)));
  return sheet === undefined ? ofForm : check(held, sheet);
};

const slugOf = (file: string): string => /\/\d+-(.+)\.yaml$/.exec(file)?.[1] ?? "";

describe("a checklist with one item put before the others", () => {
  it("is judged as the one without it", () => {
    expect(findings({}, rules).filter(({ severity }) => severity === "error")).toEqual([]);
    const moved = findings({}, rules).map(({ rule, item, place }) => [
      rule,
      Number(item) - 1,
      slugOf(place.file),
    ]);
    const { sheet } = validate(form, sourceWith());
    const before = check(rules, sheet ?? expect.fail("the real answers are valid"));
    expect(moved).toEqual(before.map(({ rule, item, place }) => [rule, item, slugOf(place.file)]));
  });

  const relations = rules.filter((rule): rule is Relation => rule.kind === "relation");

  test.each(relations.map((rule) => [rule.id, rule] as const))("%s fires on its example", (_id, rule) => {
    expect(findings(stating(rule.fails), [rule]).map((found) => found.rule)).toEqual([rule.id]);
    expect(findings(stating(rule.passes), [rule])).toEqual([]);
  });

  const others = rules.filter((rule): rule is SheetRule => rule.kind === "sheet");

  test.each(others.map((rule) => [rule.id, rule] as const))("%s fires on its example", (_id, rule) => {
    const found = (changes: Changes) =>
      findings(changes, [rule]).filter(({ place }) => slugOf(place.file) in changes);
    expect(found(rule.fails).map((each) => each.rule)).toContain(rule.id);
    expect(found(rule.passes)).toEqual([]);
  });

  it("names items by the numbers that they have now", () => {
    const rule = relations.find(({ id }) => id === "mttr-needs-outages");
    const [found] = findings(stating(rule?.fails ?? {}), rule === undefined ? [] : [rule]);
    expect(found?.fix?.en).toContain("item 12 (rto)");
    expect(found?.fix?.ja).toContain("項目12(rto)");
  });
});

describe("a kit", () => {
  it.each(KITS.map((kit) => [kit.checklist, kit] as const))("%s names items of its checklist", (id, kit) => {
    const { checklist } = form.model;
    if (checklist.id !== id) return;
    const slugs = new Set(checklist.items.map(({ slug }) => slug));
    const named = [...Object.keys(kit.aliases), ...Object.keys(kit.roles), ...Object.keys(kit.notUsed)];
    for (const slug of [...named, ...kit.askApart.flat()]) expect(slugs).toContain(slug);
    for (const slug of slugs) expect(kit.roles).toHaveProperty(slug);
  });

  it("is empty for a checklist that nothing more is known of", () => {
    expect(kitOf("unknown")).toMatchObject({ checklist: "unknown", aliases: {}, roles: {}, rules: [] });
  });
});
