import { couldBeAbout } from "./expect.ts";
import type { Claim, Extent } from "./claim.ts";
import { type Scan, scan } from "./find.ts";
import type { Lang } from "../core/lang.ts";
import type { FactDefinition, Vocabulary } from "../core/model.ts";
import type { FactKey } from "../core/facts.generated.ts";
import { LANGUAGES } from "./languages.ts";
import type { Clause, Language, Predicate } from "./language.ts";
import type { Found } from "./phrases.ts";
import type { Force, Reading, Said, Statement } from "./statement.ts";
import { finderFor, OPEN, type Sign, type WordsFile } from "./words.ts";

/** What a text is read for: the facts that its answer may state, and the one that a bare yes or no is about. */
export interface Subject {
  readonly own: readonly FactKey[];
  readonly main: FactKey | undefined;
}

/** All that the reading of one text needs. */
interface Context {
  readonly text: string;
  readonly scanned: Scan;
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly words: WordsFile;
  readonly subject: Subject;
  readonly own: ReadonlySet<FactKey>;
  readonly clauses: readonly Clause[];
  /** The signs in each clause. */
  readonly signs: readonly (readonly Found<Sign>[])[];
  /** The claims in each clause. */
  readonly claims: readonly (readonly Scan["claims"][number][])[];
}

type Topic = Found<Extract<Sign, { kind: "topic" }>>;

const isTopic = (found: Found<Sign>): found is Topic => found.tag.kind === "topic";

const holds = (outer: Extent, inner: Extent): boolean => outer.start <= inner.start && outer.end >= inner.end;

/** The innermost clause that a place is in. */
const clauseAt = (clauses: readonly Clause[], at: number): number => {
  let best = -1;
  for (const [index, clause] of clauses.entries()) {
    if (clause.start > at) break;
    if (at < clause.end && (best < 0 || clause.inBrackets || !(clauses[best]?.inBrackets ?? false)))
      best = index;
  }
  return best;
};

const grouped = <T>(
  clauses: readonly Clause[],
  all: readonly T[],
  startOf: (each: T) => number,
): readonly (readonly T[])[] => {
  const groups = clauses.map((): T[] => []);
  for (const each of all) groups[clauseAt(clauses, startOf(each))]?.push(each);
  return groups;
};

/** The topics of a clause; what only names a thing within longer words for another is none: 「ログ」 of 「ログ提供」. */
const topicsOf = (context: Context, index: number): readonly Topic[] => {
  const topics = (context.signs[index] ?? []).filter(isTopic);
  return topics.filter(
    (topic) =>
      topic.tag.isStrong ||
      !topics.some(
        (other) =>
          other.tag.fact !== topic.tag.fact &&
          other.tag.isStrong &&
          context.own.has(other.tag.fact) &&
          holds(other, topic) &&
          other.end - other.start > topic.end - topic.start,
      ),
  );
};

const hasSign = (context: Context, index: number, kind: "not" | "also", fact: FactKey): boolean =>
  (context.signs[index] ?? []).some(({ tag }) => tag.kind === kind && tag.fact === fact);

const statementOf = (
  { text, scanned }: Context,
  fact: FactKey,
  says: Said,
  at: Extent,
  rest: Partial<Statement> = {},
): Statement => {
  const span = scanned.normal.origin(at.start, Math.max(at.start + 1, at.end));
  return {
    fact,
    says,
    force: "done",
    bound: "exact",
    isSecond: false,
    isNamed: true,
    sure: true,
    ...span,
    words: text.slice(span.start, span.end),
    ...rest,
  };
};

/** Whether what is said is so today. Of what is planned it is said that it is not. */
const isSo = ({ is, force }: Predicate): boolean | undefined => {
  if (is === undefined || force === "possible") return undefined;
  return force === "planned" ? false : is;
};

const definitionOf = ({ vocabulary }: Context, fact: FactKey): FactDefinition => vocabulary.facts[fact];

const spanTo = (topic: Extent, predicate: Predicate): Extent => ({
  start: topic.start,
  end: Math.max(topic.end, predicate.end),
});

