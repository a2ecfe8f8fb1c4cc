import type { FactKey } from "../../core/facts.generated.ts";
import { isStanding, partsOf } from "../../core/facts.ts";
import type { Model, Standing } from "../../core/model.ts";
import type { FactValue, Stated } from "../../core/sheet.ts";
import { nameOf } from "../../reading/expect.ts";
import type { Claim } from "../../reading/claim.ts";
import { held, type Verdict } from "../reply/verdict.ts";
import type { Frame, FrameValue } from "./file.ts";

type Part = FactValue | Standing;

const isListed = (values: readonly FrameValue[], value: Part): boolean =>
  values.some((each) => each === value) || (values.includes("value") && !isStanding(value));

/** What yes and no mean to a question, where its frame does not say. */
const meaningOf = ({ yes, no }: Frame, type: Model["vocabulary"]["facts"][FactKey]["type"]) => ({
  yes: yes ?? (type === "flag" ? [true] : ["value"]),
  no: no ?? (type === "flag" ? [false] : ["none"]),
});

const ofPart = (model: Model, frame: Frame, fact: FactKey, value: Part): Verdict => {
  const { yes, no } = meaningOf(frame, model.vocabulary.facts[fact].type);
  if (no.some((each) => each === value)) return "no";
  if (isListed(yes, value)) return "yes";
  return isListed(no, value) ? "no" : undefined;
};

/** Yes where a list holds all names that are asked for, no where it holds none at all; a list need not be whole. */
const ofNames = (names: readonly string[], value: Part): Verdict => {
  if (value === "none") return "no";
  if (!Array.isArray(value)) return undefined;
  const listed = value.map((name) => nameOf(name as string)); // lists of choices hold names
  return names.every((name) => listed.includes(name)) ? "yes" : undefined;
};

/** What is so in every case is so; where cases differ, only the answer itself tells. */
const inEachCase = (value: Stated, of: (part: Part) => Verdict): Verdict => {
  const verdicts = new Set(partsOf(value).map((part) => of(part.value)));
  const [first] = verdicts;
  return verdicts.size === 1 ? first : undefined;
};

/** What one fact says to a question that asks whether: by its value, by the names or the quantities that the question holds. */
export const verdictOf = (
  model: Model,
  frame: Frame,
  fact: FactKey,
  value: Stated,
  names: readonly string[],
  claims: readonly Claim[],
): Verdict =>
  inEachCase(value, (part) => {
    if (claims.length > 0) {
      const each = claims.map((claim) => held(model, claim, fact, part));
      return together(each);
    }
    return frame.names === true ? ofNames(names, part) : ofPart(model, frame, fact, part);
  });

/**
 * What a fact says to the question whether it is defined at all.
 * @param isSaid whether the answer says outright that nothing is fixed: one that is silent of it denies nothing
 */
export const isDefined = (value: Stated, isSaid: boolean): Verdict =>
  inEachCase(value, (part) => {
    if (!isStanding(part)) return "yes";
    return part === "none" || (part === "unspecified" && isSaid) ? "no" : undefined;
  });

/** Yes where all say yes, no where all say no. */
export const together = (verdicts: readonly Verdict[]): Verdict => {
  const [first] = verdicts;
  return verdicts.every((each) => each === first) ? first : undefined;
};
