import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { type Run, settle, signRun } from "./emphasis.ts";

/** Inline Markdown as its reader sees it. */
export interface Inline {
  readonly text: string;
  /** A line runs through some of it: `~~7 days~~`. */
  readonly isStruck: boolean;
}

/** Links and tags are not longer, and what looks for the end of one looks no further. */
const MOST = 2_000;

/** Brackets in each other beyond these are text. */
const MOST_BRACKETS = 50;

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const TAG =
  /<(?:\/[a-z][a-z0-9-]*\s*|[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?)>/iy;
const COMMENT = /<!--[\s\S]*?-->/y;
const AUTOLINK =
  /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*)>/iy;
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));/y;
const DESTINATION =
  /\(\s{0,20}(?:<[^<>\n]*>|[^\s()<][^\s()]*(?:\([^\s()]*\)[^\s()]*)*|)(?:\s{1,20}(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s{0,20}\)/y;
const LABEL = /\[((?:[^[\]\\]|\\[\s\S]){0,999})\]/y;
const STRUCK = /~~(?![~\s])[^~]*~~/;

/** What a pattern matches at a place of a text, not far beyond it. */
const at = (pattern: RegExp, text: string, place: number): RegExpExecArray | null => {
  pattern.lastIndex = 0;
  return pattern.exec(text.slice(place, place + MOST));
};

const character = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? "\ufffd" : String.fromCodePoint(code);

/** What a character reference stands for: `&amp;`, `&#x3042;`; undefined where it is none. */
const referred = ([, decimal, hex, name = ""]: RegExpExecArray): string | undefined => {
  if (decimal !== undefined) return character(Number(decimal));
  if (hex !== undefined) return character(Number.parseInt(hex, 16));
  const known = decodeNamedCharacterReference(name);
  return known === false ? undefined : known;
};

/** Finds the end of code: the place of the next run of backticks of a length, behind another place. */
type CodeEnds = (length: number, behind: number) => number | undefined;

const codeEnds = (text: string): CodeEnds => {
  const places = new Map<number, number[]>();
  for (const { index, 0: run } of text.matchAll(/`+/g)) {
    const same = places.get(run.length);
    if (same === undefined) places.set(run.length, [index]);
    else same.push(index);
  }
  return (length, behind) => {
    const all = places.get(length) ?? [];
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle] ?? 0) < behind) low = middle + 1;
      else high = middle;
    }
    return all[low];
  };
};

/** Code as it is shown: line ends as spaces, without one space on each side. */
const codeText = (written: string): string => {
  const code = written.replaceAll("\n", " ");
  const isPadded = code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "";
  return isPadded ? code.slice(1, -1) : code;
};

/** A label of a link by which it is compared. */
export const labelKey = (label: string): string => label.trim().replace(/\s+/g, " ").toLowerCase();

interface Bracket {
  /** The place of its run. */
  readonly run: number;
  /** Where its content begins. */
  readonly start: number;
  readonly isImage: boolean;
  isActive: boolean;
}

/** What begins at a place and is text without further signs: how long it is, and what it shows. */
interface Token {
  readonly length: number;
  readonly text: string;
  readonly isStruck?: boolean;
}

const markup = (source: string, place: number): Token => {
  const auto = at(AUTOLINK, source, place);
  if (auto !== null) return { length: auto[0].length, text: auto[1] ?? "" };
  const tag = at(TAG, source, place)?.[0];
  if (tag === undefined) return { length: at(COMMENT, source, place)?.[0].length ?? 0, text: "" };
  return {
    length: tag.length,
    text: /^<br\s*\/?>$/i.test(tag) ? "\n" : "",
    isStruck: /^<(?:s|del|strike)[\s>]/i.test(tag),
  };
};

const token = (source: string, place: number, ends: CodeEnds): Token | undefined => {
  const next = source.charAt(place + 1);
  switch (source[place]) {
    case "\\":
      if (next === "\n") return { length: 1, text: "" };
      return ESCAPABLE.test(next) ? { length: 2, text: next } : undefined;
    case "`": {
      let start = place;
      while (source[start] === "`") start++;
      const end = ends(start - place, start);
      if (end === undefined) return { length: start - place, text: source.slice(place, start) };
      return { length: end + start - 2 * place, text: codeText(source.slice(start, end)) };
    }
    case "<": {
      const found = markup(source, place);
      return found.length === 0 ? undefined : found;
    }
    case "&": {
      const reference = at(REFERENCE, source, place);
      const text = reference === null ? undefined : referred(reference);
      return reference === null || text === undefined ? undefined : { length: reference[0].length, text };
    }
    case undefined:
    default:
      return undefined;
  }
};

/** How long what makes a link of the brackets before a place is; undefined where they are text. */
const targetLength = (
  source: string,
  place: number,
  { start }: Bracket,
  isDefined: (label: string) => boolean,
): number | undefined => {
  const destination = at(DESTINATION, source, place);
  if (destination !== null) return destination[0].length;
  const label = at(LABEL, source, place);
  const said = label?.[1]?.trim() ?? "";
  const own = source.slice(start, Math.min(place - 1, start + MOST));
  return isDefined(labelKey(said === "" ? own : said)) ? (label?.[0].length ?? 0) : undefined;
};

/**
 * The text that inline Markdown shows: without the signs of emphases, links and code, `<br>` as a line end, other tags left out.
 * Each character is looked at a bounded number of times, whatever stands there.
 * @param isDefined whether a link's label has an address somewhere in the document
 */
export const inlineText = (source: string, isDefined: (label: string) => boolean = () => false): Inline => {
  const runs: Run[] = [];
  const brackets: Bracket[] = [];
  const ends = codeEnds(source);
  let [plain, place, hasStruck] = ["", 0, false];
  const put = (...more: readonly Run[]): void => {
    if (plain !== "") runs.push({ text: plain });
    runs.push(...more);
    plain = "";
  };
  const close = (): number => {
    const bracket = brackets.pop();
    const target =
      bracket?.isActive !== true ? undefined : targetLength(source, place + 1, bracket, isDefined);
    if (bracket === undefined || target === undefined) {
      plain += "]";
      return 1;
    }
    put();
    const opening = runs[bracket.run];
    if (opening !== undefined) opening.text = "";
    settle(runs, bracket.run);
    // A link holds no other link.
    if (!bracket.isImage) for (const each of brackets) each.isActive = each.isImage;
    return 1 + target;
  };
  while (place < source.length) {
    const found = token(source, place, ends);
    const sign = source.charAt(place);
    const isImage = sign === "!" && source[place + 1] === "[";
    if (found !== undefined) {
      plain += found.text;
      hasStruck ||= found.isStruck === true;
      place += found.length;
    } else if (sign === "*" || sign === "_") {
      let end = place;
      while (source[end] === sign) end++;
      put(signRun(source, place, end));
      place = end;
    } else if ((sign === "[" || isImage) && brackets.length < MOST_BRACKETS) {
      const text = isImage ? "![" : "[";
      put({ text });
      place += text.length;
      brackets.push({ run: runs.length - 1, start: place, isImage, isActive: true });
    } else if (sign === "]") place += close();
    else {
      plain += sign;
      place++;
    }
  }
  put();
  settle(runs, 0);
  const text = runs.map((run) => run.text).join("");
  // What is escaped is text, and strikes nothing out.
  const isStruck = STRUCK.test(text) && STRUCK.test(source.replace(/\\[\s\S]/g, ""));
  return { text, isStruck: hasStruck || isStruck };
};
