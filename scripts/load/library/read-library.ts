import type { Finding } from "../../core/finding.ts";
import { entrySlug } from "../../core/library.ts";
import type { Item, Model } from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Answer, LibraryEntry, StatedAnswer } from "../../core/sheet.ts";
import type { Source, SourceFile } from "../../core/source.ts";
import { factError } from "../answer-form.ts";
import { hiddenInName, partsOf } from "../file-names.ts";
import { type DataError, errorAt, errorAtPath, readData } from "../read-data.ts";
import { librarySchema } from "../schema/library-schema.ts";
import {
  generalError,
  oncePerPlace,
  param,
  type SchemaCheck,
  schemaCheck,
  segments,
} from "../schema-check.ts";
import { valueErrors } from "../value-form.ts";
import { libraryWords } from "./messages.ts";

/** An entry of the library: what it is besides its answer, and the answer with its file. */
export interface StatedEntry {
  readonly entry: LibraryEntry;
  readonly stated: StatedAnswer;
}

export interface LibraryReading {
  /** By id; those whose form is right. */
  readonly entries: readonly StatedEntry[];
  readonly findings: readonly Finding[];
}

/** An entry as its file writes it. */
type WrittenEntry = LibraryEntry &
  Omit<Answer, "no" | "slug" | "mark" | "facts"> &
  Partial<Pick<Answer, "facts">>;

// Compiled where there is a library, once per model.
const checks = new WeakMap<Model, SchemaCheck>();

const checkOf = (model: Model): SchemaCheck => {
  const check = checks.get(model) ?? schemaCheck(librarySchema(model));
  checks.set(model, check);
  return check;
};

const MOST_NEAR = 5;

/** Facts whose names have a word in common with one that nobody knows. */
const nearTo = ({ vocabulary }: Model, name: string): readonly string[] => {
  const wordsOf = (key: string): readonly string[] =>
    key.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
  const own = wordsOf(name);
  const common = (key: string): number => wordsOf(key).filter((word) => own.includes(word)).length;
  return Object.keys(vocabulary.facts)
    .filter((key) => common(key) > 0)
    .sort((a, b) => common(b) - common(a))
    .slice(0, MOST_NEAR);
};

const entryErrors = (model: Model, value: unknown): readonly DataError[] => {
  const facts = typeof value === "object" && value !== null && "facts" in value ? value.facts : undefined;
  // Any fact may stand in an entry; the vocabulary's keys are those of the type.
  const may = Object.keys(model.vocabulary.facts) as FactKey[];
  const [first] = model.checklist.items;
  const item: Item | undefined = first && { ...first, facts: { must: [], may } };
  return oncePerPlace(
    checkOf(model)(value).map((error) => {
      const [top, fact] = segments(error.instancePath);
      if (top !== "facts" || item === undefined) return generalError(error);
      if (fact !== undefined) return factError(model, item, error, facts);
      if (error.keyword !== "additionalProperties") return generalError(error);
      const key = param(error, "additionalProperty");
      const words = libraryWords((m) => m.unknownFact(key, nearTo(model, key)));
      return { rule: "unknown-fact", path: ["facts", key], part: "key", words };
    }),
  );
};

const readEntry = (model: Model, file: SourceFile): LibraryReading => {
  const { value, findings: broken } = readData(file, null);
  const named = hiddenInName(file);
  if (value === undefined) return { entries: [], findings: [...named, ...broken] };
  const errors = entryErrors(model, value);
  if (errors.length > 0)
    return {
      entries: [],
      findings: [...broken, ...named, ...errors.map((error) => errorAtPath(file, null, error))],
    };
  // The schema has been kept, and it says what the type says.
  const { id, questions, show, facts = {}, ...rest } = value as WrittenEntry;
  const answer: Answer = { ...rest, facts, no: id, slug: entrySlug(id) };
  const [, base] = partsOf(file.name);
  const wrongName: DataError = {
    rule: "file-name",
    path: ["id"],
    part: "value",
    words: libraryWords((m) => m.wrongName(base, id)),
  };
  const more = [...valueErrors(model, answer), ...(base === `${id}.yaml` ? [] : [wrongName])];
  return {
    entries: [{ entry: { id, questions, show }, stated: { answer, file } }],
    findings: [...broken, ...named, ...more.map((error) => errorAtPath(file, id, error))],
  };
};

// An entry is part of a sheet and of what it would be after a change: it is read once for as long as its file is held in memory.
const read = new WeakMap<Model, WeakMap<SourceFile, LibraryReading>>();

const readOnce = (model: Model, file: SourceFile): LibraryReading => {
  const known = read.get(model) ?? new WeakMap<SourceFile, LibraryReading>();
  const reading = known.get(file) ?? readEntry(model, file);
  read.set(model, known.set(file, reading));
  return reading;
};

const unexpected = (file: SourceFile): Finding =>
  errorAt(
    file,
    null,
    "unexpected-file",
    libraryWords((m) => m.unexpected(file.name)),
  );

/** Reads the library of a source: its entries, and all that is wrong with their form. */
export const readLibrary = (model: Model, { library = [] }: Source): LibraryReading => {
  const readings = library.map((file) =>
    file.name.endsWith(".yaml") ? readOnce(model, file) : { entries: [], findings: [unexpected(file)] },
  );
  const all = readings.flatMap(({ entries }) => entries);
  // The same id in the library of all services and in that of one.
  const twice = all.filter(
    ({ entry }, index) => all.findIndex((other) => other.entry.id === entry.id) < index,
  );
  return {
    entries: all.toSorted((a, b) => (a.entry.id < b.entry.id ? -1 : 1)),
    findings: [
      ...readings.flatMap(({ findings }) => findings),
      ...twice.map(({ entry: { id }, stated: { file } }) =>
        errorAtPath(file, id, {
          rule: "duplicate-answer",
          path: ["id"],
          part: "value",
          words: libraryWords((m) => m.twice(id)),
        }),
      ),
    ],
  };
};
