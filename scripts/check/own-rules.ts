import { amountIn } from "../core/amount.ts";
import { isAtLeast, isSameDuration, isShorter } from "../core/duration.ts";
import { saysSame, writtenValue } from "../core/facts.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { Lang } from "../core/lang.ts";
import type { Comparison, FactDefinition, Model, OwnRule, Sign } from "../core/model.ts";
import type { FactValue } from "../core/sheet.ts";
import type { Amount, Time } from "../core/values.ts";
import type { Relation } from "./rule.ts";
import { inSomeMonths, sayDuration } from "./say.ts";

/** What comes of a comparison: `unsure` where it depends on the lengths of months or on holidays. */
type Verdict = "holds" | "broken" | "unsure";

const ofTimes: Readonly<Record<Sign, (a: Time, b: Time) => Verdict>> = {
  ">=": (a, b) => (isAtLeast(a, b) ? "holds" : isShorter(a, b) ? "broken" : "unsure"),
  "<=": (a, b) => ofTimes[">="](b, a),
  ">": (a, b) => (isShorter(b, a) ? "holds" : isAtLeast(b, a) ? "broken" : "unsure"),
  "<": (a, b) => ofTimes[">"](b, a),
  "=": (a, b) => (isSameDuration(a, b) ? "holds" : isShorter(a, b) || isShorter(b, a) ? "broken" : "unsure"),
  "!=": (a, b) => (isSameDuration(a, b) ? "broken" : "holds"),
};

const ofNumbers: Readonly<Record<Sign, (a: number, b: number) => boolean>> = {
  ">=": (a, b) => a >= b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
};

const verdict = (holds: boolean): Verdict => (holds ? "holds" : "broken");

/** Compares two values of the fact's type, which the rule was read for. */
const judge = (
  { vocabulary }: Model,
  definition: FactDefinition,
  sign: Sign,
  a: FactValue,
  b: FactValue,
): Verdict => {
  if (definition.type === "duration") return ofTimes[sign](a as Time, b as Time);
  if (typeof a === "number" && typeof b === "number") return verdict(ofNumbers[sign](a, b));
  if (definition.type === "amount" && sign !== "=" && sign !== "!=") {
    const units = vocabulary.unitSets[definition.units ?? ""];
    const [own, other] = [amountIn(units, a as Amount), amountIn(units, b as Amount)];
    // Euros and gigabytes have no order: nothing is broken that anybody could tell.
    return own.dimension === other.dimension ? verdict(ofNumbers[sign](own.size, other.size)) : "holds";
  }
  return verdict(saysSame(vocabulary, definition, a, b) === (sign === "="));
};

const asked: Readonly<Record<Lang, Readonly<Record<Sign, (value: string, isTime: boolean) => string>>>> = {
  ja: {
    ">=": (value) => `${value} 以上`,
    "<=": (value) => `${value} 以下`,
    ">": (value, isTime) => `${value} より${isTime ? "長い" : "大きい"}こと`,
    "<": (value, isTime) => `${value} より${isTime ? "短い" : "小さい"}こと`,
    "=": (value) => `${value} と同じであること`,
    "!=": (value) => `${value} でないこと`,
  },
  en: {
    ">=": (value) => `at least ${value}`,
    "<=": (value) => `at most ${value}`,
    ">": (value, isTime) => `${isTime ? "longer" : "more"} than ${value}`,
    "<": (value, isTime) => `${isTime ? "shorter" : "less"} than ${value}`,
    "=": (value) => `the same as ${value}`,
    "!=": (value) => `anything but ${value}`,
  },
};

/** One comparison of a rule as a relation, so that cases, standings and disagreeing answers are handled as for any other. */
const relationOf = (model: Model, { id, severity, reason }: OwnRule, comparison: Comparison): Relation => {
  const { fact, sign, other } = comparison;
  const definition = model.vocabulary.facts[fact];
  const isTime = definition.type === "duration";
  const say = (value: FactValue, lang: Lang): string =>
    isTime ? sayDuration(value as Time, lang) : writtenValue(value);
  const facts: readonly FactKey[] = other === undefined ? [fact] : [fact, other];
  const title = `${fact} ${sign} ${other ?? writtenValue(comparison.value)}`;
  return {
    kind: "relation",
    id,
    severity,
    title: { ja: title, en: title },
    source: "own/rules.yaml",
    why: reason,
    facts,
    standings: [],
    optional: [],
    judge: (values) => {
      // The engine hands over the facts that the rule names, each with a validated value.
      const a = values[fact] as FactValue;
      const b = other === undefined ? comparison.value : (values[other] as FactValue);
      const found = judge(model, definition, sign, a, b);
      if (found === "holds") return undefined;
      const depends = isTime ? inSomeMonths(found === "broken", a as Time, b as Time) : { ja: "", en: "" };
      const bound = (lang: Lang): string =>
        asked[lang][sign](other === undefined ? say(b, lang) : `${other} (${say(b, lang)})`, isTime);
      return {
        severity: found === "unsure" ? "warning" : severity,
        message: {
          ja: `${depends.ja}${definition.label.ja}(${fact})は ${say(a, "ja")} で、自社の規則 ${id} が求める ${bound("ja")} を満たしません。`,
          en: `${definition.label.en} (${fact}) is ${say(a, "en")}, but your own rule ${id} asks for ${bound("en")}${depends.en === "" ? "" : `; it is not met${depends.en}`}.`,
        },
        why: reason,
        fix: {
          ja: `${facts.join(" か ")} の値を、それを述べる本文とともに直してください。規則の方が違うときは own/rules.yaml の ${id} を直します。`,
          en: `Correct ${facts.join(" or ")}, and the text that says it. Where the rule is wrong, correct ${id} in own/rules.yaml.`,
        },
      };
    },
    fails: {},
    passes: {},
  };
};

/** The rules of the project whose model it is, each comparison a relation. */
export const ownRelations = (model: Model): readonly Relation[] =>
  (model.rules ?? []).flatMap((rule) =>
    rule.comparisons.map((comparison) => relationOf(model, rule, comparison)),
  );
