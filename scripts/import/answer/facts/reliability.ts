import { flag, noneByMark, type Topic } from "../flags.ts";
import { choices, noticeChannel } from "../names.ts";
import { AT_MOST, quantity } from "../quantities.ts";
import {
  type Context,
  doubted,
  type FactReader,
  firstOf,
  heard,
  type Hearing,
  type Readers,
} from "../reading.ts";
import { schedule } from "../schedules.ts";
import { partAround, type Words } from "../words.ts";
import type { Claim } from "../../../reading/claim.ts";
import { SCOPES } from "./tables.ts";

const noIncidents = ({ words }: Context): Claim | undefined =>
  words.claims.find(
    ({ value, unsure }) =>
      value.kind === "count" && value.counter === "incidents" && value.value === 0 && unsure === undefined,
  );

/** Without an outage there is nothing to recover from. */
const meanTime: FactReader = (context, definition): Hearing | undefined => {
  const none = noIncidents(context);
  return quantity({ bounds: ["exact"] })(context, definition) ?? (none && heard("none", none));
};

/** 「年間2件以内」 is a promise, and what is asked is a record. */
const outages = quantity({ bounds: ["exact"] });

/** Words that say for which faults a time holds. */
const SCOPES_OF_TIME: readonly (readonly ["inside" | "outside", RegExp])[] = [
  [
    "outside",
    /(?:営業|業務|受付|対応)?時間外|夜間|休日|outside (?:of )?(?:business|office|working) hours|after hours|otherwise/gi,
  ],
  ["inside", /(?:営業|業務|受付|対応)?時間内|日中|(?:within|during|in) (?:business|office|working) hours/gi],
];

/** The scope of a time: in Japanese what was last said before it, 「営業時間外:8時間以内」, in English what its clause says. */
const scopeOf = (words: Words, claim: Claim): "inside" | "outside" | undefined => {
  const part = partAround(words, claim);
  const [from, to] = words.lang === "ja" ? [0, claim.start] : [part.start, part.end];
  const found = SCOPES_OF_TIME.flatMap(([scope, pattern]) =>
    [...words.text.slice(from, to).matchAll(pattern)].map(({ index }) => ({ scope, index })),
  );
  return found.sort((a, b) => b.index - a.index)[0]?.scope;
};

/** Times for some faults only: 「重大な障害は4時間以内」. */
const SEVERITY = /重大|重要|軽微|優先度|レベル|ランク|severity|critical|priority/i;

/** A time that holds for faults within business hours, outside them, or, where nothing is said of them, for all. */
const recovery =
  (wanted: "inside" | "outside"): FactReader =>
  (context, definition) => {
    const { words } = context;
    const times = words.claims.filter(({ value }) => value.kind === "duration");
    const isScoped = times.some((claim) => scopeOf(words, claim) !== undefined);
    if (SEVERITY.test(words.text) && times.length > 0)
      return wanted === "inside" ? doubted("several-values", ...times) : undefined;
    if (!isScoped && wanted === "outside") return undefined;
    const own = isScoped ? words.claims.filter((claim) => scopeOf(words, claim) === wanted) : words.claims;
    // A time for which no hours are named, beside one for which they are.
    if (isScoped && own.length === 0)
      return wanted === "inside" ? doubted("several-values", ...times) : undefined;
    const scoped: Context = { ...context, words: { ...words, claims: own } };
    return quantity({
      bounds: AT_MOST,
      aside: /連絡|通知|着手|応答|対応(?:を)?開始|報告|respon|notif|acknowledg/i,
      apart: /監視|検知|間隔|monitor|detect/i,
    })(scoped, definition);
  };

/** Reports that are not made are none; reports for those who ask are another matter. */
const reports: FactReader = (context, definition) => {
  const made = flag({ topic: { ja: /(?:ご)?報告|レポート|通知/g, en: /\breports?\b|\breporting\b/gi } })(
    context,
    definition,
  );
  if (made !== undefined && "value" in made && made.value === false) return heard("none", ...made.extents);
  if (made !== undefined && "doubt" in made) return made;
  return quantity({ bounds: ["exact"] })(context, definition);
};

const ALERT: Topic = {
  ja: /通知|連絡|アラート|報告|告知|お知らせ/g,
  en: /\bnotif\w+|\balerts?\b|\breport\w*|\binform\w*|\bannounc\w+/gi,
};

const COLLECTED: Topic = {
  ja: /ログ[^。、\n]{0,14}?(?:取得|記録|収集|保管|保存|保持)|ログに(?:記録|残)/g,
  en: /\blogs? (?:are|is) (?:collected|recorded|kept|stored|acquired)|\b(?:collect|record|keep|store)s? (?:the )?(?:\w+ )?logs?\b/gi,
};

/** Logs that customers get; that there is a log at all is another fact. */
const PROVIDED: Topic = {
  ja: /提供|ダウンロード|エクスポート|閲覧|開示/g,
  en: /\b(?:provided|available|download(?:ed)?|export(?:ed)?|viewed)\b/gi,
};

/** Whether logs are collected: also said by what is kept of them. Shared with METI item incident-traceability. */
export const logCollection = flag({ topic: COLLECTED });

const provision: FactReader = (context, definition) => {
  const hearing = flag({ topic: PROVIDED })(context, definition);
  const contradicts =
    hearing !== undefined &&
    "value" in hearing &&
    context.mark !== undefined &&
    hearing.value !== (context.mark === "有");
  return contradicts ? doubted("mark-against-words", ...hearing.extents) : hearing;
};

/** METI items mttr to log-collection. */
export const reliabilityReaders: Readers = {
  meanTimeToRecovery: meanTime,
  outages,
  rto: recovery("inside"),
  rtoOutsideHours: recovery("outside"),
  monitoringHours: firstOf(noneByMark({ ja: /監視/g, en: /\bmonitor\w*/gi }), schedule),
  monitoringScope: choices({ table: SCOPES }),
  incidentAlerting: flag({ topic: ALERT, byMark: true }),
  incidentNoticeChannels: noticeChannel,
  incidentNoticeTime: quantity({ bounds: AT_MOST, alone: true }),
  monitoringInterval: quantity({ bounds: ["exact"] }),
  statusReportInterval: reports,
  logCollection,
  logProvision: provision,
};

/** Item 10 is about times: that they are not told says nothing of how many outages there were. */
export const meanTimeReaders: Readers = {
  outages: (context) => {
    const none = noIncidents(context);
    return none && heard(0, none);
  },
};
