import { reportWords } from "./messages.ts";
import type { Lang } from "../core/lang.ts";
import { type Model, withNumbers } from "../core/model.ts";
import { entriesOf } from "./catalogue/catalogue.ts";
import { type Entry, type Example, LAYERS } from "./catalogue/entry.ts";
import { acceptLines, offLines, showExample } from "./example.ts";

const indented = (text: string, indent: string): readonly string[] =>
  text.split("\n").map((line) => (line === "" ? "" : indent + line));

const exceptions = ({ id, severity, isOptional }: Entry, lang: Lang): readonly string[] => {
  const words = reportWords[lang].rules;
  if (!isOptional) return [`  ${words.alwaysOn}`];
  const off = [`  ${words.switchOff}`, "", ...indented(offLines(id, lang), "    ")];
  const accept =
    severity === "error"
      ? [`  ${words.noAcceptance}`]
      : [`  ${words.acceptWarning}`, "", ...indented(acceptLines(id, lang), "    ")];
  return [...off, "", ...accept];
};

/** All there is to know of a rule, for a terminal. */
export const explainRule = (entry: Entry, model: Model | undefined, lang: Lang): string => {
  const m = reportWords[lang];
  const { rules: words } = m;
  const example = (title: string, shown: Example): readonly string[] => [
    title,
    "",
    ...indented(showExample(shown, model, lang).text, "    "),
    "",
  ];
  return [
    `${entry.id}  ${m.severity[entry.severity]}`,
    `  ${entry.title[lang]}`,
    "",
    `  ${m.why}: ${entry.why[lang]}`,
    `  ${words.layer}: ${words.layers[entry.layer].title}`,
    `  ${words.source}: ${withNumbers(entry.source[lang], model)}`,
    "",
    ...example(words.fails[entry.severity], entry.fails),
    ...example(words.passes, entry.passes),
    words.exceptions,
    "",
    ...exceptions(entry, lang),
    "",
  ].join("\n");
};

/** The ids of all rules with their titles, by layer, for a terminal. */
export const listRules = (lang: Lang): string => {
  const { severity, rules: words } = reportWords[lang];
  const width = Math.max(...LAYERS.flatMap((layer) => entriesOf(layer).map(({ id }) => id.length)));
  const blocks = LAYERS.map((layer) => [
    words.layers[layer].title,
    ...entriesOf(layer).map(
      (entry) => `  ${entry.id.padEnd(width)}  ${entry.title[lang]} (${severity[entry.severity]})`,
    ),
    "",
  ]);
  return [...blocks.flat(), words.oneRule, ""].join("\n");
};

/** How many characters have to be added, dropped or exchanged to make one word of the other (Levenshtein). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(a).entries()) {
    const next = [index + 1];
    for (let at = 1; at <= b.length; at += 1) {
      const exchanged = (row[at - 1] ?? 0) + (letter === b[at - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

const MOST_NEAREST = 3;

/** The ids that somebody who wrote `name` may have meant, the likeliest first. None where nothing is like it. */
export const nearestIds = (name: string, ids: readonly string[]): readonly string[] => {
  // Nobody misspells an id at such length.
  const given = name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const holds = (id: string): boolean => given.length > 2 && id.includes(given);
  return ids
    .map((id) => ({ id, far: holds(id) ? 0 : distance(given, id) }))
    .filter(({ id, far }) => far <= Math.max(2, id.length / 3))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_NEAREST)
    .map(({ id }) => id);
};
