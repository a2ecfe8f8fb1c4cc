import { hasUnread, isQuantity, type Quantity, standingIn } from "./standings.ts";
import {
  type Asked,
  type Context,
  doubted,
  type Hearing,
  heard,
  isPartial,
  isPlain,
  type Taker,
} from "./reading.ts";
import type { FactDefinition, FactWords } from "../../core/model.ts";
import { markedFacts } from "../../core/model.ts";
import type { Bound, Claim } from "../../reading/claim.ts";
import { sameClaimValue } from "../../reading/equal.ts";
import { rootAt, sentenceAt, textAt, withBrackets } from "./words.ts";
import { valueOf } from "./values.ts";

/** A promise of at most, or of exactly so much: times that customers want short. */
const AT_MOST: readonly Bound[] = ["exact", "at-most", "less-than"];
/** A promise of at least, or of exactly so much. */
const AT_LEAST: readonly Bound[] = ["exact", "at-least", "more-than"];

/** Bounds that say no less than the fact does. What was counted or measured has none: 「年間2件以内」 is a promise. */
const boundsOf = (
  { type, better, recurs, clock, counts, none }: FactDefinition,
  said: FactWords | undefined,
): readonly Bound[] => {
  if (counts === "incidents" || (type === "duration" && none === "best")) return ["exact"];
  if (recurs === true) return clock === true ? ["exact"] : ["exact", "at-least"];
  if (type === "percent") return AT_LEAST;
  if (counts === "people") return ["exact", "at-most"];
  if (better === "lower" || better === "neither") return AT_MOST;
  // 「最大で1週間」, kept so long and no longer, and 「3日前まで」.
  return clock === true || counts === "generations" || said?.lead === "before"
    ? [...AT_LEAST, "at-most"]
    : AT_LEAST;
};

/** A duration is an interval where it is said to recur, or is all that the answer says. */
const recurs = (
  { words: { text } }: Context,
  { claim }: Quantity,
  { recurs: isInterval }: FactDefinition,
): boolean =>
  isInterval !== true ||
  claim.value.kind !== "duration" ||
  (text.trim().replace(/[。.]$/, "") === text.slice(claim.start, claim.end) && claim.bound === "exact");

/** What has to stand behind the value of a time ahead of something. */
const LEAD = /^[^。、\n]{0,6}前|前|\bbefore\b|\bin advance\b|\bprior\b|\bnotice\b|\bahead\b/i;

const differ = (said: readonly Quantity[]): boolean => {
  const [first] = said;
  return first !== undefined && said.some(({ claim }) => !sameClaimValue(claim.value, first.claim.value));
};

/** 「2週間前、1週間前、前日に」: of several notices the first is the promise, where each is shorter than the one before. */
const firstLead = ({ words }: Context, said: readonly Quantity[]): readonly Quantity[] => {
  if (said.some(({ start }) => words.doubts.either.test(textAt(words, withBrackets(words, start)))))
    return said;
  const [first] = said;
  const days = said.map(({ claim }) =>
    /^P(\d+)(D|W|M|Y)$/.exec(claim.value.kind === "duration" ? claim.value.value : ""),
  );
  const lengths = days.map((match) =>
    match === null ? Number.NaN : Number(match[1]) * ({ D: 1, W: 7, M: 30, Y: 365 }[match[2] ?? "D"] ?? 1),
  );
  const falls = lengths.every((length, index) => index === 0 || length < (lengths[index - 1] ?? 0));
  return first !== undefined && falls ? [first] : said;
};

