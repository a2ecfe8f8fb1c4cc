import { LANGS, type Lang } from "../../core/lang.ts";
import { STANDINGS, type FactDefinition, type FactType, type Vocabulary } from "../../core/model.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;

// Readers of other kinds take `\d` for the digits of all scripts and `\s` for other blanks: each character is named.

/** The blanks of Unicode, as they stand within brackets of a pattern. */
const BLANKS = "\\t\\n\\r \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000";

/** Text that is not blank. */
export const NOT_BLANK_PATTERN = `[^${BLANKS}]`;

/** An address of the web. */
export const URL_PATTERN = `^https?://[^${BLANKS}]+$`;

/** A calendar date. Leap days are for `isCalendarDate`: a pattern cannot know the year. */
export const DATE_PATTERN =
  "^[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$";

/** ISO 8601-1:2019, 5.5.2.2: a duration by its units; a fraction only for seconds. */
export const DURATION_PATTERN =
  "^P(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\\.[0-9]+)?S)?)?$";

const DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)";
const DAYS = `${DAY}(?:-${DAY})?(?:,${DAY}(?:-${DAY})?)*`;
const TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)";
const RULE = `(?:${DAYS} )?(?:${TIME}(?:,${TIME})*|off)`;

/** The part of OpenStreetMap's `opening_hours` that hours of service need: days, times, public holidays. */
export const SCHEDULE_PATTERN = `^(?:24/7|${RULE})(?:; ${RULE})*$`;

const valueSchemas: Readonly<Record<FactType, (choices: JsonSchema) => JsonSchema>> = {
  duration: () => ({ type: "string", pattern: DURATION_PATTERN }),
  percent: () => ({ type: "number", minimum: 0, maximum: 100 }),
  count: () => ({ type: "integer", minimum: 0 }),
  range: () => ({ type: "array", items: { type: "integer", minimum: 0 }, minItems: 2, maxItems: 2 }),
  flag: () => ({ type: "boolean" }),
  choice: (choices) => choices,
  choices: (choices) => ({ type: "array", items: choices, minItems: 1, uniqueItems: true }),
  schedule: () => ({ type: "string", pattern: SCHEDULE_PATTERN }),
  versions: (choices) => ({ type: "array", items: choices, minItems: 1, uniqueItems: true }),
};

const openName: JsonSchema = {
  anyOf: [
    { type: "string", minLength: 1, not: { enum: STANDINGS } },
    {
      type: "object",
      properties: {
        name: { type: "string", minLength: 1 },
        until: { type: "string", pattern: DATE_PATTERN },
      },
      required: ["name"],
      additionalProperties: false,
    },
  ],
};

const choicesSchema = (vocabulary: Vocabulary, choices: string | undefined): JsonSchema => {
  if (choices === undefined) return {};
  if (choices === "open") return openName;
  return { type: "string", enum: Object.keys(vocabulary.choiceSets[choices] ?? {}) };
};

/** What a person may write for a fact of this type, in one line per language; shown on hover and in findings. */
export const hint = (vocabulary: Vocabulary, fact: FactDefinition, lang: Lang): string => {
  const set =
    fact.choices === undefined || fact.choices === "open"
      ? ""
      : Object.keys(vocabulary.choiceSets[fact.choices] ?? {}).join(", ");
  const hints: Readonly<Record<Lang, Readonly<Record<FactType, string>>>> = {
    ja: {
      duration: "ISO 8601 の期間 (例: P7D は7日、PT5M は5分、P1M は1か月)",
      percent: "0から100までの数値 (例: 99.9)",
      count: "0以上の整数 (例: 7)",
      range: "2つの整数 (例: [2, 3])",
      flag: "true か false",
      choice: `次のいずれか: ${set}`,
      choices: set === "" ? "名称のリスト (例: [ISO/IEC 27001])" : `次から1つ以上のリスト: ${set}`,
      schedule: "時間帯 (例: 24/7、Mo-Fr 10:00-17:00; PH off)",
      versions: `次から1つ以上のリスト(引用符で囲む): ${set}`,
    },
    en: {
      duration: "an ISO 8601 duration (e.g. P7D for seven days, PT5M for five minutes, P1M for a month)",
      percent: "a number from 0 to 100 (e.g. 99.9)",
      count: "a whole number, 0 or more (e.g. 7)",
      range: "two whole numbers (e.g. [2, 3])",
      flag: "true or false",
      choice: `one of: ${set}`,
      choices: set === "" ? "a list of names (e.g. [ISO/IEC 27001])" : `a list of one or more of: ${set}`,
      schedule: "hours (e.g. 24/7, Mo-Fr 10:00-17:00; PH off)",
      versions: `a list, in quotes, of one or more of: ${set}`,
    },
  };
  return hints[lang][fact.type];
};

/** The JSON Schema of one fact: its value, or a standing. */
export const factSchema = (vocabulary: Vocabulary, fact: FactDefinition): JsonSchema => ({
  title: LANGS.map((lang) => fact.label[lang]).join(" / "),
  description: LANGS.map((lang) => hint(vocabulary, fact, lang)).join("\n\n"),
  anyOf: [
    valueSchemas[fact.type](choicesSchema(vocabulary, fact.choices)),
    { type: "string", enum: STANDINGS },
  ],
});
