import type { ItemNo } from "../core/model.ts";
import { langOf, type Matcher, understand } from "./match/match.ts";
import { ownSheetItems } from "./match/own-sheet.ts";
import type { CustomerMap, Origin } from "./memory/map.ts";
import type { LibraryEntry, Service } from "../core/sheet.ts";
import { alikeAmong, type Recalled, recallOf } from "./memory/recall.ts";
import type { CoverCell, Fill, Question, Slot } from "./questionnaire.ts";
import type { Reply } from "./reply.ts";
import { type Questioner, signatureOf } from "./question/questioner.ts";
import { decide, type ReplyOptions } from "./reply/decide.ts";
import { areYesNo } from "./reply/options.ts";
import {
  givable,
  groundsOf,
  groundsOfEntry,
  groundsOfItem,
  groundsOfMemory,
  officialItem,
} from "./reply/grounds.ts";
import type { Published } from "./reply/said.ts";

/** What is known when a questionnaire comes. */
export interface Knowledge {
  readonly matcher: Matcher;
  readonly questioner: Questioner;
  readonly published: Published;
  /** What customers were told before. */
  readonly maps: readonly CustomerMap[];
  /** The customer who asks, by the name of the folder. */
  readonly customer: string | undefined;
}

/** A reply, and the items that it rests on, or its draft does. */
export interface Grounded {
  readonly reply: Reply;
  readonly items: readonly ItemNo[];
  /** The confirmed answer that it was taken from. */
  readonly from?: Origin;
}

const originOf = ({ id, answer: { question, under } }: Recalled): Origin => ({
  customer: id,
  question,
  ...(under !== undefined && { under }),
});

/** Finds the entry of the library one of whose own questions is asked. */
const entriesAsked = (
  entries: readonly LibraryEntry[],
  sign: (question: string) => string,
): ((question: string, signature: string) => LibraryEntry | undefined) => {
  const known = entries.flatMap((entry) =>
    entry.questions.map((text) => ({ entry, text, signature: sign(text) })),
  );
  const alike = alikeAmong(known);
  return (question, signature) => alike(question).find((each) => each.signature === signature)?.entry;
};

/** What is said to each question, in their order. */
export const respondTo = (
  { matcher, questioner, published, maps, customer }: Knowledge,
  questions: readonly Question[],
  options: ReplyOptions,
): readonly Grounded[] => {
  const recall = recallOf(maps, {
    customer,
    since: published.freshSince,
    signatureOf: (text, headings) => signatureOf(questioner.read(text, headings, langOf(text))),
  });
  const asked = entriesAsked(published.entries, (text) =>
    signatureOf(questioner.read(text, [], langOf(text))),
  );
  const own = ownSheetItems(published.model, questions);
  return questions.map((question) => {
    const { text, headings, answer } = question;
    const understanding = understand(matcher, text, headings);
    const askings = questioner.read(text, headings, understanding.lang);
    const choices = answer.says ?? answer.options;
    const hasYesNo = choices !== undefined && areYesNo(choices, understanding.lang);
    const judgement = questioner.judge(published, askings, hasYesNo);
    const found = recall(text, signatureOf(askings));
    const recalled = found?.isTakenBack === true ? undefined : found;
    const item = own.get(question);
    const entry =
      recalled === undefined && item === undefined ? asked(text, signatureOf(askings)) : undefined;
    const ofItem = item === undefined ? undefined : groundsOfItem(published, item, text);
    const known =
      ofItem !== undefined && recalled === undefined
        ? ofItem
        : entry !== undefined
          ? groundsOfEntry(published, entry, judgement)
          : recalled === undefined
            ? groundsOf(
                published,
                understanding,
                judgement,
                officialItem(published.model, questioner, question),
              )
            : groundsOfMemory(published, recalled, judgement);
    const grounds = givable(published, known, found);
    return {
      reply: decide(published, question, understanding, grounds, options),
      items: grounds.sources.map(({ item }) => item),
      ...(recalled !== undefined && { from: originOf(recalled) }),
    };
  });
};

/** Whether a word that puts an answer off may stand in a cell: it is empty, and offers no choice or this one. */
const takesWord = ({ written, options, maxLength = Infinity }: Slot, word: string): boolean =>
  written === "" && word.length <= maxLength && (options === undefined || options.includes(word));

/** Who answers, and on which day (YYYY-MM-DD). */
export interface Answering {
  readonly service: Pick<Service, "name" | "provider" | "contact">;
  readonly day: string;
}

const coverText = ({ field, lang }: CoverCell, { service, day }: Answering): string => {
  const { contact = {} } = service;
  switch (field) {
    case "company":
      return service.provider[lang];
    case "service":
      return service.name[lang];
    case "day": {
      const [year = "", month = "", date = ""] = day.split("-");
      return lang === "ja" ? `${year}年${String(Number(month))}月${String(Number(date))}日` : day;
    }
    case "department":
    case "name":
    case "mail":
      return contact[field] ?? "";
  }
};

/** The texts for the cover: what is not known of who answers stays empty. */
export const coverFills = (cells: readonly CoverCell[], answering: Answering): readonly Fill[] =>
  cells
    .map((cell) => ({ slot: cell.slot, text: coverText(cell, answering) }))
    .filter(({ text }) => text !== "");

/** The texts for the cells of answered questions, and for the others the word that a customer wants there, if any. */
export const fillsOf = (replies: readonly Reply[], putOff?: string): readonly Fill[] =>
  replies.flatMap(({ question, answer, remark, status }) => [
    ...(answer === "" ? [] : [{ slot: question.answer, text: answer }]),
    ...(status !== "answered" && putOff !== undefined && takesWord(question.answer, putOff)
      ? [{ slot: question.answer, text: putOff }]
      : []),
    ...(remark === "" || question.remark === undefined ? [] : [{ slot: question.remark, text: remark }]),
  ]);
