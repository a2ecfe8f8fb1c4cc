import type { ItemNo } from "../../core/model.ts";
import type { Lang, Localized } from "../../core/lang.ts";
import type { Understanding } from "../match/match.ts";
import type { Ask } from "../match/terms.ts";
import type { Question } from "../questionnaire.ts";
import type { Candidate, Reply, Status } from "../reply.ts";
import { citationOf, lengthOf, type Source, wordingsOf } from "./compose.ts";
import { type Grounds, need } from "./grounds.ts";
import { areYesNo, optionByValue, optionFor } from "./options.ts";
import type { Published } from "./said.ts";
import { verdictOn } from "./verdict.ts";

export interface ReplyOptions {
  /** Whether answers name the items that they come from. */
  readonly citing: boolean;
  /** Whether cells that hold something are filled all the same. */
  readonly isForced: boolean;
}

/** An item below this is not worth showing as a draft. */
const NEAR = 0.3;

/** The source of each item that is asked for, once. */
const sourcesOf = (asks: readonly Ask[]): readonly Source[] =>
  [...new Set(asks.map(({ item }) => item))].map((item) => ({
    item,
    facts: asks.flatMap((ask) => (ask.item === item && ask.fact !== undefined ? [ask.fact] : [])),
  }));

interface Texts {
  readonly answer: string;
  readonly remark: string;
  readonly needs: readonly Localized[];
}

const NO_TEXTS: Texts = { answer: "", remark: "", needs: [] };

const fitting = (wordings: readonly string[], limit: number | undefined): string | undefined =>
  wordings.find((wording) => limit === undefined || lengthOf(wording) <= limit);

const tooLong = (wordings: readonly string[], limit = 0): Localized =>
  need((m) => m.tooLong(limit, lengthOf(wordings.at(-1) ?? "")));

/** A choice where the cell offers one, with the words beside it; else the words themselves, with their source beside them. */
const texts = (
  published: Published,
  { answer, remark }: Question,
  { asks, choice: confirmed }: Grounds,
  { claims, folded, lang }: Understanding,
  { citing }: ReplyOptions,
): Texts => {
  const sources = sourcesOf(asks);
  const { options } = answer;
  const citation = citing ? citationOf(sources, lang) : "";
  const isFree = remark?.written === "" && lengthOf(citation) <= (remark.maxLength ?? Infinity);
  const isBeside = options === undefined && isFree;
  const wordings = wordingsOf(published, sources, lang, isBeside ? "" : citation);
  if (wordings.length === 0)
    return { ...NO_TEXTS, needs: sources.map(({ item }) => need((m) => m.noText(item))) };
  if (options === undefined) {
    const text = fitting(wordings, answer.maxLength);
    return text === undefined
      ? { ...NO_TEXTS, needs: [tooLong(wordings, answer.maxLength)] }
      : { ...NO_TEXTS, answer: text, remark: isBeside ? citation : "" };
  }
  const verdict = areYesNo(options, lang) ? verdictOn(published, asks, claims, folded.normal) : undefined;
  const choice =
    options.find((option) => option === confirmed) ??
    optionFor(options, lang, verdict, claims.length > 0) ??
    optionByValue(options, published, asks, lang);
  if (choice === undefined)
    return {
      ...NO_TEXTS,
      needs: [need((m) => (verdict === undefined ? m.unclear : m.noOption(options)))],
    };
  // Words that do not fit beside a choice are left out: the choice is the answer.
  const beside = remark === undefined ? undefined : fitting(wordings, remark.maxLength);
  return { answer: choice, remark: remark?.written === "" ? (beside ?? "") : "", needs: [] };
};

const draftOf = (
  published: Published,
  asks: readonly Ask[],
  reply: Pick<Reply, "candidates">,
  lang: Lang,
): string => {
  const near = reply.candidates.filter(({ score }) => score >= NEAR).slice(0, 1);
  const sources = asks.length > 0 ? sourcesOf(asks) : near;
  return sources.length === 0 ? "" : (wordingsOf(published, sources, lang, "")[0] ?? "");
};

const statusOf = (needs: readonly Localized[], asks: readonly Ask[], best: number): Status => {
  if (needs.length === 0) return "answered";
  return asks.length > 0 || best >= 0.5 ? "review" : "unanswered";
};

/** An item that is answered from: as sure as the match, or what a person confirmed. */
const candidateFor = (
  item: ItemNo,
  { asks, reasons }: Grounds,
  candidates: readonly Candidate[],
): Candidate => {
  const matched = candidates.find((candidate) => candidate.item === item);
  if (matched !== undefined && reasons.length === 0) return matched;
  const facts = asks.flatMap((ask) => (ask.item === item && ask.fact !== undefined ? [ask.fact] : []));
  return { item, facts, score: 1, reasons: [...reasons, ...(matched?.reasons ?? [])] };
};

/** What is said to a question: only what the published answers say, and nothing where a person has to look first. */
export const decide = (
  published: Published,
  question: Question,
  understanding: Understanding,
  grounds: Grounds,
  options: ReplyOptions,
): Reply => {
  const { candidates, lang } = understanding;
  const isOpen = grounds.needs.length === 0;
  const filled = texts(published, question, grounds, understanding, options);
  const isTaken = question.answer.written !== "" && !options.isForced;
  const needs = [...(isOpen ? filled.needs : grounds.needs), ...(isTaken ? [need((m) => m.filled)] : [])];
  const items = new Set(grounds.asks.map(({ item }) => item));
  const shown = [
    ...[...items].map((item) => candidateFor(item, grounds, candidates)),
    ...candidates.filter(({ item }) => !items.has(item)).slice(0, needs.length === 0 ? 0 : 3),
  ];
  const score = shown[0]?.score ?? 0;
  const status = grounds.isLeft === true ? "unanswered" : statusOf(needs, grounds.asks, score);
  return {
    question,
    status,
    answer: status === "answered" ? filled.answer : "",
    remark: status === "answered" ? filled.remark : "",
    draft: status === "unanswered" ? "" : draftOf(published, grounds.asks, { candidates }, lang),
    candidates: shown,
    score,
    needs,
  };
};
