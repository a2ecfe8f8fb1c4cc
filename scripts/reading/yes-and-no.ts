import {
  type Context,
  definitionOf,
  hasSign,
  isSo,
  spanTo,
  statementOf,
  type Topic,
  topicsOf,
} from "./context.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { Scan } from "./find.ts";
import { QUANTITIES } from "./quantities.ts";
import type { Statement } from "./statement.ts";

/** What the clause says of a flag whose topic stands in it. */
export const flagStatements = (context: Context, index: number): readonly Statement[] => {
  const clause = context.clauses[index];
  if (clause === undefined) return [];
  const topics = topicsOf(context, index);
  const denied = new Set(topics.filter(({ tag }) => tag.isContrary).map(({ tag }) => tag.fact));
  return topics.flatMap((topic) => {
    if (!topic.tag.isContrary && denied.has(topic.tag.fact)) return [];
    const { fact, isStrong, isContrary, isNegative } = topic.tag;
    if (definitionOf(context, fact).type !== "flag") return [];
    if (!isStrong && !isContrary && hasSign(context, index, "not", fact)) return [];
    const predicate = context.language.predicateOf(context.scanned.folded, clause, topic, isNegative);
    const so = isSo(predicate);
    const says = { kind: "flag", is: isContrary ? so === false : so !== false } as const;
    return [
      statementOf(context, fact, says, spanTo(topic, predicate), {
        force: predicate.force,
        sure: so !== undefined,
        isNamed: isStrong || isContrary,
      }),
    ];
  });
};

/**
 * Whether a fact is named only by words that name another one first: 「稼働率はプランにより異なります」 says nothing sure of what the figure is,
 * and 「侵入テストは行っていません」 nothing sure of how often vulnerabilities are assessed.
 */
const isCompanion = (context: Context, fact: FactKey, topics: readonly Topic[]): boolean => {
  const { type } = definitionOf(context, fact);
  const isWider = (other: FactKey): boolean =>
    type === "choice"
      ? definitionOf(context, other).type !== "choice"
      : type === "duration" &&
        definitionOf(context, other).recurs === true &&
        definitionOf(context, fact).recurs === true;
  const own = topics.filter(({ tag }) => tag.fact === fact);
  return (
    own.length > 0 &&
    own.every((topic) =>
      topics.some(
        (other) =>
          other.tag.fact !== fact &&
          isWider(other.tag.fact) &&
          other.start === topic.start &&
          other.end === topic.end,
      ),
    )
  );
};

/** Whether a clause names a choice of one of some facts. */
const namesChoice = (context: Context, index: number, facts: readonly FactKey[]): boolean =>
  (context.signs[index] ?? []).some(
    ({ tag }) =>
      tag.kind === "own-name" ||
      (tag.kind === "name" && facts.some((fact) => definitionOf(context, fact).choices === tag.set)),
  );

/** Whether a claim is a span that lies behind, 「過去1年間」: when something was, not how long it takes. */
const isPastSpan = (
  { language, scanned: { folded } }: Context,
  { claim, at }: Scan["claims"][number],
): boolean =>
  claim.value.kind === "duration" && language.past.test(folded.slice(Math.max(0, at.start - 12), at.start));

/** Whether a clause is short enough to answer what its item asks, aside from brackets and from when it was: 「なし(過去1年間)」. */
const isTerse = (context: Context, index: number): boolean => {
  const clause = context.clauses[index];
  if (clause === undefined) return false;
  const { folded } = context.scanned;
  const spans = (context.claims[index] ?? []).filter((each) => isPastSpan(context, each));
  const words = spans.reduceRight(
    (text, { at }) => {
      const start = at.start - clause.start;
      const before = text.slice(0, start).replace(new RegExp(context.language.past.source, "i"), "");
      return before + text.slice(at.end - clause.start);
    },
    folded.slice(clause.start, clause.end),
  );
  return context.language.isTerse(words.replace(/\([^()]*\)/g, ""));
};

