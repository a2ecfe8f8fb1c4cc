import { words } from "../../load/messages.ts";
import type { Finding } from "../../core/finding.ts";
import { factsOf, type Model, type ItemNo, itemOf } from "../../core/model.ts";
import { errorAtPath, readData } from "../../load/read-data.ts";
import { generalErrors, parseSchema, schemaCheck } from "../../load/schema-check.ts";
import type { SourceFile } from "../../core/source.ts";
import type { FactKey } from "../../core/facts.generated.ts";

/** Words of one meaning: wordings separated by commas. */
export interface Wordings {
  readonly ja: string;
  readonly en: string;
}

export interface Term extends Wordings {
  /** Terms that its words say as well. */
  readonly also?: readonly string[];
}

/** What a question asks for when it holds certain terms. */
export interface Ask {
  /** As the checklist prints it; the file names it by its slug. */
  readonly item: ItemNo;
  /** None where the answer as a whole is asked for. */
  readonly fact?: FactKey;
  /** All of them have to be there; `a | b` is either. */
  readonly when: readonly string[];
  /** Terms that it answers as well. */
  readonly with?: readonly string[];
  /** The value that means yes. */
  readonly yes?: string | boolean;
}

/** What `schema/terms.yaml` says. */
export interface Terms {
  readonly plain: Wordings;
  readonly terms: Readonly<Record<string, Term>>;
  readonly asks: readonly Ask[];
}

/** The same as the file writes it. */
type WrittenTerms = Omit<Terms, "asks"> & {
  readonly asks: readonly (Omit<Ask, "item"> & { readonly item: string })[];
};

export type TermsReading =
  | { readonly terms: Terms; readonly findings: readonly [] }
  | { readonly terms: undefined; readonly findings: readonly Finding[] };

/** The alternatives of an entry of `when`. */
export const alternatives = (entry: string): readonly string[] => entry.split(" | ");

/** Terms that need no words: a value of a kind that the claims grammar reads, such as 「7日」, "99.9 %". */
export const VALUES = ["a-duration", "a-frequency", "a-percent", "a-count", "a-working-days", "a-always"];

type Path = readonly (string | number)[];

/** Names that the file uses but nothing defines. */
const dangling = ({ terms, asks }: WrittenTerms, model: Model): readonly { path: Path; name: string }[] => {
  const isUnknown = (name: string): boolean => !Object.hasOwn(terms, name) && !VALUES.includes(name);
  const ofTerms = Object.entries(terms).flatMap(([key, { also = [] }]) =>
    also.filter(isUnknown).map((name) => ({ path: ["terms", key, "also"], name })),
  );
  const ofAsks = asks.flatMap((ask, index) => {
    const item = itemOf(model, ask.item);
    const isFact = ask.fact === undefined || (item !== undefined && factsOf(item).includes(ask.fact));
    return [
      ...(item === undefined ? [{ path: ["asks", index, "item"], name: ask.item }] : []),
      ...(isFact ? [] : [{ path: ["asks", index, "fact"], name: ask.fact ?? "" }]),
      ...(["when", "with"] as const).flatMap((key) =>
        (ask[key] ?? [])
          .flatMap(alternatives)
          .filter(isUnknown)
          .map((name) => ({ path: ["asks", index, key], name })),
      ),
    ];
  });
  return [...ofTerms, ...ofAsks];
};

/** Reads the words of questionnaires; findings where the file is broken or names what the checklist lacks. */
export const readTerms = (file: SourceFile, schema: SourceFile, model: Model): TermsReading => {
  const { value, findings } = readData(file, null);
  if (findings.length > 0) return { terms: undefined, findings };
  const malformed = generalErrors(schemaCheck(parseSchema(schema)), value);
  if (malformed.length > 0)
    return { terms: undefined, findings: malformed.map((error) => errorAtPath(file, null, error)) };
  const written = value as WrittenTerms; // it holds to its schema, which says what this type says
  const unknown = dangling(written, model).map(({ path, name }) =>
    errorAtPath(file, null, {
      rule: "model-reference",
      path,
      part: "value",
      words: words((m) => m.modelReference(name)),
    }),
  );
  if (unknown.length > 0) return { terms: undefined, findings: unknown };
  const asks = written.asks.flatMap((ask): readonly Ask[] => {
    const item = itemOf(model, ask.item);
    return item === undefined ? [] : [{ ...ask, item: item.no }];
  });
  return { terms: { ...written, asks }, findings: [] };
};
