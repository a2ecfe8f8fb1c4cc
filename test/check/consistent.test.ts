import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { sorted } from "../../scripts/report/outcome.ts";
import { check } from "../../scripts/check/check.ts";
import { factRules } from "../../scripts/kits/kits.ts";
import { itemsStating, type ItemNo } from "../../scripts/core/model.ts";
import type { FactKey } from "../../scripts/core/facts.generated.ts";
import { validate } from "../../scripts/load/validate.ts";
import { consistentFacts } from "../support/consistent.ts";
import { type Said, sheetStating } from "../support/facts.ts";
import { form, sourceWith } from "../support/sheet.ts";

const { checklist } = form.model;

const numbersOf = (fact: FactKey): readonly ItemNo[] => itemsStating(checklist, fact).map(({ no }) => no);

it("finds nothing in a sheet that was made consistent", () => {
  fc.assert(
    fc.property(consistentFacts, (facts) => {
      expect(check(factRules, sheetStating(facts))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** Another value of a fact, which breaks a consistent sheet; undefined where it does not. */
type Break = readonly [FactKey, (facts: Said) => unknown];

const where = (fact: FactKey, value: unknown, change: unknown): ((facts: Said) => unknown) => {
  return (facts) => (facts[fact] === value ? change : undefined);
};

const BREAKS: readonly Break[] = [
  ["backupRetention", () => "PT0S"],
  ["backupRetention", () => "P10Y"],
  ["backupGenerations", (facts) => Number(facts.backupGenerations) * 3],
  ["backupGenerations", () => 1],
  ["backupInterval", () => "none"],
  ["backupInterval", () => "P1Y"],
  ["restoreWindow", () => "P1Y"],
  ["rpo", () => "PT0S"],
  ["deletionDelay", () => "PT0S"],
  ["exportWindow", where("deletionAfterTermination", true, "P99Y")],
  ["longOutages", (facts) => Number(facts.outages) + 1],
  ["logRetention", where("deletionAfterTermination", true, "PT0S")],
  ["deletionAfterTermination", where("deletionAfterTermination", true, false)],
  ["tlsVersions", () => ["1.1", "1.2"]],
  ["removableMediaProtection", where("removableMedia", true, false)],
  ["encryptionAtRest", where("removableMedia", true, false)],
  ["alternativeMeans", (facts) => facts.alternativeMeans !== true],
  ["alternativeFormats", (facts) => (facts.alternativeMeans === true ? "none" : ["csv"])],
  ["outages", (facts) => (facts.outages === 0 ? 3 : 0)],
  ["meanTimeToRecovery", (facts) => (facts.outages === 0 ? "PT1H" : "none")],
  ["meanTimeToRecovery", (facts) => (facts.outages === 0 ? "PT0S" : "P1Y")],
  // With monitoring that never pauses, an outage can be noticed and over at once.
  ["rto", (facts) => (facts.monitoringInterval === "PT0M" ? undefined : "PT0S")],
  ["rto", () => "P2Y"],
  ["rtoOutsideHours", () => "PT0S"],
  ["rtoOutsideHours", where("serviceHours", "24/7", "P2Y")],
  ["monitoringInterval", () => "P1D"],
  ["incidentNoticeTime", () => "P1D"],
  ["incidentAlerting", where("incidentAlerting", true, false)],
  ["incidentNoticeChannels", () => ["in-app"]],
  ["incidentSupportHours", () => "PH 10:00-11:00"],
  ["monitoringHours", () => "PH 10:00-11:00"],
  ["monitoringHours", () => "none"],
  ["availability", () => 100],
  ["availabilityPeriod", () => "undisclosed"],
  ["availabilityBasis", () => "unspecified"],
  ["availabilityBasis", () => "record"],
  ["maintenanceNotice", where("plannedMaintenanceExcluded", true, "none")],
  ["logCollection", where("logCollection", true, false)],
  ["logProvision", where("logCollection", false, true)],
  ["logRetention", (facts) => (facts.logCollection === true ? "unspecified" : "P1Y")],
  [
    "vulnerabilityAssessmentInterval",
    (facts) => (facts.vulnerabilityAssessment === true ? "unspecified" : "P1Y"),
  ],
];

describe("a consistent sheet with one fact broken", () => {
  test.each(BREAKS.map(([fact, change], index) => [`${fact} (${String(index)})`, fact, change] as const))(
    "%s: a finding names an answer that states it",
    (_name, fact, change) => {
      fc.assert(
        fc.property(consistentFacts, (facts) => {
          const value = change(facts);
          fc.pre(value !== undefined);
          const findings = check(factRules, sheetStating({ ...facts, [fact]: value }));
          const named = findings.flatMap(({ item, related }) => [
            item,
            ...related.map((other) => other.item),
          ]);
          expect(findings).not.toEqual([]);
          expect(numbersOf(fact).filter((no) => named.includes(no))).not.toEqual([]);
        }),
        { numRuns: 5 },
      );
    },
  );

  it("breaks each fact that a relation is about", () => {
    const related = factRules.flatMap((rule) => (rule.kind === "relation" ? rule.facts : []));
    const broken = new Set<FactKey>(BREAKS.map(([fact]) => fact));
    // What leaves nothing to contradict however it is changed, or is changed with what rests on it.
    const left = [
      "concurrentUserLimit",
      "userLimit",
      "serviceHours",
      "plannedMaintenanceExcluded",
      "removableMedia",
      "vulnerabilityAssessment",
    ];
    expect([...new Set(related)].filter((fact) => !broken.has(fact)).sort()).toEqual(left.sort());
  });

  it("is found where two answers differ, too", () => {
    const shared = ["escrow", "restoreWindow", "tlsVersions", "alternativeMeans", "logCollection"] as const;
    fc.assert(
      fc.property(consistentFacts, fc.constantFrom(...shared), (facts, fact) => {
        const sheet = sheetStating(facts);
        const [first, second = 0] = numbersOf(fact);
        const other = { escrow: "none", restoreWindow: "P99D", tlsVersions: ["1.2", "SSL 3.0"] };
        const value: unknown = { alternativeMeans: "none", logCollection: "none", ...other }[fact];
        const answers = sheet.answers.map((stated) =>
          stated.answer.no === second
            ? { ...stated, answer: { ...stated.answer, facts: { ...stated.answer.facts, [fact]: value } } }
            : stated,
        );
        const found = check(factRules, { ...sheet, answers }).find(({ rule }) => rule === "facts-agree");
        expect([found?.item, ...(found?.related ?? []).map(({ item }) => item)].sort()).toEqual(
          [first, second].sort(),
        );
      }),
      { numRuns: 20 },
    );
  });
});

it("finds the same in any order of the files", () => {
  const source = sourceWith({
    6: { facts: { restoreWindow: "P6D" } },
    10: { facts: { meanTimeToRecovery: "PT2H" } },
    16: { facts: { monitoringInterval: "PT5H" } },
    30: { facts: { backupRetention: "P3D" } },
    46: { facts: { logCollection: false } },
  });
  const findings = (files: typeof source.files): unknown => {
    const { sheet } = validate(form, { ...source, files });
    return sheet === undefined ? undefined : sorted(check(factRules, sheet));
  };
  const inOrder = findings(source.files);
  expect(inOrder).toBeDefined();
  const { length } = source.files;
  fc.assert(
    fc.property(fc.shuffledSubarray([...source.files], { minLength: length, maxLength: length }), (files) => {
      expect(findings(files)).toEqual(inOrder);
    }),
    { numRuns: 8 },
  );
});