/** What the clause says of a flag whose topic stands in it. */
const flagStatements = (context: Context, index: number): readonly Statement[] => {
  const clause = context.clauses[index];
  if (clause === undefined) return [];
  return topicsOf(context, index).flatMap((topic) => {
    const { fact, isStrong, isContrary } = topic.tag;
    if (definitionOf(context, fact).type !== "flag") return [];
    if (!isStrong && !isContrary && hasSign(context, index, "not", fact)) return [];
    const predicate = context.language.predicateOf(context.scanned.folded, clause, topic);
    const so = isSo(predicate);
    const says = { kind: "flag", is: isContrary ? so === false : so !== false } as const;
    return [
      statementOf(context, fact, says, spanTo(topic, predicate), {
        force: predicate.force,
        sure: so !== undefined,
        isNamed: isStrong || isContrary,
      }),
    ];
  });
};

/** The facts of the answer that take names of a set. */
const takersOf = (context: Context, set: string): readonly FactKey[] =>
  context.subject.own.filter((fact) => {
    const { type, choices } = definitionOf(context, fact);
    return (type === "choice" || type === "choices") && choices === set;
  });

/** The last clause up to this one, within the sentence, that names one of some facts, and which of them. */
const namedBefore = (
  context: Context,
  index: number,
  facts: readonly FactKey[],
  at: number,
): readonly FactKey[] => {
  const sentence = context.clauses[index]?.sentence;
  for (let back = index; back >= 0 && context.clauses[back]?.sentence === sentence; back -= 1) {
    const topics = topicsOf(context, back).filter(
      ({ tag, start }) => facts.includes(tag.fact) && (back < index || start <= at),
    );
    const last = topics.at(-1);
    if (last !== undefined)
      return [
        ...new Set(
          topics.filter(({ end }) => end === last.end || end > last.start).map(({ tag }) => tag.fact),
        ),
      ];
  }
  return [];
};

const sentenceNames = (context: Context, index: number, fact: FactKey): boolean => {
  const sentence = context.clauses[index]?.sentence;
  return context.clauses.some(
    (clause, other) =>
      clause.sentence === sentence && topicsOf(context, other).some(({ tag }) => tag.fact === fact),
  );
};

/** What the clause says of names: of channels, people, formats, certificates. */
const nameStatements = (context: Context, index: number): readonly Statement[] => {
  const clause = context.clauses[index];
  if (clause === undefined) return [];
  const signs = context.signs[index] ?? [];
  const named = signs.filter(({ tag }) => tag.kind === "name" || tag.kind === "own-name");
  return named.flatMap((found) => {
    const { tag } = found;
    if (tag.kind !== "name" && tag.kind !== "own-name") return [];
    // 「システム管理者」 holds 「管理者」, and a contact form is no form of its own.
    if (
      named.some(
        (other) =>
          other !== found && holds(other, found) && other.end - other.start > found.end - found.start,
      )
    )
      return [];
    const takers = tag.kind === "own-name" ? [tag.fact] : takersOf(context, tag.set);
    const meant = takers.length > 1 ? namedBefore(context, index, takers, found.start) : takers;
    return meant.flatMap((fact) => {
      if (hasSign(context, index, "not", fact)) return [];
      const isNamed = sentenceNames(context, index, fact);
      const predicate = context.language.predicateOf(context.scanned.folded, clause, found);
      // The names of how sure a thing is are themselves words of force.
      const force: Force =
        definitionOf(context, fact).choices === "availabilityBasis" ? "done" : predicate.force;
      const so = isSo({ ...predicate, force });
      return [
        statementOf(context, fact, { kind: "name", name: tag.name, is: so !== false }, found, {
          force,
          sure: so !== undefined,
          isNamed,
        }),
      ];
    });
  });
};

/** The stretch of a clause between commas that a place is in. */
const segmentAt = ({ scanned: { folded }, language }: Context, clause: Clause, at: Extent): Extent => {
  const comma = new RegExp(language.comma, "g");
  let start = clause.start;
  for (const {
    index,
    0: { length },
  } of folded.slice(clause.start, at.start).matchAll(comma))
    start = clause.start + index + length;
  const behind = language.comma.exec(folded.slice(at.end, clause.end));
  return { start, end: behind === null ? clause.end : at.end + behind.index };
};

const within = (extent: Extent, found: Extent): boolean =>
  found.start < extent.end && found.end > extent.start;

const QUANTITIES = new Set<Claim["value"]["kind"]>([
  "duration",
  "frequency",
  "percent",
  "count",
  "range",
  "working-days",
  "hours",
  "weekdays",
  "holidays",
  "always",
  "tls",
]);

