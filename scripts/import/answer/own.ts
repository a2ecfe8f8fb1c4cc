import {
  namesOfDeed,
  takeEnvironment,
  takeExclusions,
  takeFormats,
  takeKinds,
  takeScope,
  takeThreshold,
  takeUpgradeNotice,
  takeWindowOfStops,
} from "./beside.ts";
import { ofFigure, takeFigure } from "./figures.ts";
import { takeHeld } from "./held.ts";
import { sentenceAt, textAt, withBrackets } from "./words.ts";
import { type Statement } from "../../reading/statement.ts";
import { doubted, heard, isPlain, marked, type Taker } from "./reading.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import { byMark, takeFlag } from "./flags.ts";
import { type Named, isName, takeChoice, takeChoices } from "./names.ts";
import { takeQuantity } from "./quantities.ts";
import { isQuantity, standingIn } from "./standings.ts";

/** What facts need beyond what their type does: of whom a sentence speaks, what a figure is, until when a certificate holds. */

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
    /[一-龠ァ-ヶー々]$/.test(words.text.slice(0, start).replace(/システム$/, "")) ||
    (says.name === "customer" && asked.fact !== "dataAccess") ||
    (says.name === "staff" &&
      /限|許可|一部|authori|limited/i.test(textAt(words, sentenceAt(words, start)))) ||
    /^(?:者|スタッフ)?(?:\d|一部)/.test(words.text.slice(end));
  if (only.some(isPart)) return doubted("unknown-words", ...only);
  const take = asked.definition.type === "choice" ? takeChoice : takeChoices;
  return take(context, { ...asked, statements: only });
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
    const isDone = context.words.reading.statements.some(
      (each) => each.fact === flag && each.says.kind === "flag" && each.says.is && isPlain(context, each),
    );
    const hearing = takeQuantity(context, { ...asked, ...(isDone && { mayStand: true as const }) });
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
    if (asked.fact !== "upgradeNoticeChannels" && doubts.afterwards.test(sentence)) return false;
    return (
      (!doubts.internal.test(sentence) || doubts.customer.test(sentence)) && !doubts.inquiry.test(sentence)
    );
  });
  // An address is a place that may be any page.
  if (found.some(({ start }) => /https?:|www\./i.test(textAt(words, withBrackets(words, start)))))
    return doubted("unknown-words", ...found);
  return found.length === 0 ? undefined : takeChoices(context, { ...asked, statements: found });
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

/** A fact without the statements whose words are of something else: 「賠償保険」, 「ユーザーIDごとにログを」. */
const without =
  (others: RegExp): Taker =>
  (context, asked) =>
    takeFlag(context, { ...asked, statements: asked.statements.filter(({ words }) => !others.test(words)) });

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
  const [claim, ...others] = words.claims.flatMap((each) =>
    each.value.kind === "count" ? [{ ...each, value: each.value }] : [],
  );
  // Faults of a day or more are another number.
  if (words.doubts.long.test(words.text)) return doubted("several-values", ...asked.statements);
  const isAlone =
    claim?.bound === "exact" &&
    others.length === 0 &&
    words.text.trim().replace(/[。.]|です$/g, "") === textAt(words, claim);
  return isAlone ? heard(claim.value.value, claim) : takeQuantity(context, asked);
};

/** METI's item asks how media are protected: 【有】 before words that none are used says that this is how. */
const takeProtection: Taker = (context, asked) => {
  const { mark, isBare, words } = context;
  const isUnused = words.reading.statements.some(
    ({ fact, says, sure }) => fact === "removableMedia" && says.kind === "flag" && !says.is && sure,
  );
  return mark === "有" && !isBare && isUnused ? marked(true) : takeFlag(context, asked);
};

/** Where data lie is no answer to whether the law there is known (METI item 49): 【有】 before it says nothing of that. */
const takeJurisdiction: Taker = (context, asked) => {
  const { words } = context;
  const statements = words.reading.statements.filter(({ fact }) => fact !== "dataLocations");
  return takeFlag({ ...context, words: { ...words, reading: { ...words.reading, statements } } }, asked);
};

/** What holds of the company's own devices holds of no server. */
const notOfDevices =
  (take: Taker): Taker =>
  (context, asked) => {
    const hearing = take(context, asked);
    const { doubts, text } = context.words;
    return hearing !== undefined && "value" in hearing && doubts.devices.test(text)
      ? doubted("not-own", ...hearing.extents)
      : hearing;
  };

const takers: Readonly<Partial<Record<FactKey, Taker>>> = {
  availability: takeFigure,
  monitoringScope: takeScope,
  handlingEnvironment: takeEnvironment,
  majorUpgradeNotice: takeUpgradeNotice,
  minorUpgradeNotice: takeUpgradeNotice,
  alternativeFormats: takeFormats,
  compensation: without(/保険|insur/i),
  individualIds: without(/ID(?:ごと|毎|単位)に/i),
  availabilityExclusions: takeExclusions,
  maintenanceWindow: takeWindowOfStops,
  downtimeThreshold: takeThreshold,
  logKinds: takeKinds,
  assessedBy: namesOfDeed("vulnerabilityAssessment"),
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
  virusScan: notOfDevices(takeChoice),
  removableMedia: notOfDevices(takeFlag),
  removableMediaProtection: takeProtection,
  jurisdictionKnown: takeJurisdiction,
  firewall: (context, asked) => takeFlag(context, { ...asked, isLimit: true }),
};

/** What a fact needs beyond its type; undefined where its type is enough. */
export const ownTaker = (fact: FactKey): Taker | undefined => takers[fact];
