import type { FactKey } from "../../core/facts.generated.ts";
import { LANGS } from "../../core/lang.ts";
import { factsOf, type ItemNo, type Model } from "../../core/model.ts";
import { couldBeAbout } from "../../reading/expect.ts";
import type { Published } from "../reply/said.ts";
import { eitherOf, type Frame } from "./file.ts";
import type { Asking, Content } from "./read.ts";
import type { WordReader } from "./words.ts";

/** What questions are judged by. */
export interface Judging {
  readonly model: Model;
  readonly published: Published;
  readonly frames: readonly Frame[];
  readonly read: WordReader;
}

/** Words that narrow nothing: who answers, and that it is a service. */
const ALWAYS: readonly string[] = ["provider", "service"];

/** What narrows nothing besides: that there is such a thing, where a yes or a no is asked for, and that it is fixed or offered. */
const BESIDES: Readonly<Record<Frame["asks"], readonly string[]>> = {
  whether: ["exists"],
  what: ["defined", "provide", "use", "can", "exists", "topic"],
};

/** The item whose answer is about a fact most of all: it must state it, and states little besides. */
const itemFor = (
  { model, published }: Judging,
  facts: readonly FactKey[],
  slug: string | undefined,
): readonly ItemNo[] => {
  const stating = model.checklist.items.filter(({ no }) => published.answer(no) !== undefined);
  const states = (no: ItemNo, fact: FactKey): boolean => published.answer(no)?.facts[fact] !== undefined;
  const best = (wanted: readonly FactKey[]): ItemNo | undefined => {
    const able = stating.filter(({ no }) => wanted.every((fact) => states(no, fact)));
    const weight = (item: (typeof able)[number]): number =>
      (item.slug === slug ? 0 : 10_000) +
      wanted.filter((fact) => !item.facts.must.includes(fact)).length * 100 +
      factsOf(item).length;
    return able.toSorted((a, b) => weight(a) - weight(b))[0]?.no;
  };
  const one = best(facts);
  if (one !== undefined) return [one];
  const each = facts.map((fact) => best([fact]));
  return each.some((no) => no === undefined) ? [] : [...new Set(each.flatMap((no) => no ?? []))];
};

/** Whether an answer's own text, in any of its languages, says a word. */
const saysWord = ({ published, read }: Judging, items: readonly ItemNo[], word: string): boolean =>
  items.some((no) =>
    LANGS.some((lang) =>
      read(published.answer(no)?.text[lang] ?? "", lang).some(({ meanings }) =>
        meanings.some((each) => each.kind === "word" && each.word === word),
      ),
    ),
  );

/** Whether a word of a question may stand for one of several. */
export const has = (content: Content, words: readonly string[]): boolean =>
  content.words.some(({ word }) => words.includes(word));

/** Whether every entry finds a word of its own: no word stands for two. */
export const allFound = (entries: readonly string[], contents: readonly Content[]): boolean => {
  const [entry, ...others] = entries;
  if (entry === undefined) return true;
  const words = eitherOf(entry);
  return contents.some(
    (content) =>
      has(content, words) &&
      allFound(
        others,
        contents.filter((each) => each !== content),
      ),
  );
};

/** How far a question fits a frame. */
export interface Fit {
  readonly frame: Frame;
  readonly items: readonly ItemNo[];
  /** What the frame does not take. */
  readonly left: readonly Content[];
  /** All that the frame is about stands in the question, and its facts are stated. */
  readonly isWhole: boolean;
  /** Whether a word narrows the question, so that only a no is sure. */
  readonly narrows: boolean;
}

/** A frame with all of it that no question changes. */
interface Ready {
  readonly items: readonly ItemNo[];
  /** The words of any of its entries, of which a question that comes near it has one. */
  readonly about: ReadonlySet<string>;
  readonly free: ReadonlySet<string>;
  /** Sets whose names are examples of what is asked for: 「連絡手段(電話、メール等)」. */
  readonly sets: ReadonlySet<string | undefined>;
  readonly isWhere: boolean;
}

const readyFor = (judging: Judging, frame: Frame): Ready => {
  const { model, published } = judging;
  const items = itemFor(judging, frame.of, frame.item);
  const needed = frame.about.flatMap(eitherOf);
  const mayName = frame.names === true || frame.asks === "what";
  return {
    items,
    about: new Set(needed),
    free: new Set([...needed, ...(frame.with ?? []), ...ALWAYS, ...BESIDES[frame.asks]]),
    sets: new Set(mayName ? frame.of.map((fact) => model.vocabulary.facts[fact].choices) : []),
    isWhere: Object.entries(frame.where ?? {}).every(([fact, value]) =>
      items.some((no) => published.answer(no)?.facts[fact as FactKey] === value),
    ),
  };
};

/** What was made ready for a sheet, whose answers do not change: a questionnaire asks some hundred times. */
const READY = new WeakMap<Published, Map<Frame, Ready>>();

const ready = (judging: Judging, frame: Frame): Ready => {
  const all = READY.get(judging.published) ?? new Map<Frame, Ready>();
  READY.set(judging.published, all);
  const known = all.get(frame) ?? readyFor(judging, frame);
  all.set(frame, known);
  return known;
};

/** Holds a question against a frame; undefined where it has no word of what the frame is about. */
export const fitOf = (judging: Judging, frame: Frame, { contents }: Asking): Fit | undefined => {
  const [main] = frame.of;
  if (main === undefined) return undefined;
  const { items, about, free, sets, isWhere } = ready(judging, frame);
  if (!contents.some(({ words }) => words.some(({ word }) => about.has(word)))) return undefined;
  const definition = judging.model.vocabulary.facts[main];
  const takes = (content: Content): boolean => {
    if (content.claim !== undefined) {
      const { claim } = content;
      if (claim.unsure === undefined && couldBeAbout(claim.value, definition)) return true;
    }
    if (content.words.some(({ word }) => free.has(word))) return true;
    if (content.isAbove && has(content, ["topic"])) return true;
    if (content.names.some(({ set }) => sets.has(set))) return true;
    return (frame.said ?? []).some((word) => has(content, [word]) && saysWord(judging, items, word));
  };
  const left = contents.filter((content) => content.isLight !== true && !takes(content));
  const narrowing = left.filter((content) => has(content, frame.ifNo ?? []));
  const isQuantified = contents.some(({ claim }) => claim !== undefined);
  const isNamed = contents.some(({ names }) => names.some(({ set }) => set === definition.choices));
  return {
    frame,
    items,
    left: left.filter((content) => !narrowing.includes(content)),
    isWhole:
      items.length > 0 &&
      isWhere &&
      allFound(frame.about, contents) &&
      contents.some(({ isAbove }) => !isAbove) &&
      (frame.isQuantified !== true || isQuantified) &&
      (frame.names !== true || isNamed),
    narrows: narrowing.length > 0,
  };
};
