import { type Lang, LANGS } from "../../core/lang.ts";
import type { ItemNo } from "../../core/model.ts";
import { says } from "../../reading/backs.ts";
import type { ClaimValue } from "../../reading/claim.ts";
import { expectations } from "../../reading/expect.ts";
import { findClaims } from "../../reading/find.ts";
import { isStanding } from "../../core/facts.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Source } from "./compose.ts";
import { isPartly, type Meaning, meaningsOf, spelled } from "./option-meaning.ts";
import type { Published } from "./said.ts";
import type { Verdict } from "./verdict.ts";

const QUANTITIES: ReadonlySet<ClaimValue["kind"]> = new Set<ClaimValue["kind"]>([
  "duration",
  "frequency",
  "percent",
  "count",
  "range",
  "working-days",
  "tls",
]);

const only = (options: readonly string[]): string | undefined =>
  options.length === 1 ? options[0] : undefined;

const standingFor = (options: readonly string[], lang: Lang, wanted: Meaning): readonly string[] => {
  const meanings = meaningsOf(options, (option) =>
    findClaims(option, lang).some(({ value }) => QUANTITIES.has(value.kind)),
  );
  return options.filter((option) => meanings.get(option) === wanted);
};

/** Whether the entries of a drop-down say yes and no. */
export const areYesNo = (options: readonly string[], lang: Lang): boolean =>
  standingFor(options, lang, "yes").length > 0 && standingFor(options, lang, "no").length > 0;

/**
 * The entry that says yes or no; undefined where none or several do. What falls short of a wish (`isShort`) may as well be
 * met in part, where there is an entry for that.
 */
export const optionFor = (
  options: readonly string[],
  lang: Lang,
  verdict: Verdict,
  isShort: boolean,
): string | undefined => {
  if (verdict === undefined || (verdict === "no" && isShort && options.some(isPartly))) return undefined;
  return only(standingFor(options, lang, verdict));
};

interface Told {
  readonly claims: readonly ClaimValue[];
  /** The names of what is chosen from a set (リアルタイム), and bare numbers. */
  readonly names: readonly string[];
  /** There is none of what is asked for. */
  readonly isNone: boolean;
}

/** What an entry may say of what is asked for. */
const told = (published: Published, item: ItemNo, fact: FactKey): Told => {
  const value = published.value(item, fact);
  if (value === undefined || isStanding(value)) return { claims: [], names: [], isNone: value === "none" };
  const { facts, choiceSets } = published.model.vocabulary;
  const definition = facts[fact];
  const label =
    definition.type === "choice" && typeof value === "string"
      ? choiceSets[definition.choices ?? ""]?.[value]
      : undefined;
  return {
    claims: expectations(fact, definition, value).map((expected) => expected.value),
    names: [
      ...(label === undefined ? [] : LANGS.map((lang) => label[lang].toLowerCase())),
      ...(typeof value === "number" ? [String(value)] : []),
    ],
    isNone: false,
  };
};

/** What an entry is made of: 常時 and リアルタイム of 「常時(リアルタイム)」. */
const parts = (option: string): readonly string[] =>
  spelled(option)
    .split(/[()/、,・:]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Whether a part of an entry says the value, all of it and nothing else. */
const isValue = (
  part: string,
  names: readonly string[],
  values: readonly ClaimValue[],
  lang: Lang,
): boolean => {
  if (names.includes(part)) return true;
  const [claim, ...more] = findClaims(part, lang);
  if (claim === undefined || more.length > 0 || claim.unsure !== undefined) return false;
  if (claim.words.trim() !== part || claim.bound === "more-than" || claim.bound === "less-than") return false;
  if (claim.bound !== "exact" && claim.value.kind === "tls") return false;
  return values.some((value) => says({ ...claim, bound: "exact" }, value));
};

/**
 * The entry whose words say the value of what is asked for and nothing else: 「毎日」 of 毎日, 毎週, 毎月; 「99.9%以上」 of several
 * percentages; 「なし」 where there is none. Undefined where none does, or several do.
 */
export const optionByValue = (
  options: readonly string[],
  published: Published,
  sources: readonly Source[],
  lang: Lang,
): string | undefined => {
  const all = sources.flatMap(({ item, facts }) => facts.map((fact) => told(published, item, fact)));
  const [single, ...others] = all;
  if (single === undefined) return undefined;
  if (all.every(({ isNone }) => isNone)) return only(standingFor(options, lang, "no"));
  if (others.length > 0 || single.claims.length > 1) return undefined;
  return only(
    options.filter((option) => {
      const each = parts(option);
      return each.length > 0 && each.every((part) => isValue(part, single.names, single.claims, lang));
    }),
  );
};
