import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Direction, Json } from "../../scripts/core/change.ts";
import { directionOf } from "../../scripts/change/direction.ts";
import { bumpOf, nextVersion } from "../../scripts/change/version.ts";
import { wordDiff } from "../../scripts/change/word-diff.ts";
import type { FactKey } from "../../scripts/core/facts.generated.ts";
import { form } from "../support/sheet.ts";

const { model } = form;
const { facts } = model.vocabulary;

const direction = (fact: FactKey, before: Json, after: Json): Direction =>
  directionOf(facts[fact], model, before, after);

const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  stronger: "weaker",
  weaker: "stronger",
  disclosed: "withdrawn",
  withdrawn: "disclosed",
  changed: "changed",
  wording: "wording",
};

describe("what a change means to a customer", () => {
  test.each<[FactKey, Json, Json, Direction]>([
    ["backupRetention", "P7D", "P14D", "stronger"],
    ["backupRetention", "P1M", "P30D", "changed"],
    ["backupRetention", "P31D", "P1M", "weaker"],
    ["rto", "PT5H", "PT3H", "stronger"],
    ["availability", 99.9, 99.5, "weaker"],
    ["backupGenerations", 7, 14, "stronger"],
    ["outages", 0, 1, "weaker"],
    ["supportReplyWorkingDays", [2, 3], [1, 3], "stronger"],
    ["supportReplyWorkingDays", [2, 3], [1, 4], "changed"],
    ["supportReplyWorkingDays", [2, 3], [2, 5], "weaker"],
    ["escrow", false, true, "stronger"],
    ["removableMedia", false, true, "weaker"],
    ["plannedMaintenanceExcluded", true, false, "stronger"],
    ["customerStorageAccess", true, false, "changed"],
    ["availabilityBasis", "target", "guarantee", "changed"],
    ["incidentSupportChannels", ["email"], ["email", "phone"], "changed"],
    ["certifications", ["ISO/IEC 27001"], ["ISO/IEC 27001", { name: "ISO/IEC 27017" }], "stronger"],
    ["certifications", ["ISO/IEC 27001"], ["ISO/IEC 27017"], "changed"],
    ["tlsVersions", ["1.2"], ["1.2", "1.3"], "stronger"],
    ["tlsVersions", ["1.2", "1.3"], ["1.3"], "stronger"],
    ["tlsVersions", ["1.2", "1.3"], ["1.1", "1.2", "1.3"], "weaker"],
    ["supportHours", "Mo-Fr 10:00-17:00; PH off", "Mo-Fr 09:00-18:00; PH off", "stronger"],
    ["supportHours", "Mo-Fr 10:00-17:00", "Mo-Fr 10:00-17:00; PH off", "weaker"],
    ["supportHours", "Mo-Fr 10:00-17:00", "Mo-Fr 09:00-16:00", "changed"],
    ["monitoringHours", "24/7", "Mo-Su 00:00-24:00", "changed"],
    ["responseTime", "undisclosed", "PT3S", "disclosed"],
    ["deletionDelay", "P30D", "unspecified", "withdrawn"],
    ["responseTime", null, "PT3S", "disclosed"],
    ["responseTime", null, "undisclosed", "disclosed"],
    ["responseTime", "undisclosed", "unspecified", "changed"],
    ["certifications", "none", ["ISO/IEC 27001"], "stronger"],
    ["certifications", "undisclosed", "none", "disclosed"],
    ["concurrentUserLimit", "none", 100, "weaker"],
    ["concurrentUserLimit", "by-plan", "none", "stronger"],
    ["userLimit", "by-plan", 100, "changed"],
    ["meanTimeToRecovery", "none", "PT2H", "weaker"],
    ["statusReportInterval", "P1M", "none", "weaker"],
    ["deletionDelay", "P30D", "P60D", "changed"],
    ["alternativeFormats", "none", ["csv"], "changed"],
  ])("%s from %j to %j is %s, and back the opposite", (fact, before, after, expected) => {
    expect(direction(fact, before, after)).toBe(expected);
    expect(direction(fact, after, before)).toBe(OPPOSITE[expected]);
  });
});

describe("the version", () => {
  test.each<[Direction[], string]>([
    [[], "none"],
    [["wording"], "patch"],
    [["wording", "stronger"], "minor"],
    [["disclosed"], "minor"],
    [["changed"], "minor"],
    [["stronger", "weaker", "wording"], "major"],
    [["withdrawn"], "major"],
  ])("%j is %s", (directions, expected) => {
    expect(bumpOf(directions.map((each) => ({ item: 1, before: "", after: "", direction: each })))).toBe(
      expected,
    );
  });

  it("follows the last", () => {
    expect(nextVersion("1.2.3", "major")).toBe("2.0.0");
    expect(nextVersion("1.2.3", "minor")).toBe("1.3.0");
    expect(nextVersion("1.2.3", "patch")).toBe("1.2.4");
    expect(nextVersion("1.2.3", "none")).toBe("1.2.3");
    expect(nextVersion(undefined, "none")).toBe("1.0.0");
    expect(() => nextVersion("1.2", "patch")).toThrow(RangeError);
  });
});

describe("words that changed", () => {
  const MARKS = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
  const shown = (before: string, after: string, lang: "ja" | "en" = "ja"): string =>
    wordDiff(before, after, lang)
      .map(({ kind, text }) => MARKS[kind].join(text))
      .join("");

  test.each([
    [
      "保存期間は最大で1週間となります。",
      "保存期間は最大で2週間となります。",
      "保存期間は最大で[-1週間-]{+2週間+}となります。",
    ],
    ["7世代分です", "14世代分です", "[-7世代-]{+14世代+}分です"],
    ["99.9%です", "99.5%です", "[-99.9-]{+99.5+}%です"],
    ["TLS 1.2です", "TLS 1.2、1.3です", "TLS 1.2{+、1.3+}です"],
    ["一行目\n1日", "一行目\n2日", "一行目\n[-1日-]{+2日+}"],
  ])(
    "are told in Japanese, which has no spaces, with numbers and their units together: %s",
    (before, after, said) => {
      expect(shown(before, after)).toBe(said);
    },
  );

  test.each([
    ["kept for one week.", "kept for two weeks.", "kept for [-one week-]{+two weeks+}."],
    ["within 24 hours or 3 days", "within 12 hours or 3 days", "within [-24-]{+12+} hours or 3 days"],
    ["one\ntwo", "three\nfour", "[-one-]{+three+}\n[-two-]{+four+}"],
  ])("are told as one change where they stand side by side: %s", (before, after, said) => {
    expect(shown(before, after, "en")).toBe(said);
  });

  it("lose nothing of either text", () => {
    const text = fc.string({ unit: fc.constantFrom("バ", "ッ", "a", " ", "1", "。", "😀", "週間", "\n") });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = wordDiff(before, after, "ja");
        const join = (without: string): string =>
          stretches
            .filter(({ kind }) => kind !== without)
            .map((stretch) => stretch.text)
            .join("");
        expect(join("added")).toBe(before);
        expect(join("removed")).toBe(after);
      }),
    );
  });
});
