import type { Statement } from "../../reading/statement.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import { isName, takeChoice, takeChoices } from "./names.ts";
import { takeQuantity } from "./quantities.ts";
import { doubted, isPlain, marked, type Taker } from "./reading.ts";
import { takeSchedule } from "./schedules.ts";
import { isQuantity } from "./standings.ts";
import { textAt, withBrackets } from "./words.ts";

/** Facts that an item may state beside what it asks: each counts only where the words speak of it and of nothing near it. */

/** What is left out of a figure is said by words of leaving out: 「クラウド事業者のSLA」 leaves out nobody. */
export const takeExclusions: Taker = (context, asked) => {
  const { words } = context;
  const kept = asked.statements.filter(
    ({ start }) =>
      words.doubts.except.test(textAt(words, withBrackets(words, start))) &&
      !words.doubts.kinds.test(words.text),
  );
  return kept.some(isName) ? takeChoices(context, { ...asked, statements: kept }) : undefined;
};

/** Day and night is no window of maintenance. */
export const takeWindowOfStops: Taker = (context, asked) => {
  const kept = asked.statements.filter((each) => !isQuantity(each) || each.claim.value.kind !== "always");
  return kept.some(isQuantity) ? takeSchedule(context, { ...asked, statements: kept }) : undefined;
};

/** 「年間停止時間8時間以内」 promises how long stops last in all, and counts none of them out. */
export const takeThreshold: Taker = (context, asked) => {
  const kept = asked.statements.filter((each) => !isQuantity(each) || each.bound !== "at-most");
  return kept.some(isQuantity) ? takeQuantity(context, { ...asked, statements: kept }) : undefined;
};

/** Kinds of logs of which some are denied something are not all there are. */
export const takeKinds: Taker = (context, asked) => {
  const denied = asked.statements.filter((each) => isName(each) && !each.says.is);
  const isDenied = context.words.claims.some(({ value }) => value.kind === "negation");
  return denied.length > 0 || (isDenied && asked.statements.some(isName))
    ? doubted("several-values", ...asked.statements)
    : takeChoices(context, asked);
};

/** By whom, or with what, something is done that the words name. */
export const namesOfDeed =
  (flag: FactKey): Taker =>
  (context, asked) => {
    const isDone = context.words.reading.statements.some(
      (each) =>
        each.fact === flag &&
        each.isNamed &&
        each.says.kind === "flag" &&
        each.says.is &&
        isPlain(context, each),
    );
    return isDone ? takeChoices(context, asked) : undefined;
  };

/** What is watched, not by what: 「監視サービス」 is no service of ours. */
export const takeScope: Taker = (context, asked) => {
  const isPart = ({ start }: Statement): boolean =>
    /[一-龠ァ-ヶー々]$/.test(context.words.text.slice(0, start));
  const kept = asked.statements.filter((each) => !isName(each) || !isPart(each));
  return takeChoices(context, { ...asked, statements: kept });
};

/** When an upgrade is announced; 「原則事前告知は行わず」 says when it is not. */
export const takeUpgradeNotice: Taker = (context, asked) => {
  const kept = asked.statements.filter((each) => !isName(each) || each.sure);
  return takeChoice(context, { ...asked, statements: kept.some(isName) ? kept : asked.statements });
};

/** That connections are limited is told by the firewall where the words name one. */
export const takeEnvironment: Taker = (context, asked) => {
  const isFirewall = context.words.reading.statements.some(
    ({ fact, isNamed }) => fact === "firewall" && isNamed,
  );
  const kept = asked.statements.filter(
    (each) => !isFirewall || !isName(each) || each.says.name !== "restricted-network",
  );
  return kept.some(isName) ? takeChoices(context, { ...asked, statements: kept }) : undefined;
};

/** Where there are no alternative means, they have no format. */
export const takeFormats: Taker = (context, asked) => {
  const isNone = context.words.reading.statements.some(
    ({ fact, says, sure }) => fact === "alternativeMeans" && says.kind === "flag" && !says.is && sure,
  );
  return context.mark === "無" && isNone ? marked("none") : takeChoices(context, asked);
};
