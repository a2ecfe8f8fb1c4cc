import type { Lang } from "../../core/lang.ts";

/** Every text that a phrase stands for: (a|b) is one of several, (a)? and a? may be missing. A * stays. */
export const expand = (phrase: string): readonly string[] => {
  let at = 0;
  const either = (): readonly string[] => {
    const all = [...sequence()];
    while (phrase[at] === "|") {
      at += 1;
      all.push(...sequence());
    }
    return all;
  };
  const sequence = (): readonly string[] => {
    let all: readonly string[] = [""];
    while (at < phrase.length && phrase[at] !== "|" && phrase[at] !== ")") {
      const next = unit();
      all = all.flatMap((head) => next.map((tail) => head + tail));
    }
    return all;
  };
  const unit = (): readonly string[] => {
    let texts: readonly string[] = [phrase[at] ?? ""];
    at += 1;
    if (texts[0] === "(") {
      texts = either();
      at += 1;
    }
    if (phrase[at] !== "?") return texts;
    at += 1;
    return ["", ...texts];
  };
  return [...new Set(either().map((text) => text.replace(/ {2,}/g, " ").trim()))].filter(
    (text) => text !== "",
  );
};

/** Where a phrase stands in a text. */
export interface Match<T> {
  readonly start: number;
  readonly end: number;
  readonly tag: T;
}

/** Finds every phrase at every place, in a text in NFKC and small letters. */
export type PhraseFinder<T> = (text: string) => readonly Match<T>[];

interface Entry<T> {
  /** What stands between the ends of words that * leaves open: "restor", " of data". */
  readonly parts: readonly string[];
  readonly tag: T;
}

/** Phrases are filed under so many of their first characters. */
const KEY = 2;

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[a-z0-9]/.test(character);

/** What may follow the beginning of an English word that * leaves open. */
const REST = /[a-z]{0,12}/y;

/** Prepares phrases. Unlike in a regular expression, a short one hides no longer one: all that match are found. */
export const phraseFinder = <T>(
  phrases: readonly { readonly text: string; readonly tag: T }[],
  lang: Lang,
): PhraseFinder<T> => {
  const filed = new Map<string, Entry<T>[]>();
  for (const { text: phrase, tag } of phrases)
    for (const written of expand(phrase.normalize("NFKC").toLowerCase())) {
      const text = written.replaceAll("-", lang === "en" ? " " : "-");
      const parts = text.split("*");
      const key = (parts[0] ?? "").slice(0, KEY);
      const list = filed.get(key);
      if (list === undefined) filed.set(key, [{ parts, tag }]);
      else list.push({ parts, tag });
    }
  const endOf = ({ parts }: Entry<T>, within: string, at: number): number | undefined => {
    let end = at;
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        REST.lastIndex = end;
        end += REST.exec(within)?.[0].length ?? 0;
      }
      if (!within.startsWith(part, end)) return undefined;
      end += part.length;
    }
    // A Latin word begins and ends as a word.
    if (isLatin(within[at]) && isLatin(within[at - 1])) return undefined;
    return isLatin(within[end - 1]) && isLatin(within[end]) ? undefined : end;
  };
  return (written) => {
    const text = lang === "en" ? written.replace(/[\n-]/g, " ") : written;
    const found: Match<T>[] = [];
    for (let start = 0; start < text.length; start += 1)
      for (const key of [text.charAt(start), text.slice(start, start + KEY)])
        for (const entry of filed.get(key) ?? []) {
          const end = endOf(entry, text, start);
          if (end !== undefined) found.push({ start, end, tag: entry.tag });
        }
    return found;
  };
};
