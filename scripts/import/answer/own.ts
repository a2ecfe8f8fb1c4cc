import { partAround, sentenceAt, textAt, type Words, withBrackets } from "./words.ts";
import { type Statement } from "../../reading/statement.ts";
import { doubted, type Hearing, heard, marked, type Taker } from "./reading.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import { readDay } from "../layout/day.ts";
import { byMark, takeFlag } from "./flags.ts";
import { type Named, isName, namesIn, takeChoice, takeChoices } from "./names.ts";
import { isQuantity, standingIn, takeQuantity } from "./quantities.ts";

/** What facts need beyond what their type does: of whom a sentence speaks, what a figure is, until when a certificate holds. */

const isHearing = (found: readonly Named[] | Hearing): found is Hearing => "extents" in found;

/** A sentence that says that nobody else has access: a label, 「アクセス権: システム管理者」, or an only. */
const ONLY =
  /(?=.*(?:アクセス|閲覧|取り?扱))(?=.*(?:のみ|限定|限ら|だけ|限り|アクセス権限?[は:]))|(?=.*\baccess)(?=.*\b(?:only|limited|restricted|solely)\b)/is;

/** Who alone has access, by name. */
const takePeople: Taker = (context, asked) => {
  const { words } = context;
  const all = asked.statements.filter(isName);
  const only = all.filter(({ start }) => ONLY.test(textAt(words, sentenceAt(words, start))));
  if (only.length === 0) return undefined;
  // 「店舗管理者」 is another's, and 「アクセスできる従業員を限定」 says nothing of who.
  const isPart = ({ start, end, says }: Named): boolean =>
    /[一-龠ァ-ヶー々]$/.test(words.text.slice(0, start)) ||
    (says.name === "staff" &&
      /限|許可|一部|authori|limited/i.test(textAt(words, sentenceAt(words, start)))) ||
    /^(?:者|スタッフ)?(?:\d|一部)/.test(words.text.slice(end));
  if (only.some(isPart)) return doubted("unknown-words", ...only);
  const take = asked.definition.type === "choice" ? takeChoice : takeChoices;
  return take(context, { ...asked, statements: only });
};

/** A figure of the past beside a promise is no promise, and others' figures are none of the company's. */
const takeFigure: Taker = (context, asked) => {
  const { words } = context;
  const isPast = ({ start, end }: Statement): boolean =>
    words.doubts.record.test(textAt(words, partAround(words, { start, end })));
  const figures = asked.statements.filter(isQuantity);
  const promises = figures.filter((each) => !isPast(each));
  const hearing = takeQuantity(context, {
    ...asked,
    statements:
      promises.length === 0
        ? asked.statements
        : asked.statements.filter((each) => !isQuantity(each) || !isPast(each)),
  });
  if (hearing === undefined || "doubt" in hearing) return hearing;
  return words.doubts.others.test(words.text) ? doubted("not-own", ...hearing.extents) : hearing;
};

/** A period over which something was seen is not that over which it is measured: 「直近1年間の実績」. */
const SEEN = /年度|直近|過去|past|last|previous/i;

/** How a figure is meant, and over what time: only where there is one figure for sure, or none that is told. */
const ofFigure: Taker = (context, asked) => {
  const figures = context.words.claims.filter(({ value }) => value.kind === "percent");
  const isPeriod = asked.fact === "availabilityPeriod";
  const statements = asked.statements.filter((each) => !isPeriod || !SEEN.test(each.words));
  const isSaid = statements.some(isName);
  if (figures.length === 0) {
    const standing = isSaid ? undefined : standingIn(context, { ...asked, statements });
    return standing !== undefined && "value" in standing && standing.value === "undisclosed"
      ? standing
      : undefined;
  }
  const figure = asked.figure(takeFigure);
  if (figure === undefined || "doubt" in figure)
    return isSaid ? doubted("several-values", ...statements) : undefined;
  const values = new Set(figures.map(({ value }) => (value.kind === "percent" ? value.value : 0)));
  const named = statements.filter((each) => !isName(each) || each.says.is);
  const kept = values.size > 1 ? named.filter((each) => !isName(each) || each.says.name !== "record") : named;
  if (values.size > 1 && isPeriod) return isSaid ? doubted("several-values", ...statements) : undefined;
  return takeChoice(context, { ...asked, statements: kept });
};

/** How far back data can be restored: 「過去1週間のデータを復元」, not 「4時間以内に復旧」. */
const takeWindow: Taker = (context, asked) => {
  const { text } = context.words;
  const isBack = ({ start, end, words }: Statement): boolean =>
    /(?:過去|直近)(?:の)?$|(?:past|last|previous) (?:the )?$/i.test(
      text.slice(Math.max(0, start - 12), start),
    ) ||
    /^(?:分?前|まで)/.test(text.slice(end, end + 4)) ||
    /前|past|last|previous/i.test(words);
  return takeQuantity(context, {
    ...asked,
    statements: asked.statements.filter((each) => isQuantity(each) && isBack(each)),
  });
};

