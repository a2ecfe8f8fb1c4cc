import type { ComponentChildren } from "preact";
import { saySpan } from "../../../check/say.ts";
import { isOnTheClock, type Span, spansOf } from "../../../core/duration.ts";
import type { FactKey, FactValues } from "../../../core/facts.generated.ts";
import type { Sheet } from "../../../core/sheet.ts";
import type { Tongue } from "../bilingual.tsx";
import type { Time } from "../../../core/values.ts";
import { rowsOf, valueOf } from "./stated.ts";

/** The facts whose values are durations. */
export type DurationFact = {
  [K in FactKey]: FactValues[K] extends FactValues["rpo"] ? K : never;
}[FactKey];

/** A fact and the time that it says; without one where it says a standing, or nothing states it. */
export interface Timed {
  readonly fact: DurationFact;
  readonly span: Span | undefined;
}

/** The length of a time that can be drawn: neither working days nor an end of the calendar have one; the shortest of several. */
const drawable = (time: Time): Span | undefined =>
  spansOf(time)
    .filter(isOnTheClock)
    .toSorted((a, b) => drawn(a) - drawn(b))[0];

export const timed = (sheet: Sheet, facts: readonly DurationFact[]): readonly Timed[] =>
  facts.map((fact) => {
    const value = valueOf(sheet, fact);
    return { fact, span: value === undefined ? undefined : drawable(value) };
  });

const MONTH = 30 * 86_400;

/** How long a span is drawn, in seconds. Only the drawing takes a month for 30 days, and says so. */
export const drawn = ({ months, seconds }: Span): number => months * MONTH + seconds;

export const longest = (spans: readonly (Span | undefined)[]): Span =>
  spans.reduce<Span>((most, span) => (span !== undefined && drawn(span) > drawn(most) ? span : most), {
    months: 0,
    seconds: 0,
  });

/** How much of the whole a span is, 0 to 1; undefined where there is nothing to draw. */
export const share = (span: Span | undefined, whole: Span): number | undefined =>
  span === undefined || drawn(whole) === 0 ? undefined : drawn(span) / drawn(whole);

/** A span in the words of the fact that says it, so that the axis reads like its values. */
export const sayLike = ({ edition, lang }: Tongue, times: readonly Timed[], whole: Span): string => {
  const same = times.find(({ span }) => span !== undefined && drawn(span) === drawn(whole));
  const [row] = same === undefined ? [] : rowsOf(edition, [same.fact]);
  return row?.value ?? saySpan(whole, lang);
};

/** A picture of times on one line: facts above, the ends of the line below, where anything is drawn. */
export const Timeline = ({
  title,
  whole,
  from,
  to,
  page,
  children,
}: Pick<Tongue, "page"> & {
  title: string;
  whole: Span;
  from: string;
  to: string;
  children: ComponentChildren;
}) => (
  <figure>
    <figcaption>{title}</figcaption>
    <ul class="measures">{children}</ul>
    {drawn(whole) > 0 && (
      <p class="axis" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </p>
    )}
    {whole.months > 0 && <p class="note">{page.approximately}</p>}
  </figure>
);
