import type { Lang, Localized } from "../../core/lang.ts";
import type { Model } from "../../core/model.ts";
import type { Note } from "../../tables/grid.ts";
import { tableWords } from "../../tables/problem.ts";
import type { Remembered } from "../memory/map.ts";
import type { Reply, Status } from "../reply.ts";

/** What is known of a customer besides what they were told. */
export interface Card {
  /** The service and plan that is asked about. */
  readonly scope?: string;
  /** Until when they want the answers, YYYY-MM-DD. */
  readonly deadline?: string;
  readonly contact?: string;
  /** What stands in a cell without an answer: it never counts as one. */
  readonly empty?: string;
}

/** What came of answering a customer's file, for its reports. */
export interface Outcome {
  /** The name of the customer's file. */
  readonly file: string;
  /** The same as a command takes it, from where it was run; the name alone unless said. */
  readonly path?: string | undefined;
  /** The service that is asked about. */
  readonly service: Localized;
  /** The customer, as `--customer` names them. */
  readonly customer?: string | undefined;
  /** What else is known of the customer. */
  readonly card?: Card | undefined;
  /** The version of the release that was answered from. */
  readonly release?: string | undefined;
  /** In the file's order. */
  readonly replies: readonly Reply[];
  /** What each reply rests on, as it would be remembered, in the same order. */
  readonly proposals?: readonly Remembered[] | undefined;
  /** What of the file was left aside on reading it. */
  readonly notes?: readonly Note[] | undefined;
  /** The language of the report; questions and answers have their own. */
  readonly lang: Lang;
  readonly model: Model;
  /** The folder of the answers as seen from where the report lies; `answers` unless said. */
  readonly answers?: string | undefined;
}

/** What is told of the file besides its questions, a line each. */
export const noteLines = ({ notes = [], lang }: Outcome): readonly string[] =>
  notes.map(({ kind, table, places }) => tableWords[lang].notes[kind](table, places));

/** How many questions came to what. */
export type Counts = Readonly<Record<Status, number>>;

export const countsOf = (replies: readonly Reply[]): Counts => {
  const count = (status: Status): number => replies.filter((reply) => reply.status === status).length;
  return { answered: count("answered"), review: count("review"), unanswered: count("unanswered") };
};

/** From what needs a person's decision to what needs a glance. */
const STATUSES = ["review", "unanswered", "answered"] as const satisfies readonly Status[];

/** How many slots of a question nothing fills. */
const missing = ({ slots }: Reply): number => slots.filter(({ facts }) => facts.length === 0).length;

/**
 * The replies in the order in which a reviewer best reads them; within a rank, in the file's order. What a person must look at
 * comes first: drafts, those with the least that is missing first, as these are settled quickly; then what has none; then what
 * was filled in.
 */
export const ranked = (
  replies: readonly Reply[],
): readonly { readonly status: Status; readonly replies: readonly Reply[] }[] =>
  STATUSES.map((status) => ({
    status,
    replies: replies
      .filter((reply) => reply.status === status)
      .sort((a, b) =>
        status === "answered" ? 0 : missing(a) - missing(b) || a.needs.length - b.needs.length,
      ),
  })).filter((group) => group.replies.length > 0);
