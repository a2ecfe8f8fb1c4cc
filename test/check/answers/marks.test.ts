import { describe, expect, it, test } from "vitest";
import { availabilityBasisAgrees } from "../../../scripts/check/answers/availability-basis.ts";
import { notApplicableMarked as markedWith } from "../../../scripts/check/answers/not-applicable.ts";
import { meti2010 } from "../../../scripts/kits/meti-2010/kit.ts";
import { markAgreesWithFact, markMissing } from "../../../scripts/check/mark.ts";
import { type Change, findingsWith } from "../../support/sheet.ts";
import { type Changes, found, sentences } from "./found.ts";

const notApplicableMarked = markedWith(meti2010.notUsed);

describe("what does not apply", () => {
  test.each<[string, number, Exclude<Change, string>, string[]]>([
    ["opens the answer", 4, { mark: "無", ja: "該当なし", en: "None." }, ["4 該当なし [] "]],
    [
      "in both languages",
      4,
      { mark: "有", ja: "該当しません。", en: "Not applicable." },
      ["4 該当しません [4]"],
    ],
    ["N/A", 4, { mark: "無", ja: "Ｎ／Ａ", en: "N/A" }, ["4 Ｎ／Ａ [4]"]],
    ["対象外", 4, { mark: "無", ja: "本項目は、対象外です。" }, ["4 本項目は、対象外 []"]],
    [
      "closes its reason",
      4,
      { mark: "無", ja: "設定データがないため、該当しません。" },
      ["4 ため、該当しません []"],
    ],
    [
      "English alone",
      4,
      { mark: "無", en: "This item is not applicable." },
      ["4 This item is not applicable []"],
    ],
    ["of some things only", 4, { mark: "無", ja: "無料プランは対象外です。" }, []],
    ["of a noun", 4, { mark: "無", ja: "対象外のデータは預託していません。" }, []],
    ["of outages", 14, { mark: "有", ja: "該当する障害はありません。" }, []],
    ["of some things only, in English", 4, { mark: "無", en: "Free plans are not applicable." }, []],
    ["without a mark", 4, { mark: undefined, ja: "該当なし", en: "Not applicable." }, []],
    [
      "media that are not used",
      48,
      { mark: "無", ja: "外部記憶媒体は使用しておりません。", en: "We do not use any removable media." },
      ["48 外部記憶媒体は使用しておりません [48]"],
    ],
    [
      "media that cannot be used",
      48,
      { mark: "有", ja: "許可のない外部媒体は使用できません。", en: "USB ports are closed." },
      [],
    ],
    ["media that are used", 48, { mark: "有", ja: "媒体は暗号化して使用しています。", en: "Encrypted." }, []],
    [
      "a single tenant",
      44,
      { mark: "無", ja: "マルチテナントではありません。", en: "The service is not multi-tenant." },
      ["44 マルチテナントではありません [44]"],
    ],
    [
      "a single tenant's storage",
      34,
      { mark: "無", ja: "マルチテナントストレージは採用していません。", en: "None." },
      ["34 マルチテナントストレージは採用していません []"],
    ],
    ["media in another item", 28, { mark: "有", ja: "外部記憶媒体は使用しておりません。" }, []],
  ])("%s", (_name, item, change, expected) => {
    expect(found(notApplicableMarked, { [item]: change })).toEqual(expected.map((line) => line.trim()));
  });

  test.each([
    ...sentences(
      "_",
      "該当なし 該当無し 該当しません 該当いたしません 該当致しません 該当ありません 該当はございません 該当するものはありません 該当する項目はありません 対象外 適用外です 対象外となります 対象外(理由) 対象外。 N/A n/a 本項目は該当しません この項目は、該当なし 本項目には該当しません",
    ),
    ...sentences("媒体を持たない_該当しません。", "ため、 ので、 から、 ため"),
    ...sentences(
      "_",
      "Not+applicable n/a The+item+is+not+applicable This+item+does+not+apply Because+of+this,+the+item+does+not+apply.",
    ),
  ])("「%s」", (text) => {
    const lang = /^[A-Za-z]/.test(text) && !/^n\/a$/i.test(text) ? "en" : "ja";
    const change = { ja: "データについて。", en: "On data.", [lang]: text };
    expect(found(notApplicableMarked, { 4: { mark: "無", ...change } })).toHaveLength(1);
  });

  test.each(
    sentences("_", "該当する障害はありません 対象外のデータ N/ABC 該当件数なし 適用外の機能を除きます"),
  )("not 「%s」", (ja) => {
    expect(found(notApplicableMarked, { 4: { mark: "無", ja } })).toEqual([]);
  });

  test.each<[number, string, string]>([
    [
      48,
      "_は使用していません。",
      "二次記憶媒体 外部記憶媒体 記憶媒体 記録媒体 可搬媒体 外部メディア バックアップメディア リムーバブルメディア",
    ],
    [
      48,
      "記憶媒体を_",
      "使用せず、保管 利用せず、保管 保有しません 使用しておりません 使用していません 使用しておらず、 使用していないため",
    ],
    [
      44,
      "マルチテナント_",
      "ではありません ではなく、専用です ではないため 方式は採用せず 方式を使用しません 方式を利用していません 方式を利用しておりません 方式は採用しておらず 方式を採用していないため",
    ],
  ])("in item %d: 「%s」 with %s", (item, sentence, words) => {
    for (const ja of sentences(sentence, words))
      expect([ja, found(notApplicableMarked, { [item]: { mark: "有", ja, en: undefined } }).length]).toEqual([
        ja,
        1,
      ]);
  });

  test.each<[number, string]>([
    ...sentences(
      "_",
      "Secondary+storage+media+are+not+used. Removable+media+are+not+used. External+media+are+not+used. Backup+media+are+not+used. There+are+no+removable+media. We+do+not+use+any+secondary+storage+media. We+do+not+use+backup+media. We+use+no+external+storage+media.",
    ).map((en): [number, string] => [48, en]),
    ...sentences(
      "_",
      "The+service+is+not+multi-tenant. There+is+no+multi-tenancy. Multi-tenant+storage+is+not+used. Multitenancy+is+not+used.",
    ).map((en): [number, string] => [34, en]),
  ])("in item %d: “%s”", (item, en) => {
    expect(found(notApplicableMarked, { [item]: { mark: "有", ja: "次のとおり。", en } })).toHaveLength(1);
  });

  test.each<[number, string]>([
    [48, "外部媒体を使用しないよう規程で定めています。"],
    [48, "外部媒体は使用できません。"],
    [48, "外部媒体を使用していないことを毎月確認しています。"],
    [48, "外部媒体は、USBポートを使用せず保管しています。"],
    [44, "マルチテナントであり、専用の環境は利用していません。"],
  ])("in item %d is a measure: 「%s」", (item, ja) => {
    expect(found(notApplicableMarked, { [item]: { mark: "有", ja, en: undefined } })).toEqual([]);
  });

  it("needs no mark, and says so in no other way", () => {
    expect(found(markMissing, { 48: { mark: undefined, ja: "該当しません。使用していません。" } })).toEqual(
      [],
    );
    expect(found(markMissing, { 48: { mark: undefined, ja: "記録媒体は使用していません。" } })).toHaveLength(
      1,
    );
  });
});

