import type { FactKey } from "../core/facts.generated.ts";
import { isCases, isStanding } from "../core/facts.ts";
import type { FactDefinition, FactWords } from "../core/model.ts";
import type { Stated } from "../core/sheet.ts";
import type { Schedule } from "../core/values.ts";
import { agreesOnHolidays, says } from "./backs.ts";
import type { Bound, Claim, ClaimValue } from "./claim.ts";
import { type Expectation, expectations } from "./expect.ts";
import type { Verdict } from "./verdict.ts";
import type { Reading, Statement } from "./statement.ts";

type Quantity = Statement & { readonly claim: Claim };

const isQuantity = (statement: Statement): statement is Quantity =>
  statement.says.kind === "quantity" && statement.claim !== undefined;

/** Bounds that turn a promise round: an RTO of five hours or more, a retention of less than a week. */
const AGAINST: Readonly<Record<"higher" | "lower", readonly Bound[]>> = {
  higher: ["less-than"],
  lower: ["at-least", "more-than"],
};

/** Whether a quantity that names the fact's value turns it round: by its bound, or as a time after where one before is meant. */
const turnsRound = (
  { claim, isNamed, isSecond, says: { kind } }: Quantity,
  { better, recurs, none }: FactDefinition,
  words: FactWords | undefined,
  text: string,
): boolean => {
  if (kind !== "quantity" || isSecond || recurs === true) return false;
  if (words?.lead === "before" && claim.value.kind === "duration") {
    const behind = text.slice(claim.end, claim.end + 14);
    const before = text.slice(Math.max(0, claim.start - 24), claim.start);
    const isLead =
      /^[^。、]{0,3}(?:前|まえ)|^.{0,6}\b(?:before|prior|in advance|ahead|beforehand|notice)/i.test(behind) ||
      claim.words.includes("前");
    return !isLead && /(?:後|あと)(?:、)?$|\bafter\b[^.]{0,16}$/i.test(before)
      ? true
      : !isLead && /^[^。、]{0,2}後|^ after\b/i.test(behind);
  }
  if ((better !== "higher" && better !== "lower") || claim.unsure !== undefined || none === "best")
    return false;
  return isNamed && claim.value.kind !== "frequency" && AGAINST[better].includes(claim.bound);
};

/** A claim of which the doubt is what it says. */
const surely = (claim: Claim): Claim => {
  const { unsure, ...sure } = claim;
  return unsure === undefined ? claim : sure;
};

/** A version that the words say beside those of the fact, or that they rule out although the fact has it. */
const otherVersions = (expected: readonly Expectation[], said: readonly Quantity[]): readonly Verdict[] => {
  const [first] = expected;
  if (first === undefined) return [];
  return said.flatMap((statement): readonly Verdict[] => {
    const { claim } = statement;
    if (claim.value.kind !== "tls") return [];
    const { versions, protocol } = claim.value;
    const has = (version: string): boolean =>
      expected.some(
        ({ value }) =>
          value.kind === "tls" && value.protocol === protocol && value.versions.includes(version),
      );
    const isDenied = claim.unsure === "negated" || statement.force === "denied";
    const isWrong = isDenied
      ? versions.some(has)
      : claim.unsure === undefined && versions.some((version) => !has(version));
    return isWrong && statement.force !== "planned"
      ? [
          {
            kind: "differs",
            claim: isDenied ? surely(claim) : claim,
            expected: first,
          },
        ]
      : [];
  });
};

const isBacked = (
  { claim }: Quantity,
  expected: readonly Expectation[],
  type: FactDefinition["type"],
  value: Stated,
): boolean =>
  claim.value.kind === "holidays"
    ? type === "schedule" && !isCases(value) && agreesOnHolidays(claim.value, value as Schedule) // a fact of this type
    : expected.some((each) => says(claim, each.value));

const isKin = (claim: Claim, { value }: Expectation): boolean =>
  claim.value.kind === value.kind ||
  (claim.value.kind === "range" && claim.value.to.kind === value.kind) ||
  (value.kind === "frequency" && claim.value.kind === "duration") ||
  (["always", "hours", "weekdays"].includes(claim.value.kind) &&
    ["always", "hours", "weekdays"].includes(value.kind));

/** Whether a claim says how often: a frequency, or two as a range. */
const isPace = ({ value }: Claim): boolean =>
  value.kind === "frequency" || (value.kind === "range" && value.from.kind === "frequency");

/** What makes a value depend on what a customer bought. */
const PLANS =
  /プラン|契約|コース|エディション|ライセンス|オプション|パッケージ|メニュー|グレード|サブスクリプション|お客様(?:により|ごと|毎)|個別|別途|見積|有料|無料|無償|有償|フリー|ベーシック|ライト|スタンダード|標準|プロ|ビジネス|プレミアム|エンタープライズ|上位|下位|\b(?:plans?|editions?|tiers?|contracts?|agreements?|subscriptions?|packages?|options?|optional|licen[cs]es?|free|paid|basic|lite|standard|pro|professional|business(?! (?:day|hour))|premium|enterprise)\b/i;

/** What makes it depend on something else: how severe a fault is, how often a backup is taken. */
const OTHER_CASES =
  /重大|重要|致命的|緊急|深刻|軽微|軽度|日次|週次|月次|年次|\b(?:critical|severe|serious|urgent|major|minor|daily|weekly|monthly|yearly|annual)\b/gi;

