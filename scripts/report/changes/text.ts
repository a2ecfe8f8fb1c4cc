import { coreWords } from "../../core/messages.ts";
import { changesWords } from "./messages.ts";
import { styleText } from "node:util";
import type { Lang } from "../../core/lang.ts";
import { showable } from "../../core/untrusted.ts";
import type { Model } from "../../core/model.ts";
import type { Comparison, ServicesComparison } from "../../change/comparison.ts";
import { type SaidChange, saidByDirection } from "../../change/said-change.ts";
import { type Stretch, wordDiff } from "../../change/word-diff.ts";

interface TextOptions {
  readonly lang: Lang;
  readonly colour: boolean;
  /** The version of the last release, and the next one; absent where it was not asked for. */
  readonly version?: readonly [string | undefined, string];
}

const inline = (stretches: readonly Stretch[], colour: boolean): string =>
  stretches
    .map(({ kind, text }) => {
      const shown = showable(text);
      if (kind === "same") return shown;
      if (colour) return styleText(kind === "added" ? "green" : "red", shown, { validateStream: false });
      return kind === "added" ? `{+${shown}+}` : `[-${shown}-]`;
    })
    .join("");

const lines = (change: SaidChange, { lang, colour }: TextOptions): readonly string[] => {
  const name = `  ${coreWords[lang].item(change.item)} ${change.title}`;
  if (change.words === undefined)
    return [name, `    ${change.label}: ${showable(change.before)} → ${showable(change.after)}`];
  const { before, after, lang: textLang } = change.words;
  const diff = inline(wordDiff(before, after, textLang), colour);
  return [name, `    ${change.label}: ${diff.split("\n").join("\n      ")}`];
};

/** The comparison for a terminal: the worst first, texts with their changed words marked. */
export const comparisonText = (
  model: Model,
  { bump, changes, owners, suspects }: Comparison,
  options: TextOptions,
): string => {
  const { lang, version } = options;
  const words = changesWords[lang];
  if (changes.length === 0) return `${words.noChange}\n`;
  const groups = saidByDirection(model, changes, lang).flatMap(([direction, said]) => {
    const listed = said.flatMap((change) => lines(change, options));
    // An item stands once over what changed in it.
    return [
      words.groups[direction],
      ...listed.filter((line, index) => listed.indexOf(line) === index || !/^ {2}\S/.test(line)),
      "",
    ];
  });
  const closing = [
    ...(suspects.length === 0 ? [] : [words.suspects(suspects.map((item) => coreWords[lang].item(item)))]),
    words.owners(owners),
    words.bump[bump],
    ...(version === undefined ? [] : [words.version(...version)]),
  ];
  return [...groups, ...closing].map((line) => `${line}\n`).join("");
};

/** The same of several services, each under its id; those in which nothing changed are not told of. */
export const servicesText = (
  modelOf: (service: string) => Model,
  { bump, services }: ServicesComparison,
  { version, ...options }: TextOptions,
): string => {
  const words = changesWords[options.lang];
  const changed = services.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return `${words.noChange}\n`;
  const closing = [
    words.together,
    words.bump[bump],
    ...(version === undefined ? [] : [words.version(...version)]),
  ];
  return [
    ...changed.map(
      ({ service, ...own }) =>
        `== ${showable(service)} ==\n\n${comparisonText(modelOf(service), own, options)}\n`,
    ),
    ...closing.map((line) => `${line}\n`),
  ].join("");
};