describe("a missing mark", () => {
  it("is the one that the fact asks for", () => {
    const fixes = (item: number, facts: Record<string, unknown>) =>
      findingsWith({ [item]: { mark: undefined, facts } }, [markMissing]).find((each) => each.item === item)
        ?.fix?.en;
    expect(fixes(18, { logProvision: false })).toContain("is false, so add a line mark: 無");
    expect(fixes(18, { logProvision: true })).toContain("is true, so add a line mark: 有");
    expect(fixes(18, { logProvision: "undisclosed" })).toBe(
      "Add a line mark: 有 (yes) or mark: 無 (no) above text.",
    );
  });
});

describe("a mark against its fact", () => {
  test.each<[number, Exclude<Change, string>, string]>([
    [4, { mark: "有", facts: { escrow: false } }, "Change the mark to 無"],
    [4, { mark: "無", facts: { escrow: true } }, "Change the mark to 有"],
  ])("in item %d with %j is mended by the other one", (item, change, expected) => {
    const finding = findingsWith({ [item]: change }, [markAgreesWithFact]).find((each) => each.item === item);
    expect(finding?.fix?.en).toContain(expected);
  });
});

describe("a mark beside a fact that is left open", () => {
  test.each(["unspecified", "undisclosed"])("%s is neither 有 nor 無", (value) => {
    for (const mark of ["有", "無"] as const)
      expect(found(markAgreesWithFact, { 4: { mark, facts: { escrow: value } } })).toEqual([]);
  });
});

