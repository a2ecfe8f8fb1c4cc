import type { Extent } from "./claim.ts";
import { amountStatements } from "./amounts.ts";
import { countStatements } from "./counts.ts";
import { clauseAt, type Context, grouped, type Subject, topicsOf } from "./context.ts";
import { scan } from "./find.ts";
import type { Lang } from "../core/lang.ts";
import type { Vocabulary, WordsFile } from "../core/model.ts";
import { LANGUAGES } from "./languages.ts";
import { nameStatements } from "./names-said.ts";
import { quantityStatements } from "./quantities.ts";
import type { Reading } from "./statement.ts";
import { finderFor, type Sign } from "./words.ts";
import { bareStatements, flagStatements, standingStatements } from "./yes-and-no.ts";

export type { Subject } from "./context.ts";

const NUMERAL: Readonly<Record<Lang, RegExp>> = {
  ja: /\d+|(?<![一二三四五六七八九十百])[一二三四五六七八九十百]{1,12}(?=[ \n]?(?:年|か月|ヶ月|日|週|時|分|秒|回|世代|名|人|件|割|%))/g,
  en: /\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)\b/g,
};

/** Clauses that name a valued fact and hold a number that nothing was made of. */
const unreadClauses = (context: Context, lang: Lang, known: readonly Extent[]): Reading["unread"] => {
  const { folded, normal } = context.scanned;
  const loose = [...folded.matchAll(NUMERAL[lang])].filter(
    ({ index, 0: { length } }) => !known.some((each) => each.start < index + length && each.end > index),
  );
  return loose.flatMap(({ index }) => {
    const at = clauseAt(context.clauses, index);
    const clause = context.clauses[at];
    if (clause === undefined) return [];
    const facts = new Set(topicsOf(context, at).map(({ tag }) => tag.fact));
    return [...facts].map((fact) => ({ fact, ...normal.origin(clause.start, clause.end) }));
  });
};

/**
 * Reads a text once, into what it says of facts. What it cannot settle it says unsurely or not at all. Linear in the length of
 * the text; never throws.
 */
export const read = (
  text: string,
  lang: Lang,
  words: WordsFile,
  vocabulary: Vocabulary,
  subject: Subject,
): Reading => {
  const scanned = scan(text, lang);
  const language = LANGUAGES[lang];
  const own = new Set(subject.own);
  const { folded } = scanned;
  const clauses = language.clauses(folded);
  const isWanted = (tag: Sign): boolean => {
    if (tag.kind === "topic") return own.has(tag.fact) || (tag.isStrong && !tag.isContrary);
    if (tag.kind === "not" || tag.kind === "also" || tag.kind === "own-name") return own.has(tag.fact);
    return true;
  };
  const signs = finderFor(words, lang).find(folded, isWanted);
  const context: Context = {
    text,
    scanned,
    language,
    vocabulary,
    words,
    subject,
    own,
    clauses,
    signs: grouped(clauses, signs, ({ start }) => start).map((group, index) =>
      language.endsTopics
        ? group.filter(({ tag, end }) => tag.kind !== "topic" || end <= (clauses[index]?.end ?? end))
        : group,
    ),
    claims: grouped(clauses, scanned.claims, ({ at }) => at.start),
  };
  const taken: readonly Extent[] = [...scanned.claims.map(({ at }) => at), ...scanned.lookAlikes];
  const counted = countStatements(context, taken);
  const said = [
    ...counted.map(({ statement }) => statement),
    ...clauses.flatMap((_clause, index) => [
      ...flagStatements(context, index),
      ...nameStatements(context, index),
      ...amountStatements(context, index),
      ...quantityStatements(context, index),
      ...standingStatements(context, index),
    ]),
  ];
  return {
    claims: scanned.claims.map(({ claim }) => claim),
    statements: [...said, ...bareStatements(context, said)],
    unread: unreadClauses(context, lang, [...taken, ...counted.map(({ at }) => at)]),
  };
};
