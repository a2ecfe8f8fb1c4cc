import type { FactKey } from "../../core/facts.generated.ts";
import { isStanding, partsOf } from "../../core/facts.ts";
import { factsOf, type ItemNo, type Model } from "../../core/model.ts";
import { LANGS } from "../../core/lang.ts";
import { couldBeAbout } from "../../reading/expect.ts";
import { findClaims } from "../../reading/find.ts";
import type { Published } from "../reply/said.ts";
import type { Verdict } from "../reply/verdict.ts";
import { eitherOf, type Frame, type SlotKind } from "./file.ts";
import { isDefined, together, verdictOf } from "./judge.ts";
import type { Asking, Content, Form } from "./read.ts";
import type { WordReader } from "./words.ts";

/** One slot of a question: what fills it, or that nothing does. */
export interface QuestionSlot {
  readonly slot: SlotKind | "value" | "unknown";
  /** As the question puts it. */
  readonly words: string;
  /** The facts that fill it; none where it is missing. */
  readonly facts: readonly FactKey[];
}

/** What the facts say to a question whose every slot they fill. */
export interface Certain {
  /** Undefined where a text is asked for. */
  readonly verdict: Verdict;
  readonly facts: readonly FactKey[];
  readonly items: readonly ItemNo[];
}

/** How far a question was understood. */
export interface Judgement {
  readonly certain: Certain | undefined;
  readonly slots: readonly QuestionSlot[];
  /** What comes nearest where it is not certain. */
  readonly near: { readonly facts: readonly FactKey[]; readonly items: readonly ItemNo[] } | undefined;
}

/** What questions are judged by. */
export interface Judging {
  readonly model: Model;
  readonly published: Published;
  readonly frames: readonly Frame[];
  readonly read: WordReader;
}

/** Words that narrow nothing: who answers, and that it is a service. */
const ALWAYS: ReadonlySet<string> = new Set(["provider", "service"]);