describe("the basis of the availability", () => {
  const EN = "Availability is 99.9% or more.";
  const says = (basis: string, ja: string, en = EN): Changes => ({
    5: { facts: { availabilityBasis: basis }, ja, en },
  });
  test.each<[string, Changes, string[]]>([
    ["a guarantee for a target", says("target", "99.9%以上を保証しています。"), ["error 5 保証 [5]"]],
    ["a target for a guarantee", says("guarantee", "目標稼働率は99.9%です。"), ["error 5 目標 [5]"]],
    ["a record for a target", says("target", "稼働率99.9%以上の実績です。"), ["error 5 実績 [5]"]],
    ["a target for a record", says("record", "99.9%を目標としています。"), ["error 5 目標 [5]"]],
    [
      "in both languages",
      says("target", "99.9%以上を保証しています。", "Availability of 99.9% is guaranteed."),
      ["error 5 保証 [5 5]"],
    ],
    [
      "in English",
      says("target", "稼働率は99.9%以上です。", "99.9% is guaranteed."),
      ["error 5 guaranteed [5]"],
    ],
    [
      "a target in English",
      says("guarantee", "稼働率は99.9%以上です。", "Our target is 99.9%."),
      ["error 5 target [5]"],
    ],
    [
      "actual in English",
      says("target", "99.9%以上です。", "Actual availability: 99.9%"),
      ["error 5 Actual [5]"],
    ],
    [
      "beside another figure",
      says("target", "稼働率99.9%以上を保証します。回線は99.8%です。"),
      ["error 5 保証 [5]"],
    ],
    ["as it is, a target", says("target", "99.9%以上を目標とし、下回らないよう保証に努めます。"), []],
    ["as it is, a guarantee", says("guarantee", "99.9%以上を保証します(目標は99.95%)。"), []],
    ["as it is, a record", says("record", "直近1年間で99.9%以上です(目標は99.9%)。"), []],
    ["a guarantee by its consequence", says("guarantee", "目標は99.9%で、下回れば返金します。"), []],
    ["a guarantee denied", says("record", "99.9%以上ですが、保証するものではありません。"), []],
    [
      "a guarantee denied in English",
      says("record", "99.9%以上です。", "99.9%; this is not a guarantee."),
      [],
    ],
    ["no target", says("guarantee", "99.9%以上です。目標は定めていません。"), []],
    ["no record", says("target", "99.9%以上です。停止した実績はありません。"), []],
    ["another sentence", says("target", "稼働率は99.9%以上です。データを保証します。"), []],
    [
      "another sentence in English",
      says("target", "99.9%以上です。", "It is 99.9% or so. Data is guaranteed."),
      [],
    ],
    [
      "another objective",
      says("guarantee", "稼働率は99.9%以上です。", "99.9%, recovery time objective 5 h"),
      [],
    ],
    ["nothing said", says("target", "稼働率は99.9%以上です。"), []],
    ["no value", says("undisclosed", "99.9%以上を保証しています。"), []],
  ])("%s", (_name, changes, expected) => {
    expect(found(availabilityBasisAgrees, changes)).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ["guarantee", "目標は99.9%で、下回れば_します。", "保証 保障 補償 返金 返還 減額 SLAにより対応"],
    [
      "target",
      "99.9%の実績で、_。",
      "目標以上です 目指しています めざしています 努めます 努力します SLOによります",
    ],
    [
      "record",
      "99.9%を目標とし、_です。",
      "実績も同じ 直近も同じ 過去も同じ これまで以上 年度の値 結果も良好",
    ],
  ])("as it may be, a %s: 「%s」 with %s", (basis, sentence, words) => {
    for (const ja of sentences(sentence, words))
      expect([ja, found(availabilityBasisAgrees, says(basis, ja))]).toEqual([ja, []]);
  });

  test.each<[string, string, string]>([
    ["guarantee", "Our target is 99.9% with _.", "a+guarantee service+credits a+refund an+SLA"],
    [
      "target",
      "The actual 99.9% is _.",
      "a+target an+objective our+goal what+we+aim+at what+we+strive+for an+SLO",
    ],
    [
      "record",
      "Our target is 99.9%, _.",
      "a+record actual achieved as+in+the+past as+last+year as+in+previous+years",
    ],
  ])("as it may be, a %s: “%s” with %s", (basis, sentence, words) => {
    for (const en of sentences(sentence, words))
      expect([en, found(availabilityBasisAgrees, says(basis, "99.9%以上です。", en))]).toEqual([en, []]);
  });

  test.each<[string, string, string]>([
    [
      "record",
      "稼働率99.9%以上。_",
      "保証しません 保証いたしかねます 保証できない値です 保証の限りではありません 保証の対象外です 目標復旧時間は5時間 目標ではありません 目標としていない値です",
    ],
    ["target", "稼働率99.9%以上。_", "実績はありません 実績がない期間を除く 実績なし 保証しません"],
  ])("as it is, a %s: 「%s」 with %s", (basis, sentence, words) => {
    for (const ja of sentences(sentence, words))
      expect([ja, found(availabilityBasisAgrees, says(basis, ja.replace("。", "、")))]).toEqual([ja, []]);
  });

  test.each<[string, string, string]>([
    [
      "target",
      "It is 99.9% and _.",
      "not+guaranteed not+a+guarantee without+any+guarantee a+guarantee+is+not+given no+guarantee",
    ],
    ["guarantee", "It is 99.9% and _.", "not+a+target no+target the+recovery+time+objective"],
  ])("as it is, a %s: “%s” with %s", (basis, sentence, words) => {
    for (const en of sentences(sentence, words))
      expect([en, found(availabilityBasisAgrees, says(basis, "99.9%以上です。", en))]).toEqual([en, []]);
  });

  test.each<[string, string, string]>([
    [
      "target",
      "It is 99.9% and _.",
      "guaranteed a+guarantee what+he+guarantees actual was+achieved has+been+achieved actually+so",
    ],
    ["guarantee", "It is 99.9% and _.", "a+target our+targets a+service+level+objective"],
  ])("against a %s: “%s” with %s", (basis, sentence, words) => {
    for (const en of sentences(sentence, words))
      expect([en, found(availabilityBasisAgrees, says(basis, "99.9%以上です。", en)).length]).toEqual([
        en,
        1,
      ]);
  });

  it("is told with both remedies", () => {
    const [finding] = findingsWith(says("target", "99.9%以上を保証しています。"), [availabilityBasisAgrees]);
    expect(finding?.fix).toEqual({
      ja: "事実が正しければ、本文を「目標」に改めてください。本文が正しければ、availabilityBasis を guarantee にしてください。",
      en: "If the fact is right, say “target” in the text. If the text is right, change availabilityBasis to guarantee.",
    });
  });
});
