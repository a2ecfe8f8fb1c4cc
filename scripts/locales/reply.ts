import { replying as en } from "./en/reply.ts";
import { replying as ja } from "./ja/reply.ts";
import type { Lang } from "./lang.ts";

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
    readonly unsaid: (item: number, fact: string) => string;
    readonly unclear: string;
    readonly noOption: (options: readonly string[]) => string;
    readonly tooLong: (limit: number, length: number) => string;
    readonly noText: (item: number) => string;
    readonly onlyControl: (identifier: string) => string;
    readonly filled: string;
    readonly notOurs: (customer: string) => string;
  };
  readonly source: (items: readonly number[]) => string;
  /** A fact without its sentence: 「バックアップの保存期間: 7日」. */
  readonly fact: (label: string, value: string) => string;
}

/** These words in each language. */
export const replyWords: Readonly<Record<Lang, ReplyWords>> = { ja, en };
