import type { FactKey } from "../core/facts.generated.ts";
import { amountIn } from "../core/amount.ts";
import type { FactDefinition, Standing, Unit } from "../core/model.ts";
import { isStanding } from "../core/facts.ts";
import type { FactValue } from "../core/sheet.ts";
import type { Amount, OpenName } from "../core/values.ts";
import { nameOf } from "./expect.ts";
import type { Reading, Statement } from "./statement.ts";

/** A statement that says something else than the fact; where a name is missing instead, there is none. */
export interface Contradiction {
  readonly fact: FactKey;
  readonly statement: Statement;
}

/** Whether two names are of one thing: one may be written longer than the other. */
export const sameName = (a: string, b: string): boolean =>
  plain(a).startsWith(plain(b)) || plain(b).startsWith(plain(a));

const plain = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace("iso/iec", "iso")
    .replace("プライバシーマーク", "privacymark")
    .replace(/:\d{4}$/, "")
    .replace(/[\s-]/g, "");

type Named = Statement & { readonly says: Extract<Statement["says"], { kind: "name" }> };

const named = (statements: readonly Statement[]): readonly Named[] =>
  statements.filter((statement): statement is Named => statement.says.kind === "name");

const flag = (fact: FactKey, value: boolean, said: readonly Statement[]): readonly Contradiction[] => {
  const flags = said.filter(({ says, sure: isSure }) => isSure && says.kind === "flag");
  // 「設定の変更は可能ですが、個別のカスタマイズには」: what names the fact itself outweighs what only may be about it.
  const strong = flags.filter(({ isNamed }) => isNamed);
  const sure = strong.length > 0 ? strong : flags;
  const says = (is: boolean): Statement | undefined =>
    sure.find((statement) => statement.says.kind === "flag" && statement.says.is === is);
  const other = says(!value);
  return other !== undefined && says(value) === undefined ? [{ fact, statement: other }] : [];
};

/** The same name may be said and denied: 「事前告知は行わず、リリース後に」. What is said somewhere counts. */
const split = (
  said: readonly Named[],
): { readonly held: readonly Named[]; readonly denied: readonly Named[] } => {
  const held = said.filter(({ sure, says }) => sure && says.is);
  const denied = said.filter(
    ({ sure, says }) => sure && !says.is && !held.some((each) => plain(each.says.name) === plain(says.name)),
  );
  return { held, denied };
};

const choice = (fact: FactKey, value: string, said: readonly Statement[]): readonly Contradiction[] => {
  const all = named(said);
  const own = all.filter(({ says }) => says.name === value);
  if (own.some(({ says, sure }) => says.is && sure)) return [];
  // 「原則事前告知は行わず、リリース後に告知」: what may be said counts for less than what surely is, by name.
  const isOther = all.some(({ says, sure, isNamed }) => says.name !== value && says.is && sure && isNamed);
  if (own.some(({ sure }) => !sure) && !isOther) return [];
  const { held, denied } = split(all);
  const statement = held[0] ?? denied.find(({ says }) => says.name === value);
  return statement === undefined ? [] : [{ fact, statement }];
};

const choices = (
  fact: FactKey,
  list: readonly OpenName[],
  said: readonly Statement[],
  isOpenList: boolean,
): readonly Contradiction[] => {
  const all = named(said);
  const { held, denied } = split(all);
  const isListed = (name: string): boolean =>
    list.some(
      (each) => plain(nameOf(each)).startsWith(plain(name)) || plain(name).startsWith(plain(nameOf(each))),
    );
  const taken = denied.find(({ says }) => isListed(says.name));
  if (taken !== undefined) return [{ fact, statement: taken }];
  const extra = held.find(({ says }) => !isListed(says.name));
  if (extra !== undefined) return [{ fact, statement: extra }];
  const isSaid = (name: OpenName): boolean =>
    all.some(
      ({ says }) =>
        plain(nameOf(name)).startsWith(plain(says.name)) || plain(says.name).startsWith(plain(nameOf(name))),
    );
  const [first] = held;
  // Of several names all are said, or the list goes on.
  const isShort = first !== undefined && !isOpenList && list.some((name) => !isSaid(name));
  return isShort ? [{ fact, statement: first }] : [];
};

const standing = (fact: FactKey, value: Standing, said: readonly Statement[]): readonly Contradiction[] => {
  const sure = said.filter((statement) => statement.sure);
  const standings = sure.filter(({ says }) => says.kind === "standing");
  if (standings.some(({ says }) => says.kind === "standing" && says.standing === value)) return [];
  const other = standings[0];
  if (other !== undefined) return value === "by-plan" && !other.isNamed ? [] : [{ fact, statement: other }];
  if (value !== "none") return [];
  // 「必要に応じて実施しています」 says when no better than not, but does not say that there is nothing.
  const held =
    named(sure).find(({ says, isNamed }) => says.is && isNamed) ??
    said.find(
      ({ claim, isNamed, force, says: { kind } }) =>
        kind === "standing" && claim?.unsure === "vague" && isNamed && force === "done",
    );
  return held === undefined ? [] : [{ fact, statement: held }];
};

/** An amount that the words say in the place of the fact's. */
const amount = (
  fact: FactKey,
  value: Amount,
  said: readonly Statement[],
  units: Readonly<Record<string, Unit>> | undefined,
): readonly Contradiction[] => {
  const right = amountIn(units, value);
  const sure = named(said).filter((each) => each.sure && each.says.is && !each.isSecond);
  const sizes = sure.map(({ says }) => amountIn(units, says.name as Amount)); // written by the reader of amounts
  const isSame = sizes.some(({ size, dimension }) => size === right.size && dimension === right.dimension);
  const [statement] = sure;
  return isSame || statement === undefined ? [] : [{ fact, statement }];
};

/** What the words say against a flag, a choice, a list or a standing. Quantities are held elsewhere. */
export const contradictions = (
  fact: FactKey,
  { type }: FactDefinition,
  units: Readonly<Record<string, Unit>> | undefined,
  value: FactValue | Standing,
  reading: Reading,
  isOpenList: boolean,
): readonly Contradiction[] => {
  const said = reading.statements.filter((statement) => statement.fact === fact);
  if (isStanding(value)) return standing(fact, value, said);
  const denied = (found: readonly Contradiction[]): readonly Contradiction[] => {
    if (found.length > 0 || named(said).some(({ says }) => says.is)) return found;
    const none = said.find(({ says, sure, isNamed }) => sure && isNamed && says.kind === "standing");
    return none === undefined ? [] : [{ fact, statement: none }];
  };
  // The schema ties each type of fact to its kind of value.
  switch (type) {
    case "flag":
      return flag(fact, value as boolean, said);
    case "choice":
      return denied(choice(fact, value as string, said));
    case "places": {
      const byName = said.filter(({ says: { kind }, isNamed }) => kind !== "name" || isNamed);
      const isAnyNamed = byName.some(({ says: { kind } }) => kind === "name");
      return denied(choices(fact, value as readonly OpenName[], isAnyNamed ? byName : said, isOpenList));
    }
    case "choices":
      return denied(choices(fact, value as readonly OpenName[], said, isOpenList));
    case "amount":
      return denied(amount(fact, value as Amount, said, units));
    case "duration":
    case "percent":
    case "count":
    case "range":
    case "schedule":
    case "versions":
      return [];
  }
};
