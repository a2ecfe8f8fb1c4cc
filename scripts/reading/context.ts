import type { Extent } from "./claim.ts";
import type { Scan } from "./find.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { FactDefinition, Vocabulary, WordsFile } from "../core/model.ts";
import type { Clause, Language, Predicate } from "./language.ts";
import type { Found } from "./phrases.ts";
import type { Said, Statement } from "./statement.ts";
import type { Sign } from "./words.ts";

/** What a text is read for: the facts that its answer may state, and the one that a bare yes or no is about. */
export interface Subject {
  readonly own: readonly FactKey[];
  readonly main: FactKey | undefined;
}

/** All that the reading of one text needs. */
export interface Context {
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

export type Topic = Found<Extract<Sign, { kind: "topic" }>>;

export const isTopic = (found: Found<Sign>): found is Topic => found.tag.kind === "topic";

export const holds = (outer: Extent, inner: Extent): boolean =>
  outer.start <= inner.start && outer.end >= inner.end;

/** The innermost clause that a place is in. */
export const clauseAt = (clauses: readonly Clause[], at: number): number => {
  let best = -1;
  for (const [index, clause] of clauses.entries()) {
    if (clause.start > at) break;
    if (at < clause.end && (best < 0 || clause.inBrackets || !(clauses[best]?.inBrackets ?? false)))
      best = index;
  }
  return best;
};

export const grouped = <T>(
  clauses: readonly Clause[],
  all: readonly T[],
  startOf: (each: T) => number,
): readonly (readonly T[])[] => {
  const groups = clauses.map((): T[] => []);
  for (const each of all) groups[clauseAt(clauses, startOf(each))]?.push(each);
  return groups;
};

const topicsIn = (context: Context, index: number): readonly Topic[] => {
  const signs = context.signs[index] ?? [];
  const all = signs.filter(isTopic);
  const isInto = (other: Extent, topic: Extent): boolean =>
    holds(other, topic) && other.end - other.start > topic.end - topic.start;
  // Of two ways to name one fact the longer says how, 「USBポートは無効」, not 「USBポート」; what the words for something else hold is no topic: "data in escrow".
  const topics = all.filter(
    (topic) =>
      !all.some(
        (other) => other.tag.isNegative && other.tag.fact === topic.tag.fact && isInto(other, topic),
      ) &&
      !signs.some(
        (other) => other.tag.kind === "not" && other.tag.fact === topic.tag.fact && isInto(other, topic),
      ),
  );
  const wholes = topics.filter(({ tag }) => tag.isStrong && context.own.has(tag.fact));
  return topics.filter(
    (topic) =>
      (topic.tag.isStrong && definitionOf(context, topic.tag.fact).type !== "choice") ||
      !wholes.some(
        (other) =>
          other.tag.fact !== topic.tag.fact &&
          // Who may reach servers and who may reach data are said in the same words.
          (definitionOf(context, other.tag.fact).choices === undefined ||
            definitionOf(context, other.tag.fact).choices !==
              definitionOf(context, topic.tag.fact).choices) &&
          holds(other, topic) &&
          other.end - other.start > topic.end - topic.start,
      ),
  );
};

const topicsKept = new WeakMap<Context, Map<number, readonly Topic[]>>();

/**
 * The topics of a clause; what only names a thing within longer words for another is none: 「ログ」 of 「ログ提供」. Each claim
 * of a clause asks for them, so they are kept with the context, which never changes.
 */
export const topicsOf = (context: Context, index: number): readonly Topic[] => {
  const kept = topicsKept.get(context) ?? new Map<number, readonly Topic[]>();
  topicsKept.set(context, kept);
  const topics = kept.get(index) ?? topicsIn(context, index);
  kept.set(index, topics);
  return topics;
};

export const hasSign = (context: Context, index: number, kind: "not" | "also", fact: FactKey): boolean =>
  (context.signs[index] ?? []).some(({ tag }) => tag.kind === kind && tag.fact === fact);

export const statementOf = (
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
export const isSo = ({ is, force }: Predicate): boolean | undefined => {
  if (is === undefined || force === "possible") return undefined;
  return force === "planned" ? false : is;
};

export const definitionOf = ({ vocabulary }: Context, fact: FactKey): FactDefinition =>
  vocabulary.facts[fact];

export const spanTo = (topic: Extent, predicate: Predicate): Extent => ({
  start: topic.start,
  end: Math.max(topic.end, predicate.end),
});

/** The last clause up to this one, within the sentence, that names one of some facts, and which of them. */
export const namedBefore = (
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

export const sentenceNames = (context: Context, index: number, fact: FactKey): boolean => {
  const sentence = context.clauses[index]?.sentence;
  return context.clauses.some(
    (clause, other) =>
      clause.sentence === sentence && topicsOf(context, other).some(({ tag }) => tag.fact === fact),
  );
};
