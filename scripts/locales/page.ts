import type { Standing, ItemNo } from "../core/model.ts";
import { page as en } from "../render/html/messages.en.ts";
import { page as ja } from "../render/html/messages.ja.ts";
import type { Lang, Localized } from "../core/lang.ts";

/**
 * What the facts of an answer come to, from the clearest to the one that leaves most open: each has a value, or some fact
 * says a standing. A flag that denies what a customer would want counts as `none`.
 */
export const STATES = ["value", "by-plan", "none", "unspecified", "undisclosed"] as const satisfies readonly (
  "value" | Standing
)[];

export type State = (typeof STATES)[number];

/** How an item's mark is asked for in an address: `?mark=no`. */
export const MARKS = ["yes", "no", "unasked"] as const;

export type MarkName = (typeof MARKS)[number];

/** The words around the answers on the page. */
export interface PageWords {
  readonly language: string;
  /** The language's own name. */
  readonly languageName: string;
  readonly skip: string;
  readonly contents: string;
  readonly overview: string;
  readonly search: string;
  readonly searchHint: string;
  readonly answersBy: (count: number) => string;
  /** Explains how an item is counted to which several states apply. */
  readonly countedLower: string;
  readonly state: Readonly<Record<State, string>>;
  readonly backups: string;
  readonly recovery: string;
  readonly hours: string;
  readonly ago: (said: string) => string;
  readonly later: (said: string) => string;
  readonly outage: string;
  /** Monday to Sunday, and public holidays. */
  readonly days: readonly string[];
  readonly holidaysNotDrawn: string;
  readonly approximately: string;
  readonly everyItem: (count: number) => string;
  readonly item: (no: ItemNo) => string;
  readonly filter: string;
  readonly filters: Readonly<
    Record<"section" | "mark" | "state" | "before" | "since" | "changed" | "reset", string>
  >;
  readonly mark: Readonly<Record<MarkName, string>>;
  readonly unit: string;
  readonly confirmed: string;
  readonly overdue: string;
  readonly evidence: string;
  readonly until: (day: string) => string;
  readonly expired: (day: string) => string;
  readonly copy: string;
  readonly propose: string;
  readonly changes: string;
  readonly changesSince: (version: string, date: string, count: number) => string;
  readonly unchanged: string;
  /** What an item's answer is called where its words changed, by the language of the words. */
  readonly answerChanged: Localized;
  readonly absent: string;
  readonly downloads: string;
  readonly downloadsIntro: string;
  readonly verify: string;
  readonly selfContained: string;
  /** What only the preview says. */
  readonly preview: { readonly title: string; readonly stale: string };
}

/** What the page's script says; it alone is put into the script. */
export interface ClientWords {
  readonly found: (count: number) => string;
  readonly nothing: string;
  readonly copied: (no: ItemNo) => string;
  readonly notCopied: string;
  /** The line under an answer that is quoted elsewhere. */
  readonly citation: (cited: {
    readonly sheet: string;
    readonly no: ItemNo;
    readonly title: string;
    readonly version: string;
    readonly confirmed: string;
  }) => string;
}

export const pageWords: Readonly<Record<Lang, PageWords>> = { ja, en };
