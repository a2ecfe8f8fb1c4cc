import { byMark, flag } from "../flags.ts";
import { channels } from "../names.ts";
import { AT_MOST, quantity } from "../quantities.ts";
import { doubted, type FactReader, heard, marked, type Readers } from "../reading.ts";
import { schedule } from "../schedules.ts";

const time = quantity({
  bounds: AT_MOST,
  alone: true,
  apart: /復旧|再開|通知|連絡|報告|recover|resum|notif|report/i,
});

const NO_LIMIT = {
  ja: /無制限|(?:制限|上限)[^。\n]{0,8}?(?:ありません|ございません|なし|無し|ない|設けて(?:い|お)(?:りません|ません))/,
  en: /\bno (?:upper )?limit|\bunlimited\b|\bwithout limit/i,
};

/** A limit of people: a number, the plan's, or none at all, which is the best there is. */
const limit =
  (
    own: { readonly ja: RegExp; readonly en: RegExp },
    other: { readonly ja: RegExp; readonly en: RegExp },
  ): FactReader =>
  (context, definition) => {
    const { words, mark, isBare } = context;
    const isOther = other[words.lang].test(words.text) && !own[words.lang].test(words.text);
    if (isBare) return mark === "無" ? marked("none") : undefined;
    const none = NO_LIMIT[words.lang].exec(words.text);
    const hearing =
      none === null || isOther
        ? quantity({ bounds: ["exact", "at-most"] })(context, definition)
        : heard("none", { start: none.index, end: none.index + none[0].length });
    if (hearing === undefined || "doubt" in hearing) return hearing;
    // 「ディスク容量はプランにより異なります」 says nothing of people.
    if (hearing.value === "by-plan" && isOther) return undefined;
    const has = hearing.value !== "none";
    if (
      mark !== undefined &&
      (hearing.value === "none" || typeof hearing.value === "number" || hearing.value === "by-plan") &&
      has !== (mark === "有")
    )
      return doubted("mark-against-words", ...hearing.extents);
    return hearing;
  };

const PEOPLE = {
  ja: /人数|ユーザ|利用者|アカウント|名まで|同時/,
  en: /\busers?\b|\bpeople\b|\baccounts?\b|concurrent/i,
};
const VOLUME = {
  ja: /容量|ディスク|ストレージ|ページビュー|[GMT]B|転送量|件数/i,
  en: /\bdisk\b|\bstorage\b|\bcapacity\b|page views|\b\d+ ?[GMT]B\b/i,
};

const customization = flag({
  topic: { ja: /カスタマイズ|個別(?:開発|対応)/g, en: /\bcustomi[sz]ations?\b|\bcustomi[sz]e/gi },
  byMark: true,
});

const api: FactReader = (context, definition) => {
  const hearing = flag({ topic: { ja: /API/g, en: /\bAPIs?\b/g }, byMark: true })(context, definition);
  // A mark before words about something else than interfaces is no word about them.
  const isMark = hearing !== undefined && "value" in hearing && hearing.by === "mark";
  const speaks =
    context.words.lang === "ja" ? /API|連携|接続|インタ[ーフェ]/ : /API|connect|integrat|interface/i;
  return isMark && !context.isBare && byMark(context) === true && !speaks.test(context.words.text)
    ? doubted("unknown-words")
    : hearing;
};

/** METI items response-time to support-hours. */
export const serviceReaders: Readers = {
  responseTime: time,
  responseDelay: time,
  batchTime: time,
  customization,
  externalApi: api,
  concurrentUserLimit: limit(PEOPLE, VOLUME),
  userLimit: limit(PEOPLE, VOLUME),
  incidentSupportHours: schedule,
  incidentSupportChannels: channels,
  supportHours: schedule,
  supportReplyWorkingDays: (context, definition) =>
    context.words.claims.some(({ value }) => value.kind === "working-days")
      ? quantity({ bounds: AT_MOST })(context, definition)
      : undefined,
};