/** The facts, of the answer or of another, that a quantity is about. */
const aboutQuantity = (
  context: Context,
  index: number,
  { claim, at }: Scan["claims"][number],
  segment: Extent,
): { readonly facts: readonly FactKey[]; readonly isNamed: boolean; readonly isForeign: boolean } => {
  const fits = (fact: FactKey): boolean => couldBeAbout(claim.value, definitionOf(context, fact));
  const signs = context.signs[index] ?? [];
  const inSegment = signs.filter((found) => within(segment, found));
  const own = context.subject.own.filter(fits);
  const allowed = own.filter((fact) => !inSegment.some(({ tag }) => tag.kind === "not" && tag.fact === fact));
  const topics = topicsOf(context, index);
  const near = (facts: readonly FactKey[], where: readonly Topic[]): readonly Topic[] =>
    where.filter(({ tag }) => facts.includes(tag.fact));
  const closest = (found: readonly Topic[]): readonly FactKey[] => {
    const distance = (topic: Topic): number =>
      topic.start <= at.start ? Math.max(0, at.start - topic.end) : (topic.start - at.end) * 1.5 + 1;
    const strong = found.filter(({ tag }) => tag.isStrong);
    const best = (strong.length > 0 ? strong : found).reduce<Topic | undefined>(
      (now, topic) => (now === undefined || distance(topic) < distance(now) ? topic : now),
      undefined,
    );
    return best === undefined ? [] : [best.tag.fact];
  };
  const here = topics.filter((topic) => within(segment, topic));
  const ownHere = near(allowed, here);
  if (ownHere.length > 0) return { facts: closest(ownHere), isNamed: true, isForeign: false };
  const foreign = here.filter(({ tag }) => tag.isStrong && !context.own.has(tag.fact) && fits(tag.fact));
  if (foreign.length > 0) return { facts: closest(foreign), isNamed: true, isForeign: true };
  if (inSegment.some(({ tag }) => tag.kind === "other"))
    return { facts: [], isNamed: false, isForeign: false };
  if (allowed.length === 0) return { facts: [], isNamed: false, isForeign: false };
  const ownInClause = near(allowed, topics);
  if (ownInClause.length > 0) return { facts: closest(ownInClause), isNamed: true, isForeign: false };
  if (allowed.length === 1) {
    const [fact] = allowed;
    return {
      facts: allowed,
      isNamed: fact !== undefined && sentenceNames(context, index, fact),
      isForeign: false,
    };
  }
  const before = namedBefore(context, index, allowed, at.start);
  return before.length > 0
    ? { facts: before, isNamed: true, isForeign: false }
    : { facts: allowed, isNamed: false, isForeign: false };
};

const quantityStatements = (context: Context, index: number): readonly Statement[] => {
  const clause = context.clauses[index];
  if (clause === undefined) return [];
  const { folded } = context.scanned;
  return (context.claims[index] ?? []).flatMap((each) => {
    const { claim, at } = each;
    if (!QUANTITIES.has(claim.value.kind)) return [];
    const segment = segmentAt(context, clause, at);
    const { facts, isNamed, isForeign } = aboutQuantity(context, index, each, segment);
    const { condition } = context.language;
    const isCondition =
      condition.behind.test(folded.slice(at.end, segment.end + 20)) ||
      condition.before.test(folded.slice(Math.max(clause.start, at.start - 40), at.start));
    const predicate = context.language.predicateOf(folded, clause, at);
    const isDenied =
      predicate.is === false && !/(?:超|above|exceed|more than)/.test(folded.slice(at.start, predicate.end));
    const signs = (context.signs[index] ?? []).filter((found) => within(segment, found));
    return facts.map((fact) =>
      statementOf(context, fact, { kind: "quantity", value: claim.value }, at, {
        claim,
        bound: claim.bound,
        force: predicate.force,
        isNamed,
        isSecond:
          isCondition ||
          signs.some(({ tag, start }) => tag.kind === "also" && tag.fact === fact && start < at.end) ||
          predicate.force === "possible" ||
          predicate.force === "planned",
        sure:
          claim.unsure === undefined &&
          facts.length === 1 &&
          !isDenied &&
          predicate.is !== undefined &&
          !isForeign,
      }),
    );
  });
};

