import { reportWords } from "./messages.ts";
import type { PhrasingContent, RootContent } from "mdast";
import { type Lang, LANGS } from "../core/lang.ts";
import {
  bullets,
  code,
  heading,
  inlineCode,
  link,
  markdown,
  paragraph,
  plain,
  strong,
  table,
} from "../core/markdown.ts";
import type { GeneratedFile } from "../load/schema/generate.ts";
import { type Model, withNumbers } from "../core/model.ts";
import { entriesOf } from "./catalogue/catalogue.ts";
import { type Entry, type Example, type Layer, LAYERS } from "./catalogue/entry.ts";
import { acceptLines, offLines, showExample } from "./example.ts";

/** Words in which what stands between backticks is code. */
const withCode = (text: string): readonly PhrasingContent[] =>
  text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? inlineCode(part) : { type: "text" as const, value: part }));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const labelled = (label: string, text: string): RootContent =>
  paragraph(strong(capital(label)), { type: "text", value: ": " }, ...plain(text));

const exampleBlocks = (
  label: string,
  example: Example,
  model: Model | undefined,
  lang: Lang,
): readonly RootContent[] => {
  const { isYaml, text } = showExample(example, model, lang);
  return isYaml ? [paragraph(strong(label), ...plain(":")), code("yaml", text)] : [labelled(label, text)];
};

/** What there is to know of a rule, but for its id. */
export const ruleBlocks = (entry: Entry, model: Model | undefined, lang: Lang): readonly RootContent[] => {
  const { severity, why, rules: words } = reportWords[lang];
  return [
    labelled(severity[entry.severity], entry.title[lang]),
    labelled(why, entry.why[lang]),
    labelled(words.source, withNumbers(entry.source[lang], model)),
    ...exampleBlocks(words.fails[entry.severity], entry.fails, model, lang),
    ...exampleBlocks(words.passes, entry.passes, model, lang),
  ];
};

const layerBlocks = (layer: Layer, model: Model, lang: Lang): readonly RootContent[] => {
  const { severity, rules: words } = reportWords[lang];
  const { title, about } = words.layers[layer];
  const entries = entriesOf(layer);
  return [
    heading(2, title),
    paragraph(...plain(about)),
    table(
      words.columns,
      entries.map((entry) => [
        [link(`#${entry.id}`, entry.id)],
        plain(severity[entry.severity]),
        plain(entry.title[lang]),
      ]),
    ),
    ...entries.flatMap((entry) => [heading(3, entry.id), ...ruleBlocks(entry, model, lang)]),
  ];
};

// GitHub makes an anchor of a heading: lower case, hyphens for blanks.
const anchor = (title: string): string => `#${title.toLowerCase().replaceAll(" ", "-")}`;

/** The page about all rules, in Markdown. */
export const rulesDoc = (model: Model, lang: Lang): string => {
  const words = reportWords[lang].rules;
  const titles = [...LAYERS.map((layer) => words.layers[layer].title), words.exceptions];
  return markdown([
    heading(1, words.title),
    ...words.introduction.map((text) => paragraph(...withCode(text))),
    bullets(titles.map((title) => [link(anchor(title), title)])),
    ...LAYERS.flatMap((layer) => layerBlocks(layer, model, lang)),
    heading(2, words.exceptions),
    paragraph(...plain(words.switchOff)),
    code("yaml", offLines("mark-missing", lang)),
    paragraph(...plain(words.acceptWarning)),
    code("yaml", acceptLines("mark-missing", lang)),
    paragraph(...plain(words.whichAlwaysOn)),
  ]);
};

const PATHS: Readonly<Record<Lang, string>> = { ja: "docs/rules.ja.md", en: "docs/rules.md" };

/** The documents that are made from the rules. */
export const rulesDocs = (model: Model): readonly GeneratedFile[] =>
  LANGS.map((lang) => ({ path: PATHS[lang], text: rulesDoc(model, lang) }));
