import { markedFacts } from "../../core/model.ts";
import type { Claim, Extent } from "../../reading/claim.ts";
import { couldBeAbout } from "../../reading/expect.ts";
import type { Statement } from "../../reading/statement.ts";
import { type Asked, type Context, doubted, type Hearing, heard, marked } from "./reading.ts";
import { sentenceAt, textAt } from "./words.ts";

export type Quantity = Statement & { readonly claim: Claim };

export const isQuantity = (statement: Statement): statement is Quantity =>
  statement.says.kind === "quantity" && statement.claim !== undefined;

/** Units of data: their numbers are amounts of something else. */
const DATA = /\d[\d,.]*\s?(?:[kmgtp]i?b|バイト|bytes?)(?![a-z])/gi;

/** Amounts beside the values that nothing was made of: any of them may be another value. */
export const hasUnread = ({ words }: Context, taken: readonly Quantity[]): boolean => {
  const known: readonly Extent[] = words.claims.filter(({ value }) => value.kind !== "standing");
  const isOpen = ({ start, end }: Extent): boolean =>
    taken.some((each) => each.start >= start && each.start < end) &&
    /\d/.test(
      known
        .filter((claim) => claim.start >= start && claim.end <= end)
        .reduceRight(
          (text, claim) => text.replace(words.text.slice(claim.start, claim.end), ""),
          words.text.slice(start, end),
        )
        .replace(DATA, ""),
    );
  return (
    [...words.text.matchAll(words.doubts.amount)].some(
      ({ index }) => !known.some(({ start, end }) => index >= start && index < end),
    ) || words.reading.unread.some(isOpen)
  );
};

/** Whether a denial says that there is none: of a limit, a notice, a report, not of a time that only seems to be denied. */
const mayBeNone = (context: Context, { fact, definition, said }: Asked): boolean => {
  const { item, mark, words } = context;
  if (!item.facts.must.includes(fact) || definition.type === "range") return false;
  if (markedFacts(item).length > 0 && mark === "有") return false;
  const { type, none, recurs: isInterval } = definition;
  // 「計画停止は行いません」 denies no notice: what denies one denies how it is given, too.
  if (said?.lead === "before")
    return words.reading.statements.some(
      (each) => each.fact !== fact && item.facts.must.includes(each.fact) && each.says.kind === "standing",
    );
  return type === "duration" ? isInterval === true : type === "count" ? none === "best" : type !== "percent";
};

/** What the text says in place of a value. */
export const standingIn = (context: Context, asked: Asked): Hearing | undefined => {
  const { fact, definition, statements } = asked;
  const { item, mark, isBare, words } = context;
  const standsFor = markedFacts(item);
  const isAsked = item.facts.must.includes(fact) || standsFor.includes(fact);
  const isValued = standsFor.length === 1 && words.factTypes(standsFor[0]) !== "flag";
  // 無 stands for the notice, and for how it is given.
  if (isBare) return mark === "無" && isAsked && isValued ? marked("none") : undefined;
  if (!isAsked && asked.mayStand !== true) return undefined;
  const isOnly = item.facts.must.length === 1 && (item.facts.may ?? []).length === 0;
  const found = statements.filter(({ says }) => says.kind === "standing");
  // Where an item asks for one thing, what is not told is that.
  const said: readonly Standing[] =
    found.length > 0 || !isOnly
      ? found.flatMap((each) =>
          each.says.kind === "standing" ? [{ ...each, standing: each.says.standing }] : [],
        )
      : words.claims.flatMap((claim) =>
          claim.value.kind === "standing" && claim.value.standing !== "none" && claim.unsure === undefined
            ? [
                {
                  start: claim.start,
                  end: claim.end,
                  standing: claim.value.standing,
                  sure: true,
                  isNamed: true,
                },
              ]
            : [],
        );
  const sure = said.filter((each) => each.sure);
  const isDenied = words.claims.some(
    ({ value, unsure }) => value.kind === "negation" && unsure === undefined,
  );
  const isTimed = words.claims.some(
    (claim) => claim.unsure === undefined && couldBeAbout(claim.value, definition),
  );
  const vague = isDenied || isTimed ? [] : said.filter(({ claim }) => claim?.unsure === "vague");
  const named = sure.length > 0 ? sure : vague;
  const values = new Set(named.map(({ standing }) => standing));
  const [standing] = values;
  if (standing === undefined) return said.length > 0 ? doubted("conditional", ...said) : undefined;
  if (values.size > 1) return doubted("several-values", ...named);
  if (named.some((each) => words.doubts.conditional.test(textAt(words, sentenceAt(words, each.start)))))
    return doubted("conditional", ...named);
  if (hasUnread(context, []) || (isTimed && standing !== "by-plan"))
    return doubted("standing-beside-value", ...named);
  const asks = new Set([...item.facts.must, ...standsFor]).size;
  if (asks > 1 && standing !== "undisclosed" && named.every((each) => !each.isNamed))
    return doubted("unknown-words", ...named);
  if (standing === "none" && (!mayBeNone(context, asked) || named.every((each) => !each.isNamed)))
    return doubted("unknown-words", ...named);
  return heard(standing, ...named);
};

interface Standing extends Extent {
  readonly standing: string;
  readonly sure: boolean;
  readonly isNamed: boolean;
  readonly claim?: Claim;
}
