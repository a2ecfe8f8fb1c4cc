import { type Slot } from "../questionnaire.ts";
import { type Grid, type At, textAt } from "../../tables/grid.ts";
import type { Assigned } from "./assign.ts";
import { ticksIn } from "../../tables/ticks.ts";
import type { Heading } from "../../tables/header.ts";
import { bareScaleIn, type Grade, legendIn } from "../../tables/legend.ts";
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

/** What may stand in a cell, and what each of it stands for where a legend says so. */
const optionsOf = (
  area: Grid,
  at: At,
  heading: string,
  above: readonly Grade[],
): Required<Pick<Slot, "options" | "says">> => {
  const named = legendIn(heading);
  const own = named.length > 0 ? named : area.terms(at).options === undefined ? bareScaleIn(heading) : [];
  const byHeading = optionsIn(heading);
  const legend = own.length > 0 || byHeading.length > 0 ? own : above;
  const listed =
    area.terms(at).options ?? (byHeading.length > 0 ? byHeading : legend.map(({ code }) => code));
  const options = listed.filter((option) => option !== "" && !isPlaceholder(option));
  return {
    options,
    says: options.map((option) => legend.find(({ code }) => code === option)?.says ?? option),
  };
};

/**
 * The cell that a column's text of a row goes into; undefined for a formula, and where the question's own cell covers it.
 * @param question the question's words, which may say how long an answer can be
 * @param legend the scale that is explained above the table; none for a column of words
 */
export const slotOf = (
  area: Grid,
  at: At,
  question: string,
  { asking, no, answer }: Assigned,
  headings: readonly Heading[],
  texts: TextOf,
  legend: readonly Grade[],
): Slot | undefined => {
  const anchor = area.anchor(at);
  const isTaken = anchor.column !== at.column && [...asking, ...no].includes(anchor.column);
  if (isTaken || area.isFormula(anchor)) return undefined;
  const heading = headings[at.column]?.text ?? "";
  const written = texts(anchor);
  const isAnswer = at.column === answer;
  // Words beside an answer do not go over boxes.
  const ticks = isAnswer ? ticksIn(written) : undefined;
  const { options, says } = ticks ?? optionsOf(area, anchor, heading, isAnswer ? legend : []);
  const isExplained = says.some((each, index) => each !== options[index]);
  const maxLength = least([
    area.terms(anchor).maxLength,
    limitInHeading(heading),
    // A limit in the question is meant for sentences.
    options.length > 0 ? undefined : limitInQuestion(question),
  ]);
  return {
    table: area.place,
    ...anchor,
    written: isPlaceholder(written) || ticks !== undefined ? "" : written,
    ...(options.length === 0 ? {} : { options }),
    ...(isExplained && { says }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
};