/** What the clause says in place of a value: 公開しておりません, 定めておりません, or simply no. */
const standingStatements = (context: Context, index: number): readonly Statement[] => {
  const clause = context.clauses[index];
  if (clause === undefined) return [];
  const { folded } = context.scanned;
  const claims = context.claims[index] ?? [];
  const valued = context.subject.own.filter((fact) => definitionOf(context, fact).type !== "flag");
  const topics = topicsOf(context, index).filter(
    ({ tag }) => valued.includes(tag.fact) && !hasSign(context, index, "not", tag.fact),
  );
  const facts = [...new Set(topics.map(({ tag }) => tag.fact))];
  const named: readonly FactKey[] =
    facts.length > 0 ? facts : context.language.isTerse(folded.slice(clause.start, clause.end)) ? valued : [];
  const said = claims.find(({ claim }) => claim.value.kind === "standing");
  if (said !== undefined) {
    const { claim, at } = said;
    if (claim.value.kind !== "standing") return [];
    const { standing } = claim.value;
    return named.map((fact) =>
      statementOf(context, fact, { kind: "standing", standing }, at, {
        claim,
        isNamed: facts.length > 0,
        sure: claim.unsure === undefined,
      }),
    );
  }
  const hasValue = claims.some(({ claim }) => QUANTITIES.has(claim.value.kind));
  const hasName = (context.signs[index] ?? []).some(
    ({ tag }) => tag.kind === "name" || tag.kind === "own-name",
  );
  if (hasValue || hasName) return [];
  return named.flatMap((fact) => {
    const topic = topics.find(({ tag }) => tag.fact === fact) ?? { start: clause.start, end: clause.start };
    const predicate = context.language.predicateOf(folded, clause, topic);
    if (predicate.is !== false || predicate.force === "planned") return [];
    return [
      statementOf(context, fact, { kind: "standing", standing: "none" }, spanTo(topic, predicate), {
        isNamed: facts.length > 0,
      }),
    ];
  });
};

/** What a short yes or no without a topic says of the fact that the item asks for: 「取得していません。」 */
const bareStatements = (context: Context, said: readonly Statement[]): readonly Statement[] => {
  const { main } = context.subject;
  if (
    main === undefined ||
    definitionOf(context, main).type !== "flag" ||
    said.some(({ fact }) => fact === main)
  )
    return [];
  return context.clauses.flatMap((clause, index) => {
    const { folded } = context.scanned;
    if (topicsOf(context, index).some(({ tag }) => context.own.has(tag.fact))) return [];
    if (!context.language.isTerse(folded.slice(clause.start, clause.end))) return [];
    const predicate = context.language.predicateOf(folded, clause, {
      start: clause.start,
      end: clause.start,
    });
    const so = isSo(predicate);
    if (so === undefined || predicate.isBare) return [];
    return [
      statementOf(
        context,
        main,
        { kind: "flag", is: so },
        { start: clause.start, end: predicate.end },
        {
          isNamed: false,
        },
      ),
    ];
  });
};

const NUMERAL: Readonly<Record<Lang, RegExp>> = {
  ja: /\d+|[一二三四五六七八九十百]+(?=[ \n]?(?:年|か月|ヶ月|日|週|時|分|秒|回|世代|名|人|件|割|%))/g,
  en: /\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)\b/g,
};

/** Clauses that name a valued fact and hold a number that nothing was made of. */
const unreadClauses = (context: Context, lang: Lang): Reading["unread"] => {
  const { folded, claims, lookAlikes, normal } = context.scanned;
  const known: readonly Extent[] = [...claims.map(({ at }) => at), ...lookAlikes];
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
    signs: grouped(clauses, signs, ({ start }) => start),
    claims: grouped(clauses, scanned.claims, ({ at }) => at.start),
  };
  const said = clauses.flatMap((_clause, index) => [
    ...flagStatements(context, index),
    ...nameStatements(context, index),
    ...quantityStatements(context, index),
    ...standingStatements(context, index),
  ]);
  return {
    claims: scanned.claims.map(({ claim }) => claim),
    statements: [...said, ...bareStatements(context, said)],
    unread: unreadClauses(context, lang),
  };
};

/** The set that the free names of a fact are of. */
export const setOf = ({ choices }: FactDefinition): string => choices ?? OPEN;
