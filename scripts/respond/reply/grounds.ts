import { respondWords } from "../messages.ts";
import type { Localized } from "../../core/lang.ts";
import { LANGS } from "../../core/lang.ts";
import type { Checklist, Item, ItemNo, Model } from "../../core/model.ts";
import { plain } from "../../core/plain.ts";
import type { LibraryEntry, Mark } from "../../core/sheet.ts";
import type { Understanding } from "../match/match.ts";
import type { Recalled } from "../memory/recall.ts";
import { staleAnswers } from "../memory/stale.ts";
import type { Judgement, QuestionSlot } from "../question/certain.ts";
import type { Questioner } from "../question/questioner.ts";
import type { Question } from "../questionnaire.ts";
import type { Certainty } from "../reply.ts";
import type { Source } from "./compose.ts";
import type { Published } from "./said.ts";
import type { Verdict } from "./verdict.ts";

/** What is answered or drafted from, and what a person has to see before: no needs where it is certain. */
export interface Grounds {
  readonly certainty: Certainty;
  readonly sources: readonly Source[];
  /** The yes or no that the facts say; undefined where a text is asked for. */
  readonly verdict: Verdict;
  /** Whether the verdict rests on a quantity of the question. */
  readonly isCompared: boolean;
  readonly slots: readonly QuestionSlot[];
  readonly needs: readonly Localized[];
  /** Why, where that is more than what was understood of the question. */
  readonly reasons: readonly Localized[];
  /** It is an item of a checklist's own sheet: answered as the checklist prints it, with its mark. */
  readonly isOwn?: true;
  readonly mark?: Mark;
  /** A person decided that it stays unanswered. */
  readonly isLeft?: true;
  /** The entry of a drop-down that a person chose, while the facts are what they were. */
  readonly choice?: string;
}

/** What a person has to see, in both languages. */
export const need = (say: (words: (typeof respondWords)["ja"]["needs"]) => string): Localized => ({
  ja: say(respondWords.ja.needs),
  en: say(respondWords.en.needs),
});

/** The items of a checklist by their official words, made once for all questions. */
const OFFICIAL = new WeakMap<Checklist, ReadonlyMap<string, readonly Item[]>>();

const officialWordsOf = (checklist: Checklist): ReadonlyMap<string, readonly Item[]> => {
  const known = OFFICIAL.get(checklist);
  if (known !== undefined) return known;
  const made = new Map<string, readonly Item[]>();
  for (const item of checklist.items) {
    const { title, requirement } = item;
    const words = new Set(LANGS.flatMap((lang) => [plain(title[lang]), plain(requirement[lang])]));
    for (const each of words) made.set(each, [...(made.get(each) ?? []), item]);
  }
  OFFICIAL.set(checklist, made);
  return made;
};

/**
 * The item whose official words a question is put in, and nothing else: it asks for the whole answer. Not where a choice is
 * wanted, as the words of an item may ask for more than one thing.
 */
export const officialItem = (
  { checklist }: Model,
  { isGeneral }: Questioner,
  { text, headings, answer }: Question,
): ItemNo | undefined => {
  const asked = answer.options === undefined ? plain(text) : "";
  if (asked === "") return undefined;
  const [found, ...others] = officialWordsOf(checklist).get(asked) ?? [];
  if (found === undefined || others.length > 0) return undefined;
  const isOwn = (heading: string): boolean =>
    isGeneral(heading) || LANGS.some((lang) => plain(found.title[lang]) === plain(heading));
  return headings.every(isOwn) ? found.no : undefined;
};

const NOT_COMPARED = { verdict: undefined, isCompared: false } as const;

/** Below this, an item is not near enough for a draft. */
const DRAFTED = 0.5;

/** What stands in the way: words that no fact fills, and words that are not understood. */
const missing = ({ slots }: Judgement): readonly Localized[] => {
  const open = slots.filter(({ facts }) => facts.length === 0);
  const unknown = open.filter(({ slot }) => slot === "unknown").map(({ words }) => words);
  const known = open.filter(({ slot }) => slot !== "unknown").map(({ words }) => words);
  return [
    ...(known.length > 0 ? [need((m) => m.unanswered([...new Set(known)]))] : []),
    ...(unknown.length > 0 ? [need((m) => m.strange([...new Set(unknown)]))] : []),
  ];
};

/** What a draft is made from: what comes nearest by slots where that is on the very topic, else by words. */
const drafted = (
  { candidates, asked }: Understanding,
  { near }: Judgement,
): { readonly sources: readonly Source[]; readonly isDraft: boolean } => {
  if (near?.isOnTopic === true)
    return { sources: near.items.map((item) => ({ item, facts: near.facts })), isDraft: true };
  const asks = asked.map(({ ask }) => ask);
  const items = [...new Set(asks.map(({ item }) => item))];
  if (items.length > 0) {
    const sources = items.map((item) => ({
      item,
      facts: asks.flatMap((ask) => (ask.item === item && ask.fact !== undefined ? [ask.fact] : [])),
    }));
    return { sources, isDraft: true };
  }
  const [best] = candidates;
  return best !== undefined && best.nearness >= DRAFTED
    ? { sources: [{ item: best.item, facts: best.facts }], isDraft: true }
    : { sources: [], isDraft: false };
};

