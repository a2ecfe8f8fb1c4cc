import { Ajv2020 } from "ajv/dist/2020.js";
import type { Comparison } from "../../change/comparison.ts";

const text = { type: "string", maxLength: 40_000 };

// A number as checklists print them; whether one has it, the model says.
const ITEM = {
  anyOf: [
    { type: "integer", minimum: 1, maximum: 100_000 },
    { type: "string", pattern: "^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$", maxLength: 20 },
  ],
};

// What a pull request's own code wrote is data of a stranger: only what a comparison may hold passes.
const SCHEMA = {
  type: "object",
  properties: {
    bump: { enum: ["major", "minor", "patch", "none"] },
    changes: {
      type: "array",
      maxItems: 1000,
      items: {
        type: "object",
        properties: {
          item: ITEM,
          fact: { type: "string", pattern: "^[A-Za-z0-9]{1,60}$" },
          part: { enum: ["mark", "text.ja", "text.en"] },
          before: {},
          after: {},
          direction: { enum: ["stronger", "weaker", "changed", "disclosed", "withdrawn", "wording"] },
        },
        required: ["item", "before", "after", "direction"],
        additionalProperties: false,
      },
    },
    owners: { type: "array", maxItems: 100, items: { ...text, pattern: "^@[A-Za-z0-9/_.-]{1,120}$" } },
    suspects: { type: "array", maxItems: 1000, items: ITEM },
  },
  required: ["bump", "changes", "owners", "suspects"],
  additionalProperties: false,
} as const;

/** A comparison from the JSON that `npm run diff` writes; undefined where it is anything else. */
export const readComparison = (json: string): Comparison | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  // The schema has been kept, and it says what the type says.
  return new Ajv2020({ strict: true }).validate(SCHEMA, value) ? (value as Comparison) : undefined;
};
