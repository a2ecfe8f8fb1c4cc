import { describe, expect, it, test } from "vitest";
import { sorted } from "../../scripts/report/outcome.ts";
import { check } from "../../scripts/check/check.ts";
import { rules } from "../../scripts/kits/kits.ts";
import { validate } from "../../scripts/load/validate.ts";
import { brief, type Change, findingsWith, form, newFindings, realSource } from "../support/sheet.ts";

const usual = findingsWith({}).map(brief);

/** The real answers under a service.yaml with more lines. */
const withService = (lines: string) => {
  const { service } = realSource;
  if (service === undefined) throw new Error("answers/service.yaml is missing");
  const source = { ...realSource, service: { ...service, text: service.text + lines } };
  const { sheet, findings } = validate(form, source);
  return sorted(sheet === undefined ? findings : check(rules, sheet)).map(brief);
};

describe("a rule that the service switches off", () => {
  it("is not held", () => {
    expect(usual).toContain("mark-missing 18:2 []");
    const off = withService("off:\n  - { rule: mark-missing, reason: 有無では答えられない }\n");
    expect(off).toEqual(usual.filter((finding) => !finding.startsWith("mark-missing")));
  });

  test.each([
    ["an unknown rule", "nosuch", "unknown-rule null:19 []"],
    ["a rule that finds nothing", "tls-current", "needless-exception null:19 []"],
  ])("is a finding of its own: %s", (_name, rule, expected) => {
    const found = withService(`off:\n  - { rule: ${rule}, reason: r }\n`);
    expect(found.filter((finding) => !usual.includes(finding))).toEqual([expected]);
  });

  it("needs a reason", () => {
    expect(withService("off:\n  - { rule: tls-current }\n")).toEqual(["missing-key null:19 []"]);
    expect(withService('off:\n  - { rule: tls-current, reason: " " }\n')).toEqual(["wrong-value null:19 []"]);
  });
});

describe("an accepted warning", () => {
  const accepting = (rule: string, until: string, more: Change = {}): Record<number, Change> => ({
    18: { ...(more as object), accept: [{ rule, reason: "有無では答えられない", until }] },
  });

  it("is not reported until its end, the last day included", () => {
    const without = usual.filter((finding) => finding !== "mark-missing 18:2 []");
    expect(findingsWith(accepting("mark-missing", "2026-11-23")).map(brief)).toEqual(without);
    expect(findingsWith(accepting("mark-missing", "2027-03-31")).map(brief)).toEqual(without);
  });

  test.each<[string, Record<number, Change>, string]>([
    ["over", accepting("mark-missing", "2026-11-22"), "acceptance-expired"],
    ["no longer needed", accepting("mark-missing", "2027-03-31", { mark: "無" }), "needless-exception"],
    ["of another item's warning", accepting("ambiguous-time", "2027-03-31"), "needless-exception"],
    ["of an unknown rule", accepting("nosuch", "2027-03-31"), "unknown-rule"],
    ["of an error", accepting("mark-agrees-with-fact", "2027-03-31", { mark: "有" }), "error-accepted"],
  ])("is an error: %s", (_name, changes, expected) => {
    const own = newFindings(changes).filter(({ place }) => /accept|rule: /.test(place.excerpt));
    expect(own.map(({ rule, severity, item }) => `${severity} ${rule} ${String(item)}`)).toEqual([
      `error ${expected} 18`,
    ]);
  });

  it("leaves the warning in force once it is over", () => {
    expect(findingsWith(accepting("mark-missing", "2026-11-22")).map(({ rule }) => rule)).toContain(
      "mark-missing",
    );
  });
});
