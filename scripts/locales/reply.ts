import type { ItemNo } from "../core/model.ts";
import type { Direction } from "../core/change.ts";
import { replying as en } from "../respond/messages.en.ts";
import { replying as ja } from "../respond/messages.ja.ts";
import type { Lang } from "../core/lang.ts";
import type { Level } from "../respond/report/confidence.ts";
import type { Counts } from "../respond/report/outcome.ts";
import type { FieldView } from "../respond/report/view.ts";
import type { Status } from "../respond/reply.ts";

/** What a report on the replies says to the person who looks through them. */
export interface ReplyReportWords {
  readonly title: (file: string, service: string) => string;
  readonly customer: string;
  readonly release: string;
  readonly status: Readonly<Record<Status, string>>;
  readonly counts: (counts: Counts) => string;
  readonly noQuestions: string;
  readonly todo: string;
  /** What to do with the replies of each status. */
  readonly tasks: Readonly<Record<Status, (count: number) => string>>;
  readonly confirm: string;
  readonly confirmRows: string;
  readonly confidence: string;
  readonly level: Readonly<Record<Level, string>>;
  /** How to read the word and the number, given where "high" and "medium" begin. */
  readonly legend: (starts: Readonly<Record<"high" | "medium", string>>) => string;
  readonly row: (row: number) => string;
  readonly fields: Readonly<Record<FieldView["kind"], string>>;
  readonly characters: (limit: number) => string;
  readonly needs: string;
  readonly sources: Readonly<Record<Status, string>>;
  readonly noSource: string;
  /** Columns of the table of what was filled in. */
  readonly columns: readonly [string, string, string, string, string];
  readonly more: (count: number) => string;
}

/** What is said of the replies to a customer's questions. */
export interface ReplyWords {
  /** Why a question is thought to be about an item. */
  readonly reasons: {
    readonly asks: (words: readonly string[], fact: string | undefined) => string;
    readonly like: (percent: number) => string;
    readonly control: (identifier: string) => string;
    readonly memory: (customer: string, question: string) => string;
  };
  /** What a person has to decide before anything is filled in. */
  readonly needs: {
    readonly nothing: string;
    readonly unanswered: (words: readonly string[]) => string;
    readonly strange: (words: readonly string[]) => string;
    readonly several: string;
    readonly unsaid: (item: ItemNo, fact: string) => string;
    readonly unclear: string;
    readonly noOption: (options: readonly string[]) => string;
    readonly tooLong: (limit: number, length: number) => string;
    readonly noText: (item: ItemNo) => string;
    readonly onlyControl: (identifier: string) => string;
    readonly filled: string;
    readonly notOurs: (customer: string) => string;
  };
  /** What a person at the terminal is asked about a file whose columns cannot be told. */
  readonly columns: {
    readonly sheet: string;
    readonly question: string;
    readonly answer: string;
    readonly remark: string;
  };
  /** Answers that were sent and have changed since. */
  readonly stale: {
    readonly none: string;
    readonly count: (answers: number, customers: number) => string;
    readonly change: (item: ItemNo, fact: string, before: string, after: string) => string;
    readonly told: (day: string, release: string | undefined) => string;
    readonly notStated: string;
    readonly directions: Readonly<Record<Direction, string>>;
  };
  /** The files that were written. */
  readonly written: (paths: readonly string[]) => string;
  readonly source: (items: readonly ItemNo[]) => string;
  /** A fact without its sentence: 「バックアップの保存期間: 7日」. */
  readonly fact: (label: string, value: string) => string;
  readonly report: ReplyReportWords;
}

/** These words in each language. */
export const replyWords: Readonly<Record<Lang, ReplyWords>> = { ja, en };
