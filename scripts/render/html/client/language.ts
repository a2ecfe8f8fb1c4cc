import { client as en } from "../messages.en.ts";
import { client as ja, type ClientMessages } from "../messages.ja.ts";
import type { Lang } from "../../../core/lang.ts";
import { all } from "./dom.ts";

const WORDS: Readonly<Record<Lang, ClientMessages>> = { ja, en };

const KEY = "lang";

const isLang = (text: string | null | undefined): text is Lang => text === "ja" || text === "en";

const radios = (): readonly HTMLInputElement[] => all(document, "input[name=lang]", HTMLInputElement);

// Where storage is denied (file addresses, private windows, policies) reading it throws.
const stored = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const store = (lang: Lang): void => {
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // The choice holds for this visit.
  }
};

/** The language that the page is shown in. */
export const shownLang = (): Lang => {
  const chosen = radios().find(({ checked }) => checked)?.value ?? document.documentElement.lang;
  return isLang(chosen) ? chosen : "ja";
};

/** The words of the language that the page is shown in. */
export const words = (): ClientMessages => WORDS[shownLang()];

const follow = (): void => {
  const chosen = radios().find(({ checked }) => checked);
  if (chosen === undefined) return;
  document.documentElement.lang = chosen.value;
  document.title = chosen.dataset["title"] ?? document.title;
};

/**
 * Shows the page in the language of its address (`?lang=en`), else in that of an earlier visit, else in the reader's own;
 * who reads neither is shown English.
 */
export const chooseLanguage = (): void => {
  const offered = radios();
  const own = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLang) ?? "en";
  const wanted = [new URLSearchParams(location.search).get(KEY), stored(), own];
  const chosen = wanted.map((lang) => offered.find(({ value }) => value === lang)).find(Boolean);
  if (chosen !== undefined) chosen.checked = true;
  follow();
};

/** Remembers what is chosen by hand, and tells of it. */
export const onLanguage = (changed: () => void): void => {
  for (const radio of radios())
    radio.addEventListener("change", () => {
      follow();
      store(shownLang());
      changed();
    });
};
