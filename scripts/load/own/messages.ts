import type { Lang } from "../../core/lang.ts";
import type { Said, Words } from "../../core/finding.ts";
import { spoken, wordsFrom } from "../../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja, type Messages } from "./messages.ja.ts";

export type { Messages } from "./messages.ja.ts";

/** What is wrong with what a project adds, and how to mend it. In each language. */
export const ownMessages = spoken(ja, { en });

/** A finding's words in every language. */
export const ownWords = (say: (messages: Messages, lang: Lang) => Said): Words => wordsFrom(ownMessages, say);
