import type { Lang } from "../core/lang.ts";

/** A phrase of `schema/words/` and what it stands for. */
export interface Phrase<T> {
  readonly text: string;
  readonly tag: T;
}

/** Where a phrase stands in a text. */
export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly tag: T;
}

/** Finds phrases in texts that are in NFKC and small letters. */
export interface Finder<T> {
  /** Every match of a phrase whose tag is wanted, the longest one of each tag at each place, in the order of the text. */
  readonly find: (text: string, wanted?: (tag: T) => boolean) => readonly Found<T>[];
}

interface Entry<T> {
  readonly tag: T;
  readonly source: string;
  /** Whether it begins with a Latin word, which never begins within one. */
  readonly isWord: boolean;
  regex?: RegExp;
}

/** What stands for any few characters of a clause in the place of … */
const GAP: Readonly<Record<Lang, string>> = {
  ja: "(?:(?!ません|せず)[^。、\\n(]){0,12}?",
  en: "[^.;,:\\n(]{0,40}?(?<![a-z])",
};

/** How many of the first characters a phrase is filed under: the more, the fewer are tried at each place. */
const KEY = 4;

/** The first characters of a phrase that has one beginning only, which most have; undefined for others. */
const plainBeginning = (phrase: string): string | undefined => {
  const special = phrase.search(/[()|\\?*…]/);
  if (special === -1) return phrase.slice(0, KEY);
  // What a question mark follows may be missing; behind a sign anything may stand.
  if (special <= KEY) return undefined;
  let depth = 0;
  for (let at = special; at < phrase.length; at += 1) {
    const sign = phrase[at];
    if (sign === "\\") at += 1;
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    else if (sign === "|" && depth === 0) return undefined;
  }
  return phrase.slice(0, KEY);
};

/** Every way in which a phrase may begin, as far as its first characters; fewer where a gap or its end comes before. */
const beginnings = (phrase: string): readonly string[] => {
  const plain = plainBeginning(phrase);
  if (plain !== undefined) return [plain];
  let at = 0;
  const cut = (parts: readonly string[]): readonly string[] => [
    ...new Set(parts.map((part) => part.slice(0, KEY))),
  ];
  const alternatives = (): readonly string[] => {
    const all: string[] = [...sequence()];
    while (phrase[at] === "|") {
      at += 1;
      all.push(...sequence());
    }
    return cut(all);
  };
  const sequence = (): readonly string[] => {
    let heads: readonly string[] = [""];
    let isOpen = true;
    while (at < phrase.length && phrase[at] !== "|" && phrase[at] !== ")") {
      const unit = atom();
      const choices = unit ?? [""];
      if (isOpen)
        heads = cut(
          heads.flatMap((head) => (head.length >= KEY ? [head] : choices.map((next) => head + next))),
        );
      // Behind a gap anything may stand.
      if (unit === undefined) isOpen = false;
    }
    return heads;
  };
  /** The beginnings of one unit; undefined for a gap. */
  const atom = (): readonly string[] | undefined => {
    const sign = phrase[at] ?? "";
    if (sign === "…" || sign === "*") {
      at += 1;
      return undefined;
    }
    if (phrase.startsWith("(?!", at)) {
      at = phrase.indexOf(")", at) + 1;
      return [""];
    }
    let unit: readonly string[] = [sign];
    if (sign === "(") {
      at += 1;
      unit = alternatives();
    } else if (sign === "\\") {
      at += 1;
      unit = [phrase[at] ?? ""];
    }
    at += 1;
    if (phrase[at] !== "?") return unit;
    at += 1;
    return ["", ...unit];
  };
  return alternatives();
};

const LATIN = /^[a-z0-9]/;

/** Whether a code unit is a small Latin letter. */
const isLetter = (unit: number): boolean => unit >= 97 && unit <= 122;

/** The regular expression of a phrase, in which a Latin word begins and ends as a word. */
const sourceOf = (phrase: string, lang: Lang, isWord: boolean): string => {
  const body = phrase
    .replace(/[.+[\]{}^$]/g, "\\$&")
    .replaceAll(" ", lang === "en" ? "[ \\n-]" : " ")
    .replaceAll("*", "[a-z]{0,12}")
    .replaceAll("…", GAP[lang]);
  const before = isWord ? "(?<![a-z])" : "";
  return `${before}(?:${body})${lang === "en" ? "(?![a-z])" : "(?:(?<![a-z])|(?![a-z]))"}`;
};

/** Prepares phrases: filed by how they begin, so that a text is read once, and compiled when they first may match. */
export const finderOf = <T>(phrases: readonly Phrase<T>[], lang: Lang): Finder<T> => {
  // In English a hyphen and the end of a line stand for a blank.
  const keyed = (text: string): string => (lang === "en" ? text.replaceAll(/[\n-]/g, " ") : text);
  const filed = new Map<string, Entry<T>[]>();
  for (const { text, tag } of phrases) {
    const small = text.normalize("NFKC").replaceAll("...", "…").toLowerCase();
    const heads = beginnings(small);
    const isWord = heads.some((head) => LATIN.test(head));
    const entry: Entry<T> = { tag, source: sourceOf(small, lang, isWord), isWord };
    for (const head of heads) {
      const key = keyed(head);
      const list = filed.get(key);
      if (list === undefined) filed.set(key, [entry]);
      else list.push(entry);
    }
  }
  const matchAt = (entry: Entry<T>, text: string, at: number): number => {
    const regex = (entry.regex ??= new RegExp(entry.source, "y"));
    regex.lastIndex = at;
    const match = regex.exec(text);
    return match === null ? 0 : match[0].length;
  };
  const find: Finder<T>["find"] = (text, wanted) => {
    const found: Found<T>[] = [];
    const keys = keyed(text);
    for (let at = 0; at < text.length; at += 1) {
      const longest = new Map<T, number>();
      const isWithinWord = at > 0 && isLetter(text.charCodeAt(at - 1));
      for (let length = 1; length <= KEY && at + length <= text.length; length += 1) {
        for (const entry of filed.get(keys.slice(at, at + length)) ?? []) {
          if ((isWithinWord && entry.isWord) || wanted?.(entry.tag) === false) continue;
          const matched = matchAt(entry, text, at);
          if (matched > (longest.get(entry.tag) ?? 0)) longest.set(entry.tag, matched);
        }
      }
      for (const [tag, length] of longest) found.push({ start: at, end: at + length, tag });
    }
    return found;
  };
  return { find };
};
