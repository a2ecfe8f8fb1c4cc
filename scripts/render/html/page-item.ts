import type { Release } from "../edition.ts";
import type { Vocabulary, ItemNo, Standing } from "../../core/model.ts";
import { dayBefore } from "../../core/day.ts";
import { isStanding, partsOf } from "../../core/facts.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Answer, Evidence, FactValue, Sheet, Stated } from "../../core/sheet.ts";
import { STATES, type State, type MarkName } from "./states.ts";

/** What the page knows of an item besides its words, which each language has of its own. */
export interface PageItem {
  readonly no: ItemNo;
  readonly section: string;
  readonly mark: MarkName;
  readonly state: State;
  /** The same of each of its facts. */
  readonly states: Readonly<Partial<Record<FactKey, State>>>;
  readonly evidence: readonly Evidence[];
  readonly reviewed: string;
  /** Whether the answer's freshness ended before the day of issue. */
  readonly isOverdue: boolean;
  /** The path of the answer's file below `answers/`. */
  readonly file: string;
}

const stateOfFact = ({ facts }: Vocabulary, fact: FactKey, value: FactValue | Standing): State => {
  const { none, better } = facts[fact];
  if (value === false && better === "present") return "none";
  if (!isStanding(value)) return "value";
  return value === "none" && none === "best" ? "value" : value;
};

/** The state that leaves most open. */
const lowest = (states: readonly State[]): State =>
  STATES.findLast((state) => states.includes(state)) ?? "value";

const statesOf = (vocabulary: Vocabulary, { facts }: Answer): PageItem["states"] =>
  Object.fromEntries(
    // The schema admits the vocabulary's keys only.
    (Object.keys(facts) as FactKey[]).flatMap((fact) => {
      const value: Stated | undefined = facts[fact];
      return value === undefined
        ? []
        : [[fact, lowest(partsOf(value).map((part) => stateOfFact(vocabulary, fact, part.value)))]];
    }),
  );

const MARK_NAMES = { 有: "yes", 無: "no" } as const;

/** The items in the order of the checklist, judged as of the day of issue. */
export const pageItems = (sheet: Sheet, { date: issued, services }: Release): readonly PageItem[] => {
  const folder = services === undefined ? "" : `${sheet.service.id}/`;
  const { checklist, vocabulary } = sheet.model;
  const freshSince = dayBefore(issued, sheet.service.freshness);
  return checklist.items.flatMap(({ no, slug, section }) =>
    sheet.answers
      .filter(({ answer }) => answer.slug === slug)
      .map(({ answer, file }) => {
        const states = statesOf(vocabulary, answer);
        return {
          no,
          section,
          mark: answer.mark === undefined ? "unasked" : MARK_NAMES[answer.mark],
          state: lowest(Object.values(states)),
          states,
          evidence: answer.evidence ?? [],
          reviewed: answer.reviewed,
          isOverdue: answer.reviewed < freshSince,
          file: `${folder}${file.name}`,
        };
      }),
  );
};
