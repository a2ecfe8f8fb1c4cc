import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Comparison, ServicesComparison } from "../../change/comparison.ts";

const text = { type: "string", maxLength: 40_000 };

// A number as checklists print them; whether one has it, the model says.
const ITEM = {
  anyOf: [
    { type: "integer", minimum: 1, maximum: 100_000 },
    { type: "string", pattern: "^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$", maxLength: 20 },
  ],
};

// Deeper than any value of a fact.
const MAX_DEPTH = 4;

/** What a fact may state, of today's vocabulary or another: plain data, not much of it. */
const stated = (depth: number): object => ({
  anyOf: [
    { type: ["boolean", "number", "null"] },
    { type: "string", maxLength: 2000 },
    ...(depth === 0
      ? []
      : [
          { type: "array", maxItems: 50, items: stated(depth - 1) },
          {
            type: "object",
            maxProperties: 20,
            propertyNames: { maxLength: 100 },
            additionalProperties: stated(depth - 1),
          },
        ]),
  ],
});

const words = { anyOf: [text, { type: "null" }] };

const both = (schema: object): object => ({ properties: { before: schema, after: schema } });

/** The sides of a change: of a fact what it states, of a text or mark its words. */
const side = { if: { required: ["fact"] }, then: both(stated(MAX_DEPTH)), else: both(words) };

// What a pull request's own code wrote is data of a stranger: only what a comparison may hold passes.
const BUMP = { enum: ["major", "minor", "patch", "none"] };

const PARTS = {
  bump: BUMP,
  changes: {
    type: "array",
    maxItems: 1000,
    items: {
      type: "object",
      properties: {
        item: ITEM,
        fact: { type: "string", minLength: 1, maxLength: 100 },
        from: { type: "string", minLength: 1, maxLength: 100 },
        part: { enum: ["mark", "text.ja", "text.en"] },
        before: {},
        after: {},
        direction: { enum: ["stronger", "weaker", "changed", "disclosed", "withdrawn", "wording"] },
      },
      required: ["item", "before", "after", "direction"],
      additionalProperties: false,
      ...side,
    },
  },
  owners: { type: "array", maxItems: 100, items: { ...text, pattern: "^@[A-Za-z0-9/_.-]{1,120}$" } },
  suspects: { type: "array", maxItems: 1000, items: ITEM },
};

const closed = (properties: object): object => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const ID = { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 100 };

const MOST_SERVICES = 50;

/** A comparison of one service, or of several. */
const SCHEMA = {
  anyOf: [
    closed(PARTS),
    closed({
      bump: BUMP,
      services: { type: "array", maxItems: MOST_SERVICES, items: closed({ service: ID, ...PARTS }) },
    }),
  ],
};

const MOST_NESTED = 50;

/** Whether brackets are nested deeper than in any comparison: to read such a text takes far more than to refuse it. */
const isTooDeep = (json: string): boolean => {
  let [depth, isText] = [0, false];
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (isText && character === "\\") at += 1;
    else if (character === '"') isText = !isText;
    else if (!isText && (character === "[" || character === "{")) depth += 1;
    else if (!isText && (character === "]" || character === "}")) depth -= 1;
    if (depth > MOST_NESTED) return true;
  }
  return false;
};

// Compiled where it is first needed, and once.
let compiled: ValidateFunction | undefined;

/** A comparison from the JSON that `npm run diff` writes; undefined where it is anything else. */
export const readComparison = (json: string): Comparison | ServicesComparison | undefined => {
  if (isTooDeep(json)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  // The schema has been kept, and it says what the type says.
  compiled ??= new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(SCHEMA);
  return compiled(value) ? (value as Comparison | ServicesComparison) : undefined;
};
