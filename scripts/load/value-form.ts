import { words } from "./messages.ts";
import type { Model } from "../core/model.ts";
import type { DataError } from "./read-data.ts";
import type { FactKey } from "../core/facts.generated.ts";
import { isStanding, partsOf } from "../core/facts.ts";
import type { Answer, Stated } from "../core/sheet.ts";
import type { Range } from "../core/values.ts";

/** Whether a date of the right shape (`2026-11-22`) is in the calendar: leap days are what no pattern can tell. */
export const isCalendarDate = (date: string): boolean => {
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
};

type Path = readonly (string | number)[];

const dates = (answer: Answer): readonly { path: Path; date: string }[] => {
  const untils = (key: string, entries: readonly unknown[]): { path: Path; date: string }[] =>
    entries.flatMap((entry, index) =>
      typeof entry === "object" && entry !== null && "until" in entry && typeof entry.until === "string"
        ? [{ path: [...key.split("."), index, "until"], date: entry.until }]
        : [],
    );
  const names = answer.facts.certifications;
  return [
    { path: ["reviewed"], date: answer.reviewed },
    ...untils("evidence", answer.evidence ?? []),
    ...untils("accept", answer.accept ?? []),
    ...untils("facts.certifications", Array.isArray(names) ? names : []),
  ];
};

const wrongDates = (answer: Answer): readonly DataError[] =>
  dates(answer)
    .filter(({ date }) => !isCalendarDate(date))
    .map(({ path, date }) => ({
      rule: "wrong-date",
      path,
      part: "value",
      words: words((m) => m.wrongDate(path.join("."), date)),
    }));

const reversedRanges = (model: Model, answer: Answer): readonly DataError[] =>
  Object.entries(answer.facts).flatMap(([fact, stated]) =>
    partsOf(stated as Stated).flatMap(({ value, path }): DataError[] => {
      // An answer of the right form states facts of the vocabulary only.
      if (model.vocabulary.facts[fact as FactKey].type !== "range" || isStanding(value)) return [];
      const [low, high] = value as Range; // what the schema says of facts of this type
      if (low <= high) return [];
      const said = words((m) => m.reversedRange(fact, `[${String(low)}, ${String(high)}]`));
      return [{ rule: "reversed-range", path: ["facts", fact, ...path], part: "value", words: said }];
    }),
  );

/** A case that a fact names twice: which of its values holds, nobody can tell. */
const repeatedCases = (answer: Answer): readonly DataError[] =>
  Object.entries(answer.facts).flatMap(([fact, stated]) => {
    const parts = partsOf(stated as Stated);
    const isRepeated = (id: string | undefined, index: number): boolean =>
      id !== undefined && parts.findIndex(({ of }) => of?.case === id) < index;
    return parts.flatMap(({ of }, index): DataError[] =>
      isRepeated(of?.case, index)
        ? [
            {
              rule: "repeated-case",
              path: ["facts", fact, index, "case"],
              part: "value",
              words: words((m) => m.repeatedCase(fact, of?.case ?? "")),
            },
          ]
        : [],
    );
  });

/** What is wrong with an answer of the right form, and no JSON Schema can say. */
export const valueErrors = (model: Model, answer: Answer): readonly DataError[] => [
  ...wrongDates(answer),
  ...reversedRanges(model, answer),
  ...repeatedCases(answer),
];
