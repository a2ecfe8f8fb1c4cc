import { byMark, denied, flag, noneByMark, type Topic } from "../flags.ts";
import { choice, choices, noticeChannel } from "../names.ts";
import { AT_LEAST, quantity } from "../quantities.ts";
import { doubted, type FactReader, firstOf, heard, marked, type Readers } from "../reading.ts";
import { schedule } from "../schedules.ts";
import { sentenceAt, textAt } from "../words.ts";
import { BASES, FORMATS, PERIODS } from "./tables.ts";

const NOTICE: Topic = {
  ja: /通知|告知|連絡|案内|知らせ/g,
  en: /\bnotif\w+|\bnotices?\b|\bannounc\w+|\binform\w*/gi,
};

/** Lead times: what stands before 「前」 is promised at the least. */
const notice = firstOf(
  noneByMark(NOTICE),
  quantity({
    lead: /前|before|in advance|prior|notice/i,
    bounds: [...AT_LEAST, "at-most"],
    apart: /緊急|障害|emergenc|urgent/i,
    silence: /通知|告知|連絡|知らせ|事前|日前|notif|notice|inform/i,
    alone: true,
  }),
);

const noticeChannels = firstOf(noticeChannel, noneByMark(NOTICE));

const EXCLUDED: Topic = {
  ja: /(?:計画停止|定期(?:保守|停止|メンテナンス)|保守|メンテナンス|点検)[^。\n]{0,20}?(?:除[くきい]|除外)/g,
  en: /(?:excluding|except(?: for)?|excluded)[^.]{0,40}(?:planned|maintenance|downtime|outage)/gi,
};

const excluded: FactReader = ({ words }) => {
  const [found] = words.text.matchAll(EXCLUDED[words.lang]);
  return found === undefined
    ? undefined
    : heard(true, { start: found.index, end: found.index + found[0].length });
};

/** A figure that was reached is no promise, where one is made beside it. */
const availability = quantity({
  bounds: AT_LEAST,
  aside: /実績|直近|年度|record|actual/i,
  apart: /減額|返金|AWS|Azure|GCP|Google Cloud|クラウド事業者|credit|refund/i,
});

/** The basis and the period of a figure that is not told are not told either. */
const ofFigure =
  (read: FactReader): FactReader =>
  (context, definition) => {
    const figures = context.words.claims.filter(({ value }) => value.kind === "percent");
    const hearing = read(context, definition);
    // 「年間停止時間8時間」 has a period and no figure.
    if (figures.length === 0 && hearing !== undefined && "value" in hearing) return undefined;
    // A period of months or a year with two figures may belong to either.
    const values = new Set(figures.map(({ value }) => (value.kind === "percent" ? value.value : 0)));
    return hearing !== undefined && "value" in hearing && values.size > 1
      ? doubted("several-values", ...hearing.extents)
      : hearing;
  };

const basis: FactReader = (context, definition) => {
  const { words } = context;
  const hearing = choice({ table: BASES, isModal: true })(context, definition);
  if (hearing === undefined || "value" in hearing) return hearing;
  // 「目標 99.9%、実績 99.98%」: the fact is about the promise.
  const promised = choice({ table: BASES.filter(({ name }) => name !== "record"), isModal: true })(
    context,
    definition,
  );
  const figures = words.claims.filter(({ value }) => value.kind === "percent");
  return promised !== undefined && "value" in promised && figures.length > 1 ? promised : hearing;
};

const BACKUP = /バックアップ|backup/i;

/** How often backups are taken: said in a sentence about them, or in an item that is about nothing else. */
export const backupInterval = quantity({
  bounds: ["exact"],
  apart: /監視|報告|確認|点検|テスト|monitor|report|test/i,
  silence: /バックアップ|取得|backup|taken/i,
});
const backupIntervalOfRecovery: FactReader = (context, definition) =>
  BACKUP.test(context.words.text)
    ? quantity({ bounds: ["exact"], near: BACKUP, silence: BACKUP })(context, definition)
    : undefined;

