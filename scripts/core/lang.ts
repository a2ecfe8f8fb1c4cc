/** The languages in which findings are reported and the sheet is published. */
export const LANGS = ["ja", "en"] as const;

export type Lang = (typeof LANGS)[number];

/** One text in every language: the compiler refuses a message that lacks one. */
export type Localized = Readonly<Record<Lang, string>>;

export const isLang = (text: string): text is Lang => LANGS.some((lang) => lang === text);
