import type { Statement } from "../../reading/statement.ts";
import { isName, takeChoice } from "./names.ts";
import { takeQuantity } from "./quantities.ts";
import { isQuantity, standingIn } from "./standings.ts";
import { doubted, type Taker } from "./reading.ts";
import { partAround, textAt } from "./words.ts";

/** A figure of the past beside a promise is no promise, and others' figures are none of the company's. */
export const takeFigure: Taker = (context, asked) => {
  const { words } = context;
  const isPast = ({ start, end }: Statement): boolean =>
    words.doubts.record.test(textAt(words, partAround(words, { start, end })));
  const figures = asked.statements.filter(isQuantity);
  const promises = figures.filter((each) => !isPast(each));
  const hearing = takeQuantity(context, {
    ...asked,
    statements:
      promises.length === 0
        ? asked.statements
        : asked.statements.filter((each) => !isQuantity(each) || !isPast(each)),
  });
  if (hearing === undefined || "doubt" in hearing) return hearing;
  return words.doubts.others.test(words.text) ? doubted("not-own", ...hearing.extents) : hearing;
};

/** A period over which something was seen is not that over which it is measured: 「直近1年間の実績」. */
const SEEN = /年度|直近|過去|past|last|previous/i;

/** How a figure is meant, and over what time: only where there is one figure for sure, or none that is told. */
export const ofFigure: Taker = (context, asked) => {
  const figures = context.words.claims.filter(({ value }) => value.kind === "percent");
  const isPeriod = asked.fact === "availabilityPeriod";
  const near = ({ start, words }: Statement): string =>
    context.words.text.slice(Math.max(0, start - 6), start) + words;
  const statements = asked.statements.filter((each) => !isPeriod || !SEEN.test(near(each)));
  const isSaid = statements.some(isName);
  if (figures.length === 0) {
    const standing = isSaid ? undefined : standingIn(context, { ...asked, statements });
    return standing !== undefined && "value" in standing && standing.value === "undisclosed"
      ? standing
      : undefined;
  }
  const figure = asked.figure(takeFigure);
  if (figure === undefined || "doubt" in figure)
    return isSaid ? doubted("several-values", ...statements) : undefined;
  const values = new Set(figures.map(({ value }) => (value.kind === "percent" ? value.value : 0)));
  const named = statements.filter((each) => !isName(each) || each.says.is);
  const kept = values.size > 1 ? named.filter((each) => !isName(each) || each.says.name !== "record") : named;
  if (values.size > 1 && isPeriod) return isSaid ? doubted("several-values", ...statements) : undefined;
  return takeChoice(context, { ...asked, statements: kept });
};
