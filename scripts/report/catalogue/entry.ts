import type { Localized } from "../../core/lang.ts";
import type { SheetExample } from "../../check/rule.ts";
import type { Severity } from "../../core/finding.ts";

/** The five layers of the check, in the order in which an answer meets them. */
export const LAYERS = ["form", "agreement", "relations", "words", "upkeep"] as const;

export type Layer = (typeof LAYERS)[number];

/** What breaks or keeps a rule, as its page shows it. */
export type Example =
  /** Facts, wherever answers must state them. */
  | { readonly kind: "facts"; readonly facts: Readonly<Record<string, unknown>> }
  /** Answers by their items' slugs: what of them matters here. */
  | { readonly kind: "answers"; readonly answers: SheetExample }
  /** Lines of a file. */
  | { readonly kind: "file"; readonly file: string; readonly yaml: string }
  /** What no lines can show. */
  | { readonly kind: "told"; readonly words: Localized };

/** What there is to know of an id that findings carry: for the docs, for `--explain` and for SARIF. */
export interface Entry {
  readonly id: string;
  readonly layer: Layer;
  readonly severity: Severity;
  readonly title: Localized;
  /** Why it matters to a customer. */
  readonly why: Localized;
  /** Where it comes from: a METI item, a standard, this project's own design. */
  readonly source: Localized;
  /** Whether a service may switch it off. What the check needs to read the answers at all stays on. */
  readonly isOptional: boolean;
  readonly fails: Example;
  readonly passes: Example;
}

/** An entry for an id that no rule brings along. Such a finding is always an error, but for what `severity` says. */
export type Described = Omit<Entry, "layer" | "severity" | "isOptional"> & Partial<Pick<Entry, "severity">>;

export const everywhere = (text: string): Localized => ({ ja: text, en: text });

const ANSWER = "answers/30-backup-retention.yaml";

/** An example of some lines of an answer, or of another file. */
export const lines = (yaml: string, file = ANSWER): Example => ({ kind: "file", file, yaml });

export const told = (ja: string, en: string): Example => ({ kind: "told", words: { ja, en } });
