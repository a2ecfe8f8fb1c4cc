import type { Lang } from "../../core/lang.ts";
import type { Said, Words } from "../../core/finding.ts";
import { spoken, wordsFrom } from "../../core/spoken.ts";
import { messages as en } from "./messages.en.ts";
import { messages as ja, type Messages } from "./messages.ja.ts";

export type { Messages } from "./messages.ja.ts";

const servicesMessages = spoken(ja, { en });

/** A finding's words about the folders of services, in every language. */
export const servicesWords = (say: (messages: Messages, lang: Lang) => Said): Words =>
  wordsFrom(servicesMessages, say);
