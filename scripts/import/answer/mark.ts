import type { Mark } from "../../core/sheet.ts";

/** What sheets write for 有 and 無, in NFKC. */
const YES = "有り|有る|有|あり|[○◯〇◎⭕✓✔☑]|yes|y|可能|可|対応済み?|対応|実施済み?|実施|済み?";
const NO = "無し|無い|無|なし|[×✕✖✗❌]|no|n|不可|否|非対応|未対応|未実施|対応不可";

const wholly = (words: string): RegExp =>
  new RegExp(`^[【\\[(〔「<]?\\s*(?:${words})\\s*[】\\])〕」>]?[。.]?$`, "iu");
const WHOLE: readonly (readonly [Mark, RegExp])[] = [
  ["有", wholly(YES)],
  ["無", wholly(NO)],
];

/**
 * Marks that can stand before words, and what has to part them: 「有償」 and "No escrow" begin with none. 可 and 対応 begin too many
 * sentences to be marks there.
 */
const leading = (words: string, signs: string, english: string): RegExp =>
  new RegExp(
    `^(?:(?:有無|回答)\\s*[:=]\\s*)?(?:[【\\[〔<]\\s*(?:${words}|${signs}|${english})\\s*[】\\]〕>]\\s*[:、,。]?` +
      `|[(「]\\s*(?:${words}|${signs}|${english})\\s*[)」]\\s*(?:[:、,]|\\s)` +
      `|(?:${words})\\s*(?:[:;。、,.]|[-‐–—―]\\s|\\n|(?=\\()|\\s+(?=\\S))` +
      `|(?:${english})\\s*(?:[:;,.]|[-‐–—―]\\s|\\n)` +
      `|(?:${signs})[:、,]?)\\s*`,
    "iu",
  );
const LEADING: readonly (readonly [Mark, RegExp])[] = [
  ["有", leading("有り|有|あり", "[○◯〇◎⭕✓✔]", "yes")],
  ["無", leading("無し|無|なし", "[×✕✖✗❌]", "no")],
];

/** Boxes of a form, of which one is ticked: 「☑有 □無」. */
const TICKED: readonly (readonly [Mark, RegExp])[] = [
  ["有", /^[☑☒■✓✔]\s*有り?\s*[/・]?\s*[□☐]\s*無し?$/u],
  ["無", /^[□☐]\s*有り?\s*[/・]?\s*[☑☒■✓✔]\s*無し?$/u],
];

/** A form leaves no more room than this between its two words, in UTF-16 units. */
const MOST_UNFILLED = 40;

/** A cell of a form that nobody has filled in: 「有・無」, 「□有 □無」. */
export const isUnfilled = (text: string): boolean =>
  text.length <= MOST_UNFILLED &&
  /^[□☐]?\s*[有○]り?\s*[/・|,、 ]\s*[□☐]?\s*[無×]し?$/u.test(text.normalize("NFKC").trim());

/** Widths folded, character for character, so that places in the text stay. */
const folded = (text: string): string =>
  Array.from(text, (character) => {
    const narrow = character.normalize("NFKC");
    return narrow.length === character.length ? narrow : character;
  }).join("");

/** The mark that a cell consists of; undefined for anything else. */
export const wholeMark = (text: string): Mark | undefined => {
  const spelled = text.normalize("NFKC").trim();
  return [...WHOLE, ...TICKED].find(([, pattern]) => pattern.test(spelled))?.[0];
};

/** Whether a cell holds nothing but a mark, or a sign that there is none. */
export const isBareMark = (text: string): boolean =>
  wholeMark(text) !== undefined || isUnfilled(text) || /^[-‐–—―－ー△▲/]$/u.test(text.trim());

export interface Marked {
  readonly mark: Mark | undefined;
  /** The mark as written, with its brackets; "" without a mark. */
  readonly written: string;
  /** What follows the mark, as written. */
  readonly rest: string;
}

/** Bullets look like marks: two lines or more that begin with the same sign are a list. */
const isList = (text: string): boolean => {
  const sign = /^[○◯〇◎✓✔×✕]/u.exec(text)?.[0];
  return (
    sign !== undefined && text.split("\n").filter((line) => line.trimStart().startsWith(sign)).length > 1
  );
};

/** The words of marks that `wholeMark` takes only from columns of marks: 可 alone may be all that a cell says. */
const ONLY_IN_COLUMNS =
  /^(?:可能|可|対応済み?|対応|実施済み?|実施|済み?|不可|否|非対応|未対応|未実施|対応不可|y|n)[。.]?$/iu;

/** Parts a cell into mark and words: 【有】…, 有:…, 有 alone, ○, あり。…, Yes, …. */
export const splitMark = (text: string): Marked => {
  const none: Marked = { mark: undefined, written: "", rest: text };
  if (isList(text) || isUnfilled(text)) return none;
  const whole = ONLY_IN_COLUMNS.test(text.normalize("NFKC").trim()) ? undefined : wholeMark(text);
  if (whole !== undefined) return { mark: whole, written: text, rest: "" };
  const narrow = folded(text);
  for (const [mark, pattern] of LEADING) {
    const found = pattern.exec(narrow)?.[0];
    if (found !== undefined)
      return { mark, written: text.slice(0, found.length).trim(), rest: text.slice(found.length) };
  }
  return none;
};
