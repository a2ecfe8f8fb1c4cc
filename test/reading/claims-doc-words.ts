import type { Lang, Localized } from "../../scripts/core/lang.ts";
import type { Bound, ClaimValue } from "../../scripts/reading/claim.ts";

type Kind = ClaimValue["kind"];

/** The words of the documents about the grammar, in both languages. */

export const INTRODUCTION: Readonly<Record<Lang, { title: string; paragraphs: readonly string[] }>> = {
  en: {
    title: "What the check reads in an answer",
    paragraphs: [
      "This page is for those who write answers, and for those who add wordings to the grammar. It is made from the cases of the tests (test/reading/cases) by `npx vitest run test/reading -u`: to change it, change a case.",
      "A claim is a stretch of an answer that says a value: a length of time, a frequency, a percentage, a count, a time of day, days of the week, TLS versions, a certificate or a channel such as email; or that says there is no value (“not disclosed”), or that something is not done. The check finds each claim, in Japanese and in English, and holds it against the facts of the same answer. Widths of letters and digits, kanji numerals and number words make no difference: two wordings that are read alike are interchangeable.",
      "Bound words that touch a quantity belong to the claim: “within 24 hours” is 24 hours at most. The value and its bound are held against the fact, not the wording. What stands in “no value” words has four meanings, as among the facts: none, not disclosed, no fixed value, by plan.",
      "Where words can be read in two ways, or name no value, the check never reports an error: it warns and says why. The sections “read, but not surely” list these. Numbers and words that only look like a claim are left alone; the last section of each language lists some, with the reason.",
      "To add a wording: add a case to a table in test/reading/cases, see it fail, and add it to the row of scripts/reading that reads its kind.",
    ],
  },
  ja: {
    title: "検査が回答の文章から読み取るもの",
    paragraphs: [
      "回答を書く方と、読み取れる言い回しを増やす方のための一覧です。テストの用例(test/reading/cases)から `npx vitest run test/reading -u` で作られます。直すときは用例を直してください。",
      "検査は、文章のうち値を述べている箇所をすべて読み取ります。期間、頻度、割合、件数、時刻、曜日、TLSの版、認証、連絡手段のほか、値がないこと(「公開しておりません」など)や、行わないことも読み取り、同じ回答の事実(`facts`)と照らし合わせます。全角と半角、漢数字と算用数字は区別しません。同じ意味として読まれる言い回しは、どれを使っても構いません。",
      "数量に付く「以内」「最大」「約」などは、その数量の一部として読みます。「24時間以内」は「24時間が上限」です。値がないことを述べる言葉は、事実と同じ4つに分かれます。ない、非公開、値を定めていない、プランによる、です。",
      "2通りに読める言葉や、値をはっきり述べない言葉については、エラーにはせず、理由を添えて警告します(「確かではない読み」)。値のように見えて値でない数字や言葉は読み取りません。言語ごとの最後の表に、その例と理由があります。",
      "言い回しを増やすには、test/reading/cases の表に用例を加え、テストが失敗することを確かめてから、scripts/reading の該当する行に加えてください。",
    ],
  },
};

export const LANGUAGE: Readonly<Record<Lang, Localized>> = {
  ja: { ja: "日本語", en: "Japanese" },
  en: { ja: "英語", en: "English" },
};

export const SECTIONS: readonly { readonly title: Localized; readonly kinds: readonly Kind[] }[] = [
  { title: { en: "lengths of time", ja: "期間" }, kinds: ["duration", "working-days"] },
  { title: { en: "how often", ja: "頻度" }, kinds: ["frequency"] },
  {
    title: { en: "percentages, counts, versions", ja: "割合・件数・版" },
    kinds: ["percent", "count", "tls"],
  },
  { title: { en: "ranges", ja: "幅のある値" }, kinds: ["range"] },
  {
    title: { en: "times of day and days", ja: "時刻・曜日・休日" },
    kinds: ["hours", "clock", "always", "weekdays", "holidays"],
  },
  { title: { en: "no value, not done", ja: "値がない・行わない" }, kinds: ["standing", "negation"] },
  { title: { en: "certificates and channels", ja: "認証・連絡手段" }, kinds: ["choice"] },
];

