import { isCases, isStanding } from "../../core/facts.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import { LANGS, type Localized } from "../../core/lang.ts";
import { type Move, movedValue, type Sayable } from "../../core/migrations.ts";
import { factsOf, type Item, type ItemNo, type Model } from "../../core/model.ts";
import type { Stated } from "../../core/sheet.ts";
import type { SourceFile } from "../../core/source.ts";
import { isRecord, isSameData } from "../../load/content.ts";
import { readPastYaml } from "../../load/yaml.ts";
import { isAllowed } from "../answer/allowed.ts";
import { type ReadFact, readAnswer } from "../answer/read-answer.ts";
import { withFact } from "./edit-facts.ts";

/** What is done to a fact of an answer. */
export interface Step {
  readonly fact: FactKey;
  /** The name that it had, where that was another one. */
  readonly was?: string;
  readonly before: unknown;
  readonly after: Stated;
  /** The words that say so; none where only the name is another one. */
  readonly words: readonly string[];
}

/** What a person has to decide. */
export interface Decision {
  readonly fact: string;
  readonly value: unknown;
  /** What is asked; without it the vocabulary has no such fact, or the item does not ask for it. */
  readonly asks?: Localized;
  readonly why: "asks" | "unknown-fact" | "not-of-item" | "new-errors";
}

/** An answer as it is to be. */
export interface MigratedAnswer {
  readonly file: SourceFile;
  readonly item: ItemNo;
  /** The same as the file's where nothing is done to it. */
  readonly text: string;
  readonly steps: readonly Step[];
  readonly decisions: readonly Decision[];
}

type Facts = Readonly<Record<string, unknown>>;

/** An answer while it is worked on. */
interface Draft {
  readonly text: string;
  readonly facts: Facts;
  readonly steps: readonly Step[];
  readonly decisions: readonly Decision[];
}

const isFact = (model: Model, name: string): name is FactKey => Object.hasOwn(model.vocabulary.facts, name);

const factsIn = (data: unknown): Facts => (isRecord(data) && isRecord(data["facts"]) ? data["facts"] : {});

/** A draft with a fact written into it; where that is not safe, a person is asked. */
const write = (draft: Draft, step: Step, asks: Localized | undefined): Draft => {
  const { fact, was, after } = step;
  const text = withFact(draft.text, { fact, value: after, ...(was === undefined ? {} : { was }) });
  if (text === undefined) {
    const decision: Decision = { fact, value: after, why: "asks", ...(asks === undefined ? {} : { asks }) };
    return { ...draft, decisions: [...draft.decisions, decision] };
  }
  return { ...draft, text, facts: factsIn(readPastYaml(text)), steps: [...draft.steps, step] };
};

/** A fact that has another name now: moved where that is certain, else a person is asked. */
const move = (model: Model, item: Item, draft: Draft, entry: Move): Draft => {
  const { fact, to, item: only, asks } = entry;
  const value = draft.facts[fact];
  if (value === undefined || (only !== undefined && only !== item.slug) || draft.facts[to] !== undefined)
    return draft;
  const after = movedValue(entry, value);
  if (asks !== undefined || !isFact(model, to) || !isAllowed(model, to, after))
    return {
      ...draft,
      decisions: [...draft.decisions, { fact, value, why: "asks", ...(asks === undefined ? {} : { asks }) }],
    };
  return write(draft, { fact: to, was: fact, before: value, after, words: [] }, asks);
};

/** A value that the older vocabulary had no way to state: cases, working days, ends of the calendar, points, whichever is earlier. */
const isOfNewForm = (value: unknown): boolean =>
  isCases(value) ||
  (isRecord(value) && "earliest" in value) ||
  (typeof value === "string" && !isStanding(value) && /^\d+ working days$|^next-|^last-/.test(value));

/** Standings behind which there may be a value that could not be stated. */
const STAND_INS: readonly unknown[] = ["unspecified", "by-plan"];