/** What was measured: none where there was nothing to measure. */
const takeMeanTime: Taker = (context, asked) => {
  const { words } = context;
  const none = words.claims.find(
    ({ value, unsure }) =>
      value.kind === "count" && value.counter === "incidents" && value.value === 0 && unsure === undefined,
  );
  return takeQuantity(context, asked) ?? (none && heard("none", none));
};

/** An interval, or a delay, of what the words say is done. */
const ofDeed =
  (flag: FactKey): Taker =>
  (context, asked) => {
    const hearing = takeQuantity(context, asked);
    const isDone = context.words.reading.statements.some(
      ({ fact, says }) => fact === flag && says.kind === "flag" && says.is,
    );
    return hearing !== undefined && "value" in hearing && !isDone
      ? doubted("unknown-words", ...hearing.extents)
      : hearing;
  };

/** A policy is one whatever it says: that minor updates are not announced denies none. */
const takePolicy: Taker = (context, asked) => {
  const { mark, isBare, words } = context;
  const POLICY = /方針|ポリシー|polic/i;
  const denies = asked.statements.filter(
    ({ says, words: said }) => says.kind === "flag" && !says.is && POLICY.test(said),
  );
  if (isBare || mark === undefined) return takeFlag(context, asked);
  if (mark === "無")
    return denies.length > 0
      ? heard(false, ...denies)
      : byMark(context) === false
        ? marked(false)
        : doubted("mark-against-words");
  return denies.length > 0 ||
    (words.doubts.conditional.test(words.text.split(/[。\n]/)[0] ?? "") && asked.statements.length === 0)
    ? doubted("mark-against-words", ...denies)
    : marked(true);
};

/** Channels by which customers are told, not the company's own people, and not those by which customers tell the company. */
const takeNoticeChannels: Taker = (context, asked) => {
  const { words } = context;
  const { doubts } = words;
  const standing =
    context.isBare || asked.statements.every((each) => !isName(each))
      ? standingIn(context, asked)
      : undefined;
  if (standing !== undefined) return standing;
  const found = asked.statements.filter(isName).filter(({ start }) => {
    const sentence = textAt(words, sentenceAt(words, start));
    return (
      (!doubts.internal.test(sentence) || doubts.customer.test(sentence)) && !doubts.inquiry.test(sentence)
    );
  });
  // An address is a place that may be any page.
  if (found.some(({ start }) => /https?:|www\./i.test(textAt(words, withBrackets(words, start)))))
    return doubted("unknown-words", ...found);
  return found.length === 0 ? undefined : takeChoices(context, { ...asked, statements: found });
};

const UNTIL =
  /(?:有効期限|有効期間|期限)[^\d平令]{0,8}(?:[^()\n]{0,24}?[~-]\s*)?(?<day>(?:\d{4}|令和\s?(?:\d{1,2}|元)|平成\s?\d{1,2})\s?[年/.-]\s?\d{1,2}\s?[月/.-]\s?\d{1,2}日?)|(?:valid until|expires? on)\s+(?<date>[A-Za-z]{3,9} \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})/iu;

/** The day until which a certificate holds: said behind it and before the next one. */
const untilOf = ({ text }: Words, end: number, next: number | undefined): string | undefined => {
  const found = UNTIL.exec(text.slice(end, Math.min(next ?? text.length, end + 80)));
  return readDay(found?.groups?.["day"] ?? found?.groups?.["date"] ?? "");
};

const withDays = (words: Words, held: readonly Named[]): readonly unknown[] => {
  const names = [...new Set(held.map(({ says }) => says.name))];
  return names.map((name) => {
    // 「ISMS認証(ISO/IEC 27001)」 names one certificate twice: the day may stand behind either.
    const last = held.filter(({ says }) => says.name === name).at(-1);
    const next = held.find(({ start, says }) => start > (last?.start ?? 0) && says.name !== name);
    const until = untilOf(words, last?.end ?? 0, next?.start);
    return until === undefined ? name : { name, until };
  });
};

/** What was held and is no more, or is only followed. */
const NOT_HELD =
  /返上|失効|更新予定|更新中|準拠|準じ|参考|相当|目指|申請中|審査|readiness|aligned|in line with|based on|expired/i;

