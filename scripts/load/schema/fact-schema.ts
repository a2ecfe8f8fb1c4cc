import { COUNTRIES } from "../../core/countries.ts";
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

/** Whole working days. */
export const WORKING_DAYS_PATTERN = "^(?:1 working day|(?:[2-9]|[1-9][0-9]{1,3}) working days)$";

const CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";

/** The end of this or the next month, a day of the next month, or the next working day, with or without a time. */
export const CALENDAR_PATTERN = `^(?:(?:next-)?month-end|next-month-(?:[1-9]|[12][0-9]|3[01])|next-working-day(?:-${CLOCK})?)$`;

const DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)";
const DAYS = `${DAY}(?:-${DAY})?(?:,${DAY}(?:-${DAY})?)*`;
const TIME = `${CLOCK}-(?:${CLOCK}|24:00)`;
const RULE = `(?:${DAYS} )?(?:${TIME}(?:,${TIME})*|off)`;

/** The part of OpenStreetMap's `opening_hours` that hours of service need: days, times, public holidays. */
export const SCHEDULE_PATTERN = `^(?:24/7|${RULE})(?:; ${RULE})*$`;

/** A country of ISO 3166-1, and after a slash what narrows it down, in any script. */
export const PLACE_PATTERN = `^(?:${Object.keys(COUNTRIES).join("|")})(?:/[^${BLANKS}/,、][^/,、\\n\\r\\t]*)?$`;

/** How the id of a case is written. */
export const CASE_PATTERN = "^[a-z0-9]+(?:-[a-z0-9]+)*$";

/** What a duration may say besides a length of time on the clock. */
const timeSchema = (vocabulary: Vocabulary, { clock, points }: FactDefinition): JsonSchema => {
  const onClock: JsonSchema = { type: "string", pattern: DURATION_PATTERN };
  if (clock === true) return onClock;
  const one: JsonSchema = {
    type: "string",
    anyOf: [
      { pattern: DURATION_PATTERN },
      { pattern: WORKING_DAYS_PATTERN },
      { pattern: CALENDAR_PATTERN },
      ...(points === undefined ? [] : [{ enum: Object.keys(vocabulary.choiceSets[points] ?? {}) }]),
    ],
  };
  const earliest: JsonSchema = {
    type: "object",
    properties: { earliest: { type: "array", items: one, minItems: 2, uniqueItems: true } },
    required: ["earliest"],
    additionalProperties: false,
  };
  return { anyOf: [one, earliest] };
};

const amountSchema = (vocabulary: Vocabulary, { units = "" }: FactDefinition): JsonSchema => {
  const names = Object.keys(vocabulary.unitSets[units] ?? {}).join("|");
  return { type: "string", pattern: `^(?:0|[1-9][0-9]*)(?:\\.[0-9]+)? (?:${names})$` };
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

const listOf = (items: JsonSchema): JsonSchema => ({ type: "array", items, minItems: 1, uniqueItems: true });

/** The JSON Schema of a fact's value: neither a standing nor cases. */
export const valueSchema = (vocabulary: Vocabulary, fact: FactDefinition): JsonSchema => {
  switch (fact.type) {
    case "duration":
      return timeSchema(vocabulary, fact);
    case "percent":
      return { type: "number", minimum: 0, maximum: 100 };
    case "count":
      return { type: "integer", minimum: 0 };
    case "amount":
      return amountSchema(vocabulary, fact);
    case "range":
      return { type: "array", items: { type: "integer", minimum: 0 }, minItems: 2, maxItems: 2 };
    case "flag":
      return { type: "boolean" };
    case "choice":
      return choicesSchema(vocabulary, fact.choices);
    case "choices":
    case "versions":
      return listOf(choicesSchema(vocabulary, fact.choices));
    case "places":
      return listOf({ type: "string", pattern: PLACE_PATTERN });
    case "schedule":
      return { type: "string", pattern: SCHEDULE_PATTERN };
  }
};

const label: JsonSchema = {
  anyOf: [
    { type: "string", pattern: NOT_BLANK_PATTERN },
    {
      type: "object",
      properties: Object.fromEntries(
        LANGS.map((lang) => [lang, { type: "string", pattern: NOT_BLANK_PATTERN }]),
      ),
      required: ["ja"],
      additionalProperties: false,
    },
  ],
};

const standing: JsonSchema = { type: "string", enum: STANDINGS };

/** The parts that the schemas of all facts share. */
interface Shared {
  readonly label: JsonSchema;
  readonly standing: JsonSchema;
}

/** What stands in place of one value where it depends: a value, or a standing, for each case. */
const casesOf = (value: JsonSchema, shared: Shared): JsonSchema => ({
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    properties: {
      case: { type: "string", pattern: CASE_PATTERN },
      label: shared.label,
      value: { anyOf: [value, shared.standing] },
    },
    required: ["case", "label", "value"],
    additionalProperties: false,
  },
});

const setOf = (vocabulary: Vocabulary, { choices }: FactDefinition): string =>
  choices === undefined || choices === "open"
    ? ""
    : Object.keys(vocabulary.choiceSets[choices] ?? {}).join(", ");

