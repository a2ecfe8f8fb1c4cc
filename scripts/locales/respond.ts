import type { UnsureTable } from "../respond/problem.ts";
import { responding as en } from "./en/respond.ts";
import { responding as ja } from "./ja/respond.ts";
import type { Lang } from "../core/lang.ts";

/** Why a customer's file cannot be answered in, and what to do about it. */
export interface ProblemWords {
  readonly html: string;
  readonly unsure: (tables: readonly UnsureTable[]) => string;
  readonly noQuestions: (tables: readonly UnsureTable[]) => string;
  readonly noSuchSheet: (named: string, names: readonly string[]) => string;
  readonly noSuchColumn: (named: string, tables: readonly UnsureTable[]) => string;
}

/** The words of `npm run respond`. */
export interface RespondWords {
  readonly problems: ProblemWords;
}

export const respondWords: Readonly<Record<Lang, RespondWords>> = { ja, en };
