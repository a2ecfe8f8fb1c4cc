/** A text in one spelling, and for each of its characters the stretch of the original that it came from. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** One character with the marks that belong to it: ﾊﾞ is two code points, and so may ガ be. */
const CHARACTER = /[^\p{M}\uFF9E\uFF9F][\p{M}\uFF9E\uFF9F]*|[\p{M}\uFF9E\uFF9F]/gsu;

/** What nobody types alike: the sound mark of サーバー, joiners, soft hyphens, accents that stand alone. */
const DROPPED = /[\u30FC\u00AD\u200B-\u200F\u2060\uFEFF\p{M}]/gu;

const SMALL = "ぁぃぅぇぉゎゕゖ";
const LARGE = "あいうえおわかか";

const KATAKANA = /[\u30A1-\u30F6]/g;

const foldAnew = (character: string): string =>
  character
    .normalize("NFKC")
    .toLowerCase()
    .replace(DROPPED, "")
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[ぁぃぅぇぉゎゕゖ]/g, (kana) => LARGE.charAt(SMALL.indexOf(kana)))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, " ");

// A text has few different characters.
const known = new Map<string, string>();

const foldCharacter = (character: string): string => {
  const folded = known.get(character) ?? foldAnew(character);
  known.set(character, folded);
  return folded;
};

/** Words that are written in several ways, after folding. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/問い?合わ?せ/g, "問合せ"],
  [/取り?扱い?/g, "取扱"],
  [/受け?付け?/g, "受付"],
  [/申し?込み?/g, "申込"],
  [/切り?替え?/g, "切替"],
  [/(?<=\d)[けヶ箇]月/g, "か月"],
  [/ふあいや/g, "ふあいあ"],
  [/centre/g, "center"],
];

const respell = (folded: Folded, [variant, spelling]: readonly [RegExp, string]): Folded => {
  const matches = [...folded.text.matchAll(variant)];
  if (matches.length === 0) return folded;
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const keep = (to: number): void => {
    text += folded.text.slice(at, to);
    starts.push(...folded.starts.slice(at, to));
    ends.push(...folded.ends.slice(at, to));
  };
  for (const { 0: found, index } of matches) {
    keep(index);
    at = index + found.length;
    text += spelling;
    starts.push(...Array<number>(spelling.length).fill(folded.starts[index] ?? 0));
    ends.push(...Array<number>(spelling.length).fill(folded.ends[at - 1] ?? 0));
  }
  keep(folded.text.length);
  return { text, starts, ends };
};

/**
 * Writes a text in one spelling for searching: one width and case, hiragana for katakana, without the sound mark that some
 * write and others don't (サーバ, サーバー), with one spelling of a few words (問い合わせ, 問合せ).
 */
export const fold = (original: string): Folded => {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: character, index } of original.matchAll(CHARACTER)) {
    const folded = foldCharacter(character);
    text += folded;
    starts.push(...Array<number>(folded.length).fill(index));
    ends.push(...Array<number>(folded.length).fill(index + character.length));
  }
  return VARIANTS.reduce(respell, { text, starts, ends });
};