/** What the clause says in place of a value: 公開しておりません, 定めておりません, or simply no. */
export const standingStatements = (context: Context, index: number): readonly Statement[] => {
  const clause = context.clauses[index];
  if (clause === undefined) return [];
  const { folded } = context.scanned;
  const claims = context.claims[index] ?? [];
  const valued = context.subject.own.filter((fact) => definitionOf(context, fact).type !== "flag");
  const topics = topicsOf(context, index).filter(
    ({ tag }) => valued.includes(tag.fact) && !hasSign(context, index, "not", tag.fact),
  );
  const facts = [...new Set(topics.map(({ tag }) => tag.fact))];
  const named: readonly FactKey[] = facts.length > 0 ? facts : isTerse(context, index) ? valued : [];
  const said = claims.find(({ claim }) => claim.value.kind === "standing");
  const of = said && context.language.predicateOf(folded, clause, said.at);
  // 「定期的な報告は行っておりません」 denies the reports, and does not leave open how often they come.
  const isDenied = said?.claim.unsure === "vague" && of?.is === false;
  if (said !== undefined && of !== undefined && !isDenied) {
    const { claim, at } = said;
    if (claim.value.kind !== "standing") return [];
    const { standing } = claim.value;
    const { force, is } = of;
    // 「電話サポートはございません」 denies the telephone, not the hours.
    if (standing === "none" && namesChoice(context, index, valued)) return [];
    return named.map((fact) =>
      statementOf(context, fact, { kind: "standing", standing }, at, {
        claim,
        isNamed: facts.length > 0,
        sure: claim.unsure === undefined && !isCompanion(context, fact, topics),
        force: is === true ? force : "possible",
      }),
    );
  }
  const hasValue = claims.some((each) => QUANTITIES.has(each.claim.value.kind) && !isPastSpan(context, each));
  // 「サーバーにはウイルス対策ソフトを導入していません」 names no value of what its item asks.
  if (hasValue || namesChoice(context, index, valued)) return [];
  // 「計画停止はサービス時間に含みません」 denies that it is included, and no hours.
  const isOfFlag = topicsOf(context, index).some(
    ({ tag }) => definitionOf(context, tag.fact).type === "flag" && context.own.has(tag.fact),
  );
  return named.flatMap((fact) => {
    if (isOfFlag && !topics.some(({ tag }) => tag.fact === fact && tag.isStrong)) return [];
    const own = topics.filter(({ tag }) => tag.fact === fact);
    // 「解約後もデータは削除せず」 denies that data are deleted, which a flag says, rather than tell when.
    const isFlagged = (found: readonly Topic[]): boolean =>
      definitionOf(context, fact).type === "duration" &&
      topicsOf(context, index).some(
        (flag) =>
          definitionOf(context, flag.tag.fact).type === "flag" &&
          context.own.has(flag.tag.fact) &&
          flag.tag.isStrong &&
          found.some(({ start, end }) => flag.start < end && flag.end > start),
      );
    // "We hold no certifications": what names the fact is denied, not what only may.
    const topic = own.find(({ tag }) => tag.isStrong) ?? own[0] ?? { start: clause.start, end: clause.start };
    const predicate = context.language.predicateOf(folded, clause, topic);
    if (predicate.is !== false || predicate.force === "planned") return [];
    return [
      statementOf(context, fact, { kind: "standing", standing: "none" }, spanTo(topic, predicate), {
        isNamed: facts.length > 0,
        sure: !isCompanion(context, fact, topics) && !isFlagged(own),
      }),
    ];
  });
};

/** What a short yes or no without a topic says of the fact that the item asks for: 「取得していません。」 */
export const bareStatements = (context: Context, said: readonly Statement[]): readonly Statement[] => {
  const { main } = context.subject;
  if (
    main === undefined ||
    definitionOf(context, main).type !== "flag" ||
    said.some(({ fact }) => fact === main)
  )
    return [];
  return context.clauses.flatMap((clause, index) => {
    const { folded } = context.scanned;
    if (topicsOf(context, index).some(({ tag }) => context.own.has(tag.fact))) return [];
    if (!context.language.isTerse(folded.slice(clause.start, clause.end))) return [];
    const predicate = context.language.predicateOf(folded, clause, {
      start: clause.start,
      end: clause.start,
    });
    const so = isSo(predicate);
    if (so === undefined || predicate.isBare) return [];
    return [
      statementOf(
        context,
        main,
        { kind: "flag", is: so },
        { start: clause.start, end: predicate.end },
        {
          isNamed: false,
        },
      ),
    ];
  });
};
