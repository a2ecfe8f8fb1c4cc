import { loadWords } from "../../load/messages.ts";
import { crosswalkWords } from "./messages.ts";
import type { PhrasingContent } from "mdast";
import { type Lang, LANGS } from "../../core/lang.ts";
import { heading, inlineCode, link, markdown, paragraph, plain, table } from "../../core/markdown.ts";
import { type CrosswalkItem, type CrosswalkTable, itemsByIdentifier } from "../../load/crosswalk.ts";
import type { GeneratedFile } from "../../load/schema/generate.ts";
import { identifiersOf, type Standard, STANDARDS } from "../../core/identifiers.ts";
import { type Checklist, type ItemNo, itemNumbered } from "../../core/model.ts";

const PATHS: Readonly<Record<Lang, string>> = { ja: "docs/crosswalk.ja.md", en: "docs/crosswalk.md" };

const OTHER: Readonly<Record<Lang, string>> = { ja: "crosswalk.md", en: "crosswalk.ja.md" };

/** Words in which what stands between backticks is code. */
const withCode = (text: string): readonly PhrasingContent[] =>
  text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? inlineCode(part) : { type: "text" as const, value: part }));

const cell = (item: CrosswalkItem | undefined, standard: Standard): readonly PhrasingContent[] =>
  plain(item?.[standard]?.join(", ") ?? "–");

/** The page about the crosswalk, in Markdown: from items to identifiers, and back. */
export const crosswalkDoc = (crosswalk: CrosswalkTable, checklist: Checklist, lang: Lang): string => {
  const words = crosswalkWords[lang];
  const { items } = checklist;
  const beside = itemsByIdentifier(crosswalk, checklist);
  const said = (no: ItemNo): string => words.item(no, itemNumbered(checklist, no)?.title[lang] ?? "");
  return markdown([
    heading(1, words.title),
    paragraph(link(OTHER[lang], words.otherLanguage)),
    ...words.introduction.map((text) => paragraph(...withCode(text))),
    heading(2, words.byItem),
    table(
      [...words.columns, ...STANDARDS.map((standard) => loadWords[lang].crosswalk.standards[standard])],
      items.map(({ no, slug, title }) => {
        const item = crosswalk.items.find((entry) => entry.item === slug);
        const cells = STANDARDS.map((standard) => cell(item, standard));
        return [plain(String(no)), plain(title[lang]), ...cells];
      }),
    ),
    heading(2, words.byIdentifier),
    ...STANDARDS.flatMap((standard) => [
      heading(3, loadWords[lang].crosswalk.standards[standard]),
      table(
        words.indexColumns,
        identifiersOf(standard).flatMap((identifier) => {
          const numbers = beside.get(identifier);
          return numbers === undefined
            ? []
            : [[plain(identifier), plain(numbers.map(said).join(words.comma))]];
        }),
      ),
    ]),
  ]);
};

/** The documents that are made from the crosswalk. */
export const crosswalkDocs = (crosswalk: CrosswalkTable, checklist: Checklist): readonly GeneratedFile[] =>
  LANGS.map((lang) => ({ path: PATHS[lang], text: crosswalkDoc(crosswalk, checklist, lang) }));
