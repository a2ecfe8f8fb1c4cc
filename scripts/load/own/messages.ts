import { type Lang, LANGS, type Localized } from "../../core/lang.ts";
import type { Said, Words } from "../../core/finding.ts";
import { everyLang, spoken } from "../../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja, type Messages } from "./messages.ja.ts";

export type { Messages } from "./messages.ja.ts";

/** What is wrong with what a project adds, and how to mend it. In each language. */
export const ownMessages = spoken(ja, { en });

/** A finding's words in every language. */
export const ownWords = (say: (messages: Messages, lang: Lang) => Said): Words => {
  const said = (lang: Lang): Said => say(ownMessages[lang], lang);
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
