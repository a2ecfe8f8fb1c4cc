import type { Lang, Localized } from "../../core/lang.ts";
import type { FactDefinition, FactWords, ItemNo, Unit } from "../../core/model.ts";
import type { Severity } from "../../core/finding.ts";

/** A text in one language, or in both. */
export type WrittenText = string | { readonly ja: string; readonly en?: string };

/** In both languages: where there is one, nobody reads the other. */
export const inBoth = (text: WrittenText): Localized =>
  typeof text === "string" ? { ja: text, en: text } : { ja: text.ja, en: text.en ?? text.ja };

type Named<T = WrittenText> = Readonly<Record<string, T>>;

export interface WrittenItem {
  readonly checklist?: string;
  readonly no: ItemNo;
  readonly slug: string;
  readonly section: string;
  readonly category: string;
  readonly title: WrittenText;
  readonly requirement: WrittenText;
  readonly unit?: WrittenText;
  readonly facts?: { readonly must?: readonly string[]; readonly may?: readonly string[] };
  readonly mark?: string | readonly string[];
}

export interface WrittenItems {
  readonly sections?: Named;
  readonly categories?: Named;
  readonly items: readonly WrittenItem[];
}

export type WrittenFact = Omit<FactDefinition, "label"> & { readonly label: WrittenText };

export interface WrittenFacts {
  readonly choiceSets?: Named<Named>;
  readonly unitSets?: Named<Named<Unit>>;
  readonly facts: Named<WrittenFact>;
}

export type WrittenWords = Readonly<
  Partial<
    Record<Lang, { readonly facts?: Named<FactWords>; readonly choices?: Named<Named<readonly string[]>> }>
  >
>;

export interface WrittenRule {
  readonly id: string;
  readonly holds: string;
  readonly severity?: Severity;
  readonly reason: WrittenText;
}

/** The four files, each empty where it is not there. */
export interface OwnData {
  readonly items: WrittenItems;
  readonly facts: WrittenFacts;
  readonly words: WrittenWords;
  readonly rules: readonly WrittenRule[];
}
