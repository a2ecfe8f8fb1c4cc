import type { Lang } from "../../core/lang.ts";
import { historyWords } from "../../locales/history.ts";
import { heading, markdown, paragraph, plain } from "../../core/markdown.ts";
import type { Model } from "../../core/model.ts";
import type { Comparison } from "../../change/comparison.ts";
import { cutLines } from "./cut-lines.ts";
import { comparisonMarkdown } from "./markdown.ts";

/** Begins the comment, so that the next run finds it and puts its own in its place. */
export const MARKER = "<!-- comparison -->\n";

// GitHub takes 65,536 characters.
const MAX_LENGTH = 60_000;

const SHORT_HASH = 7;

// A name after an at sign would notify whoever bears it; a zero-width space keeps it a word.
const withoutMentions = (text: string): string => text.replaceAll("@", "@\u200B");

const part = (model: Model, comparison: Comparison | undefined, lang: Lang, commit: string): string => {
  const words = historyWords[lang];
  const name = commit.slice(0, SHORT_HASH);
  if (comparison === undefined)
    return markdown([heading(2, words.title), paragraph(...plain(words.notCompared(name)))]);
  const said = comparisonMarkdown(model, comparison, lang);
  return commit === "" ? said : `${said}\n${markdown([paragraph(...plain(words.compared(name)))])}`;
};

/**
 * The comment on a pull request: what customers will see change, in each language, as of a commit (its hash; none where it
 * is not known). Without a comparison it says that there is none. Too long a part is cut, and says so.
 */
export const commentBody = (
  model: Model,
  comparison: Comparison | undefined,
  langs: readonly Lang[],
  commit = "",
): string => {
  const parts = langs.map((lang) => {
    const said = withoutMentions(part(model, comparison, lang, commit));
    return cutLines(said, Math.floor(MAX_LENGTH / langs.length), historyWords[lang].cut);
  });
  return `${MARKER}${parts.join("\n---\n\n")}`;
};