/** Whether several values are told apart by something that is no plan: 「重大な障害は4時間以内、軽微な障害は3日以内」. */
const areOfOtherCases = (said: readonly Quantity[], text: string): boolean =>
  !PLANS.test(text) &&
  new Set((text.match(OTHER_CASES) ?? []).map((word) => word.toLowerCase())).size > 1 &&
  said.some(({ claim }) => said.some((other) => !says(claim, other.claim.value)));

/** Whether a claim counts no incident, which is what the standing none says. */
const isNoIncident = ({ counts }: FactDefinition, value: ClaimValue): boolean =>
  counts === "incidents" && value.kind === "count" && value.value === 0;

/** What the words say of one fact's quantity, held against it. */
export const quantityVerdicts = (
  fact: FactKey,
  definition: FactDefinition,
  value: Stated,
  reading: Reading,
  words: FactWords | undefined,
  text: string,
): readonly Verdict[] => {
  const all = reading.statements.filter(
    (each) => each.fact === fact && isQuantity(each),
  ) as readonly Quantity[]; // filtered
  const said = all.filter(({ force }) => force !== "denied");
  if (isStanding(value)) {
    // 「プランに応じて最大100名」 says more than its fact, and nothing against it; two values of faults' severity are of no plan.
    if (value === "by-plan" && !areOfOtherCases(said, text)) return [];
    const told = said.find(
      ({ isNamed, isSecond, sure, force, claim }) =>
        isNamed &&
        !isSecond &&
        sure &&
        force !== "planned" &&
        !(value === "none" && isNoIncident(definition, claim.value)) &&
        (definition.recurs !== true || claim.value.kind === "frequency" || claim.value.kind === "range"),
    );
    return told === undefined
      ? []
      : [{ kind: "value-beside-standing", claim: told.claim, fact, standing: value }];
  }
  const expected = expectations(fact, definition, value).filter(({ kind }) => kind === "quantity");
  if (expected.length === 0) return [];
  if (definition.type === "versions") {
    const wrong = otherVersions(expected, all);
    if (wrong.length > 0) return wrong;
  }
  const isSchedule = definition.type === "schedule";
  const first = said.filter(({ isSecond }) => isSchedule || !isSecond);
  // Of several cases each may be said under its condition.
  const relevant = first.length > 0 && !isCases(value) ? first : said;
  // 「10分おきに確認し、1分以内に通知」: beside an interval a length is none.
  const paces = relevant.filter(({ claim, sure }) => sure && isPace(claim));
  const pool =
    definition.recurs === true && paces.length > 0 && !isCases(value)
      ? relevant.filter(({ claim }) => isPace(claim))
      : relevant;
  const round = pool.find(
    (each) =>
      expected.some(({ value: right }) => says(each.claim, right)) &&
      turnsRound(each, definition, words, text),
  );
  const [main] = expected;
  if (round !== undefined && main !== undefined)
    return [{ kind: "differs", claim: round.claim, expected: main, isTurned: true }];
  // 「なし(過去1年間)」: no outage is what none is.
  const isNone =
    expected.some((each) => isNoIncident(definition, each.value)) &&
    reading.statements.some(
      ({ fact: of, says: told, sure }) =>
        of === fact && sure && told.kind === "standing" && told.standing === "none",
    );
  // 「定期報告は行っておりません。月次の請求書は…」: what is denied by name is not said by a number that names nothing.
  const denied = reading.statements.find(
    (each) =>
      each.fact === fact &&
      each.says.kind === "standing" &&
      each.says.standing !== "by-plan" &&
      each.sure &&
      each.isNamed,
  );
  if (
    !isNone &&
    denied !== undefined &&
    main !== undefined &&
    pool.every(({ isNamed }) => !isNamed) &&
    !isCases(value)
  )
    return denied.claim === undefined
      ? [{ kind: "contradicts", statement: denied, fact }]
      : [{ kind: "standing-beside-value", claim: denied.claim, expected: main, said: false }];
  const unsaid = expected.filter(
    (each) =>
      !pool.some(({ claim }) => says(claim, each.value)) && !(isNone && isNoIncident(definition, each.value)),
  );
  const loose = pool.filter((each) => !isBacked(each, expected, definition.type, value));
  const taken = new Set<Quantity>();
  const verdicts = unsaid.flatMap((each): readonly Verdict[] => {
    const kin = loose.filter((other) => !taken.has(other) && isKin(other.claim, each));
    const other = kin.find(({ sure }) => sure) ?? kin[0];
    if (other !== undefined) {
      taken.add(other);
      // 「翌営業日」 is a value where the fact counts working days.
      const { unsure, ...claim } = other.claim;
      const isDay = unsure === "relative-day" && definition.type === "range" && other.isNamed;
      return [{ kind: "differs", claim: isDay ? claim : other.claim, expected: each }];
    }
    return [];
  });
  if (verdicts.length > 0) return verdicts;
  const [silent] = unsaid;
  if (silent !== undefined) {
    const stands = reading.statements.find(
      (each) => each.fact === fact && each.sure && each.says.kind === "standing",
    );
    if (stands?.claim !== undefined)
      return [{ kind: "standing-beside-value", claim: stands.claim, expected: silent, said: false }];
    const isUnread = reading.unread.some((each) => each.fact === fact);
    return unsaid.map((each) => ({ kind: "unsaid", expected: each, isUnread }));
  }
  // Said, and something else beside it.
  return loose
    .filter(
      ({ sure, isNamed, isSecond, force, claim }) =>
        sure && isNamed && !isSecond && force !== "planned" && expected.some((each) => isKin(claim, each)),
    )
    .slice(0, 1)
    .map(({ claim }) => ({ kind: "unbacked", claim, could: [] }));
};
