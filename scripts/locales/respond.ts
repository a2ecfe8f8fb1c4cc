import type { UnsureTable } from "../respond/problem.ts";
import { responding as en } from "./en/respond.ts";
import { responding as ja } from "./ja/respond.ts";
import type { Lang } from "../core/lang.ts";

/** A cell of a customer's file, as people are told of it: 「Sheet1!D5」, 「12行目の3列目」. */
export interface CellName {
  /** A worksheet's name; "" where there is none. */
  readonly table: string;
  /** As its program counts, from 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** Why a customer's file cannot be answered in, and what to do about it. */
export interface ProblemWords {
  readonly html: string;
  readonly unsure: (tables: readonly UnsureTable[]) => string;
  readonly noQuestions: (tables: readonly UnsureTable[]) => string;
  readonly noSuchSheet: (named: string, names: readonly string[]) => string;
  readonly noSuchColumn: (named: string, tables: readonly UnsureTable[]) => string;
  readonly openQuote: (record: number) => string;
  readonly otherFile: string;
  readonly brokenSheet: (table: string) => string;
  readonly formula: (cell: CellName) => string;
  readonly tooLong: (cell: CellName, length: number, limit: number) => string;
  readonly notInEncoding: (cell: CellName, characters: readonly string[], encoding: string) => string;
  readonly unknownEncoding: (encoding: string) => string;
}

/** The words of `npm run respond`. */
export interface RespondWords {
  readonly problems: ProblemWords;
}

export const respondWords: Readonly<Record<Lang, RespondWords>> = { ja, en };