/** What the words of all editions state of a fact beyond doubt, if they agree. */
const saidOf = (
  model: Model,
  item: Item,
  data: Readonly<Record<string, unknown>>,
): ((fact: string) => ReadFact | undefined) => {
  const text = isRecord(data["text"]) ? data["text"] : {};
  const mark = typeof data["mark"] === "string" ? data["mark"] : "";
  const readings = LANGS.flatMap((lang) => {
    const answer = text[lang];
    if (typeof answer !== "string" || answer.trim() === "") return [];
    const row = { grid: "", line: 1, title: "", requirement: "", unit: "", remark: "", facts: "" };
    const cells = { ...row, evidence: "", reviewed: "", shift: 0, mark, answer };
    return [readAnswer(model, item, cells, lang).read.filter(({ by }) => by === "words")];
  });
  return (fact) => {
    const said = readings.flatMap((read) => read.filter((each) => each.fact === fact));
    const [first, ...others] = said;
    const isAgreed = others.every(({ value }) => isSameData(value, first?.value));
    return isAgreed && first !== undefined && !isStanding(first.value) ? first : undefined;
  };
};

/** What the words say and the older vocabulary could not is written down; where they do not say it, a person is asked. */
const say = (
  draft: Draft,
  { facts, instead, asks }: Sayable,
  said: (fact: string) => ReadFact | undefined,
): Draft => {
  const written = facts.reduce((before, name): Draft => {
    const [current, reading] = [before.facts[name], said(name)];
    if (reading === undefined || isSameData(current, reading.value)) return before;
    const isSuperseded =
      current === undefined ||
      STAND_INS.includes(current) ||
      (!isOfNewForm(current) && isOfNewForm(reading.value));
    if (!isSuperseded || (isStanding(current) && !STAND_INS.includes(current))) return before;
    const step: Step = { fact: reading.fact, before: current, after: reading.value, words: reading.words };
    return write(before, step, asks);
  }, draft);
  const isSaid = facts.some((name) => written.facts[name] !== draft.facts[name]);
  const open = instead.filter((name) => {
    const value = written.facts[name];
    if (value === undefined) return false;
    return facts.includes(name)
      ? STAND_INS.includes(value)
      : facts.every((each) => written.facts[each] === undefined);
  });
  const [first] = open;
  if (isSaid || first === undefined) return written;
  const decision: Decision = { fact: first, value: written.facts[first], asks, why: "asks" };
  return { ...written, decisions: [...written.decisions, decision] };
};

/** Facts that nobody knows, or that the item does not ask for: they stay, and a person is told. */
const left = (model: Model, item: Item, { facts, decisions }: Draft): readonly Decision[] => {
  const asked: readonly string[] = factsOf(item);
  return Object.entries(facts).flatMap(([fact, value]): readonly Decision[] => {
    if (asked.includes(fact) || decisions.some((each) => each.fact === fact)) return [];
    return [{ fact, value, why: isFact(model, fact) ? "not-of-item" : "unknown-fact" }];
  });
};

/**
 * An answer of an older vocabulary in the present one: facts that have another name are moved, what its words say beyond doubt
 * and could not be stated is stated. All else stays as it is, and what a person has to decide is told. What has been
 * migrated already stays. Undefined where the file cannot be read.
 */
export const migrateAnswer = (model: Model, item: Item, file: SourceFile): MigratedAnswer | undefined => {
  const data = readPastYaml(file.text);
  if (!isRecord(data)) return undefined;
  const said = saidOf(model, item, data);
  const begun: Draft = { text: file.text, facts: factsIn(data), steps: [], decisions: [] };
  const draft = (model.migrations ?? []).reduce(
    (before, { moves, sayable }) =>
      sayable
        .filter((entry) => entry.item === item.slug)
        .reduce(
          (each, entry) => say(each, entry, said),
          moves.reduce((each, entry) => move(model, item, each, entry), before),
        ),
    begun,
  );
  const { text, steps, decisions } = draft;
  return { file, item: item.no, text, steps, decisions: [...decisions, ...left(model, item, draft)] };
};
