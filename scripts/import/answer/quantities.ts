import type { Bound, Claim } from "../../reading/claim.ts";
import { couldBeAbout } from "../../reading/expect.ts";
import type { FactDefinition } from "../../core/model.ts";
import { differ, doubtOn, type Firmness } from "./doubts.ts";
import { doubted, type FactReader, heard } from "./reading.ts";
import { standingOf } from "./standing.ts";
import { valueOf } from "./values.ts";
import { partAround, sentenceAt, textAt, type Words } from "./words.ts";

export interface QuantityOptions extends Firmness {
  /** Only values in clauses that hold these words; where no value is left, there is none. */
  readonly near?: RegExp;
  /** Where several values differ, those in clauses with these words are about something else. */
  readonly aside?: RegExp;
  /** Values in clauses with these words are about something else. */
  readonly apart?: RegExp;
  /** What has to follow the value, if the bound does not hold it: 前. */
  readonly lead?: RegExp;
  /** Words that the clause of a standing has to hold to be about this fact; without it any standing is. */
  readonly silence?: RegExp;
  /** Whether the value stands for nothing else than the whole item: then no other time may stand beside it. */
  readonly alone?: boolean;
  /** Bounds that say no less than the fact does. */
  readonly bounds: readonly Bound[];
}

/** A promise of at most, or of exactly so much: times that customers want short. */
export const AT_MOST: readonly Bound[] = ["exact", "at-most", "less-than"];
/** A promise of at least, or of exactly so much. */
export const AT_LEAST: readonly Bound[] = ["exact", "at-least", "more-than"];
/** What sheets say in any of these ways and mean as the value: 「最大で1週間」. */
export const ANY: readonly Bound[] = ["exact", "at-least", "at-most"];

/** 「24時間」 said of an interval, and 「2回」 of incidents. */
const isAbout = ({ value }: Claim, definition: FactDefinition): boolean =>
  // Days of work are no length of hours: what they are said of is left open.
  (couldBeAbout(value, definition) && !(value.kind === "working-days" && definition.type === "duration")) ||
  (value.kind === "count" && value.counter === "times" && definition.counts === "incidents");

const EVERY = /^(?:間隔|ごと|毎|おき)|間隔/;

const WHICHEVER = /(?:早い|遅い)(?:方|ほう|いずれか)|いずれか(?:早い|遅い)|whichever|(?:earlier|later) of/i;

/** A duration is an interval where it is said to recur, or is all that the answer says. */
const recurs = (claim: Claim, { text, sentences }: Words, definition: FactDefinition): boolean => {
  if (definition.recurs !== true || claim.value.kind !== "duration") return true;
  const isAlone = sentences.length === 1 && text.trim() === text.slice(claim.start, claim.end);
  return isAlone ? claim.bound === "exact" : EVERY.test(text.slice(claim.end, claim.end + 6));
};

/** 「直近1年間」 and 「過去7日」 say over what time something was seen. */
const isReference = ({ text }: Words, { start }: Claim): boolean =>
  /(?:直近|過去|これまで|ここ|最近)(?:の)?$|\b(?:past|last|previous|over the|during the) $/i.test(
    text.slice(Math.max(0, start - 12), start),
  );

/** What stands before the brackets that a claim is in: 「バックアップを保管(1日1回)」. */
const inBrackets = (words: Words, claim: Claim): string => {
  const { start } = sentenceAt(words, claim.start);
  const before = words.sentences.findLast(({ end }) => end < start);
  return words.text[start - 1] === "(" && before !== undefined ? textAt(words, before) : "";
};

/**
 * Reads a quantity: the one value of the fact's type that the text states, or the standing in its place. Several values, or
 * one that is only approximate, are left to a person.
 */
export const quantity =
  (options: QuantityOptions): FactReader =>
  (context, definition) => {
    const { near, aside, apart, lead, silence } = options;
    const { words } = context;
    const part = (claim: Claim): string => inBrackets(words, claim) + textAt(words, partAround(words, claim));
    const follows = (claim: Claim): string => words.text.slice(claim.end, claim.end + 16);
    const about = words.claims.filter(
      (claim) => isAbout(claim, definition) && !isReference(words, claim) && recurs(claim, words, definition),
    );
    const within = about.filter(
      (claim) =>
        (near?.test(part(claim)) ?? true) &&
        !(apart?.test(part(claim)) ?? false) &&
        (lead === undefined || lead.test(claim.words) || lead.test(follows(claim))),
    );
    const meant = differ(within) ? within.filter((claim) => !(aside?.test(part(claim)) ?? false)) : within;
    const claims = meant.length > 0 ? meant : within;
    const [first] = claims;
    if (first === undefined) {
      const standing =
        about.length > 0 ? undefined : standingOf(context, definition, { silence: silence ?? near });
      const days = words.claims.filter(({ value }) => value.kind === "working-days");
      const isInDays = definition.type === "duration" && days.length > 0 && about.length === 0;
      return standing ?? (isInDays ? doubted("working-days", ...days) : undefined);
    }
    // Of two times, whichever comes first: none of them alone.
    if (WHICHEVER.test(part(first))) return doubted("several-values", ...claims);
    const doubt = doubtOn(context, claims, options);
    const value = valueOf(first, definition);
    return doubt ?? (value === undefined ? doubted("inexact", ...claims) : heard(value, ...claims));
  };
