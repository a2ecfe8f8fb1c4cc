import type { Claim, Extent } from "./claim.ts";
import {
  type Context,
  definitionOf,
  holds,
  isTopic,
  namedBefore,
  sentenceNames,
  statementOf,
  type Topic,
  topicsOf,
} from "./context.ts";
import { couldBeAbout } from "./expect.ts";
import type { Scan } from "./find.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { Clause } from "./language.ts";
import type { Statement } from "./statement.ts";

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

export const QUANTITIES = new Set<Claim["value"]["kind"]>([
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

/** How far the words that brackets explain may stand before them. */
const NEAR = 8;

/** What brackets explain that stand right behind a name: 「営業時間(平日9:00～18:00)内の障害は」. */
const beforeBrackets = (
  context: Context,
  index: number,
  fits: (fact: FactKey) => boolean,
): readonly FactKey[] => {
  const clause = context.clauses[index];
  if (clause?.inBrackets !== true) return [];
  const named = context.signs
    .flat()
    .filter(isTopic)
    .filter(
      ({ tag, end }) => tag.isStrong && fits(tag.fact) && end <= clause.start && clause.start - end <= NEAR,
    );
  const [first, ...others] = new Set(named.map(({ tag }) => tag.fact));
  return first === undefined || others.length > 0 ? [] : [first];
};

/** The facts, of the answer or of another, that a quantity is about. */
const aboutQuantity = (
  context: Context,
  index: number,
  { claim, at }: Scan["claims"][number],
  segment: Extent,
): { readonly facts: readonly FactKey[]; readonly isNamed: boolean } => {
  const fits = (fact: FactKey): boolean => couldBeAbout(claim.value, definitionOf(context, fact));
  const signs = context.signs[index] ?? [];
  const inSegment = signs.filter((found) => within(segment, found));
  const own = context.subject.own.filter(fits);
  // What a fact is not, none of its cases is.
  const allowed = own.filter(
    (fact) =>
      !inSegment.some(
        ({ tag }) =>
          tag.kind === "not" && (tag.fact === fact || tag.fact === context.words.facts[fact]?.over),
      ),
  );
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
    if (best === undefined) return [];
    // The same words may name two facts of an answer: an assessment and a penetration test.
    const same = strong.filter(
      (topic) => best.tag.isStrong && topic.start <= best.start && topic.end >= best.end,
    );
    // "Vulnerability assessments and penetration tests are performed annually".
    const joined = strong.filter(
      (topic) =>
        best.tag.isStrong &&
        topic.tag.fact !== best.tag.fact &&
        topic.end <= best.start &&
        context.language.joined.test(context.scanned.folded.slice(topic.end, best.start)),
    );
    return [...new Set([best, ...same, ...joined].map(({ tag }) => tag.fact))];
  };
  const inHere = topics.filter((topic) => within(segment, topic));
  // 「目標復旧時間」 is another answer's, although 「復旧」 in it would name the mean time to recovery.
  const hasOwnName = topics.some(({ tag }) => tag.isStrong && allowed.includes(tag.fact));
  const isElsewhere = (topic: Topic): boolean =>
    claim.value.kind === "duration" &&
    !hasOwnName &&
    inHere.some(
      ({ tag, start, end }) =>
        tag.isStrong &&
        !context.own.has(tag.fact) &&
        definitionOf(context, tag.fact).type === "duration" &&
        definitionOf(context, tag.fact).recurs !== true &&
        holds({ start, end }, topic) &&
        end - start > topic.end - topic.start,
    );
  const here = inHere.filter((topic) => !isElsewhere(topic));
  const ownHere = near(allowed, here);
  if (ownHere.length > 0) return { facts: closest(ownHere), isNamed: true };
  const foreign = here.filter(({ tag }) => tag.isStrong && !context.own.has(tag.fact) && fits(tag.fact));
  if (foreign.length > 0) return { facts: closest(foreign), isNamed: true };
  if (inSegment.some(({ tag }) => tag.kind === "other")) return { facts: [], isNamed: false };
  if (allowed.length === 0) return { facts: beforeBrackets(context, index, fits), isNamed: true };
  const inClause = near(allowed, topics);
  const ahead = inClause.filter(({ start }) => start < at.start);
  const ownInClause = ahead.length > 0 ? ahead : inClause;
  if (ownInClause.length > 0) return { facts: closest(ownInClause), isNamed: true };
  if (allowed.length === 1) {
    const [fact] = allowed;
    return {
      facts: allowed,
      isNamed: fact !== undefined && sentenceNames(context, index, fact),
    };
  }
  const before = namedBefore(context, index, allowed, at.start);
  if (before.length > 0) return { facts: before, isNamed: true };
  // Where nothing is named, an answer says what its item asks.
  const { main } = context.subject;
  return { facts: main !== undefined && allowed.includes(main) ? [main] : allowed, isNamed: false };
};

/** Where a case of a fact is named nearer than the fact itself: 「営業時間外」 before a recovery time. */
const casesOf = (
  context: Context,
  index: number,
  facts: readonly FactKey[],
  at: Extent,
  segment: Extent,
): readonly FactKey[] => {
  const [fact, ...others] = facts;
  if (fact === undefined || others.length > 0) return facts;
  const { over } = context.words.facts[fact] ?? {};
  const base = over ?? fact;
  const cases = context.subject.own.filter((each) => context.words.facts[each]?.over === base);
  if (cases.length === 0) return facts;
  const sentence = context.clauses[index]?.sentence;
  const topics = context.clauses.flatMap((clause, other) =>
    clause.sentence === sentence
      ? (context.signs[other] ?? []).filter(isTopic).filter(({ tag }) => cases.includes(tag.fact))
      : [],
  );
  const here = topics.filter((topic) => within(segment, topic));
  const candidates = here.length > 0 ? here : topics.filter(({ end }) => end <= at.start);
  const gap = (topic: Extent): number => Math.max(topic.start - at.end, at.start - topic.end);
  const nearest = candidates.reduce<Topic | undefined>(
    (now, topic) => (now === undefined || gap(topic) <= gap(now) ? topic : now),
    undefined,
  );
  return nearest === undefined || nearest.tag.isContrary ? [base] : [nearest.tag.fact];
};

export const quantityStatements = (context: Context, index: number): readonly Statement[] => {
  const clause = context.clauses[index];
  if (clause === undefined) return [];
  const { folded } = context.scanned;
  return (context.claims[index] ?? []).flatMap((each) => {
    const { claim, at } = each;
    if (!QUANTITIES.has(claim.value.kind)) return [];
    const segment = segmentAt(context, clause, at);
    const about = aboutQuantity(context, index, each, segment);
    const { isNamed } = about;
    const isPast = context.language.past.test(folded.slice(Math.max(0, at.start - 12), at.start));
    const facts = casesOf(context, index, about.facts, at, segment).filter(
      (fact) => !isPast || claim.value.kind !== "duration" || context.words.facts[fact]?.past === true,
    );
    const { condition } = context.language;
    const isCondition =
      condition.part.test(folded.slice(at.start, at.end)) ||
      condition.behind.test(folded.slice(at.end, segment.end + 20)) ||
      condition.before.test(folded.slice(Math.max(clause.start, at.start - 40), at.start));
    const predicate = context.language.predicateOf(folded, clause, at);
    const isNothing = claim.value.kind === "count" && claim.value.value === 0;
    const isDenied =
      predicate.is === false &&
      !isNothing &&
      context.language.denies(
        folded.slice(predicate.start < at.start ? clause.start : at.start, Math.max(at.end, predicate.end)),
      );
    const signs = (context.signs[index] ?? []).filter((found) => within(segment, found));
    // "Penetration tests are performed annually" says how often both they are and vulnerabilities are assessed.
    const isPace =
      claim.value.kind === "frequency" && facts.every((fact) => definitionOf(context, fact).recurs === true);
    return facts.map((fact) =>
      statementOf(context, fact, { kind: "quantity", value: claim.value }, at, {
        claim,
        bound: claim.bound,
        force: isDenied ? "denied" : predicate.force,
        isNamed,
        isSecond:
          isCondition ||
          signs.some(({ tag }) => tag.kind === "also" && tag.fact === fact) ||
          predicate.force === "possible" ||
          predicate.force === "planned",
        sure: claim.unsure === undefined && (facts.length === 1 || isPace) && predicate.is !== undefined,
      }),
    );
  });
};