/** What a question is answered from where every slot of it is filled; else what a draft is made from, and what is missing. */
export const groundsOf = (
  published: Published,
  understanding: Understanding,
  judgement: Judgement,
  official: ItemNo | undefined,
): Grounds => {
  const { certain, slots } = judgement;
  if (official !== undefined && published.answer(official) !== undefined)
    return {
      ...NOT_COMPARED,
      certainty: "certain",
      sources: [{ item: official, facts: [] }],
      slots: [{ slot: "about", words: understanding.folded.normal, facts: published.stated(official) }],
      needs: [],
      reasons: [],
    };
  if (certain !== undefined) {
    const { verdict, isCompared, facts, items } = certain;
    const sources = items.map((item) => ({ item, facts }));
    return { certainty: "certain", sources, verdict, isCompared, slots, needs: [], reasons: [] };
  }
  const { sources, isDraft } = drafted(understanding, judgement);
  const [control] = understanding.quoted;
  const needs = missing(judgement);
  return {
    ...NOT_COMPARED,
    certainty: isDraft ? "draft" : "open",
    sources,
    slots,
    needs: [
      ...(isDraft || control !== undefined ? [] : [need((m) => m.nothing)]),
      ...(control !== undefined ? [need((m) => m.onlyControl(control.identifier))] : []),
      ...needs,
      ...(isDraft && needs.length === 0 && control === undefined ? [need((m) => m.unsettled)] : []),
    ],
    reasons: [],
  };
};

/** What an item of a checklist's own sheet is answered from: its answer, mark and words. Undefined where there is none. */
export const groundsOfItem = (
  published: Published,
  { no, slug }: Item,
  asked: string,
): Grounds | undefined => {
  const answer = published.answer(no);
  if (answer?.slug !== slug) return undefined;
  const { mark } = answer;
  return {
    certainty: "certain",
    sources: [{ item: no, facts: [] }],
    verdict: mark === undefined ? undefined : mark === "有" ? "yes" : "no",
    isCompared: false,
    slots: [{ slot: "about", words: asked, facts: published.stated(no) }],
    needs: [],
    reasons: [{ ja: respondWords.ja.reasons.own, en: respondWords.en.reasons.own }],
    isOwn: true,
    ...(mark !== undefined && { mark }),
  };
};

/** What an entry of the library says to a question that is one of its own. */
export const groundsOfEntry = (
  published: Published,
  { id, show }: LibraryEntry,
  { certain, slots }: Judgement,
): Grounds => {
  const facts = published.stated(id);
  const reason = (say: (words: (typeof respondWords)["ja"]["reasons"]) => string): Localized => ({
    ja: say(respondWords.ja.reasons),
    en: say(respondWords.en.reasons),
  });
  // A verdict counts where it rests on what the entry says.
  const isOwn = certain?.items.every((item) => item === id) === true;
  return {
    certainty: "certain",
    sources: [{ item: id, facts: [] }],
    verdict: isOwn ? certain.verdict : undefined,
    isCompared: isOwn && certain.isCompared,
    // The entry says that it answers this question.
    slots: slots.map((slot) => (slot.facts.length > 0 ? slot : { ...slot, facts })),
    needs: [],
    reasons: [reason((m) => m.entry(id)), ...(show === "on-request" ? [reason((m) => m.onRequest)] : [])],
  };
};

/** What a person confirmed that a question is answered from. */
export const groundsOfMemory = (
  published: Published,
  { customer, answer }: Recalled,
  { certain, slots }: Judgement,
): Grounds => {
  const { question, items, facts = {}, choice } = answer;
  if (items.length === 0)
    return {
      ...NOT_COMPARED,
      certainty: "open",
      sources: [],
      slots,
      needs: [need((m) => m.notOurs(customer))],
      reasons: [],
      isLeft: true,
    };
  const sources = items.map((item) => ({
    item,
    facts: published.stated(item).filter((fact) => Object.hasOwn(facts, fact)),
  }));
  const isAsTold = staleAnswers(published, [{ id: "", customer, answers: [answer] }]).length === 0;
  const confirmed = sources.flatMap((source) => source.facts);
  return {
    certainty: "certain",
    sources,
    verdict: certain?.verdict,
    isCompared: certain?.isCompared ?? false,
    // A person said what fills them.
    slots: slots.map((slot) => (slot.facts.length > 0 ? slot : { ...slot, facts: confirmed })),
    needs: [],
    reasons: [
      {
        ja: respondWords.ja.reasons.memory(customer, question),
        en: respondWords.en.reasons.memory(customer, question),
      },
    ],
    ...(choice !== undefined && isAsTold && { choice }),
  };
};

/** What a person has to see before certain grounds are given: an answer that nobody confirmed in time, or a decision taken back. */
export const givable = (published: Published, grounds: Grounds, recalled: Recalled | undefined): Grounds => {
  if (grounds.certainty !== "certain") return grounds;
  const overdue = grounds.sources
    .map(({ item }) => item)
    .filter((item) => (published.answer(item)?.reviewed ?? "") < published.freshSince);
  const takenBack = recalled?.answer.takenBack;
  const needs = [
    ...(recalled !== undefined && takenBack !== undefined
      ? [need((m) => m.takenBack(recalled.customer, takenBack, recalled.answer.instead))]
      : []),
    ...(overdue.length > 0 ? [need((m) => m.overdue(overdue))] : []),
  ];
  return needs.length === 0 ? grounds : { ...grounds, certainty: "draft", needs };
};
