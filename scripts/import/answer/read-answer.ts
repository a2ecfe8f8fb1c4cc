import { notApplicable } from "../../check/answers/not-applicable.ts";
import {
  factsOf,
  type Item,
  type Model,
  principalFacts,
  type Standing,
  takesMark as asksForMark,
} from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Answer, Facts, FactValue, Mark } from "../../core/sheet.ts";
import type { Lang } from "../../core/lang.ts";
import type { SheetRow } from "../layout/row.ts";
import { isAllowed } from "./allowed.ts";
import { isUnfilled, splitMark, wholeMark } from "./mark.ts";
import { type Context, type Doubt, doubted, type Hearing, heard } from "./reading.ts";
import { take } from "./take.ts";
import { wordsOf } from "./words.ts";

/** A fact with the words that it was read from, as they are written; none where it follows from the mark. */
export interface ReadFact {
  readonly fact: FactKey;
  readonly value: FactValue | Standing;
  readonly by: "words" | "mark" | "column";
  readonly words: readonly string[];
}

/** A fact that the answer may or must state and that could not be read. */
export interface UnreadFact {
  readonly fact: FactKey;
  readonly isRequired: boolean;
  readonly why: Doubt | "not-said";
  readonly words: readonly string[];
}

/** What a person should look at besides facts. */
export type Concern =
  /** The cell holds nothing but a mark. */
  | "mark-only"
  /** The item takes no mark: it stays in the text, as written. */
  | "mark-not-taken"
  /** A sign that is neither 有 nor 無: △, 「有・無」. */
  | "unknown-mark"
  /** Mark and text come from two columns that disagree. */
  | "two-marks"
  | "not-applicable";

/** What was read of one answer. */
export interface ReadAnswer {
  readonly mark?: Mark;
  /** The mark as the sheet writes it. */
  readonly writtenMark: string;
  /** As written, without the mark; never empty. */
  readonly text: string;
  readonly facts: Facts;
  readonly read: readonly ReadFact[];
  readonly unread: readonly UnreadFact[];
  readonly concerns: readonly Concern[];
}

// A sign that takes the place of an answer, and words that the rule reads only within a sentence.
const SIGNED_OFF =
  /^(?:[-‐–—―－ー]|対象外(?:です)?|適用外(?:です)?)[。.]?$|(?:ため|ので|から)、?\s*(?:該当し(?:ない|ません)|該当なし|対象外)(?:です)?[。.]?$/;

/** Whether the words say of the whole item that it does not apply. The claims grammar reads some of these words as none. */
const isNotApplicable = ({ item, words }: Pick<Context, "item" | "words">): boolean => {
  const { text, lang } = words;
  const answer: Answer = {
    no: item.no,
    slug: item.slug,
    text: lang === "ja" ? { ja: text } : { ja: "", en: text },
    facts: {},
    owner: "",
    reviewed: "",
  };
  return SIGNED_OFF.test(text.trim()) || notApplicable(answer).length > 0;
};

/** Where the whole answer is that it is not told, or not fixed, that goes for all that the item asks. */
const ofWhole = ({ item, words }: Context, type: string): Hearing | undefined => {
  const [sentence, ...others] = words.sentences;
  const [claim, ...more] = words.claims.filter(({ unsure }) => unsure === undefined);
  if (sentence === undefined || others.length > 0 || more.length > 0 || claim?.value.kind !== "standing")
    return undefined;
  const rest = `${words.text.slice(0, claim.start)}${words.text.slice(claim.end)}`.replace(
    /[\s。.]|です|とさせていただきます|となります|[はを]|\b(?:it|this|is|are|we|do|details|the)\b/gi,
    "",
  );
  const { standing } = claim.value;
  const goesForAll =
    standing === "undisclosed" ||
    // Of several things that one does not say of which it is.
    (principalFacts(item).length === 1 && standing !== "none" && type !== "flag" && type !== "choice");
  return rest === "" && goesForAll ? heard(standing, claim) : undefined;
};

/** Whether an answer that is nothing but a standing speaks of the fact: the one that the item is about, or one that it must state. */
const isAskedFor = (item: Item, fact: FactKey): boolean => {
  const principal = principalFacts(item);
  return item.facts.must.includes(fact) || (principal.length === 1 && principal[0] === fact);
};

