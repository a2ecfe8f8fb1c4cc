import type { Localized } from "../core/lang.ts";
import type { Severity, Words } from "../core/finding.ts";
import type { Standing } from "../core/model.ts";
import type { FactKey, FactValues } from "../core/facts.generated.ts";
import type { Place } from "../core/source.ts";
import type { Acceptance, Answer, Evidence, Mark, Sheet } from "../core/sheet.ts";

/** The values of some facts, as a rule is given them. */
export type Values<K extends FactKey> = { readonly [F in K]: FactValues[F] };

/** The same, where the rule also judges standings. */
export type ValuesOrStandings<K extends FactKey> = { readonly [F in K]: FactValues[F] | Standing };

/** The values of facts as a rule's examples write them. */
export type Example<K extends FactKey> = Readonly<Record<K, unknown>>;

/** Words that mention values, in every language. */
type Say<V> = Readonly<Record<keyof Localized, (values: V) => string>>;

interface RelationOf<K extends FactKey, S extends FactKey, V> {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localized;
  /** Where the relation comes from: a METI item, a standard, an RFC. */
  readonly source: string;
  /** The facts it relates; the finding stands at the first. */
  readonly facts: readonly [K, ...K[]];
  /** Further facts, which may hold a standing or not be stated at all, where the others must have a value. */
  readonly besides?: readonly S[];
  readonly holds: (values: V) => boolean;
  /** Whether what is broken is so for every reading, as for months of any length; where it is not, it is a warning. */
  readonly certain?: (values: V) => boolean;
  readonly message: Say<V>;
  readonly why: Localized;
  readonly fix: Say<V>;
  /** One example that breaks the rule and one that keeps it, for its table test and its page in the docs. */
  readonly fails: Example<K | S>;
  readonly passes: Example<K | S>;
}

/** A relation between facts, prepared for the engine, which knows nothing of the facts' types. */
export interface Relation {
  readonly kind: "relation";
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localized;
  readonly source: string;
  readonly why: Localized;
  readonly facts: readonly FactKey[];
  /** Those of them that may hold a standing. */
  readonly standings: readonly FactKey[];
  /** Those of them that need not be stated. */
  readonly optional: readonly FactKey[];
  /** What is broken, and how surely; undefined where the relation holds. */
  readonly judge: (
    values: Readonly<Record<string, unknown>>,
  ) => (Words & { readonly severity: Severity }) | undefined;
  readonly fails: Readonly<Record<string, unknown>>;
  readonly passes: Readonly<Record<string, unknown>>;
}

const prepare = <K extends FactKey, S extends FactKey, V>(
  rule: RelationOf<K, S, V>,
  standings: readonly FactKey[],
): Relation => ({
  kind: "relation",
  id: rule.id,
  severity: rule.severity,
  title: rule.title,
  source: rule.source,
  why: rule.why,
  facts: [...rule.facts, ...(rule.besides ?? [])],
  standings,
  optional: rule.besides ?? [],
  judge: (record) => {
    // The engine hands over the facts that the rule names, each with a validated value.
    const values = record as V;
    if (rule.holds(values)) return undefined;
    const say = (text: Say<V>): Localized => ({ ja: text.ja(values), en: text.en(values) });
    const severity = rule.certain?.(values) === false ? "warning" : rule.severity;
    return { severity, message: say(rule.message), why: rule.why, fix: say(rule.fix) };
  },
  fails: rule.fails,
  passes: rule.passes,
});

/** A relation between values: it is judged only where each of its `facts` has one. */
export const defineRule = <K extends FactKey, S extends FactKey = never>(
  rule: RelationOf<K, S, Values<K> & Partial<ValuesOrStandings<S>>>,
): Relation => prepare(rule, rule.besides ?? []);

/** A relation that judges standings as well: where every fact that it names is stated at all. */
export const defineStandingRule = <K extends FactKey>(
  rule: RelationOf<K, never, ValuesOrStandings<K>>,
): Relation => prepare(rule, rule.facts);

/** Where a report points: an answer's item, by its slug, and a path in its file. */
export interface Pointer {
  readonly item: string;
  readonly path: readonly (string | number)[];
  readonly part?: "key" | "value";
  /** A stretch of the text at the path, by offsets into its value. */
  readonly span?: { readonly start: number; readonly end: number };
}

/** What a check of the whole sheet reports; the engine adds rule, severity and places. */
export interface Report extends Pointer {
  /** Where it is less sure than its rule. */
  readonly severity?: "warning";
  /** Where it stands, in place of the answer: in a file beside the answers. */
  readonly at?: Place;
  readonly words: Words;
  readonly related?: readonly (Pointer & { readonly message: Localized })[];
}

/** What differs from a sound answer in an example; null takes away what the answer has. */
export interface AnswerExample {
  readonly mark?: Mark | null;
  readonly ja?: string;
  readonly en?: string | null;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly owner?: string;
  readonly reviewed?: string;
  readonly evidence?: readonly Evidence[];
  readonly accept?: readonly Acceptance[];
  /** What it said until a change on a day, where that was something else. */
  readonly was?: Omit<AnswerExample, "was"> & { readonly changedOn: string };
}

/** Answers that break or keep a rule, by their items' slugs. The rule finds something in one of them, or in none. */
export type SheetExample = Readonly<Record<string, AnswerExample>>;

/** A check that is no relation between facts: over the whole sheet, or over each answer. */
export interface SheetRule {
  readonly kind: "sheet";
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localized;
  /** Where the rule comes from: a METI item, a standard, an RFC, or this project's own design. */
  readonly source: string;
  readonly why: Localized;
  readonly check: (sheet: Sheet) => readonly Report[];
  /** One example that breaks the rule and one that keeps it, for its table test and its page in the docs. */
  readonly fails: SheetExample;
  readonly passes: SheetExample;
}

export const defineSheetRule = (rule: Omit<SheetRule, "kind">): SheetRule => ({ kind: "sheet", ...rule });

/** A check of the whole sheet that looks at one answer at a time. */
export const defineAnswerRule = (
  rule: Omit<SheetRule, "kind" | "check"> & {
    readonly check: (answer: Answer, sheet: Sheet) => readonly Omit<Report, "item">[];
  },
): SheetRule => ({
  ...rule,
  kind: "sheet",
  check: (sheet) =>
    sheet.answers.flatMap(({ answer }) =>
      rule.check(answer, sheet).map((report) => ({ ...report, item: answer.slug })),
    ),
});

export type Rule = Relation | SheetRule;
