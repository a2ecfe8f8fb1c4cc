import { fold, type Folded } from "./fold.ts";
import type { Terms, Wordings } from "./terms.ts";

/** A wording of a term, found in a question. The end is not included; places are those of the folded text. */
export interface Found {
  readonly term: string;
  /** As the dictionary writes it. */
  readonly wording: string;
  readonly start: number;
  readonly end: number;
}

/** What a dictionary knows of a text. */
export interface Known {
  /** Of words that overlap, the longest. */
  readonly terms: readonly Found[];
  /** Words within those that mean something of their own: 障害 in 障害件数. */
  readonly inner: readonly Found[];
  /** Words that ask for nothing; a longer one hides a term: ログイン is no ログ. */
  readonly plain: readonly Found[];
}

/** Finds the words of a dictionary. */
export type Lexicon = (text: Folded) => Known;

/** What plain words stand for: no term is called so. */
const PLAIN = "";

interface Wording {
  readonly term: string;
  readonly wording: string;
  /** How many letters it fixes: of two that overlap, the more telling one holds. */
  readonly letters: number;
  /** Letters that stand wherever it does: by their beginning it is looked up. */
  readonly part: string;
  readonly find: (text: string) => readonly (readonly [start: number, end: number])[];
}

const ESCAPED = /[\\^$.+()[\]{}|/]/g;

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[a-z0-9]/.test(character);

/** What a wording stands for: `*` is the rest of a word, `?` one letter (customi?e), `…` a few words. */
const pattern = (folded: string): RegExp => {
  const body = folded
    .replace(ESCAPED, "\\$&")
    .replaceAll("*", "[a-z]*")
    .replaceAll("?", "[a-z]")
    .replaceAll("…", isLatin(folded.replaceAll("…", "").at(0)) ? "[^.!?。]{0,40}?" : "[^。?!]{0,10}?");
  const [first, last] = [folded.at(0), folded.at(-1)];
  return new RegExp(
    `${isLatin(first) ? "(?<![a-z0-9])" : ""}${body}${isLatin(last) ? "(?:e?s)?(?![a-z0-9])" : ""}`,
    "g",
  );
};

const wordingOf = (term: string, wording: string): Wording => {
  // Folding would make three full stops of an ellipsis.
  const text = wording
    .split("…")
    .map((part) => fold(part).text)
    .join("…");
  const letters = text.replace(/[*?… ]/g, "").length;
  const isLiteral = !/[a-z0-9*?…]/.test(text);
  let regex: RegExp | undefined;
  // To look for a part of it is far cheaper than to try each pattern on each question.
  const [part = ""] = text.split(/[*?…]/).sort((a, b) => b.length - a.length);
  return {
    term,
    wording,
    letters,
    part,
    find: (within) => {
      if (!within.includes(part)) return [];
      // Compiled when a question first needs it: most never do.
      if (!isLiteral) regex ??= pattern(text);
      if (regex !== undefined)
        return [...within.matchAll(regex)].map(({ 0: { length }, index }) => [index, index + length]);
      const places: [number, number][] = [];
      for (let at = within.indexOf(text); at !== -1; at = within.indexOf(text, at + text.length))
        places.push([at, at + text.length]);
      return places;
    },
  };
};

const listed = (term: string, { ja, en }: Wordings): readonly Wording[] =>
  [...ja.split(","), ...en.split(",")]
    .map((wording) => wording.trim())
    .filter((wording) => wording !== "")
    .map((wording) => wordingOf(term, wording));

type Occurrence = Found & Wording;

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** Finds the places of many wordings in a text, of which only those are tried whose first letters stand in it. */
const finder = (wordings: readonly Wording[]): ((text: string) => readonly Occurrence[]) => {
  const byPair = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const pair = wording.part.slice(0, 2);
    const same = byPair.get(pair);
    if (same === undefined) byPair.set(pair, [wording]);
    else same.push(wording);
  }
  const short = [...byPair].flatMap(([pair, found]) => (pair.length < 2 ? found : []));
  return (text) =>
    [...[...pairsOf(text)].flatMap((pair) => byPair.get(pair) ?? []), ...short].flatMap((wording) =>
      wording.find(text).map(([start, end]) => ({ ...wording, start, end })),
    );
};

const bare = ({ term, wording, start, end }: Occurrence): Found => ({ term, wording, start, end });

const isWithin = (part: Found, whole: Found): boolean => whole.start <= part.start && part.end <= whole.end;

const HAN = /\p{Script=Han}/u;

/** Whether a word begins where one can: 常時 does not in 異常時. */
const beginsWell = (text: string, { start }: Found, whole: Found): boolean =>
  start === whole.start || !HAN.test(text.charAt(start)) || !HAN.test(text.charAt(start - 1));

/** Letters that mean something of their own where a word sticks out of another one: 時間 of 受付時間, but not て. */
const TELLING = /\p{Script=Han}|\p{Script=Katakana}{2}|[a-z]{3}/u;

const sticksOut = (text: string, { start, end }: Found, rivals: readonly Found[]): boolean => {
  const left = Math.min(...rivals.map((rival) => rival.start));
  const right = Math.max(...rivals.map((rival) => rival.end));
  return (
    TELLING.test(text.slice(start, Math.max(start, left))) ||
    TELLING.test(text.slice(Math.min(end, right), end))
  );
};

interface Resolved {
  readonly outer: readonly Found[];
  readonly inner: readonly Found[];
}

/**
 * Words that nothing more telling holds, and those that lie within such. Two terms may share a word, or a part of it:
 * 「問い合わせの受付」 and 「受付時間」.
 */
const resolved = (text: string, found: readonly Occurrence[]): Resolved => {
  const outer: Occurrence[] = [];
  const inner: Occurrence[] = [];
  for (const each of [...found].sort((a, b) => b.letters - a.letters || a.start - b.start)) {
    const rivals = outer.filter((other) => other.start < each.end && each.start < other.end);
    const whole = rivals.find((other) => isWithin(each, other));
    const isShared = whole?.start === each.start && whole.end === each.end;
    if (whole === undefined || isShared) {
      const isFree = rivals.length === 0 || isShared;
      if (isFree || (each.term !== PLAIN && sticksOut(text, each, rivals))) outer.push(each);
    } else if (whole.term !== PLAIN && each.term !== PLAIN && beginsWell(text, each, whole)) inner.push(each);
  }
  return { outer: outer.sort((a, b) => a.start - b.start).map(bare), inner: inner.map(bare) };
};

/** Makes a dictionary ready for many questions. */
export const lexiconOf = ({ terms, plain }: Terms): Lexicon => {
  const words = [
    ...Object.entries(terms).flatMap(([term, wordings]) => listed(term, wordings)),
    ...listed(PLAIN, plain),
  ];
  const implied = (found: Found): readonly Found[] => [
    found,
    ...(terms[found.term]?.also ?? []).map((term) => ({ ...found, term })),
  ];
  const occurrencesIn = finder(words);
  return ({ text }) => {
    const { outer, inner } = resolved(text, occurrencesIn(text));
    return {
      terms: outer.filter(({ term }) => term !== PLAIN).flatMap(implied),
      inner,
      plain: outer.filter(({ term }) => term === PLAIN),
    };
  };
};