/** Why quantities do not say their fact's value for sure; undefined where they do. */
const doubtOn = (context: Context, asked: Asked, said: readonly Quantity[]): Hearing | undefined => {
  const { words } = context;
  const { definition, statements } = asked;
  const allowed = boundsOf(definition, asked.said);
  const isRecord =
    definition.counts === "incidents" || (definition.type === "duration" && definition.none === "best");
  if (differ(said)) return doubted("several-values", ...said);
  if (said.some(({ claim }) => claim.value.kind === "working-days" && definition.type === "duration"))
    return doubted("working-days", ...said);
  if (said.some(({ start }) => words.doubts.whichever.test(textAt(words, withBrackets(words, start)))))
    return doubted("several-values", ...said);
  // A value that nothing names is the item's only where no other stands beside it.
  const isNamed = said.some((each) => each.isNamed);
  const kin = words.claims.filter(({ value }) => said.some(({ claim }) => claim.value.kind === value.kind));
  if (!isNamed && kin.some((claim) => !said.some((each) => each.claim === claim)))
    return doubted("several-values", ...said);
  // 「1年(データは5年間保存)」: what brackets say of the same kind, and of no other fact.
  const isLoose = (claim: Claim): boolean =>
    words.text[rootAt(words, claim.start).end] === "(" &&
    sentenceAt(words, claim.start).start !== rootAt(words, claim.start).start &&
    !words.reading.statements.some((each) => each.claim === claim);
  const isBeside = (claim: Claim): boolean =>
    said.some(({ start }) => rootAt(words, start).start === rootAt(words, claim.start).start) &&
    claim.unsure === undefined &&
    !words.reading.statements.some((each) => each.claim === claim) &&
    !/(?:過去|直近|past|last)(?:の| the)?\s?$/i.test(
      words.text.slice(Math.max(0, claim.start - 9), claim.start),
    );
  if (definition.type === "duration" && !asked.hasCases && kin.some(isBeside))
    return doubted("several-values", ...said);
  if (kin.some(isLoose)) return doubted("several-values", ...said);
  const before = ({ start }: Quantity): string => words.text.slice(Math.max(0, start - 8), start);
  const behind = ({ end }: Quantity): string => words.text.slice(end, end + 6);
  if (said.some(({ bound, claim, sure }) => !allowed.includes(bound) || claim.unsure !== undefined || !sure))
    return doubted("inexact", ...said);
  if (
    said.some((each) => words.doubts.cutOff.test(before(each)) || words.doubts.asideBehind.test(behind(each)))
  )
    return doubted("inexact", ...said);
  if (said.some((each) => !isPlain(context, each))) return doubted("conditional", ...said);
  const around = said.map(({ start }) => textAt(words, withBrackets(words, start)));
  if (said.some((each) => isPartial(context, each))) return doubted("conditional", ...said);
  if (definition.type === "duration" && !isRecord && around.some((text) => words.doubts.record.test(text)))
    return doubted("conditional", ...said);
  if (around.some((text) => words.doubts.kinds.test(text))) return doubted("several-values", ...said);
  if (!asked.hasCases && definition.type === "duration" && words.doubts.hours.test(words.text))
    return doubted("several-values", ...said);
  if (hasUnread(context, said)) return doubted("several-values", ...said);
  const standing = statements.find(
    ({ says, sure }) => says.kind === "standing" && says.standing !== "none" && sure,
  );
  // 「時点は公開しておりませんが、24時間以内のデータを保証」 takes back what it begins with.
  const isConceded =
    standing !== undefined &&
    /^[^。\n]{0,4}(?:が|けれど(?:も)?|ものの)、?|^,? but\b/.test(words.text.slice(standing.end)) &&
    said.every(({ start }) => start > standing.end);
  return standing === undefined || isConceded
    ? undefined
    : doubted("standing-beside-value", standing, ...said);
};

/** The one value of a fact that the text surely says, or what it says in place of one. */
export const takeQuantity: Taker = (context, asked) => {
  const { definition, statements } = asked;
  const all = statements
    .filter(isQuantity)
    .filter((each) => each.force !== "denied" && recurs(context, each, definition));
  const led =
    asked.said?.lead === "before"
      ? all.filter(
          ({ claim }) =>
            LEAD.test(claim.words) || LEAD.test(context.words.text.slice(claim.end, claim.end + 16)),
        )
      : all;
  const firsts = led.filter(({ isSecond }) => !isSecond);
  if (firsts.length === 0) {
    const isSilent = statements.some(
      ({ says, sure, claim }) => says.kind === "standing" && sure && claim?.unsure === undefined,
    );
    if (led.length > 0 && isSilent) return standingIn(context, asked);
    if (led.length > 0) return doubted("conditional", ...led);
    return statements.some(isQuantity) ? undefined : standingIn(context, asked);
  }
  const named = firsts.filter(({ isNamed }) => isNamed);
  const isAsked =
    context.item.facts.must.includes(asked.fact) || markedFacts(context.item).includes(asked.fact);
  if (named.length === 0 && !isAsked) return undefined;
  const meant = named.length > 0 ? named : firsts;
  const said = asked.said?.lead === "before" ? firstLead(context, meant) : meant;
  const others = [...led, ...statements.filter(isQuantity)].filter(
    (each) => !said.includes(each) && each.force !== "denied" && !meant.includes(each),
  );
  const isElsewhere = ({ start }: Quantity): boolean =>
    said.every(
      (each) => withBrackets(context.words, each.start).start !== withBrackets(context.words, start).start,
    );
  const second = others.filter(
    (each) =>
      !isElsewhere(each) ||
      /^(?:ただし|但し)/.test(textAt(context.words, withBrackets(context.words, each.start)).trim()),
  );
  if (second.length > 0) return doubted("several-values", ...said, ...second);
  const [first] = said;
  const doubt = doubtOn(context, asked, said);
  if (first === undefined || doubt !== undefined) return doubt;
  const value = valueOf(first.claim, definition);
  return value === undefined ? doubted("inexact", ...said) : heard(value, ...said);
};
