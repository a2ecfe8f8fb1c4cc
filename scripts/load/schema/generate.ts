import { answerSchema } from "./answer-schema.ts";
import { factTypes } from "./fact-types.ts";
import { type Model, modelOf } from "../../core/model.ts";
import { librarySchema } from "./library-schema.ts";
import { sheetSchema } from "./sheet-schema.ts";

/** A file of the project that is made from others: its path from the project's root, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** A schema as its file holds it: JSON whose blanks in patterns can be seen, as they are escaped. */
export const schemaText = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 2)}\n`.replace(
    /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g,
    (blank) => `\\u${blank.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** What editors hold the library to. */
export const LIBRARY_SCHEMA = "schema/library.schema.json";

/** What editors hold answers to, and the library, of a checklist each, the first one's first. */
export const answerSchemas = (model: Model): readonly [GeneratedFile, ...GeneratedFile[]] => [
  { path: "schema/answer.schema.json", text: schemaText(answerSchema(model)) },
  { path: LIBRARY_SCHEMA, text: schemaText(librarySchema(model)) },
  ...(model.others ?? []).map((checklist) => ({
    path: `schema/answer.${checklist.id}.schema.json`,
    text: schemaText(answerSchema(modelOf(model, checklist))),
  })),
];

/** What answers are judged by, and what others read them by. */
const schemas = (model: Model): readonly GeneratedFile[] => [
  ...answerSchemas(model),
  { path: "schema/sheet.schema.json", text: schemaText(sheetSchema(model)) },
];

/** Everything that is generated from `schema/checklists/meti-2010.yaml` and `schema/facts.yaml`. */
export const generate = (model: Model): readonly GeneratedFile[] => [
  ...schemas(model),
  { path: "scripts/core/facts.generated.ts", text: factTypes(model.vocabulary) },
];

/** Those of the files that do not hold what they should; `read` gives the text that a path holds now. */
export const staleAmong = (
  files: readonly GeneratedFile[],
  read: (path: string) => string,
): readonly GeneratedFile[] => files.filter(({ path, text }) => read(path) !== text);

/** The generated files by which answers are judged, as far as they are stale. */
export const staleFiles = (model: Model, read: (path: string) => string): readonly GeneratedFile[] =>
  staleAmong(schemas(model), read);