/** How far back data can be restored: 「過去1週間のデータを復元」, not 「4時間以内に復旧」. */
export const restoreWindow: FactReader = ({ words }) => {
  const found = words.claims.filter(({ value, start, end, bound, unsure }) => {
    const sentence = textAt(words, sentenceAt(words, start));
    const before = words.text.slice(Math.max(0, start - 6), start);
    const after = words.text.slice(end, end + 8);
    const isPast =
      words.lang === "ja"
        ? /(?:過去|直近)(?:の)?$/.test(before) ||
          /^前(?:まで)?の/.test(after) ||
          /分前まで$|前まで$/.test(words.text.slice(start, end))
        : /(?:past|last|previous) (?:the )?$/i.test(before) ||
          /past|previous/i.test(words.text.slice(start, end));
    const restores = words.lang === "ja" ? /復元|リストア|復旧|戻/ : /restor|recover/i;
    return (
      value.kind === "duration" &&
      unsure === undefined &&
      bound !== "about" &&
      isPast &&
      restores.test(sentence)
    );
  });
  const [first, ...others] = found;
  if (first?.value.kind !== "duration") return undefined;
  const { value } = first.value;
  if (others.some((other) => other.value.kind === "duration" && other.value.value !== value))
    return doubted("several-values", ...found);
  return heard(
    value.replace(/^P(\d+)W$/, (_, weeks: string) => `P${String(Number(weeks) * 7)}D`),
    ...found,
  );
};

const SITES =
  "データセンター?|リージョン|アベイラビリティ(?:ー)?ゾーン|拠点|(?<![A-Z])AZ(?![A-Z])|(?<![A-Z])DC(?![A-Z])";
const REDUNDANT: Topic = {
  ja: new RegExp(
    `(?:${SITES})[^。\\n]{0,16}?(?:冗長|二重化|多重化|分散)|(?:複数|2つ|3つ|2|3|二|三|遠隔)(?:以上)?の?[^。、\\n]{0,6}?(?:${SITES})[^。\\n]{0,12}?(?:冗長|分散|二重|配置)|マルチ(?:AZ|リージョン)|冗長(?:化|構成)?(?:された|した|の)?(?:${SITES})`,
    "g",
  ),
  en: /\b(?:redundan\w+|distributed)[^.]{0,40}(?:data ?cent(?:er|re)s?|regions|zones)|(?:data ?cent(?:er|re)s?|regions|zones)[^.]{0,40}(?:redundan|distributed)/gi,
};

const ALTERNATIVE: Topic = {
  ja: /代替(?:の)?(?:手段|措置|策|サービス|環境|運用)/g,
  en: /\b(?:alternative|substitute) (?:means|measures?|services?|methods?)\b/gi,
};

const NO_FORMAT: Topic = { ja: /定義|形式|フォーマット/g, en: /\bformats?\b/gi };

const formats: FactReader = (context, definition) => {
  if (context.mark === "無")
    return byMark(context) === false ? marked("none") : doubted("mark-against-words");
  const hearing = choices({ table: FORMATS })(context, definition);
  const verdict = denied(context, NO_FORMAT) ?? denied(context, ALTERNATIVE);
  return hearing ?? (verdict === undefined ? undefined : heard("none", verdict.extent));
};

/** A format that is offered is a format of alternative means. */
const alternativeOfFormat: FactReader = (context, definition) => {
  const hearing = flag({ topic: ALTERNATIVE })(context, definition);
  if (hearing !== undefined) return hearing;
  const offered = choices({ table: FORMATS })(context, definition);
  return context.mark === "有" && offered !== undefined && "value" in offered
    ? heard(true, ...offered.extents)
    : undefined;
};

/** METI items service-hours to upgrade-policy. */
export const availabilityReaders: Readers = {
  serviceHours: schedule,
  plannedMaintenanceExcluded: excluded,
  maintenanceNotice: notice,
  maintenanceNoticeChannels: noticeChannels,
  terminationNotice: notice,
  terminationNoticeChannels: noticeChannels,
  escrow: flag({ topic: { ja: /預託|エスクロー?ウ?|寄託/g, en: /\bescrow\b|\bdeposit/gi }, byMark: true }),
  availability,
  availabilityBasis: basis,
  availabilityPeriod: ofFigure(choice({ table: PERIODS })),
  disasterRecovery: flag({
    topic: { ja: /災害|ディザスタ|(?<![A-Z])DR(?![A-Z])/g, en: /\bdisasters?\b/gi },
    byMark: true,
  }),
  restoreWindow,
  datacenterRedundancy: flag({ topic: REDUNDANT }),
  alternativeMeans: flag({ topic: ALTERNATIVE, byMark: true }),
  alternativeFormats: formats,
};

/** Item 8 asks for formats: its mark does not tell whether there are alternative means. */
export const formatReaders: Readers = { alternativeMeans: alternativeOfFormat };

/** Item 6 is about more than backups. */
export const recoveryReaders: Readers = { backupInterval: backupIntervalOfRecovery };
