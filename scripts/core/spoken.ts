import type { Said, Words } from "./finding.ts";
import type { Lang, Localized } from "./lang.ts";
import { LANGS } from "./lang.ts";

type Whole = string | readonly unknown[] | ((...values: never) => unknown);

/** The words of a language that may lack some. */
export type Lagging<M> = M extends Whole ? M : { readonly [K in keyof M]?: Lagging<M[K]> };

/** The language in which everything is said: what another one lacks is said in it. */
const FIRST = "ja";

const lacking: unique symbol = Symbol("lacking");

/** What a speaker says, in each language. */
export type Spoken<M> = Readonly<Record<Lang, M>> & {
  readonly [lacking]: Readonly<Record<Lang, readonly string[]>>;
};

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const filled = (whole: unknown, part: unknown): unknown => {
  if (part === undefined) return whole;
  if (!isGroup(whole) || !isGroup(part)) return part;
  return Object.fromEntries(Object.entries(whole).map(([key, words]) => [key, filled(words, part[key])]));
};

const lacks = (whole: unknown, part: unknown, path: string): readonly string[] => {
  if (isGroup(whole))
    return Object.entries(whole).flatMap(([key, words]) =>
      lacks(words, isGroup(part) ? part[key] : undefined, path === "" ? key : `${path}.${key}`),
    );
  return part === undefined ? [path] : [];
};

/** What a speaker says, from its words in Japanese and what other languages have of them. */
export const spoken = <M extends object>(
  words: M,
  others: Partial<Readonly<Record<Exclude<Lang, typeof FIRST>, Lagging<NoInfer<M>>>>>,
): Spoken<M> => {
  const given = (lang: Lang): unknown => (lang === FIRST ? words : others[lang]);
  const each = <T>(of: (lang: Lang) => T): Readonly<Record<Lang, T>> =>
    // A value for each of them.
    Object.fromEntries(LANGS.map((lang) => [lang, of(lang)])) as Record<Lang, T>;
  return {
    // Where a word is there it is of the same type, and elsewhere it is the Japanese one.
    ...each((lang) => filled(words, given(lang)) as M),
    [lacking]: each((lang) => lacks(words, given(lang), "")),
  };
};

/** The words that a language lacks of a speaker's, by their path: `purposes.pdf`. */
export const lackingWords = (speaker: Spoken<object>, lang: Lang): readonly string[] =>
  speaker[lacking][lang];

/** The same in every language. */
export const everyLang = (say: (lang: Lang) => string): Localized =>
  // A text for each of them.
  Object.fromEntries(LANGS.map((lang) => [lang, say(lang)])) as Record<Lang, string>;

/** A finding's words in every language, from what a speaker says of it in each; what one of them lacks, none has. */
export const wordsFrom = <M>(
  speaker: Readonly<Record<Lang, M>>,
  say: (messages: M, lang: Lang) => Said,
): Words => {
  const said = (lang: Lang): Said => say(speaker[lang], lang);
  const part = (key: "why" | "fix"): Localized | undefined =>
    LANGS.some((lang) => said(lang)[key] === undefined)
      ? undefined
      : everyLang((lang) => said(lang)[key] ?? "");
  const [why, fix] = [part("why"), part("fix")];
  return {
    message: everyLang((lang) => said(lang).message),
    ...(why === undefined ? {} : { why }),
    ...(fix === undefined ? {} : { fix }),
  };
};
