import { type Lang, LANGS } from "../../locales/lang.ts";
import { says } from "../../prose/backs.ts";
import type { ClaimValue } from "../../prose/claim.ts";
import { expectations } from "../../prose/expect.ts";
import { findClaims } from "../../prose/find.ts";
import { isStanding } from "../../sheet/facts.ts";
import type { FactKey } from "../../sheet/facts.generated.ts";
import type { Ask } from "../match/terms.ts";
import { type Published, wantedBy } from "./said.ts";
import type { Verdict } from "./verdict.ts";

/** What the entries of drop-downs stand for, spelled as below: 「1.実施済み」, "Y", 「〇」. */
const MEANINGS: readonly (readonly [Verdict | "neither", RegExp])[] = [
  [
    "neither",
    /^(?:n ?[/.] ?a\.?|na|対象外|該当なし|該当無し|非該当|不明|一部.*|partial.*|△|not applicable|- ?|―)$/,
  ],
  [
    "no",
    /^(?:無し?|なし|いいえ|否|不可|[xn]|no|未.{0,6}|非(?:対応|準拠|適合)|不(?:対応|適合|適|実施|可能|使用|利用|要)|対応(?:不可|していない|なし|無し|できない|不可能)|実施(?:していない|なし|せず)|対応しない|行っていない|していない|できない|満たしていない|該当しない|false|none|non ?compliant|not (?:compliant|implemented|supported|met|available|in place))$/,
  ],
  [
    "yes",
    /^(?:有り?|あり|はい|可|適|済み?|[oy]|yes|true|(?:対応|実施|取得|整備|導入|準拠|適合|達成|提供|把握|確認|使用|利用|保有|加入|締結|設置|開示|公開|提出|保管)(?:済み?|済みである|可|可能|している|あり|有り?|できる)?|対応する|行っている|している|できる|可能|満たす|満たしている|適切|compliant|implemented|supported|met|available|in place|fully (?:compliant|implemented|met))$/,
  ],
];

/** An entry without numbering, marks around it and differences of width; ○ and × as letters. */
const spelled = (option: string): string =>
  option
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[○◯〇●◎]/g, "o")
    .replace(/[×✕✖✗╳]/g, "x")
    .replace(/^[(]?\d{1,2}[).:、 ]\s*/, "")
    .replace(/[。.!]$/, "")
    .replace(/[-_]+/g, " ")
    .trim();

const meaning = (option: string): Verdict | "neither" => {
  const text = spelled(option);
  // 「○(対応済み)」, 「Yes - 実施」: what stands first decides.
  const [first = ""] = text.split(/[(:/ 、,]/);
  return [text, first]
    .map((part) => MEANINGS.find(([, pattern]) => pattern.test(part))?.[0])
    .find((found) => found !== undefined);
};

const only = (options: readonly string[]): string | undefined =>
  options.length === 1 ? options[0] : undefined;

/** Whether the entries of a drop-down say yes and no. */
export const areYesNo = (options: readonly string[]): boolean =>
  options.some((option) => meaning(option) === "yes") && options.some((option) => meaning(option) === "no");

/** The entry that says yes or no; undefined where none or several do. */
export const optionFor = (options: readonly string[], verdict: Verdict): string | undefined =>
  verdict === undefined ? undefined : only(options.filter((option) => meaning(option) === verdict));

interface Told {
  readonly claims: readonly ClaimValue[];
  /** The names of what is chosen from a set: リアルタイム. */
  readonly names: readonly string[];
}

/** What an entry may say of what is asked for. */
const told = (published: Published, item: number, fact: FactKey): Told => {
  const value = published.value(item, fact);
  if (value === undefined || isStanding(value)) return { claims: [], names: [] };
  const { facts, choiceSets } = published.model.vocabulary;
  const definition = facts[fact];
  const label =
    definition.type === "choice" && typeof value === "string"
      ? choiceSets[definition.choices ?? ""]?.[value]
      : undefined;
  return {
    claims: expectations(fact, definition, value).map((expected) => expected.value),
    names: label === undefined ? [] : LANGS.map((lang) => label[lang].toLowerCase()),
  };
};

/** What an entry is made of: 常時 and リアルタイム of 「常時(リアルタイム)」. */
const parts = (option: string): readonly string[] =>
  option
    .normalize("NFKC")
    .toLowerCase()
    .split(/[()/、,・: ]+/);

/** The entry that says the value of what is asked for: 「毎日」 of 毎日, 毎週, 毎月; 「99.9%以上」 of several percentages. */
export const optionByValue = (
  options: readonly string[],
  published: Published,
  asks: readonly Ask[],
  lang: Lang,
): string | undefined => {
  const all = asks.flatMap((ask) =>
    wantedBy(published.model, ask).map((fact) => told(published, ask.item, fact)),
  );
  const claims = all.flatMap((each) => each.claims);
  const names = all.flatMap((each) => each.names);
  if (claims.length > 1) return undefined;
  const isIt = (option: string): boolean =>
    parts(option).some((part) => names.includes(part)) ||
    findClaims(option, lang).some(
      (claim) =>
        claim.bound !== "more-than" &&
        claim.bound !== "less-than" &&
        claims.some((value) => says(claim, value)),
    );
  return only(options.filter(isIt));
};
