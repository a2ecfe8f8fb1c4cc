import { describe, expect, it, test } from "vitest";
import { agreesOnHolidays, says } from "../../scripts/reading/backs.ts";
import type { Claim, ClaimValue } from "../../scripts/reading/claim.ts";
import { expectations } from "../../scripts/reading/expect.ts";
import { findClaims } from "../../scripts/reading/find.ts";
import { rightValue, rightWords } from "../../scripts/reading/remedy.ts";
import type { Lang } from "../../scripts/core/lang.ts";
import type { FactKey } from "../../scripts/core/facts.generated.ts";
import type { FactValue } from "../../scripts/core/sheet.ts";
import type { Schedule } from "../../scripts/core/values.ts";
import { type Change, form, newFindings } from "../support/sheet.ts";

const { facts } = form.model.vocabulary;

const claimIn = (text: string, lang: Lang): Claim => {
  const [claim] = findClaims(text, lang);
  if (claim === undefined) throw new Error(`no claim in ${text}`);
  return claim;
};

describe("what is said of holidays against a schedule", () => {
  const off: ClaimValue & { kind: "holidays" } = { kind: "holidays", off: true, days: ["public"] };
  const on = { ...off, off: false };

  test.each<[string, string, boolean, boolean]>([
    ["off by the schedule", "Mo-Fr 10:00-17:00; PH off", true, false],
    ["open by the schedule", "Mo-Fr 10:00-17:00; PH 10:00-17:00", false, true],
    ["not named by the schedule", "Mo-Fr 10:00-17:00", false, true],
    ["round the clock", "24/7", false, true],
    ["round the clock but for holidays", "24/7; PH off", true, false],
  ])("%s", (_name, schedule, saysOff, saysOn) => {
    expect(agreesOnHolidays(off, schedule as Schedule)).toBe(saysOff); // each is a schedule
    expect(agreesOnHolidays(on, schedule as Schedule)).toBe(saysOn);
  });

  it("leaves out the turn of the year, which no schedule holds", () => {
    expect(agreesOnHolidays({ ...off, days: ["year-end"] }, "24/7" as Schedule)).toBe(true);
    expect(agreesOnHolidays({ ...off, days: ["year-end", "public"] }, "24/7" as Schedule)).toBe(false);
  });
});

describe("what the words have to say for a fact", () => {
  test.each<[FactKey, unknown, readonly (ClaimValue | "none")[]]>([
    ["monitoringScope", ["hardware", "network"], []],
    ["alternativeFormats", ["csv"], []],
    ["auditReports", ["soc2-type2"], []],
    ["incidentSupportChannels", ["email"], [{ kind: "choice", of: "channel", name: "email" }]],
    [
      "certifications",
      [{ name: "ISO/IEC 27001", until: "2027-03-31" }],
      [{ kind: "choice", of: "certificate", name: "ISO/IEC 27001" }],
    ],
    [
      "tlsVersions",
      ["SSL 3.0", "1.2"],
      [
        { kind: "tls", protocol: "SSL", versions: ["3.0"] },
        { kind: "tls", protocol: "TLS", versions: ["1.2"] },
      ],
    ],
    ["backupInterval", "P1D", [{ kind: "frequency", every: "P1D" }]],
    ["rpo", "P1D", [{ kind: "duration", value: "P1D" }]],
    ["outages", 2, [{ kind: "count", value: 2, counter: "incidents" }]],
    ["escrow", true, []],
    ["virusScan", "realtime", []],
    ["supportHours", "24/7", [{ kind: "always" }]],
    ["supportHours", "Mo-Su 09:00-18:00", [{ kind: "hours", from: "09:00", to: "18:00" }]],
  ])("%s: %j", (fact, value, expected) => {
    const found = expectations(fact, facts[fact], value as FactValue); // of the fact's type, as written above
    expect(found.map((each) => each.value)).toEqual(expected);
    expect(found.every(({ kind, value: { kind: of } }) => (kind === "name") === (of === "choice"))).toBe(
      true,
    );
  });
});

describe("whether words say a value", () => {
  const tls = (version: string, protocol: "TLS" | "SSL" = "TLS"): ClaimValue => ({
    kind: "tls",
    protocol,
    versions: [version],
  });

  test.each<[string, ClaimValue, boolean]>([
    ["TLS 1.2以上", tls("1.3"), true],
    ["TLS 1.2以上", tls("1.2"), true],
    ["TLS 1.2以上", tls("1.1"), false],
    ["TLS 1.2", tls("1.3"), false],
    ["SSL 3.0", tls("3.0"), false],
    ["SSL 3.0", tls("3.0", "SSL"), true],
    ["間隔は24時間です", { kind: "frequency", every: "P1D" }, true],
    ["間隔は12時間です", { kind: "frequency", every: "P1D" }, false],
    ["5~10分おき", { kind: "frequency", every: "PT5M" }, true],
    ["5~10分おき", { kind: "frequency", every: "PT10M" }, true],
    ["5~10分おき", { kind: "frequency", every: "PT7M" }, false],
  ])("%s says %j: %s", (text, value, expected) => {
    expect(says(claimIn(text, "ja"), value)).toBe(expected);
  });
});

describe("the right words and the right value", () => {
  test.each<[string, Lang, ClaimValue, string]>([
    ["最大で1週間", "ja", { kind: "duration", value: "P14D" }, "最大で2週間"],
    ["one week at most", "en", { kind: "duration", value: "P14D" }, "two weeks at most"],
    ["公開しておりません", "ja", { kind: "duration", value: "P7D" }, "7日"],
    ["最大で1週間", "ja", { kind: "standing", standing: "undisclosed" }, "公開しておりません"],
  ])("%s becomes the words of %j", (text, lang, value, expected) => {
    expect(rightWords(claimIn(text, lang), value, lang)).toBe(expected);
  });

  test.each<[string, Lang, FactKey, string | undefined]>([
    ["メール", "ja", "incidentSupportChannels", "[email]"],
    ["メール", "ja", "virusScan", undefined],
    ["TLS 1.2 and 1.3", "en", "tlsVersions", '["1.2", "1.3"]'],
    ["SSL 3.0", "en", "tlsVersions", "[SSL 3.0]"],
    ["1日2回", "ja", "backupInterval", undefined],
    ["1日1回", "ja", "backupInterval", "P1D"],
    ["5~10分おき", "ja", "monitoringInterval", "PT10M"],
    ["2-3営業日", "ja", "supportReplyWorkingDays", "[2, 3]"],
    ["10:00~17:00", "ja", "supportHours", undefined],
    ["24時間365日", "ja", "supportHours", "24/7"],
  ])("%s is %s for %s", (text, lang, fact, expected) => {
    expect(rightValue(claimIn(text, lang).value, facts[fact])).toBe(expected);
  });
});

describe("claims that need no fact", () => {
  test.each<[string, Record<number, Change>]>([
    ["a time of day", { 30: { ja: "最大で1週間保存します。午前3時に始めます。" } }],
    ["a scope by its name", { 13: { facts: { monitoringScope: ["hardware"] } } }],
  ])("%s", (_name, changes) => {
    expect(newFindings(changes).filter(({ rule }) => rule === "claims-are-backed")).toEqual([]);
  });
});
