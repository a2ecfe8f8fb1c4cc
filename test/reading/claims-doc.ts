import { checkWords } from "../../scripts/check/messages.ts";

import type { PhrasingContent, RootContent } from "mdast";
import { LANGS, type Lang, type Localized } from "../../scripts/core/lang.ts";
import { heading, markdown, paragraph, plain, table } from "../../scripts/core/markdown.ts";
import type { ClaimValue } from "../../scripts/reading/claim.ts";
import { sameClaimValue } from "../../scripts/reading/equal.ts";
import { rowsThatRead } from "../../scripts/reading/find.ts";
import { renderings } from "../../scripts/reading/render.ts";
import type { CaseTable, Expected } from "./cases/case.ts";
import { BOUNDS, HEADERS, INTRODUCTION, LANGUAGE, PLAIN, REASONS, SECTIONS } from "./claims-doc-words.ts";

/** No table grows beyond what one looks through: the cases themselves hold the rest. */
const MOST_READINGS = 14;
const MOST_WORDINGS = 12;

/** Which wordings each language's grammar finds, how they are read, and what it leaves alone: for readers of `reader`. */
export const claimsDoc = (reader: Lang, tables: readonly CaseTable[]): string => {
  const { title, paragraphs } = INTRODUCTION[reader];
  return markdown([
    heading(1, title),
    ...paragraphs.map((text) => paragraph(...withCode(text))),
    ...LANGS.flatMap((lang) =>
      languageBlocks(
        reader,
        lang,
        tables.filter((one) => one.lang === lang),
      ),
    ),
  ]);
};

const languageBlocks = (reader: Lang, lang: Lang, tables: readonly CaseTable[]): readonly RootContent[] => {
  const claims = tables.flatMap(({ found }) =>
    found.flatMap(([text, expected]) => expected.map((claim) => ({ ...claim, text }))),
  );
  const sure = claims.filter(({ unsure, bound }) => unsure === undefined && (bound ?? "exact") === "exact");
  const name = LANGUAGE[lang][reader];
  const block = (title: Localized, column: Localized, rows: readonly Row[]): readonly RootContent[] => [
    heading(3, `${name}: ${title[reader]}`),
    table(
      [HEADERS.words[reader], column[reader]],
      rows.map(({ words, says }) => [wordings(words), plain(says)]),
    ),
  ];
  return [
    heading(2, name),
    ...SECTIONS.flatMap(({ title, kinds }) =>
      block(
        title,
        HEADERS.reading,
        kinds.flatMap((kind) => readings(kind, sure, lang, reader)),
      ),
    ),
    ...block(HEADERS.bounds, HEADERS.reading, bounds(claims, reader)),
    ...block(HEADERS.unsure, HEADERS.why, doubts(claims, reader)),
    ...block(HEADERS.leftAlone, HEADERS.why, leftAlone(tables, lang, reader)),
  ];
};

/** A claim, and the text in which it is found. */
interface Found extends Expected {
  readonly text: string;
}

interface Row {
  readonly words: readonly string[];
  readonly says: string;
}

/** One row per value of a kind, with all the words for it. Those of which there are few get the grammar's own wordings too. */
const readings = (
  kind: ClaimValue["kind"],
  claims: readonly Found[],
  lang: Lang,
  reader: Lang,
): readonly Row[] => {
  const isFinite = ["standing", "negation", "always", "choice"].includes(kind);
  const all = claims.filter(({ value }) => value.kind === kind);
  // Words that are read in two ways need the text around them.
  const shown = ({ words, text, value }: Found): string =>
    all.some((other) => other.words === words && !sameClaimValue(other.value, value)) ? text : words;
  const rows = grouped(all, ({ value }) => plainly(value, reader)).map(([says, same]) => ({
    says,
    words: [
      ...same.map(shown),
      ...(isFinite ? same.slice(0, 1).flatMap(({ value }) => renderings(value, lang)) : []),
    ],
  }));
  return isFinite ? rows : rows.slice(0, MOST_READINGS);
};

const bounds = (claims: readonly Found[], reader: Lang): readonly Row[] =>
  grouped(claims, ({ bound = "exact" }) => bound).flatMap(([bound, same]) =>
    bound === "exact" ? [] : [{ says: BOUNDS[bound][reader], words: same.map(({ words }) => words) }],
  );

/** Here the whole text is shown: what makes a claim doubtful stands around it. */
const doubts = (claims: readonly Found[], reader: Lang): readonly Row[] =>
  grouped(claims, ({ unsure }) => unsure).flatMap(([unsure, same]) =>
    unsure === undefined
      ? []
      : [{ says: checkWords[reader].unsure[unsure], words: same.map(({ text }) => text) }],
  );

const leftAlone = (tables: readonly CaseTable[], lang: Lang, reader: Lang): readonly Row[] => {
  const texts = tables.flatMap((one) => one.leftAlone).filter((text) => text !== "");
  return REASONS.flatMap(({ rows, why }) => {
    const words = texts.filter((text) => {
      const [row = /[\d一二三四五六七八九十]/.test(text) ? "a number" : "words"] = rowsThatRead(text, lang);
      return rows.includes(row);
    });
    return words.length === 0 ? [] : [{ words, says: why[reader] }];
  });
};

/** What a value says, in the reader's own plain words. */
const plainly = (value: ClaimValue, reader: Lang): string =>
  PLAIN[keyOf(value)]?.[reader] ?? renderings(value, reader)[0] ?? JSON.stringify(value);

const keyOf = (value: ClaimValue): string => {
  if (value.kind === "duration") return value.value;
  return value.kind === "standing" ? value.standing : value.kind;
};

const grouped = <T, K>(
  items: readonly T[],
  group: (item: T) => K,
): readonly (readonly [K, readonly T[]])[] => {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(group(item), [...(groups.get(group(item)) ?? []), item]);
  return [...groups];
};

/** Each wording once, as code: it is to be seen letter by letter. */
const wordings = (words: readonly string[]): readonly PhrasingContent[] =>
  [...new Set(words.map((word) => word.replace(/\s+/g, " ").trim()))]
    .slice(0, MOST_WORDINGS)
    .flatMap((value, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: "text" as const, value: " " }]),
      { type: "inlineCode", value },
    ]);

/** Text in which what stands between backquotes is code. */
const withCode = (text: string): readonly PhrasingContent[] =>
  text.split("`").map((value, index) => ({ type: index % 2 === 0 ? "text" : "inlineCode", value }));
