import { describe, expect, it, test } from "vitest";
import { certificateExpired } from "../../../scripts/check/answers/certificate-expired.ts";
import { certificateNotHeld } from "../../../scripts/check/answers/certificate-not-held.ts";
import { auditStandardReplaced } from "../../../scripts/check/answers/replaced-standards.ts";
import { type Change, findingsWith } from "../../support/sheet.ts";
import { found, sentences } from "./found.ts";

const TODAY = "2026-11-23"; // the day on which the tests judge

const certified = (...certifications: readonly unknown[]): Exclude<Change, string> => ({
  mark: "有",
  facts: { certifications },
  ja: "認証を取得しています。",
  en: "We are certified.",
});

describe("a certificate's end", () => {
  const iso = (until?: string) => ({ name: "ISO/IEC 27001", ...(until && { until }) });
  test.each<[string, Exclude<Change, string>, string[]]>([
    ["passed yesterday", certified(iso("2026-11-22")), ["error 39 有 [39]"]],
    ["is today", certified(iso(TODAY)), []],
    ["is tomorrow", certified(iso("2026-11-24")), []],
    ["is not known", certified("ISO/IEC 27001"), []],
    [
      "passed, but another holds",
      certified(iso("2026-03-31"), { name: "ISMAP", until: "2027-03-31" }),
      ['39 "2026-03-31" []'],
    ],
    ["passed, but another has no end", certified("Privacy Mark", iso("2026-03-31")), ['39 "2026-03-31" []']],
    [
      "passed, of two",
      certified(iso("2026-03-31"), { name: "ISMAP", until: "2025-03-31" }),
      ["error 39 有 [39 39]"],
    ],
    ["passed, beside no mark", { ...certified(iso("2026-03-31")), mark: undefined }, ['39 "2026-03-31" []']],
    ["is of no certificate", { facts: { certifications: "undisclosed" } }, []],
  ])("%s", (_name, change, expected) => {
    expect(found(certificateExpired, { 39: change })).toEqual(expected);
  });

  it("is told with name and date, in both languages", () => {
    const [one] = findingsWith({ 39: certified("Privacy Mark", iso("2026-03-31")) }, [certificateExpired]);
    expect(one?.message).toEqual({
      ja: "認証「ISO/IEC 27001」の有効期限 2026-03-31 を過ぎています。",
      en: "The certificate “ISO/IEC 27001” was valid until 2026-03-31 only.",
    });
    const [all] = findingsWith({ 39: certified(iso("2026-03-31")) }, [certificateExpired]);
    expect(all?.message.en).toBe("The mark is 有 (yes), but the certificate listed has expired.");
    expect(all?.related[0]?.message.en).toBe("ISO/IEC 27001: until 2026-03-31");
    expect(all?.related[0]?.place.excerpt).toContain("2026-03-31");
  });
});

