import type { Model } from "../../core/model.ts";
import { answerSchema } from "./answer-schema.ts";
import { factSchemas, type JsonSchema, NOT_BLANK_PATTERN } from "./fact-schema.ts";

/** How the id of an entry is written, which names its file. */
export const ENTRY_PATTERN = "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$";

const nonEmpty: JsonSchema = { type: "string", pattern: NOT_BLANK_PATTERN };

/** The JSON Schema (2020-12) of a file of the library: what an answer has but for its number, and whom it is shown to. */
export const librarySchema = (model: Model): JsonSchema => {
  // What both have in common is said once.
  const { text, owner, reviewed, evidence, accept } = answerSchema(model)["properties"] as Record<
    string,
    JsonSchema
  >;
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "ライブラリの回答 / An answer of the library",
    description: "npm run generate が schema/facts.yaml から生成 / generated from schema/facts.yaml",
    type: "object",
    properties: {
      id: {
        type: "string",
        pattern: ENTRY_PATTERN,
        description: "回答の名前。ファイル名と同じ / The entry's name, the same as its file's",
      },
      questions: {
        title: "お客様の尋ね方 / Ways in which customers ask",
        type: "array",
        items: nonEmpty,
        minItems: 1,
        uniqueItems: true,
      },
      text,
      facts: {
        title: "事実 / Facts",
        type: "object",
        properties: Object.fromEntries(
          Object.keys(model.vocabulary.facts).map((fact) => [fact, { $ref: `#/$defs/${fact}` }]),
        ),
        additionalProperties: false,
      },
      show: {
        type: "string",
        enum: ["public", "on-request"],
        description:
          "public: 公開する。on-request: 公開せず、質問票への回答だけに使う / public, or on-request: never published, given in replies to questionnaires only",
      },
      ...{ owner, reviewed, evidence, accept },
    },
    required: ["id", "questions", "text", "show", "owner", "reviewed"],
    additionalProperties: false,
    $defs: factSchemas(model.vocabulary),
  };
};
