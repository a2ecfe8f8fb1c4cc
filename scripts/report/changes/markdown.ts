import { coreWords } from "../../core/messages.ts";
import { changesWords } from "./messages.ts";
import type { PhrasingContent, RootContent } from "mdast";
import type { Lang } from "../../core/lang.ts";
import { heading, githubMarkdown, paragraph, plain, table } from "../../core/markdown.ts";
import { showable } from "../../core/untrusted.ts";
import type { Model } from "../../core/model.ts";
import type { Comparison, ServicesComparison } from "../../change/comparison.ts";
import { type SaidChange, saidByDirection } from "../../change/said-change.ts";
import { wordDiff } from "../../change/word-diff.ts";

type Words = NonNullable<SaidChange["words"]>;

/** What stands between a removed and an added word, as Markdown knows no colours. */
const inline = ({ lang, before, after }: Words): readonly PhrasingContent[] =>
  wordDiff(showable(before), showable(after), lang).flatMap(({ kind, text }): readonly PhrasingContent[] => {
    // Blanks at either end belong between the words.
    const words = text
      .split("\n")
      .flatMap((line, index): readonly PhrasingContent[] => [
        ...(index === 0 ? [] : [{ type: "html" as const, value: "<br>" }]),
        ...(line === "" ? [] : [{ type: "text" as const, value: line }]),
      ]);
    if (kind === "same") return words;
    const tag = kind === "added" ? "ins" : "del";
    return [{ type: "html", value: `<${tag}>` }, ...words, { type: "html", value: `</${tag}>` }];
  });

const group = (said: readonly SaidChange[], lang: Lang): readonly RootContent[] => {
  const words = changesWords[lang];
  const name = ({ item, title }: SaidChange): readonly PhrasingContent[] =>
    plain(`${coreWords[lang].item(item)} ${title}`);
  const valued = said.filter((change) => change.words === undefined);
  const worded = said.flatMap((change) =>
    change.words === undefined ? [] : [{ change, text: change.words }],
  );
  const [item, promise, before, after] = words.columns;
  return [
    ...(valued.length === 0
      ? []
      : [
          table(
            [item, promise, before, after],
            valued.map((change) => [
              name(change),
              plain(change.label),
              plain(showable(change.before)),
              plain(showable(change.after)),
            ]),
          ),
        ]),
    ...(worded.length === 0
      ? []
      : [
          table(
            [item, words.texts],
            worded.map(({ change, text }) => [name(change), inline(text)]),
          ),
        ]),
  ];
};

/** The changes as Markdown, the worst first: what a pull request's summary and a release's notes are made of. */
export const changesMarkdown = (
  model: Model,
  changes: Comparison["changes"],
  lang: Lang,
  level: 2 | 3 | 4,
): readonly RootContent[] =>
  saidByDirection(model, changes, lang).flatMap(([direction, said]) => [
    heading(level, changesWords[lang].groups[direction]),
    ...group(said, lang),
  ]);

/** The comparison as Markdown, for a pull request. */
export const comparisonMarkdown = (
  model: Model,
  { bump, changes, owners, suspects }: Comparison,
  lang: Lang,
  version?: readonly [string | undefined, string],
): string => {
  const words = changesWords[lang];
  if (changes.length === 0)
    return githubMarkdown([heading(2, words.title), paragraph(...plain(words.noChange))]);
  const said = suspects.map((item) => coreWords[lang].item(item));
  return githubMarkdown([
    heading(2, words.title),
    paragraph(...plain(words.bump[bump])),
    ...(version === undefined ? [] : [paragraph(...plain(words.version(...version)))]),
    ...changesMarkdown(model, changes, lang, 3),
    ...(suspects.length === 0 ? [] : [paragraph(...plain(words.suspects(said)))]),
    paragraph(...plain(words.owners(owners))),
  ]);
};

/** The same of several services, each under its id; those in which nothing changed are not told of. */
export const servicesMarkdown = (
  modelOf: (service: string) => Model,
  { bump, services }: ServicesComparison,
  lang: Lang,
  version?: readonly [string | undefined, string],
): string => {
  const words = changesWords[lang];
  const changed = services.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0)
    return githubMarkdown([heading(2, words.title), paragraph(...plain(words.noChange))]);
  return githubMarkdown([
    heading(2, words.title),
    paragraph(...plain(words.bump[bump])),
    ...(version === undefined ? [] : [paragraph(...plain(words.version(...version)))]),
    ...changed.flatMap(({ service, changes, owners, suspects }) => [
      heading(3, showable(service)),
      ...changesMarkdown(modelOf(service), changes, lang, 4),
      ...(suspects.length === 0
        ? []
        : [paragraph(...plain(words.suspects(suspects.map((item) => coreWords[lang].item(item)))))]),
      paragraph(...plain(words.owners(owners))),
    ]),
  ]);
};
