import { type Context, definitionOf, hasSign, isSo, statementOf, topicsOf } from "./context.ts";
import type { FactKey } from "../core/facts.generated.ts";
import { ENGLISH, readNumber } from "./numeral.ts";
import type { Statement } from "./statement.ts";

/** Numbers with what they count, as answers write amounts: 「100GB」, 「10万PV」, 「100万円」, "1 million yen". */
const AMOUNT = new RegExp(
  `(?<![\\d.,a-z])(?:(?<number>\\d{1,3}(?:,\\d{3}){1,3}(?:\\.\\d{1,3})?|\\d{1,12}(?:\\.\\d{1,3})?|${ENGLISH}|an?)[ -]?(?:(?<hundred>hundred)(?: and)? )?|(?<half>half an?) )(?<power>[千万億]|thousand|million|billion)?[ -]?(?<unit>[kmgtp]i?b(?![a-z])|(?:kilo|mega|giga|tera|peta)bytes?(?![a-z])|(?:キロ|メガ|ギガ|テラ)バイト|pv(?![a-z])|(?:page ?)?views|ページビュー|円|jpy|yen|(?:us )?dollars?|米?ドル|usd|ユーロ|eur(?:os?)?(?![a-z])|(?:か|ヶ|ヵ|カ|ケ)月分|months?(?: of|['’]s?)? (?:of )?(?:the )?(?:(?:subscription|service|usage|monthly|contract|paid) )?(?:fees?|charges?|usage)(?![a-z]))`,
  "g",
);

const POWERS: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  億: 1e8,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^円$|^jpy$|^yen$/, "JPY"],
  [/ドル$|^usd$|dollars?$/, "USD"],
  [/^ユーロ$|^eur/, "EUR"],
  [/月分$|^months?/, "monthly-fees"],
  [/^キロ|^kilo/, "KB"],
  [/^メガ|^mega/, "MB"],
  [/^ギガ|^giga/, "GB"],
  [/^テラ|^tera/, "TB"],
  [/^peta/, "PB"],
];

const unitOf = (word: string, clause: string): string => {
  if (/^pv$|views$|^ページビュー$/.test(word))
    return /1日|日間|日あたり|毎日|\/日|per day|a day|daily/.test(clause) ? "views/day" : "views/month";
  const named = UNITS.find(([sign]) => sign.test(word));
  return named?.[1] ?? word.toUpperCase().replace("IB", "iB");
};

/** "One hundred", "a", "half a" as numbers. */
const sizeOf = (number: string, isHundreds: boolean, isHalf: boolean): number | undefined => {
  if (isHalf) return 0.5;
  const size = /^an?$/.test(number) ? 1 : readNumber(number.replaceAll(",", ""));
  return size === undefined ? undefined : size * (isHundreds ? 100 : 1);
};

/** The fact that an amount is about: the last one named before it, or else the only one that is counted so. */
const factOf = (
  context: Context,
  index: number,
  facts: readonly FactKey[],
  at: number,
): FactKey | undefined => {
  const topics = topicsOf(context, index).filter(({ tag }) => facts.includes(tag.fact));
  const strong = topics.filter(({ tag }) => tag.isStrong);
  const near = strong.length > 0 ? strong : topics;
  return (near.filter(({ start }) => start <= at).at(-1) ?? near[0])?.tag.fact;
};

/** What a clause says of amounts: of storage, of money, of page views. Each is a name, `100 GB`, as a fact writes it. */
export const amountStatements = (context: Context, index: number): readonly Statement[] => {
  const clause = context.clauses[index];
  if (clause === undefined) return [];
  const { folded } = context.scanned;
  const amounts = context.subject.own.filter((fact) => definitionOf(context, fact).type === "amount");
  if (amounts.length === 0) return [];
  const words = folded.slice(clause.start, clause.end);
  return [...words.matchAll(AMOUNT)].flatMap((found): readonly Statement[] => {
    const { number = "", power = "", hundred, half, unit: word = "" } = found.groups ?? {};
    const unit = unitOf(word, words);
    const at = { start: clause.start + found.index, end: clause.start + found.index + found[0].length };
    const takers = amounts.filter((fact) => {
      const set = context.vocabulary.unitSets[definitionOf(context, fact).units ?? ""];
      return set?.[unit] !== undefined && !hasSign(context, index, "not", fact);
    });
    const fact = factOf(context, index, takers, at.start);
    const size = sizeOf(number, hundred !== undefined, half !== undefined);
    if (fact === undefined || size === undefined) return [];
    const predicate = context.language.predicateOf(folded, clause, at);
    const so = isSo(predicate);
    const name = `${String(size * (POWERS[power] ?? 1))} ${unit}`;
    return [
      statementOf(context, fact, { kind: "name", name, is: so !== false }, at, {
        force: predicate.force,
        sure: so !== undefined,
        isSecond: hasSign(context, index, "also", fact),
      }),
    ];
  });
};