/** The certificates and reports that a company itself holds, with their ends where it says them. */
const takeHeld: Taker = (context, asked) => {
  const { words, mark, isBare } = context;
  if (isBare) return standingIn(context, asked);
  // 「(旧称 SAS70)」 names what a report was called before.
  const all = asked.statements
    .filter(isName)
    .filter(
      ({ start }) =>
        !/(?:旧称?|formerly)[ :「]{0,2}$/i.test(words.text.slice(Math.max(0, start - 12), start)),
    );
  const own = all.filter(({ start }) => !words.doubts.others.test(textAt(words, withBrackets(words, start))));
  const denies = own.filter(({ says, force }) => !says.is && force !== "possible");
  const held = own.filter(({ says }) => says.is);
  const sentences = held.map(({ start }) => textAt(words, withBrackets(words, start)));
  if (mark === "無") {
    const isDenied = words.claims.some(
      ({ value, unsure }) =>
        unsure === undefined &&
        (value.kind === "negation" || (value.kind === "standing" && value.standing === "none")),
    );
    if (held.length > 0) return isDenied ? marked("none") : doubted("mark-against-words", ...held);
    const standing = standingIn(context, asked);
    const value =
      denies.length > 0 ? "none" : standing !== undefined && "value" in standing ? standing.value : undefined;
    if (value !== undefined) return heard(value, ...denies);
    return byMark(context) === false ? marked("none") : undefined;
  }
  if (all.length > own.length) return doubted("not-own", ...all);
  if (all.length === 0) return standingIn(context, asked);
  if (held.length === 0)
    return denies.length > 0 && mark === undefined && denies.every(({ force }) => force === "done")
      ? heard("none", ...denies)
      : doubted("conditional", ...all);
  if (sentences.some((text) => NOT_HELD.test(text))) return doubted("conditional", ...held);
  const found = namesIn(context, { ...asked, statements: held });
  if (isHearing(found)) return found;
  return heard(
    asked.definition.choices === "open"
      ? withDays(words, found)
      : [...new Set(found.map(({ says }) => says.name))],
    ...found,
  );
};

const NO_REQUEST = /ません|ない|不可|\bnot\b|\bno\b/i;
const ONLY_THEN = /のみ|限り|だけ|\bonly\b/i;

/** When data are restored: after failures alone, or when asked. */
const takeTrigger: Taker = (context, asked) => {
  const { words } = context;
  const said = asked.statements
    .filter(isName)
    .map((each) => ({ each, sentence: textAt(words, sentenceAt(words, each.start)) }));
  const failure = said.filter(
    ({ each, sentence }) => each.says.name === "system-failure" && ONLY_THEN.test(sentence),
  );
  const request = said.filter(
    ({ each, sentence }) => each.says.name === "on-request" && !NO_REQUEST.test(sentence),
  );
  const [onFailure, onRequest] = [failure[0]?.each, request[0]?.each];
  if (onFailure !== undefined && onRequest !== undefined)
    return doubted("several-values", onFailure, onRequest);
  if (onFailure !== undefined) return heard("system-failure", onFailure);
  return onRequest === undefined ? undefined : heard("on-request", onRequest);
};

/** What is kept encrypted only in part is not encrypted as a whole, and alerts to the own people are no notice. */
const takeAlerting: Taker = (context, asked) => {
  const { words } = context;
  const hearing = takeFlag(context, asked);
  if (hearing === undefined || "doubt" in hearing || hearing.value !== true) return hearing;
  const isOthers =
    words.doubts.inquiry.test(words.text) ||
    (words.doubts.internal.test(words.text) && !words.doubts.customer.test(words.text));
  return isOthers ? doubted("conditional", ...hearing.extents) : hearing;
};

/** More than one data centre that does the work, not only one far off that keeps copies. */
const takeRedundancy: Taker = (context, asked) => {
  const REDUNDANT =
    /冗長|二重|多重|分散|複数|マルチ|[2-9二三四][つ拠]|相互|単一|シングル|redundan|multi|several|distribut|single/i;
  return takeFlag(context, {
    ...asked,
    statements: asked.statements.filter(({ words }) => REDUNDANT.test(words)),
  });
};

/** 「3回」 is a number of outages where it is all that is said. */
const takeOutages: Taker = (context, asked) => {
  const { words } = context;
  const [claim, ...others] = words.claims.filter(({ value }) => value.kind === "count");
  const isAlone =
    claim?.value.kind === "count" &&
    claim.bound === "exact" &&
    others.length === 0 &&
    words.text.trim().replace(/[。.]|です$/g, "") === textAt(words, claim);
  return isAlone && claim.value.kind === "count"
    ? heard(claim.value.value, claim)
    : takeQuantity(context, asked);
};

const takers: Readonly<Partial<Record<FactKey, Taker>>> = {
  availability: takeFigure,
  availabilityBasis: ofFigure,
  availabilityPeriod: ofFigure,
  datacenterRedundancy: takeRedundancy,
  outages: takeOutages,
  restoreWindow: takeWindow,
  meanTimeToRecovery: takeMeanTime,
  vulnerabilityAssessmentInterval: ofDeed("vulnerabilityAssessment"),
  deletionDelay: ofDeed("deletionAfterTermination"),
  upgradePolicy: takePolicy,
  maintenanceNoticeChannels: takeNoticeChannels,
  terminationNoticeChannels: takeNoticeChannels,
  incidentNoticeChannels: takeNoticeChannels,
  upgradeNoticeChannels: takeNoticeChannels,
  incidentAlerting: takeAlerting,
  certifications: takeHeld,
  auditReports: takeHeld,
  backupAccess: takePeople,
  serverAccess: takePeople,
  dataAccess: takePeople,
  restoreTrigger: takeTrigger,
};

/** What a fact needs beyond its type; undefined where its type is enough. */
export const ownTaker = (fact: FactKey): Taker | undefined => takers[fact];
