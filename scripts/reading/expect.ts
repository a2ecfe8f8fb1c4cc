import type { FactDefinition } from "../core/model.ts";
import { isEarliest, workingDaysIn } from "../core/duration.ts";
import { isStanding, partsOf } from "../core/facts.ts";
import type { FactKey } from "../core/facts.generated.ts";
import { parseSchedule } from "../core/schedule.ts";
import type { FactValue, Stated } from "../core/sheet.ts";
import type { OpenName, Range, Schedule, Time } from "../core/values.ts";
import type { ClaimValue } from "./claim.ts";

/** What the words of an answer have to say, because a fact of it does. */
export interface Expectation {
  readonly fact: FactKey;
  readonly value: ClaimValue;
  /** Whether leaving it out changes what is promised: a name may have a wording that no grammar knows. */
  readonly kind: "quantity" | "name";
}

const scheduleValues = (schedule: Schedule): readonly ClaimValue[] => {
  const { always, rules } = parseSchedule(schedule);
  // 「平日」 leaves public holidays out without a word of them, so they are not asked for.
  const open = rules.filter(({ hours }) => hours.length > 0);
  return [
    ...(always ? [{ kind: "always" as const }] : []),
    ...open.flatMap(({ days, hours }): ClaimValue[] => [
      ...(days.length === 0 || days.length === 7 ? [] : [{ kind: "weekdays" as const, days }]),
      ...hours.map((each) => ({ kind: "hours" as const, ...each })),
    ]),
  ];
};

const tlsValue = (version: string): ClaimValue => {
  const [protocol, number] = version.startsWith("SSL ")
    ? (["SSL", version.slice(4)] as const)
    : (["TLS", version] as const);
  return { kind: "tls", protocol, versions: [number] };
};

/** A free name without its date of expiry. */
export const nameOf = (name: OpenName): string => (typeof name === "string" ? name : name.name);

const listValues = (definition: FactDefinition, list: readonly OpenName[]): readonly ClaimValue[] => {
  if (definition.type === "versions") return list.map((version) => tlsValue(nameOf(version)));
  const of = definition.choices === "open" ? "certificate" : "channel";
  const isNamed = definition.choices === "open" || definition.choices === "channels";
  return isNamed ? list.map((name) => ({ kind: "choice", of, name: nameOf(name) })) : [];
};

/** What words say of a time: working days in days, an end of the calendar in words that are read as no length. */
const timeValues = (definition: FactDefinition, time: Time): readonly ClaimValue[] => {
  if (isEarliest(time)) return time.earliest.flatMap((each) => timeValues(definition, each));
  const days = workingDaysIn(time);
  if (days !== undefined) return [{ kind: "working-days", from: days, to: days }];
  if (!time.startsWith("P")) return [];
  return [
    definition.recurs === true ? { kind: "frequency", every: time } : { kind: "duration", value: time },
  ];
};

const values = (definition: FactDefinition, value: FactValue): readonly ClaimValue[] => {
  // The schema ties each type of fact to its kind of value.
  switch (definition.type) {
    case "duration":
      return timeValues(definition, value as Time);
    // Units of amounts and names of places are no claims of this grammar.
    case "amount":
    case "places":
      return [];
    case "percent":
      return [{ kind: "percent", value: value as number }];
    case "count":
      return [{ kind: "count", value: value as number, counter: definition.counts ?? "times" }];
    case "range": {
      const [from, to] = value as Range;
      return [{ kind: "working-days", from, to }];
    }
    case "schedule":
      return scheduleValues(value as Schedule);
    case "versions":
    case "choices":
      return listValues(definition, value as readonly OpenName[]);
    case "flag":
    case "choice":
      return [];
  }
};

/** What the words have to say for a fact, in each of its cases: nothing for a standing, a flag or a choice outside the names we read. */
export const expectations = (
  fact: FactKey,
  definition: FactDefinition,
  value: Stated,
): readonly Expectation[] => {
  const said = partsOf(value).flatMap((part): readonly ClaimValue[] =>
    isStanding(part.value) ? [] : values(definition, part.value),
  );
  return said.map((expected) => ({
    fact,
    value: expected,
    kind: expected.kind === "choice" ? "name" : "quantity",
  }));
};

/** Whether a claim of this kind could be about a fact of this type at all. */
export const couldBeAbout = (claim: ClaimValue, definition: FactDefinition): boolean => {
  switch (claim.kind) {
    case "duration":
      return definition.type === "duration";
    case "frequency":
      return definition.type === "duration" && definition.recurs === true;
    case "percent":
      return definition.type === "percent";
    case "count":
      return definition.type === "count" && definition.counts === claim.counter;
    case "range":
      return couldBeAbout(claim.from, definition);
    case "working-days":
      return definition.type === "range" || (definition.type === "duration" && definition.clock !== true);
    case "always":
    case "hours":
    case "weekdays":
    case "holidays":
      return definition.type === "schedule";
    case "tls":
      return definition.type === "versions";
    case "choice":
      return (
        definition.type === "choices" && definition.choices === (claim.of === "channel" ? "channels" : "open")
      );
    case "clock":
    case "standing":
    case "negation":
      return false;
  }
};