describe("a certificate that is not held", () => {
  const says = (ja: string, en: string, ...names: readonly string[]): Exclude<Change, string> => ({
    mark: "有",
    facts: { certifications: names.length > 0 ? names : "undisclosed" },
    ja,
    en,
  });
  test.each<[string, Exclude<Change, string>, string[]]>([
    [
      "is in preparation",
      says("ISO27001の取得準備中です。", "ISO 27001 is in preparation.", "ISO/IEC 27001"),
      ["39 ISO27001 [39]"],
    ],
    [
      "is only conformed to",
      says("ISO27001に準拠しています。", "Our practice is based on ISO 27001.", "ISO/IEC 27001"),
      ["39 ISO27001 [39]"],
    ],
    [
      "stands beside one that is",
      says(
        "ISO27001を取得しています。ISO27017は取得予定です。",
        "We hold ISO 27001. ISO 27017 is planned.",
        "ISO/IEC 27001",
        "ISO/IEC 27017",
      ),
      ["39 ISO27017 [39]"],
    ],
    [
      "is not listed",
      says(
        "ISO27001を取得しています。ISO27017は取得予定です。",
        "We hold ISO 27001. ISO 27017 is planned.",
        "ISO/IEC 27001",
      ),
      [],
    ],
    [
      "is in truth held, and its next edition is planned",
      says("ISO27001への移行を予定しています。", "The transition to ISO 27001 is planned.", "ISO/IEC 27001"),
      [],
    ],
    [
      "is held by the words of one language",
      says("ISO27001を取得しています。", "ISO 27001 is planned.", "ISO/IEC 27001"),
      [],
    ],
    [
      "has no name that we know",
      says("公的認証の取得に向けて準備中です。", "An official certification is in preparation."),
      ["39 取得に向けて準備中 [39]"],
    ],
    [
      "has no name that we know, beside one that is named and held",
      says("ISO27001認証。別の認証を検討中です。", "ISO 27001. Another one is under consideration."),
      [],
    ],
    [
      "is only conformed to, in one language",
      says("ISO27001に準拠しています。", "See the Japanese text.", "ISO/IEC 27001"),
      ["39 ISO27001 []"],
    ],
    [
      "is planned by its name, and not listed",
      says("ISO27001の取得準備中です。", "It is under consideration."),
      ["39 取得準備中 [39]"],
    ],
    ["is applied for", says("現在、認証の審査中です。", "The application is pending."), ["39 審査中 []"]],
    [
      "is planned, beside others that are held",
      says("TRUSTeを取得済みです。ほかの認証も取得予定です。", "We plan to obtain others."),
      [],
    ],
    [
      "is planned, which the English alone says, beside 有",
      says("認証について記します。", "We plan to obtain a certification."),
      ["39 plan to obtain []"],
    ],
    [
      "is planned beside 無",
      { ...says("ISO27001の取得準備中です。", "ISO 27001 is in preparation."), mark: "無" },
      [],
    ],
    [
      "is planned without a mark or a list",
      { ...says("認証の取得準備中です。", "In preparation."), mark: undefined },
      [],
    ],
  ])("%s", (_name, change, expected) => {
    expect(found(certificateNotHeld, { 39: change })).toEqual(expected);
  });

  it.each(
    sentences(
      "認証は_です。",
      "取得準備中 取得を準備中 取得に向け準備中 取得に向けて準備中 取得予定 取得を予定 取得検討中 取得を目指 申請中 審査中 準備中 検討中",
    ),
  )("「%s」", (ja) => {
    expect(found(certificateNotHeld, { 39: says(ja, "See the Japanese text.") })).toHaveLength(1);
  });

  it.each(
    sentences(
      "A certification: _.",
      "in+preparation In+preparation under+consideration application+pending planned+to+obtain plan+to+acquire plans+to+obtain planning+to+obtain",
    ),
  )("“%s”", (en) => {
    expect(found(certificateNotHeld, { 39: says("認証について記します。", en) })).toHaveLength(1);
  });

  it.each(
    sentences(
      "認証を_。別の認証は取得予定です。",
      "取得済み 取得しています 取得しております 取得しており 取得しました 取得いたしました 保有しています 認証を受けています 認証を維持します",
    ),
  )("is planned, but 「%s」", (ja) => {
    expect(found(certificateNotHeld, { 39: says(ja, "See the Japanese text.") })).toEqual([]);
  });

  it.each(
    sentences(
      "One is _; we plan to obtain another.",
      "certified Certified held hold holds obtained acquired",
    ),
  )("is planned, but “%s”", (en) => {
    expect(found(certificateNotHeld, { 39: says("認証について記します。", en) })).toEqual([]);
  });

  it.each([
    ...sentences("ISO27001_を予定しています。", "への移行 の更新 への切替 への切り替え 改訂版への対応"),
  ])("moves on: 「%s」", (ja) => {
    const change = says(
      ja,
      "In accordance with the renewal, transition, upgrade or migration of ISO 27001.",
      "ISO/IEC 27001",
    );
    expect(found(certificateNotHeld, { 39: { ...change, en: undefined } })).toEqual([]);
  });

  it.each([
    ...sentences("We are planning the _ ISO 27001.", "transition+to renewal+of upgrade+of migration+to"),
  ])("moves on: “%s”", (en) => {
    expect(found(certificateNotHeld, { 39: says("認証の予定を記します。", en, "ISO/IEC 27001") })).toEqual(
      [],
    );
  });

  it("is no matter of other items", () => {
    expect(found(certificateNotHeld, { 40: { mark: "有", ja: "第三者評価を取得準備中です。" } })).toEqual([]);
  });
});

