import type { Messages } from "../messages.ts";
import { coreWords } from "../../core/messages.ts";
import { respondWords } from "../messages.ts";
import { showable } from "../../core/untrusted.ts";
import { answerFileName, itemNumbered } from "../../core/model.ts";
import type { Candidate, Certainty, Reply, Status } from "../reply.ts";
import type { Outcome } from "./outcome.ts";

/** An item that a reply rests on, or that comes near. */
export interface SourceView {
  /** 「項目30 バックアップの保存期間」 */
  readonly name: string;
  /** Its answer's file, as seen from where the report lies; undefined where the checklist has no such item. */
  readonly path: string | undefined;
  readonly reasons: readonly string[];
}

/** A text of the customer or of the answers, under its label. */
export interface FieldView {
  readonly kind: "answer" | "draft" | "remark" | "written" | "options" | "limit";
  readonly label: string;
  readonly text: string;
}

/** A slot of a question, as it is shown. */
export interface SlotView {
  /** 「何について」, "what of it". */
  readonly kind: string;
  readonly words: string;
  /** The labels of the facts that fill it, or that nothing does. */
  readonly filled: string;
  readonly isMissing: boolean;
}

/** A reply in the words of a language: any text can be shown, and each format still escapes what it gives a meaning to. */
export interface ReplyView {
  readonly status: Status;
  /** The table, the row and the customer's number, as far as there are any. */
  readonly place: readonly string[];
  readonly headings: readonly string[];
  readonly question: string;
  readonly fields: readonly FieldView[];
  /** What a person has to see or decide. */
  readonly needs: readonly string[];
  readonly certainty: Certainty;
  /** What each word of the question asks for, and what fills it. */
  readonly slots: readonly SlotView[];
  /** The best first. */
  readonly sources: readonly SourceView[];
}

/** A text from outside as any format can show it: cells of Excel and CSV end lines in several ways. */
export const shown = (text: string): string => showable(text.replace(/\r\n?/g, "\n")).trim();

/** The same on one line. */
export const shownLine = (text: string): string => shown(text).replace(/\s*\n\s*/g, " ");

/** Where a question stands in its file. */
const placeOf = ({ question }: Reply, words: Messages["report"]): readonly string[] =>
  [question.table, words.row(question.row), question.no].map(shownLine).filter((part) => part !== "");

const fieldsOf = (
  { status, answer, remark, draft, question }: Reply,
  words: Messages["report"],
): readonly FieldView[] => {
  const { options, maxLength, written } = question.answer;
  const isOpen = status !== "answered";
  const texts: readonly (readonly [FieldView["kind"], string])[] = [
    ["answer", answer],
    ["remark", remark],
    ["written", isOpen ? written : ""],
    ["options", isOpen ? (options ?? []).map(shownLine).join(" / ") : ""],
    ["limit", isOpen && maxLength !== undefined ? words.characters(maxLength) : ""],
    ["draft", isOpen ? draft : ""],
  ];
  return texts
    .map(([kind, text]) => ({ kind, label: words.fields[kind], text: shown(text) }))
    .filter(({ text }) => text !== "");
};

const sourceOf = ({ model, lang, answers = "answers" }: Outcome, candidate: Candidate): SourceView => {
  const item = itemNumbered(model.checklist, candidate.item);
  const name = coreWords[lang].item(candidate.item);
  return {
    name: item === undefined ? name : `${name} ${item.title[lang]}`,
    path: item === undefined ? undefined : `${answers}/${answerFileName(item)}`,
    reasons: candidate.reasons.map((reason) => shownLine(reason[lang])),
  };
};

/** What there is to show of a reply. */
export const viewOf = (outcome: Outcome, reply: Reply): ReplyView => {
  const words = respondWords[outcome.lang].report;
  return {
    status: reply.status,
    place: placeOf(reply, words),
    headings: reply.question.headings.map(shownLine),
    question: shown(reply.question.text),
    fields: fieldsOf(reply, words),
    needs: reply.needs.map((need) => shownLine(need[outcome.lang])),
    certainty: reply.certainty,
    slots: reply.slots.map(({ slot, words: said, facts }) => ({
      kind: words.slot[slot],
      words: shownLine(said),
      filled:
        facts.length === 0
          ? words.missing
          : facts.map((fact) => outcome.model.vocabulary.facts[fact].label[outcome.lang]).join(", "),
      isMissing: facts.length === 0,
    })),
    sources: reply.candidates
      // What nothing speaks for is shown only where there is nothing nearer.
      .filter(({ reasons }, index) => index === 0 || reasons.length > 0 || reply.status === "answered")
      .map((candidate) => sourceOf(outcome, candidate)),
  };
};

/** The lines at the head of a report: for whom, and from which release. */
export const factsOf = ({
  customer,
  release,
  lang,
  card = {},
}: Outcome): readonly (readonly [string, string])[] => {
  const words = respondWords[lang].report;
  return [
    ...(customer === undefined ? [] : [[words.customer, shownLine(customer)] as const]),
    ...(["scope", "deadline", "contact"] as const).flatMap((key) =>
      card[key] === undefined ? [] : [[words.card[key], shownLine(card[key])] as const],
    ),
    ...(release === undefined ? [] : [[words.release, shownLine(release)] as const]),
  ];
};

/** The name of a report: the file that is replied to, and the service. */
export const titleOf = ({ file, service, lang }: Outcome): string =>
  respondWords[lang].report.title(shownLine(file), shownLine(service[lang]));
