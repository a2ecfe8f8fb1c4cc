import { LANGS, type Lang } from "../core/lang.ts";
import {
  type FactDefinition,
  markedFacts,
  type Model,
  itemOf,
  inOrderOf,
  type ItemNo,
  itemNumbered,
} from "../core/model.ts";
import { saysSame } from "../core/facts.ts";
import { type Move, movedValue } from "../core/migrations.ts";
import type { Change, Json } from "../core/change.ts";
import { isRecord, isSameData } from "../load/content.ts";
import { directionOf } from "./direction.ts";
import { forceDirection } from "./force.ts";
import { isValueOf } from "./known-value.ts";
import type { RevisedAnswer, Revision } from "./revision.ts";

// The words of an answer whose layout in YAML differs are the same words.
const plain = (text: string | undefined): string | null => (text === undefined ? null : text.trim());

const definitionOf = (model: Model, fact: string): FactDefinition | undefined =>
  Object.entries(model.vocabulary.facts).find(([key]) => key === fact)?.[1];

const labelsIn = (value: Json): readonly Json[] =>
  Array.isArray(value)
    ? value.map((each: Json) => (isRecord(each) ? (each["label"] ?? null) : null)) // a part of JSON
    : [];

const isSame = (model: Model, definition: FactDefinition | undefined, before: Json, after: Json): boolean => {
  if (isSameData(before, after)) return true;
  if (definition === undefined || ![before, after].every((value) => isValueOf(model, definition, value)))
    return false;
  // Customers read the label of a case: another label is another promise.
  if (!isSameData(labelsIn(before), labelsIn(after))) return false;
  // Both are values of the fact: spellings such as P7D and P1W say the same.
  return saysSame(model.vocabulary, definition, before as never, after as never);
};

/** What is stated of a fact: its name may be any, such as that of what every object has. */
const stated = (facts: RevisedAnswer["facts"], fact: string): Json =>
  (Object.hasOwn(facts, fact) ? facts[fact] : undefined) ?? null;

/** The facts of an older revision that the newer one states under another name. */
const movesBetween = (
  { migrations = [] }: Model,
  slug: string,
  old: RevisedAnswer["facts"],
  now: RevisedAnswer["facts"],
): readonly Move[] =>
  migrations
    .flatMap(({ moves }) => moves)
    .filter(
      ({ fact, to, item }) =>
        (item === undefined || item === slug) &&
        stated(old, fact) !== null &&
        stated(now, fact) === null &&
        stated(old, to) === null &&
        stated(now, to) !== null,
    );

/** What is stated of a fact that has another name now: a promise has changed only where its value has. */
const movedChange = (
  model: Model,
  item: ItemNo,
  move: Move,
  old: RevisedAnswer["facts"],
  now: RevisedAnswer["facts"],
): Change => {
  const { fact: from, to: fact } = move;
  const [before, after] = [movedValue(move, stated(old, from)), stated(now, fact)];
  const definition = definitionOf(model, fact);
  const direction = isSame(model, definition, before, after)
    ? "wording"
    : directionOf(definition, model, before, after);
  return { item, fact, from, before, after, direction };
};

const factChanges = (
  model: Model,
  item: ItemNo,
  slug: string,
  before: RevisedAnswer | undefined,
  after: RevisedAnswer | undefined,
): readonly Change[] => {
  const [old, now] = [before?.facts ?? {}, after?.facts ?? {}];
  const moves = movesBetween(model, slug, old, now);
  const moved = new Set(moves.flatMap(({ fact, to }) => [fact, to]));
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap(
    (fact): readonly Change[] => {
      if (moved.has(fact)) return [];
      const [was, is] = [stated(old, fact), stated(now, fact)];
      const definition = definitionOf(model, fact);
      if (isSame(model, definition, was, is)) return [];
      return [{ item, fact, before: was, after: is, direction: directionOf(definition, model, was, is) }];
    },
  );
  return [...moves.map((move) => movedChange(model, item, move, old, now)), ...changed];
};

const itemChanges = (
  model: Model,
  slug: string,
  before: RevisedAnswer | undefined,
  after: RevisedAnswer | undefined,
  langs: readonly Lang[],
): readonly Change[] => {
  const item = (after ?? before)?.no ?? slug;
  const facts = factChanges(model, item, slug, before, after);
  const asked = itemOf(model, slug);
  const changed = facts.flatMap(({ fact }) => (fact === undefined ? [] : [fact]));
  const ofText = langs.map((lang): Change => {
    const [was, is] = [plain(before?.text[lang]), plain(after?.text[lang])];
    const isReworded = was !== null && is !== null && was !== is && asked !== undefined;
    return {
      item,
      part: `text.${lang}`,
      before: was,
      after: is,
      direction: isReworded ? forceDirection(model, asked, [was, is], lang, changed) : "wording",
    };
  });
  const standsFor: readonly string[] = asked === undefined ? [] : markedFacts(asked);
  const mark: Change = {
    item,
    part: "mark",
    before: before?.mark ?? null,
    after: after?.mark ?? null,
    // A mark says what its fact says; where that has changed, the fact tells in which direction.
    direction: facts.some(({ fact }) => fact !== undefined && standsFor.includes(fact))
      ? "wording"
      : "changed",
  };
  const said = [mark, ...ofText].filter((change) => change.before !== change.after);
  return [...facts, ...said];
};

/**
 * A revision by the slugs of today's checklist: a file that once had another name, and JSON that says no slug, are known by their
 * number.
 */
export const bySlug = (model: Model, revision: Revision): Revision =>
  new Map(
    [...revision.values()].map((answer) => {
      const { no, slug } = answer;
      const known = itemOf(model, slug) ?? itemNumbered(model.checklist, no);
      return [known?.slug ?? slug, answer];
    }),
  );

/** Every difference between two revisions, by item: facts first, then the mark and the words. */
export const compareRevisions = (model: Model, earlier: Revision, later: Revision): readonly Change[] => {
  const [before, after] = [bySlug(model, earlier), bySlug(model, later)];
  // That there is no edition in a language any more changes no answer.
  const langs = LANGS.filter((lang) => [...after.values()].some(({ text }) => text[lang] !== undefined));
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort(inOrderOf(model))
    .flatMap((slug) => itemChanges(model, slug, before.get(slug), after.get(slug), langs));
};
