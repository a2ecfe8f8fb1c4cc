import { checkWords } from "../messages.ts";
import { everyLang } from "../../core/spoken.ts";
import type { Lang } from "../../core/lang.ts";
import type { Extent } from "../../reading/claim.ts";
import { normalise } from "../../reading/normalise.ts";
import type { Answer } from "../../core/sheet.ts";
import type { Report } from "../rule.ts";

/** Words that stand in the text of an answer, in one language, by UTF-16 offsets into it. */
export interface Mention extends Extent {
  /** The item's slug. */
  readonly item: string;
  readonly lang: Lang;
  readonly words: string;
}

/** A stretch of an answer's text as a mention. */
export const mentionOf = (answer: Answer, lang: Lang, { start, end }: Extent): Mention => ({
  item: answer.slug,
  lang,
  start,
  end,
  words: (answer.text[lang] ?? "").slice(start, end),
});

/**
 * Every stretch of an answer's text in one language that a pattern (with the flag `g`) fits. The pattern is tried on the
 * text in NFKC with single spaces, so that widths and line breaks do not matter; the places are those of the text as written.
 */
export const mentions = (answer: Answer, lang: Lang, pattern: RegExp): readonly Mention[] => {
  const { text, origin } = normalise(answer.text[lang] ?? "");
  return [...text.matchAll(pattern)].map(({ 0: { length }, index }) =>
    mentionOf(answer, lang, origin(index, index + length)),
  );
};

/** Where a report on some words points: at the first of them, with the others as related places. */
export const atMentions = (
  first: Mention,
  others: readonly Mention[],
): Required<Pick<Report, "path" | "span" | "related">> => ({
  path: ["text", first.lang],
  span: { start: first.start, end: first.end },
  related: others.map(({ item, lang, start, end, words }) => ({
    item,
    path: ["text", lang],
    span: { start, end },
    message: everyLang((reader) =>
      reader === "ja"
        ? `${checkWords[reader].textIn[lang]}「${words}」`
        : `“${words}” in ${checkWords[reader].textIn[lang]}`,
    ),
  })),
});