describe("audit standards since replaced", () => {
  const says = (ja: string, en: string, reports: unknown = "undisclosed"): Exclude<Change, string> => ({
    mark: "有",
    facts: { auditReports: reports },
    ja,
    en,
  });
  test.each<[string, Exclude<Change, string>, string[]]>([
    [
      "among the facts, and in the words",
      says("SAS70 Type2報告書を提供します。", "The SAS 70 report is provided.", ["sas70-type2"]),
      ["43 sas70-type2 [43 43]"],
    ],
    [
      "two among the facts, beside one of today",
      says("報告書を提供します。", "Reports are provided.", ["soc2-type2", "aus18", "sas70-type2"]),
      ["43 aus18 []", "43 sas70-type2 []"],
    ],
    [
      "among the facts, although the words know better",
      says("SOC 1報告書(旧SAS70)を提供します。", "SOC 1 (formerly SAS 70)", ["sas70-type2"]),
      ["43 sas70-type2 [43 43]"],
    ],
    [
      "among the facts, beside a namesake of today",
      says("SSAE18号報告書、SSAE第18号報告書、SSAE 18号監査", "SSAE 18", ["aus18"]),
      ["43 aus18 []"],
    ],
    ["in the words", says("最新のＳＡＳ７０報告書を提供します。", "Provided."), ["43 ＳＡＳ７０ []"]],
    ["in the English words", says("報告書を提供します。", "SAS No. 70 report"), ["43 SAS No. 70 []"]],
    [
      "METI's own words for both",
      says("最新のSAS70Type2監査報告書、最新の18号監査報告書を提供します。", "Provided."),
      ["43 18号 []", "43 SAS70 []"],
    ],
    [
      "Report No. 18 by its full name",
      says("監査基準委員会報告書第18号に基づく報告書", "Auditing Standards Committee Report No. 18"),
      ["43 監査基準委員会報告書第18号 [43]"],
    ],
    ["what came between, in America", says("SSAE16報告書", "SSAE No. 16"), ["43 SSAE16 [43]"]],
    [
      "what came between, in Japan",
      says("実務指針第86号による報告書、86号報告書", "Practical Guideline No. 86"),
      ["43 実務指針第86号 [43 43]"],
    ],
    ["today's, SSAE 18", says("SSAE18号監査報告書を提供します。", "SSAE No. 18"), []],
    ["today's, 3402", says("保証業務実務指針3402(旧86号報告書)", "3402"), []],
    ["named as what SOC 1 was", says("SOC 1報告書(旧称 SAS70)", "SOC 1, formerly SAS 70"), []],
    [
      "not provided",
      { ...says("SAS70、18号監査報告書は提供していません。", "No SAS 70 report is provided."), mark: "無" },
      [],
    ],
    [
      "named as what it was, in one language",
      says("SOC 1報告書を提供します。", "The SAS 70 report is provided."),
      [],
    ],
    ["other numbers", says("SAS700、第118号報告書、ISAS 70", "SAS 701"), []],
  ])("%s", (_name, change, expected) => {
    expect([...found(auditStandardReplaced, { 43: change })].sort()).toEqual([...expected].sort());
  });

  it.each([
    ...sentences(
      "最新の_を提供します。",
      "SAS70 SAS-70 SAS+70 SAS+No.70 SAS+No.+70 sas70 SSAE16 SSAE+No.16 監査基準委員会報告第18号 監査基準委員会報告書18号 18号監査 18号報告書 第18号監査報告書 実務指針86号 委員会報告第86号 86号報告書 第86号保証報告書 86号監査報告書",
    ),
    ...sentences(
      "The latest report follows _.",
      "Auditing+Standards+Committee+Report+No.+18 Auditing+Standards+Committee+Statement+No.+18 Practical+Guideline+No.+86",
    ),
  ])("「%s」", (text) => {
    expect(found(auditStandardReplaced, { 43: says(text, "Provided.") })).toHaveLength(1);
  });

  it.each(
    sentences(
      "最新の_(旧SAS70)を提供します。",
      "SOC1 SOC+2 SOC-3 SSAE18 SSAE第18号 SSAE+No.+18 SSAE21 保証業務実務指針3402 ISAE+3402",
    ),
  )("「%s」 is of today", (text) => {
    expect(found(auditStandardReplaced, { 43: says(text, "Provided.") })).toEqual([]);
  });

  it.each(
    sentences(
      "最新の_を提供します。",
      "SAS700 MSAS70 SSAE160 118号報告書 第118号監査報告書 第186号報告書 18号室 第86号議案",
    ),
  )("「%s」 is something else", (text) => {
    expect(found(auditStandardReplaced, { 43: says(text, "Provided.") })).toEqual([]);
  });

  it("are told with what took their place", () => {
    const [finding] = findingsWith({ 43: says("報告書を提供します。", "Provided.", ["sas70-type2"]) }, [
      auditStandardReplaced,
    ]);
    for (const name of ["SSAE 16", "ISAE 3402", "SSAE 18", "SOC 1"]) {
      expect(finding?.message.ja).toContain(name);
      expect(finding?.message.en).toContain(name);
    }
  });

  it("are no matter of other items", () => {
    expect(found(auditStandardReplaced, { 39: { mark: "有", ja: "SAS70報告書を提供します。" } })).toEqual([]);
  });
});
