import type { Claim, Extent } from "./claim.ts";
import {
  type Context,
  definitionOf,
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

export const quantityStatements = (context: Context, index: number): readonly Statement[] => {
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