/** The item whose answer is about a fact most of all: it must state it, and states little besides. */
const itemFor = ({ model, published }: Judging, facts: readonly FactKey[], slug: string | undefined): readonly ItemNo[] => {
  const stating = model.checklist.items.filter(
    (item) => published.answer(item.no) !== undefined && (slug === undefined || item.slug === slug),
  );
  const states = (no: ItemNo, fact: FactKey): boolean => published.answer(no)?.facts[fact] !== undefined;
  const best = (wanted: readonly FactKey[]): ItemNo | undefined => {
    const able = stating.filter(({ no }) => wanted.every((fact) => states(no, fact)));
    const weight = (item: (typeof able)[number]): number =>
      wanted.filter((fact) => !item.facts.must.includes(fact)).length * 100 + factsOf(item).length;
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

const has = (content: Content, words: readonly string[]): boolean =>
  content.words.some(({ word }) => words.includes(word));

/** Whether every entry finds a word of its own: no word stands for two. */
const allFound = (entries: readonly string[], contents: readonly Content[]): boolean => {
  const [entry, ...others] = entries;
  if (entry === undefined) return true;
  const words = eitherOf(entry);
  return contents.some(
    (content) => has(content, words) && allFound(others, contents.filter((each) => each !== content)),
  );
};

interface Fit {
  readonly frame: Frame;
  readonly items: readonly ItemNo[];
  /** What the frame does not take. */
  readonly left: readonly Content[];
  readonly isWhole: boolean;
  readonly narrows: boolean;
}

const fitOf = (judging: Judging, frame: Frame, { contents }: Asking): Fit | undefined => {
  const { model, published } = judging;
  const [main] = frame.of;
  if (main === undefined) return undefined;
  const definition = model.vocabulary.facts[main];
  const items = itemFor(judging, frame.of, frame.item);
  const needed = frame.about.flatMap(eitherOf);
  const free = new Set([...needed, ...(frame.with ?? []), ...ALWAYS]);
  if (frame.asks === "whether") free.add("exists");
  else free.add("defined");
  const takes = (content: Content): boolean => {
    if (content.claim !== undefined) {
      const { claim } = content;
      if (claim.unsure === undefined && couldBeAbout(claim.value, definition)) return true;
    }
    if (content.words.some(({ word }) => free.has(word))) return true;
    if (frame.names === true && content.names.some(({ set }) => set === definition.choices)) return true;
    return (frame.said ?? []).some((word) => has(content, [word]) && saysWord(judging, items, word));
  };
  const left = contents.filter((content) => !takes(content));
  const narrowing = left.filter((content) => has(content, frame.ifNo ?? []));
  const isQuantified = contents.some(({ claim }) => claim !== undefined);
  const isNamed = contents.some(({ names }) => names.some(({ set }) => set === definition.choices));
  const isWhole =
    items.length > 0 &&
    allFound(frame.about, contents) &&
    contents.some(({ isAbove }) => !isAbove) &&
    (frame.isQuantified !== true || isQuantified) &&
    (frame.names !== true || isNamed) &&
    Object.entries(frame.where ?? {}).every(([fact, value]) =>
      items.some((no) => published.answer(no)?.facts[fact as FactKey] === value),
    );
  return {
    frame,
    items,
    left: left.filter((content) => !narrowing.includes(content)),
    isWhole,
    narrows: narrowing.length > 0,
  };
};

const valueOf = ({ published }: Judging, items: readonly ItemNo[], fact: FactKey) =>
  items.map((no) => published.answer(no)?.facts[fact]).find((value) => value !== undefined);

/** Whether an answer's text says outright that nothing is fixed: 「定めはございません」, and not 「一定期間」. */
const saysUnspecified = ({ published }: Judging, items: readonly ItemNo[]): boolean =>
  items.some((no) =>
    findClaims(published.answer(no)?.text.ja ?? "", "ja").some(
      ({ value, unsure }) =>
        unsure === undefined && value.kind === "standing" && value.standing === "unspecified",
    ),
  );

/** What a whole frame says; undefined where its facts settle nothing, or the question is put in another form. */
const saidBy = (
  judging: Judging,
  { frame, items, narrows }: Fit,
  { contents }: Asking,
  form: Form,
): Certain | undefined => {
  const { model } = judging;
  const { of: facts } = frame;
  const stated = facts.map((fact) => ({ fact, value: valueOf(judging, items, fact) }));
  const set = facts.map((fact) => model.vocabulary.facts[fact].choices);
  const names = contents.flatMap((content) =>
    content.names.filter((each) => set.includes(each.set)).map(({ name }) => name),
  );
  const claims = contents.flatMap(({ claim }) => claim ?? []);
  const asksDefined = frame.asks === "what" && contents.some((content) => has(content, ["defined"]));
  const whether = (of: (fact: FactKey, value: NonNullable<(typeof stated)[number]["value"]>) => Verdict) => {
    const verdict = together(
      stated.map(({ fact, value }) => (value === undefined ? undefined : of(fact, value))),
    );
    return verdict === undefined || (narrows && verdict === "yes") ? undefined : { verdict, facts, items };
  };
  if (frame.asks === "whether") {
    if (form === "open" || form === "mixed") return undefined;
    return whether((fact, value) => verdictOf(model, frame, fact, value, names, claims));
  }
  if (form === "polar") {
    if (claims.length > 0) {
      const bounded = { ...frame, names: undefined };
      return whether((fact, value) => verdictOf(model, bounded, fact, value, [], claims));
    }
    return asksDefined ? whether((_fact, value) => isDefined(value)) : undefined;
  }
  if (form === "mixed" || claims.length > 0) return undefined;
  const isTold = stated.every(
    ({ value }) =>
      value !== undefined &&
      partsOf(value).every(
        (part) => !isStanding(part.value) || part.value !== "unspecified" || saysUnspecified(judging, items),
      ),
  );
  return isTold ? { verdict: undefined, facts, items } : undefined;
};

const slotsOf = ({ contents, strange }: Asking, fit: Fit | undefined): readonly QuestionSlot[] => [
  ...contents.map((content): QuestionSlot => {
    const isMissing = fit === undefined || fit.left.includes(content);
    return {
      slot: content.words[0]?.slot ?? (content.claim === undefined && content.names.length === 0 ? "unknown" : "value"),
      words: content.text,
      facts: isMissing ? [] : fit.frame.of,
    };
  }),
  ...strange.map((words): QuestionSlot => ({ slot: "unknown", words, facts: [] })),
];

/** The frame that comes nearest: that takes most of what it is about, and leaves least. */
const nearest = (fits: readonly Fit[], { contents }: Asking): Fit | undefined => {
  const found = ({ frame }: Fit): number =>
    frame.about.filter((entry) => contents.some((content) => has(content, eitherOf(entry)))).length;
  const score = (fit: Fit): number =>
    found(fit) * 4 - (fit.frame.about.length - found(fit)) * 2 - fit.left.length * 2;
  return fits
    .filter((fit) => found(fit) > 0 && fit.items.length > 0)
    .toSorted((a, b) => score(b) - score(a))[0];
};

/** Judges one sentence of a question. `hasYesNo`: whether the cell offers a yes and a no to choose from. */
const judgeOne = (judging: Judging, asking: Asking, hasYesNo: boolean): Judgement => {
  const { form } = asking;
  const fits = judging.frames.flatMap((frame) => fitOf(judging, frame, asking) ?? []);
  const asked: Form = form === "label" && hasYesNo ? "polar" : form;
  const whole =
    asking.strange.length > 0 ? [] : fits.filter(({ isWhole, left }) => isWhole && left.length === 0);
  const said = whole
    .flatMap((fit) => {
      const certain = saidBy(judging, fit, asking, asked);
      return certain === undefined ? [] : [{ fit, certain }];
    })
    .toSorted((a, b) => b.fit.frame.about.length - a.fit.frame.about.length);
  const [best] = said;
  const verdicts = new Set(said.map(({ certain }) => certain.verdict).filter((each) => each !== undefined));
  const certain = verdicts.size > 1 ? undefined : best?.certain;
  const shown = certain === undefined ? nearest(fits, asking) : best?.fit;
  return {
    certain,
    slots: slotsOf(asking, shown),
    near: shown === undefined ? undefined : { facts: shown.frame.of, items: shown.items },
  };
};

/** Judges a question: certain only where every sentence of it is, and all say the same. */
export const judge = (judging: Judging, askings: readonly Asking[], hasYesNo: boolean): Judgement => {
  const each = askings.map((asking) => judgeOne(judging, asking, hasYesNo));
  const certain = each.flatMap((one) => one.certain ?? []);
  const verdict = together(certain.map((one) => one.verdict));
  const agree = !hasYesNo || verdict !== undefined;
  const near = each.find((one) => one.near !== undefined)?.near;
  return {
    certain:
      certain.length === each.length && certain.length > 0 && agree
        ? {
            verdict,
            facts: [...new Set(certain.flatMap(({ facts }) => facts))],
            items: [...new Set(certain.flatMap(({ items }) => items))],
          }
        : undefined,
    slots: each.flatMap(({ slots }) => slots),
    near,
  };
};