/** What a person may write for a fact of this type, in one line per language; shown on hover and in findings. */
export const hint = (vocabulary: Vocabulary, fact: FactDefinition, lang: Lang): string => {
  const set = setOf(vocabulary, fact);
  const points = Object.entries(vocabulary.choiceSets[fact.points ?? ""] ?? {});
  const units = Object.entries(vocabulary.unitSets[fact.units ?? ""] ?? {});
  const named = (entries: typeof points): string =>
    entries.map(([key, said]) => (key === said[lang] ? key : `${key} (${said[lang]})`)).join(", ");
  const [unit = ""] = units.map(([key]) => key);
  const more = (text: string): string => (fact.clock === true ? "" : text);
  const hints: Readonly<Record<Lang, Readonly<Record<FactType, string>>>> = {
    ja: {
      duration: `ISO 8601 の期間 (例: P7D は7日、PT5M は5分、P1M は1か月)${more("、営業日 (例: 3 working days)、暦の期限 (例: next-month-end は翌月末、next-working-day-12:00 は翌営業日の12時)、早い方 (例: { earliest: [PT24H, next-month-10] })")}${points.length === 0 ? "" : `、${named(points)}`}`,
      percent: "0から100までの数値 (例: 99.9)",
      count: "0以上の整数 (例: 7)",
      amount: `数値と単位 (例: 100 ${unit})。単位: ${named(units)}`,
      range: "2つの整数 (例: [2, 3])",
      flag: "true か false",
      choice: `次のいずれか: ${set}`,
      choices: set === "" ? "名称のリスト (例: [ISO/IEC 27001])" : `次から1つ以上のリスト: ${set}`,
      places: "国名コード(ISO 3166-1)のリスト。地域は斜線の後に (例: [JP/Tokyo, JP/Osaka])",
      schedule: "時間帯 (例: 24/7、Mo-Fr 10:00-17:00; PH off)",
      versions: `次から1つ以上のリスト(引用符で囲む): ${set}`,
    },
    en: {
      duration: `an ISO 8601 duration (e.g. P7D for seven days, PT5M for five minutes, P1M for a month)${more(", working days (e.g. 3 working days), an end of the calendar (e.g. next-month-end, next-working-day-12:00), whichever is earlier (e.g. { earliest: [PT24H, next-month-10] })")}${points.length === 0 ? "" : `, ${named(points)}`}`,
      percent: "a number from 0 to 100 (e.g. 99.9)",
      count: "a whole number, 0 or more (e.g. 7)",
      amount: `a number and a unit (e.g. 100 ${unit}); units: ${named(units)}`,
      range: "two whole numbers (e.g. [2, 3])",
      flag: "true or false",
      choice: `one of: ${set}`,
      choices: set === "" ? "a list of names (e.g. [ISO/IEC 27001])" : `a list of one or more of: ${set}`,
      places: "a list of country codes (ISO 3166-1), a region after a slash (e.g. [JP/Tokyo, JP/Osaka])",
      schedule: "hours (e.g. 24/7, Mo-Fr 10:00-17:00; PH off)",
      versions: `a list, in quotes, of one or more of: ${set}`,
    },
  };
  return hints[lang][fact.type];
};

/** Facts whose values have the same form share its schema: the name under which it stands in `$defs`. */
const formName = ({ type, choices, units, points, clock }: FactDefinition): string =>
  [type, choices ?? units ?? points, clock === true ? "clock" : undefined].filter(Boolean).join("-");

const told = (vocabulary: Vocabulary, fact: FactDefinition): JsonSchema => ({
  title: LANGS.map((lang) => fact.label[lang]).join(" / "),
  description: LANGS.map((lang) => hint(vocabulary, fact, lang)).join("\n\n"),
});

/** The JSON Schema of one fact, by itself: its value, a standing, or cases. */
export const factSchema = (vocabulary: Vocabulary, fact: FactDefinition): JsonSchema => {
  const value = valueSchema(vocabulary, fact);
  return { ...told(vocabulary, fact), anyOf: [value, standing, casesOf(value, { label, standing })] };
};

/** The JSON Schemas of all facts by their keys, for `$defs`, and beside them the parts that they share. */
export const factSchemas = (vocabulary: Vocabulary): Readonly<Record<string, JsonSchema>> => {
  const facts = Object.entries(vocabulary.facts);
  const to = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
  const shared = { label: to("case-label"), standing: to("standing") };
  const forms = facts.map(([, fact]) => [formName(fact), fact] as const);
  return {
    "case-label": label,
    standing,
    ...Object.fromEntries(forms.map(([name, fact]) => [`value-${name}`, valueSchema(vocabulary, fact)])),
    ...Object.fromEntries(forms.map(([name]) => [`cases-${name}`, casesOf(to(`value-${name}`), shared)])),
    ...Object.fromEntries(
      facts.map(([key, fact]) => {
        const name = formName(fact);
        const anyOf = [to(`value-${name}`), to("standing"), to(`cases-${name}`)];
        return [key, { ...told(vocabulary, fact), anyOf }];
      }),
    ),
  };
};
