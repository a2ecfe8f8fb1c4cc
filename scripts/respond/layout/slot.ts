import { type Slot } from "../questionnaire.ts";
import { type Grid, type At, textAt } from "../../tables/grid.ts";
import type { Assigned } from "./assign.ts";
import type { Heading } from "../../tables/header.ts";
import { isPlaceholder, limitInHeading, limitInQuestion, optionsIn } from "../../tables/hints.ts";

/** The texts of a table's rows by their numbers, as a merged cell's answer may stand rows above. */
export type TextOf = (at: At) => string;

export const textsOf = ({ rows }: Grid): TextOf => {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  return ({ row, column }) => textAt(byLine.get(row), column);
};

const least = (limits: readonly (number | undefined)[]): number | undefined => {
  const known = limits.filter((limit) => limit !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
};

const optionsOf = (area: Grid, at: At, heading: string): readonly string[] => {
  const options = area.terms(at).options ?? optionsIn(heading);
  return options.filter((option) => option !== "" && !isPlaceholder(option));
};

/**
 * The cell that a column's text of a row goes into; undefined for a formula, and where the question's own cell covers it.
 * @param question the question's words, which may say how long an answer can be
 */
export const slotOf = (
  area: Grid,
  at: At,
  question: string,
  { asking, no }: Assigned,
  headings: readonly Heading[],
  texts: TextOf,
): Slot | undefined => {
  const anchor = area.anchor(at);
  const isTaken = anchor.column !== at.column && [...asking, ...no].includes(anchor.column);
  if (isTaken || area.isFormula(anchor)) return undefined;
  const heading = headings[at.column]?.text ?? "";
  const options = optionsOf(area, anchor, heading);
  const written = texts(anchor);
  const maxLength = least([
    area.terms(anchor).maxLength,
    limitInHeading(heading),
    // A limit in the question is meant for sentences.
    options.length > 0 ? undefined : limitInQuestion(question),
  ]);
  return {
    table: area.place,
    ...anchor,
    written: isPlaceholder(written) ? "" : written,
    ...(options.length === 0 ? {} : { options }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
};
