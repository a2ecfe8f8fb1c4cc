import { changesWords } from "./messages.ts";
import type { Lang } from "../../core/lang.ts";
import { heading, markdown, paragraph, plain } from "../../core/markdown.ts";
import type { Model } from "../../core/model.ts";
import type { Comparison, ServicesComparison } from "../../change/comparison.ts";
import type { Json } from "../../core/change.ts";
import { DIRECTIONS } from "../../change/said-change.ts";
import { clipped } from "../../core/untrusted.ts";
import { cutLines } from "./cut-lines.ts";
import { comparisonMarkdown, servicesMarkdown } from "./markdown.ts";

/** Begins the comment, so that the next run finds it and puts its own in its place. */
export const MARKER = "<!-- comparison -->\n";

// GitHub takes 65,536 characters.
const MAX_LENGTH = 60_000;

const SHORT_HASH = 7;

/** What a check left behind: a comparison, nothing, or something that is none and is not shown. */
export type Left = Comparison | ServicesComparison | "nothing" | "refused";

/** Whether something changed. */
export const hasChanges = (left: Comparison | ServicesComparison): boolean =>
  "services" in left ? left.services.some(({ changes }) => changes.length > 0) : left.changes.length > 0;

// Of a text, and of all of them: more would not fit, and takes its time to be made into Markdown.
const MAX_TEXT = 2000;
const MAX_TEXTS = 30_000;

const sideLength = (side: Json): number => JSON.stringify(side).length;

const clippedSide = (side: Json): Json => (typeof side === "string" ? clipped(side, MAX_TEXT) : side);

/** The changes that have a chance to fit, the worst first, their texts cut to what anybody reads in a comment. */
const fitting = (changes: Comparison["changes"], most = MAX_TEXTS): Comparison["changes"] => {
  let length = 0;
  return DIRECTIONS.flatMap((direction) => changes.filter((change) => change.direction === direction))
    .map((change) => ({ ...change, before: clippedSide(change.before), after: clippedSide(change.after) }))
    .filter(({ before, after }) => {
      length += sideLength(before) + sideLength(after);
      return length <= most;
    });
};

/** A comparison in Markdown, as far as it has a chance to fit. */
const whatFits = (
  model: Model,
  comparison: Comparison | ServicesComparison,
  lang: Lang,
): { readonly whole: string; readonly isCut: boolean } => {
  if (!("services" in comparison)) {
    const changes = fitting(comparison.changes);
    const whole = comparisonMarkdown(model, { ...comparison, changes }, lang);
    return { whole, isCut: changes.length < comparison.changes.length };
  }
  const most = Math.floor(MAX_TEXTS / Math.max(1, comparison.services.length));
  const services = comparison.services.map((each) => ({ ...each, changes: fitting(each.changes, most) }));
  const isCut = services.some(
    ({ changes }, index) => changes.length < (comparison.services[index]?.changes.length ?? 0),
  );
  return { whole: servicesMarkdown(() => model, { ...comparison, services }, lang), isCut };
};

/** Our own words name a commit, which GitHub links. */
const part = (model: Model, comparison: Left, lang: Lang, commit: string): string => {
  const words = changesWords[lang];
  const name = commit.slice(0, SHORT_HASH);
  if (comparison === "nothing" || comparison === "refused") {
    const said = comparison === "nothing" ? words.notCompared(name) : words.refused(name);
    return markdown([heading(2, words.title), paragraph(...plain(said))]);
  }
  const { whole, isCut } = whatFits(model, comparison, lang);
  const said = isCut ? `${whole}\n${words.cut}\n` : whole;
  return commit === "" ? said : `${said}\n${markdown([paragraph(...plain(words.compared(name)))])}`;
};

/**
 * The comment on a pull request: what customers will see change, in each language, as of a commit (its hash; none where it
 * is not known). Where there is none, or what is there is none, it says so. Too long a part is cut, and says so.
 */
export const commentBody = (model: Model, comparison: Left, langs: readonly Lang[], commit = ""): string => {
  const parts = langs.map((lang) => {
    const said = part(model, comparison, lang, commit);
    return cutLines(said, Math.floor(MAX_LENGTH / langs.length), changesWords[lang].cut);
  });
  return `${MARKER}${parts.join("\n---\n\n")}`;
};
