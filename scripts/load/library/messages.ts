import type { Lang } from "../../core/lang.ts";
import type { Said, Words } from "../../core/finding.ts";
import { spoken, wordsFrom } from "../../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja, type Messages } from "./messages.ja.ts";

/** What is wrong with the library of a project, and how to mend it. In each language. */
const libraryMessages = spoken(ja, { en });

/** A finding's words in every language. */
export const libraryWords = (say: (messages: Messages, lang: Lang) => Said): Words =>
  wordsFrom(libraryMessages, say);
