import { LANGS } from "../../core/lang.ts";
import { MARKS, numberSchema } from "./answer-schema.ts";
import { DATE_PATTERN, factSchemas, type JsonSchema } from "./fact-schema.ts";
import { type Model, vocabularyOf } from "../../core/model.ts";

/**
 * The version of the published JSON. 2: a fact may hold cases, working days, ends of the calendar and amounts; the checklist
 * names its source; `formatVersion` was `format` in 1.
 */
export const FORMAT_VERSION = 2;

/** The version of the form of a published JSON, from what it says under either name; undefined where it says none. */
export const formatVersionOf = (published: unknown): number | undefined => {
  if (typeof published !== "object" || published === null) return undefined;
  const field = (key: string): unknown =>
    // Any object may be asked for its own keys.
    Object.hasOwn(published, key) ? (published as Readonly<Record<string, unknown>>)[key] : undefined;
  const stated = field("formatVersion") ?? field("format");
  return typeof stated === "number" && Number.isInteger(stated) ? stated : undefined;
};

const text: JsonSchema = { type: "string" };
const date: JsonSchema = { type: "string", pattern: DATE_PATTERN };

const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});

const localized = (description: string): JsonSchema => ({
  ...object(Object.fromEntries(LANGS.map((lang) => [lang, text]))),
  description,
});

/** What the JSON of one of several services says of the others. */
const SERVICES: Readonly<Record<string, JsonSchema>> = {
  services: {
    type: "array",
    items: text,
    description: "Services that are released together, by their ids: each in a folder beside this one",
  },
};

/** The JSON Schema (2020-12) of the published JSON, for customers' tools; of one of several services where it says so. */
export const sheetSchema = (model: Model, areSeveral = false): JsonSchema => {
  const { checklist } = model;
  const vocabulary = vocabularyOf(model, checklist);
  const factKeys = Object.keys(vocabulary.facts);
  const words = (key: "type" | "better"): readonly string[] =>
    [...new Set(Object.values(vocabulary.facts).map((fact) => fact[key]))].sort();
  const eachFact = (schema: JsonSchema): Readonly<Record<string, JsonSchema>> =>
    Object.fromEntries(factKeys.map((key) => [key, schema]));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Published answers to a checklist / 公開されたチェックリストの回答",
    ...object({
      $schema: { const: "sheet.schema.json" },
      format: {
        const: FORMAT_VERSION,
        description: "The same as formatVersion, under the name that it had in version 1",
      },
      formatVersion: {
        const: FORMAT_VERSION,
        description: "Version of this format; it changes only when readers have to",
      },
      release: object(
        {
          version: {
            ...text,
            description: "Version (SemVer 2.0.0); with a pre-release part it is no release",
          },
          commit: {
            ...text,
            pattern: "^[0-9a-f]{40,64}$",
            description: "Commit that the files were built from",
          },
          date: { ...date, description: "Day of that commit, in Japan" },
          releases: {
            type: "array",
            items: text,
            description:
              "Earlier releases that were published then; a tag that is not among them did not count",
          },
          ...(areSeveral ? SERVICES : {}),
        },
        ["commit", "releases"],
      ),
      service: object({
        id: text,
        name: localized("Name of the service"),
        provider: localized("Company that provides it"),
        preface: localized("What the sheet is, in the provider's words"),
      }),
      checklist: object({
        id: { const: checklist.id },
        title: localized("Title of the checklist"),
        publisher: localized("Who published the checklist"),
        published: { ...text, description: "When it was published (year-month)" },
        source: object({
          url: { ...text, description: "Where it can be read" },
          day: { ...date, description: "Day on which it was published there" },
          licence: localized("On which terms it is used"),
          repairs: localized("What was restored in its wording"),
          translation: localized("Which wording is the original"),
        }),
      }),
      reviewed: { ...date, description: "Day of the latest review of an answer" },
      vocabulary: {
        ...object(eachFact({ $ref: "#/$defs/meaning" }), factKeys),
        description: "What the facts mean that the answers state",
      },
      items: {
        type: "array",
        minItems: checklist.items.length,
        maxItems: checklist.items.length,
        items: { $ref: "#/$defs/item" },
      },
    }),
    $defs: {
      item: object(
        {
          no: numberSchema(checklist),
          slug: text,
          section: localized("Section of the checklist"),
          category: localized("種別"),
          title: localized("Title of the item"),
          requirement: localized("What the item asks"),
          unit: localized("Unit in which it asks"),
          mark: { enum: MARKS, description: "有 (yes) or 無 (no)" },
          text: {
            ...object(Object.fromEntries(LANGS.map((lang) => [lang, text])), LANGS.slice(1)),
            description: "The answer in words, without its mark",
          },
          facts: { $ref: "#/$defs/facts" },
          said: {
            ...object(eachFact({ $ref: "#/$defs/said" }), factKeys),
            description: "The same facts in words",
          },
          owner: { ...text, description: "Team that owns the answer" },
          reviewed: { ...date, description: "Day of the answer's latest review" },
          evidence: {
            type: "array",
            items: object({ title: text, url: text, until: date }, ["url", "until"]),
          },
        },
        ["mark", "evidence"],
      ),
      said: localized("A value as people read it"),
      meaning: object({
        label: localized("Name of the fact"),
        type: { enum: words("type"), description: "How the value is written" },
        better: {
          enum: words("better"),
          description: "In which direction the value becomes stronger for a customer",
        },
      }),
      facts: {
        ...object(Object.fromEntries(factKeys.map((key) => [key, { $ref: `#/$defs/${key}` }])), factKeys),
        description:
          "Typed values that the answer commits to; a standing (none, undisclosed, …) where there is no value, a list of cases where it depends",
      },
      ...factSchemas(vocabulary),
    },
  };
};
