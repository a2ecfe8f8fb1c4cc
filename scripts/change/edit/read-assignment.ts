import type { Lang } from "../../core/lang.ts";
import { factSchema, hint } from "../../load/schema/fact-schema.ts";
import type { Model } from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import { schemaCheck } from "../../load/schema-check.ts";
import type { Stated } from "../../core/sheet.ts";
import { readYaml } from "../../load/yaml.ts";

export interface Assignment {
  readonly fact: FactKey;
  /** The case in which it is to hold; none where it is the whole of the fact. */
  readonly of?: string;
  readonly value: Stated;
}

export type AssignmentReading =
  | { readonly assignment: Assignment }
  | { readonly assignment: undefined; readonly problem: (lang: Lang) => string };

const isFactKey = (model: Model, key: string): key is FactKey => Object.hasOwn(model.vocabulary.facts, key);

/** Reads `backupRetention=P14D`, or of one case `backupRetention[daily]=P14D`: a fact of the vocabulary and a value that its type allows, written as in an answer. */
export const readAssignment = (model: Model, text: string): AssignmentReading => {
  const [, key = text, of, written = ""] = /^([^=[]*)(?:\[([^=\]]*)\])?=(.*)$/s.exec(text) ?? [];
  if (!isFactKey(model, key) || written === "")
    return {
      assignment: undefined,
      problem: (lang) =>
        lang === "ja"
          ? `「${text}」は「事実=値」の形ではないか、その名前の事実がありません。例: backupRetention=P14D、場合の1つなら backupRetention[daily]=P14D`
          : `“${text}” is not FACT=VALUE with a fact of schema/facts.yaml. Example: backupRetention=P14D, or of one case backupRetention[daily]=P14D`,
    };
  const definition = model.vocabulary.facts[key];
  // A version is text: on a command line nobody quotes it twice.
  const source =
    definition.type === "versions" ? written.replace(/(?<!["\w.])(\d\.\d)(?!["\w.])/g, '"$1"') : written;
  const reading = readYaml(source);
  const check = schemaCheck(factSchema(model.vocabulary, definition));
  if (!reading.ok || check(reading.value).length > 0)
    return {
      assignment: undefined,
      problem: (lang) =>
        lang === "ja"
          ? `${key} に ${written} は書けません。書けるもの: ${hint(model.vocabulary, definition, lang)}、または none、undisclosed、unspecified、by-plan`
          : `${key} cannot be ${written}. Allowed: ${hint(model.vocabulary, definition, lang)}, or none, undisclosed, unspecified, by-plan`,
    };
  // The fact's schema has been kept, and it says what the type says.
  const value = reading.value as Stated;
  return { assignment: { fact: key, value, ...(of === undefined ? {} : { of }) } };
};