const hear = (model: Model, context: Context, fact: FactKey): Hearing | undefined => {
  const { type } = model.vocabulary.facts[fact];
  if (isNotApplicable(context) && !context.isBare) return doubted("not-applicable");
  const hearing = take(model, context, fact);
  return hearing ?? (isAskedFor(context.item, fact) ? ofWhole(context, type) : undefined);
};

interface Cells {
  readonly mark: Mark | undefined;
  readonly writtenMark: string;
  readonly text: string;
  readonly isBare: boolean;
  readonly concerns: readonly Concern[];
}

const SIGN = /^[-‐–—―－ー/]?$/;

/** The mark and the words of a row: in one cell, or the mark in a column of its own. */
const cellsOf = (item: Item, { mark: markCell = "", answer }: SheetRow): Cells => {
  const split = splitMark(answer);
  const own = wholeMark(markCell);
  const takesMark = asksForMark(item);
  const unknown =
    markCell !== "" && own === undefined && !SIGN.test(markCell.trim()) ? ["unknown-mark" as const] : [];
  const unfilled = isUnfilled(answer) ? ["unknown-mark" as const] : [];
  if (!takesMark) {
    // A mark that the item does not ask for stays where the sheet has it; one alone in its column is no answer.
    const isDropped = split.mark !== undefined;
    const text = answer === "" && own === "無" ? markCell : answer;
    return {
      mark: undefined,
      writtenMark: "",
      text,
      isBare: false,
      concerns: [...(isDropped ? ["mark-not-taken" as const] : []), ...unknown],
    };
  }
  const mark = own ?? split.mark;
  const rest = split.mark === undefined ? answer : split.rest.trim();
  const disagrees = own !== undefined && split.mark !== undefined && own !== split.mark;
  const written = split.mark === undefined || own !== undefined ? markCell : split.written;
  const isBare = mark !== undefined && rest === "";
  return {
    mark: disagrees ? undefined : mark,
    writtenMark: written,
    text: disagrees ? answer : isBare ? split.written || markCell : rest,
    isBare,
    concerns: [
      ...(disagrees ? ["two-marks" as const] : []),
      ...(isBare ? ["mark-only" as const] : []),
      ...unknown,
      ...unfilled,
    ],
  };
};

/** Whether a row answers anything; a blank cell does not. */
export const isAnswered = (item: Item, row: SheetRow): boolean => {
  const { text } = cellsOf(item, row);
  return text.trim() !== "" && !isUnfilled(text);
};

/**
 * Reads one answer: mark, text as written, and the facts that its words state beyond doubt. What could not be read is listed, and
 * never guessed.
 */
export const readAnswer = (model: Model, item: Item, row: SheetRow, lang: Lang): ReadAnswer => {
  const { mark, writtenMark, text, isBare, concerns } = cellsOf(item, row);
  const words = wordsOf(model, item, isBare ? "" : text, lang);
  const context: Context = { item, mark, words, isBare };
  const heardOf = factsOf(item).map((fact) => ({ fact, hearing: hear(model, context, fact) }));
  const read = heardOf.flatMap(({ fact, hearing }): readonly ReadFact[] =>
    hearing !== undefined && "value" in hearing && isAllowed(model, fact, hearing.value)
      ? [{ fact, value: hearing.value, by: hearing.by, words: hearing.extents.map(words.written) }]
      : [],
  );
  const known = new Set(read.map(({ fact }) => fact));
  const unread = heardOf
    .filter(({ fact }) => !known.has(fact))
    .flatMap(({ fact, hearing }): readonly UnreadFact[] => {
      const isRequired = item.facts.must.includes(fact);
      if (hearing === undefined) return isRequired ? [{ fact, isRequired, why: "not-said", words: [] }] : [];
      const why = "doubt" in hearing ? hearing.doubt : "unknown-words";
      return [{ fact, isRequired, why, words: hearing.extents.map(words.written) }];
    });
  return {
    ...(mark === undefined ? {} : { mark }),
    writtenMark,
    text,
    facts: Object.fromEntries(read.map(({ fact, value }) => [fact, value])),
    read,
    unread,
    concerns: [...concerns, ...(isNotApplicable(context) && !isBare ? ["not-applicable" as const] : [])],
  };
};
