import type { FactKey } from "../../core/facts.generated.ts";
import type { Finding } from "../../core/finding.ts";
import type { Lang } from "../../core/lang.ts";
import type { Model } from "../../core/model.ts";
import type { SourceFile } from "../../core/source.ts";
import { errorAtPath, readData } from "../../load/read-data.ts";
import { generalErrors, parseSchema, schemaCheck } from "../../load/schema-check.ts";
import { words } from "../../load/messages.ts";

/** Phrases in each language. */
export type Phrases = Readonly<Record<Lang, readonly string[]>>;

/** What a word of a question fills: what is spoken of, what is asked of it, of whom, how much of it, yes or no. */
export const SLOT_KINDS = ["about", "what", "whom", "scope", "polarity"] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** A value of a fact, as a frame names it: itself, a standing, or any value at all (`value`). */
export type FrameValue = string | number | boolean;

/** What is certain: see the head of `schema/questions.yaml`. */
export interface Frame {
  readonly asks: "whether" | "what";
  /** All of them must be stated; the first one decides of what kind a quantity in the question may be. */
  readonly of: readonly FactKey[];
  /** Each must stand in the question; `a | b` is either. */
  readonly about: readonly string[];
  readonly with?: readonly string[];
  readonly said?: readonly string[];
  readonly ifNo?: readonly string[];
  readonly yes?: readonly FrameValue[];
  readonly no?: readonly FrameValue[];
  readonly where?: Readonly<Record<string, FrameValue>>;
  /** The question names values of the fact. */
  readonly names?: true;
  /** The question holds a quantity of the fact. */
  readonly isQuantified?: true;
  readonly item?: string;
  /** Facts that have to say the same as the first one where they are stated: other cases of it. */
  readonly cases?: readonly FactKey[];
}

/** What `schema/questions.yaml` says. */
export interface QuestionsFile {
  readonly grammar: Phrases;
  readonly general: Phrases;
  readonly slots: Readonly<Record<SlotKind, Readonly<Record<string, Phrases>>>>;
  readonly frames: readonly Frame[];
}

export type QuestionsReading =
  | { readonly questions: QuestionsFile; readonly findings: readonly [] }
  | { readonly questions: undefined; readonly findings: readonly Finding[] };

/** The alternatives of an entry of `about`. */
export const eitherOf = (entry: string): readonly string[] => {
  const known = EITHER.get(entry) ?? entry.split(" | ");
  EITHER.set(entry, known);
  return known;
};

/** Entries are few, and are taken apart for each question. */
const EITHER = new Map<string, readonly string[]>();

type Path = readonly (string | number)[];

/** Names that frames use but nothing defines. */
const dangling = (
  { slots, frames }: QuestionsFile,
  { vocabulary, checklists }: ModelParts,
): readonly { path: Path; name: string }[] => {
  const known = new Set(SLOT_KINDS.flatMap((kind) => Object.keys(slots[kind])));
  return frames.flatMap((frame, index) => [
    ...[...frame.of, ...(frame.cases ?? []), ...Object.keys(frame.where ?? {})]
      .filter((fact) => !Object.hasOwn(vocabulary.facts, fact))
      .map((name) => ({ path: ["frames", index, "of"], name })),
    ...(frame.item === undefined || checklists.has(frame.item)
      ? []
      : [{ path: ["frames", index, "item"], name: frame.item }]),
    ...(["about", "with", "said", "ifNo"] as const).flatMap((key) =>
      (frame[key] ?? [])
        .flatMap(eitherOf)
        .filter((name) => !known.has(name))
        .map((name) => ({ path: ["frames", index, key], name })),
    ),
  ]);
};

interface ModelParts {
  readonly vocabulary: Model["vocabulary"];
  readonly checklists: ReadonlySet<string>;
}

/** Reads how customers ask; findings where the file is broken or names what nothing defines. */
export const readQuestions = (file: SourceFile, schema: SourceFile, model: Model): QuestionsReading => {
  const { value, findings } = readData(file, null);
  if (findings.length > 0) return { questions: undefined, findings };
  const malformed = generalErrors(schemaCheck(parseSchema(schema)), value);
  if (malformed.length > 0)
    return { questions: undefined, findings: malformed.map((error) => errorAtPath(file, null, error)) };
  const questions = value as QuestionsFile; // it holds to its schema, which says what this type says
  const unknown = dangling(questions, {
    vocabulary: model.vocabulary,
    checklists: new Set(model.checklist.items.map(({ slug }) => slug)),
  });
  return unknown.length === 0
    ? { questions, findings: [] }
    : {
        questions: undefined,
        findings: unknown.map(({ path, name }) =>
          errorAtPath(file, null, {
            rule: "model-reference",
            path,
            part: "value",
            words: words((m) => m.modelReference(name)),
          }),
        ),
      };
};
