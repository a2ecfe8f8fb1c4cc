import type { Lang } from "../../locales/lang.ts";
import { historyWords } from "../../locales/history.ts";
import type { Model } from "../../schema/model.ts";
import type { Comparison } from "../comparison.ts";
import { comparisonMarkdown } from "./markdown.ts";

/** Begins the comment, so that the next run finds it and puts its own in its place. */
export const MARKER = "<!-- comparison -->\n";

// GitHub takes 65,536 characters.
const MAX_LENGTH = 60_000;

// A name after an at sign would notify whoever bears it; a zero-width space keeps it a word.
const withoutMentions = (markdown: string): string => markdown.replaceAll("@", "@\u200B");

/** The comment on a pull request: what customers will see change, in each language. Too long a one is cut, and says so. */
export const commentBody = (model: Model, comparison: Comparison, langs: readonly Lang[]): string => {
  const parts = langs.map((lang) => withoutMentions(comparisonMarkdown(model, comparison, lang)));
  const whole = `${MARKER}${parts.join("\n---\n\n")}`;
  if (whole.length <= MAX_LENGTH) return whole;
  const lines = whole.slice(0, MAX_LENGTH).split("\n").slice(0, -1);
  return `${lines.join("\n")}\n\n${langs.map((lang) => historyWords[lang].cut).join("\n\n")}\n`;
};
