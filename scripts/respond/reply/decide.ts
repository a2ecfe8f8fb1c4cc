import { coreWords } from "../../core/messages.ts";
import type { ItemNo } from "../../core/model.ts";
import type { Lang, Localized } from "../../core/lang.ts";
import type { Near, Understanding } from "../match/match.ts";
import type { Question } from "../questionnaire.ts";
import type { Candidate, Certainty, Reply, Status } from "../reply.ts";
import { citationOf, lengthOf, wordingsOf } from "./compose.ts";
import { type Grounds, need } from "./grounds.ts";
import { optionByValue, optionFor } from "./options.ts";
import type { Published } from "./said.ts";

export interface ReplyOptions {
  /** Whether answers name the items that they come from. */
  readonly citing: boolean;
  /** Whether cells that hold something are filled all the same. */
  readonly isForced: boolean;
}

/** How many of the items that come nearest are shown with a question that is not certain. */
const SHOWN = 3;

interface Texts {
  readonly answer: string;
  readonly remark: string;
  readonly needs: readonly Localized[];
  /** Whether the facts say none, or more than one, of the cell's choices. */
  readonly isUndecided?: true;
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
  { sources, choice: confirmed, verdict, isCompared, isOwn, mark }: Grounds,
  lang: Lang,
  { citing }: ReplyOptions,
): Texts => {
  const { options } = answer;
  // In a checklist's own sheet an answer needs no source.
  const citation = citing && isOwn !== true ? citationOf(published, sources, lang) : "";
  const isFree = remark?.written === "" && lengthOf(citation) <= (remark.maxLength ?? Infinity);
  const isBeside = options === undefined && isFree;
  const wordings = wordingsOf(published, sources, lang, isBeside ? "" : citation);
  if (wordings.length === 0)
    return { ...NO_TEXTS, needs: sources.map(({ item }) => need((m) => m.noText(item))) };
  if (options === undefined) {
    const marked =
      mark === undefined ? wordings : wordings.map((wording) => `${coreWords[lang].mark[mark]}${wording}`);
    const text = fitting(marked, answer.maxLength);
    return text === undefined
      ? { ...NO_TEXTS, needs: [tooLong(wordings, answer.maxLength)] }
      : { ...NO_TEXTS, answer: text, remark: isBeside ? citation : "" };
  }
  // An item without a mark is answered in words alone, beside the column of marks.
  if (isOwn === true && mark === undefined && remark?.written === "") {
    const words = fitting(wordings, remark.maxLength);
    return words === undefined
      ? { ...NO_TEXTS, needs: [tooLong(wordings, remark.maxLength)] }
      : { ...NO_TEXTS, remark: words };
  }
  const meant = answer.says ?? options;
  const found =
    verdict === undefined
      ? optionByValue(meant, published, sources, lang)
      : optionFor(meant, lang, verdict, isCompared);
  const choice =
    options.find((_, index) => meant[index] === confirmed) ??
    (found === undefined ? undefined : options[meant.indexOf(found)]);
  if (choice === undefined)
    return {
      ...NO_TEXTS,
      needs: [need((m) => (verdict === undefined ? m.unclear : m.noOption(options)))],
      isUndecided: true,
    };
  // Words that do not fit beside a choice are left out: the choice is the answer.
  const beside = remark === undefined ? undefined : fitting(wordings, remark.maxLength);
  return { answer: choice, remark: remark?.written === "" ? (beside ?? "") : "", needs: [] };
};

const draftOf = (published: Published, { sources }: Grounds, lang: Lang): string =>
  sources.length === 0 ? "" : (wordingsOf(published, sources, lang, "")[0] ?? "");

const STATUS: Readonly<Record<Certainty, Status>> = {
  certain: "answered",
  draft: "review",
  open: "unanswered",
};

/** An item that is answered or drafted from. */
const candidateFor = (
  item: ItemNo,
  { sources, reasons }: Grounds,
  candidates: readonly Near[],
): Candidate => {
  const matched = candidates.find((candidate) => candidate.item === item);
  const facts = sources.find((source) => source.item === item)?.facts ?? [];
  return { item, facts, reasons: [...reasons, ...(matched?.reasons ?? [])] };
};

/** What is said to a question: only what the published answers say, and nothing where a person has to look first. */
export const decide = (
  published: Published,
  question: Question,
  { candidates, lang }: Understanding,
  grounds: Grounds,
  options: ReplyOptions,
): Reply => {
  const isCertain = grounds.certainty === "certain";
  const filled = isCertain ? texts(published, question, grounds, lang, options) : NO_TEXTS;
  // A question whose choices the facts do not settle is open; one whose words only do not fit stays certain.
  const certainty: Certainty = filled.isUndecided === true ? "draft" : grounds.certainty;
  const isTaken = question.answer.written !== "" && !options.isForced;
  const needs = [...grounds.needs, ...filled.needs, ...(isTaken ? [need((m) => m.filled)] : [])];
  const items = new Set(grounds.sources.map(({ item }) => item));
  const shown = [
    ...[...items].map((item) => candidateFor(item, grounds, candidates)),
    ...candidates
      .filter(({ item }) => !items.has(item))
      .slice(0, needs.length === 0 ? 0 : Math.max(0, SHOWN - items.size))
      .map(({ item, facts, reasons }) => ({ item, facts, reasons })),
  ];
  const status = needs.length === 0 ? STATUS[certainty] : certainty === "open" ? "unanswered" : "review";
  return {
    question,
    status,
    certainty,
    slots: grounds.slots,
    answer: status === "answered" ? filled.answer : "",
    remark: status === "answered" ? filled.remark : "",
    draft: status === "unanswered" ? "" : draftOf(published, grounds, lang),
    candidates: shown,
    needs,
  };
};