export const HEADERS = {
  words: { en: "words", ja: "言い回し" },
  reading: { en: "how they are read", ja: "読み方" },
  why: { en: "why", ja: "理由" },
  bounds: { en: "bounds", ja: "上限・下限" },
  unsure: { en: "read, but not surely", ja: "確かではない読み" },
  leftAlone: { en: "left alone", ja: "読み取らないもの" },
} as const satisfies Readonly<Record<string, Localized>>;

export const BOUNDS: Readonly<Record<Exclude<Bound, "exact">, Localized>> = {
  "at-most": { en: "at most", ja: "上限" },
  "at-least": {
    en: "at least (before something: at least so long before)",
    ja: "下限(「前まで」は、少なくともその前)",
  },
  "less-than": { en: "less than", ja: "未満" },
  "more-than": { en: "more than", ja: "超" },
  about: { en: "about", ja: "およそ" },
};

/** Readings that have no wording of their own in a language, or none that says it plainly. */
export const PLAIN: Readonly<Record<string, Localized>> = {
  P0D: { en: "the same day", ja: "その日のうち" },
  PT0S: { en: "at once", ja: "ただちに" },
  none: { en: "there is none", ja: "ない" },
  undisclosed: { en: "there is a value, which is not disclosed", ja: "値はあるが公開していない" },
  unspecified: { en: "no fixed value", ja: "値を定めていない" },
  "by-plan": { en: "depends on the plan", ja: "プランによって異なる" },
  negation: { en: "not done, or not given", ja: "行わない・提供しない" },
};

/** Why the words of a look-alike row are no claim: by the names of the rows, in both grammars. */
export const REASONS: readonly { readonly rows: readonly string[]; readonly why: Localized }[] = [
  {
    rows: ["ordinal", "ordinal-suffix"],
    why: { en: "which one of several, not how many", ja: "順番であり、数量ではない" },
  },
  {
    rows: ["clause"],
    why: { en: "number of a clause, a table or a level", ja: "条項・図表・別紙などの番号" },
  },
  {
    rows: ["date", "era-date", "day-of-month", "kanji-date"],
    why: { en: "a date", ja: "日付" },
  },
  { rows: ["product"], why: { en: "the number belongs to a product's name", ja: "製品名の一部" } },
  { rows: ["url", "e-mail"], why: { en: "inside an address", ja: "URLやメールアドレスの一部" } },
  {
    rows: ["enough", "idiom", "at-one-time", "zero-day", "clock-notation"],
    why: { en: "an idiom", ja: "慣用の言葉" },
  },
  { rows: ["per-head"], why: { en: "counted per head", ja: "1件・1人あたりの「1」" } },
  {
    rows: ["share-of-money", "monthly-figure"],
    why: { en: "an amount of money, or the name of a figure", ja: "金額の割合や、指標・料金の名前" },
  },
  {
    rows: ["mail-noun", "phone-noun", "site-noun", "chat-noun"],
    why: {
      en: "a thing of that name, not a channel to the customer",
      ja: "その名の物であり、連絡手段ではない",
    },
  },
  {
    rows: ["private"],
    why: { en: "says what kind of thing, withholds nothing", ja: "物の種類であり、非公開の意思ではない" },
  },
  { rows: ["no-matter"], why: { en: "says that nothing is wrong", ja: "支障がないことを述べるだけ" } },
  {
    rows: ["percent", "clock", "percent-range"],
    why: { en: "no possible value of its kind", ja: "値としてあり得ない" },
  },
  {
    rows: ["a number"],
    why: {
      en: "the number counts nothing that the grammar knows: a standard, a key length, a port, a version, a telephone number, a sum",
      ja: "読み取る単位の数ではない(規格、鍵長、ポート、版、電話番号、金額など)",
    },
  },
  {
    rows: ["words"],
    why: { en: "ordinary words that share letters with a wording", ja: "言い回しと字が重なるだけの言葉" },
  },
];
