import type { Claim, Extent } from "./claim.ts";
import {
  clauseAt,
  type Context,
  definitionOf,
  isTopic,
  statementOf,
  topicsOf,
  type Topic,
} from "./context.ts";
import type { FactKey } from "../core/facts.generated.ts";
import { readNumber } from "./numeral.ts";
import type { Statement } from "./statement.ts";

/** How far a number stands behind the words that name what is counted. */
const REACH = 40;

const isCount = (context: Context, fact: FactKey): boolean => definitionOf(context, fact).type === "count";

/** The counted fact whose name leads up to a number: the nearest, and of those the longest; undefined where two facts share it. */
const factBefore = (context: Context, at: number, between: RegExp): Topic | undefined => {
  const { folded } = context.scanned;
  const topics = context.clauses
    .flatMap((_clause, index) => topicsOf(context, index))
    .filter(
      ({ tag, start, end }) =>
        isCount(context, tag.fact) &&
        start < at &&
        end <= at &&
        at - end <= REACH &&
        (context.own.has(tag.fact) || tag.isStrong) &&
        between.test(folded.slice(end, at)),
    );
  // What the answer itself may state comes before what another one does: "Concurrent user limit: 1,000".
  const own = topics.filter(({ tag }) => context.own.has(tag.fact));
  const candidates = own.length > 0 ? own : topics;
  const last = Math.max(...candidates.map(({ end }) => end));
  const nearest = candidates.filter(({ end }) => end === last);
  const facts = new Set(nearest.map(({ tag }) => tag.fact));
  const [first] = nearest;
  if (facts.size <= 1) return first;
  // 「長時間の障害件数」 names the narrower fact in more words.
  const longest = nearest.reduce((now, topic) => (topic.start < now.start ? topic : now));
  return nearest.every(({ start, tag }) => start > longest.start || tag.fact === longest.tag.fact)
    ? longest
    : undefined;
};

/**
 * What numbers without a counter say of counted facts whose name leads up to them: 「世代数：10」, "Number of generations: 30". Linear: each number
 * looks at the topics of the text, whose number is limited by its length.
 */
export const countStatements = (
  context: Context,
  taken: readonly Extent[],
): readonly { readonly at: Extent; readonly statement: Statement }[] => {
  const { folded, normal } = context.scanned;
  const { between, number, behind, most } = context.language.counted;
  const hasCounts = context.signs.some((signs) =>
    signs.some((found) => isTopic(found) && isCount(context, found.tag.fact)),
  );
  if (!hasCounts) return [];
  return [...folded.matchAll(number)].flatMap(({ index, 0: word }) => {
    const end = index + word.length;
    if (taken.some((each) => each.start < end && each.end > index)) return [];
    if (!behind.test(folded.slice(end, end + 24))) return [];
    const topic = factBefore(context, index, between);
    const value = readNumber(word);
    if (topic === undefined || value === undefined || !Number.isInteger(value)) return [];
    const { fact } = topic.tag;
    const at = { start: index, end };
    const span = normal.origin(index, end);
    const claim: Claim = {
      value: { kind: "count", value, counter: definitionOf(context, fact).counts ?? "times" },
      bound: most.test(folded.slice(topic.start, index)) ? "at-most" : "exact",
      ...span,
      words: context.text.slice(span.start, span.end),
      core: span,
    };
    const inClause = context.signs[clauseAt(context.clauses, topic.start)] ?? [];
    const isOther = inClause.some(({ tag }) => tag.kind === "not" && tag.fact === fact);
    if (isOther) return [];
    const statement = statementOf(context, fact, { kind: "quantity", value: claim.value }, at, {
      claim,
      bound: claim.bound,
      isSecond: inClause.some(({ tag }) => tag.kind === "also" && tag.fact === fact),
    });
    return [{ at, statement }];
  });
};
