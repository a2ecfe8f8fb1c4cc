import { LANGS, type Localized } from "../../core/lang.ts";
import { DATE_PATTERN, factSchemas, type JsonSchema, NOT_BLANK_PATTERN, URL_PATTERN } from "./fact-schema.ts";
import { type Checklist, factsOf, type Item, type Model, vocabularyOf } from "../../core/model.ts";

/**
 * Who owns an answer: an account (of a managed user, too: @taro_acme), a team, or a group within groups as on GitLab. Whether
 * the repository's forge knows such an owner, CODEOWNERS tells.
 */
export const OWNER_PATTERN = "^@[A-Za-z0-9_][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$";

const OWNER = new RegExp(OWNER_PATTERN);

/** Whether a text names a team or an account as answers do: "@acme/security", "@taro". */
export const isOwner = (text: string): boolean => OWNER.test(text);

export const MARKS = ["有", "無"] as const;

const both = (text: Localized): string => LANGS.map((lang) => text[lang]).join(" / ");
const paragraphs = (text: Localized): string => LANGS.map((lang) => text[lang]).join("\n\n");

const nonEmpty: JsonSchema = { type: "string", pattern: NOT_BLANK_PATTERN };
const date = (description: string): JsonSchema => ({ type: "string", pattern: DATE_PATTERN, description });

const evidence: JsonSchema = {
  title: "根拠 / Evidence",
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    properties: {
      title: nonEmpty,
      url: { type: "string", pattern: URL_PATTERN },
      until: date("根拠の有効期限 / Until when the evidence holds"),
    },
    required: ["title"],
    additionalProperties: false,
  },
};

const accept: JsonSchema = {
  title: "承知している警告 / Accepted warnings",
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    properties: {
      rule: { type: "string", pattern: "^[a-z0-9-]+$" },
      reason: nonEmpty,
      until: date("この日まで承知する / Accepted until this day"),
    },
    required: ["rule", "reason", "until"],
    additionalProperties: false,
  },
};

/** The numbers of a checklist's items, as it prints them. */
export const numberSchema = ({ items }: Checklist): JsonSchema =>
  items.every(({ no }, index) => no === index + 1)
    ? { type: "integer", minimum: 1, maximum: items.length }
    : { enum: items.map(({ no }) => no) };

const itemFacts = (item: Item): JsonSchema => ({
  type: "object",
  title: `項目${item.no}の事実 / Facts of item ${item.no}: ${both(item.title)}`,
  description: `${paragraphs(item.requirement)}\n\n測定単位 / Unit: ${both(item.unit)}`,
  properties: Object.fromEntries(factsOf(item).map((fact) => [fact, { $ref: `#/$defs/${fact}` }])),
  required: item.facts.must,
  additionalProperties: false,
});

const branch = (item: Item): JsonSchema => {
  const wording = {
    title: `${item.no} ${both(item.title)}`,
    description: `${paragraphs(item.requirement)}\n\n測定単位 / Unit: ${both(item.unit)}`,
  };
  return {
    if: { type: "object", properties: { no: { const: item.no } }, required: ["no"] },
    then: {
      type: "object",
      properties: {
        no: wording,
        text: wording,
        facts: itemFacts(item),
        mark: item.mark === undefined ? false : { enum: MARKS, ...wording },
      },
    },
  };
};

/** The JSON Schema (2020-12) of an answer file: the form that every validator and editor can hold an answer to. */
export const answerSchema = (model: Model): JsonSchema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: `回答 / Answer: ${both(model.checklist.title)}`,
  description: `npm run generate が schema/checklists/${model.checklist.id}.yaml と schema/facts.yaml から生成 / generated from these two files`,
  type: "object",
  properties: {
    no: numberSchema(model.checklist),
    mark: {
      type: "string",
      enum: MARKS,
      description: "有無を問う項目の印 / The mark of an item that asks 有無 (yes or no)",
    },
    text: {
      type: "object",
      properties: Object.fromEntries(LANGS.map((lang) => [lang, nonEmpty])),
      required: ["ja"],
      additionalProperties: false,
    },
    facts: { type: "object" },
    owner: {
      type: "string",
      pattern: OWNER_PATTERN,
      description: '担当チーム。引用符で囲む / The team that owns the answer, in quotes: "@acme/operations"',
    },
    reviewed: date('最後に確認した日。引用符で囲む / The day of the last review, in quotes: "2026-11-22"'),
    evidence,
    accept,
  },
  required: ["no", "text", "facts", "owner", "reviewed"],
  additionalProperties: false,
  allOf: model.checklist.items.map(branch),
  $defs: factSchemas(vocabularyOf(model, model.checklist)),
});
